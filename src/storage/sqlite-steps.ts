/**
 * Goes through many records or events, in steps of a bounded number. `LIMIT ?+0`: where a bare parameter is
 * the limit, SQLite plans by its value and prepares the statement anew each time it is bound.
 */
import type { Instant } from '../kernel/clock.ts';
import type { Connection } from './sqlite-connection.ts';
import { carries } from './sqlite-queries.ts';
import { COUNT, LARGEST, lead } from './steps.ts';
import type { Kind, Tags } from './store.ts';

/** A step removes at most `most` records of the kinds that carry the tags, and tells how many. */
export function removing(
  connection: Connection,
  kinds: readonly Kind[],
  tags: Tags,
  most: number,
): () => number {
  const where = carries(tags);
  const chosen = `SELECT made FROM records WHERE kind = ? AND ${where.sql} LIMIT ?+0`;
  const statement = connection.sql(`DELETE FROM records WHERE made IN (${chosen})`);
  const left = (sum: number, { name }: Kind) =>
    sum === most ? sum : sum + Number(statement.run(name, ...where.values, most - sum).changes);
  return () => kinds.reduce(left, 0);
}

const NEWEST = 'SELECT max(made) AS made FROM records';
const AGE = 'UPDATE records SET aged = aged + ? WHERE made = ?';

/**
 * A step ages at most `most` records that carry the tags, and tells how many. Records made meanwhile are not
 * aged: they did not exist.
 */
export function ageing(connection: Connection, ms: number, tags: Tags, most: number): () => number {
  const where = carries(tags);
  const sql = `SELECT made FROM records WHERE ${where.sql} AND made > ? AND made <= ? ORDER BY made LIMIT ${most}`;
  const end = Number(connection.sql(NEWEST).get()?.made ?? 0);
  let last = 0;
  return () => {
    const rows = connection.sql(sql).all(...where.values, last, end);
    for (const { made } of rows) connection.sql(AGE).run(ms, Number(made));
    last = Number(rows.at(-1)?.made ?? end);
    return rows.length;
  };
}

const EXPIRED = `DELETE FROM records
  WHERE made IN (SELECT made FROM records WHERE expires_at IS NOT NULL AND expires_at - aged <= ? LIMIT ?+0)`;

/** Deletes at most `limit` records whose time is over; how many. */
export const expired = (connection: Connection, at: Instant, limit: number): number =>
  Number(connection.sql(EXPIRED).run(at, limit).changes);

/** Goes through the oldest alone: they stand in the order in which they happened. */
const AGED = `DELETE FROM events WHERE seq IN (SELECT seq FROM events ORDER BY seq LIMIT ?+0)
  AND at < ? AND seq < (SELECT max(seq) FROM events)`;

/** Deletes at most `limit` of the events that happened before an instant, and never the newest; how many. */
export const aged = (connection: Connection, before: Instant, limit: number): number =>
  Number(connection.sql(AGED).run(limit, before).changes);

const OLDEST =
  'DELETE FROM events WHERE seq IN (SELECT seq FROM events WHERE service IS ? ORDER BY seq LIMIT ?+0)';

/**
 * Deletes at most `limit` of the events beyond `keep`, the oldest of the service that has most; how many.
 * Events of no service count as one's.
 */
export function outlived(connection: Connection, keep: number, limit: number): number {
  const surplus = Number(connection.sql(COUNT).get()?.all_events) - keep;
  const most = Math.min(surplus, limit);
  let gone = 0;
  while (gone < most) {
    const [largest, second] = connection.sql(LARGEST).all();
    if (largest === undefined) return gone;
    const service = largest.service ?? null;
    const few = Math.min(most - gone, lead(Number(largest.own), Number(second?.own ?? 0)));
    gone += Number(connection.sql(OLDEST).run(service, few).changes);
  }
  return gone;
}
