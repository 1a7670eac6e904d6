/** A new password, twice, after a login with the old one; the login then goes on. */
import type { Facts, Say } from '../../../eid/facts.ts';
import type { Doing, Step } from '../../../eid/step.ts';
import { saying } from '../codes.ts';
import { type At, credential, overdue, own, stops, told } from './rules.ts';

/** From the owner's own words: at least 8 characters. The most is assumed. */
const LEAST = 8;
const MOST = 128;

const typed = (facts: Facts) => facts.fields['new-password'] ?? '';
const isTooShort = (facts: Facts) => typed(facts).length < LEAST;
const isTooLong = (facts: Facts) => typed(facts).length > MOST;
const isTheOldOne = (facts: Facts) => typed(facts) === own(facts)?.password;
const differ = (facts: Facts) => typed(facts) !== facts.fields['confirm-password'];

/** What is wrong with the new password, and whether its repetition is another. */
const wrong =
  (say: Say, event: string) =>
  (facts: Facts): Doing => ({
    say: {
      ...{ ...say, field: 'new-password' },
      also: differ(facts) ? [{ field: 'confirm-password', text: 'new.differ' }] : [],
    },
    event,
  });

export const newPassword: Step<At> = {
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
        credential: credential(facts, { password: typed(facts) }),
        event: 'password changed',
      }),
    },
  ],
  solve: (facts) => {
    const next = `${own(facts)?.password ?? ''}-2`.slice(-MOST);
    return { 'new-password': next, 'confirm-password': next };
  },
};

export const changed: Step<At> = {
  heading: 'changed.heading',
  lead: ['changed.lead'],
  fields: [],
  submit: 'changed.go',
  ownExits: true,
  impersonal: true,
  answer: [...stops, { to: '@proven', do: () => ({ event: 'goes on with the new password' }) }],
  solve: () => ({}),
};
