/** BankID on mobile as a code chip: the page and the SIM card show the same words, the PIN is typed on the phone. */

import { counted } from '../../../eid/rules/counted.ts';
import { FRESH_SIM, isBlockedByBank, type Typed, typed, wordsOf } from '../../../eid/sim.ts';
import { ON_PHONE, saying } from '../codes.ts';
import type { BankidCredential } from '../schema.ts';
import type { Settings } from '../settings.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import { approved } from './app.ts';
import {
  type At,
  type BankidEffect,
  type BankidFacts,
  type BankidStep,
  isNetbankOnly,
  stops,
  told,
  wantsOther,
  wasRejected,
} from './rules.ts';
import { enter } from './way.ts';

const chip = (facts: BankidFacts) => facts.credential?.mobile ?? null;

export function askMobile(facts: BankidFacts): BankidEffect {
  const seconds = facts.settings.chip;
  const words = wordsOf(chip(facts) ?? FRESH_SIM, facts.stamp.entropy);
  return {
    ...enter(facts, 'mobile', { words: words.page }),
    messages: [
      {
        kind: 'sim',
        from: 'BankID',
        text: inTheirLanguage(facts, 'mobile.prompt', { service: facts.login.shown.name }),
        words: words.phone,
        needs: ['pin'],
        seconds,
      },
    ],
    wait: { seconds, late: 'stopped', say: saying('14B1') },
  };
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

export const mobile: BankidStep = {
  heading: 'mobile.heading',
  lead: ['mobile.lead'],
  fields: [],
  submit: 'next',
  extra: [{ id: 'other', text: 'other', look: 'link' }],
  withoutPerson: true,
  outages: ON_PHONE,
  answer: [{ when: wantsOther, to: 'choose' }, { to: 'mobile' }],
  phone: [
    ...stops,
    { when: wordsDiffer, to: 'choose', do: told('mobile.differ', 'declined: the words differ') },
    { when: wasRejected, to: 'choose', do: told('mobile.rejected', 'declined on the phone') },
    { when: isGone, to: 'choose', do: told('mobile.gone', 'the person no longer has BankID on mobile') },
    { when: mobileIsSuspended, to: 'choose', do: mobileSuspended },
    { when: isNetbankOnly, to: 'choose', do: told('code.netbank', 'activated for the online bank only') },
    ...counted<BankidCredential, Settings, At>({
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
    return pin === undefined || isNetbankOnly(facts) ? undefined : { pin };
  },
  solve: () => undefined,
};
