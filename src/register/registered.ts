/** What the contact register says of a person at one moment (docs/facts/idporten.md#the-contact-register). */
import { type Instant, monthsBefore } from '../kernel/clock.ts';
import { ADDRESS_KINDS, type AddressDates, type AddressKind, asRegistered } from '../people/contact.ts';
import type { Person } from '../people/person.ts';

/** The moment in the person record's own time, and the months for which information counts. */
export interface Limit {
  readonly at: Instant;
  readonly months: number;
}

/** The registered address; null where there is none, or the person has been deleted or never was registered. */
export function addressOf(person: Person, kind: AddressKind): string | null {
  const address = person.contact.status === 'active' ? person[kind] : null;
  return address === null ? null : asRegistered(kind, address);
}

/** Neither mobile nor e-mail is registered. */
export function lacksBoth(person: Person): boolean {
  return ADDRESS_KINDS.every((kind) => addressOf(person, kind) === null);
}

/** The later of updated and verified decides (Digdir, the register's user endpoint). */
function isOld({ updated_at, verified_at }: AddressDates, { at, months }: Limit): boolean {
  const last = [updated_at, verified_at].map((date) =>
    date === null ? Number.NEGATIVE_INFINITY : Date.parse(date),
  );
  return Math.max(...last) < monthsBefore(at, months);
}

/** Some registered address is older than the limit. */
export function isOutdated(person: Person, limit: Limit): boolean {
  return ADDRESS_KINDS.some((kind) => addressOf(person, kind) !== null && isOld(person.contact[kind], limit));
}

/**
 * Whether the public sector may notify the person by SMS or e-mail: registered, not reserved, and one address
 * at least within the limit (eForvaltningsforskriften, 32).
 */
export function canBeNotified(person: Person, limit: Limit): boolean {
  if (person.reserved) return false;
  return ADDRESS_KINDS.some(
    (kind) => addressOf(person, kind) !== null && !isOld(person.contact[kind], limit),
  );
}

/** Digital mailboxes take people from this age; assumed. */
const MAILBOX_AGE = 15;

/** Whole years on the day of `at` (UTC). */
function ageOf({ born }: Person, at: Instant): number {
  const today = new Date(at).toISOString().slice(0, 10);
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

/** Whether the person may choose a digital mailbox (release notes KRR-947, ID-4217). */
export function mayHaveMailbox(person: Person, at: Instant): boolean {
  return !person.reserved && ageOf(person, at) >= MAILBOX_AGE;
}
