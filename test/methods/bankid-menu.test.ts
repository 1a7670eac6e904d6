/** BankID's menu at the top right: change the password after a login with the old one, and cancel, which asks. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import {
  atCode,
  atEntry,
  atPassword,
  elementText,
  homeWith,
  loginOf,
  movedClock,
  passwordOf,
  redeemed,
  serviceOf,
  type Visit,
} from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { approve } from './phone.ts';

const clock = movedClock();
const ENGLISH = { ui_locales: 'en' };
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);

const someone = (bankid: object = {}) => simulator.control.person({ eids: { bankid } });
const code = (person: TestPerson) => simulator.control.code(person, 'bankid');

const atNumber = () => atEntry(simulator, service, 'bankid', ENGLISH);

async function passwordNow(person: TestPerson): Promise<string> {
  type Held = { eids: { bankid: { password: string } } };
  return (await simulator.control.must<Held>('GET', `/people/${person.id}`)).eids.bankid.password;
}

/** The three pages with a menu, and the heading of each. */
const STEPS = {
  'Log in with BankID': atNumber,
  'One-time code': async () => atCode(simulator, service, await someone(), ENGLISH),
  Password: async () => atPassword(simulator, service, await someone(), ENGLISH),
};

describe.each(Object.entries(STEPS))('the menu of "%s"', (heading, step) => {
  it('cancels after asking, and returns to the picker with 9001', async () => {
    const { browser, page } = await step();
    const asks = await browser.submit(page, {}, 'menu-cancel');
    expect(asks.heading).toBe('Cancel BankID?');
    const picker = await browser.submit(asks);
    expect(picker.heading).toBe('Choose an electronic ID');
    expect(picker.text).toContain('You cancelled BankID.');
    type Trail = { events: { data: { code?: string; shown?: string } }[] };
    const path = `/trail?login=${loginOf(page).id}`;
    const { events } = await simulator.control.must<Trail>('GET', path);
    expect(events.at(-1)?.data).toMatchObject({ code: '9001', shown: 'BID-9001' });
    const person = await someone();
    homeWith(await throughBankId(browser, picker, person, simulator.control));
  });

  it('leads back from its question, and from the change of a password', async () => {
    const { browser, page } = await step();
    const stayed = await browser.submit(await browser.submit(page, {}, 'menu-cancel'), {}, 'stay');
    expect(stayed.heading).toBe(heading);
    const kept = await browser.submit(await browser.submit(stayed, {}, 'menu-change'), {}, 'keep');
    expect(kept.heading).toBe(heading);
  });
});

describe('changing the password', () => {
  /** The seed's way: menu, information, number, code, old password. */
  async function atNewPassword(person: TestPerson): Promise<Visit> {
    const { browser, page } = await atNumber();
    const informed = await browser.submit(page, {}, 'menu-change');
    expect(informed.text).toContain('You must log in with the old password first.');
    const number = await browser.submit(informed);
    const asked = await browser.submit(number, { pid: person.pid });
    const password = await browser.submit(asked, { otc: await code(person) });
    return { browser, page: await browser.submit(password, { password: passwordOf(person) }) };
  }

  const typed = ({ browser }: Visit, page: Page, one: string, other = one) =>
    browser.submit(page, { 'new-password': one, 'confirm-password': other });

  it('is a login with the old one, then the new one twice; the login then goes on', {
    tags: '@seed-46',
  }, async () => {
    const person = await someone();
    const visit = await atNewPassword(person);
    expect(visit.page.heading).toBe('New password');
    expect(visit.page.html).toContain(`autocomplete="username" value="${person.pid}" hidden`);
    const done = await typed(visit, visit.page, 'a newer password');
    expect(done.heading).toBe('The password is changed');
    expect(await passwordNow(person)).toBe('a newer password');
    const claims = await redeemed(simulator, service, await visit.browser.submit(done));
    expect(claims).toMatchObject({ pid: person.pid, acr: 'idporten-loa-high' });
    const old = await atPassword(simulator, service, person, ENGLISH);
    const refused = await old.browser.submit(old.page, { password: passwordOf(person) });
    expect(elementText(refused, 'password-error')).toContain('Wrong password.');
    homeWith(await old.browser.submit(refused, { password: 'a newer password' }));
  });

  it.each([
    ['short', 'seven77', 'seven77', 'new-password', 'Use at least 8 characters.'],
    ['long', 'x'.repeat(129), 'x'.repeat(129), 'new-password', 'Use at most 128 characters.'],
    [
      'not the same twice',
      'a newer password',
      'a newer passwort',
      'confirm-password',
      'The passwords differ.',
    ],
  ])('is refused where the new one is %s', async (_, one, other, field, text) => {
    const person = await someone();
    const visit = await atNewPassword(person);
    const shown = await typed(visit, visit.page, one, other);
    expect(elementText(shown, `${field}-error`)).toContain(text);
    expect(await passwordNow(person)).toBe(passwordOf(person));
  });

  it('is refused where the new one is the old one: 1308', { tags: '@seed-45' }, async () => {
    const person = await someone();
    const visit = await atNewPassword(person);
    const shown = await typed(visit, visit.page, passwordOf(person));
    expect(elementText(shown, 'error-summary')).toContain('(BID-1308)');
    homeWith(await visit.browser.submit(await typed(visit, shown, 'a newer password')));
  });

  it('may begin at the password', async () => {
    const person = await someone();
    const { browser, page } = await atPassword(simulator, service, person, ENGLISH);
    const password = await browser.submit(await browser.submit(page, {}, 'menu-change'));
    expect(password.heading).toBe('Password');
    const fresh = await browser.submit(password, { password: passwordOf(person) });
    expect(fresh.heading).toBe('New password');
  });

  it('takes any way in, as the app', async () => {
    const person = await someone({ chosen: 'app' });
    const { browser, page } = await atNumber();
    const number = await browser.submit(await browser.submit(page, {}, 'menu-change'));
    const waiting = await browser.submit(number, { pid: person.pid });
    await approve(simulator, person);
    const password = await browser.open(waiting.url);
    const fresh = await browser.submit(password, { password: passwordOf(person) });
    expect(fresh.heading).toBe('New password');
  });

  it('does not outlive the session: 9409', async () => {
    const person = await someone();
    const visit = await atNewPassword(person);
    clock.pass(601);
    const shown = await typed(visit, visit.page, 'a newer password');
    expect(elementText(shown, 'error-summary')).toContain('(BID-9409)');
    expect(await passwordNow(person)).toBe(passwordOf(person));
  });

  it('is not for whoever does not know the old one', { tags: '@seed-46' }, async () => {
    const person = await someone();
    const { browser, page } = await atPassword(simulator, service, person, ENGLISH);
    const password = await browser.submit(await browser.submit(page, {}, 'menu-change'));
    const shown = await browser.submit(password, { password: 'not the one' });
    expect(elementText(shown, 'password-error')).toContain('Attempts left: 4.');
  });

  it('is driven by `solve` as well as the login itself', async () => {
    const person = await someone();
    const { browser, page } = await atNewPassword(person);
    const path = `/logins/${loginOf(page).id}/solve`;
    await simulator.control.must('POST', path, {});
    expect(await passwordNow(person)).not.toBe(passwordOf(person));
    homeWith(await browser.open(page.url));
  });
});
