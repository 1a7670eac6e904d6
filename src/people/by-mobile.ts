/** Finds people by mobile number and date of birth: an index kept in the same change as the person's record. */
import type { Change, Key, Look } from '../storage/store.ts';
import { PERSON, type Person } from './person.ts';

/** Index: kind `mobile`, id = the number in E.164 and the date of birth as ddmmyy. Two may share both, so it carries nobody's tag. */
export const BY_MOBILE = 'mobile';

/** The value of a record of the index. */
export interface Sharers {
  /** Ids, in the order in which they came. */
  readonly people: readonly string[];
}

/** How somebody says who they are. */
export interface MobileAndBirth {
  /** E.164. */
  readonly mobile: string;
  /** ddmmyy */
  readonly birthdate: string;
}

/** Whoever has this number and was born on this day. */
export function withMobile(look: Look, { mobile, birthdate }: MobileAndBirth): readonly string[] {
  return look<Sharers>(BY_MOBILE, `${mobile} ${birthdate}`)?.value.people ?? [];
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

/** What keeps the index, to be committed with the people themselves. */
export function mobileIndex(
  look: Look,
  people: readonly Changed[],
): Required<Pick<Change<never>, 'puts' | 'deletes'>> {
  const lists = new Map<string, readonly string[]>();
  // Some were made at first sight, and are gone.
  const there = (id: string) => look(PERSON, id) !== undefined;
  const listed = (id: string) =>
    lists.get(id) ?? look<Sharers>(BY_MOBILE, id)?.value.people.filter(there) ?? [];
  for (const { before, after } of people) {
    const [from, to] = [placeOf(before), placeOf(after)];
    if (from === to) continue;
    if (from !== undefined)
      lists.set(
        from,
        listed(from).filter((person) => person !== before?.id),
      );
    if (to !== undefined && after !== undefined)
      lists.set(to, [...listed(to).filter((person) => person !== after.id), after.id]);
  }
  const key = (id: string): Key => ({ kind: BY_MOBILE, id });
  const all = [...lists];
  return {
    puts: all.flatMap(([id, found]) =>
      found.length === 0 ? [] : [{ ...key(id), value: { people: found } }],
    ),
    deletes: all.flatMap(([id, found]) => (found.length === 0 ? [key(id)] : [])),
  };
}

function placeOf(person: Person | undefined): string | undefined {
  return person === undefined || person.mobile === null
    ? undefined
    : `${person.mobile} ${birthdateOf(person.born)}`;
}
