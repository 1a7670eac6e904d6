/** A new password: after a forgotten or void one, and in place of one that has leaked. */

import { NO_GUESSES } from '../../../eid/rules/guesses.ts';
import { newPassword, type PasswordRule, passwordTyped } from '../../../eid/rules/new-password.ts';
import { isCommon } from '../leaked.ts';
import { noticeOf } from '../owner.ts';
import { NOTHING_UNDER_WAY } from '../profile/schema.ts';
import { asHeld, bytesOf, type MinidCredential, MOST_PASSWORD_BYTES } from '../schema.ts';
import type { MinidSettings } from '../settings.ts';
import { heldBy } from '../standing.ts';
import { inQuarantine } from './counter.ts';
import { owesTerms } from './onwards.ts';
import {
  beginAgain,
  locked,
  type MinidEffect,
  type MinidFacts,
  type MinidStep,
  type StepName,
  worthless,
} from './rules.ts';

/** Letters of any alphabet: æøå count (release note MIN-2963, 2026-04). */
const lacksLetter: PasswordRule<MinidSettings> = {
  why: 'lacksLetter',
  breaks: (password) => !/\p{L}/u.test(password),
  say: { text: 'new.letter' },
  event: 'without a letter',
};
const lacksDigit: PasswordRule<MinidSettings> = {
  why: 'lacksDigit',
  breaks: (password) => !/\d/.test(password),
  say: { text: 'new.digit' },
  event: 'without a digit',
};
/** In UTF-8: an æ takes two (release note MIN-3171, 2026-04). */
const hasTooManyBytes: PasswordRule<MinidSettings> = {
  why: 'hasTooManyBytes',
  breaks: (password) => bytesOf(password) > MOST_PASSWORD_BYTES,
  say: { text: 'new.long' },
  event: 'more than 72 bytes',
};
/** A list of leaked ones (release note MIN-2208, 2025-05). */
const hasLeaked: PasswordRule<MinidSettings> = {
  why: 'hasLeaked',
  breaks: (password, { settings }) => isCommon(password, settings.leaked_passwords),
  say: { text: 'new.leaked' },
  event: 'a leaked one',
};

/** What was sent or begun before it is worth nothing; this login goes on. */
function save(facts: MinidFacts): MinidEffect {
  const held = heldBy(facts);
  const voided = (held?.voided ?? 0) + 1;
  const unlocked: MinidEffect['credential'] = {
    state: 'active',
    ...asHeld(NO_GUESSES),
    ...NOTHING_UNDER_WAY,
    password_leaked: false,
    voided,
    waiting: [],
  };
  return {
    credential: { ...unlocked, password: passwordTyped(facts) },
    notes: { voided },
    messages: noticeOf(facts, 'new.notice.prompt'),
    ends: beginAgain(held),
    event: 'password changed',
  };
}

/** The rules of a new password, wherever it is chosen. */
export const LIMITS = {
  least: 8,
  most: MOST_PASSWORD_BYTES,
  old: { say: { text: 'new.old' }, event: 'the old password' },
  rules: [hasTooManyBytes, lacksLetter, lacksDigit, hasLeaked],
};

/** After a forgotten one: the login begins with it. */
export const fresh: MinidStep = newPassword<StepName, MinidCredential, MinidSettings>({
  ...LIMITS,
  at: 'new',
  inTheWay: [inQuarantine, worthless],
  to: 'login',
  save: (facts) => ({ ...save(facts), say: { text: 'new.saved', kind: 'notice' } }),
});

/** In place of a leaked one: the login was proven already, and goes on. */
export const replace: MinidStep = {
  ...newPassword<StepName, MinidCredential, MinidSettings>({
    ...LIMITS,
    at: 'replace',
    inTheWay: [inQuarantine, worthless, locked],
    taken: [{ when: owesTerms, to: 'terms', do: save }],
    to: '@proven',
    save,
  }),
  heading: 'replace.heading',
  lead: ['replace.lead'],
};
