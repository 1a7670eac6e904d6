/** Ready-made uses of the port: a page of a kind, and changes of one record. */
import type { Instant } from '../kernel/clock.ts';
import type { Key, Kind, Page, Put, Store, Stored } from './store.ts';

/** A page of all records of a kind. */
export interface Listed<T> {
  readonly found: readonly Stored<T>[];
  /** Continue after this id; null = that was all. */
  readonly next: string | null;
}

/** Oldest first; 100 a page unless told. */
export async function list<T>(
  store: Store,
  kind: Kind<T>,
  at: Instant,
  { limit = 100, ...page }: Page = {},
): Promise<Listed<T>> {
  const more = await store.find(kind, {}, at, { ...page, limit: limit + 1 });
  const found = more.slice(0, limit);
  return { found, next: more.length > limit ? (found.at(-1)?.id ?? null) : null };
}

/** Writes one record unconditionally. */
export function put(store: Store, at: Instant, record: Put): Promise<void> {
  return store.change(at, [], () => ({ result: undefined, puts: [record] }));
}

/** Writes the record unless one stands there; tells whether it did. */
export function create(store: Store, at: Instant, record: Put): Promise<boolean> {
  return store.change(at, [record], (look) =>
    look(record.kind, record.id) === undefined ? { result: true, puts: [record] } : { result: false },
  );
}

/** Replaces a record's value, keeping tags and expiry; undefined where there is none. */
export function update<T>(
  store: Store,
  at: Instant,
  { kind, id }: Key<T>,
  next: (found: Stored<T>) => T,
): Promise<T | undefined> {
  return store.change(at, [{ kind, id }], (look) => {
    const found = look(kind, id);
    if (found === undefined) return { result: undefined };
    const { tags, expiresAt } = found;
    const value = next(found);
    return { result: value, puts: [kind.put(id, value, { tags, expiresAt })] };
  });
}
