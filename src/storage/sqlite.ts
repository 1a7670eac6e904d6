/** The storage port over node:sqlite: one file that several processes may share, or memory. */
import type { StoredEvent } from '../kernel/audit.ts';
import { DAY, every, type Instant } from '../kernel/clock.ts';
import { type Limits, limitsFrom } from '../kernel/limits.ts';
import { type Bus, openBus } from './bus.ts';
import { KeptRecords } from './kept-records.ts';
import { Checkpoints } from './sqlite-checkpoints.ts';
import { Connection } from './sqlite-connection.ts';
import { meaning } from './sqlite-errors.ts';
import { type Standing, standingFile } from './sqlite-file.ts';
import { newest, newestEvents, oldest, oldestEvents, type Query } from './sqlite-queries.ts';
import { Records } from './sqlite-records.ts';
import { APPEND, fromEvent, type SqlRow, toEvent, toWritten } from './sqlite-rows.ts';
import { MEMORY, openDatabase, type Synchronous } from './sqlite-schema.ts';
import { aged, ageing, expired, outlived, removing } from './sqlite-steps.ts';
import { Writer } from './sqlite-writer.ts';
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

export interface SqliteOptions {
  readonly limits?: Limits;
  /** Values are frozen, so that a test catches a caller that changes what others read. */
  readonly frozen?: boolean | undefined;
  /** `normal` unless told. */
  readonly synchronous?: Synchronous;
}

/** The store looks for another process's changes once in this time (ms). */
const POLL_MS = 50;

/** Opens the store at a path, or `:memory:`; a StartError says why one cannot be used. */
export function openSqlite(path: string, options: SqliteOptions = {}): Store {
  const { limits = limitsFrom(), frozen = false, synchronous } = options;
  const connection = new Connection(openDatabase(path, synchronous));
  const alone = path === MEMORY;
  const records = new Records(connection, { alone, kept: new KeptRecords({ ...limits, frozen }) });
  const checkpoints = alone ? null : new Checkpoints(connection, path);
  const stands = alone ? () => undefined : standingFile(path);
  return new SqliteStore(connection, { records, checkpoints, limits, stands });
}

interface OpenedStore {
  readonly records: Records;
  /** Null = no file, and so no other program that can open it. */
  readonly checkpoints: Checkpoints | null;
  readonly limits: Limits;
  readonly stands: Standing;
}

/** node:sqlite is synchronous: a transaction runs alone in this process; the file's lock stops the others. */
class SqliteStore implements Store {
  readonly #connection: Connection;
  readonly #records: Records;
  readonly #checkpoints: Checkpoints | null;
  readonly #writer: Writer;
  readonly #limits: Limits;
  readonly #bus: Bus;

  constructor(connection: Connection, { records, checkpoints, limits, stands }: OpenedStore) {
    this.#connection = connection;
    this.#records = records;
    this.#checkpoints = checkpoints;
    const transact = <R>(work: () => R): R => {
      stands();
      return records.inTransaction(work);
    };
    this.#writer = new Writer(transact, limits.store_busy);
    this.#limits = limits;
    this.#bus = openBus(() => (checkpoints === null ? () => undefined : this.#listen()));
  }

  async get<T>(kind: Kind<T>, id: string, at: Instant): Promise<Stored<T> | undefined> {
    return this.#reading(() => this.#records.renewed().read(kind, id, at));
  }

  async many<const Keys extends readonly Key[]>(keys: Keys, at: Instant): Promise<StoredAt<Keys>> {
    return this.#reading(() => {
      const records = this.#records.renewed();
      return keys.map(({ kind, id }) => records.read(kind, id, at));
    }) as StoredAt<Keys>;
  }

  async find<T>(kind: Kind<T>, tags: Tags, at: Instant, page: Page = {}): Promise<readonly Stored<T>[]> {
    const query = oldest(kind, tags, at, page);
    return query === null ? [] : this.#found(kind, query);
  }

  async latest<T>(kind: Kind<T>, tags: Tags, at: Instant, page: LatestPage): Promise<readonly Stored<T>[]> {
    return this.#found(kind, newest(kind, tags, at, page)).toReversed();
  }

  /**
   * Records are read inside the transaction; keys named beforehand are for engines that ask other machines.
   * Changes that arrive together are decided in turn and committed as one: a commit costs more than a change.
   */
  async change<R>(at: Instant, _keys: readonly Named[], decide: Decide<R>): Promise<R> {
    const { result, events = [] } = await this.#write(() => {
      const change = decide((kind, id) => this.#records.read(kind, id, at));
      this.#records.write(change, at);
      for (const event of change.events ?? []) this.#connection.sql(APPEND).run(...fromEvent(event));
      return change;
    });
    if (events.length > 0) this.#bus.tell(events);
    return result;
  }

  async remove(kinds: readonly Kind[], tags: Tags): Promise<number> {
    const most = this.#limits.remove_step;
    return this.#inSteps(removing(this.#connection, kinds, tags, most), most);
  }

  async age(ms: number, tags: Tags): Promise<number> {
    const most = this.#limits.remove_step;
    return this.#inSteps(ageing(this.#connection, ms, tags, most), most);
  }

  async events(tags: EventTags, since: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#rows(oldestEvents(tags, since, limit)).map(toEvent);
  }

  async latestEvents(tags: EventTags, limit: number, before?: number): Promise<readonly StoredEvent[]> {
    return this.#rows(newestEvents(tags, limit, before))
      .reverse()
      .map(toEvent);
  }

  async sweep(at: Instant, limit: number): Promise<number> {
    return this.#write(() => {
      const records = expired(this.#connection, at, limit);
      this.#records.forgetExpired(at);
      const old = aged(this.#connection, at - this.#limits.events_kept * DAY, limit - records);
      const gone = records + old;
      return gone + outlived(this.#connection, this.#limits.events, limit - gone);
    });
  }

  subscribe(hear: Hear): () => void {
    return this.#bus.subscribe(hear);
  }

  async close(): Promise<void> {
    await this.#writer.close();
    this.#bus.close();
    await this.#checkpoints?.close();
    this.#connection.close();
  }

  async #write<R>(work: () => R): Promise<R> {
    const result = await this.#writer.write(work);
    this.#checkpoints?.committed();
    return result;
  }

  #listen(): () => void {
    let seen = this.#versionIfAny();
    return every(POLL_MS, () => {
      const now = this.#versionIfAny();
      if (now === undefined || now === seen) return;
      seen = now;
      this.#bus.tell();
    });
  }

  /** What cannot be read now is read the next time. */
  #versionIfAny(): unknown {
    try {
      return this.#records.version();
    } catch {
      return undefined;
    }
  }

  #inSteps(step: () => number, most: number): Promise<number> {
    const written = () =>
      this.#write(() => {
        this.#records.forgetAll();
        return step();
      });
    return inSteps(written, most, () => this.#checkpoints?.stepped());
  }

  #found<T>(kind: Kind<T>, query: Query): readonly Stored<T>[] {
    return this.#rows(query).flatMap((row) => toStored(toWritten(row), kind) ?? []);
  }

  #rows({ sql, values }: Query): SqlRow[] {
    return this.#reading(() => this.#connection.sql(sql).all(...values));
  }

  /** Another program may keep even readers out, for example while it mends the file after a crash; a disk may fail. */
  #reading<R>(read: () => R): R {
    try {
      return read();
    } catch (error) {
      throw meaning(error);
    }
  }
}
