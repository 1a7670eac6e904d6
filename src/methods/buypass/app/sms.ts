/** Identification in the app by password and a code by SMS: what is counted at the login is counted here. */

import { told } from '../../../eid/effect.ts';
import { digits } from '../../../eid/field.ts';
import { type Guesses, guessedWrong, minutesToWait, NO_GUESSES } from '../../../eid/rules/guesses.ts';
import { tapped } from '../../../eid/rules/phone-app.ts';
import { freshCode, typedCode } from '../../../eid/rules/sent-code.ts';
import { rfc3339 } from '../../../kernel/clock.ts';
import { SENDER } from '../codes.ts';
import { MINUTES } from '../identity.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import { type AppEffect, type AppFacts, type AppScreen, identified, obstacles } from './rules.ts';

export const goesBack = { ...tapped('back'), to: 'who' } as const;

const passwordIsMissing = ({ fields }: AppFacts) => (fields.password ?? '') === '';
const passwordIsBlocked = ({ credential }: AppFacts) => credential?.password_state === 'blocked';
const passwordIsWrong = ({ credential, fields }: AppFacts) => fields.password !== credential?.password;
const hasNoMobile = ({ person }: AppFacts) => person.mobile === null;
const left = ({ settings, credential }: AppFacts) =>
  settings.passwords - (credential?.password_errors ?? 0) - 1;
const isLastPassword = (facts: AppFacts) => passwordIsWrong(facts) && left(facts) <= 0;

const guesses = ({ credential }: AppFacts): Guesses => credential?.guesses ?? NO_GUESSES;
const mustWait = (facts: AppFacts) => minutesToWait(guesses(facts), facts.personAt) > 0;
const guessed = (facts: AppFacts) => guessedWrong(guesses(facts), facts.settings, facts.personAt);

const blockedRow = {
  when: passwordIsBlocked,
  to: 'who',
  do: told('password.blocked', 'the password is blocked'),
} as const;

function wrongPassword(facts: AppFacts): AppEffect {
  const password_errors = (facts.credential?.password_errors ?? 0) + 1;
  const isLast = left(facts) <= 0;
  return {
    credential: { password_errors, ...(isLast ? { password_state: 'blocked' } : {}) },
    say: isLast ? { text: 'password.blocked' } : { text: 'phone.password.wrong', field: 'password' },
    event: `wrong password, number ${password_errors}`,
  };
}

/** A code of its own for each identification; an older one is void. */
function sendCode(facts: AppFacts): AppEffect {
  const code = freshCode(facts.stamp, 'buypass-app identification', 6);
  const expires_at = rfc3339(facts.personAt + MINUTES * 60_000);
  return {
    credential: { password_errors: 0, app_code: { phone: facts.platform, code, expires_at } },
    messages: [
      { kind: 'sms', from: SENDER, text: inTheirLanguage(facts, 'phone.sms.prompt', { code }), code },
    ],
    event: 'a code was sent by SMS',
  };
}

export const password: AppScreen = {
  heading: 'phone.password.heading',
  fields: [{ id: 'password', label: 'password.label', type: 'password', autocomplete: 'current-password' }],
  buttons: [
    { id: 'next', text: 'next' },
    { id: 'back', text: 'phone.back' },
  ],
  page: (facts) => ({ left: left(facts) + 1 }),
  taps: [
    ...obstacles,
    goesBack,
    blockedRow,
    {
      when: passwordIsMissing,
      to: 'password',
      do: told('password.missing', 'no password was given', 'password'),
    },
    { when: isLastPassword, to: 'who', do: wrongPassword },
    { when: passwordIsWrong, to: 'password', do: wrongPassword },
    { when: hasNoMobile, to: 'who', do: told('code.nowhere', 'Buypass has no mobile number') },
    { when: mustWait, to: 'who', do: told('phone.sms.wait', 'too many wrong codes: none is sent') },
    { to: 'sms', do: sendCode },
  ],
};

const sent = (facts: AppFacts) => facts.credential?.app_code ?? null;
export const isBeingIdentified = (facts: AppFacts) => sent(facts)?.phone === facts.platform;
const codeIsMissing = (facts: AppFacts) => typedCode(facts) === '';
const codeIsLate = (facts: AppFacts) => Date.parse(sent(facts)?.expires_at ?? '') <= facts.personAt;
const codeIsWrong = (facts: AppFacts) => typedCode(facts) !== sent(facts)?.code;
const isLastCode = (facts: AppFacts) => codeIsWrong(facts) && guessed(facts).left === 0;

const countCode = (facts: AppFacts): Pick<AppEffect, 'credential'> => {
  const { guesses, left } = guessed(facts);
  return { credential: { guesses, ...(left === 0 ? { app_code: null } : {}) } };
};

export const sms: AppScreen = {
  heading: 'phone.sms.heading',
  lead: ['phone.sms.lead'],
  fields: [digits('otc', 'code.label', 'code.hint', 'one-time-code')],
  buttons: [
    { id: 'next', text: 'next' },
    { id: 'new-code', text: 'code.again' },
    { id: 'back', text: 'phone.back' },
  ],
  taps: [
    ...obstacles,
    goesBack,
    { when: mustWait, to: 'who', do: told('phone.sms.wait', 'too many wrong codes: none is taken') },
    {
      ...tapped('new-code'),
      to: 'sms',
      do: (facts) => ({ ...sendCode(facts), say: { text: 'code.sent', kind: 'notice' } }),
    },
    { when: codeIsMissing, to: 'sms', do: told('code.missing', 'no code was given', 'otc') },
    { when: codeIsLate, to: 'sms', do: told('code.late', 'the code is too old', 'otc') },
    {
      when: isLastCode,
      to: 'who',
      do: (facts) => ({ ...countCode(facts), ...told('phone.sms.wait', 'the last wrong code')() }),
    },
    {
      when: codeIsWrong,
      to: 'sms',
      do: (facts) => ({ ...countCode(facts), ...told('phone.sms.wrong', 'a wrong code', 'otc')() }),
    },
    {
      to: 'new-pin',
      do: (facts) => ({
        credential: { app_code: null, guesses: NO_GUESSES },
        ...identified(facts),
        event: 'identified by password and SMS',
      }),
    },
  ],
};
