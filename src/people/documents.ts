/** A person's identity documents and what the population register knows of them. No eID is named here. */
import { z } from 'zod';
import { type Instant, rfc3339 } from '../kernel/clock.ts';

const YEAR = 365 * 24 * 3600 * 1000;

const passport = z.strictObject({
  /** ISO 3166-1 alpha-3; NOR = Norwegian. */
  country: z.string().regex(/^[A-Z]{3}$/, 'A country is three capital letters: NOR.'),
  machine_readable: z.boolean(),
  expires_at: z.iso.datetime(),
});

const idCard = z.strictObject({ expires_at: z.iso.datetime() });

export const documentsSchema = z.strictObject({
  passport: passport.nullable(),
  /** The national ID card, for citizens of Norway and of the EEA and EFTA. */
  id_card: idCard.nullable(),
  /** What the register says of the identity: a foreign passport is accepted where it is `checked` (login-methods §6.3). */
  register_status: z.enum(['checked', 'not_checked']),
  /** When the ID card that the police were asked for can be fetched; null = none asked for. */
  id_card_ready_at: z.iso.datetime().nullable(),
});

export type Documents = z.output<typeof documentsSchema>;

/** What is in force of a person's documents. Instants in the record's own time. */
export function documentsOf(person: {
  readonly documents?: Documents;
  readonly created_at: Instant;
}): Documents {
  return person.documents ?? freshDocuments(person.created_at);
}

/** What a person made at `at` has: a Norwegian passport and no ID card. */
export function freshDocuments(at: Instant): Documents {
  return {
    passport: { country: 'NOR', machine_readable: true, expires_at: rfc3339(at + 5 * YEAR) },
    id_card: null,
    register_status: 'checked',
    id_card_ready_at: null,
  };
}
