/**
 * BankID's rules that all its steps share: its settings, its guards, and the rows that stop a login anywhere.
 */
import type { Effect } from '../../../eid/effect.ts';
import type { Facts } from '../../../eid/facts.ts';
import type { Row, Step } from '../../../eid/step.ts';
import { OWN_LEVELS } from '../../../kernel/acr.ts';
import { type Code, saying, stop } from '../codes.ts';
import { type BankidCredential, stateOf } from '../schema.ts';
import type { BankidSettings } from '../settings.ts';

/** The steps of BankID's table. */
export type LoginStepName =
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
export type BankidFacts = Facts<BankidCredential, BankidSettings>;
export type BankidEffect = Effect<BankidCredential>;
export type BankidStep = Step<LoginStepName, BankidCredential, BankidSettings>;
type BankidRow = Row<LoginStepName, BankidCredential, BankidSettings>;
export type Rows = readonly BankidRow[];

export const pressed = (facts: BankidFacts) => facts.fields.extra ?? '';

const since = (facts: BankidFacts, note: string) => (facts.at - Number(facts.login.notes[note] ?? 0)) / 1000;
const state = (facts: BankidFacts) => {
  const held = facts.credential;
  return held === null ? 'ordered' : stateOf(held, facts.personAt);
};

export const hasNone = (facts: BankidFacts) => state(facts) === 'ordered';
const hasExpired = (facts: BankidFacts) => state(facts) === 'expired';
const isSuspended = (facts: BankidFacts) => state(facts) === 'suspended';
export const isNetbankOnly = (facts: BankidFacts) => facts.credential?.all_services === false;
const sessionIsOver = (facts: BankidFacts) => since(facts, 'session_at') > facts.settings.session;
export const isTooSlow = (facts: BankidFacts) => since(facts, 'code_at') > facts.settings.code_to_password;
export const wantsOther = (facts: BankidFacts) => pressed(facts) === 'other';
export const wasRejected = (facts: BankidFacts) => facts.phone === 'reject';

/** Faster BankID proves no more than substantial, so it is used only where that is enough. */
export const isFaster = (facts: BankidFacts) =>
  facts.credential?.app?.faster === true &&
  facts.settings.faster === 'substantial' &&
  OWN_LEVELS.reaches(
    'idporten-loa-substantial',
    OWN_LEVELS.floorOf(facts.login.wanted.acr_values, 'idporten'),
  );

/** Names the person in the login: the page leads the tester to their bank. */
function stopKnown(code: Code) {
  const { to, do: effect } = stop(code);
  return { to, do: (): BankidEffect => ({ ...effect(), person: 'known' }) };
}

/**
 * The code is 9314, whatever suspended the BankID; records older than `suspended_because` were suspended by
 * the password, or might have been.
 */
function stopSuspended(facts: BankidFacts): BankidEffect {
  const because = facts.credential?.suspended_because ?? 'password';
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

export const overdue: BankidRow = { when: sessionIsOver, ...stop('9409') };
