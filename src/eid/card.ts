/**
 * A card with a PIN and a PUK, its reader and their helper program: the rules that the eIDs with a card share.
 * Pure; instants are in the person record's own time. docs/facts/eids.md#cards.
 */
import { z } from 'zod';
import { DAY, type Instant, rfc3339 } from '../kernel/clock.ts';
import { derivedNumber, type Stamp } from '../kernel/entropy.ts';

/** As published for every fresh person. */
export const CARD_PIN = '1234';
const CARD_PUK = '12345678';
/** Validity of a card (docs/facts/eids.md#cards). */
const LASTS = 3 * 365 * DAY;

/** What stands on the person's desk. Any member may be as it should not be. */
const computer = z.strictObject({
  /** The helper program is installed. */
  program: z.boolean(),
  /** The reader is connected. */
  reader: z.boolean(),
  /** The card in the reader: this one, none, or another card. */
  slot: z.enum(['own', 'none', 'other']),
});

export const PIN_FORM = /^\d{4,8}$/;

/** The members of a card beside its `state`. Its serial number is the `identifier` of the credential. */
export const cardShape = {
  pin: z.string().regex(PIN_FORM, 'The PIN of a card has 4 to 8 digits.'),
  /** Wrong ones since the last right one; the last of `pins` blocks. */
  pin_errors: z.int().min(0),
  puk: z.string().regex(/^\d{8}$/, 'The PUK of a card has 8 digits.'),
  /** Wrong ones since the last right one; after `puks` the card opens no more. */
  puk_errors: z.int().min(0),
  expires_at: z.iso.datetime(),
  computer,
};

/**
 * `inactive`: no PIN has been set yet; `blocked`: by wrong PINs, and its PUK opens it; `expired`: whatever
 * `expires_at` says; `revoked`: its issuer has taken it back.
 */
type CardState = 'active' | 'inactive' | 'blocked' | 'expired' | 'revoked';
export type Card = z.infer<z.ZodObject<typeof cardShape>> & { readonly state: CardState };

/** For the settings of an eID with a card. */
export const cardSettings = z.object({
  /** Wrong PINs that block the card. */
  pins: z.int().min(1).max(99).default(3),
  /** Wrong PUKs after which it opens no more. Assumed. */
  puks: z.int().min(1).max(99).default(5),
  /** Seconds that the helper program waits for the PIN. Assumed. */
  reader: z.int().min(1).default(120),
});
export type CardSettings = z.infer<typeof cardSettings>;

/** Two letters and eight digits, derived: no series of eleven digits that could be a person's number. */
export function freshSerial({ entropy }: Stamp, issuer: string, person: string): string {
  return `${issuer}${String(derivedNumber(entropy, `card ${issuer} ${person}`, 10 ** 8)).padStart(8, '0')}`;
}

/** As it is compared: people type it in groups, in either case. */
export const serialIn = (typed = ''): string => typed.replace(/[\s.-]/g, '').toUpperCase();

/** A card of this moment, in its reader, with its helper program. */
export const freshCard = (at: Instant) => ({
  state: 'active' as const,
  pin: CARD_PIN,
  pin_errors: 0,
  puk: CARD_PUK,
  puk_errors: 0,
  expires_at: rfc3339(at + LASTS),
  computer: { program: true, reader: true, slot: 'own' as const },
});

export const isExpired = ({ state, expires_at }: Card, at: Instant): boolean =>
  state === 'expired' || Date.parse(expires_at) <= at;
/** Also one that has expired or is revoked, whose `state` says that. */
export const isBlocked = ({ state, pin_errors }: Card, { pins }: CardSettings): boolean =>
  state === 'blocked' || pin_errors >= pins;
/** Neither PIN nor PUK opens it: only a new card helps. */
export const isSpent = (card: Card, settings: CardSettings): boolean =>
  isBlocked(card, settings) && card.puk_errors >= settings.puks;

/** Why the program cannot read this card; null = it can. */
export type Obstacle = 'program' | 'reader' | 'card' | 'other';
export function obstacleOf({ computer: { program, reader, slot } }: Card): Obstacle | null {
  if (!program) return 'program';
  if (!reader) return 'reader';
  if (slot === 'own') return null;
  return slot === 'none' ? 'card' : 'other';
}

/** The members that typing and handling a card change. */
export type CardPatch = Partial<Omit<Card, 'state' | 'puk' | 'expires_at'>> & {
  readonly state?: 'active' | 'blocked';
};

/** The verdict on a PIN or PUK; `left` = 0: no further one is taken. */
export interface TypedSecret {
  readonly card: CardPatch;
  readonly isRight: boolean;
  readonly left: number;
}

/** A right PIN forgets the wrong ones; the last wrong one, of `pins`, blocks. */
export function typedPin(card: Card, pin: string | undefined, { pins }: CardSettings): TypedSecret {
  if (pin === card.pin && card.state !== 'inactive')
    return { card: { pin_errors: 0 }, isRight: true, left: pins };
  const pin_errors = card.pin_errors + 1;
  const left = Math.max(0, pins - pin_errors);
  const blocks = left === 0 && card.state === 'active';
  return { card: { pin_errors, ...(blocks && { state: 'blocked' }) }, isRight: false, left };
}

/** A right PUK opens the card with a new PIN. */
export function typedPuk(
  card: Card,
  { puk, pin }: { readonly puk: string | undefined; readonly pin: string },
  { puks }: CardSettings,
): TypedSecret {
  const opened = card.state === 'blocked' && ({ state: 'active' } as const);
  if (puk === card.puk)
    return { card: { ...opened, pin, pin_errors: 0, puk_errors: 0 }, isRight: true, left: puks };
  const puk_errors = card.puk_errors + 1;
  return { card: { puk_errors }, isRight: false, left: Math.max(0, puks - puk_errors) };
}

/** What is typed as a PIN: keys make no spaces. */
export const typedDigits = (typed = ''): string => typed.replace(/\s/g, '');
