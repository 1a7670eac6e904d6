/**
 * Finds people by values that several may share: mobile number and date of birth, mobile number alone, an eID's
 * identifier, or an address in the contact register.
 * Indexes kept in the same change as the person's record.
 */

import { kind } from '../storage/kind.ts';
import type { Change, Key, Read } from '../storage/store.ts';
import { registeredAddresses } from './contact.ts';
import { directed } from './organisation.ts';
import { PERSON, type Person } from './person.ts';

/** The value of a record of the index. */
export interface Sharers {
  /** Ids, in the order in which they came. */
  readonly people: readonly string[];
}

/**
 * So many are in a record at most. More of them would name nobody, and where any of them will do there are enough; a
 * record with all would be read and written anew, ever longer, for each.
 */
const MOST = 20;

/**
 * Index: id = the number in E.164, alone and with the date of birth as ddmmyy. Two people may share both, so
 * it carries no person's tag.
 */
export const BY_MOBILE = kind<Sharers>('mobile', { leftBy: 'tester', expires: 'some', version: 0 });

/** Index: id = the eID and the `identifier` of the credential. */
export const BY_IDENTIFIER = kind<Sharers>('identifier', { leftBy: 'tester', expires: 'some', version: 0 });

/** Index: id = an address in the contact register. */
export const BY_ADDRESS = kind<Sharers>('address', { leftBy: 'tester', expires: 'some', version: 0 });

/** Index: the managing directors of synthetic organisations. */
export const DIRECTORS = kind<Sharers>('directors', { leftBy: 'tester', expires: 'some', version: 0 });
const ALL_DIRECTORS: Key<Sharers> = { kind: DIRECTORS, id: 'all' };

export function directorsOf(look: Read): readonly string[] {
  return look(ALL_DIRECTORS.kind, ALL_DIRECTORS.id)?.value.people ?? [];
}

/** The members by which a citizen with a mobile phone identifies themselves. */
export interface MobileAndBirth {
  /** E.164. */
  readonly mobile: string;
  /** ddmmyy; null = the number alone names them. */
  readonly birthdate: string | null;
}

/** The people with this number who were born on this day, or on any. */
export function withMobile(look: Read, { mobile, birthdate }: MobileAndBirth): readonly string[] {
  return look(BY_MOBILE, birthdate === null ? mobile : `${mobile} ${birthdate}`)?.value.people ?? [];
}

/** The people whose credential of this eID has this identifier. */
export function withIdentifier(look: Read, eid: string, identifier: string): readonly string[] {
  return look(BY_IDENTIFIER, `${eid} ${identifier}`)?.value.people ?? [];
}

/** The addresses among these that somebody else has registered, too. */
export function sharedAmong(look: Read, addresses: readonly string[], own: string): readonly string[] {
  return addresses.filter((one) => look(BY_ADDRESS, one)?.value.people.some((person) => person !== own));
}

/** ISO date → ddmmyy. */
export function birthdateOf(born: string): string {
  return `${born.slice(8, 10)}${born.slice(5, 7)}${born.slice(2, 4)}`;
}

export interface Changed {
  readonly before: Person | undefined;
  /** undefined = removed. */
  readonly after: Person | undefined;
}

/** The changes of the indexes, to be committed with the people themselves. */
export function personIndexes(
  look: Read,
  people: readonly Changed[],
): Required<Pick<Change<never>, 'puts' | 'deletes'>> {
  const lists = new Map<string, { readonly key: Key<Sharers>; readonly people: readonly string[] }>();
  const name = ({ kind, id }: Key) => `${kind.name} ${id}`;
  // Some were made at first sight, and are gone.
  const there = (id: string) => look(PERSON, id) !== undefined;
  const listed = (key: Key<Sharers>) =>
    lists.get(name(key))?.people ?? look(key.kind, key.id)?.value.people.filter(there) ?? [];
  for (const { before, after } of people) {
    const [from, to] = [placesOf(before), placesOf(after)];
    const without = (key: Key<Sharers>) => listed(key).filter((person) => person !== (before ?? after)?.id);
    for (const key of from.filter((one) => !to.some((other) => name(other) === name(one))))
      lists.set(name(key), { key, people: without(key) });
    // Someone stored before an index was made is missing in it.
    const isIn = (key: Key<Sharers>) => listed(key).includes(after?.id ?? '');
    const hasRoom = (key: Key<Sharers>) => listed(key).length < MOST;
    for (const key of to.filter((one) => !isIn(one) && hasRoom(one)))
      lists.set(name(key), { key, people: [...without(key), after?.id ?? ''] });
  }
  const all = [...lists.values()];
  return {
    puts: all.flatMap(({ key, people }) =>
      people.length === 0 ? [] : [key.kind.put(key.id, { people }, {})],
    ),
    deletes: all.flatMap(({ key, people }) => (people.length === 0 ? [key] : [])),
  };
}

function placesOf(person: Person | undefined): readonly Key<Sharers>[] {
  if (person === undefined) return [];
  const { pid, mobile, born, eids } = person;
  // Who is known by an e-mail address alone, or by a foreign identity, is not in the register.
  const addresses = pid === null ? [] : registeredAddresses(person);
  const identified = Object.entries(eids).flatMap(([eid, held]) =>
    held?.identifier === undefined ? [] : [{ kind: BY_IDENTIFIER, id: `${eid} ${held.identifier}` }],
  );
  return [
    ...identified,
    ...addresses.map((id) => ({ kind: BY_ADDRESS, id })),
    ...(mobile === null
      ? []
      : [mobile, `${mobile} ${birthdateOf(born)}`].map((id) => ({ kind: BY_MOBILE, id }))),
    ...(directed(person.organisations) === undefined ? [] : [ALL_DIRECTORS]),
  ];
}
