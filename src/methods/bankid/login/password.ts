/** The password, which every way but faster BankID ends with. */

import { counted } from '../../../eid/rules/counted.ts';
import { ON_PASSWORD, saying, stop } from '../codes.ts';
import { menu, menuRows } from './menu.ts';
import {
  type BankidEffect,
  type BankidFacts,
  type BankidStep,
  isTooSlow,
  overdue,
  type Rows,
  stops,
} from './rules.ts';
import { deviceIsSuspended } from './ways.ts';

const usedDevice = (facts: BankidFacts) => facts.login.notes.way === 'device';
const usedSuspendedDevice = (facts: BankidFacts) => usedDevice(facts) && deviceIsSuspended(facts);
const passwordIsRight = (facts: BankidFacts) => facts.fields.password === facts.credential?.password;
const passwordIsRightForAChange = (facts: BankidFacts) =>
  facts.login.notes.changing === true && passwordIsRight(facts);
const left = (facts: BankidFacts) => facts.settings.attempts - (facts.credential?.password_errors ?? 0) - 1;

/** Wrong codes of the device are forgotten only if the device was used now. */
const rightPassword = (facts: BankidFacts): BankidEffect => ({
  credential: { password_errors: 0, ...(usedDevice(facts) ? { code_errors: 0 } : {}) },
  event: 'password accepted',
});

const SUSPENDED = { state: 'suspended', suspended_because: 'password' } as const;

function wrongPassword(facts: BankidFacts): BankidEffect {
  const password_errors = (facts.credential?.password_errors ?? 0) + 1;
  const last = left(facts) <= 0;
  return {
    credential: { password_errors, ...(last ? SUSPENDED : {}) },
    say: last
      ? saying('9314')
      : {
          text: 'password.wrong',
          field: 'password',
          with: { left: left(facts) },
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
    ...counted({
      what: 'password',
      field: 'password',
      at: 'password',
      missing: { text: 'password.missing', event: 'no password was given', blanks: true },
      first: [{ when: passwordIsRightForAChange, to: 'new-password', do: rightPassword }],
      isRight: passwordIsRight,
      left,
      right: { to: '@proven', do: rightPassword },
      last: { to: 'stopped', do: wrongPassword },
      wrong: wrongPassword,
    }),
  ],
  solve: (facts) => {
    const mine = facts.credential;
    return mine === null ? undefined : { password: mine.password };
  },
};
