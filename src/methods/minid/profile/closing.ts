/** Closing a MinID, opening it again, and deleting it. */
import { NO_GUESSES } from '../../../eid/rules/guesses.ts';
import { beginAgain } from '../login/rules.ts';
import { noticeOf, type OwnerFacts } from '../owner.ts';
import { asHeld } from '../schema.ts';
import type { Act } from './acts.ts';
import { NOTHING_UNDER_WAY } from './schema.ts';

const nextCount = ({ credential }: OwnerFacts): number => (credential?.voided ?? 0) + 1;

/** Nobody logs in with it until it is opened, by a letter or at the desk; logins under way end. */
export const closeMinid: Act = (facts) => ({
  credential: { state: 'closed', ...NOTHING_UNDER_WAY, voided: nextCount(facts), waiting: [] },
  messages: noticeOf(facts, 'closed.prompt'),
  ends: beginAgain(facts.credential),
  event: 'MinID was closed by its owner',
});

/** With the password there was. */
export const openMinid: Act = (facts) => ({
  credential: {
    state: 'active',
    ...asHeld(NO_GUESSES),
    letter_guesses: NO_GUESSES,
    voided: nextCount(facts),
    waiting: [],
  },
  messages: noticeOf(facts, 'opened.prompt'),
  ends: beginAgain(facts.credential),
  event: 'MinID was opened again',
});

/** Nothing of it is left but a notice to its owner; logins under way end. */
export const deleted = (facts: OwnerFacts) => ({
  credential: null,
  messages: noticeOf(facts, 'deleted.prompt'),
  ends: beginAgain(facts.credential),
});
