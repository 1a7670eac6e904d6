/** Between rows of PostgreSQL and the values of the port. */
import type { AuditEvent, StoredEvent } from '../kernel/audit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { fromText, toText, toVector } from './postgres-text.ts';
import type { Put } from './store.ts';
import { EVENT_TAGS, RECORD_TAGS, texts, type Written, writtenBy } from './written.ts';

/** The columns of a record that a reader needs. */
export const COLUMNS = `kind, id, value, ${RECORD_TAGS.join(', ')}, expires_at, aged, written_at, shape, revision`;

/** A row of records; numbers of 64 bits come as text. */
export interface RecordRow extends Readonly<Record<(typeof RECORD_TAGS)[number], string | null>> {
  readonly kind: string;
  readonly id: string;
  readonly value: string;
  readonly expires_at: string | null;
  readonly aged: string;
  readonly written_at: string;
  readonly shape: number;
  readonly revision: string;
}

export function toWritten(row: RecordRow): Written {
  return {
    kind: row.kind,
    id: fromText(row.id),
    json: row.value,
    shape: row.shape,
    tags: mapped(texts(row, RECORD_TAGS), fromText),
    aged: Number(row.aged),
    expiresAt: row.expires_at === null ? null : Number(row.expires_at),
    at: Number(row.written_at),
  };
}

/** Tags, or the members of an event, as they are stored. */
export function stored<T extends object>(texts: T): T {
  return mapped(texts, toText);
}

function mapped<T extends object>(texts: T, by: (text: string) => string): T {
  const entries = Object.entries(texts).map(([name, text]) => [
    name,
    typeof text === 'string' ? by(text) : text,
  ]);
  return Object.fromEntries(entries) as T;
}

/** A put as `change_1` reads it (postgres-schema.ts). */
export function fromPut(put: Put, at: Instant): object {
  const { id, json, tags, expiresAt, shape, kind } = writtenBy(put, { at, aged: 0 });
  return {
    ...stored(tags),
    ...{ kind, id: toText(id), value: json, shape },
    ...{ expires_at: expiresAt, written_at: at, fresh: put.fresh ?? false },
    ...(put.words === undefined ? {} : { words: toVector(put.words) }),
  };
}

export function fromEvent({ data, ...event }: AuditEvent): object {
  return { ...stored(event), ...(data === undefined ? {} : { data: JSON.stringify(data) }) };
}

/** A row of events. */
export interface EventRow
  extends Readonly<Record<(typeof EVENT_TAGS)[number] | 'trace' | 'rule', string | null>> {
  readonly seq: string;
  readonly at: string;
  readonly kind: string;
  readonly summary: string;
  readonly data: string | null;
}

/** A row of events as the port gives it. */
export function toEvent(row: EventRow): StoredEvent {
  const members = texts(row, [...EVENT_TAGS, 'trace', 'rule']);
  return {
    ...mapped({ ...members, kind: row.kind, summary: row.summary }, fromText),
    seq: Number(row.seq),
    at: Number(row.at),
    ...(row.data === null ? {} : { data: JSON.parse(row.data) as JsonObject }),
  };
}
