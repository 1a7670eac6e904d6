/** The phone is asked: words are compared, the PIN is typed there. */
import type { Facts, Say } from '../../../eid/facts.ts';
import { freed, prolonged, type Typed, typed } from '../../../eid/sim.ts';
import type { Doing, Step } from '../../../eid/step.ts';
import { ON_PHONE, saying, stop, stopSaying } from '../codes.ts';
import { type At, hasNone, isBlocked, isBusy, isSuspended, own, pins, released } from '../rules.ts';

const declined = (facts: Facts) => facts.phone === 'reject';
const wordsDiffer = (facts: Facts) => declined(facts) && facts.fields.reason === 'words_differ';
const wasNotThem = (facts: Facts) => declined(facts) && facts.fields.reason === 'not_me';

function pin(facts: Facts): Typed | null {
  const mine = own(facts);
  return mine === null ? null : typed(mine, facts.fields.pin, pins(facts));
}
const pinIsRight = (facts: Facts) => pin(facts)?.isRight === true;
const isLastPin = (facts: Facts) => pin(facts)?.left === 0;

function counted(facts: Facts, event: (errors: number) => string, say?: (left: number) => Say): Doing {
  const now = pin(facts);
  if (now === null) return {};
  return {
    credential: now.left > 0 && !now.isRight ? now.sim : (freed(now.sim, facts.login.id) ?? now.sim),
    ...(say === undefined ? {} : { say: say(now.left) }),
    event: event(now.sim.pin_errors),
  };
}

const wrongPin = (facts: Facts) =>
  counted(
    facts,
    (errors) => `wrong PIN on the phone, number ${errors}: C101`,
    (left) => saying('C101', { left }),
  );

const lastPin = (facts: Facts) =>
  counted(
    facts,
    (errors) => `wrong PIN on the phone, number ${errors}: suspended`,
    () => ({ ...saying('C101'), text: 'suspended.pin' }),
  );

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
    { when: isBlocked, ...stopSaying('suspended.bank', 'suspended by the bank') },
    { when: isSuspended, ...stopSaying('suspended.pin', 'suspended by wrong PINs') },
    { when: pinIsRight, to: '@proven', do: (facts) => counted(facts, () => 'right PIN on the phone') },
    { when: isLastPin, to: 'stopped', do: lastPin },
    { to: 'wait', do: wrongPin },
  ],
  released,
  prolonged: (facts, seconds) => {
    const mine = own(facts);
    return mine === null ? null : prolonged(mine, facts.login.id, seconds);
  },
  approves: (facts) => {
    const pin = own(facts)?.pin;
    return pin === undefined ? undefined : { pin };
  },
  solve: () => undefined,
};
