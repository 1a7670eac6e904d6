import type { Instant } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { kind } from '../storage/kind.ts';
import { type Contact, freshContact } from './contact.ts';
import type { Documents } from './documents.ts';
import type { Organisation } from './organisation.ts';
import type { Pid } from './pid.ts';

/**
 * A person's credential of one eID; its shape is the eID's own `credentials` schema. Always has `state`;
 * `identifier` finds the holder, and is a card's serial number or another country's name for them. Desk and
 * control API change it, a login does not.
 */
export type Credentials = JsonObject & { readonly state: string; readonly identifier?: string };

/**
 * One power of attorney: its giver, and the roles at an organisation (Digdir, protocol_rar). A type, so that
 * it is JSON.
 */
export type Authority = {
  readonly authorizer: { readonly name: string; readonly pid: Pid };
  readonly permissions: readonly { readonly owner: string; readonly role: string }[];
};

/** The stored record (kind `person`, tag person = id). */
export interface Person {
  /** `p_` and 12 characters; opaque, so that no number stands in an address. */
  readonly id: string;
  readonly pid: Pid | null;
  readonly name: { readonly given: string; readonly family: string };
  /** ISO date. */
  readonly born: string;
  /** E.164. */
  readonly mobile: string | null;
  readonly email: string | null;
  readonly locale: 'nb' | 'nn' | 'en' | 'se';
  /** The person's purpose: the case a tester can test with them. English. */
  readonly why: string;
  readonly reserved: boolean;
  /** The contact register's word on the person. */
  readonly contact: Contact;
  /** Absent in records older than it: see `documentsOf`. */
  readonly documents?: Documents;
  /** The people this person may represent; absent in records older than it. */
  readonly represents?: readonly Authority[];
  /** The person's roles in organisations; absent in records older than it. */
  readonly organisations?: readonly Organisation[];
  /** The values that post-login steps remember, by their id. */
  readonly remembered?: Readonly<Record<string, JsonObject>>;
  readonly created_at: Instant;
  /** By eID; null = known to have none. */
  readonly eids: Readonly<Record<string, Credentials | null>>;
}

/** Version 0 called it `kept`. */
function remembering(value: unknown): unknown {
  const { kept, ...person } = value as Person & { readonly kept?: Person['remembered'] };
  return kept === undefined ? person : { ...person, remembered: kept };
}

/** Version 1 had addresses without dates: they count from the person's first day. */
function registering(value: unknown): Person {
  const person = value as Omit<Person, 'contact'>;
  return { ...person, contact: freshContact(person, person.created_at) };
}

export const PERSON = kind<Person, 'person'>('person', {
  leftBy: 'tester',
  expires: 'some',
  version: 2,
  upgrades: [remembering, registering],
});
/** Index: id = the number. */
export const BY_PID = kind<{ readonly person: string }, 'person'>('pid', {
  leftBy: 'tester',
  expires: 'some',
  version: 0,
});
