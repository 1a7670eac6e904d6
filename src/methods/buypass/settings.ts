/** Lifetimes and attempts of Buypass ID: `settings.eids.buypass`. */
import { z } from 'zod';
import { cardSettings } from '../../eid/card.ts';

export const settings = z.strictObject({
  /** Wrong codes, by SMS or from the letter, until the person has to wait. Assumed. */
  attempts: z.int().min(1).max(99).default(3),
  /** That wait (s). Assumed. */
  wait: z.int().min(1).default(600),
  /** Validity of a code by SMS (s). Assumed. */
  code: z.int().min(60).default(600),
  /** Wrong passwords that block the password. Assumed. */
  passwords: z.int().min(1).max(99).default(5),
  /** Seconds an approval in the app may take. Assumed. */
  push: z.int().min(1).default(120),
  /** `pins`: wrong ones in a row block the app, or the card (docs/facts/eids.md#buypass-id). */
  ...cardSettings.shape,
});

export type BuypassSettings = z.infer<typeof settings>;
