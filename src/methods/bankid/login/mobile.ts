/**
 * BankID on mobile as a code chip: the page and the SIM card show the same words, the PIN is typed on the
 * phone.
 */

import { told } from '../../../eid/effect.ts';
import { counted } from '../../../eid/rules/counted.ts';
import { FRESH_SIM, isBlockedByBank, type Typed, typed, wordsOf } from '../../../eid/sim.ts';
import { type BankidEffect, type BankidFacts, wasRejected } from './rules.ts';
import { approved, ask, netbankRows, waitingFor } from './way.ts';

const chip = (facts: BankidFacts) => facts.credential?.mobile ?? null;

export function askMobile(facts: BankidFacts): BankidEffect {
  const { page, phone } = wordsOf(chip(facts) ?? FRESH_SIM, facts.stamp.entropy);
  const seconds = facts.settings.chip;
  return ask(facts, 'mobile', { kind: 'sim', words: phone, needs: ['pin'], seconds, notes: { words: page } });
}

const isGone = (facts: BankidFacts) => chip(facts) === null;
export const mobileIsSuspended = (facts: BankidFacts) => chip(facts)?.state === 'suspended';

/** Told at the choice of another BankID. */
export function mobileSuspended(facts: BankidFacts): BankidEffect {
  const sim = chip(facts);
  const text = sim !== null && isBlockedByBank(sim) ? 'mobile.blocked' : 'mobile.suspended';
  return told(text, 'BankID on mobile is suspended')();
}
const wordsDiffer = (facts: BankidFacts) => wasRejected(facts) && facts.fields.reason === 'words_differ';

function pin(facts: BankidFacts): Typed | null {
  const sim = chip(facts);
  return sim === null ? null : typed(sim, facts.fields.pin, facts.settings.pins);
}

function rightPin(facts: BankidFacts): BankidEffect {
  const mobile = pin(facts)?.sim ?? null;
  return { credential: { mobile }, ...approved(facts, 'right PIN on the phone') };
}

function wrongPin(facts: BankidFacts): BankidEffect {
  const { sim: mobile = null, left = 0 } = pin(facts) ?? {};
  return {
    credential: { mobile },
    say: left === 0 ? { text: 'mobile.suspended' } : { text: 'mobile.wrong', with: { left } },
    event: `wrong PIN on the phone, number ${mobile?.pin_errors}`,
  };
}

export const mobile = waitingFor('mobile', {
  lead: ['mobile.lead'],
  phone: [
    { when: wordsDiffer, to: 'choose', do: told('mobile.differ', 'declined: the words differ') },
    { when: wasRejected, to: 'choose', do: told('mobile.rejected', 'declined on the phone') },
    { when: isGone, to: 'choose', do: told('mobile.gone', 'the person no longer has BankID on mobile') },
    { when: mobileIsSuspended, to: 'choose', do: mobileSuspended },
    ...netbankRows,
    ...counted({
      what: 'pin',
      at: 'mobile',
      isRight: (facts) => pin(facts)?.isRight === true,
      left: (facts) => pin(facts)?.left ?? 1,
      right: { to: 'password', do: rightPin },
      last: { to: 'choose', do: wrongPin },
      wrong: wrongPin,
    }),
  ],
  approves: (facts) => {
    const pin = chip(facts)?.pin;
    return pin === undefined ? undefined : { pin };
  },
});
