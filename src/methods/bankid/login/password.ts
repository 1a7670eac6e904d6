/** The password, which every way but faster BankID ends with. */

import type { Facts } from '../../../eid/facts.ts';
import type { Doing, Step } from '../../../eid/step.ts';
import { ON_PASSWORD, saying, stop } from '../codes.ts';
import { menu, menuRows } from './menu.ts';
import { type At, credential, isTooSlow, overdue, own, type Rows, set, stops, told } from './rules.ts';
import { deviceIsSuspended } from './ways.ts';

const usedDevice = (facts: Facts) => facts.login.notes.way === 'device';
const usedSuspendedDevice = (facts: Facts) => usedDevice(facts) && deviceIsSuspended(facts);
const passwordIsMissing = (facts: Facts) => (facts.fields.password ?? '') === '';
const passwordIsRight = (facts: Facts) => facts.fields.password === own(facts)?.password;
const passwordIsRightForAChange = (facts: Facts) =>
  facts.login.notes.changing === true && passwordIsRight(facts);
const isLastPassword = (facts: Facts) => (own(facts)?.password_errors ?? 0) + 1 >= set(facts).attempts;

/** What was wrong with the device before is forgotten only if it was used now. */
const rightPassword = (facts: Facts): Doing => ({
  credential: credential(facts, { password_errors: 0, ...(usedDevice(facts) ? { code_errors: 0 } : {}) }),
  event: 'password accepted',
});

const SUSPENDED = { state: 'suspended', suspended_because: 'password' } as const;

function wrongPassword(facts: Facts): Doing {
  const password_errors = (own(facts)?.password_errors ?? 0) + 1;
  const last = password_errors >= set(facts).attempts;
  return {
    credential: credential(facts, { password_errors, ...(last ? SUSPENDED : {}) }),
    say: last
      ? saying('9314')
      : { text: 'password.wrong', field: 'password', with: { left: set(facts).attempts - password_errors } },
    event: `wrong password, number ${password_errors}`,
  };
}

const inTheWay: Rows = [
  overdue,
  ...stops,
  { when: usedSuspendedDevice, ...stop('9403') },
  { when: isTooSlow, ...stop('14D1') },
];

export const password: Step<At> = {
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
    const mine = own(facts);
    return mine === null ? undefined : { password: mine.password };
  },
};
