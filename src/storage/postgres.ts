/** The storage port over PostgreSQL: one database that instances on several machines share. */
import type { StoredEvent } from '../kernel/audit.ts';
import type { Instant } from '../kernel/clock.ts';
import { token } from '../kernel/entropy.ts';
import type { Limits } from '../kernel/limits.ts';
import { type Bus, openBus } from './bus.ts';
import { type AsGiven, givenBy } from './kept-records.ts';
import { Connections, connecting } from './postgres-connection.ts';
import { Listener } from './postgres-listener.ts';
import { prepare, unusable } from './postgres-open.ts';
import { newest, newestEvents, oldest, oldestEvents, type Query } from './postgres-queries.ts';
import { Reader } from './postgres-reader.ts';
import { type EventRow, type RecordRow, toEvent, toWritten } from './postgres-rows.ts';
import { ageing, removing, sweeping } from './postgres-steps.ts';
import { Writer } from './postgres-writer.ts';
import { inSteps } from './steps.ts';
import type {
  Decide,
  EventTags,
  Hear,
  Key,
  Kind,
  LatestPage,
  Named,
  Page,
  Store,
  Stored,
  StoredAt,
  Tags,
} from './store.ts';
import { toStored } from './written.ts';

export interface PostgresOptions {
  readonly limits: Limits;
  /** Values are frozen, so that a test catches a caller that changes what others read. */
  readonly frozen: boolean;
  /** Connections that answer; one more listens. */
  readonly connections: number;
  /** Told one sentence where the database is waited for. */
  readonly waiting: (sentence: string) => void;
}

/** Opens the database at an address as `pg` reads it. @throws StartError */
export async function openPostgres(url: string, options: PostgresOptions): Promise<Store> {
  await prepare(url, options);
  const store = new PostgresStore(url, options);
  try {
    await store.listen();
    return store;
  } catch (error) {
    await store.close();
    throw unusable(url, error);
  }
}

class PostgresStore implements Store {
  readonly #connections: Connections;
  readonly #reader: Reader;
  readonly #writer: Writer;
  readonly #listener: Listener;
  readonly #bus: Bus;
  readonly #limits: Limits;

  constructor(url: string, { limits, frozen, connections }: PostgresOptions) {
    const sender = token(9);
    this.#limits = limits;
    this.#connections = new Connections(url, { limits, connections });
    const asGiven: AsGiven = givenBy(frozen);
    this.#reader = new Reader({ ask: this.#connections.read, asGiven });
    this.#bus = openBus(() => () => undefined);
    this.#writer = new Writer({
      connections: this.#connections,
      reader: this.#reader,
      asGiven,
      sender,
      told: (about) => this.#bus.tell(about),
    });
    this.#listener = new Listener({
      connecting: connecting(url, limits),
      sender,
      hear: ({ about }) => this.#bus.tell(about && [about]),
    });
  }

  listen(): Promise<void> {
    return this.#listener.open();
  }

  async get<T>(kind: Kind<T>, id: string, at: Instant): Promise<Stored<T> | undefined> {
    const [found] = await this.many([{ kind, id }], at);
    return found;
  }

  async many<const Keys extends readonly Key[]>(keys: Keys, at: Instant): Promise<StoredAt<Keys>> {
    const known = await this.#reader.read(keys);
    return keys.map((key) => {
      const found = known.find(key);
      return found?.kept.stored(key.kind, at);
    }) as StoredAt<Keys>;
  }

  async find<T>(kind: Kind<T>, tags: Tags, at: Instant, page: Page = {}): Promise<readonly Stored<T>[]> {
    const query = oldest(kind, tags, at, page);
    return query === null ? [] : this.#found(kind, query);
  }

  async latest<T>(kind: Kind<T>, tags: Tags, at: Instant, page: LatestPage): Promise<readonly Stored<T>[]> {
    return (await this.#found(kind, newest(kind, tags, at, page))).toReversed();
  }

  change<R>(at: Instant, keys: readonly Named[], decide: Decide<R>): Promise<R> {
    return this.#writer.change(at, keys, decide);
  }

  async remove(kinds: readonly Kind[], tags: Tags): Promise<number> {
    const most = this.#limits.remove_step;
    return inSteps(removing(this.#connections, kinds, tags, most), most);
  }

  async age(ms: number, tags: Tags): Promise<number> {
    const most = this.#limits.remove_step;
    return inSteps(await ageing(this.#connections, ms, tags, most), most);
  }

  async events(tags: EventTags, since: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#events(oldestEvents(tags, since, limit));
  }

  async latestEvents(tags: EventTags, limit: number, before?: number): Promise<readonly StoredEvent[]> {
    return (await this.#events(newestEvents(tags, limit, before))).toReversed();
  }

  sweep(at: Instant, limit: number): Promise<number> {
    return sweeping(this.#connections, this.#limits, at, limit);
  }

  subscribe(hear: Hear): () => void {
    return this.#bus.subscribe(hear);
  }

  async close(): Promise<void> {
    await this.#writer.close();
    this.#bus.close();
    await this.#listener.close();
    await this.#connections.close();
  }

  async #found<T>(kind: Kind<T>, { text, values }: Query): Promise<readonly Stored<T>[]> {
    const rows = await this.#connections.read<RecordRow>(text, values);
    return rows.flatMap((row) => toStored(toWritten(row), kind) ?? []);
  }

  async #events({ text, values }: Query): Promise<readonly StoredEvent[]> {
    return (await this.#connections.read<EventRow>(text, values)).map(toEvent);
  }
}
