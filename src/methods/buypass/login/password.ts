/** The password, after which a code is sent by SMS; and a new one, chosen at the first use or when it is forgotten. */
import { combined, told } from '../../../eid/effect.ts';
import { counted } from '../../../eid/rules/counted.ts';
import { newPassword as passwordStep, passwordTyped } from '../../../eid/rules/new-password.ts';
import { mustWait } from '../../../eid/rules/on-person.ts';
import { OPEN_PASSWORD } from '../credential.ts';
import type { BuypassCredential } from '../schema.ts';
import type { BuypassSettings } from '../settings.ts';
import { appIsBlocked, askAppForPassword } from './app.ts';
import { send, tooMany, withoutMobile } from './code.ts';
import {
  type BuypassEffect,
  type BuypassFacts,
  type BuypassStep,
  type BuypassStepName,
  passwordIsBlocked,
  pressed,
  stops,
  taken,
  wantsOther,
} from './rules.ts';

const hasForgotten = (facts: BuypassFacts) => pressed(facts) === 'forgotten';
const hasForgottenWithoutApp = (facts: BuypassFacts) =>
  hasForgotten(facts) && (facts.credential?.app == null || appIsBlocked(facts));
const passwordIsRight = ({ credential, fields }: BuypassFacts) =>
  credential?.password != null && fields.password === credential.password;
const isRightButMustWait = (facts: BuypassFacts) => passwordIsRight(facts) && mustWait(facts);
const isRightWithoutMobile = (facts: BuypassFacts) =>
  passwordIsRight(facts) && withoutMobile.when?.(facts) === true;
const left = ({ settings, credential }: BuypassFacts) =>
  settings.passwords - (credential?.password_errors ?? 0) - 1;

const rightPassword = (facts: BuypassFacts): BuypassEffect =>
  combined<BuypassCredential>(taken('password', { password_errors: 0 }), {
    ...send(facts),
    event: 'password accepted, and a code was sent',
  });

function wrongPassword(facts: BuypassFacts): BuypassEffect {
  const password_errors = (facts.credential?.password_errors ?? 0) + 1;
  const isLast = left(facts) <= 0;
  return {
    credential: { password_errors, ...(isLast ? { password_state: 'blocked' } : {}) },
    say: isLast
      ? { text: 'password.blocked' }
      : { text: 'password.wrong', field: 'password', with: { left: left(facts) } },
    event: `wrong password, number ${password_errors}`,
  };
}

export const password: BuypassStep = {
  heading: 'password.heading',
  fields: [{ id: 'password', label: 'password.label', type: 'password', autocomplete: 'current-password' }],
  submit: 'next',
  extra: [
    { id: 'forgotten', text: 'password.forgotten', look: 'link' },
    { id: 'other', text: 'other', look: 'link' },
  ],
  withoutPerson: true,
  answer: [
    ...stops,
    { when: wantsOther, to: 'choose', do: () => ({ event: 'wants another way' }) },
    {
      when: hasForgottenWithoutApp,
      to: 'choose',
      do: told('password.no-app', 'a new password needs the app'),
    },
    { when: hasForgotten, to: 'app', do: askAppForPassword },
    { when: passwordIsBlocked, to: 'choose', do: told('password.blocked', 'the password is blocked') },
    ...counted({
      what: 'password',
      field: 'password',
      at: 'password',
      missing: { text: 'password.missing', event: 'no password was given', blanks: true },
      first: [
        { ...tooMany, when: isRightButMustWait },
        { ...withoutMobile, when: isRightWithoutMobile },
      ],
      isRight: passwordIsRight,
      left,
      right: { to: 'code', do: rightPassword },
      last: { to: 'choose', do: wrongPassword },
      wrong: wrongPassword,
    }),
  ],
  solve: ({ credential }) => (credential?.password == null ? undefined : { password: credential.password }),
};

/** The most is assumed. */
export const newPassword: BuypassStep = passwordStep<BuypassStepName, BuypassCredential, BuypassSettings>({
  at: 'new-password',
  least: 8,
  most: 128,
  old: { say: { text: 'new.old' }, event: 'the old password' },
  inTheWay: [...stops, tooMany, withoutMobile],
  to: 'code',
  save: (facts) =>
    combined<BuypassCredential>(taken('password', { password: passwordTyped(facts), ...OPEN_PASSWORD }), {
      ...send(facts),
      event: 'a new password was chosen, and a code was sent',
    }),
});
