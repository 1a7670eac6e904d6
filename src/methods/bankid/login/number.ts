/** The step that identifies the citizen, by number. */
import { digits } from '../../../eid/field.ts';
import { asksForUsableNumber } from '../../../eid/rules/usable-number.ts';
import { ON_NUMBER } from '../codes.ts';
import { menu, menuRows } from './menu.ts';
import { type BankidStep, hasNone, stops } from './rules.ts';
import { intoWay } from './ways.ts';

export const number: BankidStep = {
  heading: 'number.heading',
  fields: [{ ...digits('pid', 'number.label', 'number.hint', 'username'), kept: true }],
  submit: 'next',
  menu,
  identify: (fields) => ({ by: 'pid', text: fields.pid ?? '' }),
  withoutPerson: true,
  outages: ON_NUMBER,
  answer: [
    ...menuRows,
    asksForUsableNumber('number'),
    {
      // An unknown number and a person without BankID are told the same (ASVS 6.3.8).
      when: hasNone,
      to: 'number',
      do: () => ({
        say: { text: 'number.none', field: 'pid', with: { create: 'bankid' } },
        event: 'nobody with BankID has this number',
      }),
    },
    ...stops,
    ...intoWay,
  ],
  solve: ({ wish }) =>
    wish.person?.pid === null || wish.person === null ? undefined : { pid: wish.person.pid },
};
