/** The conditions and queries over records and events that the store asks of SQLite. */
import type { Instant } from '../kernel/clock.ts';
import { AHEAD_MS, type EventTags, type Kind, type LatestPage, type Page, type Tags } from './store.ts';
import { EVENT_TAGS, RECORD_TAGS } from './written.ts';

/** The text of a statement, or of its condition, and what is bound in it. */
export interface Query {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/**
 * The condition "carries every given tag". A plus before a column keeps SQLite from using its index: without
 * statistics it would as soon go through all records of the one service under test as through the person's
 * few.
 */
export function carries(tags: Tags, order: readonly (keyof Tags)[] = RECORD_TAGS): Query {
  const given = order.flatMap((name) => (tags[name] === undefined ? [] : [{ name, value: tags[name] }]));
  const conditions = given.map(({ name }, place) => `${place === 0 ? '' : '+'}${name} = ?`);
  return { sql: ['TRUE', ...conditions].join(' AND '), values: given.map(({ value }) => value) };
}

/**
 * The same for events, which carry no browser: to ask for one finds none. SQLite looks for a trace in all of
 * them (`npm run bench -- scale`, `/trail?trace=`): testers ask for one now and then, and an index would cost
 * every login.
 */
function eventCarries({ browser, trace, ...tags }: EventTags): Query {
  const { sql, values } = carries(tags, EVENT_TAGS);
  const more = [...(trace === undefined ? [] : ['+trace = ?']), ...(browser === undefined ? [] : ['FALSE'])];
  return { sql: [sql, ...more].join(' AND '), values: trace === undefined ? values : [...values, trace] };
}

/**
 * Holds for a record that is there at an instant (store.ts): it has not expired in its own time
 * (`at + aged`), and was not written ahead of the clock. Two values: see `instants`.
 */
const LIVES = '(expires_at IS NULL OR (expires_at - aged > ? AND written_at <= ?))';

/** The values of LIVES. */
const instants = (at: Instant): readonly [Instant, Instant] => [at, at + AHEAD_MS];

/**
 * The query of FTS5 (sqlite.org/fts5.html, 3): every word begins one of the record's; null where there is no
 * word to search by.
 */
function matching(search: string): string | null {
  const words = search.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length === 0 ? null : words.map((word) => `"${word.replaceAll('"', '')}" *`).join(' AND ');
}

const MADE = 'SELECT made FROM records WHERE kind = ? AND id = ?';

/**
 * `find` of the port; null where nothing can be found. The number of rows is part of the text: bound as a
 * value it makes SQLite prepare the statement anew each time.
 */
export function oldest({ name }: Kind, tags: Tags, at: Instant, page: Page): Query | null {
  const { after, limit = 100, search = '' } = page;
  const where = carries(tags);
  const query = matching(search);
  if (query === null && search.trim() !== '') return null;
  const from = query === null ? 'records' : 'found CROSS JOIN records ON made = found.rowid';
  const match = query === null ? '' : 'found MATCH ? AND';
  // The index gives its rows in the order of its own rowid; by its other name SQLite would sort all matches.
  const order = query === null ? 'made' : 'found.rowid';
  const start = after === undefined ? '' : `AND ${order} > (${MADE})`;
  const sought = query === null ? [] : [query];
  return {
    sql: `SELECT records.* FROM ${from} WHERE ${match} kind = ? AND ${where.sql} AND ${LIVES} ${start} ORDER BY ${order} LIMIT ${whole(limit)}`,
    values: [
      ...sought,
      name,
      ...where.values,
      ...instants(at),
      ...(after === undefined ? [] : [name, after]),
    ],
  };
}

/** `latest` of the port, the newest first. */
export function newest({ name }: Kind, tags: Tags, at: Instant, { before, limit }: LatestPage): Query {
  const where = carries(tags);
  const end = before === undefined ? '' : `AND made < (${MADE})`;
  return {
    sql: `SELECT * FROM records WHERE kind = ? AND ${where.sql} AND ${LIVES} ${end} ORDER BY made DESC LIMIT ${whole(limit)}`,
    values: [name, ...where.values, ...instants(at), ...(before === undefined ? [] : [name, before])],
  };
}

/** `events` of the port. */
export function oldestEvents(tags: EventTags, since: number, limit: number): Query {
  const where = eventCarries(tags);
  const sql = `SELECT * FROM events WHERE seq > ? AND ${where.sql} ORDER BY seq LIMIT ${whole(limit)}`;
  return { sql, values: [since, ...where.values] };
}

/** `latestEvents` of the port, the newest first. */
export function newestEvents(tags: EventTags, limit: number, before?: number): Query {
  const where = eventCarries(tags);
  const end = before === undefined ? '' : 'AND seq < ?';
  const sql = `SELECT * FROM events WHERE ${where.sql} ${end} ORDER BY seq DESC LIMIT ${whole(limit)}`;
  return { sql, values: [...where.values, ...(before === undefined ? [] : [before])] };
}

/** A page's size as it may stand in a statement. */
function whole(limit: number): number {
  if (!Number.isSafeInteger(limit)) throw new RangeError(`A page of ${limit} records`);
  return limit;
}
