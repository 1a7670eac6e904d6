/** The people there are: made, found, changed, removed. */
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { mergePatch } from '../kernel/merge-patch.ts';
import { type Listed, list } from '../storage/record-operations.ts';
import type { Change, Key, Page, Store, Stored } from '../storage/store.ts';
import { personIndexes } from './by-mobile.ts';
import { type ContactInput, followed, withParts } from './contact.ts';
import { type Documents, documentsAt } from './documents.ts';
import { SEEDED_PERSON } from './ensure.ts';
import { freeMobile, isRegistered } from './fresh-address.ts';
import { HANDSET } from './handset.ts';
import type { PersonInput, PersonPatch } from './input.ts';
import { candidates, completed, type Eid, type Eids, newPerson, personFrom, represented } from './making.ts';
import { BY_PID, type Credentials, PERSON, type Person } from './person.ts';
import { parsePid } from './pid.ts';
import { searchFor, wordsOf } from './search.ts';
import { shifted } from './wire.ts';

/**
 * Makes a person with a free number; 'taken' where the number given, or each that fits, belongs to another
 * person. @throws ZodError where an eID does not accept what was given of it.
 */
export function createPerson(
  store: Store,
  stamp: Stamp,
  input: PersonInput,
  eids: Eids,
): Promise<Person | 'taken'> {
  const numbers = candidates(input, stamp);
  const keys = numbers.flatMap((pid): Key[] => (pid === null ? [] : [{ kind: BY_PID, id: pid }]));
  return store.change<Person | 'taken'>(stamp.at, keys, (look) => {
    const free = numbers.find((pid) => pid === null || look(BY_PID, pid) === undefined);
    if (free === undefined) return { result: 'taken' };
    const { mobile = freeMobile(stamp, isRegistered(look)) } = input;
    const { person, puts } = newPerson(personFrom({ ...input, mobile }, free, stamp, eids), look);
    return { result: person, puts, events: [changeEvent('created', person, stamp.at)] };
  });
}

/** By opaque id or synthetic number. */
export async function findPerson(
  store: Store,
  at: Instant,
  handle: string,
): Promise<Stored<Person> | undefined> {
  if (handle.startsWith('p_')) return store.get(PERSON, handle, at);
  // The settings judged the number when the person was made: here every offset is read, and the number names
  // a person or none.
  const reading = parsePid(handle, [80, 40, 65]);
  if (!reading.ok) return undefined;
  const index = await store.get(BY_PID, reading.pid, at);
  return index === undefined ? undefined : store.get(PERSON, index.value.person, at);
}

/**
 * Changes a person by JSON Merge Patch; undefined where there is none. Setting an eID's `state` lets the eID
 * clear its counters. A member of a credential set to null is none, where the eID knows that; left out, it
 * stays.
 *
 * @throws ZodError where an eID does not accept what was given of it.
 */
export function patchPerson(
  store: Store,
  stamp: Stamp,
  { id, patch }: { readonly id: string; readonly patch: PersonPatch },
  eids: Eids,
): Promise<Person | undefined> {
  return store.change<Person | undefined>(stamp.at, [{ kind: PERSON, id }], (look) => {
    const found = look(PERSON, id);
    if (found === undefined) return { result: undefined };
    const person = patched(found, patch, stamp, eids);
    const words = wordsOf(person);
    const { tags, expiresAt } = found;
    const put = PERSON.put(id, person, { tags, expiresAt, words });
    const index = personIndexes(look, [{ before: found.value, after: person }]);
    const events = [changeEvent('changed', person, stamp.at)];
    return { result: person, puts: [put, ...index.puts], deletes: index.deletes, events };
  });
}

function patched(
  { value: person, aged }: Stored<Person>,
  patch: PersonPatch,
  now: Stamp,
  eids: Eids,
): Person {
  const stamp = { at: now.at + aged, entropy: now.entropy };
  const { eids: holdings = {}, name, documents, contact = {}, represents, ...plain } = patch;
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  const names = { given: name?.given ?? person.name.given, family: name?.family ?? person.name.family };
  const papers = {
    ...documentsAt(person, stamp.at),
    ...(documents === undefined ? {} : shifted(documents, aged)),
  } as Documents;
  const powers = represents === undefined ? {} : { represents: represented(represents, stamp) };
  const changed: Person = { ...person, ...given, ...powers, name: names, documents: papers };
  const dates = shifted(contact as JsonObject, aged) as ContactInput;
  const next: Person = { ...changed, contact: withParts(followed(person, changed, stamp.at), dates) };
  const held: Record<string, Credentials | null> = { ...person.eids };
  for (const [id, input] of Object.entries(holdings)) {
    const eid = eids[id];
    if (eid === undefined) continue;
    const own = input === null ? null : shifted(input, aged);
    held[id] = completed({ id, eid, input: merged(eid, held[id] ?? null, own) }, next, stamp);
  }
  return { ...next, eids: held };
}

/** Applies the patch's own members last: `{state: "active", password_errors: 4}` means four. */
function merged(eid: Eid, current: Credentials | null, patch: JsonObject | null): JsonObject | null {
  if (patch === null || current === null) return patch;
  const next = { ...mergePatch(current, patch), ...nulls(patch) };
  const { state } = patch;
  if (typeof state !== 'string') return next;
  return { ...mergePatch(eid.reactivate({ ...next, state }), patch), ...nulls(patch) };
}

/** The members that the patch sets to null: left out, the eID would fill them in again. */
function nulls(patch: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value === null));
}

/**
 * Removes the person's own records; whether there was one. Sessions and logins are the caller's to remove
 * (tag person).
 */
export async function deletePerson(store: Store, at: Instant, id: string): Promise<boolean> {
  const deleted = await store.change<boolean>(at, [{ kind: PERSON, id }], (look): Change<boolean> => {
    const person = look(PERSON, id)?.value;
    if (person === undefined) return { result: false };
    const index = personIndexes(look, [{ before: person, after: undefined }]);
    const numbers = person.pid === null ? [] : [{ kind: BY_PID, id: person.pid }];
    const deletes = [{ kind: PERSON, id }, { kind: HANDSET, id }, ...numbers, ...index.deletes];
    return { result: true, puts: index.puts, deletes, events: [changeEvent('deleted', person, at)] };
  });
  // The file's record of the person goes with them, so that the next start makes them anew.
  await store.remove([SEEDED_PERSON], { person: id });
  return deleted;
}

function changeEvent(what: string, person: Person, at: Instant) {
  const { given, family } = person.name;
  return { kind: `person.${what}`, at, person: person.id, summary: `Person ${what}: ${given} ${family}` };
}

/** Searched by words of a name, number, address, id or reason, or beginnings of them. */
export function listPeople(store: Store, at: Instant, page: Page = {}): Promise<Listed<Person>> {
  return list(store, PERSON, at, { ...page, search: searchFor(page.search ?? '') });
}
