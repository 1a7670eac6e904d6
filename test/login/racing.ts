/** One login that waits for the phone, and all who act on it at once: phone, browsers and the tester, in an order drawn from a seed. */
import { setImmediate } from 'node:timers/promises';
import { mobileAndBirth } from '../methods/mobile.ts';
import { open } from '../phone/support.ts';
import { Browser, type Page } from '../support/browser.ts';
import { elementText, loginOf, type Service } from '../support/login.ts';
import { asked } from '../support/phone.ts';
import type { TestPerson, World } from '../support/world.ts';

/** How the phone is asked: what the person holds, and what a right approval brings. */
export interface Way {
  readonly name: string;
  readonly entry: 'bankid' | 'bankid-mobil';
  readonly bankid: object;
  readonly right: Readonly<Record<string, string>>;
  /** An approval the login does not take as one; it waits on. */
  readonly wrong: Readonly<Record<string, string>> | null;
  /** The button of the phone's page. */
  readonly button: string;
  /** What the browser may send besides `cancel`, by button. */
  readonly forms: readonly [string, ...string[]];
}

const BANKID = { entry: 'bankid', forms: ['other', 'back', 'extend'] } as const;

export const WAYS: readonly Way[] = [
  { ...BANKID, name: 'the app', bankid: { chosen: 'app' }, right: {}, wrong: null, button: 'approve' },
  {
    ...BANKID,
    name: 'faster BankID',
    bankid: { chosen: 'app', app: { faster: true } },
    right: { unlock: 'pin' },
    wrong: { unlock: 'failed' },
    button: 'approve-pin',
  },
  {
    ...BANKID,
    name: 'the mobile as a code chip',
    bankid: { chosen: 'mobile' },
    right: { pin: '1234' },
    wrong: { pin: '0000' },
    button: 'approve',
  },
  {
    name: 'BankID on mobile',
    entry: 'bankid-mobil',
    bankid: {},
    right: { pin: '1234' },
    wrong: { pin: '0000' },
    button: 'approve',
    forms: ['back', 'extend'],
  },
];

export interface Start {
  readonly way: Way;
  readonly service: Service;
  /** Where the browser is, and where the others may be. */
  readonly doors: readonly [World, ...World[]];
  readonly chance: Chance;
}

export interface Race extends Start {
  readonly person: TestPerson;
  readonly page: Page;
  readonly login: string;
  /** The version all of them start from. */
  readonly version: number;
  readonly message: string;
}

/** What one of them was told. */
export interface Told {
  readonly who: string;
  readonly status: number;
  readonly took: boolean;
  /** The sentence for whoever came too late. */
  readonly says: string;
  /** Of the request; null where only the page after the redirect was seen. */
  readonly trace: string | null;
  /** Where a browser is. */
  readonly page: Page | null;
}

export interface Chance {
  /** A whole number below `end`. */
  below(end: number): number;
}

/** xorshift: the same seed, the same race. */
export function chanceFrom(seed: number): Chance {
  let state = (seed + 1) * 2654435761;
  return {
    below(end) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) % end;
    },
  };
}

function one<T>(chance: Chance, of: readonly [T, ...T[]]): T {
  return of[chance.below(of.length)] ?? of[0];
}

export async function prepared(start: Start): Promise<Race> {
  const { way, service } = start;
  const [door] = start.doors;
  const person = await door.control.person({ eids: { bankid: way.bankid } });
  const picker = await service.atPicker({ ui_locales: 'en' });
  const number = await picker.click(way.entry);
  const who = way.entry === 'bankid' ? { pid: person.pid } : mobileAndBirth(person);
  const page = await number.submit(who);
  const { id: login, version } = loginOf(page);
  const { id: message } = await asked(door, person);
  return { ...start, person, page, login, version, message };
}

type Act = () => Promise<Omit<Told, 'who'>>;

/** Who may leave the login waiting. */
const PATIENT = ['extend', 'form', 'wrong approval'];

/** Lets all of them go, each at once or a few turns later; `solve`, which goes on whatever happens, in every second race. In every sixth
 *  only those that may leave it waiting. */
export async function run(race: Race): Promise<readonly Told[]> {
  const { chance } = race;
  const [solves, waits] = [chance.below(2) === 0, chance.below(6) === 0];
  const acts = Object.entries(await actsOf(race))
    .filter(([who]) => (waits ? PATIENT.includes(who) : solves || who !== 'solve'))
    .map((act) => ({ act, place: chance.below(1000), turns: chance.below(4) }))
    .toSorted((left, right) => left.place - right.place);
  return Promise.all(
    acts.map(async ({ act: [who, act], turns }) => {
      for (let turn = 0; turn < turns; turn += 1) await setImmediate();
      return { who, ...(await act()) };
    }),
  );
}

/** The phone's page is drawn before the start. */
async function actsOf(race: Race): Promise<Readonly<Record<string, Act>>> {
  const { chance, page, way, person, message, login } = race;
  const phone = new Browser();
  const screen = await open(one(chance, race.doors), person, phone);
  const { pin } = way.right;
  const typed = pin === undefined ? {} : { pin };
  const prompt = `/people/${person.id}/phone/${message}`;
  const tell = (path: string, body: object) => () => told(one(chance, race.doors), path, body);
  const reason = one(chance, ['words_differ', 'not_me', 'no']);
  const { wrong } = way;
  return {
    'phone page': async () => onPhone(await screen.submit(typed, way.button)),
    approve: tell(`${prompt}/approve`, way.right),
    reject: tell(`${prompt}/reject`, { reason }),
    extend: tell(`/logins/${login}/events`, { event: 'extend' }),
    solve: tell(`/logins/${login}/solve`, {}),
    cancel: async () => inBrowser(await page.press('cancel')),
    form: async () => inBrowser(await page.press(one(chance, way.forms))),
    ...(wrong === null ? {} : { 'wrong approval': tell(`${prompt}/approve`, wrong) }),
  };
}

async function told({ issuer }: World, path: string, body: object): ReturnType<Act> {
  const headers = { 'content-type': 'application/json' };
  const sent = { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await fetch(`${issuer}/control${path}`, sent);
  const { detail }: { readonly detail?: string } = await answer.json();
  const { status } = answer;
  const trace = answer.headers.get('x-trace-id');
  return { status, took: status === 200, says: detail ?? '', trace, page: null };
}

/** An old form gets 409, and a sentence above where the login stands. */
function inBrowser(page: Page): Omit<Told, 'who'> {
  const { status } = page;
  const says =
    /The form was old[^.]*\.|(?:The login has ended|You are already logged in) .*/.exec(page.text)?.[0] ?? '';
  return { status, took: status !== 409, says, trace: null, page };
}

function onPhone(page: Page): Omit<Told, 'who'> {
  const says = elementText(page, 'notice');
  return { status: page.status, took: says === '', says, trace: null, page: null };
}
