/** A person as the contact register's endpoint tells them (Digdir, krr_attributter). */
import { digest } from '../kernel/entropy.ts';
import { type JsonObject, present } from '../kernel/json.ts';
import type { AddressDates, AddressKind } from '../people/contact.ts';
import { ascii } from '../people/names.ts';
import type { Person } from '../people/person.ts';
import { PROVIDERS } from './mailboxes.ts';
import { addressOf, canBeNotified, type Limit } from './registered.ts';

const CONTACT_READ = 'krr:user/kontaktinformasjon.read';
const STATUS = { active: 'AKTIV', deleted: 'SLETTET', not_registered: 'IKKE_REGISTRERT' } as const;
const NAMES = { email: 'epostadresse', mobile: 'mobiltelefonnummer' } as const;
const yesNo = (yes: boolean) => (yes ? 'JA' : 'NEI');

/** The value, where there is one. */
const known = (name: string, value: string | null) => (value === null ? {} : { [name]: value });

/** `shared`: the addresses that others have registered, too. */
export interface Told {
  readonly person: Person;
  readonly limit: Limit;
  readonly shared: readonly string[];
  readonly scopes: readonly string[];
}

function address(
  kind: AddressKind,
  value: string,
  dates: AddressDates,
  shared: readonly string[],
): JsonObject {
  const name = NAMES[kind];
  return {
    [name]: value,
    ...known(`${name}_oppdatert`, dates.updated_at),
    ...known(`${name}_sist_verifisert`, dates.verified_at),
    ...known(`${name}_sist_validert`, dates.validated_at),
    [`${name}_duplisert`]: yesNo(shared.includes(value)),
  };
}

function contactInformation({ person, shared }: Told): JsonObject {
  const told = (['email', 'mobile'] as const).flatMap((kind) => {
    const value = addressOf(person, kind);
    return value === null ? [] : [address(kind, value, person.contact[kind], shared)];
  });
  return Object.assign({}, ...told);
}

/** Addresses of mailboxes are the providers' own; these only look like theirs. */
function digitalPost({ id, name, contact }: Person): JsonObject | undefined {
  const { mailbox } = contact;
  if (mailbox === null || mailbox === 'none') return undefined;
  const mark = digest(id)
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 4)
    .toUpperCase();
  return {
    postkasseadresse: `${ascii(name.given)}.${ascii(name.family)}#${mark}`,
    postkasseleverandoeradresse: PROVIDERS[mailbox],
  };
}

/**
 * By what the token may read. Of who is deleted or was never registered there is no more than that and the
 * reservation.
 */
export function wireRegistered(told: Told): JsonObject {
  const { person, limit, scopes } = told;
  const { contact, reserved } = person;
  const isActive = contact.status === 'active';
  const mayReadContact = scopes.includes(CONTACT_READ);
  return {
    personidentifikator: person.pid,
    reservasjon: yesNo(reserved),
    ...(reserved ? known('reservasjonstidspunkt', contact.reserved_at) : {}),
    ...known('reservasjon_oppdatert', contact.reservation_updated_at),
    status: STATUS[contact.status],
    ...(mayReadContact
      ? { varslingsstatus: canBeNotified(person, limit) ? 'KAN_VARSLES' : 'KAN_IKKE_VARSLES' }
      : {}),
    ...(isActive && mayReadContact
      ? {
          kontaktinformasjon: contactInformation(told),
          spraak: person.locale,
          ...known('spraak_oppdatert', contact.language_updated_at),
        }
      : {}),
    ...present({ digital_post: isActive ? digitalPost(person) : undefined }),
  };
}
