/** The desk of Buypass: its customer service, a button for each thing it can do. */

import { freshCard, freshSerial } from '../../../eid/card.ts';
import type { DeskProblem } from '../../../eid/desk.ts';
import { derive } from '../../../kernel/entropy.ts';
import { activationCode, HEALED, isOldEnough, unblocked } from '../credential.ts';
import { ISSUER } from '../schema.ts';
import {
  action,
  did,
  type IssuerAction,
  type IssuerEffect,
  type IssuerFacts,
  letter,
  where,
} from './action.ts';

/** Of each letter its own, in the person record's own time. */
const freshActivation = ({ person, personAt, stamp }: IssuerFacts): string =>
  activationCode(person, { at: personAt, entropy: stamp.entropy });

/** Somebody new has neither password nor app: the letter comes first. */
function order(facts: IssuerFacts): IssuerEffect | DeskProblem {
  if (!isOldEnough(facts.person, facts.personAt)) return { problem: { text: 'desk.order.young' } };
  const code = freshActivation(facts);
  const ordered = {
    activation_code: code,
    level: 'substantial',
    password: null,
    app: null,
    card: null,
  } as const;
  const message = letter(facts, 'desk.activation.prompt', { code }, code);
  const identifier = freshSerial(facts.stamp, ISSUER, facts.person.id);
  return did('order', { ...NEW, ...ordered, identifier }, 'Buypass ID ordered', [message]);
}

const NEW = { state: 'active', chosen: 'password', app_code: null, ...HEALED } as const;

function newLetter(facts: IssuerFacts): IssuerEffect {
  const code = freshActivation(facts);
  const message = letter(facts, 'desk.activation.prompt', { code }, code);
  return did('new-letter', { activation_code: code }, 'a new activation code was sent', [message]);
}

/** Another serial number: the card before it is worth nothing. It lies beside its reader, without a PIN. */
function newCard(facts: IssuerFacts): IssuerEffect {
  const identifier = freshSerial(facts.stamp, ISSUER, facts.person.id);
  const fresh = freshCard(facts.personAt);
  const computer = { ...fresh.computer, ...facts.credential?.card?.computer, slot: 'none' as const };
  return did(
    'new-card',
    { card: { ...fresh, state: 'inactive', computer }, identifier },
    'a new smart card was sent',
    [letter(facts, 'desk.new-card.prompt', { serial: identifier })],
  );
}

/** Its issuer has taken the card back. */
const revoked = (held: IssuerFacts['credential']): IssuerEffect['credential'] & object =>
  held?.card == null ? {} : { card: { ...held.card, state: 'revoked' } };

/** No letters or digits that are taken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Never the one there was. */
function newPassword(facts: IssuerFacts): IssuerEffect {
  const bytes = derive(facts.stamp.entropy, 'buypass password', 10);
  const made = Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join('');
  const password = made === facts.credential?.password ? `${made}2` : made;
  return did(
    'new-password',
    { password, password_state: 'active', password_errors: 0 },
    'a new password was sent',
    [letter(facts, 'desk.password.prompt', { password })],
  );
}

/** By the action's id. Texts are `desk.<id>.text`, `.hint` and `.done`. */
export const desk: Readonly<Record<string, IssuerAction>> = {
  order: action('order', ({ credential }) => credential === null, 'The person has a Buypass ID.', order),
  'new-letter': action(
    'new-letter',
    where(({ level }) => level === 'substantial'),
    'The person has no Buypass ID, or has used the activation code.',
    newLetter,
  ),
  'new-password': action(
    'new-password',
    where(({ password }) => password !== null),
    'The person has no Buypass ID, or has not chosen a password yet.',
    newPassword,
  ),
  'unblock-pin': action(
    'unblock-pin',
    where(({ app }) => app !== null && (app.state === 'blocked' || app.pin_errors > 0)),
    'The app is not active, or nothing of its PIN is blocked or miscounted.',
    ({ credential }) =>
      did('unblock-pin', { app: unblocked(credential?.app ?? null) }, 'the PIN of the app is opened again'),
  ),
  'delete-app': action(
    'delete-app',
    where(({ app }) => app !== null),
    'The app is not active on any phone.',
    () => did('delete-app', { app: null, app_code: null }, 'the app is no longer active'),
  ),
  'new-card': action(
    'new-card',
    where(() => true),
    'The person has no Buypass ID.',
    newCard,
  ),
  'revoke-card': action(
    'revoke-card',
    where(({ card }) => card !== null && card.state !== 'revoked'),
    'The person has no smart card, or it is revoked already.',
    ({ credential }) => did('revoke-card', revoked(credential), 'the smart card is revoked'),
  ),
  block: action(
    'block',
    where(({ state }) => state === 'active'),
    'Only an active Buypass ID can be blocked.',
    () => did('block', { state: 'blocked' }, 'Buypass ID blocked'),
  ),
  unblock: action(
    'unblock',
    where(({ state }) => state === 'blocked'),
    'Only a blocked Buypass ID can be opened.',
    ({ credential }) =>
      did('unblock', { state: 'active', ...HEALED, app: unblocked(credential?.app ?? null) }, 'opened again'),
  ),
};
