/** A new password, twice, after a login with the old one; the login then goes on. */

import type { Say } from '../../../eid/facts.ts';
import { saying } from '../codes.ts';
import type { BankidEffect, BankidFacts, BankidStep } from './rules.ts';
import { overdue, stops, told } from './rules.ts';

/** From the owner's own words: at least 8 characters. The most is assumed. */
const LEAST = 8;
const MOST = 128;

const typed = (facts: BankidFacts) => facts.fields['new-password'] ?? '';
const isTooShort = (facts: BankidFacts) => typed(facts).length < LEAST;
const isTooLong = (facts: BankidFacts) => typed(facts).length > MOST;
const isTheOldOne = (facts: BankidFacts) => typed(facts) === facts.credential?.password;
const differ = (facts: BankidFacts) => typed(facts) !== facts.fields['confirm-password'];

/** What is wrong with the new password, and whether its repetition is another. */
const wrong =
  (say: Say, event: string) =>
  (facts: BankidFacts): BankidEffect => ({
    say: {
      ...{ ...say, field: 'new-password' },
      also: differ(facts) ? [{ field: 'confirm-password', text: 'new.differ' }] : [],
    },
    event,
  });

export const newPassword: BankidStep = {
  heading: 'new.heading',
  fields: [
    {
      id: 'new-password',
      label: 'new.label',
      hint: 'new.hint',
      type: 'password',
      autocomplete: 'new-password',
    },
    { id: 'confirm-password', label: 'new.confirm', type: 'password', autocomplete: 'new-password' },
  ],
  submit: 'new.save',
  answer: [
    overdue,
    ...stops,
    { when: isTooShort, to: 'new-password', do: wrong({ text: 'new.short' }, 'too short') },
    { when: isTooLong, to: 'new-password', do: wrong({ text: 'new.long' }, 'too long') },
    { when: isTheOldOne, to: 'new-password', do: wrong(saying('1308'), 'the old password: 1308') },
    { when: differ, to: 'new-password', do: told('new.differ', 'typed differently', 'confirm-password') },
    {
      to: 'changed',
      do: (facts) => ({
        credential: { password: typed(facts) },
        event: 'password changed',
      }),
    },
  ],
  solve: (facts) => {
    const next = `${facts.credential?.password ?? ''}-2`.slice(-MOST);
    return { 'new-password': next, 'confirm-password': next };
  },
};

export const changed: BankidStep = {
  heading: 'changed.heading',
  lead: ['changed.lead'],
  fields: [],
  submit: 'changed.go',
  ownExits: true,
  impersonal: true,
  answer: [...stops, { to: '@proven', do: () => ({ event: 'goes on with the new password' }) }],
  solve: () => ({}),
};
