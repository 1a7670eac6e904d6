/** The storage port: JSON records by kind and id, one writer, one log of events. Engines live beside it. */
import type { AuditEvent, StoredEvent } from '../kernel/audit.ts';
import type { Instant } from '../kernel/clock.ts';

/** To find, age and remove records by. `browser`: a browser, or an SSO session that the record ends with. */
export interface Tags {
  readonly person?: string;
  readonly service?: string;
  readonly login?: string;
  readonly browser?: string;
}

export type Tag = keyof Tags;

export interface EventTags extends Tags {
  /** The trace id of the request that they are of. */
  readonly trace?: string;
}

/** Each reset takes what `logins` have left; the reset of everything also takes what the `tester` set up. */
export type Reset = 'logins' | 'tester';

/** The records of a kind that expire, and are swept then. */
export type Expiry = 'every' | 'some' | 'none';

/** Makes a value of the next version; undefined = it can be used no more, and its record is absent. */
export type Upgrade = (older: unknown) => unknown;

/** A kind of records (kind.ts): what is read by it has the type of its values. */
export interface Kind<T = unknown, Scope extends Tag = Tag, E extends Expiry = Expiry> {
  readonly name: string;
  /** Null = no reset: services or browsers rely on them. */
  readonly leftBy: Reset | null;
  /** Values are written in the newest version, whose number is that of the upgrades. */
  readonly upgrades: readonly Upgrade[];
  /** Nobody changes `value` any more: who reads it may get this very object. */
  put(id: string, value: T, more: PutOptions<Scope, E>): Put;
  /** The value of a put of this kind; undefined of another. */
  valueIn(put: Put): T | undefined;
  /** The name: a key inside a stored value holds no more of its kind. */
  toJSON(): string;
}

export interface Key<T = unknown> {
  readonly kind: Kind<T>;
  readonly id: string;
}

/** A key that a change will look at; `leads`: and the record of the kind `to` whose id is the tag `by`. */
export interface Named extends Key {
  readonly leads?: { readonly by: Tag; readonly to: Kind };
}

export interface Stored<T> {
  readonly id: string;
  readonly value: T;
  readonly tags: Tags;
  /** Ageing in ms: every instant inside the record is read against the record's own time, `at + aged`. */
  readonly aged: number;
  /** In the record's own time; null = never. */
  readonly expiresAt: Instant | null;
}

interface Carried<Scope extends Tag> {
  readonly tags?: Pick<Tags, Scope>;
  /** Begin a new record (aged 0) even where one stands under this key. */
  readonly fresh?: boolean;
  /** The words that `find` searches it by; absent = a standing record keeps its own, a new one has none. */
  readonly words?: string;
}

interface Expiring {
  /** In the record's own time; null or absent = never. A new record has `aged` 0, a replaced one its own. */
  readonly expiresAt: Instant | null;
}

/** The members of a put beside its value, as its kind demands them. */
type PutOptions<Scope extends Tag = Tag, E extends Expiry = Expiry> = Carried<Scope> &
  (E extends 'every' ? Expiring : E extends 'some' ? Partial<Expiring> : { readonly expiresAt?: never });

/** A record to be written. A kind makes it: that is how its value is known to be one of the kind. */
export interface Put extends Key, Carried<Tag>, Partial<Expiring> {
  readonly value: unknown;
  readonly [madeByKind]: true;
}

declare const madeByKind: unique symbol;

/** Another program held the store's lock for longer than a change waits. Nothing was written. */
export class StoreBusy extends Error {
  constructor(options?: ErrorOptions) {
    super('Another program holds the lock of the store', options);
    this.name = 'StoreBusy';
  }
}

/** The store does not answer, or takes no writes. What was being written is whole or absent; nobody knows which. */
export class StoreGone extends StoreBusy {
  /** `why`: in the middle of a sentence. */
  constructor(options: ErrorOptions & { readonly why?: string } = {}) {
    super(options);
    this.name = 'StoreGone';
    this.message = `The store does not answer${options.why === undefined ? '' : `: ${options.why}`}`;
  }
}

/**
 * The clock may be so far behind the writing of an expiring record (ms); one from further ahead is absent: a
 * clock set back must not lengthen a code's life. An earlier request may read what a later one has written.
 */
export const AHEAD_MS = 10_000;

export interface Change<R> {
  readonly result: R;
  readonly puts?: readonly Put[];
  readonly deletes?: readonly Key[];
  /** Every record of the kind with every given tag, however many; decided before `puts` are written. */
  readonly removes?: readonly { readonly kind: Kind; readonly tags: Tags }[];
  readonly events?: readonly AuditEvent[];
}

/** Reads a record inside the change; absent: expired, or written ahead of the clock. A key not named
 *  beforehand is read as well: an engine that must name its reads first discards the outcome, reads that key
 *  and runs `decide` again. */
export type Read = <T>(kind: Kind<T>, id: string) => Stored<T> | undefined;

/** Pure and synchronous: an engine may run it again. */
export type Decide<R> = (look: Read) => Change<R>;

export interface Page {
  /** Continue after the record with this id (oldest first). */
  readonly after?: string | undefined;
  /** At most so many; 100 unless told. */
  readonly limit?: number;
  /** For each word here, in any order, `words` have one that begins so. Case and accents do not count. */
  readonly search?: string | undefined;
}

export interface LatestPage {
  /** Only those made before the record with this id. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The records under several keys, in the order of the keys. */
export type StoredAt<Keys extends readonly Key[]> = {
  readonly [Place in keyof Keys]: Keys[Place] extends Key<infer T> ? Stored<T> | undefined : never;
};

/** `about`: a login and a person of each event that came, where the engine knows them. */
export type Hear = (about?: readonly EventTags[]) => void;

export interface Store {
  get<T>(kind: Kind<T>, id: string, at: Instant): Promise<Stored<T> | undefined>;
  /** In the order of the keys; undefined where there is none. */
  many<const Keys extends readonly Key[]>(keys: Keys, at: Instant): Promise<StoredAt<Keys>>;
  /** All records of the kind that carry every given tag, in the order they were first made. */
  find<T>(kind: Kind<T>, tags: Tags, at: Instant, page?: Page): Promise<readonly Stored<T>[]>;
  /** The newest `limit` of them, in the order they were first made. */
  latest<T>(kind: Kind<T>, tags: Tags, at: Instant, page: LatestPage): Promise<readonly Stored<T>[]>;
  /** The only writer: the store commits all that `decide` returns, or nothing; no other change comes between
   *  look and commit. `keys`: those that `decide` will look at, with what they lead to, for an engine that
   *  must ask another machine and reads all of them at once. @throws StoreBusy */
  change<R>(at: Instant, keys: readonly Named[], decide: Decide<R>): Promise<R>;
  /** Removes all records of the kinds with every given tag ({} = all), in bounded steps; returns how many. */
  remove(kinds: readonly Kind[], tags: Tags): Promise<number>;
  /** Adds `ms` to `aged` of every existing record with every given tag ({} = all); returns how many. */
  age(ms: number, tags: Tags): Promise<number>;
  /** Events with a seq above `since`, oldest first; at most `limit`. */
  events(tags: EventTags, since: number, limit: number): Promise<readonly StoredEvent[]>;
  /** The newest `limit` events, oldest first; with `before` those of a lower seq. */
  latestEvents(tags: EventTags, limit: number, before?: number): Promise<readonly StoredEvent[]>;
  /** Deletes at most `limit` expired records and surplus events, of the service with most; how many. */
  sweep(at: Instant, limit: number): Promise<number>;
  /** Calls `hear` when events may have come, perhaps once too often: look again. Returns the end of the
   *  subscription. */
  subscribe(hear: Hear): () => void;
  close(): Promise<void>;
}
