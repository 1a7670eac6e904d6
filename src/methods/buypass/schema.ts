/** The schema of a person's Buypass ID. */
import { z } from 'zod';
import { guessesSchema } from '../../eid/rules/guesses.ts';

/** Standing of a password or a PIN: blocked by wrong ones. */
const standing = z.enum(['active', 'blocked']);

/** The Buypass ID app; it stands on one phone at a time. */
export const app = z.strictObject({
  phone: z.enum(['iphone', 'android']),
  state: standing,
  pin: z.string().regex(/^\d{4,8}$/, 'A PIN of the app has 4 to 8 digits.'),
  pin_errors: z.int().min(0),
  activated_at: z.iso.datetime(),
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
  /** The way in that was used last: password and code by SMS, or the app. */
  chosen: z.enum(['password', 'app']),
  app_code: appCode.nullable(),
  /** Of codes, whichever of them: by SMS at a login or in the app, or from the letter. */
  guesses: guessesSchema,
});

/** As it is given: of the app, any part. */
export const input = schema.extend({ app: app.partial().nullable() }).partial();

/** Codes that were sent are had from the control API, and what was guessed is Buypass ID's own. */
export const shown = schema.omit({ app_code: true, guesses: true });

export type BuypassCredential = z.infer<typeof schema>;
/** A way in. */
export type Way = BuypassCredential['chosen'];
