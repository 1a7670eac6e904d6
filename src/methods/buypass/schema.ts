/** The schema of a person's Buypass ID. */
import { z } from 'zod';
import { type Card, cardShape } from '../../eid/card.ts';
import type { CardPlace } from '../../eid/rules/card-hardware.ts';
import { guessesSchema } from '../../eid/rules/guesses.ts';

/** Standing of a password or a PIN: blocked by wrong ones. */
const standing = z.enum(['active', 'blocked']);

/** The Buypass ID app; it stands on one phone at a time. */
const app = z.strictObject({
  phone: z.enum(['iphone', 'android']),
  state: standing,
  pin: z.string().regex(/^\d{4,8}$/, 'A PIN of the app has 4 to 8 digits.'),
  pin_errors: z.int().min(0),
  activated_at: z.iso.datetime(),
});

/** The letters of the serial numbers of its cards. Made up. */
export const ISSUER = 'BP';

/** The smart card, with its reader. */
const card = z.strictObject({
  state: z.enum(['active', 'inactive', 'blocked', 'expired', 'revoked']),
  ...cardShape,
});

/** A code that was sent to identify the owner of a phone in the app. */
const appCode = z.strictObject({
  phone: z.enum(['iphone', 'android']),
  code: z.string().regex(/^\d{6}$/),
  expires_at: z.iso.datetime(),
});

export const schema = z.strictObject({
  /** `blocked`: by Buypass itself, which alone opens it. */
  state: standing,
  /** Substantial until the first login with the activation code (docs/facts/eids.md#buypass-id). */
  level: z.enum(['substantial', 'high']),
  /** From the letter; null once it has been used. */
  activation_code: z
    .string()
    .regex(/^\d{8}$/, 'An activation code has 8 digits.')
    .nullable(),
  /** Null until its owner chooses one, with the activation code. */
  password: z.string().min(8).max(128).nullable(),
  password_state: standing,
  password_errors: z.int().min(0),
  app: app.nullable(),
  card: card.nullable(),
  /** The serial number of the card, if there is one. */
  identifier: z
    .string()
    .regex(/^[A-Z]{2}\d{8}$/, 'The serial number of a card has two letters and eight digits.'),
  /** The way in that was used last: password and code by SMS, the app, or the card. */
  chosen: z.enum(['password', 'app', 'card']),
  app_code: appCode.nullable(),
  /** Of codes, whichever of them: by SMS at a login or in the app, or from the letter. */
  guesses: guessesSchema,
});

/** Of app and card any part may be given. */
const parts = {
  app: app.partial().nullable(),
  card: card.extend({ computer: cardShape.computer.partial() }).partial().nullable(),
};

/** As it is given, or stored. */
export const input = schema.extend(parts).partial();

/** Codes that were sent are had from the control API, and what was guessed is Buypass ID's own. */
export const shown = schema.omit({ app_code: true, guesses: true });
/** As testers write it. */
export const written = shown.extend(parts).partial();

export type BuypassCredential = z.infer<typeof schema>;
/** A way in. */
export type Way = BuypassCredential['chosen'];

const cardOf = (credential: BuypassCredential | null): Card | null => credential?.card ?? null;

export const place: CardPlace<BuypassCredential> = {
  cardOf,
  serialOf: (credential) => credential?.identifier ?? '',
  patch: (credential, change) =>
    credential?.card == null ? {} : { card: { ...credential.card, ...change } },
};
