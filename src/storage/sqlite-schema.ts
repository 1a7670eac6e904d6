/** Opens a SQLite database in the schema of today, or says in one sentence why it cannot be used. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../kernel/errors.ts';

/** SQLite's name for a database without a file. */
export const MEMORY = ':memory:';

/** How long a statement waits for another process to finish its change. */
const BUSY_MS = 5000;

/** 16 MB of log between two checkpoints, each of which waits for the disk. */
const CHECKPOINT_PAGES = 4000;

const WAY_OUT = 'name another file with PROVEPORTEN_STORAGE=sqlite:<path>';

/**
 * Applied in order; `user_version` counts those already applied, so an entry never changes once released.
 * `made` is the rowid: SQLite gives a new row one above the highest, which is the order `find` promises.
 * Events are read from a number on, and the newest is never deleted, so the rowid counts on without AUTOINCREMENT; by service they are
 * filtered and not indexed: each index costs every login a sixth of its writing.
 * Every index on a tag ends, as all do, in the rowid: such a find needs no sorting.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE records (
     made INTEGER PRIMARY KEY,
     kind TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
     person TEXT, service TEXT, login TEXT, browser TEXT,
     expires_at INTEGER, aged INTEGER NOT NULL DEFAULT 0,
     UNIQUE (kind, id)
   ) STRICT;
   CREATE INDEX records_person ON records (person, kind) WHERE person IS NOT NULL;
   CREATE INDEX records_browser ON records (browser, kind) WHERE browser IS NOT NULL;
   CREATE INDEX records_expiry ON records (expires_at - aged) WHERE expires_at IS NOT NULL;
   CREATE TABLE events (
     seq INTEGER PRIMARY KEY,
     at INTEGER NOT NULL, kind TEXT NOT NULL,
     login TEXT, service TEXT, person TEXT, trace TEXT, rule TEXT,
     summary TEXT NOT NULL, data TEXT
   ) STRICT;
   CREATE INDEX events_login ON events (login) WHERE login IS NOT NULL;
   CREATE INDEX events_person ON events (person) WHERE person IS NOT NULL;`,
];

/** The database at the path, made or migrated; throws a StartError where that cannot be. */
export function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (path !== MEMORY) makeFolder(dirname(resolve(path)));
    database = new DatabaseSync(path, { timeout: BUSY_MS });
    refuseNewer(database, path);
    if (path !== MEMORY)
      database.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
      );
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof StartError) throw error;
    throw new StartError([`The store ${path} cannot be used, because ${reason(error)}; ${WAY_OUT}.`]);
  }
}

/** Only a folder of our own making gets the .gitignore: in the user's it would hide the user's files. */
function makeFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) writeFileSync(join(folder, '.gitignore'), '*\n');
}

/** Looks before anything is written: the newer version must find its store as it left it. */
function refuseNewer(database: DatabaseSync, path: string): void {
  const applied = migrationsIn(database);
  if (applied <= MIGRATIONS.length) return;
  throw new StartError([
    `The store ${path} was written by a newer version of Prøveporten (its schema is number ${applied}, ` +
      `this version knows ${MIGRATIONS.length}); start the newer version, or ${WAY_OUT}.`,
  ]);
}

/** Writes `user_version` even when nothing is new: a store that cannot be written must be found out at start. */
function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  for (const migration of MIGRATIONS.slice(migrationsIn(database))) database.exec(migration);
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`);
}

function migrationsIn(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}

/** By error code of the operating system, or by SQLite's primary result code (sqlite.org/rescode.html). */
const REASONS: Readonly<Record<string, string>> = {
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'its folder is a file',
  EACCES: 'its folder is not writable for this user',
  EPERM: 'its folder is not writable for this user',
  EROFS: 'it lies on a read-only disk',
  ENOSPC: 'the disk is full',
  5: 'another program keeps it locked',
  8: 'it is not writable for this user',
  13: 'the disk is full',
  14: 'the file cannot be opened or made',
  26: 'the file is not a SQLite database',
};

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const errcode = 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
  const code = errcode ?? ('code' in error ? error.code : '');
  return REASONS[String(code)] ?? error.message;
}
