/** The phone is asked: words are compared, the PIN is typed there. */
import type { Doing, Facts, Step } from '../../../login/method.ts';
import { ON_PHONE, saying, stop, stopSaying } from '../codes.ts';
import { taken } from '../credential.ts';
import { type At, credential, freed, hasNone, isAskedHere, isBusy, isSuspended, own, set } from '../rules.ts';

const declined = (facts: Facts) => facts.phone === 'reject';
const wordsDiffer = (facts: Facts) => declined(facts) && facts.fields.reason === 'words_differ';
const wasNotThem = (facts: Facts) => declined(facts) && facts.fields.reason === 'not_me';
const pinIsRight = (facts: Facts) => facts.fields.pin === own(facts)?.pin;
const errorsNow = (facts: Facts) => (own(facts)?.pin_errors ?? 0) + 1;
const isLastPin = (facts: Facts) => errorsNow(facts) >= set(facts).attempts;

function wrongPin(facts: Facts): Doing {
  const pin_errors = errorsNow(facts);
  return {
    credential: credential(facts, { pin_errors }),
    say: saying('C101', { left: set(facts).attempts - pin_errors }),
    event: `wrong PIN on the phone, number ${pin_errors}: C101`,
  };
}

function lastPin(facts: Facts): Doing {
  const pin_errors = errorsNow(facts);
  return {
    credential: credential(facts, { pin_errors, state: 'suspended', transaction: null }),
    say: { ...saying('C101'), text: 'suspended' },
    event: `wrong PIN on the phone, number ${pin_errors}: suspended`,
  };
}

export const wait: Step<At> = {
  heading: 'wait.heading',
  lead: ['wait.step', 'wait.lead'],
  fields: [],
  submit: 'next',
  impersonal: true,
  outages: ON_PHONE,
  answer: [{ to: 'wait' }],
  phone: [
    { when: hasNone, ...stopSaying('lost', 'the person no longer has BankID on mobile') },
    { when: wordsDiffer, ...stopSaying('differ', 'declined: the words differ') },
    { when: wasNotThem, ...stopSaying('not_me', 'declined: it was not them') },
    { when: declined, ...stopSaying('declined', 'declined on the phone') },
    // Its place on the phone is another's by now.
    { when: isBusy, ...stop('C293') },
    { when: isSuspended, ...stopSaying('suspended', 'BankID on mobile is suspended') },
    {
      when: pinIsRight,
      to: '@proven',
      do: (facts) => ({
        credential: credential(facts, { pin_errors: 0, transaction: null }),
        event: 'right PIN on the phone',
      }),
    },
    { when: isLastPin, to: 'stopped', do: lastPin },
    { to: 'wait', do: wrongPin },
  ],
  released: freed,
  prolonged: (facts, seconds) => {
    const until = Date.parse(own(facts)?.transaction?.until_at ?? '');
    return isAskedHere(facts) ? credential(facts, taken(facts.login.id, until + seconds * 1000)) : null;
  },
  approves: (facts) => {
    const pin = own(facts)?.pin;
    return pin === undefined ? undefined : { pin };
  },
  solve: () => undefined,
};
