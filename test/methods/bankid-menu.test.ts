/** BankID's menu at the top right: change the password after a login with the old one, and cancel, which asks. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../support/browser.ts';
import { elementText, homeWith, loginOf, movedClock, passwordOf, serviceOf } from '../support/login.ts';
import { approve } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { bankidOf } from './bankid.ts';

const clock = movedClock();
const ENGLISH = { ui_locales: 'en' };
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);

const someone = (bankid: object = {}) => simulator.control.person({ eids: { bankid } });
const code = (person: TestPerson) => simulator.control.code(person, 'bankid');

const atNumber = () => service.atEntry('bankid', ENGLISH);

const passwordNow = async (person: TestPerson) => (await bankidOf(simulator, person)).password;

/** The three pages with a menu, and the heading of each. */
const STEPS = {
  'Log in with BankID': atNumber,
  'One-time code': async () => service.atCode(await someone(), ENGLISH),
  Password: async () => service.atPassword(await someone(), ENGLISH),
};

describe.each(Object.entries(STEPS))('the menu of "%s"', (heading, step) => {
  it('cancels after asking, and returns to the picker with 9001', async () => {
    const page = await step();
    const asks = await page.press('menu-cancel');
    expect(asks.heading).toBe('Cancel BankID?');
    const picker = await asks.submit();
    expect(picker.heading).toBe('Choose an electronic ID');
    expect(picker.text).toContain('You cancelled BankID.');
    const events = await simulator.control.trail({ login: loginOf(page).id });
    expect(events.at(-1)?.data).toMatchObject({ code: '9001', shown: 'BID-9001' });
    homeWith(await service.throughBankId(picker, await someone()));
  });

  it('leads back from its question, and from the change of a password', async () => {
    const page = await step();
    const stayed = await page.along('menu-cancel', 'stay');
    expect(stayed.heading).toBe(heading);
    const kept = await stayed.along('menu-change', 'keep');
    expect(kept.heading).toBe(heading);
  });
});

describe('changing the password', () => {
  /** The seed's way: menu, information, number, code, old password. */
  async function atNewPassword(person: TestPerson): Promise<Page> {
    const page = await atNumber();
    const informed = await page.press('menu-change');
    expect(informed.text).toContain('You must log in with the old password first.');
    const asked = await informed.along('submit', { pid: person.pid });
    return await asked.along({ otc: await code(person) }, { password: passwordOf(person) });
  }

  const typed = (page: Page, one: string, other = one) =>
    page.submit({ 'new-password': one, 'confirm-password': other });

  it('is a login with the old one, then the new one twice; the login then goes on', {
    tags: '@seed-46',
  }, async () => {
    const person = await someone();
    const visit = await atNewPassword(person);
    expect(visit.heading).toBe('New password');
    expect(visit.html).toContain(`autocomplete="username" value="${person.pid}" hidden`);
    const done = await typed(visit, 'a newer password');
    expect(done.heading).toBe('The password is changed');
    expect(await passwordNow(person)).toBe('a newer password');
    const claims = await service.redeemed(await done.submit());
    expect(claims).toMatchObject({ pid: person.pid, acr: 'idporten-loa-high' });
    const old = await service.atPassword(person, ENGLISH);
    const refused = await old.submit({ password: passwordOf(person) });
    expect(elementText(refused, 'password-error')).toContain('Wrong password.');
    homeWith(await refused.submit({ password: 'a newer password' }));
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
    const shown = await typed(visit, one, other);
    expect(elementText(shown, `${field}-error`)).toContain(text);
    expect(await passwordNow(person)).toBe(passwordOf(person));
  });

  it('is refused where the new one is the old one: 1308', { tags: '@seed-45' }, async () => {
    const person = await someone();
    const visit = await atNewPassword(person);
    const shown = await typed(visit, passwordOf(person));
    expect(elementText(shown, 'error-summary')).toContain('(BID-1308)');
    homeWith(await (await typed(shown, 'a newer password')).submit());
  });

  it('may begin at the password', async () => {
    const person = await someone();
    const page = await service.atPassword(person, ENGLISH);
    const password = await page.along('menu-change', 'submit');
    expect(password.heading).toBe('Password');
    const fresh = await password.submit({ password: passwordOf(person) });
    expect(fresh.heading).toBe('New password');
  });

  it('takes any way in, as the app', async () => {
    const person = await someone({ chosen: 'app' });
    const page = await atNumber();
    const waiting = await page.along('menu-change', 'submit', { pid: person.pid });
    await approve(simulator, person);
    const password = await waiting.reload();
    const fresh = await password.submit({ password: passwordOf(person) });
    expect(fresh.heading).toBe('New password');
  });

  it('does not outlive the session: 9409', async () => {
    const person = await someone();
    const visit = await atNewPassword(person);
    clock.pass(601);
    const shown = await typed(visit, 'a newer password');
    expect(elementText(shown, 'error-summary')).toContain('(BID-9409)');
    expect(await passwordNow(person)).toBe(passwordOf(person));
  });

  it('is not for whoever does not know the old one', { tags: '@seed-46' }, async () => {
    const person = await someone();
    const page = await service.atPassword(person, ENGLISH);
    const shown = await page.along('menu-change', 'submit', { password: 'not the one' });
    expect(elementText(shown, 'password-error')).toContain('Attempts left: 4.');
  });

  it('is driven by `solve` as well as the login itself', async () => {
    const person = await someone();
    const page = await atNewPassword(person);
    await service.solve(page);
    expect(await passwordNow(person)).not.toBe(passwordOf(person));
    homeWith(await page.reload());
  });
});
