/** At start: the people that the cast and the config file name are there. */
import { derivedToken, digest, type Stamp } from '../kernel/entropy.ts';
import { kind } from '../storage/kind.ts';
import type { Key, Read, Store } from '../storage/store.ts';
import { personIndexes } from './by-mobile.ts';
import { freeMobile, isRegistered } from './fresh-address.ts';
import type { PersonInput } from './input.ts';
import { candidates, type Eids, type NewPerson, personFrom, personPuts } from './making.ts';
import { BY_PID, PERSON } from './person.ts';
import type { Pid } from './pid.ts';

interface Seed {
  readonly person: string;
  /** Of the configured input. */
  readonly digest: string;
}
/** The digest of a configured person: id = the configured number, or else the name or place in the file. */
export const SEEDED_PERSON = kind<Seed, 'person'>('seeded_person', {
  leftBy: 'tester',
  expires: 'none',
  version: 0,
});

interface WantedPerson {
  readonly id: string;
  readonly input: PersonInput;
  readonly stamp: Stamp;
  readonly numbers: readonly (Pid | null)[];
}

/**
 * Creates missing people and rewrites those whose configuration changed, in one change. The others are left
 * alone: lockouts and new passwords that tests brought about stay. Of two inputs for one number the later
 * counts. Returns how many people were written.
 */
export function ensurePeople(
  store: Store,
  stamp: Stamp,
  inputs: readonly PersonInput[],
  eids: Eids,
): Promise<number> {
  const named = inputs.map((input, place) => wantedFor(input, place, stamp));
  const wanted = [...new Map(named.map((one) => [one.id, one])).values()];
  return store.change<number>(stamp.at, wanted.flatMap(keysOf), (look) => {
    const taken = new Set<string>(wanted.flatMap(({ input: { mobile } }) => mobile ?? []));
    const written = wanted.flatMap((one) => writtenFor(look, one, eids, taken) ?? []);
    const people = written.map(({ person }) => ({ before: look(PERSON, person.id)?.value, after: person }));
    const { puts, deletes } = personIndexes(look, people);
    return { result: written.length, puts: [...written.flatMap((one) => one.puts), ...puts], deletes };
  });
}

function wantedFor(input: PersonInput, place: number, stamp: Stamp): WantedPerson {
  const name = [input.name?.given, input.name?.family].filter((part) => part !== undefined).join(' ');
  const id = input.pid ?? (name === '' ? `#${place}` : name);
  const own = { at: stamp.at, entropy: derivedToken(stamp.entropy, `person ${id}`, 32) };
  return { id, input, stamp: own, numbers: candidates(input, own) };
}

function keysOf({ id, numbers }: WantedPerson): readonly Key[] {
  const indexes = numbers.flatMap((pid) => (pid === null ? [] : [{ kind: BY_PID, id: pid }]));
  return [{ kind: SEEDED_PERSON, id }, ...indexes];
}

/**
 * Undefined where nothing is to be written. `taken`: the numbers and addresses of those written before, and
 * those that the others ask for.
 */
function writtenFor(
  look: Read,
  { id, input, stamp, numbers }: WantedPerson,
  eids: Eids,
  taken: Set<string>,
): NewPerson | undefined {
  const seed = look(SEEDED_PERSON, id)?.value;
  const configured = digest(JSON.stringify(input));
  // A number may belong to a person made at first sight or by a test: that person is brought under the file.
  const owner = input.pid == null ? seed?.person : look(BY_PID, input.pid)?.value.person;
  if (owner !== undefined && seed?.digest === configured) return undefined;
  const isFree = (pid: Pid | null) => pid === null || (look(BY_PID, pid) === undefined && !taken.has(pid));
  const pid = input.pid === undefined ? numbers.find(isFree) : input.pid;
  if (pid === undefined) throw new Error('No national identity number is free for a configured person');
  if (pid !== null) taken.add(pid);
  const isTaken = isRegistered(look);
  const { mobile = freeMobile(stamp, (one) => taken.has(one) || isTaken(one)) } = input;
  if (mobile !== null) taken.add(mobile);
  const person = personFrom({ ...input, mobile, id: owner }, pid, stamp, eids);
  const value: Seed = { person: person.id, digest: configured };
  const seeded = SEEDED_PERSON.put(id, value, { tags: { person: person.id } });
  return { person, puts: [...personPuts(person), seeded] };
}
