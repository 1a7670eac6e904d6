/** Between rows of SQLite and the values of the port. */
import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { AuditEvent, StoredEvent } from '../kernel/audit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Found, Put, Tags } from './store.ts';

/** What node:sqlite gives for a row. */
export type Row = Record<string, SQLOutputValue>;

interface Where {
  readonly sql: string;
  readonly values: readonly string[];
}

/** The most selective of the indexed first. */
const RECORD_TAGS = ['browser', 'person', 'login', 'service'] as const;
const EVENT_TAGS = ['login', 'person', 'service'] as const;

/**
 * The condition "carries every given tag". A plus before a column keeps SQLite from using its index: without
 * statistics it would as soon go through all records of the one service under test as through the person's few.
 */
export function carries(tags: Tags, order: readonly (keyof Tags)[] = RECORD_TAGS): Where {
  const given = order.flatMap((name) => (tags[name] === undefined ? [] : [{ name, value: tags[name] }]));
  const conditions = given.map(({ name }, place) => `${place === 0 ? '' : '+'}${name} = ?`);
  return { sql: ['TRUE', ...conditions].join(' AND '), values: given.map(({ value }) => value) };
}

/** The same for events, which carry no browser: to ask for one finds none. */
export function eventCarries(tags: Tags): Where {
  const { browser, ...rest } = tags;
  const where = carries(rest, EVENT_TAGS);
  return browser === undefined ? where : { ...where, sql: `${where.sql} AND FALSE` };
}

/** A row of records as the port gives it. */
export function toFound<T>(row: Row): Found<T> {
  return {
    id: String(row.id),
    value: JSON.parse(String(row.value)),
    tags: texts(row, RECORD_TAGS),
    aged: Number(row.aged),
    expiresAt: row.expires_at === null ? null : Number(row.expires_at),
  };
}

/** Keeps `made` and `aged` of a record that stands under the key; what is fresh, or stands in an expired one's place, begins at 0. */
export const PUT = `INSERT INTO records (kind, id, value, ${RECORD_TAGS.join(', ')}, expires_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (kind, id) DO UPDATE SET value = excluded.value, person = excluded.person, service = excluded.service,
    login = excluded.login, browser = excluded.browser, expires_at = excluded.expires_at,
    aged = CASE WHEN ? OR records.expires_at - records.aged <= ? THEN 0 ELSE records.aged END`;

/** The values of PUT. */
export function fromPut(put: Put, at: Instant): SQLInputValue[] {
  const tags = RECORD_TAGS.map((name) => put.tags?.[name] ?? null);
  const fresh = put.fresh === true ? 1 : 0;
  return [put.kind, put.id, JSON.stringify(put.value), ...tags, put.expiresAt ?? null, fresh, at];
}

/** A row of events as the port gives it. */
export function toEvent(row: Row): StoredEvent {
  return {
    seq: Number(row.seq),
    at: Number(row.at),
    kind: String(row.kind),
    summary: String(row.summary),
    ...texts(row, [...EVENT_TAGS, 'trace', 'rule']),
    ...(row.data === null ? {} : { data: JSON.parse(String(row.data)) as JsonObject }),
  };
}

/** Adds one event to the log. */
export const APPEND = `INSERT INTO events (at, kind, login, service, person, trace, rule, summary, data)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The values of APPEND. */
export function fromEvent(event: AuditEvent): SQLInputValue[] {
  const { at, kind, login, service, person, trace, rule, summary, data } = event;
  const optional = [login, service, person, trace, rule].map((text) => text ?? null);
  return [at, kind, ...optional, summary, data === undefined ? null : JSON.stringify(data)];
}

/** The columns that are not null; an absent column is an absent member. */
function texts<Name extends string>(row: Row, names: readonly Name[]): { [name in Name]?: string } {
  const texts: { [name in Name]?: string } = {};
  for (const name of names) {
    const text = row[name];
    if (typeof text === 'string') texts[name] = text;
  }
  return texts;
}
