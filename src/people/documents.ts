/** A person's identity documents and what the population register knows of them. No eID is named here. */
import { z } from 'zod';
import { DAY, type Instant, rfc3339 } from '../kernel/clock.ts';

const YEAR = 365 * DAY;
/** A child's; a grown-up's lasts longer. Assumed. */
const ID_CARD_LASTS = 5 * YEAR;

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
  /**
   * The population register's word on the identity: a foreign passport is accepted where it is `checked`
   * (docs/facts/eids.md#the-bankid-app).
   */
  register_status: z.enum(['checked', 'not_checked']),
  /** `replaced`: the population register has given the person an ordinary number in place of this D-number. */
  number_status: z.enum(['in_use', 'replaced']),
  /** The day from which the ordered ID card can be fetched from the police; null = none ordered. */
  id_card_ready_at: z.iso.datetime().nullable(),
});

export type Documents = z.output<typeof documentsSchema>;

const IN_USE = { number_status: 'in_use' } as const;

interface Owner {
  readonly documents?: Documents;
  readonly created_at: Instant;
}

/** A person's documents as they are recorded. Instants in the record's own time. */
export function documentsOf({ documents, created_at }: Owner): Documents {
  // Records older than `number_status` lack it.
  return documents === undefined ? freshDocuments(created_at) : { ...IN_USE, ...documents };
}

/**
 * The person's documents at `at`, in the record's own time: an ID card that was asked for is theirs from the
 * day it can be fetched.
 */
export function documentsAt(person: Owner, at: Instant): Documents {
  const papers = documentsOf(person);
  const { id_card_ready_at } = papers;
  if (id_card_ready_at === null || Date.parse(id_card_ready_at) > at) return papers;
  const ready = Date.parse(id_card_ready_at);
  return { ...papers, id_card: { expires_at: rfc3339(ready + ID_CARD_LASTS) }, id_card_ready_at: null };
}

/** The documents of a person made at `at`: a Norwegian passport and no ID card. */
export function freshDocuments(at: Instant): Documents {
  return {
    passport: { country: 'NOR', machine_readable: true, expires_at: rfc3339(at + 5 * YEAR) },
    id_card: null,
    register_status: 'checked',
    ...IN_USE,
    id_card_ready_at: null,
  };
}
