/** The step that identifies the citizen: by national identity number, or for the app by mobile number. */
import { told } from '../../../eid/effect.ts';
import { digits } from '../../../eid/field.ts';
import { asksForUsableNumber } from '../../../eid/rules/usable-number.ts';
import { withCountryCode } from '../../../people/mobile.ts';
import { type BuypassEffect, type BuypassFacts, type BuypassStep, hasNone, pressed, stops } from './rules.ts';
import { intoWay, isMobile, typedMobile } from './ways.ts';

const isShared = (facts: BuypassFacts) => facts.ambiguous;
const numberCannotBeUsed = (facts: BuypassFacts) => facts.pid === null && !typedMobile(facts);
const isNoNumber = (facts: BuypassFacts) =>
  numberCannotBeUsed(facts) && (facts.pidProblem ?? 'format') === 'format';
const wantsCard = (facts: BuypassFacts) => pressed(facts) === 'card';
/** A mobile number alone leads to the app, and to nothing else. */
const hasNoApp = (facts: BuypassFacts) => typedMobile(facts) && facts.credential?.app == null;

/** An unknown number and a person without Buypass ID are told the same (ASVS 6.3.8). */
const none = (facts: BuypassFacts): BuypassEffect => ({
  say: {
    text: typedMobile(facts) ? 'number.none.mobile' : 'number.none',
    field: 'pid',
    with: { create: 'buypass' },
  },
  event: 'nobody with Buypass ID has this number',
});

export const number: BuypassStep = {
  heading: 'number.heading',
  fields: [{ ...digits('pid', 'number.label', 'number.hint', 'username'), kept: true }],
  submit: 'next',
  extra: [{ id: 'card', text: 'number.card' }],
  identify: ({ pid = '' }) =>
    isMobile(pid)
      ? { by: 'mobile', typed: { mobile: withCountryCode(pid), birthdate: null } }
      : { by: 'pid', text: pid },
  withoutPerson: true,
  answer: [
    { when: wantsCard, to: 'card', do: () => ({ event: 'has a smart card' }) },
    {
      when: isShared,
      to: 'number',
      do: () => ({
        say: { text: 'number.several', field: 'pid' },
        event: 'more than one person has this mobile number',
      }),
    },
    { when: isNoNumber, to: 'number', do: told('number.format', 'no number of either kind', 'pid') },
    { ...asksForUsableNumber('number'), when: numberCannotBeUsed },
    { when: hasNone, to: 'number', do: none },
    { when: hasNoApp, to: 'number', do: none },
    ...stops,
    ...intoWay,
  ],
  solve: ({ wish }) => (wish.person?.pid == null ? undefined : { pid: wish.person.pid }),
};
