/** Digdir's verification tests 1 to 5 and 9 to 11 (docs/facts/idporten.md#verification-tests): single sign-on with the demo client and the contact profile, step-up, and what a request may ask for. TestID is the eID of level substantial; with MinID the same holds (test/login/between-eids.test.ts). */
import { beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { Browser, type Page } from '../support/browser.ts';
import { linksOf } from '../support/forms.ts';
import { throughBankId, throughTestId } from '../support/journey.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { enterAt, ownService, partnersOf } from './own.ts';

const SUBSTANTIAL = { acr_values: 'idporten-loa-substantial' };
const HIGH = { acr_values: 'idporten-loa-high' };
const KOMMUNE = { onbehalfof: 'leikanger', display_name: 'Leikanger kommune', orgno: '991825827' };

let ahead = 0;
let person: TestPerson;
let browser: Browser;

const simulator = await sharedWorld({ demoPort: 0, clock: { now: () => systemClock.now() + ahead } });
const own = await ownService(simulator, ['frontchannel_logout_uri'], { onbehalfof: [KOMMUNE] });
const { demo, profile } = partnersOf(simulator);
beforeEach(async () => {
  person = await simulator.control.person();
  browser = new Browser();
});

/** An eID of level substantial or of level high, from the picker home. */
const bySubstantial = (picker: Page) => throughTestId(browser, picker, person, 'testid1');
const byHigh = (picker: Page) => throughBankId(browser, picker, person, simulator.control);
const isPicker = ({ url }: Page) => url.pathname === '/authorize/selector';

/** What the partner's page shows of the validated id_token. */
function shown({ text }: Page) {
  const [, acr] = /"acr": "([\w-]+)"/.exec(text) ?? [];
  const [, amr] = /"amr": \[ "(\w+)" \]/.exec(text) ?? [];
  return { acr, amr, own: text.includes(person.pid) };
}

describe('single sign-on from own service to the demo client', () => {
  it('1. a login at level substantial counts there, with its level and eID', {
    tags: '@profile-10.1',
  }, async () => {
    await bySubstantial(await own.enter(browser, SUBSTANTIAL));
    const page = await enterAt(demo, browser, SUBSTANTIAL);
    expect(page.heading).toBe(demo.heading);
    expect(shown(page)).toEqual({ acr: 'idporten-loa-substantial', amr: 'TestID', own: true });
  });

  it('2. so does one at level high', { tags: '@profile-10.2' }, async () => {
    await byHigh(await own.enter(browser, HIGH));
    const page = await enterAt(demo, browser, HIGH);
    expect(page.heading).toBe(demo.heading);
    expect(shown(page)).toEqual({ acr: 'idporten-loa-high', amr: 'BankID', own: true });
  });
});

describe('single sign-on from the contact profile to own service', () => {
  it('3. a login at level substantial counts here', { tags: '@profile-10.3' }, async () => {
    expect((await bySubstantial(await enterAt(profile, browser, SUBSTANTIAL))).heading).toBe(profile.heading);
    expect(isPicker(await own.enter(browser, SUBSTANTIAL))).toBe(false);
    const claims = { pid: person.pid, acr: 'idporten-loa-substantial', amr: ['TestID'] };
    expect(await own.claims(browser)).toMatchObject(claims);
  });

  it('4. so does one at level high', { tags: '@profile-10.4' }, async () => {
    expect((await byHigh(await enterAt(profile, browser, HIGH))).heading).toBe(profile.heading);
    expect(isPicker(await own.enter(browser, HIGH))).toBe(false);
    const claims = { pid: person.pid, acr: 'idporten-loa-high', amr: ['BankID'] };
    expect(await own.claims(browser)).toMatchObject(claims);
  });
});

describe('levels', () => {
  it('5. a service that needs level high gets a new login, by an eID of that level', {
    tags: '@profile-10.5',
  }, async () => {
    await bySubstantial(await own.enter(browser, SUBSTANTIAL));
    const picker = await enterAt(demo, browser, HIGH);
    expect(isPicker(picker)).toBe(true);
    const entries = linksOf(picker.html).map(({ id }) => id);
    expect([entries.includes('testid1'), entries.includes('testid2')]).toEqual([false, true]);
    expect(shown(await byHigh(picker))).toEqual({ acr: 'idporten-loa-high', amr: 'BankID', own: true });
    // The session has risen with it.
    await own.enter(browser, HIGH);
    expect(await own.claims(browser)).toMatchObject({ acr: 'idporten-loa-high', amr: ['BankID'] });
  });
});

describe('what a request may ask for', () => {
  it('9. with prompt=login the person is asked again, though the demo client left a session', {
    tags: '@profile-10.9',
  }, async () => {
    await bySubstantial(await enterAt(demo, browser));
    await own.enter(browser);
    const before = await own.claims(browser);
    ahead += 20_000;
    const picker = await own.enter(browser, { prompt: 'login' });
    expect(isPicker(picker)).toBe(true);
    await bySubstantial(picker);
    const after = await own.claims(browser);
    expect(after).toMatchObject({ pid: person.pid });
    expect(Number(after?.auth_time)).toBeGreaterThan(Number(before?.auth_time));
  });

  it('10. on behalf of a customer that is registered', { tags: '@profile-10.10' }, async () => {
    const picker = await own.enter(browser, { onbehalfof: KOMMUNE.onbehalfof });
    expect(picker.text).toContain(KOMMUNE.display_name);
    await byHigh(picker);
    const named = { client_onbehalfof: KOMMUNE.onbehalfof, aud_onbehalfof: KOMMUNE.onbehalfof };
    expect(await own.claims(browser)).toMatchObject({ pid: person.pid, ...named });
  });

  it.each([
    ['nb', 'Velg elektronisk ID'],
    ['nn', 'Vel elektronisk ID'],
    ['en', 'Choose an electronic ID'],
    ['se', 'Vállje elektrovnnalaš ID'],
  ])('11. in the language %s', { tags: '@profile-10.11' }, async (ui_locales, heading) => {
    const picker = await own.enter(browser, { ui_locales });
    expect(picker.heading).toBe(heading);
    expect(picker.html).toContain(`<html lang="${ui_locales}"`);
    await byHigh(picker);
    expect(await own.claims(browser)).toMatchObject({ pid: person.pid, locale: ui_locales });
  });
});
