/**
 * The menu at the top right: change the password, or cancel. Each asks on a step of its own and can lead
 * back.
 */
import type { Button } from '../../../eid/field.ts';
import { type BankidEffect, type BankidFacts, type BankidStep, pressed, type Rows } from './rules.ts';

export const menu: readonly Button[] = [
  { id: 'menu-change', value: 'change', text: 'menu.change' },
  { id: 'menu-cancel', value: 'leave', text: 'menu.cancel' },
];

const wantsChange = (facts: BankidFacts) => pressed(facts) === 'change';
const wantsToLeave = (facts: BankidFacts) => pressed(facts) === 'leave';
const remembering =
  (event: string) =>
  (facts: BankidFacts): BankidEffect => ({ notes: { from: facts.login.step }, event });

/** First among the rows of a step that has the menu. */
export const menuRows: Rows = [
  { when: wantsChange, to: 'change', do: remembering('menu: change password') },
  { when: wantsToLeave, to: 'leave', do: remembering('menu: cancel') },
];

const cameFromCode = (facts: BankidFacts) => facts.login.notes.from === 'code';
const cameFromPassword = (facts: BankidFacts) => facts.login.notes.from === 'password';

const back = (doing: (facts: BankidFacts) => BankidEffect): Rows => [
  { when: cameFromCode, to: 'code', do: doing },
  { when: cameFromPassword, to: 'password', do: doing },
  { to: 'number', do: doing },
];

const leaves = (facts: BankidFacts) => pressed(facts) !== 'stay';

/** Asks once more, because the typed text is lost. 9001 is BankID's code for the broker. */
export const leave: BankidStep = {
  heading: 'leave.heading',
  lead: ['leave.lead'],
  fields: [],
  submit: 'leave.yes',
  extra: [{ id: 'stay', text: 'leave.no' }],
  ownExits: true,
  withoutPerson: true,
  answer: [
    {
      when: leaves,
      to: '@picker',
      do: () => ({
        say: {
          text: 'picker.cancelled',
          kind: 'notice',
          code: '9001',
          shown: 'BID-9001',
          with: { eid: 'BankID' },
        },
        event: 'cancelled in the menu: 9001',
      }),
    },
    ...back(() => ({ event: 'not cancelled after all' })),
  ],
  solve: () => ({ extra: 'stay' }),
};

/** One logs in with the old password first. */
export const change: BankidStep = {
  heading: 'change.heading',
  lead: ['change.lead', 'change.steps'],
  fields: [],
  submit: 'change.go',
  extra: [{ id: 'keep', text: 'change.keep' }],
  ownExits: true,
  withoutPerson: true,
  answer: back((facts) => {
    const changing = pressed(facts) !== 'keep';
    return {
      notes: { changing },
      event: changing ? 'logs in to change the password' : 'keeps the password',
    };
  }),
  solve: () => ({ extra: 'keep' }),
};
