/**
 * The contact register's word on a person: dates of each address, reservation, digital mailbox. The addresses
 * themselves are the person's `mobile` and `email`, and the reservation is `reserved`.
 */
import { z } from 'zod';
import { type Instant, rfc3339 } from '../kernel/clock.ts';

const instant = z.iso.datetime().nullable();

/** The dates of one address (Digdir, krr_attributter); null = it never was, or there is no address. */
const addressDates = z.strictObject({
  /** The citizen registered the address or changed it. */
  updated_at: instant,
  /** The citizen confirmed that it is right. */
  verified_at: instant,
  /** A code was sent to the address and typed. */
  validated_at: instant,
});

const members = {
  status: z.enum(['active', 'deleted', 'not_registered']),
  email: addressDates,
  mobile: addressDates,
  /** The citizen made the reservation; null = there is none. */
  reserved_at: instant,
  /** The citizen made or removed a reservation last; null = never. */
  reservation_updated_at: instant,
  /** `none` = the citizen wants none; null = the citizen has not chosen. */
  mailbox: z.enum(['digipost', 'e-boks', 'none']).nullable(),
  language_updated_at: instant,
  /** Whether a login asks this citizen; null = the service, else `settings.contact_info_step` says. */
  step: z.boolean().nullable(),
  /** False = the register fails whenever this person is looked up. */
  answers: z.boolean(),
};

export const contactSchema = z
  .strictObject(members)
  .describe(
    'What the contact register knows of the person, beside mobile, email and reserved. step: whether a login asks (null: as service or settings say); answers: false is an outage of the register for this person.',
  );

/** Any part of it. */
export const contactInput = z
  .strictObject({ ...members, email: addressDates.partial(), mobile: addressDates.partial() })
  .partial();

export type Contact = z.output<typeof contactSchema>;
export type ContactInput = z.output<typeof contactInput>;
export type AddressDates = Contact['email'];
/** The kinds of address that the register keeps. */
export type AddressKind = 'email' | 'mobile';

export const ADDRESS_KINDS: readonly AddressKind[] = ['mobile', 'email'];

/** The members of a person that the register speaks of. */
export interface Registrant {
  readonly mobile: string | null;
  readonly email: string | null;
  readonly reserved: boolean;
}

/** A person as the register has them. */
export interface Registered extends Registrant {
  readonly contact: Contact;
}

const NEVER: AddressDates = { updated_at: null, verified_at: null, validated_at: null };

/** The dates of an address that is registered at `at`; of none where there is no address. */
export function datesFrom(at: Instant, address: string | null): AddressDates {
  const now = rfc3339(at);
  return address === null ? NEVER : { updated_at: now, verified_at: now, validated_at: null };
}

/** The entry of a person who registered at `at`. */
export function freshContact({ mobile, email, reserved }: Registrant, at: Instant): Contact {
  const since = reserved ? rfc3339(at) : null;
  return {
    status: 'active',
    email: datesFrom(at, email),
    mobile: datesFrom(at, mobile),
    reserved_at: since,
    reservation_updated_at: since,
    mailbox: null,
    language_updated_at: null,
    step: null,
    answers: true,
  };
}

/** The entry with the members given; what is left out stays. */
export function withParts(contact: Contact, given: ContactInput): Contact {
  const plain = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const dates = (kind: AddressKind) => {
    const parts = Object.entries(given[kind] ?? {}).filter(([, value]) => value !== undefined);
    return { ...contact[kind], ...Object.fromEntries(parts) };
  };
  return { ...contact, ...plain, email: dates('email'), mobile: dates('mobile') };
}

/**
 * The entry after the person's members changed outside the register: a new address is as one registered now,
 * and a reservation begins or ends. `at` is in the person record's own time.
 */
export function followed(before: Registered, after: Registrant, at: Instant): Contact {
  const { contact } = before;
  const dates = (kind: AddressKind) =>
    before[kind] === after[kind] ? contact[kind] : datesFrom(at, after[kind]);
  const next = { ...contact, email: dates('email'), mobile: dates('mobile') };
  return before.reserved === after.reserved ? next : { ...next, ...reservation(after.reserved, at) };
}

/** The dates of a reservation that is made or removed at `at`. */
export function reservation(
  reserved: boolean,
  at: Instant,
): Pick<Contact, 'reserved_at' | 'reservation_updated_at'> {
  const now = rfc3339(at);
  return { reserved_at: reserved ? now : null, reservation_updated_at: now };
}

/** An address as the register compares it: mail in lower case (release notes KRR-751, KRR-939). */
export function asRegistered(kind: AddressKind, address: string): string {
  return kind === 'email' ? address.toLowerCase() : address;
}

/** The registered addresses of a person, as the register compares them. */
export function registeredAddresses(person: Omit<Registered, 'reserved'>): readonly string[] {
  if (person.contact.status !== 'active') return [];
  return ADDRESS_KINDS.flatMap((kind) => {
    const address = person[kind];
    return address === null ? [] : [asRegistered(kind, address)];
  });
}
