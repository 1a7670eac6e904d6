/**
 * A forgotten password: number → code by SMS → code by e-mail → new password (release note MIN-3130, 2026-04).
 * No page tells whether the number is registered; what is missing is told to whoever has proven something, or
 * says so themselves.
 */
import { combined } from '../../../eid/effect.ts';
import { asksForUsableNumber } from '../../../eid/rules/usable-number.ts';
import { MAIL, SMS } from '../codes.ts';
import { asksNumber } from '../number.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import { inQuarantine } from './counter.ts';
import { type MinidEffect, type MinidFacts, type MinidStep, pressed } from './rules.ts';
import { AGAIN, byMail, bySms, sentCode } from './sent.ts';

/** Says why the way leads over the letter: no mistake, so no error. */
const noted = (text: string, event: string) => (): MinidEffect => ({ say: { text, kind: 'notice' }, event });

const hasNoPhone = (facts: MinidFacts) => pressed(facts) === 'no-phone';
const hasNoMail = (facts: MinidFacts) => pressed(facts) === 'no-mail';
const hasNoAddress = ({ person }: MinidFacts) => person?.email == null;

const mail = sentCode({
  at: 'forgot-mail',
  texts: 'mail',
  signs: MAIL,
  field: { inputmode: 'text' },
  message: (facts, code) => byMail(facts, code, inTheirLanguage(facts, 'mail.prompt', { code })),
  buttons: [{ when: hasNoMail, to: 'letter', do: noted('letter.no-mail', 'cannot read the e-mail') }],
  accepted: { first: [], right: { to: 'new', do: () => ({ event: 'e-mail code accepted' }) } },
});

export const forgotSms = sentCode({
  at: 'forgot-sms',
  texts: 'sms',
  signs: SMS,
  field: { inputmode: 'numeric' },
  message: (facts, code) => bySms(facts, code, inTheirLanguage(facts, 'forgot.prompt', { code })),
  buttons: [{ when: hasNoPhone, to: 'letter', do: noted('letter.no-phone', 'cannot read the SMS') }],
  accepted: {
    first: [
      { when: hasNoAddress, to: 'letter', do: noted('letter.no-address', 'there is no e-mail address') },
    ],
    right: {
      to: 'forgot-mail',
      do: (facts) => combined(mail.send(facts), { event: 'SMS code accepted, a code was sent by e-mail' }),
    },
  },
});

export const forgot: MinidStep = {
  ...asksNumber,
  heading: 'forgot.heading',
  lead: ['forgot.lead'],
  submit: 'next',
  answer: [asksForUsableNumber('forgot'), inQuarantine, { to: 'forgot-sms', do: forgotSms.send }],
};

const minutes = ({ settings }: MinidFacts) => ({ minutes: Math.ceil(settings.code / 60) });

export const forgotSmsStep: MinidStep = {
  ...forgotSms.step,
  heading: 'forgot.sms.heading',
  lead: ['forgot.sms.lead'],
  submit: 'next',
  extra: [
    { id: AGAIN, text: 'sms.again' },
    { id: 'no-phone', text: 'forgot.no-phone', look: 'link' },
  ],
  page: minutes,
};

export const forgotMailStep: MinidStep = {
  ...mail.step,
  heading: 'mail.heading',
  lead: ['mail.lead'],
  submit: 'next',
  extra: [
    { id: AGAIN, text: 'mail.again' },
    { id: 'no-mail', text: 'forgot.no-mail', look: 'link' },
  ],
  page: minutes,
};

const goesToLogin = (facts: MinidFacts) => pressed(facts) === 'to-login';

/** The way by activation letter. */
export const letter: MinidStep = {
  heading: 'letter.heading',
  lead: ['letter.lead'],
  fields: [],
  submit: 'order.go',
  extra: [{ id: 'to-login', text: 'letter.back', look: 'link' }],
  answer: [
    { when: goesToLogin, to: 'login', do: () => ({ event: 'back to the login' }) },
    { to: 'order', do: () => ({ event: 'wants an activation letter' }) },
  ],
  solve: () => ({}),
};
