/** Changes that one statement writes: none of them touches what another one writes. */
import type { Decided, Pending } from './postgres-decision.ts';
import { nameOf } from './postgres-reader.ts';
import { toText } from './postgres-text.ts';
import type { Key } from './store.ts';

/** A batch locks so many records: PostgreSQL keeps all locks in a table of bounded size. */
const MOST_LOCKS = 500;

/** A change that looked once, at one moment, and writes nothing was right at that moment. */
function counts({ outcome, rounds }: Decided): boolean {
  return rounds > 1 || ('writing' in outcome && outcome.writing.isAnything);
}

/** It removes what it cannot name, or touches more than may be locked one by one. */
function needsAll({ outcome, touches }: Decided): boolean {
  return touches.size > MOST_LOCKS || ('writing' in outcome && outcome.writing.removes.length > 0);
}

/**
 * Those that fit together, and the rest, which is decided anew behind them: what touches a record that
 * another one writes, what would make too many locks, and what goes by itself.
 */
export function apart(all: readonly Decided[]): {
  readonly fitting: readonly Decided[];
  readonly rest: readonly Pending[];
} {
  if (all.length === 1) return { fitting: all, rest: [] };
  const fitting: Decided[] = [];
  const written = new Set<string>();
  let locks = 0;
  for (const each of all) {
    const { touches } = each;
    each.pending.single = needsAll(each);
    const isFree = [...touches.keys()].every((name) => !written.has(name));
    if (each.pending.single || !isFree || locks + touches.size > MOST_LOCKS) continue;
    fitting.push(each);
    locks += touches.size;
    for (const [name, { written: writes }] of touches) if (writes) written.add(name);
  }
  return { fitting, rest: all.filter((each) => !fitting.includes(each)).map(({ pending }) => pending) };
}

/** What `change_1` is asked (postgres-schema.ts); null = there is nothing to write or to compare. */
export function batched(fitting: readonly Decided[]): readonly unknown[] | null {
  const numbered = [...fitting.entries()].filter(([, each]) => counts(each));
  if (numbered.length === 0) return null;
  const keys = numbered.flatMap(([change, { touches }]) =>
    [...touches.values()].map(({ key: { kind, id }, written, revision }) => {
      return { change, kind: kind.name, id: toText(id), written, revision };
    }),
  );
  const of = (member: 'deletes' | 'removes' | 'puts' | 'events') =>
    JSON.stringify(
      numbered.flatMap(([change, { outcome }]) =>
        'writing' in outcome ? outcome.writing[member].map((one) => ({ ...one, change })) : [],
      ),
    );
  const alone = numbered.some(([, each]) => needsAll(each));
  const adds = numbered.some(([, each]) => addsAnything(each));
  return [JSON.stringify(keys), of('deletes'), of('removes'), of('puts'), of('events'), alone, adds];
}

/** Whether it makes events or records, whose numbers are to be in the order of commit. */
function addsAnything({ outcome, touches }: Decided): boolean {
  if ('thrown' in outcome) return false;
  const { events, deletes, puts } = outcome.writing;
  const stands = ({ kind, id }: Key) => (touches.get(nameOf(kind.name, id))?.revision ?? 0) > 0;
  return events.length + deletes.length > 0 || !outcome.writing.records.every(stands) || puts.length === 0;
}
