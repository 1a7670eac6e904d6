/** MinID's lifetimes and attempts: `settings.eids.minid`. */
import { z } from 'zod';

export const settings = z.strictObject({
  /** Wrong passwords and codes together, in whichever browser, until the quarantine. */
  attempts: z.int().min(1).max(99).default(3),
  /** The quarantine (s). */
  wait: z.int().min(1).default(3600),
  /** Validity of a code by SMS or e-mail (s). */
  code: z.int().min(60).default(600),
  /** Seconds an approval in the app may take. */
  push: z.int().min(1).default(180),
  /** Accepted beside every code that is sent, as 12345 is in the real test environment; null = none. */
  static_code: z.string().min(4).max(16).nullable().default(null),
  /** Refused as new passwords, beside the obvious ones that are built in. */
  leaked_passwords: z.array(z.string().min(1).max(256)).max(200_000).default([]),
  /** A file with more of them, one a line; its path begins at the folder of the config file. */
  leaked_passwords_file: z.string().min(1).nullable().default(null),
  /** Validity of an activation letter (days): the sources say 10, 30 and 60. */
  letter_days: z.int().min(1).max(365).default(60),
  /** Wrong codes of a letter that end it. */
  letter_attempts: z.int().min(1).max(99).default(5),
});
export type MinidSettings = z.infer<typeof settings>;
