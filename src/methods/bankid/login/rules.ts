/** BankID's rules that all its steps share: its settings, what its rows ask, and what stops a login anywhere. */
import { z } from 'zod';
import type { Facts } from '../../../eid/facts.ts';
import { simSettings } from '../../../eid/sim.ts';
import type { Doing, Row } from '../../../eid/step.ts';
import { reaches } from '../../../kernel/acr.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { Credentials } from '../../../people/person.ts';
import { type Code, saying, stop } from '../codes.ts';
import { type BankidCredential, bankid, stateOf } from '../credential.ts';

export const settings = z.strictObject({
  attempts: z.int().min(1).max(99).default(5),
  /** Seconds an approval in the app may take. */
  push: z.int().min(1).default(120),
  /** Seconds an answer on the SIM card may take. */
  chip: z.int().min(1).default(90),
  ...simSettings.shape,
  /** Seconds between a right code and the password; longer is 14D1. */
  code_to_password: z.int().min(1).default(120),
  /** Seconds the whole BankID session may take; longer is 9409. */
  session: z.int().min(1).default(600),
  /** Where "faster BankID" (face, fingerprint or PIN, no password) is enough: at the level substantial, or nowhere. */
  faster: z.enum(['substantial', 'off']).default('substantial'),
  /** Seconds from an order at the bank to its delivery. */
  delivery: z.int().min(0).default(172_800),
  /** Accepted beside the device's codes; null = none. */
  static_code: z.string().min(4).max(16).nullable().default(null),
});
type Settings = z.infer<typeof settings>;

/** The steps of BankID's table. */
export type At =
  | 'number'
  | 'code'
  | 'choose'
  | 'app'
  | 'mobile'
  | 'password'
  | 'change'
  | 'new-password'
  | 'changed'
  | 'leave'
  | 'stopped';
export type Rows = readonly Row<At>[];

export const own = (facts: Facts) => bankid(facts.credential);
export const set = (facts: Facts) => facts.settings as unknown as Settings;
export const pressed = (facts: Facts) => facts.fields.extra ?? '';
export const credential = (facts: Facts, patch: Partial<BankidCredential>): Credentials =>
  ({ ...(facts.credential as Credentials), ...(patch as JsonObject) }) as Credentials;

const since = (facts: Facts, note: string) => (facts.at - Number(facts.login.notes[note] ?? 0)) / 1000;
const state = (facts: Facts) => {
  const held = own(facts);
  return held === null ? 'ordered' : stateOf(held, facts.personAt);
};

export const hasNone = (facts: Facts) => state(facts) === 'ordered';
const hasExpired = (facts: Facts) => state(facts) === 'expired';
const isSuspended = (facts: Facts) => state(facts) === 'suspended';
export const isNetbankOnly = (facts: Facts) => own(facts)?.all_services === false;
export const sessionIsOver = (facts: Facts) => since(facts, 'session_at') > set(facts).session;
export const isTooSlow = (facts: Facts) => since(facts, 'code_at') > set(facts).code_to_password;
export const wantsOther = (facts: Facts) => pressed(facts) === 'other';
export const wasRejected = (facts: Facts) => facts.phone === 'reject';

/** Faster BankID proves no more than substantial, so it is used only where that is enough. */
export const isFaster = (facts: Facts) =>
  own(facts)?.app?.faster === true &&
  set(facts).faster === 'substantial' &&
  reaches('idporten-loa-substantial', facts.login.wanted.floor);

/** Who it is stays with the login: the page leads the tester to their bank. */
function stopKnown(code: Code): Pick<Row<At>, 'to' | 'do'> {
  const { to, do: doing } = stop(code);
  return { to, do: () => ({ ...doing(), person: 'known' }) };
}

/** One code, whoever suspended it; records older than the reason were suspended by the password, or might have been. */
function stopSuspended(facts: Facts): Doing {
  const because = own(facts)?.suspended_because ?? 'password';
  const says = because === 'password' ? {} : { text: `suspended.${because}` };
  return {
    say: { ...saying('9314'), ...says },
    event: `stopped with 9314: suspended because of the ${because}`,
    person: 'known',
  };
}

/** Whatever else happened meanwhile (another browser, the desk, time) stops the login at its next answer. */
export const stops: Rows = [
  { when: hasNone, to: '@picker' },
  { when: hasExpired, ...stopKnown('1313') },
  { when: isSuspended, to: 'stopped', do: stopSuspended },
];

export const overdue: Row<At> = { when: sessionIsOver, ...stop('9409') };

/** A row that stays or leads back with a text. */
export const told = (text: string, event: string, field?: string) => (): Doing => ({
  say: { text, ...(field === undefined ? {} : { field }) },
  event,
});
