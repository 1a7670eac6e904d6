/**
 * Where tests keep a store that they do not look into: what they say holds on every engine.
 * `PROVEPORTEN_TEST_ENGINE=postgres` runs them on PostgreSQL (vitest.config.ts).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type Database } from './postgres.ts';

const isOnPostgres = process.env.PROVEPORTEN_TEST_ENGINE === 'postgres';

/** A store for one simulator. */
export async function fleetingStorage(): Promise<Database> {
  return isOnPostgres ? createDatabase() : { url: 'sqlite::memory:', drop: async () => undefined };
}

/** A store for several simulators, at once or one after the other. */
export async function newStorage(): Promise<Database> {
  if (isOnPostgres) return createDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'proveporten-'));
  const drop = async () => rmSync(folder, { recursive: true, force: true });
  return { url: `sqlite:${join(folder, 'store.db')}`, drop };
}
