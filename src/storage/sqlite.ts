/** The storage port over node:sqlite: one file that several processes may share, or memory. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { StoredEvent } from '../kernel/audit.ts';
import { every, type Instant, soon } from '../kernel/clock.ts';
import { type Bus, openBus } from './bus.ts';
import { APPEND, carries, eventCarries, fromEvent, fromPut, PUT, toEvent, toFound } from './sqlite-rows.ts';
import { MEMORY, openDatabase } from './sqlite-schema.ts';
import type { Change, Decide, Found, Key, Page, Store, Tags } from './store.ts';

export interface SqliteOptions {
  /** How many of the newest events outlive a sweep; 50,000 unless told. */
  readonly keepEvents?: number;
}

/** A change on its way: decided and written by `perform`, whose `settle` is for after the commit. */
interface Waiting {
  readonly perform: () => { readonly told: boolean; readonly settle: () => void };
  readonly reject: (error: unknown) => void;
}

/** How soon a change made by another process is heard. */
const POLL_MS = 50;

/** Expired is absent (store.ts); `expires_at` stands in the record's own time, which is `at + aged`. */
const LIVES = '(expires_at IS NULL OR expires_at - aged > ?)';

/** Opens the store at a path, or `:memory:`; a StartError says why one cannot be used. */
export function openSqlite(path: string, options: SqliteOptions = {}): Store {
  return new SqliteStore(openDatabase(path), path === MEMORY, options.keepEvents ?? 50_000);
}

/** node:sqlite is synchronous: between `BEGIN` and `COMMIT` nothing else of this process runs, and the file's lock holds off the others. */
class SqliteStore implements Store {
  readonly #database: DatabaseSync;
  readonly #keepEvents: number;
  readonly #statements = new Map<string, StatementSync>();
  readonly #bus: Bus;
  readonly #waiting: Waiting[] = [];

  constructor(database: DatabaseSync, alone: boolean, keepEvents: number) {
    this.#database = database;
    this.#keepEvents = keepEvents;
    this.#bus = openBus(() => (alone ? () => undefined : this.#listen()));
  }

  async get<T>(kind: string, id: string, at: Instant): Promise<Found<T> | undefined> {
    return this.#read<T>(kind, id, at);
  }

  async many(keys: readonly Key[], at: Instant): Promise<readonly (Found<unknown> | undefined)[]> {
    return keys.map(({ kind, id }) => this.#read(kind, id, at));
  }

  async find<T>(kind: string, tags: Tags, at: Instant, page: Page = {}): Promise<readonly Found<T>[]> {
    const where = carries(tags);
    const start =
      page.after === undefined ? '' : 'AND made > (SELECT made FROM records WHERE kind = ? AND id = ?)';
    const sql = `SELECT * FROM records WHERE kind = ? AND ${where.sql} AND ${LIVES} ${start} ORDER BY made LIMIT ?`;
    const after = page.after === undefined ? [] : [kind, page.after];
    const rows = this.#sql(sql).all(kind, ...where.values, at, ...after, page.limit ?? 100);
    return rows.map((row) => toFound<T>(row));
  }

  /**
   * Everything is read inside the transaction, when it is looked at: the keys named beforehand are for engines that must ask another
   * machine. Changes that arrive together are decided one after the other and committed together: a commit costs more than a change.
   */
  change<R>(at: Instant, _keys: readonly Key[], decide: Decide<R>): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      const perform = () => {
        const change = decide((kind, id) => this.#read(kind, id, at));
        this.#write(at, change);
        const told = change.events !== undefined && change.events.length > 0;
        return { told, settle: () => resolve(change.result) };
      };
      if (this.#waiting.push({ perform, reject }) === 1) soon(() => this.#flush());
    });
  }

  async remove(kinds: readonly string[], tags: Tags): Promise<number> {
    this.#flush();
    const where = carries(tags);
    const statement = this.#sql(`DELETE FROM records WHERE kind = ? AND ${where.sql}`);
    return this.#inTransaction(() =>
      kinds.reduce((sum, kind) => sum + Number(statement.run(kind, ...where.values).changes), 0),
    );
  }

  async age(ms: number, tags: Tags): Promise<number> {
    this.#flush();
    const where = carries(tags);
    const statement = this.#sql(`UPDATE records SET aged = aged + ? WHERE ${where.sql}`);
    return Number(statement.run(ms, ...where.values).changes);
  }

  async events(tags: Tags, since: number, limit: number): Promise<readonly StoredEvent[]> {
    const where = eventCarries(tags);
    const sql = `SELECT * FROM events WHERE seq > ? AND ${where.sql} ORDER BY seq LIMIT ?`;
    return this.#sql(sql)
      .all(since, ...where.values, limit)
      .map(toEvent);
  }

  async latestEvents(tags: Tags, limit: number): Promise<readonly StoredEvent[]> {
    const where = eventCarries(tags);
    const sql = `SELECT * FROM events WHERE ${where.sql} ORDER BY seq DESC LIMIT ?`;
    return this.#sql(sql)
      .all(...where.values, limit)
      .reverse()
      .map(toEvent);
  }

  async sweep(at: Instant, limit: number): Promise<number> {
    this.#flush();
    const expired =
      'SELECT made FROM records WHERE expires_at IS NOT NULL AND expires_at - aged <= ? LIMIT ?';
    const outlived =
      'SELECT seq FROM events WHERE seq <= (SELECT max(seq) FROM events) - ? ORDER BY seq LIMIT ?';
    const records = Number(
      this.#sql(`DELETE FROM records WHERE made IN (${expired})`).run(at, limit).changes,
    );
    const outlivedEvents = this.#sql(`DELETE FROM events WHERE seq IN (${outlived})`);
    return records + Number(outlivedEvents.run(this.#keepEvents, limit - records).changes);
  }

  /** Writes nothing: what changed was committed before, and that alone is what other processes hear. */
  publish(topic: string, _id: string): void {
    this.#bus.tell(topic);
  }

  subscribe(topic: string, hear: () => void): () => void {
    return this.#bus.subscribe(topic, hear);
  }

  async close(): Promise<void> {
    this.#flush();
    this.#bus.close();
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  /** `data_version` moves when another connection has committed (sqlite.org/pragma.html), and only then. */
  #listen(): () => void {
    const version = () => this.#sql('PRAGMA data_version').get()?.data_version;
    let seen = version();
    return every(POLL_MS, () => {
      const now = version();
      if (now === seen) return;
      seen = now;
      this.#bus.tell();
    });
  }

  /** Commits what waits; where that fails as a whole, one by one, so that no change spoils another's. */
  #flush(): void {
    const waiting = this.#waiting.splice(0);
    if (waiting.length === 0) return;
    if (this.#commit(waiting) === 'failed') for (const one of waiting) this.#commit([one]);
  }

  #commit(waiting: readonly Waiting[]): 'done' | 'failed' {
    try {
      const performed = this.#inTransaction(() => waiting.map(({ perform }) => perform()));
      if (performed.some(({ told }) => told)) this.#bus.tell('trail');
      for (const { settle } of performed) settle();
      return 'done';
    } catch (error) {
      if (waiting.length > 1) return 'failed';
      for (const { reject } of waiting) reject(error);
      return 'done';
    }
  }

  #write(at: Instant, change: Change<unknown>): void {
    for (const { kind, id } of change.deletes ?? []) this.#sql(DELETE).run(kind, id);
    for (const put of change.puts ?? []) this.#sql(PUT).run(...fromPut(put, at));
    for (const event of change.events ?? []) this.#sql(APPEND).run(...fromEvent(event));
  }

  #read<T>(kind: string, id: string, at: Instant): Found<T> | undefined {
    const row = this.#sql(`SELECT * FROM records WHERE kind = ? AND id = ? AND ${LIVES}`).get(kind, id, at);
    return row === undefined ? undefined : toFound<T>(row);
  }

  /** IMMEDIATE takes the write lock before the first read: a lock taken later could find that what was read is old. */
  #inTransaction<R>(work: () => R): R {
    this.#sql('BEGIN IMMEDIATE').run();
    try {
      const result = work();
      this.#sql('COMMIT').run();
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#sql('ROLLBACK').run();
      throw error;
    }
  }

  #sql(text: string): StatementSync {
    const known = this.#statements.get(text);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(text);
    this.#statements.set(text, statement);
    return statement;
  }
}

const DELETE = 'DELETE FROM records WHERE kind = ? AND id = ?';
