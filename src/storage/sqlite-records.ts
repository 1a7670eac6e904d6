/** Single records over one connection: known ones are not read again, and a put writes the difference. */
import { afterThis, type Instant } from '../kernel/clock.ts';
import type { KeptRecords } from './kept-records.ts';
import type { Connection } from './sqlite-connection.ts';
import { carries } from './sqlite-queries.ts';
import { fromWritten, INSERT, REPLACE, toWritten, type WrittenMore } from './sqlite-rows.ts';
import type { Change, Kind, Put, Stored } from './store.ts';
import { lives, RECORD_TAGS, type Written, writtenBy } from './written.ts';

const ONE = 'SELECT * FROM records WHERE kind = ? AND id = ?';
const DELETE = 'DELETE FROM records WHERE kind = ? AND id = ?';
const VERSION = 'PRAGMA data_version';

export interface RecordsOptions {
  /** No other program can open the store. */
  readonly alone: boolean;
  readonly kept: KeptRecords;
}

export class Records {
  readonly #connection: Connection;
  readonly #alone: boolean;
  readonly #kept: KeptRecords;
  #version: unknown;
  /** The version was asked for by what runs now. */
  #isAsked = false;

  constructor(connection: Connection, { alone, kept }: RecordsOptions) {
    this.#connection = connection;
    this.#alone = alone;
    this.#kept = kept;
  }

  /** Moves when another connection has committed (sqlite.org/pragma.html, data_version), and only then. */
  version(): unknown {
    return this.#connection.sql(VERSION).get()?.data_version;
  }

  /**
   * These, without the kept records that another program may have changed. To be called before each read
   * outside a transaction. The file is asked once for all reads that follow from one thing that has arrived,
   * and not once a turn of the loop: a caller that was told of a commit by another process reads it in this one,
   * even within the same turn.
   */
  renewed(): this {
    if (this.#alone || this.#isAsked) return this;
    this.#renew();
    this.#isAsked = true;
    afterThis(() => {
      this.#isAsked = false;
    });
    return this;
  }

  #renew(): void {
    if (this.#alone) return;
    const version = this.version();
    if (version !== this.#version) this.#kept.forgetAll();
    this.#version = version;
  }

  /** No other connection commits inside, so kept records are renewed once. A failure forgets all of them. */
  inTransaction<R>(work: () => R): R {
    try {
      return this.#connection.inTransaction(() => {
        this.#renew();
        return work();
      });
    } catch (error) {
      this.#kept.forgetAll();
      throw error;
    }
  }

  read<T>(kind: Kind<T>, id: string, at: Instant): Stored<T> | undefined {
    const kept = this.#kept.find(kind.name, id) ?? this.#load(kind, id);
    return kept.stored(kind, at);
  }

  /** Writes the records of a change. */
  write({ deletes = [], removes = [], puts = [] }: Change<unknown>, at: Instant): void {
    for (const { kind, id } of deletes) this.#delete(kind.name, id);
    for (const { kind, tags } of removes) {
      const where = carries(tags);
      const statement = this.#connection.sql(
        `DELETE FROM records WHERE kind = ? AND ${where.sql} RETURNING id`,
      );
      for (const { id } of statement.all(kind.name, ...where.values))
        this.#kept.forget(kind.name, String(id));
    }
    for (const put of puts) this.#put(put, at);
  }

  /** After a step that took what has expired. */
  forgetExpired(at: Instant): void {
    this.#kept.forgetExpired(at);
  }

  /** After a step that went through many. */
  forgetAll(): void {
    this.#kept.forgetAll();
  }

  #load({ name }: Kind, id: string) {
    const row = this.#connection.sql(ONE).get(name, id);
    return row === undefined ? this.#kept.keepAbsent(name, id) : this.#kept.keep(toWritten(row));
  }

  #delete(kind: string, id: string): void {
    const kept = this.#kept.find(kind, id);
    if (kept === undefined || kept.written !== undefined) this.#connection.sql(DELETE).run(kind, id);
    this.#kept.keepAbsent(kind, id);
  }

  #put(put: Put, at: Instant): void {
    const { kind, id, words, fresh = false } = put;
    const known = this.#kept.find(kind.name, id)?.written;
    const standing = known !== undefined && lives(known, at) && !fresh ? known : undefined;
    const written = writtenBy(put, { at, aged: standing?.aged ?? 0 });
    if (standing !== undefined && words === undefined) {
      const moved = movedColumns(standing, written);
      if (moved.length === 0 && standing.json === written.json) return;
      const values = moved.map(({ value }) => value);
      this.#connection.sql(update(moved)).run(written.json, at, ...values, kind.name, id);
    } else if (!this.#writeWhole(written, { fresh, words, isKnown: known !== undefined })) {
      this.#kept.forget(kind.name, id);
      return;
    }
    this.#kept.keep(written, put);
  }

  /**
   * Whether the process knows the record as it now stands: of an unkept one only the statement saw `aged`.
   */
  #writeWhole(written: Written, { isKnown, ...more }: WrittenMore & { readonly isKnown: boolean }): boolean {
    const values = fromWritten(written, more);
    if (!isKnown && this.#connection.sql(INSERT).run(...values).changes === 1) return true;
    this.#connection.sql(REPLACE).run(...values);
    return isKnown || more.fresh;
  }
}

interface Column {
  readonly name: string;
  readonly value: string | number | null;
}

/**
 * The columns beside the value that a put changes: SQLite writes every index anew whose column is set, though it stands as
 * before. Where a put leaves the value too, nothing is written, and the record counts from the writing before.
 */
function movedColumns(standing: Written, { tags, expiresAt, shape }: Written): readonly Column[] {
  const moved: Column[] = [];
  for (const name of RECORD_TAGS)
    if (standing.tags[name] !== tags[name]) moved.push({ name, value: tags[name] ?? null });
  if (standing.expiresAt !== expiresAt) moved.push({ name: 'expires_at', value: expiresAt });
  if (standing.shape !== shape) moved.push({ name: 'shape', value: shape });
  return moved;
}

/** The statement that sets a value, and with it these columns. */
function update(columns: readonly Column[]): string {
  const more = columns.map(({ name }) => `, ${name} = ?`).join('');
  return `UPDATE records SET value = ?, written_at = ?${more} WHERE kind = ? AND id = ?`;
}
