/** BankID's lifetimes and attempts: `settings.eids.bankid`. */
import { z } from 'zod';
import { simSettings } from '../../eid/sim.ts';

export const settings = z.strictObject({
  attempts: z.int().min(1).max(99).default(5),
  /** Seconds an approval in the app may take. */
  push: z.int().min(1).default(120),
  /** Seconds an answer on the SIM card may take. */
  chip: z.int().min(1).default(90),
  ...simSettings.shape,
  /** Seconds between a right code and the password; longer is 14D1. */
  code_to_password: z.int().min(1).default(120),
  /** Seconds the whole BankID session may take; longer is 9409. */
  session: z.int().min(1).default(600),
  /**
   * The level for which "faster BankID" (face, fingerprint or PIN, no password) is enough: substantial, or
   * none.
   */
  faster: z.enum(['substantial', 'off']).default('substantial'),
  /** Seconds from an order at the bank to its delivery. */
  delivery: z.int().min(0).default(172_800),
  /** Accepted beside the device's codes; null = none. */
  static_code: z.string().min(4).max(16).nullable().default(null),
});
export type BankidSettings = z.infer<typeof settings>;
