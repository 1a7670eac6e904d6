/** Runs the pure function of a change over what has been read, and tells what it decided or what it lacks. */
import type { Instant } from '../kernel/clock.ts';
import { type Known, nameOf } from './postgres-reader.ts';
import { fromEvent, fromPut, stored } from './postgres-rows.ts';
import { toText } from './postgres-text.ts';
import type { Change, Decide, EventTags, Key, Kind, Named, Put, Read } from './store.ts';

/** A change on its way. */
export interface Pending {
  readonly at: Instant;
  readonly keys: readonly Named[];
  readonly decide: Decide<unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
  /** How often it was decided on records that did not stand so any more. */
  stale: number;
  /** It goes by itself, alone with the records: it removes by tags, looks at very many, or failed with others. */
  single: boolean;
}

/** A record that a change looked at or writes. */
interface Touched {
  readonly key: Key;
  readonly written: boolean;
  /** As it was read, 0 = none stood; null = nobody looked. */
  readonly revision: number | null;
}

/** A change with what it touches and what came of it. */
export interface Decided {
  readonly pending: Pending;
  /** In how many rounds its records were read; those of several may be of different moments. */
  readonly rounds: number;
  /** By name. */
  readonly touches: ReadonlyMap<string, Touched>;
  readonly outcome: { readonly thrown: unknown } | { readonly result: unknown; readonly writing: Writing };
}

/** What a change writes, each record once, as `change_1` reads it but for the number of the change. */
interface Writing {
  readonly isAnything: boolean;
  /** The records that it deletes. */
  readonly deleted: readonly Key[];
  /** Those that it writes. */
  readonly records: readonly Key[];
  readonly deletes: readonly object[];
  readonly removes: readonly object[];
  readonly puts: readonly object[];
  readonly events: readonly object[];
  /** What the events are about. */
  readonly about: readonly EventTags[];
}

/**
 * A run goes on as if a record that was not read were absent, and so may lack several at once; but it may go
 * on for ever by what is not so: it ends after so many looks more.
 */
const MOST_LOOKS = 100;

class EnoughLacking extends Error {}

/** Decides; or tells the keys that were not read, without which the outcome counts for nothing. */
export function decided(pending: Pending, known: Known, rounds: number): Decided | readonly Key[] {
  const lacking = new Map<string, Key>();
  const touches = new Map<string, Touched>();
  let further = 0;
  const look: Read = <T>(kind: Kind<T>, id: string) => {
    const key = { kind, id };
    const name = nameOf(kind.name, id);
    const found = known.find(key);
    if (found === undefined) lacking.set(name, key);
    if (lacking.size > 0) further += 1;
    if (further > MOST_LOOKS) throw new EnoughLacking();
    if (found === undefined) return undefined;
    touches.set(name, { key, written: false, revision: found?.revision ?? 0 });
    return found?.kept.stored(kind, pending.at);
  };
  const outcome = outcomeOf(pending, look);
  if (lacking.size > 0) return [...lacking.values()];
  for (const key of 'writing' in outcome ? [...outcome.writing.deleted, ...outcome.writing.records] : []) {
    const name = nameOf(key.kind.name, key.id);
    touches.set(name, { key, written: true, revision: touches.get(name)?.revision ?? null });
  }
  return { pending, rounds, touches, outcome };
}

/** What cannot be written as JSON fails here, before others are asked to wait for it. */
function outcomeOf({ decide, at }: Pending, look: Read): Decided['outcome'] {
  try {
    const change = decide(look);
    return { result: change.result, writing: writingOf(change, at) };
  } catch (thrown) {
    return { thrown };
  }
}

function writingOf(
  { deletes = [], removes = [], puts = [], events = [] }: Change<unknown>,
  at: Instant,
): Writing {
  const records = [...once(puts).values()];
  return {
    isAnything: deletes.length + removes.length + puts.length + events.length > 0,
    deleted: deletes,
    records,
    deletes: deletes.map(({ kind, id }) => ({ kind: kind.name, id: toText(id) })),
    removes: removes.map(({ kind, tags }) => ({ ...stored(tags), kind: kind.name })),
    puts: records.map((put) => fromPut(put, at)),
    events: events.map(fromEvent),
    about: events.map(({ login, person }) => about(login, person)),
  };
}

function about(login: string | undefined, person: string | undefined): EventTags {
  return { ...(login !== undefined && { login }), ...(person !== undefined && { person }) };
}

/** One put for each record: a later one goes on from the earlier, as if both were written. */
function once(puts: readonly Put[]): ReadonlyMap<string, Put> {
  const last = new Map<string, Put>();
  for (const put of puts) {
    const name = nameOf(put.kind.name, put.id);
    const before = last.get(name);
    last.set(name, before === undefined ? put : joined(before, put));
  }
  return last;
}

function joined(before: Put, after: Put): Put {
  const words = after.words ?? (after.fresh === true ? undefined : before.words);
  const fresh = before.fresh === true || after.fresh === true;
  return { ...after, fresh, ...(words !== undefined && { words }) };
}
