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
  return isOnPostgres ? createDatabase() : newFile();
}

/** A store in a SQLite file. */
export function newFile(): Database {
  const { path, remove } = newFolder();
  return { url: `sqlite:${join(path, 'store.db')}`, drop: async () => remove() };
}

/** An empty folder, and what removes it. */
export function newFolder() {
  const path = mkdtempSync(join(tmpdir(), 'proveporten-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
