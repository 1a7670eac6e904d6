/** One connection to a SQLite database: its prepared statements and its transactions. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Texts differ by tags and page sizes only; a caller who goes through all sizes makes no more than these. */
const MOST_STATEMENTS = 300;

export class Connection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The statement of this text, prepared once. */
  sql(text: string): StatementSync {
    const known = this.#statements.get(text);
    if (known !== undefined) return known;
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
    const statement = this.#database.prepare(text);
    this.#statements.set(text, statement);
    return statement;
  }

  /** IMMEDIATE takes the write lock before the first read: with a later lock, what was read could be old. */
  inTransaction<R>(work: () => R): R {
    this.sql('BEGIN IMMEDIATE').run();
    try {
      const result = work();
      this.sql('COMMIT').run();
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.sql('ROLLBACK').run();
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }
}
