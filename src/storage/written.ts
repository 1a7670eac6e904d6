/** A record as an engine writes it, and as the port gives it. */
import type { Instant } from '../kernel/clock.ts';
import { AHEAD_MS, type Kind, type Put, type Stored, type Tags } from './store.ts';

/** The most selective of the indexed first. */
export const RECORD_TAGS = ['browser', 'person', 'login', 'service'] as const;
export const EVENT_TAGS = ['login', 'person', 'service'] as const;

/** A record as it is written. */
export interface Written {
  readonly kind: string;
  readonly id: string;
  readonly json: string;
  /** The version of its value. */
  readonly shape: number;
  readonly tags: Tags;
  readonly aged: number;
  readonly expiresAt: Instant | null;
  readonly at: Instant;
}

/**
 * Whether the record is there at an instant (store.ts): it never expires, or it has not expired in its own
 * time (`at + aged`) and was not written ahead of the clock.
 */
export function lives({ expiresAt, aged, at }: Written, now: Instant): boolean {
  return expiresAt === null || (expiresAt - aged > now && at <= now + AHEAD_MS);
}

/** A record as the port gives it, in today's version; undefined where it has none, or is of a newer one. */
export function toStored<T>(written: Written, { upgrades }: Kind<T>): Stored<T> | undefined {
  const { id, json, shape, tags, aged, expiresAt } = written;
  const value = JSON.parse(json) as unknown;
  const upgraded = upgrades
    .slice(shape)
    .reduce<unknown>((older, upgrade) => (older === undefined ? undefined : upgrade(older)), value);
  if (upgraded === undefined || shape > upgrades.length) return undefined;
  return { id, value: upgraded as T, tags, aged, expiresAt };
}

/** The record that a put writes, as it will be read: UTF-8 has no place for half a character. */
export function writtenBy(put: Put, { at, aged }: Pick<Written, 'at' | 'aged'>): Written {
  const { name, upgrades } = put.kind;
  return {
    kind: name,
    id: put.id.toWellFormed(),
    json: JSON.stringify(put.value),
    shape: upgrades.length,
    tags: texts(put.tags ?? {}, RECORD_TAGS),
    aged,
    expiresAt: put.expiresAt ?? null,
    at,
  };
}

/** The columns that are not null; an absent column is an absent member. */
export function texts<Name extends string>(
  row: { readonly [name in Name]?: unknown },
  names: readonly Name[],
): { [name in Name]?: string } {
  const texts: { [name in Name]?: string } = {};
  for (const name of names) {
    const text = row[name];
    if (typeof text === 'string') texts[name] = text.toWellFormed();
  }
  return texts;
}
