/** Makes a person: pure, so that it can be done inside a change. */
import { z } from 'zod';
import type { Instant } from '../kernel/clock.ts';
import { derivedId, digest, type Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Put, Read } from '../storage/store.ts';
import { BY_ADDRESS, BY_IDENTIFIER, BY_MOBILE, personIndexes } from './by-mobile.ts';
import { type ContactInput, freshContact, withParts } from './contact.ts';
import type { Contract } from './contract.ts';
import { type Documents, freshDocuments } from './documents.ts';
import { freeMobile, freshEmail, freshMobile, isRegistered } from './fresh-address.ts';
import type { PersonInput } from './input.ts';
import { freshName } from './names.ts';
import { freshOrganisation } from './organisation.ts';
import { type Authority, BY_PID, type Credentials, PERSON, type Person } from './person.ts';
import { bornOn, freshPid, holdsRealNumber, type Pid } from './pid.ts';
import { wordsOf } from './search.ts';

/** The part of an eID that the registry needs; a `LoginMethod` is one. */
export interface Eid {
  /** The credential of a fresh person; undefined = none is known. */
  readonly fresh: (person: Person, stamp: Stamp) => Credentials | undefined;
  /** Completes a credential that was given in part; throws a ZodError. */
  readonly complete: (input: unknown, person: Person, stamp: Stamp) => Credentials;
  /** Clears the counters where the state allows it. */
  readonly reactivate: (credential: Credentials) => JsonObject;
  /** The members of a credential that others read and write. */
  readonly contract: Contract;
}

/** By id. */
export type Eids = Readonly<Record<string, Eid>>;

/** The numbers to try for this input, best first: many people may share one date of birth. */
export function candidates(input: PersonInput, stamp: Stamp): readonly (Pid | null)[] {
  const { pid, born, number } = input;
  if (pid !== undefined) return [pid];
  const count = born === undefined ? 8 : 250;
  const wish = { ...number, ...(born === undefined ? {} : { born }) };
  return Array.from({ length: count }, (_, n) => freshPid(stamp, n, wish));
}

/** The whole person that an input, a number and a stamp stand for. */
export function personFrom(
  input: PersonInput & { readonly id?: string | undefined },
  pid: Pid | null,
  stamp: Stamp,
  eids: Eids,
): Person {
  const { id = derivedId(stamp.entropy, 'p') } = input;
  const made = freshName(stamp.entropy, pid);
  const name = { given: input.name?.given ?? made.given, family: input.name?.family ?? made.family };
  const { mobile = freshMobile(stamp), email = freshEmail(name.given, id) } = input;
  const reserved = input.reserved ?? false;
  const registered = freshContact({ mobile, email, reserved }, stamp.at);
  const person: Person = {
    id,
    pid,
    name,
    born: input.born ?? bornOn(pid ?? freshPid(stamp, 0)),
    mobile,
    email,
    locale: input.locale ?? 'nb',
    why: input.why ?? 'a fresh person',
    reserved,
    contact: withParts(registered, (input.contact ?? {}) as ContactInput),
    represents: represented(input.represents ?? [], stamp),
    organisations: input.organisations ?? [],
    documents: { ...freshDocuments(stamp.at), ...input.documents } as Documents,
    created_at: stamp.at,
    eids: {},
  };
  return { ...person, eids: holdings(input.eids ?? {}, person, stamp, eids) };
}

/** A person who is represented has a name; they need not be registered. */
export function represented(given: NonNullable<PersonInput['represents']>, { entropy }: Stamp): Authority[] {
  return given.map(({ authorizer: { pid, name }, permissions }) => {
    const made = freshName(entropy, pid);
    return { authorizer: { pid, name: name ?? `${made.given} ${made.family}` }, permissions };
  });
}

/** Completes what is given, enrols where nothing is; null is none. Passes over an eID that is not there. */
function holdings(given: NonNullable<PersonInput['eids']>, person: Person, stamp: Stamp, eids: Eids) {
  const held: Record<string, Credentials | null> = {};
  for (const [id, eid] of Object.entries(eids)) {
    const input = given[id];
    const credential =
      input === undefined ? eid.fresh(person, stamp) : completed({ id, eid, input }, person, stamp);
    if (credential !== undefined) held[id] = credential;
  }
  return held;
}

/** The eID's own parsing; its problems are told with the place they have in the person. */
export function completed(
  { id, eid, input }: { readonly id: string; readonly eid: Eid; readonly input: JsonObject | null },
  person: Person,
  stamp: Stamp,
): Credentials | null {
  if (input === null) return null;
  try {
    return eid.complete(input, person, stamp);
  } catch (problem) {
    if (!(problem instanceof z.ZodError)) throw problem;
    throw new z.ZodError(problem.issues.map((issue) => ({ ...issue, path: ['eids', id, ...issue.path] })));
  }
}

/** The record and the index of its number, begun anew; the others are `personIndexes`. */
export function personPuts(person: Person): readonly Put[] {
  const tags = { person: person.id };
  const words = wordsOf(person);
  const record = PERSON.put(person.id, person, { tags, fresh: true, words });
  if (person.pid === null) return [record];
  return [record, BY_PID.put(person.pid, { person: person.id }, { tags, fresh: true })];
}

/** The records of a person who was not there, with every index. */
export function newPerson(person: Person, look: Read): NewPerson {
  const index = personIndexes(look, [{ before: undefined, after: person }]);
  return { person, puts: [...personPuts(person), ...index.puts] };
}

/** The id of the person behind an e-mail address, whether or not they have been seen. */
export const ownerOfAddress = (address: string): string => ownIdOf(`email ${address.trim().toLowerCase()}`);

/** An id that follows from the one thing a person is known by. */
function ownIdOf(known: string): string {
  return `p_${digest(known)
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 12)}`;
}

/** The person at an address; undefined if it is none or may hold a real number (Digdir, func_emaillogin). */
export function personForEmail(address: string, stamp: Stamp): NewPerson | undefined {
  const email = address.trim().toLowerCase();
  if (!z.email().max(254).safeParse(email).success || holdsRealNumber(email)) return undefined;
  const wish = { id: ownerOfAddress(email), email, mobile: null, why: 'registered by e-mail' };
  const person = personFrom(wish, null, stamp, {});
  return { person, puts: personPuts(person) };
}

/** A person as another country tells of them (eIDAS, the minimum data set). */
export interface ForeignIdentity {
  /** The country, Norway, and that country's own name for the person: `DE/NO/123`. */
  readonly identifier: string;
  readonly name: Person['name'];
  /** ISO date. */
  readonly born: string;
}

/** The person behind a foreign identifier, always the same: without a number or an eID. */
export function personForForeign({ identifier, name, born }: ForeignIdentity, stamp: Stamp): NewPerson {
  const none = { mobile: null, email: null, locale: 'en', why: 'known by a foreign identity' } as const;
  const wish = { ...none, id: ownIdOf(`foreign ${identifier}`), name, born };
  const person = personFrom(wish, null, stamp, {});
  return { person, puts: personPuts(person) };
}

/** A person with what stores them. */
export interface NewPerson {
  readonly person: Person;
  readonly puts: readonly Put[];
}

/** Has the person expire at `until`, with each index record that leads to no other person. */
export function until(made: NewPerson, until: Instant): NewPerson {
  const alone = (put: Put) =>
    [BY_MOBILE, BY_IDENTIFIER, BY_ADDRESS].every((kind) => (kind.valueIn(put)?.people.length ?? 1) === 1);
  return { ...made, puts: made.puts.map((put) => (alone(put) ? { ...put, expiresAt: until } : put)) };
}

/** A new managing director, with the organisation they direct. */
export function directorFor(eids: Eids): DirectorFor {
  return (stamp, look) => {
    const free = candidates({}, stamp).find((pid) => pid !== null && look(BY_PID, pid) === undefined);
    if (free === undefined) throw new Error('No national identity number is free for a managing director');
    const mobile = freeMobile(stamp, isRegistered(look));
    const input = { why: 'managing director, made on demand', mobile };
    const made = personFrom(input, free, stamp, eids);
    const person = { ...made, organisations: [freshOrganisation(stamp, made.name.family)] };
    return newPerson(person, look);
  };
}

export type DirectorFor = (stamp: Stamp, look: Read) => NewPerson;

const atFirstSight = (stamp: Stamp, look: Read) => ({
  why: 'made at first sight of the number',
  mobile: freeMobile(stamp, isRegistered(look)),
});

/** A new person for an unregistered number, made when it is first seen at a login. */
export function personFor(eids: Eids): PersonFor {
  return (pid, stamp, look) => newPerson(personFrom(atFirstSight(stamp, look), pid, stamp, eids), look);
}

export type PersonFor = (pid: Pid, stamp: Stamp, look: Read) => NewPerson;
