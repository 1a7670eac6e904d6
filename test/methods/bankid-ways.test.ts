/** BankID's other ways in: the app, the mobile as a code chip, faster BankID, and the choice between them. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../support/browser.ts';
import { elementText, homeWith, loginOf, movedClock, passwordOf, serviceOf } from '../support/login.ts';
import { answer, approve, asked, messagesOf, reject } from '../support/phone.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { bankidOf } from './bankid.ts';

const clock = movedClock();
const ENGLISH = { ui_locales: 'en' };
const HIGH = { ...ENGLISH, acr_values: 'idporten-loa-high' };
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);

const someone = (bankid: object = {}, more: object = {}) =>
  simulator.control.person({ ...more, eids: { bankid } });

/** The number given: wherever that leads. */
const given = (person: TestPerson, more: Readonly<Record<string, string>> = ENGLISH) =>
  service.atCode(person, more);

const finish = async (visit: Page, person: TestPerson) =>
  service.redeemed(await (await visit.reload()).submit({ password: passwordOf(person) }));

const errorOf = async (page: Page) => (await service.login(page)).error;

describe('the choice', () => {
  it('stands under the code field and, as an arrow, beside it; both lead to the ways the person has', {
    tags: ['@seed-40', '@seed-41'],
  }, async () => {
    const person = await someone();
    for (const button of ['other', 'other-arrow']) {
      const page = await given(person);
      const shown = await page.press(button);
      expect(shown.heading).toBe('Choose BankID');
      for (const way of ['way-device', 'way-app', 'way-mobile']) expect(shown.html).toContain(`id="${way}"`);
    }
    expect((await bankidOf(simulator, person)).code_errors).toBe(0);
  });

  it('offers neither an app that is nowhere active nor a mobile the bank does not have', async () => {
    const person = await someone({ app: null, mobile: null });
    const page = await given(person);
    const shown = await page.submit({ otc: '' }, 'other');
    expect(shown.html).toContain('id="way-device"');
    expect(shown.html).not.toMatch(/id="way-(app|mobile)"/);
    const code = await shown.press('way-device');
    expect(code.heading).toBe('One-time code');
  });

  it('falls back on the code device where the way used last is gone', async () => {
    for (const gone of [
      { chosen: 'app', app: null },
      { chosen: 'mobile', mobile: null },
    ])
      expect((await given(await someone(gone))).heading).toBe('One-time code');
  });

  it('is remembered, in another browser too', async () => {
    const person = await someone();
    const page = await given(person);
    const waiting = await (await page.submit({ otc: '' }, 'other')).press('way-app');
    expect(waiting.heading).toBe('Approve in the BankID app');
    expect((await bankidOf(simulator, person)).chosen).toBe('app');
    expect((await given(person)).heading).toBe('Approve in the BankID app');
  });

  it('goes on with the one used last when nothing else is chosen', async () => {
    const person = await someone({ chosen: 'mobile' });
    const page = await given(person);
    const choice = await page.press('other');
    expect(choice.text).toContain('Continue with: BankID on mobile');
    expect((await choice.submit()).heading).toBe('Look at your mobile');
  });

  it('leads from a waiting page to the code, and what was sent is withdrawn', async () => {
    const person = await someone({ chosen: 'app' });
    const page = await given(person);
    const { id } = await asked(simulator, person);
    const code = await page.along('other', 'way-device');
    expect(code.heading).toBe('One-time code');
    const sent = (await messagesOf(simulator, person)).find((one) => one.id === id);
    expect(sent?.state).toBe('withdrawn');
    expect((await bankidOf(simulator, person)).chosen).toBe('device');
  });
});

it('another eID asks before it drops a phone that is asked, or a choice', async () => {
  const person = await someone({ chosen: 'app' });
  const page = await given(person);
  expect((await page.open('/authorize/testid2')).heading).toBe('Change the way to log in?');
  const choice = await page.press('other');
  expect((await choice.open('/authorize/testid2')).heading).toBe('Change the way to log in?');
});

describe('the app', () => {
  it('asks on the phone, then for the password: high', { tags: ['@seed-89', '@seed-91'] }, async () => {
    const person = await someone({ chosen: 'app' }, { locale: 'nn' });
    const visit = await given(person, HIGH);
    expect(await asked(simulator, person)).toMatchObject({
      ...{ kind: 'push', app: 'bankid-app', needs: [], login: loginOf(visit).id },
      text: 'Vil du logge inn hos A service?',
    });
    expect(visit.text).toContain('Open the BankID app yourself');
    await approve(simulator, person);
    const claims = await finish(visit, person);
    expect(claims).toMatchObject({ pid: person.pid, acr: 'idporten-loa-high', amr: ['BankID'] });
  });

  it('declined says so, and can be asked again', { tags: '@seed-95' }, async () => {
    const person = await someone({ chosen: 'app' });
    const visit = await given(person);
    expect(await reject(simulator, person)).toMatchObject({ state: 'rejected' });
    const choice = await visit.reload();
    expect(elementText(choice, 'error-summary')).toContain('You declined the login in the app.');
    await choice.submit();
    await approve(simulator, person);
    expect(await finish(visit, person)).toMatchObject({ pid: person.pid });
  });

  it('not answered in two minutes: 14B1, and another try sends another request', async () => {
    const person = await someone({ chosen: 'app' });
    const visit = await given(person);
    const first = await asked(simulator, person);
    clock.pass(121);
    const late = await visit.reload();
    expect(elementText(late, 'error-summary')).toContain('(BID-14B1)');
    expect(await errorOf(late)).toMatchObject({ code: '14B1', shown: 'BID-14B1' });
    expect(await answer(simulator, person, first.id, ['approve', {}])).toMatchObject({ status: 409 });
    expect((await late.press('again')).heading).toBe('Approve in the BankID app');
    await approve(simulator, person);
    expect(await finish(visit, person)).toMatchObject({ pid: person.pid });
  });

  it('taken off the phone meanwhile no longer counts', async () => {
    const person = await someone({ chosen: 'app' });
    const visit = await given(person);
    await simulator.control.change(person, { eids: { bankid: { app: null } } });
    await approve(simulator, person);
    expect(elementText(await visit.reload(), 'error-summary')).toContain('no longer active');
  });

  it('does not help a BankID for the netbank only', async () => {
    const person = await someone({ chosen: 'app', all_services: false });
    const visit = await given(person);
    await approve(simulator, person);
    expect(elementText(await visit.reload(), 'error-summary')).toContain('Incorrect data entered.');
  });

  it('lets in nobody whose BankID was suspended meanwhile: 9314', async () => {
    const person = await someone({ chosen: 'app' });
    const visit = await given(person);
    await simulator.control.change(person, { eids: { bankid: { state: 'suspended' } } });
    await approve(simulator, person);
    expect(await errorOf(await visit.reload())).toMatchObject({ code: '9314' });
  });

  it('works where the code device is suspended', async () => {
    const person = await someone({ device_state: 'suspended' });
    const page = await given(person);
    const visit = await page.along('other', 'way-app');
    await approve(simulator, person);
    expect(await finish(visit, person)).toMatchObject({ acr: 'idporten-loa-high' });
  });

  it('gives the session its time after a long wait', async () => {
    const person = await someone({ chosen: 'app' });
    const visit = await given(person);
    let page = visit;
    for (let n = 0; n < 8; n += 1) {
      clock.pass(100);
      page = await page.press('extend');
    }
    await approve(simulator, person);
    expect(await finish(visit, person)).toMatchObject({ pid: person.pid });
  });
});

describe('faster BankID', () => {
  const FASTER = { chosen: 'app', app: { faster: true } };

  it('takes face, finger or PIN for the password, and proves substantial', { tags: '@seed-93' }, async () => {
    const person = await someone(FASTER);
    const visit = await given(person, { acr_values: 'idporten-loa-substantial' });
    expect(await asked(simulator, person)).toMatchObject({ needs: ['unlock'] });
    await approve(simulator, person, { unlock: 'face' });
    const claims = await service.redeemed(await visit.reload());
    expect(claims).toMatchObject({ acr: 'idporten-loa-substantial', amr: ['BankID'] });
  });

  it('is not offered where the service wants high: the password is asked for', async () => {
    const person = await someone(FASTER);
    const visit = await given(person, HIGH);
    expect(await asked(simulator, person)).toMatchObject({ needs: [] });
    await approve(simulator, person, { unlock: 'face' });
    expect(await finish(visit, person)).toMatchObject({ acr: 'idporten-loa-high' });
  });

  it('is not offered either where e-mail would do beside high: that is another kind of level', async () => {
    const person = await someone(FASTER);
    await given(person, { ...HIGH, acr_values: `selfregistered-email ${HIGH.acr_values}` });
    expect(await asked(simulator, person)).toMatchObject({ needs: [] });
  });

  it.each(['failed', 'nothing'])(
    'not unlocked (%s) proves nothing, and can be tried again',
    async (unlock) => {
      const person = await someone(FASTER);
      const visit = await given(person);
      expect(await approve(simulator, person, { unlock })).toMatchObject({ state: 'new' });
      const page = await visit.reload();
      expect(page.heading).toBe('Approve in the BankID app');
      expect(page.text).toContain('The phone did not recognise you.');
      await approve(simulator, person, { unlock: 'fingerprint' });
      expect(await service.redeemed(await visit.reload())).toMatchObject({ pid: person.pid });
    },
  );

  it('can be turned off for everybody', async () => {
    const own = await ownWorld({ clock, config: { settings: { eids: { bankid: { faster: 'off' } } } } });
    const its = await serviceOf(own);
    const person = await own.control.person({ eids: { bankid: FASTER } });
    await its.atCode(person);
    expect(await asked(own, person)).toMatchObject({ needs: [] });
  });
});

describe('BankID on mobile as a code chip', () => {
  /** The seed's way: number, choose other BankID, BankID on mobile. */
  const onTheMobile = async (person: TestPerson) => (await given(person)).along('other-arrow', 'way-mobile');

  it('shows the same words on page and phone, takes the PIN there and the password here', {
    tags: '@seed-39',
  }, async () => {
    const person = await someone({ mobile: { pin: '98765' } });
    const visit = await onTheMobile(person);
    const message = await asked(simulator, person);
    expect(message).toMatchObject({ kind: 'sim', needs: ['pin'] });
    expect(elementText(visit, 'reference-words')).toBe(message.words);
    expect(message.words).toMatch(/^\S+ \S+$/);
    await approve(simulator, person, { pin: '98765' });
    expect(await finish(visit, person)).toMatchObject({ acr: 'idporten-loa-high', amr: ['BankID'] });
  });

  it('counts wrong PINs, says so, and waits on', { tags: '@seed-43' }, async () => {
    const person = await someone();
    const visit = await onTheMobile(person);
    expect(await approve(simulator, person, { pin: '0000' })).toMatchObject({ state: 'new' });
    expect(elementText(await visit.reload(), 'error-summary')).toContain('Attempts left: 2.');
    expect((await bankidOf(simulator, person)).mobile).toMatchObject({ pin_errors: 1, state: 'active' });
    await approve(simulator, person, { pin: '1234' });
    expect((await bankidOf(simulator, person)).mobile).toMatchObject({ pin_errors: 0 });
    expect(await finish(visit, person)).toMatchObject({ pid: person.pid });
  });

  it('is suspended by three, over several sessions; other ways stay, and `state: active` heals it', async () => {
    const person = await someone();
    await onTheMobile(person);
    await approve(simulator, person, { pin: '0000' });
    await approve(simulator, person, { pin: '0001' });
    const [before] = await messagesOf(simulator, person);
    await simulator.control.event(before?.login ?? '', { event: 'cancel' });
    const visit = await given(person);
    await approve(simulator, person, { pin: '0002' });
    const choice = await visit.reload();
    expect(elementText(choice, 'error-summary')).toContain('BankID on mobile is suspended');
    expect((await bankidOf(simulator, person)).mobile).toMatchObject({ state: 'suspended', pin_errors: 3 });
    expect((await given(person)).text).toContain('BankID on mobile is suspended');
    expect((await choice.press('way-device')).heading).toBe('One-time code');
    await simulator.control.change(person, { eids: { bankid: { state: 'active' } } });
    expect((await bankidOf(simulator, person)).mobile).toMatchObject({ state: 'active', pin_errors: 0 });
  });

  it('declined because the words differ: the page says why that was right', {
    tags: '@seed-42',
  }, async () => {
    const person = await someone();
    const visit = await onTheMobile(person);
    const { id } = await asked(simulator, person);
    await reject(simulator, person, { reason: 'words_differ' });
    const choice = await visit.reload();
    expect(elementText(choice, 'error-summary')).toContain('You declined because the words differed.');
    await choice.submit();
    expect((await asked(simulator, person)).id).not.toBe(id);
  });

  it('declined for any other reason', async () => {
    const person = await someone();
    const visit = await onTheMobile(person);
    await reject(simulator, person);
    const choice = await visit.reload();
    expect(elementText(choice, 'error-summary')).toContain('You declined the login on the mobile.');
  });

  it('not answered in 90 seconds: 14B1; the words are gone from other waiting pages', async () => {
    const person = await someone();
    const visit = await onTheMobile(person);
    clock.pass(91);
    const late = await visit.reload();
    expect(await errorOf(late)).toMatchObject({ code: '14B1' });
    const app = await late.along('other', 'way-app');
    expect(app.html).not.toContain('reference-words');
  });
});

describe('`solve`', () => {
  it.each(['device', 'app', 'mobile'])('answers for whoever uses the %s', async (chosen) => {
    const person = await someone({ chosen });
    const page = await service.atPicker();
    await service.solve(page, { person: person.id, method: 'bankid' });
    const said = { pid: person.pid, acr: 'idporten-loa-high' };
    expect(await service.redeemed(await page.reload())).toMatchObject(said);
  });

  it('says where faster BankID proves substantial', async () => {
    const person = await someone({ chosen: 'app', app: { faster: true } });
    const page = await service.atPicker();
    const solved = await service.solve(page, { person: person.id, method: 'bankid' });
    expect(solved).toMatchObject({ achieved: { acr: 'idporten-loa-substantial', amr: 'BankID' } });
  });
});

describe('an ordered BankID', () => {
  it('counts as none until it is delivered, and then works', { tags: '@seed-73' }, async () => {
    const ready_at = new Date(clock.now() + 3_600_000).toISOString();
    const person = await someone({ state: 'ordered', ready_at });
    expect((await given(person)).text).toContain('We cannot find a BankID for this number.');
    clock.pass(3601);
    const page = await service.atPicker();
    homeWith(await service.throughBankId(page, person));
  });
});
