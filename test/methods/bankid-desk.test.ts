/** What help texts mean by "contact your bank": each thing the bank does for a BankID, and the login after it. */
import { describe, expect, it } from 'vitest';
import { Browser, type Page } from '../support/browser.ts';
import { elementText, homeWith, movedClock, passwordOf, serviceOf } from '../support/login.ts';
import { messagesOf, type PhoneMessage } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { BankIdApp } from './app.ts';
import { bankidOf } from './bankid.ts';
import { mobileAndBirth } from './mobile.ts';

const clock = movedClock();
const DAY = 24 * 3600;
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);

const ENGLISH = { ui_locales: 'en' };
const someone = (bankid: object | null = {}, more: object = {}) =>
  simulator.control.person({ locale: 'en', ...more, eids: { bankid } });
const pathOf = ({ id }: TestPerson, action: string) => `/people/${id}/desk/bankid/${action}`;

interface Done {
  readonly said: string;
  readonly person: TestPerson;
  readonly messages: readonly PhoneMessage[];
}

/** The button pressed: what the bank says, and the person as it then is. */
const bank = (person: TestPerson, action: string, fields: object = {}): Promise<Done> =>
  simulator.control.must('POST', pathOf(person, action), fields);

const summary = async (person: TestPerson) =>
  elementText(await service.atCode(person, ENGLISH), 'error-summary');

/** Number, code and this password. */
async function tried(person: TestPerson, password: string) {
  const page = await service.atPassword(person, ENGLISH);
  return page.submit({ password });
}

const logsIn = async (person: TestPerson, password = passwordOf(person)) =>
  homeWith(await tried(person, password));

describe('a new password', () => {
  it('is sent by e-mail, with a text message that does not hold it; the old one stops', {
    tags: ['@seed-44', '@seed-75'],
  }, async () => {
    const person = await someone();
    const done = await bank(person, 'new-password');
    const password = passwordOf(done.person);
    expect(password).not.toBe(passwordOf(person));
    const sent = await messagesOf(simulator, person);
    expect(sent.map(({ kind }) => kind)).toEqual(['email', 'sms']);
    const [email, sms] = sent;
    expect(email?.text).toContain(password);
    expect(sms?.text).not.toContain(password);
    expect((await tried(person, passwordOf(person))).text).toContain('Wrong password');
    await logsIn(person, password);
  });

  it('is sent by letter where the bank has no e-mail address', async () => {
    const person = await someone({}, { email: null });
    const { messages, person: after } = await bank(person, 'new-password');
    expect(messages.find(({ kind }) => kind === 'letter')?.text).toContain(passwordOf(after));
  });

  it('forgets the wrong ones', async () => {
    const person = await someone({ password_errors: 4 });
    const { person: after } = await bank(person, 'new-password');
    expect((await tried(person, 'not this one')).text).toContain('Attempts left: 4.');
    await logsIn(person, passwordOf(after));
  });
});

describe('a BankID for the online bank only', () => {
  it('is activated for all services, and then logs in', { tags: '@seed-67' }, async () => {
    const person = await someone({ all_services: false });
    const page = await service.atCode(person, ENGLISH);
    const otc = await simulator.control.code(person, 'bankid');
    expect((await page.submit({ otc })).text).toContain('Incorrect data entered');
    await bank(person, 'activate-all-services');
    await logsIn(person);
  });
});

describe('the profile', () => {
  it('holds the mobile number that the app asks for', { tags: '@seed-50' }, async () => {
    const person = await someone({ app: null });
    await bank(person, 'edit-profile', { mobile: '+47 400 00 199' });
    const app = new BankIdApp(simulator, person);
    expect((await app.toSms({ ...person, mobile: '+4740000199' })).heading).toBe('Code by SMS');
    expect(await app.codeBySms()).toMatch(/^\d{6}$/);
  });

  it('shows what the bank has of it, and what was typed wrong instead', async () => {
    const person = await someone({}, { email: 'kari@example.test' });
    const shownAt = (page: Page) => {
      const { controls } = page.form('bankid-edit-profile');
      return ['mobile', 'email'].map(
        (field) => controls.find(({ name = '' }) => name.split('-')[0] === field)?.value,
      );
    };
    const page = await new Browser().open(`${simulator.login}/bank/${person.id}`);
    expect(shownAt(page)).toEqual([person.mobile, 'kari@example.test']);
    const fields = { 'mobile-bankid-edit-profile': '12', 'email-bankid-edit-profile': '' };
    const wrong = await page.submit(fields, 'bankid-edit-profile');
    expect(shownAt(wrong)).toEqual(['12', '']);
  });

  it('holds the address that a new password goes to, and keeps what is left empty', {
    tags: '@seed-50',
  }, async () => {
    const person = await someone();
    const { person: after } = await bank(person, 'edit-profile', { mobile: '', email: 'kari@example.test' });
    expect(after).toMatchObject({ email: 'kari@example.test', mobile: expect.stringMatching(/^\+47/) });
    expect((await bank(person, 'new-password')).messages.map(({ kind }) => kind)).toEqual(['email', 'sms']);
  });
});

describe('the code device', () => {
  it('is changed: the new one shows eight digits, and opens a suspended one', {
    tags: '@seed-47',
  }, async () => {
    const person = await someone({ device_state: 'suspended' });
    expect(await summary(person)).toContain('The code device is suspended');
    await bank(person, 'change-device');
    expect(await simulator.control.code(person, 'bankid')).toMatch(/^\d{8}$/);
    await logsIn(person);
  });
});

describe('a blocked BankID', () => {
  it('lets nobody in until the bank opens it', { tags: '@seed-51' }, async () => {
    const person = await someone();
    await bank(person, 'suspend');
    expect(await summary(person)).toContain('(BID-1403)');
    await bank(person, 'reactivate');
    await logsIn(person);
  });

  it.each<[object, RegExp]>([
    [{ suspended_because: 'password' }, /suspended after too many wrong passwords/],
    [{ password_errors: 5 }, /suspended after too many wrong passwords/],
    [{ suspended_because: 'code' }, /suspended after too many wrong codes/],
    [{ suspended_because: 'bank' }, /The bank has blocked this BankID/],
    [{}, /The bank has blocked this BankID/],
  ])('says who suspended it, with one code: %j', async (because, sentence) => {
    const person = await someone({ state: 'suspended', ...because });
    const said = await summary(person);
    expect(said).toMatch(sentence);
    expect(said).toContain('(BID-1403)');
  });

  it('is blocked by every way: its own, the app, and BankID on mobile by its own entry', async () => {
    const person = await someone();
    const { person: after } = await bank(person, 'suspend');
    expect(after.eids.bankid).toMatchObject({
      ...{ state: 'suspended', suspended_because: 'bank' },
      mobile: { state: 'suspended', suspended_because: 'bank' },
    });
    expect(await summary(person)).toContain('The bank has blocked this BankID.');
    const told = { screen: 'blocked', heading: 'The bank has blocked your BankID' };
    expect(await new BankIdApp(simulator, person).now()).toMatchObject(told);
    const number = await service.atEntry('bankid-mobil', ENGLISH);
    const stopped = await number.submit(mobileAndBirth(person));
    expect(stopped.text).toContain('The bank has blocked BankID on mobile.');
    const { person: opened } = await bank(person, 'reactivate');
    expect(opened.eids.bankid).toMatchObject({
      ...{ state: 'active', suspended_because: null },
      mobile: { state: 'active', suspended_because: null },
    });
  });

  it('of too many wrong passwords is told as that, and BankID on mobile is open', async () => {
    const person = await someone({ password_errors: 4 });
    const page = await service.atPassword(person, ENGLISH);
    const stopped = await page.submit({ password: 'not the password' });
    expect(stopped.text).toContain('suspended after too many wrong passwords');
    const because = { state: 'suspended', suspended_because: 'password', mobile: { state: 'active' } };
    expect(await bankidOf(simulator, person)).toMatchObject(because);
  });

  it('is opened with its code device, its mobile and all its counters', { tags: '@seed-76' }, async () => {
    const mobile = { state: 'suspended', pin_errors: 3 };
    const person = await someone({
      ...{ state: 'suspended', password_errors: 5, device_state: 'suspended', code_errors: 5, mobile },
    });
    const { person: after } = await bank(person, 'reactivate');
    expect(after.eids.bankid).toMatchObject({
      ...{ state: 'active', password_errors: 0, device_state: 'active', code_errors: 0 },
      mobile: { state: 'active', pin_errors: 0 },
    });
  });
});

describe('an expired BankID', () => {
  it('is renewed, and logs in with the same password', { tags: '@seed-72' }, async () => {
    const person = await someone({ state: 'expired' });
    expect(await summary(person)).toContain('(BID-1313)');
    await bank(person, 'renew');
    await logsIn(person);
  });
});

describe('an order', () => {
  it('brings password and BankID to somebody who has none, when it is delivered', {
    tags: ['@seed-31', '@seed-73'],
  }, async () => {
    const person = await someone(null);
    const { person: after, messages } = await bank(person, 'order');
    expect(messages.map(({ kind }) => kind)).toEqual(['letter', 'letter']);
    expect(messages[1]?.text).toContain(passwordOf(after));
    clock.pass(2 * DAY - 60);
    expect(await summary(person)).toContain('We cannot find a BankID for this number.');
    clock.pass(61);
    await logsIn(person, passwordOf(after));
  });

  it('keeps device and password of an expired one', { tags: '@seed-73' }, async () => {
    const person = await someone({ state: 'expired' });
    await bank(person, 'order');
    clock.pass(2 * DAY + 1);
    await logsIn(person);
  });
});

describe('what is not offered', () => {
  it.each([
    ['order', {}],
    ['renew', {}],
    ['suspend', { state: 'suspended' }],
    ['reactivate', {}],
    ['activate-all-services', {}],
    ['offer-mobile', {}],
    ['withdraw-mobile', { mobile: null }],
    ['open-mobile', {}],
    ['suspend-mobile', { mobile: { state: 'suspended' } }],
    ['new-sim', { mobile: null }],
    ['delete-app', { app: null }],
  ])('%s for a BankID that is %j is refused, and changes nothing', async (action, bankid) => {
    const person = await someone(bankid);
    const refused = await simulator.control.call('POST', pathOf(person, action), {});
    const detail = expect.stringMatching(/^Not offered now/);
    expect(refused).toMatchObject({ status: 409, body: { detail } });
    expect(await simulator.control.shown(person)).toMatchObject({ eids: person.eids });
  });
});
