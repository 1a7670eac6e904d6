/** The app's other screens: what it is, who its owner is, a PIN, and the approvals. */

import { told } from '../../../eid/effect.ts';
import type { Field } from '../../../eid/field.ts';
import { tapped } from '../../../eid/rules/phone-app.ts';
import {
  type AppFacts,
  type AppScreen,
  activated,
  identified,
  isIdentifiedTooLongAgo,
  isProvenByOther,
  isReady,
  obstacles,
  standing,
} from './rules.ts';
import { goesBack } from './sms.ts';

const begin: AppScreen['taps'] = [
  ...obstacles,
  { when: isReady, to: 'home' },
  { to: 'who', do: () => ({ event: 'identification begun' }) },
];
/** Leads to the identification, for a reason of its own. */
const beginning = (name: 'start' | 'elsewhere' | 'locked'): AppScreen => ({
  heading: `phone.${name}.heading`,
  lead: [`phone.${name}.lead`],
  buttons: [{ id: 'go', text: `phone.${name}.go` }],
  forgets: true,
  taps: begin,
});
export const start = beginning('start');
export const elsewhere = beginning('elsewhere');
export const locked = beginning('locked');

/** A screen without a way on: it tells the reason and the remedy. */
const dead = (name: 'none' | 'closed'): AppScreen => ({
  heading: `phone.${name}.heading`,
  lead: [`phone.${name}.lead`],
  buttons: [{ id: 'again', text: 'phone.again' }],
  taps: begin,
});
export const none = dead('none');
export const closed = dead('closed');

const wantsPassword = tapped('password');
const wantsPasswordWithoutOne = (facts: AppFacts) =>
  wantsPassword.when(facts) && facts.credential?.password === null;

export const who: AppScreen = {
  heading: 'phone.who.heading',
  lead: ['phone.who.lead'],
  buttons: [
    { id: 'password', text: 'phone.who.password' },
    { id: 'other', text: 'phone.who.other' },
    { id: 'back', text: 'phone.back' },
  ],
  taps: [
    ...obstacles,
    {
      when: wantsPasswordWithoutOne,
      to: 'who',
      do: told('phone.who.first-use', 'no password has been chosen yet'),
    },
    { ...wantsPassword, to: 'password' },
    {
      ...tapped('other'),
      to: 'other',
      do: ({ personAt }) => ({ notes: { asked_at: personAt }, event: 'another eID is asked for' }),
    },
    ...(['locked', 'elsewhere'] as const).map((name) => ({
      why: `#back where it ${name === 'locked' ? 'is locked' : 'is active elsewhere'}`,
      when: (facts: AppFacts) => standing(facts) === name,
      to: name,
    })),
    { to: 'start' },
  ],
};

/** The proof is a login of the person's, by an eID that the app does not name. */
export const other: AppScreen = {
  heading: 'phone.other.heading',
  lead: ['phone.other.lead', 'phone.other.then'],
  buttons: [
    { id: 'check', text: 'phone.other.check' },
    { id: 'back', text: 'phone.back' },
  ],
  taps: [
    ...obstacles,
    goesBack,
    {
      when: isProvenByOther,
      to: 'new-pin',
      do: (facts) => ({ ...identified(facts), event: 'identified by another eID' }),
    },
    {
      to: 'other',
      do: told('phone.other.waiting', 'no login by another eID at the high level has come since'),
    },
  ],
};

const typedPin = ({ fields }: AppFacts) => fields['new-pin'] ?? '';
const hasOtherLength = (facts: AppFacts) => !/^\d{4,8}$/.test(typedPin(facts));
const differ = (facts: AppFacts) => typedPin(facts) !== facts.fields['confirm-pin'];

const secret = { type: 'password', inputmode: 'numeric', autocomplete: 'new-password' } as const;
const FIELDS: readonly Field[] = [
  { id: 'new-pin', label: 'phone.pin.label', hint: 'phone.pin.hint', ...secret },
  { id: 'confirm-pin', label: 'phone.pin.confirm', ...secret },
];

export const newPin: AppScreen = {
  heading: 'phone.pin.heading',
  lead: ['phone.pin.lead'],
  fields: FIELDS,
  buttons: [{ id: 'save', text: 'phone.pin.save' }],
  taps: [
    ...obstacles,
    {
      when: isIdentifiedTooLongAgo,
      to: 'who',
      do: told('phone.pin.late', 'the identification was too long ago'),
    },
    { when: hasOtherLength, to: 'new-pin', do: told('phone.pin.format', 'not 4 to 8 digits', 'new-pin') },
    { when: differ, to: 'new-pin', do: told('phone.pin.differ', 'typed differently', 'confirm-pin') },
    {
      to: 'done',
      do: (facts) => ({
        credential: activated(facts, typedPin(facts)),
        event: 'active on this phone, with a new PIN',
      }),
    },
  ],
};

export const done: AppScreen = {
  heading: 'phone.done.heading',
  lead: ['phone.done.lead'],
  buttons: [{ id: 'finish', text: 'phone.done.go' }],
  forgets: true,
  taps: [...obstacles, { to: 'home' }],
};

/** Open approvals. */
export const home: AppScreen = {
  heading: 'phone.home.heading',
  lead: ['phone.home.lead', 'phone.home.forgotten'],
  buttons: [],
  approvals: true,
  forgets: true,
  taps: [],
};
