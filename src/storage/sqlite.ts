/** The storage port over node:sqlite: one file that several processes may share, or memory. */
import type { StoredEvent } from '../kernel/audit.ts';
import { every, type Instant } from '../kernel/clock.ts';
import { type Limits, limitsFrom } from '../kernel/limits.ts';
import { type Bus, openBus } from './bus.ts';
import { Connection, isBusy } from './sqlite-connection.ts';
import {
  APPEND,
  carries,
  eventCarries,
  fromEvent,
  fromPut,
  instants,
  LIVES,
  matching,
  PUT,
  type Row,
  toEvent,
  toFound,
} from './sqlite-rows.ts';
import { MEMORY, openDatabase } from './sqlite-schema.ts';
import { outlived } from './sqlite-sweep.ts';
import { Writer } from './sqlite-writer.ts';
import {
  type Change,
  type Decide,
  type EventTags,
  type Found,
  type FoundAt,
  type Key,
  type Kind,
  type LatestPage,
  type Page,
  type Store,
  StoreBusy,
  type Tags,
} from './store.ts';

export interface SqliteOptions {
  readonly limits?: Limits;
}

/** How soon a change made by another process is heard. */
const POLL_MS = 50;

/** Opens the store at a path, or `:memory:`; a StartError says why one cannot be used. */
export function openSqlite(path: string, options: SqliteOptions = {}): Store {
  const { limits = limitsFrom() } = options;
  return new SqliteStore(new Connection(openDatabase(path)), { alone: path === MEMORY, limits });
}

interface Given {
  /** No other program can open it. */
  readonly alone: boolean;
  readonly limits: Limits;
}

/** node:sqlite is synchronous: between `BEGIN` and `COMMIT` nothing else of this process runs, and the file's lock holds off the others. */
class SqliteStore implements Store {
  readonly #connection: Connection;
  readonly #writer: Writer;
  readonly #limits: Limits;
  readonly #bus: Bus;

  constructor(connection: Connection, { alone, limits }: Given) {
    this.#connection = connection;
    this.#writer = new Writer(connection, limits.store_busy);
    this.#limits = limits;
    this.#bus = openBus(() => (alone ? () => undefined : this.#listen()));
  }

  async get<T>(kind: Kind<T>, id: string, at: Instant): Promise<Found<T> | undefined> {
    return this.#reading(() => this.#read(kind, id, at));
  }

  async many<const Keys extends readonly Key[]>(keys: Keys, at: Instant): Promise<FoundAt<Keys>> {
    return this.#reading(() => keys.map(({ kind, id }) => this.#read(kind, id, at))) as FoundAt<Keys>;
  }

  /** The number of rows is part of the text: bound as a value it makes SQLite prepare the statement anew each time. */
  async find<T>(kind: Kind<T>, tags: Tags, at: Instant, page: Page = {}): Promise<readonly Found<T>[]> {
    const { after, limit = 100, search = '' } = page;
    const where = carries(tags);
    const query = matching(search);
    if (query === null && search.trim() !== '') return [];
    const from = query === null ? 'records' : 'found CROSS JOIN records ON made = found.rowid';
    const match = query === null ? '' : 'found MATCH ? AND';
    // The index gives its rows in the order of its own rowid: asked for another name of it, SQLite would sort all that fit.
    const order = query === null ? 'made' : 'found.rowid';
    const start = after === undefined ? '' : `AND ${order} > (${MADE})`;
    const sql = `SELECT records.* FROM ${from} WHERE ${match} kind = ? AND ${where.sql} AND ${LIVES} ${start} ORDER BY ${order} LIMIT ${whole(limit)}`;
    return this.#found(kind, sql, [
      ...(query === null ? [] : [query]),
      ...[kind.name, ...where.values, ...instants(at)],
      ...(after === undefined ? [] : [kind.name, after]),
    ]);
  }

  async latest<T>(kind: Kind<T>, tags: Tags, at: Instant, page: LatestPage): Promise<readonly Found<T>[]> {
    const { before, limit } = page;
    const where = carries(tags);
    const end = before === undefined ? '' : `AND made < (${MADE})`;
    const sql = `SELECT * FROM records WHERE kind = ? AND ${where.sql} AND ${LIVES} ${end} ORDER BY made DESC LIMIT ${whole(limit)}`;
    const { name } = kind;
    const values = [name, ...where.values, ...instants(at), ...(before === undefined ? [] : [name, before])];
    return this.#found(kind, sql, values).toReversed();
  }

  /**
   * Everything is read inside the transaction, when it is looked at: the keys named beforehand are for engines that must ask another
   * machine. Changes that arrive together are decided one after the other and committed together: a commit costs more than a change.
   */
  async change<R>(at: Instant, _keys: readonly Key[], decide: Decide<R>): Promise<R> {
    const { result, events = [] } = await this.#writer.write(() => {
      const change = decide((kind, id) => this.#read(kind, id, at));
      this.#put(at, change);
      return change;
    });
    if (events.length > 0) this.#bus.tell('trail');
    return result;
  }

  async remove(kinds: readonly Kind[], tags: Tags): Promise<number> {
    const where = carries(tags);
    const most = this.#limits.remove_step;
    const chosen = `SELECT made FROM records WHERE kind = ? AND ${where.sql} LIMIT ?`;
    const statement = this.#connection.sql(`DELETE FROM records WHERE made IN (${chosen})`);
    const step = () =>
      kinds.reduce(
        (sum, { name }) =>
          sum === most ? sum : sum + Number(statement.run(name, ...where.values, most - sum).changes),
        0,
      );
    return this.#inSteps(step, most);
  }

  /** What is made meanwhile is not aged: it did not exist. */
  async age(ms: number, tags: Tags): Promise<number> {
    const where = carries(tags);
    const most = this.#limits.remove_step;
    const sql = `SELECT made FROM records WHERE ${where.sql} AND made > ? AND made <= ? ORDER BY made LIMIT ${most}`;
    const end = Number(this.#connection.sql('SELECT max(made) AS made FROM records').get()?.made ?? 0);
    let last = 0;
    return this.#inSteps(() => {
      const rows = this.#connection.sql(sql).all(...where.values, last, end);
      for (const { made } of rows) this.#connection.sql(AGE).run(ms, Number(made));
      last = Number(rows.at(-1)?.made ?? end);
      return rows.length;
    }, most);
  }

  async events(tags: EventTags, since: number, limit: number): Promise<readonly StoredEvent[]> {
    const where = eventCarries(tags);
    const sql = `SELECT * FROM events WHERE seq > ? AND ${where.sql} ORDER BY seq LIMIT ${whole(limit)}`;
    return this.#reading(() => this.#connection.sql(sql).all(since, ...where.values)).map(toEvent);
  }

  async latestEvents(tags: EventTags, limit: number, before?: number): Promise<readonly StoredEvent[]> {
    const where = eventCarries(tags);
    const end = before === undefined ? '' : 'AND seq < ?';
    const sql = `SELECT * FROM events WHERE ${where.sql} ${end} ORDER BY seq DESC LIMIT ${whole(limit)}`;
    const values = [...where.values, ...(before === undefined ? [] : [before])];
    return this.#reading(() => this.#connection.sql(sql).all(...values))
      .reverse()
      .map(toEvent);
  }

  async sweep(at: Instant, limit: number): Promise<number> {
    return this.#writer.write(() => {
      const records = Number(this.#connection.sql(EXPIRED).run(at, limit).changes);
      return records + outlived(this.#connection, this.#limits.events, limit - records);
    });
  }

  /** Writes nothing: what changed was committed before, and that alone is what other processes hear. */
  publish(topic: string, _id: string): void {
    this.#bus.tell(topic);
  }

  subscribe(topic: string, hear: () => void): () => void {
    return this.#bus.subscribe(topic, hear);
  }

  async close(): Promise<void> {
    await this.#writer.close();
    this.#bus.close();
    this.#connection.close();
  }

  /** `data_version` moves when another connection has committed (sqlite.org/pragma.html), and only then. */
  #listen(): () => void {
    const version = () => this.#connection.sql('PRAGMA data_version').get()?.data_version;
    let seen = version();
    return every(POLL_MS, () => {
      const now = version();
      if (now === seen) return;
      seen = now;
      this.#bus.tell();
    });
  }

  /** As often as a step finds all it may take; between two steps other work comes through. */
  async #inSteps(step: () => number, most: number): Promise<number> {
    for (let sum = 0; ; ) {
      const count = await this.#writer.write(step);
      sum += count;
      if (count < most) return sum;
    }
  }

  #put(at: Instant, change: Change<unknown>): void {
    for (const { kind, id } of change.deletes ?? []) this.#connection.sql(DELETE).run(kind.name, id);
    for (const { kind, tags } of change.removes ?? []) {
      const where = carries(tags);
      this.#connection
        .sql(`DELETE FROM records WHERE kind = ? AND ${where.sql}`)
        .run(kind.name, ...where.values);
    }
    for (const put of change.puts ?? []) this.#connection.sql(PUT).run(...fromPut(put, at));
    for (const event of change.events ?? []) this.#connection.sql(APPEND).run(...fromEvent(event));
  }

  #read<T>(kind: Kind<T>, id: string, at: Instant): Found<T> | undefined {
    const row = this.#connection.sql(GET).get(kind.name, id, ...instants(at));
    return row === undefined ? undefined : toFound(row, kind);
  }

  #found<T>(kind: Kind<T>, sql: string, values: readonly (string | number)[]): readonly Found<T>[] {
    const rows: readonly Row[] = this.#reading(() => this.#connection.sql(sql).all(...values));
    return rows.flatMap((row) => toFound(row, kind) ?? []);
  }

  /** Another program may keep even readers out, for example while it mends the file after a crash. */
  #reading<R>(read: () => R): R {
    try {
      return read();
    } catch (error) {
      throw isBusy(error) ? new StoreBusy({ cause: error }) : error;
    }
  }
}

/** A page's size as it may stand in a statement. */
function whole(limit: number): number {
  if (!Number.isSafeInteger(limit)) throw new RangeError(`A page of ${limit} records`);
  return limit;
}

const GET = `SELECT * FROM records WHERE kind = ? AND id = ? AND ${LIVES}`;
const MADE = 'SELECT made FROM records WHERE kind = ? AND id = ?';
const DELETE = 'DELETE FROM records WHERE kind = ? AND id = ?';
const AGE = 'UPDATE records SET aged = aged + ? WHERE made = ?';
const EXPIRED = `DELETE FROM records
  WHERE made IN (SELECT made FROM records WHERE expires_at IS NOT NULL AND expires_at - aged <= ? LIMIT ?)`;
