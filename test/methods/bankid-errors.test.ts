/** BankID's error table: each code comes from its state or from an outage, is shown, and has a way on; counters are the person's. */
import { describe, expect, it } from 'vitest';
import { loadMethods } from '../../src/methods/load.ts';
import type { Page } from '../support/browser.ts';
import { elementText, homeWith, passwordOf, serviceOf, wrongCodes } from '../support/login.ts';
import { chosenOutages } from '../support/outages.ts';
import { approve } from '../support/phone.ts';
import { ownStorage, ownWorld, sharedWorld } from '../support/shared.ts';
import { type TestPerson, world } from '../support/world.ts';
import { bankidOf, SPELLINGS } from './bankid.ts';

const ENGLISH = { ui_locales: 'en' };
const bankid = (await loadMethods(null)).find(({ id }) => id === 'bankid');
if (bankid === undefined) throw new Error('BankID is not here');
const { errors, steps } = bankid;
const chosen = chosenOutages();
const simulator = await sharedWorld({ outages: chosen.outages });
const service = await serviceOf(simulator);

const someone = (part: object = {}) => simulator.control.person({ eids: { bankid: part } });

/** Every step at which the code can be met. */
const outages = [
  ...(bankid.outages ?? []).map((code) => ['enter', code] as const),
  ...Object.entries(steps).flatMap(([step, { outages = [] }]) =>
    outages.map((code) => [step, code] as const),
  ),
];

describe('an outage', () => {
  /** The page on which the fault `bankid.<step>.<code>` has been met. */
  async function met(step: string, code: string, person: TestPerson): Promise<Page> {
    chosen.meet(`bankid.${step}.${code}`);
    if (step === 'enter') return service.atEntry('bankid', ENGLISH);
    if (step === 'number') return service.atCode(person, ENGLISH);
    if (step === 'password')
      return (await service.atPassword(person, ENGLISH)).submit({ password: passwordOf(person) });
    const page = await service.atCode(person, ENGLISH);
    if (step === 'code') return page.submit({ otc: '1' });
    const waiting = await page.along('other', `way-${step}`);
    await approve(simulator, person, { pin: '1234' });
    return waiting.reload();
  }

  it.each(outages)('at %s with %s is shown with its code, and another try succeeds', async (step, code) => {
    const person = await someone();
    const page = await met(step, code, person);
    expect(page.heading).toBe('The login stopped');
    const shown = errors[code]?.shown ?? `BID-${code}`;
    expect(elementText(page, 'error-summary')).toContain(`(${shown})`);
    expect((await service.login(page)).error).toMatchObject({ code, shown });
    expect(await bankidOf(simulator, person)).toMatchObject({ code_errors: 0, password_errors: 0 });
    const picker = await page.submit();
    homeWith(await service.throughBankId(picker, await someone()));
  });

  it('can be tried again from where it stopped, by the same way', async () => {
    const person = await someone();
    const page = await met('code', '1437', person);
    const again = await page.press('again');
    expect(again.heading).toBe('One-time code');
    const entered = await met('enter', '1119', person);
    expect((await entered.press('again')).heading).toBe('Log in with BankID');
  });

  it('offers no other try where only the bank can help', async () => {
    const page = await met('number', '9458', await someone());
    expect(page.html).not.toMatch(/id="(again|other)"/);
  });
});

it('every code is a state’s or an outage’s', () => {
  const met = new Set<string>(outages.map(([, code]) => code));
  const states = Object.entries(errors).filter(([code]) => !met.has(code));
  expect(states.map(([code]) => code).toSorted()).toEqual(
    ['1308', '1313', '14D1', '1A13', '2031', '4000', '6202', '9314', '9403', '9409', '9439'].toSorted(),
  );
});

describe('a device that is not known', () => {
  it('is out after five wrong codes, but not suspended: 9439', async () => {
    const person = await someone({ device_state: 'unknown' });
    const page = await service.atCode(person, ENGLISH);
    const wrong = await wrongCodes(simulator, person, 5);
    const shown = await page.along(...wrong.map((otc) => ({ otc })));
    expect(elementText(shown, 'error-summary')).toContain('(BID-1439)');
    expect(await bankidOf(simulator, person)).toMatchObject({ device_state: 'unknown', code_errors: 5 });
    const again = await service.atCode(person, ENGLISH);
    expect(elementText(again, 'error-summary')).toContain('(BID-1439)');
    const waiting = await again.along('other', 'way-app');
    await approve(simulator, person);
    const password = await waiting.reload();
    homeWith(await password.submit({ password: passwordOf(person) }));
    expect(await bankidOf(simulator, person)).toMatchObject({ code_errors: 5 });
  });

  it('is known from its first right code on', async () => {
    const person = await someone({ device_state: 'unknown' });
    await service.atPassword(person);
    expect(await bankidOf(simulator, person)).toMatchObject({ device_state: 'active' });
  });
});

describe('a counter', () => {
  it('is the person’s, however the number is written and whichever browser asks', async () => {
    const person = await someone();
    const [otc = ''] = await wrongCodes(simulator, person, 1);
    for (const [n, spell] of SPELLINGS.entries()) {
      const number = await service.atEntry('bankid', ENGLISH);
      await number.along({ pid: spell(person.pid) }, { otc });
      expect(await bankidOf(simulator, person)).toMatchObject({ code_errors: n + 1 });
    }
  });

  it('loses nothing when twenty browsers are wrong at once', async () => {
    const person = await someone();
    const visits = await Promise.all(Array.from({ length: 20 }, () => service.atCode(person)));
    const codes = await wrongCodes(simulator, person, 20);
    await Promise.all(visits.map((page, n) => page.submit({ otc: codes[n] ?? '' })));
    expect(await bankidOf(simulator, person)).toMatchObject({ code_errors: 5, device_state: 'suspended' });
  });

  it('survives a restart', async () => {
    const storage = await ownStorage();
    const before = await world({ storage });
    const person = await before.control.person();
    const page = await (await serviceOf(before)).atPassword(person);
    await page.submit({ password: 'not the one' });
    await before.close();
    expect(await bankidOf(await ownWorld({ storage }), person)).toMatchObject({ password_errors: 1 });
  });
});
