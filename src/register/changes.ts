/** The changes that a citizen makes in the contact register: the person's members from then on. Pure. */
import { type Instant, rfc3339 } from '../kernel/clock.ts';
import {
  type AddressKind,
  type Contact,
  datesFrom,
  type Registered,
  reservation,
} from '../people/contact.ts';
import type { Person } from '../people/person.ts';
import { addressOf } from './registered.ts';

/** Both addresses as the citizen says they are; null = none. */
export interface Addresses {
  readonly mobile: string | null;
  readonly email: string | null;
}

type Change = Partial<Registered>;

/** Registers the addresses. `proven`: those to which a code was sent and typed. */
export function withAddresses(
  person: Person,
  addresses: Addresses,
  proven: readonly string[],
  at: Instant,
): Change {
  const now = rfc3339(at);
  const dates = (kind: AddressKind): Contact[AddressKind] => {
    const address = addresses[kind];
    const isSame = address !== null && address === addressOf(person, kind);
    const told = isSame ? { ...person.contact[kind], verified_at: now } : datesFrom(at, address);
    return address !== null && proven.includes(address) ? { ...told, validated_at: now } : told;
  };
  const contact: Contact = {
    ...person.contact,
    status: 'active',
    mobile: dates('mobile'),
    email: dates('email'),
  };
  return { ...addresses, contact };
}

/** Makes or removes the reservation; who is reserved has no digital mailbox. */
export function withReservation({ contact }: Person, reserved: boolean, at: Instant): Change {
  const mailbox = reserved ? null : contact.mailbox;
  return { reserved, contact: { ...contact, mailbox, ...reservation(reserved, at) } };
}

/** The language in which the public sector writes to the person. */
export function withLanguage({ contact }: Person, locale: Person['locale'], at: Instant): Partial<Person> {
  return { locale, contact: { ...contact, language_updated_at: rfc3339(at) } };
}

export function withMailbox({ contact }: Person, mailbox: Contact['mailbox']): Change {
  return { contact: { ...contact, mailbox } };
}
