/** The app's screens from the first to the terms: its owner's number, and a code by SMS. */

import { told } from '../../../eid/effect.ts';
import { digits } from '../../../eid/field.ts';
import { asksForOwnNumber } from '../../../eid/rules/own-number.ts';
import { isActiveHere, tapped } from '../../../eid/rules/phone-app.ts';
import {
  type AppScreen,
  codeAccepted,
  codeIsMissing,
  codeIsTooOld,
  codeIsWrong,
  countCode,
  hasNoMobile,
  isLastWrongCode,
  isYoung,
  mobileIsAnother,
  mustWait,
  obstacles,
  sendCode,
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

/** A screen without a way on: it tells the reason and the remedy. */
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
    asksForOwnNumber('number'),
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
