/** The second factor by SMS: five digits. */
import { SMS } from '../codes.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import { provenBy } from './onwards.ts';
import { hidesOther, OTHER, toOthers } from './other.ts';
import { locked, type MinidFacts, type MinidStep } from './rules.ts';
import { AGAIN, bySms, sentCode } from './sent.ts';

export const sms = sentCode({
  at: 'sms',
  texts: 'sms',
  signs: SMS,
  field: { inputmode: 'numeric' },
  message: (facts: MinidFacts, code: string) =>
    bySms(facts, code, inTheirLanguage(facts, 'sms.prompt', { code, service: facts.login.shown.name })),
  buttons: [locked, toOthers],
  accepted: provenBy('sms'),
});

export const smsStep: MinidStep = {
  ...sms.step,
  heading: 'sms.heading',
  lead: ['sms.lead'],
  submit: 'sms.submit',
  extra: [{ id: AGAIN, text: 'sms.again' }, OTHER],
  hidden: hidesOther,
  page: ({ person, settings }) => ({
    ending: (person?.mobile ?? '').slice(-2),
    minutes: Math.ceil(settings.code / 60),
  }),
};
