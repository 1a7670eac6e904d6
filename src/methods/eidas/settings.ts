/** The times of eIDAS: `settings.eids.eidas` (eidas-idporten-connector, application.yaml, 2026-06-11). */
import { z } from 'zod';

export const settings = z.strictObject({
  /** Seconds from the choice of the country until the login must be back from there. */
  journey: z.int().min(1).default(700),
  /** Seconds that the answer of a country is valid. */
  answer: z.int().min(1).default(120),
});
export type EidasSettings = z.infer<typeof settings>;
