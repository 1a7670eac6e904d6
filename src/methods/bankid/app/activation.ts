/** The app's screens from the first to "it is active": whose it is, a code by SMS, terms, and a proof of identity. */

import type { Field } from '../../../eid/field.ts';
import { deviceTaps } from './device.ts';
import type { AppFacts } from './rules.ts';
import {
  type AppScreen,
  activated,
  askNobody,
  askOther,
  asksOther,
  cardHasExpired,
  codeAccepted,
  codeIsMissing,
  codeIsTooOld,
  codeIsWrong,
  countCode,
  hasNoCard,
  hasNoMobile,
  hasNoPassport,
  isActiveElsewhere,
  isActiveHere,
  isLastWrongCode,
  isYoung,
  mobileIsAnother,
  mustWait,
  noticed,
  numberIsWrong,
  obstacles,
  ownerIsUnchecked,
  passportHasExpired,
  passportIsUnreadable,
  refuseNumber,
  sendCode,
  type Taps,
  tapped,
  told,
} from './rules.ts';

const begin: AppScreen['taps'] = [
  ...obstacles,
  { to: 'number', do: () => ({ event: 'activation of the app begun' }) },
];

export const start: AppScreen = {
  heading: 'phone.start.heading',
  lead: ['phone.start.lead'],
  buttons: [{ id: 'go', text: 'phone.start.go' }],
  forgets: true,
  taps: begin,
};

export const elsewhere: AppScreen = {
  heading: 'phone.elsewhere.heading',
  lead: ['phone.elsewhere.lead', 'phone.elsewhere.stopped'],
  buttons: [{ id: 'go', text: 'phone.elsewhere.go' }],
  forgets: true,
  taps: begin,
};

/** Why nothing can be done here, and what helps. */
const dead = (name: 'none' | 'expired' | 'suspended' | 'blocked'): AppScreen => ({
  heading: `phone.${name}.heading`,
  lead: [`phone.${name}.lead`],
  buttons: [{ id: 'again', text: 'phone.again' }],
  taps: [...obstacles, { when: isActiveHere, to: 'home' }, { to: 'number' }],
});
export const none = dead('none');
export const expired = dead('expired');
export const suspended = dead('suspended');
export const blocked = dead('blocked');

export const number: AppScreen = {
  heading: 'phone.number.heading',
  lead: ['phone.number.lead'],
  fields: [{ ...digits('pid', 'number.label', 'number.hint', 'username'), kept: true }],
  buttons: [{ id: 'next', text: 'next' }],
  taps: [
    ...obstacles,
    { when: numberIsWrong, to: 'number', do: refuseNumber },
    { to: 'mobile', do: () => ({ event: 'number accepted' }) },
  ],
};

export const mobile: AppScreen = {
  heading: 'phone.mobile.heading',
  fields: [
    { ...digits('mobile', 'phone.mobile.label', 'phone.mobile.hint', 'tel'), type: 'tel', kept: true },
  ],
  buttons: [{ id: 'next', text: 'next' }],
  taps: [
    ...obstacles,
    {
      when: hasNoMobile,
      to: 'mobile',
      do: told('phone.mobile.none', 'the bank has no mobile number', 'mobile'),
    },
    {
      when: mobileIsAnother,
      to: 'mobile',
      do: told('phone.mobile.other', 'not the number the bank has', 'mobile'),
    },
    { when: mustWait, to: 'mobile', do: told('phone.sms.wait', 'too many wrong codes: no new one is sent') },
    { to: 'sms', do: sendCode },
  ],
};

export const sms: AppScreen = {
  heading: 'phone.sms.heading',
  lead: ['phone.sms.lead'],
  fields: [digits('otc', 'phone.sms.label', 'phone.sms.hint', 'one-time-code')],
  buttons: [
    { id: 'next', text: 'next' },
    { id: 'new-code', text: 'phone.sms.new' },
  ],
  taps: [
    ...obstacles,
    {
      ...tapped('new-code'),
      to: 'sms',
      do: (facts) => ({ ...sendCode(facts), say: { text: 'phone.sms.sent', kind: 'notice' } }),
    },
    { when: codeIsMissing, to: 'sms', do: told('phone.sms.missing', 'no activation code was given', 'otc') },
    { when: codeIsTooOld, to: 'sms', do: told('phone.sms.late', 'the activation code is too old', 'otc') },
    {
      when: isLastWrongCode,
      to: 'start',
      do: (facts) => ({
        credential: countCode(facts),
        ...told('phone.sms.stopped', 'the last wrong activation code: 4000')(),
      }),
    },
    {
      when: codeIsWrong,
      to: 'sms',
      do: (facts) => ({
        credential: countCode(facts),
        ...told('errors.4000', 'a wrong activation code: 4000', 'otc')(),
      }),
    },
    { to: 'terms', do: codeAccepted },
  ],
};

const isDeclined = tapped('decline');
export const terms: AppScreen = {
  heading: 'phone.terms.heading',
  lead: ['phone.terms.lead', 'phone.terms.more'],
  buttons: [
    { id: 'accept', text: 'phone.terms.accept' },
    { id: 'decline', text: 'phone.terms.decline' },
  ],
  taps: [
    ...obstacles,
    { ...isDeclined, to: 'start', do: told('phone.terms.declined', 'the terms were not accepted') },
    { when: isYoung, to: 'young', do: () => ({ event: 'terms accepted' }) },
    { to: 'how', do: () => ({ event: 'terms accepted' }) },
  ],
};

const wantsDevice = tapped('device');
/** The button is pressed, and this is so. */
const pressedWhere = (button: string, isSo: (facts: AppFacts) => boolean) => {
  return {
    why: `#${button} ${isSo.name}`,
    when: (facts: AppFacts) => facts.fields.tap === button && isSo(facts),
  };
};
const refusals: Taps = (
  [
    ['passport', hasNoPassport, 'no-passport'],
    ['passport', passportHasExpired, 'old-passport'],
    ['passport', ownerIsUnchecked, 'unchecked'],
    ['passport', passportIsUnreadable, 'unreadable'],
    ['card', hasNoCard, 'no-card'],
    ['card', cardHasExpired, 'old-card'],
  ] as const
).map(([button, problem, why]) => ({
  ...pressedWhere(button, problem),
  to: 'how',
  do: told(`phone.how.${why}`, `a document was refused: ${why}`),
}));

/** Only what the person has the other phone for. */
const hidesOther: AppScreen['hides'] = (facts) => (isActiveElsewhere(facts) ? [] : ['other']);
const otherTap = { ...pressedWhere('other', isActiveElsewhere), to: 'other', do: askOther } as const;

export const how: AppScreen = {
  heading: 'phone.how.heading',
  lead: ['phone.how.lead'],
  buttons: [
    { id: 'passport', text: 'phone.how.passport' },
    { id: 'card', text: 'phone.how.card' },
    { id: 'device', text: 'phone.how.device' },
    { id: 'other', text: 'phone.how.other' },
  ],
  hides: hidesOther,
  taps: [
    ...obstacles,
    otherTap,
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
  hides: hidesOther,
  taps: [...obstacles, otherTap, { ...wantsDevice, to: 'device' }],
};

/** Where another proof is chosen. */
const backTaps: Taps = [
  { ...pressedWhere('back', isYoung), to: 'young' },
  { ...tapped('back'), to: 'how' },
];

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

function digits(id: string, label: string, hint: string, autocomplete: string): Field {
  return { id, label, hint, type: 'text', inputmode: 'numeric', autocomplete };
}
