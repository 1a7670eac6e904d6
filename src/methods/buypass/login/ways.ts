/**
 * The ways in, password with a code by SMS, the app or the card: the one used last is taken unless another is
 * chosen.
 */
import { combined } from '../../../eid/effect.ts';
import { mustWait } from '../../../eid/rules/on-person.ts';
import type { BuypassCredential, Way } from '../schema.ts';
import { appIsBlocked, askApp } from './app.ts';
import { intoCard } from './card.ts';
import { tooMany } from './code.ts';
import {
  type BuypassEffect,
  type BuypassFacts,
  hasNoPassword,
  passwordIsBlocked,
  pressed,
  type Rows,
} from './rules.ts';

/** Eight digits, or a country code before them: a national identity number has eleven digits. */
export function isMobile(typed: string): boolean {
  return /^(\d{8}|(\+|00)\d+)$/.test(typed.replace(/[\s._-]/g, ''));
}

/** A mobile number was typed: it serves the app alone. */
export const typedMobile = ({ login, fields }: BuypassFacts) =>
  login.step === 'number' && isMobile(fields.pid ?? '');

/** The button pressed, else the one used last, as far as the person has it. */
export function wanted(facts: BuypassFacts): Way {
  const named = (['password', 'app', 'card'] as const).find((way) => way === pressed(facts));
  const way = typedMobile(facts) ? 'app' : (named ?? facts.credential?.chosen ?? 'password');
  return way === 'password' || facts.credential?.[way] != null ? way : 'password';
}

const wantsApp = (facts: BuypassFacts) => wanted(facts) === 'app';
const wantsCard = (facts: BuypassFacts) => wanted(facts) === 'card';
const wantsBlockedApp = (facts: BuypassFacts) => wantsApp(facts) && appIsBlocked(facts);

const firstUseMustWait = (facts: BuypassFacts) => hasNoPassword(facts) && mustWait(facts);

/** The person stays with the login from here on. */
const known = (facts: BuypassFacts): BuypassEffect => ({
  person: 'known',
  event: facts.login.step === 'number' ? 'number accepted' : 'another try',
});
const told = (text: string, event: string) => (): BuypassEffect => ({
  person: 'known',
  say: { text },
  event,
});

/** Rows from a number, or from a choice, into a way. */
export const intoWay: Rows = [
  { when: wantsBlockedApp, to: 'choose', do: told('app.blocked', 'the PIN of the app is blocked') },
  { when: wantsApp, to: 'app', do: askApp },
  ...intoCard.map((row) => ({
    ...row,
    why: row.why ?? row.when?.name ?? 'wantsCard',
    when: (facts: BuypassFacts) => wantsCard(facts) && (row.when?.(facts) ?? true),
  })),
  { when: passwordIsBlocked, to: 'choose', do: told('password.blocked', 'the password is blocked') },
  {
    when: firstUseMustWait,
    to: 'choose',
    do: (facts) => combined<BuypassCredential>(known(facts), tooMany.do?.(facts) ?? {}),
  },
  { when: hasNoPassword, to: 'activate', do: known },
  { to: 'password', do: known },
];

/** Buttons of ways that this person does not have. */
export const missingWays = ({ credential }: BuypassFacts): readonly string[] =>
  (['app', 'card'] as const).filter((way) => credential?.[way] == null).map((way) => `way-${way}`);
