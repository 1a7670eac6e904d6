/** The do-nothing server's file: written and never read. What is written in one turn of the loop is committed together, as in ours. */
import { DatabaseSync } from 'node:sqlite';
import { type SessionData, Store } from 'express-session';

export interface Row {
  readonly kind: string;
  readonly id: string;
  readonly value: object;
}

/** Who did what, in one login. */
export interface Event {
  readonly kind: string;
  readonly login: string;
  readonly data: object;
}

interface Write {
  readonly rows: readonly Row[];
  readonly events: readonly Event[];
  readonly done: () => void;
}

export class Rows {
  readonly #db: DatabaseSync;
  readonly #put;
  readonly #append;
  #waiting: Write[] = [];

  constructor(path: string) {
    this.#db = new DatabaseSync(path);
    this.#db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000;
      CREATE TABLE rows (kind TEXT, id TEXT, value TEXT, expires_at INTEGER, PRIMARY KEY (kind, id)) WITHOUT ROWID;
      CREATE TABLE events (id INTEGER PRIMARY KEY, kind TEXT, login TEXT, at INTEGER, data TEXT);
      CREATE INDEX by_login ON events (login);`);
    this.#put = this.#db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?)');
    this.#append = this.#db.prepare('INSERT INTO events (kind, login, at, data) VALUES (?, ?, ?, ?)');
  }

  /** Resolves when they are committed. */
  write(rows: readonly Row[], events: readonly Event[] = []): Promise<void> {
    return new Promise((done) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#commit());
      this.#waiting.push({ rows, events, done });
    });
  }

  #commit(): void {
    const writes = this.#waiting;
    this.#waiting = [];
    const now = Date.now();
    this.#db.exec('BEGIN IMMEDIATE');
    for (const { kind, id, value } of writes.flatMap(({ rows }) => rows))
      this.#put.run(kind, id, JSON.stringify(value), now + 86_400_000);
    for (const { kind, login, data } of writes.flatMap(({ events }) => events))
      this.#append.run(kind, login, now, JSON.stringify(data));
    this.#db.exec('COMMIT');
    for (const { done } of writes) done();
  }
}

export class Sessions extends Store {
  readonly #rows: Rows;
  readonly #held = new Map<string, string>();

  constructor(rows: Rows) {
    super();
    this.#rows = rows;
  }

  override get(id: string, done: (error: null, session?: SessionData | null) => void): void {
    const held = this.#held.get(id);
    done(null, held === undefined ? null : (JSON.parse(held) as SessionData));
  }

  override set(id: string, session: SessionData, done: () => void = () => undefined): void {
    this.#held.set(id, JSON.stringify(session));
    this.#rows.write([{ kind: 'session', id, value: session }]).then(done);
  }

  override destroy(id: string, done: () => void = () => undefined): void {
    this.#held.delete(id);
    done();
  }
}
