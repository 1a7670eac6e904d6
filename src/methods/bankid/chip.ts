/** BankID on mobile as a code chip: the page and the SIM card show the same words, the PIN is typed on the phone. */
import { referenceWords } from '../../codes/reference-words.ts';
import type { Doing, Facts, Step } from '../../login/method.ts';
import { approved } from './app-login.ts';
import { ON_PHONE, saying } from './codes.ts';
import type { BankidCredential } from './credential.ts';
import {
  type At,
  credential,
  isNetbankOnly,
  own,
  set,
  stops,
  told,
  wantsOther,
  wasRejected,
} from './rules.ts';
import { inTheirLanguage } from './texts/theirs.ts';
import { enter } from './way.ts';

export function askMobile(facts: Facts): Doing {
  const seconds = set(facts).chip;
  const words = referenceWords(facts.stamp.entropy);
  return {
    ...enter(facts, 'mobile', { words }),
    messages: [
      {
        kind: 'sim',
        from: 'BankID',
        text: inTheirLanguage(facts, 'mobile.prompt', { service: facts.login.shown.name }),
        words,
        needs: ['pin'],
        seconds,
      },
    ],
    wait: { seconds, late: 'stopped', say: saying('14B1') },
  };
}

const chip = (facts: Facts) => own(facts)?.mobile ?? null;
const errorsNow = (facts: Facts) => (chip(facts)?.pin_errors ?? 0) + 1;
const isGone = (facts: Facts) => chip(facts)?.state !== 'active';
const wordsDiffer = (facts: Facts) => wasRejected(facts) && facts.fields.reason === 'words_differ';
const pinIsRight = (facts: Facts) => facts.fields.pin === chip(facts)?.pin;
const isLastPin = (facts: Facts) => errorsNow(facts) >= set(facts).pins;

function counted(facts: Facts, change: Partial<NonNullable<BankidCredential['mobile']>>): Doing {
  const mobile = chip(facts);
  return mobile === null ? {} : { credential: credential(facts, { mobile: { ...mobile, ...change } }) };
}

function wrongPin(facts: Facts): Doing {
  const pin_errors = errorsNow(facts);
  const last = isLastPin(facts);
  return {
    ...counted(facts, { pin_errors, ...(last ? { state: 'suspended' } : {}) }),
    say: last
      ? { text: 'mobile.suspended' }
      : { text: 'mobile.wrong', with: { left: set(facts).pins - pin_errors } },
    event: `wrong PIN on the phone, number ${pin_errors}`,
  };
}

export const mobile: Step<At> = {
  heading: 'mobile.heading',
  lead: ['mobile.lead'],
  fields: [],
  submit: 'next',
  extra: [{ id: 'other', text: 'other', look: 'link' }],
  impersonal: true,
  outages: ON_PHONE,
  answer: [{ when: wantsOther, to: 'choose' }, { to: 'mobile' }],
  phone: [
    ...stops,
    { when: wordsDiffer, to: 'choose', do: told('mobile.differ', 'declined: the words differ') },
    { when: wasRejected, to: 'choose', do: told('mobile.rejected', 'declined on the phone') },
    { when: isGone, to: 'choose', do: told('mobile.suspended', 'BankID on mobile is suspended') },
    { when: isNetbankOnly, to: 'choose', do: told('code.netbank', 'activated for the online bank only') },
    {
      when: pinIsRight,
      to: 'password',
      do: (facts) => ({ ...counted(facts, { pin_errors: 0 }), ...approved(facts, 'right PIN on the phone') }),
    },
    { when: isLastPin, to: 'choose', do: wrongPin },
    { to: 'mobile', do: wrongPin },
  ],
  approves: (facts) => {
    const pin = chip(facts)?.pin;
    return pin === undefined || isNetbankOnly(facts) ? undefined : { pin };
  },
  solve: () => undefined,
};
