/** The code of the device. */
import type { Holder, Verdict } from '../../../codes/code.ts';
import type { Facts } from '../../../eid/facts.ts';
import type { Doing, Step } from '../../../eid/step.ts';
import { ON_CODE, saying, stop } from '../codes.ts';
import { type BankidCredential, device, held } from '../credential.ts';
import { menu, menuRows } from './menu.ts';
import { type At, credential, isNetbankOnly, overdue, own, set, stops, told, wantsOther } from './rules.ts';
import { deviceIsSuspended, deviceIsUnknown } from './ways.ts';

function verdict(facts: Facts): Verdict {
  const held = own(facts);
  if (held === null) return { kind: 'wrong' };
  const generator = device(held, set(facts).static_code);
  return generator.verify(facts.fields.otc ?? '', {}, held.holder as Holder, facts.personAt);
}

const codeIsMissing = (facts: Facts) => (facts.fields.otc ?? '').trim() === '';
const codeIsSpent = (facts: Facts) => verdict(facts).kind === 'spent';
const codeIsRight = (facts: Facts) => verdict(facts).kind === 'accepted';
const codeIsRightForTheNetbankOnly = (facts: Facts) => isNetbankOnly(facts) && codeIsRight(facts);
const isLastCode = (facts: Facts) => (own(facts)?.code_errors ?? 0) + 1 >= set(facts).attempts;

function rightCode(facts: Facts): Doing {
  const seen = verdict(facts);
  const holder = (seen.kind === 'accepted' ? seen.holder : {}) as BankidCredential['holder'];
  return {
    credential: credential(facts, { holder, code_errors: 0, device_state: 'active' }),
    notes: { code_at: facts.at },
    event: 'one-time code accepted',
  };
}

/** A device that never gave a right code is not suspended by strangers: only its own attempts are over. */
function wrongCode(facts: Facts): Doing {
  const code_errors = (own(facts)?.code_errors ?? 0) + 1;
  const last = code_errors >= set(facts).attempts;
  const isUnknown = own(facts)?.device_state === 'unknown';
  return {
    credential: credential(facts, {
      code_errors,
      ...(last && !isUnknown ? { device_state: 'suspended' } : {}),
    }),
    say: last
      ? saying(isUnknown ? '9439' : '9403')
      : { text: 'code.wrong', field: 'otc', with: { left: set(facts).attempts - code_errors } },
    event: `wrong one-time code, number ${code_errors}`,
  };
}

/** What a cooperative citizen reads off the device; nothing where no code would be taken. */
function nextCode(facts: Facts) {
  const present = facts.credential === null ? null : held.code(facts.credential, facts.personAt);
  return present === null || isNetbankOnly(facts) ? undefined : { otc: present.code };
}

export const code: Step<At> = {
  heading: 'code.heading',
  lead: ['code.lead'],
  fields: [
    {
      id: 'otc',
      label: 'code.label',
      hint: 'code.hint',
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
    },
  ],
  submit: 'next',
  // Two that mean the same, as BankID has them: an arrow to the left, and a link under the field.
  extra: [
    { id: 'other-arrow', value: 'other', text: 'other', look: 'arrow' },
    { id: 'other', text: 'other', look: 'link' },
  ],
  menu,
  impersonal: true,
  page: ({ login }) => ({ digits: login.notes.digits }),
  outages: ON_CODE,
  answer: [
    ...menuRows,
    overdue,
    ...stops,
    { when: wantsOther, to: 'choose', do: () => ({ event: 'wants another BankID' }) },
    { when: deviceIsSuspended, ...stop('9403') },
    { when: deviceIsUnknown, ...stop('9439') },
    { when: codeIsMissing, to: 'code', do: told('code.missing', 'no code was given', 'otc') },
    {
      when: codeIsSpent,
      to: 'code',
      do: told('code.spent', 'the code was used a moment ago; not counted', 'otc'),
    },
    {
      when: codeIsRightForTheNetbankOnly,
      to: 'code',
      do: (facts) => ({
        ...rightCode(facts),
        notes: {},
        ...told('code.netbank', 'this BankID is activated for the online bank only', 'otc')(),
      }),
    },
    { when: codeIsRight, to: 'password', do: rightCode },
    { when: isLastCode, to: 'stopped', do: wrongCode },
    { to: 'code', do: wrongCode },
  ],
  solve: nextCode,
};
