/** The storage port: JSON records by kind and id, one writer, one log of events. Engines live beside it. */
import type { AuditEvent, StoredEvent } from '../kernel/audit.ts';
import type { Instant } from '../kernel/clock.ts';

export interface Key {
  readonly kind: string;
  readonly id: string;
}

/** What records can be found, aged and removed by. `browser`: a browser, or the SSO session of one, with which the record ends. */
export interface Tags {
  readonly person?: string;
  readonly service?: string;
  readonly login?: string;
  readonly browser?: string;
}

/** What events can be found by. */
export interface EventTags extends Tags {
  /** The trace id of the request that they are of. */
  readonly trace?: string;
}

export interface Found<T> {
  readonly id: string;
  readonly value: T;
  readonly tags: Tags;
  /** Milliseconds by which this record has been aged: its own time is `at + aged`, and every instant inside it is read against that. */
  readonly aged: number;
  /** In the record's own time; null = never. */
  readonly expiresAt: Instant | null;
}

export interface Put extends Key {
  readonly value: unknown;
  readonly tags?: Tags;
  /** In the record's own time; null or absent = never. A new record begins with `aged` 0; an overwritten one keeps its own. */
  readonly expiresAt?: Instant | null;
  /** Begin a new record (aged 0) even where one stands under this key. */
  readonly fresh?: boolean;
  /** What `find` searches it by; absent = a record that stands keeps its own, a new one cannot be searched. */
  readonly words?: string;
}

/**
 * How the stored values of one kind have changed since records say in which shape they are: `upgrades[n]` makes a value of shape n one of
 * shape n + 1, or undefined where it can be used no more, which makes the record absent. Records are written in the newest shape.
 */
export interface Shape {
  readonly kind: string;
  readonly upgrades: readonly ((value: unknown) => unknown)[];
}

/** Another program held the store's lock for longer than a change waits. Nothing was written. */
export class StoreBusy extends Error {
  constructor(options?: ErrorOptions) {
    super('Another program holds the lock of the store', options);
    this.name = 'StoreBusy';
  }
}

/**
 * How far the clock may be behind the moment at which a record that expires was written (ms). One from further ahead is absent: whoever set
 * the clock back must not lengthen the life of a code. A request that began earlier may read what a later one has written meanwhile.
 */
export const AHEAD_MS = 10_000;

export interface Change<R> {
  readonly result: R;
  readonly puts?: readonly Put[];
  readonly deletes?: readonly Key[];
  /** Every record of the kind that carries every given tag, however many; decided before `puts` are written. */
  readonly removes?: readonly { readonly kind: string; readonly tags: Tags }[];
  readonly events?: readonly AuditEvent[];
}

/** Reads a record as seen inside the change; expired is absent, and so is what was written ahead of the clock. A key that was not named beforehand is read as well: an engine that must name its
 *  reads first discards the outcome, reads what was asked for and runs `decide` again. */
export type Look = <T>(kind: string, id: string) => Found<T> | undefined;

/** Pure and synchronous: an engine may run it again. */
export type Decide<R> = (look: Look) => Change<R>;

export interface Page {
  /** Continue after the record with this id (oldest first). */
  readonly after?: string;
  /** At most so many; 100 unless told. */
  readonly limit?: number;
  /** Only those whose `words` hold, for each word here in any order, one that begins with it. Case and accents do not count. */
  readonly search?: string;
}

/** Of the newest. */
export interface LatestPage {
  /** Only those made before the record with this id. */
  readonly before?: string;
  readonly limit: number;
}

export interface Store {
  get<T>(kind: string, id: string, at: Instant): Promise<Found<T> | undefined>;
  /** In the order of the keys; undefined where there is none. */
  many(keys: readonly Key[], at: Instant): Promise<readonly (Found<unknown> | undefined)[]>;
  /** All records of the kind that carry every given tag, in the order they were first made. */
  find<T>(kind: string, tags: Tags, at: Instant, page?: Page): Promise<readonly Found<T>[]>;
  /** The newest `limit` of them, in the order they were first made. */
  latest<T>(kind: string, tags: Tags, at: Instant, page: LatestPage): Promise<readonly Found<T>[]>;
  /** `keys` are those known beforehand to be looked at.
   *  The only writer: what `decide` returns is committed whole or not at all, and no other change comes between look and commit.
   *  @throws StoreBusy */
  change<R>(at: Instant, keys: readonly Key[], decide: Decide<R>): Promise<R>;
  /** Removes every record of the kinds that carries every given tag ({} = all of the kind); returns how many. Many go in bounded steps. */
  remove(kinds: readonly string[], tags: Tags): Promise<number>;
  /** Ages what exists: adds `ms` to `aged` of every record carrying every given tag ({} = all). Returns how many. */
  age(ms: number, tags: Tags): Promise<number>;
  /** Events with a seq above `since`, oldest first; at most `limit`. */
  events(tags: EventTags, since: number, limit: number): Promise<readonly StoredEvent[]>;
  /** The newest `limit` events, oldest first; with `before` those of a lower seq. */
  latestEvents(tags: EventTags, limit: number, before?: number): Promise<readonly StoredEvent[]>;
  /** Deletes at most `limit` expired records and events beyond those that are kept, of the service that has most; returns how many. */
  sweep(at: Instant, limit: number): Promise<number>;
  /** Tells whoever subscribed to the topic that something about it may have changed. */
  publish(topic: string, id: string): void;
  /** `hear` is called when something may have changed, perhaps once too often: look again. Returns the end of the subscription. A change that carried events publishes `trail`. */
  subscribe(topic: string, hear: () => void): () => void;
  close(): Promise<void>;
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

/** Reads and deletes: of several parallel takers one gets it. */
export function take<T>(store: Store, at: Instant, key: Key): Promise<Found<T> | undefined> {
  return store.change(at, [key], (look) => {
    const found = look<T>(key.kind, key.id);
    return found === undefined ? { result: undefined } : { result: found, deletes: [key] };
  });
}

/** Replaces a record's value, keeping tags and expiry; undefined where there is none. */
export function update<T>(
  store: Store,
  at: Instant,
  key: Key,
  next: (found: Found<T>) => T,
): Promise<T | undefined> {
  return store.change(at, [key], (look) => {
    const found = look<T>(key.kind, key.id);
    if (found === undefined) return { result: undefined };
    const value = next(found);
    return {
      result: value,
      puts: [{ kind: key.kind, id: key.id, value, tags: found.tags, expiresAt: found.expiresAt }],
    };
  });
}
