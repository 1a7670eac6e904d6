/** The schema of a person's BankID. */
import { z } from 'zod';
import type { CodeSecret } from '../../codes/code.ts';
import { guessesSchema } from '../../eid/rules/guesses.ts';
import { simContract, simSchema } from '../../eid/sim.ts';
import type { Instant } from '../../kernel/clock.ts';

/** Bank-specific (docs/facts/eids.md#bankid): a keypad calculator, or a card reader. */
export const DEVICES = {
  'keypad-6': { kind: 'keypad', digits: 6 },
  'card-reader-8': { kind: 'card-reader', digits: 8 },
} as const;

/** The BankID app; it stands on one phone at a time. */
export const app = z.strictObject({
  phone: z.enum(['iphone', 'android']),
  /** Face, fingerprint or the phone's PIN instead of the password. */
  faster: z.boolean(),
  activated_at: z.iso.datetime(),
});

/**
 * An activation of the app under way: the code that was sent, and whether the phone with the active app is
 * asked.
 */
const activation = z.strictObject({
  phone: z.enum(['iphone', 'android']),
  code: z.string().regex(/^\d{6}$/),
  asks_other: z.boolean(),
  /** The expiry of the code, or of the question to the other phone. */
  expires_at: z.iso.datetime(),
});

/** The secret of the device; its generator knows the members. */
const deviceHolder: z.ZodType<CodeSecret> = z.record(z.string(), z.json());

export const schema = z.strictObject({
  /** `ordered`: counts as none until `ready_at`, and as active from then on. */
  state: z.enum(['active', 'suspended', 'expired', 'ordered']),
  /**
   * By wrong passwords, wrong codes or the bank; null while it is not. The bank suspends BankID on mobile
   * with it.
   */
  suspended_because: z.enum(['password', 'code', 'bank']).nullable(),
  ready_at: z.iso.datetime().nullable(),
  /** From the owner's own words: at least 8 characters. */
  password: z.string().min(8).max(128),
  device: z.enum(['keypad-6', 'card-reader-8']),
  generator: z.enum(['hotp', 'totp', 'fixed']),
  holder: deviceHolder,
  /** `unknown`: it has never given a right code; the first one makes it active. */
  device_state: z.enum(['active', 'suspended', 'unknown']),
  /** The way in that was used last. */
  chosen: z.enum(['device', 'app', 'mobile']),
  /**
   * BankID on mobile, on the SIM card: a code chip here, and by its own entry; null where the bank does not
   * offer it.
   */
  mobile: simSchema.nullable(),
  app: app.nullable(),
  activation: activation.nullable(),
  /** Of activation codes, whichever of them. */
  activation_guesses: guessesSchema,
  /** False: activated for the online bank only. */
  all_services: z.boolean(),
  expires_at: z.iso.datetime(),
  password_errors: z.int().min(0),
  code_errors: z.int().min(0),
});

/** As it is given: of a mobile or an app, any part. */
export const input = schema
  .extend({ mobile: simSchema.partial().nullable(), app: app.partial().nullable() })
  .partial();

/**
 * Secrets of the device, an activation under way and counted activation codes are BankID's own; codes are had
 * from the control API.
 */
export const shown = schema
  .omit({ holder: true, activation: true, activation_guesses: true })
  .extend({ mobile: simContract.nullable() });

export type BankidCredential = z.infer<typeof schema>;
/** A way in: the code device, the app, or the mobile as a code chip. */
export type Way = BankidCredential['chosen'];
/** The cause of a suspension. */
export type Reason = NonNullable<BankidCredential['suspended_because']>;

/** The state of a BankID at `at`: an order that is delivered has become active, and an active one expires. */
export function stateOf(credential: BankidCredential, at: Instant): BankidCredential['state'] {
  const { state, ready_at } = credential;
  if (state === 'ordered' && (ready_at === null || Date.parse(ready_at) > at)) return 'ordered';
  if (state === 'expired' || Date.parse(credential.expires_at) <= at) return 'expired';
  return state === 'ordered' ? 'active' : state;
}
