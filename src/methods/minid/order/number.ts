/** The first pages of ordering: whose MinID it is, and the terms. */
import { told } from '../../../eid/effect.ts';
import { asksForUsableNumber } from '../../../eid/rules/usable-number.ts';
import { bornOn } from '../../../people/pid.ts';
import { inQuarantine } from '../login/counter.ts';
import {
  begun,
  type MinidEffect,
  type MinidFacts,
  type MinidStep,
  pressed,
  type Rows,
} from '../login/rules.ts';
import { asksNumber } from '../number.ts';
import { heldBy } from '../standing.ts';
import { hoursToLetter, isReplaced, letterOf, yearToOrder } from './letter.ts';

/** What somebody holds who has never had a MinID. */
const NOTHING_YET = {
  state: 'ordered',
  password: null,
  totp: null,
  app: null,
  terms_accepted_at: null,
  order: null,
} as const;

/** A quarantine or a new password has come between. A MinID that its owner has locked may be ordered anew. */
const isWorthless = (facts: MinidFacts) => facts.login.notes.voided !== (heldBy(facts)?.voided ?? null);

/** First among the rows of every page once the number is known. */
export const underWay: Rows = [
  inQuarantine,
  {
    when: isWorthless,
    to: 'order',
    do: told('begin-again', 'what was begun is worth nothing any more'),
  },
];

const hasLetter = (facts: MinidFacts) => pressed(facts) === 'activate';
const bornOf = ({ person, pid }: MinidFacts) => person?.born ?? (pid === null ? '' : bornOn(pid));
const firstYear = (facts: MinidFacts) => yearToOrder(bornOf(facts), facts.personAt);
const isTooYoung = (facts: MinidFacts) => firstYear(facts) !== null;
const isUnknown = ({ person }: MinidFacts) => person === null;
const numberIsReplaced = ({ person }: MinidFacts) => isReplaced(person);
const letterIsOnItsWay = (facts: MinidFacts) => letterOf(facts) !== null;
/** No second one is sent: the page says the date of the first (release note MIN-1725). */
export const onItsWay: Rows[number] = {
  when: letterIsOnItsWay,
  to: 'ordered',
  do: (facts) => ({
    person: 'known',
    notes: begun(facts),
    say: { text: 'order.again', kind: 'notice' },
    event: 'a letter is on its way already',
  }),
};
const mustWait = (facts: MinidFacts) => hoursToLetter(facts) > 0;

const refuseYoung = (facts: MinidFacts): MinidEffect => ({
  say: { text: 'order.young', field: 'pid', with: { year: firstYear(facts) } },
  event: 'too young to order',
});
const refuseNow = (facts: MinidFacts): MinidEffect => ({
  say: { text: 'order.wait', field: 'pid', with: { hours: hoursToLetter(facts) } },
  event: 'too many wrong codes of letters: the next one has to wait',
});

export const order: MinidStep = {
  ...asksNumber,
  heading: 'order.heading',
  lead: ['order.lead', 'order.lead.post'],
  submit: 'next',
  extra: [{ id: 'activate', text: 'order.activate', look: 'link' }],
  answer: [
    { when: hasLetter, to: 'activate' },
    asksForUsableNumber('order'),
    inQuarantine,
    { when: isTooYoung, to: 'order', do: refuseYoung },
    {
      when: isUnknown,
      to: 'order-terms',
      do: () => ({
        person: 'new',
        credential: NOTHING_YET,
        notes: { voided: null },
        event: 'number accepted, person made at first sight',
      }),
    },
    {
      when: numberIsReplaced,
      to: 'order',
      do: told('order.replaced', 'a D-number that is replaced', 'pid'),
    },
    onItsWay,
    { when: mustWait, to: 'order', do: refuseNow },
    {
      to: 'order-terms',
      do: (facts) => ({ person: 'known', notes: begun(facts), event: 'number accepted' }),
    },
  ],
};

export const terms: MinidStep = {
  heading: 'terms.heading',
  lead: ['terms.lead', 'terms.share', 'terms.leave'],
  fields: [],
  submit: 'terms.accept',
  answer: [...underWay, { to: 'order-mobile', do: () => ({ event: 'terms accepted' }) }],
  solve: () => ({}),
};
