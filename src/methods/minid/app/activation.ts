/** The screens of MinID's app until it is active: its owner's number, a code, and the password. */

import { told } from '../../../eid/effect.ts';
import { PASSWORD_FIELDS } from '../../../eid/rules/new-password.ts';
import { asksForOwnNumber } from '../../../eid/rules/own-number.ts';
import { isActiveHere, ofButton, tapped } from '../../../eid/rules/phone-app.ts';
import { PID_FIELD } from '../number.ts';
import { CODE_FIELD } from '../order/letter.ts';
import { appCodeOf } from '../profile/factors.ts';
import {
  activateByLetter,
  activateByPassword,
  codeFrom,
  codeProblem,
  endOfLetter,
  isStillGood,
  needsNewPassword,
  obstacleAfter,
} from './proof.ts';
import {
  type AppEffect,
  type AppFacts,
  type AppScreen,
  acting,
  hasLetter,
  obstacles,
  refusing,
  type Taps,
  words,
} from './rules.ts';

const begin: Taps = [...obstacles, { to: 'number', do: () => ({ event: 'activation of the app begun' }) }];

export const start: AppScreen = {
  heading: 'phone.start.heading',
  lead: ['phone.start.lead', 'phone.start.need'],
  buttons: [{ id: 'go', text: 'phone.start.go' }],
  forgets: true,
  taps: begin,
};

export const elsewhere: AppScreen = {
  heading: 'phone.elsewhere.heading',
  lead: ['phone.elsewhere.lead'],
  buttons: [{ id: 'go', text: 'phone.elsewhere.go' }],
  forgets: true,
  taps: begin,
};

/** A screen without a way on: it tells the reason and the remedy. */
const dead = (name: 'none' | 'closed' | 'locked' | 'waits'): AppScreen => ({
  heading: `phone.${name}.heading`,
  lead: [`phone.${name}.lead`],
  buttons: [{ id: 'again', text: 'phone.again' }],
  page: words,
  taps: [...obstacles, { when: isActiveHere, to: 'home' }, { to: 'number' }],
});
export const none = dead('none');
export const closed = dead('closed');
export const locked = dead('locked');
export const waits = dead('waits');

export const number: AppScreen = {
  heading: 'phone.number.heading',
  lead: ['phone.number.lead'],
  fields: [PID_FIELD],
  buttons: [{ id: 'next', text: 'next' }],
  taps: [...obstacles, asksForOwnNumber('number'), { to: 'scan', do: () => ({ event: 'number accepted' }) }],
};

const hasAppCode = (facts: AppFacts) => appCodeOf(facts) !== null;
/** To the password, or to a new one. */
const onwards = (from: (facts: AppFacts) => 'letter' | 'profile' | null): Taps => {
  const noted = (facts: AppFacts): AppEffect => ({
    notes: { from: from(facts) },
    event: `the code of the ${from(facts)}`,
  });
  const choosesPassword = (facts: AppFacts) =>
    needsNewPassword({ ...facts, notes: { ...facts.notes, from: from(facts) } });
  return [
    { when: choosesPassword, to: 'new', do: noted },
    { to: 'password', do: noted },
  ];
};

/** The camera of the simulated phone: the tester chooses what it sees. */
export const scan: AppScreen = {
  heading: 'phone.scan.heading',
  lead: ['phone.scan.lead', 'phone.scan.tester'],
  buttons: [
    { id: 'letter', text: 'phone.scan.letter' },
    { id: 'profile', text: 'phone.scan.profile' },
    { id: 'blurred', text: 'phone.scan.blurred' },
    { id: 'type', text: 'phone.scan.type' },
  ],
  hidden: (facts) => [...(hasLetter(facts) ? [] : ['letter']), ...(hasAppCode(facts) ? [] : ['profile'])],
  taps: [
    ...obstacles,
    { ...tapped('blurred'), to: 'scan', do: told('phone.scan.unreadable', 'the picture cannot be read') },
    { ...tapped('type'), to: 'code' },
    ...ofButton(
      'letter',
      onwards(() => 'letter'),
    ),
    ...ofButton(
      'profile',
      onwards(() => 'profile'),
    ),
  ],
};

const back = { ...tapped('back'), to: 'scan' } as const;

/** A wrong code that ends the letter, where nothing else leads on: told on the screen of what is left. */
const lastOf = (left: 'none' | 'closed' | 'locked'): Taps => [
  { why: `endsLetter, ${left}`, when: (facts) => obstacleAfter(facts) === left, to: left, do: endOfLetter },
];

export const code: AppScreen = {
  heading: 'activate.code.heading',
  lead: ['phone.code.lead'],
  fields: [CODE_FIELD],
  buttons: [
    { id: 'next', text: 'next' },
    { id: 'back', text: 'phone.back' },
  ],
  page: words,
  taps: [
    ...obstacles,
    back,
    ...[...lastOf('none'), ...lastOf('closed'), ...lastOf('locked')],
    ...refusing(codeProblem, 'code'),
    ...onwards(codeFrom),
  ],
};

const codeIsGone = (facts: AppFacts) => !isStillGood(facts, facts.notes.from);
const goodCode: Taps = [
  ...obstacles,
  { when: codeIsGone, to: 'scan', do: told('phone.code.gone', 'the code is no longer good') },
];

export const password: AppScreen = {
  heading: 'phone.password.heading',
  lead: ['phone.password.lead'],
  fields: [{ id: 'password', label: 'password', type: 'password', autocomplete: 'current-password' }],
  buttons: [{ id: 'next', text: 'phone.password.go' }],
  page: words,
  taps: [...goodCode, ...acting(activateByPassword, { at: 'password', to: 'done' })],
};

export const chosen: AppScreen = {
  heading: 'activate.password.heading',
  lead: ['activate.password.lead'],
  fields: PASSWORD_FIELDS,
  buttons: [{ id: 'next', text: 'new.save' }],
  taps: [...goodCode, ...acting(activateByLetter, { at: 'new', to: 'done' })],
};

export const done: AppScreen = {
  heading: 'phone.done.heading',
  lead: ['phone.done.lead'],
  buttons: [{ id: 'finish', text: 'phone.done.go' }],
  forgets: true,
  taps: [...obstacles, { to: 'home' }],
};
