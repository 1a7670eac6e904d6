/** The app's screens from the choice of a proof of identity to "it is active". */

import { told } from '../../../eid/effect.ts';
import { digits } from '../../../eid/field.ts';
import { isActiveElsewhere, ofButton, tapped } from '../../../eid/rules/phone-app.ts';
import { deviceTaps } from './device.ts';
import {
  type AppScreen,
  activated,
  askNobody,
  askOther,
  asksOther,
  cardHasExpired,
  hasNoCard,
  hasNoPassport,
  isYoung,
  noticed,
  obstacles,
  ownerIsUnchecked,
  passportHasExpired,
  passportIsUnreadable,
  type Taps,
} from './rules.ts';

const wantsDevice = tapped('device');
const refusals: Taps = (
  [
    ['passport', hasNoPassport, 'no-passport'],
    ['passport', passportHasExpired, 'old-passport'],
    ['passport', ownerIsUnchecked, 'unchecked'],
    ['passport', passportIsUnreadable, 'unreadable'],
    ['card', hasNoCard, 'no-card'],
    ['card', cardHasExpired, 'old-card'],
  ] as const
).flatMap(([button, problem, why]) =>
  ofButton(button, [
    { when: problem, to: 'how', do: told(`phone.how.${why}`, `a document was refused: ${why}`) },
  ]),
);

/** Only what the person has the other phone for. */
const hidesOther: AppScreen['hidden'] = (facts) => (isActiveElsewhere(facts) ? [] : ['other']);
const otherTap: Taps = ofButton('other', [{ when: isActiveElsewhere, to: 'other', do: askOther }]);

export const how: AppScreen = {
  heading: 'phone.how.heading',
  lead: ['phone.how.lead'],
  buttons: [
    { id: 'passport', text: 'phone.how.passport' },
    { id: 'card', text: 'phone.how.card' },
    { id: 'device', text: 'phone.how.device' },
    { id: 'other', text: 'phone.how.other' },
  ],
  hidden: hidesOther,
  taps: [
    ...obstacles,
    ...otherTap,
    { ...wantsDevice, to: 'device' },
    ...refusals,
    { ...tapped('passport'), to: 'scan' },
    { ...tapped('card'), to: 'scan' },
  ],
};

/** Under 18 neither passport nor ID card is taken. */
export const young: AppScreen = {
  heading: 'phone.how.heading',
  lead: ['phone.young.lead'],
  buttons: [
    { id: 'device', text: 'phone.how.device' },
    { id: 'other', text: 'phone.how.other' },
  ],
  hidden: hidesOther,
  taps: [...obstacles, ...otherTap, { ...wantsDevice, to: 'device' }],
};

/** Taps that lead back to the choice of another proof. */
const backTaps: Taps = ofButton('back', [{ when: isYoung, to: 'young' }, { to: 'how' }]);

export const scan: AppScreen = {
  heading: 'phone.scan.heading',
  lead: ['phone.scan.lead', 'phone.scan.tester'],
  buttons: [
    { id: 'good', text: 'phone.scan.good' },
    { id: 'blurred', text: 'phone.scan.blurred' },
    { id: 'else', text: 'phone.scan.else' },
    { id: 'back', text: 'phone.back' },
  ],
  taps: [
    ...obstacles,
    ...backTaps,
    { ...tapped('blurred'), to: 'scan', do: told('phone.scan.unreadable', 'the picture cannot be read') },
    { ...tapped('else'), to: 'scan', do: told('phone.scan.mismatch', "somebody else's document") },
    { to: 'done', do: (facts) => ({ credential: activated(facts), event: 'activated by a document' }) },
  ],
};

export const device: AppScreen = {
  heading: 'phone.how.device',
  lead: ['phone.device.lead'],
  fields: [
    digits('otc', 'code.label', 'phone.device.hint', 'one-time-code'),
    { id: 'password', label: 'password.label', type: 'password', autocomplete: 'current-password' },
  ],
  buttons: [
    { id: 'next', text: 'next' },
    { id: 'back', text: 'phone.back' },
  ],
  ...deviceTaps([...obstacles, ...backTaps]),
};

export const other: AppScreen = {
  heading: 'phone.other.heading',
  lead: ['phone.other.lead'],
  buttons: [
    { id: 'check', text: 'phone.other.check' },
    { id: 'back', text: 'phone.back' },
  ],
  taps: [
    ...obstacles,
    ...backTaps.map((row) => ({ ...row, do: askNobody })),
    { when: asksOther, to: 'other', do: noticed('phone.other.waiting', 'the other phone has not answered') },
    { when: isYoung, to: 'young', do: told('phone.other.rejected', 'the other phone said no') },
    { to: 'how', do: told('phone.other.rejected', 'the other phone said no') },
  ],
};

export const done: AppScreen = {
  heading: 'phone.done.heading',
  lead: ['phone.done.lead'],
  buttons: [{ id: 'finish', text: 'phone.done.go' }],
  forgets: true,
  taps: [{ to: 'home' }],
};
