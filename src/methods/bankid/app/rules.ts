/** Guards and effects of BankID's app. Activation: docs/facts/eids.md#the-bankid-app. */

import type { HandsetEffect, HandsetFacts, HandsetRow, Screen } from '../../../eid/handset.ts';
import {
  type Guesses,
  type GuessLimit,
  guessedWrong,
  minutesToWait,
  NO_GUESSES,
} from '../../../eid/rules/guesses.ts';
import { isActiveHere } from '../../../eid/rules/phone-app.ts';
import { freshCode, typedCode } from '../../../eid/rules/sent-code.ts';
import { rfc3339 } from '../../../kernel/clock.ts';
import { documentsAt } from '../../../people/documents.ts';
import { withCountryCode } from '../../../people/mobile.ts';
import { type BankidCredential, stateOf } from '../schema.ts';
import type { BankidSettings } from '../settings.ts';
import { inTheirLanguage } from '../texts/messages.ts';

/** The screens of the app. */
export type AppStepName =
  | 'start'
  | 'none'
  | 'expired'
  | 'suspended'
  | 'blocked'
  | 'elsewhere'
  | 'number'
  | 'mobile'
  | 'sms'
  | 'terms'
  | 'how'
  | 'young'
  | 'scan'
  | 'device'
  | 'other'
  | 'done'
  | 'home'
  | 'my'
  | 'faster'
  | 'locked'
  | 'moving';
export type AppFacts = HandsetFacts<BankidCredential, BankidSettings>;
export type AppEffect = HandsetEffect<BankidCredential>;
export type Taps = readonly HandsetRow<AppStepName, BankidCredential, BankidSettings>[];
export type AppScreen = Screen<AppStepName, BankidCredential, BankidSettings>;

/** Minutes that a code by SMS, and a question to the other phone, can be answered. Assumed. */
const MINUTES = 10;
/** Wrong codes by SMS that stop an activation, and how long no other is begun; assumed. */
const CODES: GuessLimit = { attempts: 3, wait: MINUTES * 60 };
/** Passports and ID cards are taken from this age on (row 84 of docs/reference/seed-coverage.md). */
const AGE = 18;

export const noticed = (text: string, event: string) => (): AppEffect => ({
  say: { text, kind: 'notice' },
  event,
});

/** An order that is not delivered counts as none. */
export function standing(facts: AppFacts): 'none' | 'active' | 'suspended' | 'blocked' | 'expired' {
  const held = facts.credential;
  const state = held === null ? 'ordered' : stateOf(held, facts.personAt);
  if (state === 'suspended' && held?.suspended_because === 'bank') return 'blocked';
  return state === 'ordered' ? 'none' : state;
}
const hasNone = (facts: AppFacts) => standing(facts) === 'none';
const hasExpired = (facts: AppFacts) => standing(facts) === 'expired';
const isSuspended = (facts: AppFacts) => standing(facts) === 'suspended';
const isBlocked = (facts: AppFacts) => standing(facts) === 'blocked';

/** Rows that stop any activation; they stand before all others. */
export const obstacles: Taps = [
  { when: hasNone, to: 'none', do: () => ({ event: 'no active BankID' }) },
  { when: hasExpired, to: 'expired', do: () => ({ event: 'the BankID has expired' }) },
  { when: isBlocked, to: 'blocked', do: () => ({ event: 'the bank has blocked the BankID' }) },
  { when: isSuspended, to: 'suspended', do: () => ({ event: 'the BankID is suspended' }) },
];

const activation = (facts: AppFacts) => facts.credential?.activation ?? null;
export const isBeingActivated = (facts: AppFacts) => activation(facts)?.phone === facts.platform;
const isTooOld = (facts: AppFacts) => Date.parse(activation(facts)?.expires_at ?? '') <= facts.personAt;
const asks = (facts: AppFacts) => activation(facts)?.asks_other === true && !isTooOld(facts);
/** The other phone wants the app: this one is asked. */
export const isAskedToMove = (facts: AppFacts) =>
  isActiveHere(facts) && asks(facts) && !isBeingActivated(facts);
export const asksOther = (facts: AppFacts) => asks(facts) && isBeingActivated(facts);

export const hasNoMobile = (facts: AppFacts) => facts.person.mobile === null;
export const mobileIsAnother = (facts: AppFacts) =>
  withCountryCode(facts.fields.mobile ?? '') !== facts.person.mobile;

/** A code of its own for each activation; an older one is void. */
export function sendCode(facts: AppFacts): AppEffect {
  const code = freshCode(facts.stamp, 'bankid-app activation', 6);
  const sent = { phone: facts.platform, code, asks_other: false, expires_at: soon(facts) };
  const text = inTheirLanguage(facts, 'phone.sms.prompt', { code });
  return {
    credential: { activation: sent },
    messages: [{ kind: 'sms', from: 'BankID', text, code }],
    event: 'an activation code was sent by SMS',
  };
}

const soon = (facts: AppFacts) => rfc3339(facts.personAt + MINUTES * 60_000);

export const codeIsTooOld = (facts: AppFacts) => isTooOld(facts);
export const codeIsMissing = (facts: AppFacts) => typedCode(facts) === '';
export const codeIsWrong = (facts: AppFacts) => typedCode(facts) !== activation(facts)?.code;
/** Absent in records older than it. */
const guesses = (facts: AppFacts): Guesses => facts.credential?.activation_guesses ?? NO_GUESSES;
const wrong = (facts: AppFacts) => guessedWrong(guesses(facts), CODES, facts.personAt);
export const isLastWrongCode = (facts: AppFacts) => codeIsWrong(facts) && wrong(facts).left === 0;
export const mustWait = (facts: AppFacts) => minutesToWait(guesses(facts), facts.personAt) > 0;

/** The last one stops the activation. */
export function countCode(facts: AppFacts): Partial<BankidCredential> {
  const { guesses: activation_guesses, left } = wrong(facts);
  return { activation_guesses, ...(left === 0 ? { activation: null } : {}) };
}

export const codeAccepted = (): AppEffect => ({
  credential: { activation_guesses: NO_GUESSES },
  event: 'activation code accepted',
});

export const isYoung = ({ person, personAt }: AppFacts) =>
  `${Number(person.born.slice(0, 4)) + AGE}${person.born.slice(4)}` > rfc3339(personAt).slice(0, 10);

const papers = (facts: AppFacts) => documentsAt(facts.person, facts.personAt);
const isPast = (facts: AppFacts, at: string | undefined) => Date.parse(at ?? '') <= facts.personAt;
const isForeign = (facts: AppFacts) => papers(facts).passport?.country !== 'NOR';
export const hasNoPassport = (facts: AppFacts) => papers(facts).passport === null;
export const passportHasExpired = (facts: AppFacts) => isPast(facts, papers(facts).passport?.expires_at);
/**
 * Of a foreign passport the population register must have checked the owner, and a machine must be able to
 * read it (row 86 of docs/reference/seed-coverage.md).
 */
export const ownerIsUnchecked = (facts: AppFacts) =>
  isForeign(facts) && papers(facts).register_status !== 'checked';
export const passportIsUnreadable = (facts: AppFacts) => papers(facts).passport?.machine_readable === false;
export const hasNoCard = (facts: AppFacts) => papers(facts).id_card === null;
export const cardHasExpired = (facts: AppFacts) => isPast(facts, papers(facts).id_card?.expires_at);

export function askOther(facts: AppFacts): AppEffect {
  const current = activation(facts);
  const next = current === null ? null : { ...current, asks_other: true, expires_at: soon(facts) };
  return { credential: { activation: next }, event: 'the other phone is asked' };
}

export function askNobody(facts: AppFacts): AppEffect {
  const current = activation(facts);
  const next = current === null ? null : { ...current, asks_other: false };
  return { credential: { activation: next }, event: 'the other phone is no longer asked' };
}

/** The app is active on one phone: whichever had it before has it no longer. */
export const activated = (facts: AppFacts, phone = facts.platform): Partial<BankidCredential> => ({
  app: { phone, faster: false, activated_at: rfc3339(facts.personAt) },
  activation: null,
});
