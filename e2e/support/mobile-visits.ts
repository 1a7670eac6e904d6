/** How to get to each page and message of BankID on mobile. */
import type { Page } from '@playwright/test';
import { mobileAndBirth } from '../../test/methods/mobile.ts';
import { approve, reject } from '../../test/methods/phone.ts';
import { answer, toPicker } from './citizen.ts';
import type { Clocked, Visit } from './visits.ts';
import type { TestPerson } from './world.ts';

const EID = 'bankid-mobil';

const someone = ({ control }: Clocked, held: object | null = {}, more: object = {}) =>
  control.person({ ...more, eids: { bankid: { mobile: held } } });

export async function toMobile(page: Page, world: Clocked): Promise<void> {
  await toPicker(page, world);
  await page.locator(`#${EID}`).click();
}

/** The first step answered, by this person or with other words. */
async function give(page: Page, person: TestPerson, more: Readonly<Record<string, string>> = {}) {
  const { mobile, birthdate } = { ...mobileAndBirth(person), ...more };
  await page.locator('#mobile').fill(mobile);
  await answer(page, 'birthdate', birthdate);
}

const typed = (more: Readonly<Record<string, string>>): Visit => ({
  error: true,
  async go(page, world) {
    await toMobile(page, world);
    await give(page, await someone(world), more);
  },
});

const standing =
  (held: object | null): Visit['go'] =>
  async (page, world) => {
    await toMobile(page, world);
    await give(page, await someone(world, held));
  };

/** What happens while the phone is asked; a page that waits on says it as a whole only when it is asked for again. */
const meanwhile = (
  happens: (world: Clocked, person: TestPerson) => unknown,
  more: Partial<Visit> = {},
): Visit => ({
  error: true,
  ...more,
  async go(page, world) {
    const person = await someone(world);
    await toMobile(page, world);
    await give(page, person);
    await page.locator('#reference-words').waitFor();
    const waiting = page.url();
    // A waiting page would move on by itself.
    await page.goto('about:blank');
    await happens(world, person);
    await page.goto(waiting);
  },
});

const declined = (reason: string) => meanwhile((world, person) => reject(world, person, { reason }));

const outage = (code: string): Visit => ({
  error: true,
  own: 'clock',
  async go(page, world) {
    const person = await someone(world);
    await toMobile(page, world);
    world.meet(`${EID}.number.${code}`);
    await give(page, person);
  },
});

const suspended: Visit = { error: true, go: standing({ state: 'suspended' }) };

/** Beside what the tables name. */
export const MOBILE_FURTHER: Readonly<Record<string, Visit>> = {
  'BankID on mobile, both fields wrong': typed({ mobile: '400', birthdate: '310299' }),
};

export const MOBILE_STATES: Readonly<Record<string, Visit>> = {
  'bankid-mobil: number': { go: toMobile },
  'bankid-mobil: wait': { go: standing({}) },
  'bankid-mobil: stopped': suspended,
  'bankid-mobil says number.mobile': typed({ mobile: '400' }),
  'bankid-mobil says number.birthdate': typed({ birthdate: '310299' }),
  'bankid-mobil says number.several': {
    error: true,
    async go(page, world) {
      const shared = { mobile: '+4798000001', born: '1970-01-01' };
      await someone(world, {}, shared);
      await toMobile(page, world);
      await give(page, await someone(world, {}, shared));
    },
  },
  'bankid-mobil says number.none': { error: true, go: standing(null) },
  'bankid-mobil says errors.C101': meanwhile((world, person) => approve(world, person, { pin: '0000' })),
  'bankid-mobil says errors.busy': {
    error: true,
    async go(page, world) {
      const person = await someone(world);
      const other = await page.context().browser()?.newContext();
      const first = await other?.newPage();
      if (first === undefined) throw new Error('The browser of this page is gone');
      await toMobile(first, world);
      await give(first, person);
      await first.locator('#reference-words').waitFor();
      await other?.close();
      await toMobile(page, world);
      await give(page, person);
    },
  },
  'bankid-mobil says errors.C302': meanwhile((world) => world.later(90), { own: 'clock' }),
  'bankid-mobil says errors.C104': outage('C104'),
  'bankid-mobil says errors.C134': outage('C134'),
  'bankid-mobil says errors.C114': {
    error: true,
    async go(page, world) {
      await world.control.must('PATCH', '/services/demo-client', {
        client_name: 'Etaten for lange navn '.repeat(5),
      });
      await standing({})(page, world);
    },
    own: 'clock',
  },
  'bankid-mobil says suspended.pin': { error: true, go: standing({ state: 'suspended', pin_errors: 3 }) },
  'bankid-mobil says suspended.bank': suspended,
  'bankid-mobil says differ': declined('words_differ'),
  'bankid-mobil says not_me': declined('not_me'),
  'bankid-mobil says declined': declined('no'),
  'bankid-mobil says lost': meanwhile(async (world, person) => {
    await world.control.must('POST', `/people/${person.id}/desk/bankid/new-sim`, {});
    await approve(world, person, { pin: '1234' });
  }),
};
