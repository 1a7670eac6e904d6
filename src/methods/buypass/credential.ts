/** Makes, completes and heals the credential of a Buypass ID. */
import { z } from 'zod';
import { freshCard, freshSerial } from '../../eid/card.ts';
import type { OwnCredential } from '../../eid/credential.ts';
import { NO_GUESSES } from '../../eid/rules/guesses.ts';
import { freshCode } from '../../eid/rules/sent-code.ts';
import { DAY, type Instant, rfc3339 } from '../../kernel/clock.ts';
import { derivedToken, type Stamp } from '../../kernel/entropy.ts';
import { present } from '../../kernel/json.ts';
import type { Person } from '../../people/person.ts';
import { codes } from './codes.ts';
import { type BuypassCredential, ISSUER, input, schema, shown, written } from './schema.ts';
import type { BuypassSettings } from './settings.ts';

/** Nobody younger gets a Buypass ID (docs/facts/eids.md#buypass-id). */
const AGE = 13;
/** Test persons' passwords and PINs are published fixtures. */
const PASSWORD = 'passord1';
const PIN = '1234';

/** Whether the person has turned 13 at `at`. */
export function isOldEnough({ born }: Pick<Person, 'born'>, at: Instant): boolean {
  return `${Number(born.slice(0, 4)) + AGE}${born.slice(4)}` <= rfc3339(at).slice(0, 10);
}

/** The code of a letter, which raises the level. */
export const activationCode = (person: Pick<Person, 'id'>, { at, entropy }: Stamp): string =>
  freshCode({ at, entropy: derivedToken(entropy, `buypass ${person.id}`, 32) }, 'buypass activation', 8);

/** An app on a phone, with the PIN its owner has chosen. */
export function activeApp(
  phone: NonNullable<BuypassCredential['app']>['phone'],
  pin: string,
  at: Instant,
): NonNullable<BuypassCredential['app']> {
  return { phone, state: 'active', pin, pin_errors: 0, activated_at: rfc3339(at) };
}

/** As an owner has it who has done all there is to do. */
function made(person: Person, stamp: Stamp): BuypassCredential {
  const { at } = stamp;
  return {
    state: 'active',
    level: 'high',
    activation_code: null,
    password: PASSWORD,
    password_state: 'active',
    password_errors: 0,
    app: activeApp('iphone', PIN, at),
    card: freshCard(at),
    identifier: freshSerial(stamp, ISSUER, person.id),
    chosen: 'password',
    app_code: null,
    guesses: NO_GUESSES,
  };
}

/**
 * Completes given members of the contract, or a stored credential with changes. @throws ZodError for a member
 * or value that Buypass ID does not know.
 */
function complete(given: unknown, person: Person, stamp: Stamp): BuypassCredential {
  const known = present(input.parse(given));
  const whole = made(person, stamp);
  return schema.parse({
    ...whole,
    ...known,
    ...levelFrom(known, activationCode(person, stamp)),
    app: known.app === null ? null : { ...whole.app, ...present(known.app ?? {}) },
    card: cardFrom(known.card, stamp.at),
  });
}

/** An expired card that gives no instant has expired a year ago. */
function cardFrom(given: z.infer<typeof input>['card'], at: Instant): object | null {
  if (given === null) return null;
  const { computer, ...known } = present(given ?? {});
  const fresh = freshCard(at);
  const past = known.state === 'expired' ? { expires_at: rfc3339(at - 365 * DAY) } : {};
  return { ...fresh, ...past, ...known, computer: { ...fresh.computer, ...present(computer ?? {}) } };
}

/**
 * An unused activation code is the sign of the lower level, and the other way about. @throws ZodError for the
 * high level without the password that was chosen with the code.
 */
function levelFrom(
  { level, activation_code, password }: z.infer<typeof input>,
  fresh: string,
): Pick<BuypassCredential, 'level' | 'activation_code'> {
  if (level === 'high' && password === null) throw withoutPassword();
  const isLow = level === 'substantial' || password === null || activation_code != null;
  return level === 'high' || !isLow
    ? { level: 'high', activation_code: null }
    : { level: 'substantial', activation_code: activation_code ?? fresh };
}

function withoutPassword(): z.ZodError {
  const message = 'Without a password the activation code is unused, and the level is substantial.';
  return new z.ZodError([{ code: 'custom', path: ['password'], message, input: null }]);
}

/** Works by every way there is; the level stays. */
function reactivate(credential: BuypassCredential): Partial<BuypassCredential> {
  if (credential.state !== 'active') return credential;
  return { ...credential, ...HEALED, app: unblocked(credential.app), card: opened(credential.card) };
}

/** The password is let in again; and nothing at all is counted. */
export const OPEN_PASSWORD = { password_state: 'active', password_errors: 0 } as const;
export const HEALED = { ...OPEN_PASSWORD, guesses: NO_GUESSES } as const;

/** A blocked card is, with the same PIN; one that is inactive, expired or revoked stays so. */
const opened = (held: BuypassCredential['card']): BuypassCredential['card'] =>
  held && {
    ...held,
    state: held.state === 'blocked' ? 'active' : held.state,
    pin_errors: 0,
    puk_errors: 0,
  };

/** With the same PIN. */
export const unblocked = (held: BuypassCredential['app']): BuypassCredential['app'] =>
  held && { ...held, state: 'active', pin_errors: 0 };

export const credential: OwnCredential<BuypassCredential, BuypassSettings> = {
  schema,
  contract: { shown, input: written },
  complete,
  fresh: (person, stamp) => (isOldEnough(person, stamp.at) ? made(person, stamp) : undefined),
  reactivate,
  codes,
};
