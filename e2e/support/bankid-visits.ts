/** How to get to each further page and message of BankID: its ways in, its menu, its outages. */
import type { Page } from '@playwright/test';
import { approve, reject } from '../../test/methods/phone.ts';
import { takenFor } from './browser.ts';
import { answer, passwordOf, toPassword, toPicker } from './citizen.ts';
import type { Clocked, Visit } from './visits.ts';
import type { TestPerson } from './world.ts';

/** Past the number, for a person whose BankID is so. */
async function given(page: Page, world: Clocked, bankid: object): Promise<TestPerson> {
  const person = await world.control.person({ eids: { bankid } });
  await toPicker(page, world);
  await page.locator('#bankid').click();
  await answer(page, 'pid', person.pid);
  await page.locator('#pid').waitFor({ state: 'detached' });
  return person;
}

const APP = { chosen: 'app' };
const MOBILE = { chosen: 'mobile' };

const standing =
  (bankid: object): Visit['go'] =>
  (page, world) =>
    given(page, world, bankid);

/** What the phone's answer leads to; a page that waits on says it as a whole only when it is asked for again. */
const answered = (
  bankid: object,
  verb: typeof approve,
  fields: Readonly<Record<string, string>> = {},
): Visit => ({
  error: true,
  async go(page, world) {
    const person = await given(page, world, bankid);
    const waiting = page.url();
    // A waiting page would move on by itself.
    await page.goto('about:blank');
    await verb(world, person, fields);
    await page.goto(waiting);
  },
});

const pressing =
  (...buttons: readonly string[]): Visit['go'] =>
  async (page, world) => {
    await given(page, world, {});
    for (const button of buttons) {
      if (button.startsWith('menu-')) await page.locator('#menu').click();
      await page.locator(`#${button}`).click();
    }
  };

async function toNewPassword(page: Page, world: Clocked): Promise<void> {
  const person = await world.control.person();
  await toPicker(page, world);
  await toPassword(page, world, person);
  await page.locator('#menu').click();
  await page.locator('#menu-change').click();
  await page.locator('#submit').click();
  await answer(page, 'password', passwordOf(person));
  await page.locator('#new-password').waitFor();
}

const typed = (one: string, other = one): Visit['go'] => {
  return async (page, world) => {
    await toNewPassword(page, world);
    await page.locator('#new-password').fill(one);
    await answer(page, 'confirm-password', other);
  };
};

/** The fault `bankid.<step>.<code>`, met on choosing BankID or giving the number. */
const outage = (step: 'enter' | 'number', code: string): Visit => ({
  error: true,
  own: 'clock',
  async go(page, world) {
    await toPicker(page, world);
    if (step === 'number') await page.locator('#bankid').click();
    world.meet(`bankid.${step}.${code}`);
    if (step === 'enter') await page.locator('#bankid').click();
    else await answer(page, 'pid', (await world.control.person()).pid);
  },
});

/** Chosen by a browser that it refuses. */
const refused = (agent: string): Visit => ({
  error: true,
  async go(page, world) {
    await takenFor(agent)(page, world);
    await toPicker(page, world);
    await page.locator('#bankid').click();
  },
});

const FASTER = { chosen: 'app', app: { faster: true } };

export const BANKID_STATES: Readonly<Record<string, Visit>> = {
  'bankid: choose': { go: pressing('other') },
  'bankid: app': { go: standing(APP) },
  'bankid: mobile': { go: standing(MOBILE) },
  'bankid: change': { go: pressing('menu-change') },
  'bankid: leave': { go: pressing('menu-cancel') },
  'bankid: new-password': { go: toNewPassword },
  'bankid: changed': { go: typed('a newer password') },
  'bankid says app.rejected': answered(APP, reject),
  'bankid says app.unlock': answered(FASTER, approve, { unlock: 'failed' }),
  'bankid says app.gone': {
    error: true,
    async go(page, world) {
      const person = await given(page, world, APP);
      await world.control.must('PATCH', `/people/${person.id}`, { eids: { bankid: { app: null } } });
      await approve(world, person);
      await page.locator('#error-summary').waitFor();
    },
  },
  'bankid says mobile.wrong': answered(MOBILE, approve, { pin: '0000' }),
  'bankid says mobile.rejected': answered(MOBILE, reject),
  'bankid says mobile.differ': answered(MOBILE, reject, { reason: 'words_differ' }),
  'bankid says mobile.suspended': {
    error: true,
    go: standing({ ...MOBILE, mobile: { state: 'suspended', pin_errors: 3 } }),
  },
  'bankid says mobile.blocked': {
    error: true,
    go: standing({ ...MOBILE, mobile: { state: 'suspended' } }),
  },
  'bankid says mobile.gone': {
    error: true,
    async go(page, world) {
      const person = await given(page, world, MOBILE);
      await world.control.must('PATCH', `/people/${person.id}`, { eids: { bankid: { mobile: null } } });
      await approve(world, person, { pin: '1234' });
      await page.locator('#error-summary').waitFor();
    },
  },
  'bankid says new.short': { error: true, go: typed('short') },
  'bankid says new.long': { error: true, go: typed('x'.repeat(129)) },
  'bankid says new.differ': { error: true, go: typed('a newer password', 'another password') },
  'bankid says errors.1308': { error: true, go: typed('qwer1234') },
  'bankid says errors.9439': {
    error: true,
    go: standing({ device_state: 'unknown', code_errors: 5 }),
  },
  'bankid says errors.14B1': {
    error: true,
    own: 'clock',
    async go(page, world) {
      await given(page, world, APP);
      world.later(121);
      await page.reload();
    },
  },
  'bankid says errors.2031': refused('ie-zones'),
  'bankid says errors.6202': refused('unsupported'),
  'bankid says errors.1A13': refused('ie-8'),
  'bankid says browser.old': refused('chrome-23'),
  'bankid says outage.restart': outage('enter', '2030'),
  'bankid says outage.network': outage('enter', '1016'),
  'bankid says outage.update': outage('enter', '1299'),
  'bankid says outage.reset': outage('enter', 'OIDC-4096'),
  'bankid says outage.later': outage('number', '1119'),
  'bankid says outage.bank': outage('number', '9458'),
  'bankid says outage.service': outage('number', '5007'),
};
