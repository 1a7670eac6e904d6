/** The phone is asked: words are compared, the PIN is typed there. */

import type { Say } from '../../../eid/facts.ts';
import { freed, prolonged, type Typed, typed } from '../../../eid/sim.ts';
import { ON_PHONE, saying, stop, stopSaying } from '../codes.ts';
import type { MobilEffect, MobilFacts, MobilStep } from '../rules.ts';
import { hasNone, isBlocked, isBusy, isSuspended, pins, released } from '../rules.ts';

const declined = (facts: MobilFacts) => facts.phone === 'reject';
const wordsDiffer = (facts: MobilFacts) => declined(facts) && facts.fields.reason === 'words_differ';
const wasNotThem = (facts: MobilFacts) => declined(facts) && facts.fields.reason === 'not_me';

function pin(facts: MobilFacts): Typed | null {
  const mine = facts.credential;
  return mine === null ? null : typed(mine, facts.fields.pin, pins(facts));
}
const pinIsRight = (facts: MobilFacts) => pin(facts)?.isRight === true;
const isLastPin = (facts: MobilFacts) => pin(facts)?.left === 0;

function counted(
  facts: MobilFacts,
  event: (errors: number) => string,
  say?: (left: number) => Say,
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
  counted(
    facts,
    (errors) => `wrong PIN on the phone, number ${errors}: C101`,
    (left) => saying('C101', { left }),
  );

const lastPin = (facts: MobilFacts) =>
  counted(
    facts,
    (errors) => `wrong PIN on the phone, number ${errors}: suspended`,
    () => ({ ...saying('C101'), text: 'suspended.pin' }),
  );

export const wait: MobilStep = {
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
    const mine = facts.credential;
    return mine === null ? null : prolonged(mine, facts.login.id, seconds);
  },
  approves: (facts) => {
    const pin = facts.credential?.pin;
    return pin === undefined ? undefined : { pin };
  },
  solve: () => undefined,
};
