/** The phone is asked: words are compared, the PIN is typed there. */

import type { Feedback } from '../../../eid/facts.ts';
import { counted } from '../../../eid/rules/counted.ts';
import { freed, prolonged, type Typed, typed } from '../../../eid/sim.ts';
import { ON_PHONE, saying, stop, stopSaying } from '../codes.ts';
import {
  hasNone,
  isBlocked,
  isBusy,
  isSuspended,
  type MobilEffect,
  type MobilFacts,
  type MobilStep,
  pins,
  released,
} from '../rules.ts';

const declined = (facts: MobilFacts) => facts.phone === 'reject';
const wordsDiffer = (facts: MobilFacts) => declined(facts) && facts.fields.reason === 'words_differ';
const wasNotThem = (facts: MobilFacts) => declined(facts) && facts.fields.reason === 'not_me';

function pin(facts: MobilFacts): Typed | null {
  const mine = facts.credential;
  return mine === null ? null : typed(mine, facts.fields.pin, pins(facts));
}

function typedPin(
  facts: MobilFacts,
  event: (errors: number) => string,
  say?: (left: number) => Feedback,
): MobilEffect {
  const now = pin(facts);
  if (now === null) return {};
  return {
    credential: now.left > 0 && !now.isRight ? now.sim : (freed(now.sim, facts.login.id) ?? now.sim),
    ...(say === undefined ? {} : { say: say(now.left) }),
    event: event(now.sim.pin_errors),
  };
}

const wrongPin = (facts: MobilFacts) =>
  typedPin(
    facts,
    (errors) => `wrong PIN on the phone, number ${errors}: C101`,
    (left) => saying('C101', { left }),
  );

const lastPin = (facts: MobilFacts) =>
  typedPin(
    facts,
    (errors) => `wrong PIN on the phone, number ${errors}: suspended`,
    () => ({ ...saying('C101'), text: 'suspended.pin' }),
  );

export const wait: MobilStep = {
  heading: 'wait.heading',
  lead: ['wait.step', 'wait.lead'],
  fields: [],
  submit: 'next',
  withoutPerson: true,
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
    ...counted({
      what: 'pin',
      at: 'wait',
      isRight: (facts) => pin(facts)?.isRight === true,
      left: (facts) => pin(facts)?.left ?? 1,
      right: { to: '@proven', do: (facts) => typedPin(facts, () => 'right PIN on the phone') },
      last: { to: 'stopped', do: lastPin },
      wrong: wrongPin,
    }),
  ],
  onLeave: released,
  onExtend: (facts, seconds) => {
    const mine = facts.credential;
    return mine === null ? null : prolonged(mine, facts.login.id, seconds);
  },
  approves: (facts) => {
    const pin = facts.credential?.pin;
    return pin === undefined ? undefined : { pin };
  },
  solve: () => undefined,
};
