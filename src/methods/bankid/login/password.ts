/** The password, which every way but faster BankID ends with. */

import { ON_PASSWORD, saying, stop } from '../codes.ts';
import { menu, menuRows } from './menu.ts';
import type { BankidEffect, BankidFacts, BankidStep } from './rules.ts';
import { isTooSlow, overdue, type Rows, stops, told } from './rules.ts';
import { deviceIsSuspended } from './ways.ts';

const usedDevice = (facts: BankidFacts) => facts.login.notes.way === 'device';
const usedSuspendedDevice = (facts: BankidFacts) => usedDevice(facts) && deviceIsSuspended(facts);
const passwordIsMissing = (facts: BankidFacts) => (facts.fields.password ?? '') === '';
const passwordIsRight = (facts: BankidFacts) => facts.fields.password === facts.credential?.password;
const passwordIsRightForAChange = (facts: BankidFacts) =>
  facts.login.notes.changing === true && passwordIsRight(facts);
const isLastPassword = (facts: BankidFacts) =>
  (facts.credential?.password_errors ?? 0) + 1 >= facts.settings.attempts;

/** What was wrong with the device before is forgotten only if it was used now. */
const rightPassword = (facts: BankidFacts): BankidEffect => ({
  credential: { password_errors: 0, ...(usedDevice(facts) ? { code_errors: 0 } : {}) },
  event: 'password accepted',
});

const SUSPENDED = { state: 'suspended', suspended_because: 'password' } as const;

function wrongPassword(facts: BankidFacts): BankidEffect {
  const password_errors = (facts.credential?.password_errors ?? 0) + 1;
  const last = password_errors >= facts.settings.attempts;
  return {
    credential: { password_errors, ...(last ? SUSPENDED : {}) },
    say: last
      ? saying('9314')
      : {
          text: 'password.wrong',
          field: 'password',
          with: { left: facts.settings.attempts - password_errors },
        },
    event: `wrong password, number ${password_errors}`,
  };
}

const inTheWay: Rows = [
  overdue,
  ...stops,
  { when: usedSuspendedDevice, ...stop('9403') },
  { when: isTooSlow, ...stop('14D1') },
];

export const password: BankidStep = {
  heading: 'password.heading',
  fields: [{ id: 'password', label: 'password.label', type: 'password', autocomplete: 'current-password' }],
  submit: 'finish',
  menu,
  outages: ON_PASSWORD,
  answer: [
    ...menuRows,
    ...inTheWay,
    {
      when: passwordIsMissing,
      to: 'password',
      do: told('password.missing', 'no password was given', 'password'),
    },
    { when: passwordIsRightForAChange, to: 'new-password', do: rightPassword },
    { when: passwordIsRight, to: '@proven', do: rightPassword },
    { when: isLastPassword, to: 'stopped', do: wrongPassword },
    { to: 'password', do: wrongPassword },
  ],
  solve: (facts) => {
    const mine = facts.credential;
    return mine === null ? undefined : { password: mine.password };
  },
};
