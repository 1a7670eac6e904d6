/** Between rows of SQLite and the values of the port. */
import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { AuditEvent, StoredEvent } from '../kernel/audit.ts';
import type { JsonObject } from '../kernel/json.ts';
import { AHEAD_MS } from './store.ts';
import { EVENT_TAGS, RECORD_TAGS, texts, type Written } from './written.ts';

/** A row as node:sqlite gives it. */
export type SqlRow = Record<string, SQLOutputValue>;

/** A row of records as it was written. */
export function toWritten(row: SqlRow): Written {
  return {
    kind: String(row.kind),
    id: String(row.id),
    json: String(row.value),
    shape: Number(row.shape),
    tags: texts(row, RECORD_TAGS),
    aged: Number(row.aged),
    expiresAt: row.expires_at === null ? null : Number(row.expires_at),
    at: Number(row.written_at),
  };
}

/** The record begins anew: because the put says so, or because what stands under the key is over. */
const BEGINS = `(?9 OR expires_at - aged <= ?10
    OR (expires_at IS NOT NULL AND written_at > ?10 + ${AHEAD_MS}))`;

/** A record where none stands under the key; nothing where one does. */
export const INSERT = `INSERT INTO records (kind, id, value, ${RECORD_TAGS.join(', ')}, expires_at, written_at, words, shape)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?10, ?11, ?12) ON CONFLICT (kind, id) DO NOTHING`;

/** Replaces the record under the key: keeps `made`, and `aged` and `words` unless the record begins anew. */
export const REPLACE = `UPDATE records SET value = ?3, ${RECORD_TAGS.map((tag, place) => `${tag} = ?${place + 4}`).join(', ')},
    expires_at = ?8, written_at = ?10, shape = ?12,
    words = CASE WHEN ${BEGINS} THEN ?11 ELSE coalesce(?11, words) END,
    aged = CASE WHEN ${BEGINS} THEN 0 ELSE aged END
  WHERE kind = ?1 AND id = ?2`;

/** Of a put: whether the record begins anew, and the words it is searched by. */
export interface WrittenMore {
  readonly fresh: boolean;
  readonly words: string | undefined;
}

/** The values of INSERT and of REPLACE. */
export function fromWritten(
  { kind, id, json, tags, expiresAt, at, shape }: Written,
  { fresh, words }: WrittenMore,
): SQLInputValue[] {
  const carried = RECORD_TAGS.map((tag) => tags[tag] ?? null);
  return [kind, id, json, ...carried, expiresAt, fresh ? 1 : 0, at, words ?? null, shape];
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
