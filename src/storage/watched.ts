/** A store that tells how long each operation took, and which events this process has committed. */
import type { AuditEvent, StoredEvent } from '../kernel/audit.ts';
import { elapsed, type Instant } from '../kernel/clock.ts';
import type {
  Change,
  Decide,
  EventTags,
  Hear,
  Key,
  Kind,
  LatestPage,
  Named,
  Page,
  Put,
  Store,
  Stored,
  StoredAt,
  Tags,
} from './store.ts';

/** The operations that ask the engine something; `publish` and `subscribe` ask nothing. */
type StoreOperation =
  | 'get'
  | 'many'
  | 'find'
  | 'latest'
  | 'change'
  | 'remove'
  | 'age'
  | 'events'
  | 'latestEvents'
  | 'sweep';

/** Hears of the store; instants are those of `elapsed`. A watch must not throw. */
export interface StoreWatch {
  /** An operation ended. `failed`: it threw, and wrote nothing. */
  readonly ended: (operation: StoreOperation, ms: number, outcome: 'done' | 'failed') => void;
  /** A change with these events was committed. */
  readonly committed: (events: readonly AuditEvent[], from: number, to: number) => void;
}

/** The same store, watched; each record is written as `rewrite` gives it back, where there is one. */
export function watched(store: Store, watch: StoreWatch, rewrite?: (put: Put) => Put): Store {
  return new WatchedStore(store, watch, rewrite);
}

class WatchedStore implements Store {
  readonly #store: Store;
  readonly #watch: StoreWatch;
  readonly #rewrite: ((put: Put) => Put) | undefined;

  constructor(store: Store, watch: StoreWatch, rewrite: ((put: Put) => Put) | undefined) {
    this.#store = store;
    this.#watch = watch;
    this.#rewrite = rewrite;
  }

  get<T>(kind: Kind<T>, id: string, at: Instant): Promise<Stored<T> | undefined> {
    return this.#timed('get', elapsed(), this.#store.get(kind, id, at));
  }

  many<const Keys extends readonly Key[]>(keys: Keys, at: Instant): Promise<StoredAt<Keys>> {
    return this.#timed('many', elapsed(), this.#store.many(keys, at));
  }

  find<T>(kind: Kind<T>, tags: Tags, at: Instant, page?: Page): Promise<readonly Stored<T>[]> {
    return this.#timed('find', elapsed(), this.#store.find(kind, tags, at, page));
  }

  latest<T>(kind: Kind<T>, tags: Tags, at: Instant, page: LatestPage): Promise<readonly Stored<T>[]> {
    return this.#timed('latest', elapsed(), this.#store.latest(kind, tags, at, page));
  }

  async change<R>(at: Instant, keys: readonly Named[], decide: Decide<R>): Promise<R> {
    let events: readonly AuditEvent[] | undefined;
    const from = elapsed();
    const work = this.#store.change(at, keys, (look) => {
      const change = decide(look);
      events = change.events;
      return this.#rewritten(change);
    });
    const result = await this.#timed('change', from, work);
    if (events !== undefined && events.length > 0) this.#watch.committed(events, from, elapsed());
    return result;
  }

  #rewritten<R>(change: Change<R>): Change<R> {
    const { puts } = change;
    const rewrite = this.#rewrite;
    return rewrite === undefined || puts === undefined ? change : { ...change, puts: puts.map(rewrite) };
  }

  remove(kinds: readonly Kind[], tags: Tags): Promise<number> {
    return this.#timed('remove', elapsed(), this.#store.remove(kinds, tags));
  }

  age(ms: number, tags: Tags): Promise<number> {
    return this.#timed('age', elapsed(), this.#store.age(ms, tags));
  }

  events(tags: EventTags, since: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#timed('events', elapsed(), this.#store.events(tags, since, limit));
  }

  latestEvents(tags: EventTags, limit: number, before?: number): Promise<readonly StoredEvent[]> {
    return this.#timed('latestEvents', elapsed(), this.#store.latestEvents(tags, limit, before));
  }

  sweep(at: Instant, limit: number): Promise<number> {
    return this.#timed('sweep', elapsed(), this.#store.sweep(at, limit));
  }

  subscribe(hear: Hear): () => void {
    return this.#store.subscribe(hear);
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  /** `from` is drawn before the call of the engine: arguments are evaluated in order. */
  async #timed<R>(operation: StoreOperation, from: number, work: Promise<R>): Promise<R> {
    let outcome: 'done' | 'failed' = 'failed';
    try {
      const result = await work;
      outcome = 'done';
      return result;
    } finally {
      this.#watch.ended(operation, elapsed() - from, outcome);
    }
  }
}
