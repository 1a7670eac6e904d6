/** Ordering an activation letter: the mobile number and its code, the e-mail address, and the letter. */
import { told } from '../../../eid/effect.ts';
import { digits } from '../../../eid/field.ts';
import { rfc3339 } from '../../../kernel/clock.ts';
import { longDate } from '../../../kernel/date-format.ts';
import type { Language } from '../../../kernel/language.ts';
import { codeOf, SMS } from '../codes.ts';
import { credential } from '../credential.ts';
import { inQuarantine } from '../login/counter.ts';
import { type MinidEffect, type MinidFacts, type MinidStep, pressed } from '../login/rules.ts';
import { AGAIN, asksAgain, boundSms, codeNotes, judged, solveCode } from '../login/sent.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import {
  EMAIL_FIELD,
  emailProblem,
  emailTyped,
  MOBILE_FIELDS,
  mobileFields,
  mobileProblem,
  mobileTyped,
  NORWEGIAN,
} from './addresses.ts';
import { letterFor, letterOf } from './letter.ts';
import { onItsWay, underWay } from './number.ts';

const mobileIsWrong = (facts: MinidFacts) => mobileProblem(facts) !== null;

/** The code goes to the number that was typed: whoever orders shows that it is theirs. */
function sendCode(facts: MinidFacts, typed: string): MinidEffect {
  const { person, stamp } = facts;
  const code = codeOf(stamp.entropy, 'minid order', SMS);
  const isFirst = person !== null && facts.credential === null;
  const held = isFirst ? credential.complete({ state: 'ordered', order: null }, person, stamp) : null;
  return {
    ...(held === null ? {} : { credential: held }),
    notes: { mobile: typed, ...codeNotes(facts, code, 'order-code') },
    messages: [boundSms(facts, code, inTheirLanguage(facts, 'order.sms.prompt', { code }))],
    event: 'a code was sent to the mobile number',
  };
}

export const mobile: MinidStep = {
  heading: 'order.mobile.heading',
  lead: ['order.mobile.lead'],
  fields: MOBILE_FIELDS,
  submit: 'order.mobile.send',
  values: () => NORWEGIAN,
  answer: [
    ...underWay,
    {
      when: mobileIsWrong,
      to: 'order-mobile',
      do: (facts) => ({ say: mobileProblem(facts) ?? { text: 'mobile.wrong' }, event: 'no mobile number' }),
    },
    { to: 'order-code', do: (facts) => sendCode(facts, mobileTyped(facts)) },
  ],
  solve: ({ wish: { person } }) => mobileFields(person?.mobile ?? null),
};

/** Once a code was sent there is a credential, until the order is deleted at the desk or by a tester. */
const orderIsGone = (facts: MinidFacts) => facts.credential === null;
const goneRow = {
  when: orderIsGone,
  to: 'order',
  do: told('begin-again', 'what was ordered has been deleted meanwhile'),
} as const;

const OTHER = 'other-mobile';
const asksOther = (facts: MinidFacts) => pressed(facts) === OTHER;
const ordered = (facts: MinidFacts) => String(facts.login.notes.mobile ?? '');

export const code: MinidStep = {
  heading: 'order.code.heading',
  lead: ['order.code.lead'],
  fields: [digits('otc', 'sms.label', 'sms.hint', 'one-time-code')],
  submit: 'next',
  extra: [
    { id: AGAIN, text: 'sms.again' },
    { id: OTHER, text: 'order.code.other', look: 'link' },
  ],
  page: (facts) => ({ mobile: ordered(facts), minutes: Math.ceil(facts.settings.code / 60) }),
  answer: [
    ...underWay,
    goneRow,
    { when: asksOther, to: 'order-mobile' },
    {
      when: asksAgain,
      to: 'order-code',
      do: (facts) => ({ ...sendCode(facts, ordered(facts)), say: { text: 'sms.sent', kind: 'notice' } }),
    },
    ...judged({
      at: 'order-code',
      texts: 'sms',
      accepted: {
        first: [],
        right: {
          to: 'order-email',
          do: () => ({ notes: { code: null }, event: 'the mobile number is theirs' }),
        },
      },
    }),
  ],
  solve: solveCode,
};

const WITHOUT = 'without-email';
const goesWithout = (facts: MinidFacts) => pressed(facts) === WITHOUT;
const emailIsWrong = (facts: MinidFacts) => emailProblem(facts) !== null;

/** The letter is written, and lies in the person's post. */
function send(facts: MinidFacts, address: string | null): MinidEffect {
  const { person } = facts;
  if (person === null) throw new Error(`Login ${facts.login.id} orders a letter for nobody`);
  const { order, message } = letterFor({ ...facts, person }, { mobile: ordered(facts), email: address });
  return {
    credential: { order, terms_accepted_at: order.ordered_at },
    messages: [message],
    event: 'an activation letter was sent',
  };
}

export const email: MinidStep = {
  heading: 'order.email.heading',
  lead: ['order.email.lead'],
  fields: [EMAIL_FIELD],
  submit: 'order.email.send',
  extra: [{ id: WITHOUT, text: 'order.email.without' }],
  answer: [
    ...underWay,
    goneRow,
    onItsWay,
    { when: goesWithout, to: 'ordered', do: (facts) => send(facts, null) },
    {
      when: emailIsWrong,
      to: 'order-email',
      do: (facts) => ({ say: emailProblem(facts) ?? { text: 'email.wrong' }, event: 'no e-mail address' }),
    },
    { to: 'ordered', do: (facts) => send(facts, emailTyped(facts)) },
  ],
  solve: ({ wish: { person } }) => (person?.email == null ? { extra: WITHOUT } : { email: person.email }),
};

/** The days of a letter in real time, as the page's language writes them. */
function daysOf(facts: MinidFacts, language: Language): Readonly<Record<'from' | 'until', string>> {
  const letter = letterOf(facts) ?? {
    ordered_at: rfc3339(facts.personAt),
    expires_at: rfc3339(facts.personAt),
  };
  const day = (at: string) => longDate(Date.parse(at) - (facts.personAt - facts.stamp.at), language);
  return { from: day(letter.ordered_at), until: day(letter.expires_at) };
}

const goesToLogin = (facts: MinidFacts) => pressed(facts) === 'to-login';

export const letter: MinidStep = {
  heading: 'ordered.heading',
  lead: ['ordered.lead', 'ordered.lead.until', 'ordered.lead.post'],
  fields: [],
  ownExits: true,
  submit: 'ordered.go',
  extra: [{ id: 'to-login', text: 'ordered.login', look: 'link' }],
  page: daysOf,
  answer: [{ when: goesToLogin, to: 'login' }, inQuarantine, { to: 'activate-code' }],
  solve: () => ({}),
};
