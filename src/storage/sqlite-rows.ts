/** Between rows of SQLite and the values of the port. */
import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { AuditEvent, StoredEvent } from '../kernel/audit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { EVENT_TAGS, RECORD_TAGS } from './sqlite-queries.ts';
import { AHEAD_MS, type Kind, type Put, type Stored } from './store.ts';

/** What node:sqlite gives for a row. */
export type SqlRow = Record<string, SQLOutputValue>;

/** A row of records as the port gives it, in today's version; undefined where it has none, or comes from a newer one. */
export function toFound<T>(row: SqlRow, { upgrades }: Kind<T>): Stored<T> | undefined {
  const written = Number(row.shape);
  const value = JSON.parse(String(row.value)) as unknown;
  const upgraded = upgrades
    .slice(written)
    .reduce<unknown>((older, upgrade) => (older === undefined ? undefined : upgrade(older)), value);
  if (upgraded === undefined || written > upgrades.length) return undefined;
  return {
    id: String(row.id),
    value: upgraded as T,
    tags: texts(row, RECORD_TAGS),
    aged: Number(row.aged),
    expiresAt: row.expires_at === null ? null : Number(row.expires_at),
  };
}

/** The record begins anew: because the put says so, or because what stands under the key is over. */
const BEGINS = `(?9 OR records.expires_at - records.aged <= ?10
    OR (records.expires_at IS NOT NULL AND records.written_at > ?10 + ${AHEAD_MS}))`;

/** Keeps `made` of a record that stands under the key, and `aged` and `words` unless it begins anew. */
export const PUT = `INSERT INTO records (kind, id, value, ${RECORD_TAGS.join(', ')}, expires_at, written_at, words, shape)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?10, ?11, ?12)
  ON CONFLICT (kind, id) DO UPDATE SET value = excluded.value, person = excluded.person, service = excluded.service,
    login = excluded.login, browser = excluded.browser, expires_at = excluded.expires_at,
    written_at = excluded.written_at, shape = excluded.shape,
    words = CASE WHEN ${BEGINS} THEN excluded.words ELSE coalesce(excluded.words, records.words) END,
    aged = CASE WHEN ${BEGINS} THEN 0 ELSE records.aged END`;

/** The values of PUT. */
export function fromPut(put: Put, at: Instant): SQLInputValue[] {
  const { name, upgrades } = put.kind;
  const tags = RECORD_TAGS.map((tag) => put.tags?.[tag] ?? null);
  const fresh = put.fresh === true ? 1 : 0;
  const value = JSON.stringify(put.value);
  return [name, put.id, value, ...tags, put.expiresAt ?? null, fresh, at, put.words ?? null, upgrades.length];
}

/** A row of events as the port gives it. */
export function toEvent(row: SqlRow): StoredEvent {
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
function texts<Name extends string>(row: SqlRow, names: readonly Name[]): { [name in Name]?: string } {
  const texts: { [name in Name]?: string } = {};
  for (const name of names) {
    const text = row[name];
    if (typeof text === 'string') texts[name] = text;
  }
  return texts;
}
