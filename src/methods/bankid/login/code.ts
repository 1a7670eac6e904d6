/** The code of the device. */

import { told } from '../../../eid/effect.ts';
import { digits } from '../../../eid/field.ts';
import { counted } from '../../../eid/rules/counted.ts';
import { ON_CODE, saying, stop } from '../codes.ts';
import { codes, verify } from '../device.ts';
import { menu, menuRows } from './menu.ts';
import {
  type BankidEffect,
  type BankidFacts,
  type BankidStep,
  isNetbankOnly,
  overdue,
  stops,
  wantsOther,
} from './rules.ts';
import { deviceIsSuspended, deviceIsUnknown } from './ways.ts';

const codeIsSpent = (facts: BankidFacts) => verify(facts).kind === 'spent';
const codeIsRight = (facts: BankidFacts) => verify(facts).kind === 'accepted';
const codeIsRightForTheNetbankOnly = (facts: BankidFacts) => isNetbankOnly(facts) && codeIsRight(facts);
const left = (facts: BankidFacts) => facts.settings.attempts - (facts.credential?.code_errors ?? 0) - 1;

function rightCode(facts: BankidFacts): BankidEffect {
  const seen = verify(facts);
  const holder = seen.kind === 'accepted' ? seen.holder : {};
  return {
    credential: { holder, code_errors: 0, device_state: 'active' },
    notes: { code_at: facts.at },
    event: 'one-time code accepted',
  };
}

const netbankOnly = (facts: BankidFacts): BankidEffect => ({
  ...rightCode(facts),
  notes: {},
  ...told('code.netbank', 'this BankID is activated for the online bank only', 'otc')(),
});

/** A device that never gave a right code is not suspended by strangers: only its own attempts are over. */
function wrongCode(facts: BankidFacts): BankidEffect {
  const code_errors = (facts.credential?.code_errors ?? 0) + 1;
  const last = left(facts) <= 0;
  const isUnknown = facts.credential?.device_state === 'unknown';
  return {
    credential: {
      code_errors,
      ...(last && !isUnknown ? { device_state: 'suspended' } : {}),
    },
    say: last
      ? saying(isUnknown ? '9439' : '9403')
      : { text: 'code.wrong', field: 'otc', with: { left: left(facts) } },
    event: `wrong one-time code, number ${code_errors}`,
  };
}

/** The code that a cooperative citizen reads off the device; undefined where no code would be taken. */
function nextCode(facts: BankidFacts) {
  const present =
    facts.credential === null
      ? null
      : codes.present({
          credential: facts.credential,
          settings: facts.settings,
          personAt: facts.personAt,
          messages: [],
        });
  return present === null || isNetbankOnly(facts) ? undefined : { otc: present.code };
}

export const code: BankidStep = {
  heading: 'code.heading',
  lead: ['code.lead'],
  fields: [digits('otc', 'code.label', 'code.hint', 'one-time-code')],
  submit: 'next',
  // Two that mean the same, as BankID has them: an arrow to the left, and a link under the field.
  extra: [
    { id: 'other-arrow', value: 'other', text: 'other', look: 'arrow' },
    { id: 'other', text: 'other', look: 'link' },
  ],
  menu,
  withoutPerson: true,
  page: ({ login }) => ({ digits: login.notes.digits }),
  outages: ON_CODE,
  answer: [
    ...menuRows,
    overdue,
    ...stops,
    { when: wantsOther, to: 'choose', do: () => ({ event: 'wants another BankID' }) },
    { when: deviceIsSuspended, ...stop('9403') },
    { when: deviceIsUnknown, ...stop('9439') },
    ...counted({
      what: 'code',
      field: 'otc',
      at: 'code',
      missing: { text: 'code.missing', event: 'no code was given' },
      first: [
        {
          when: codeIsSpent,
          to: 'code',
          do: told('code.spent', 'the code was used a moment ago; not counted', 'otc'),
        },
        { when: codeIsRightForTheNetbankOnly, to: 'code', do: netbankOnly },
      ],
      isRight: codeIsRight,
      left,
      right: { to: 'password', do: rightCode },
      last: { to: 'stopped', do: wrongCode },
      wrong: wrongCode,
    }),
  ],
  solve: nextCode,
};
