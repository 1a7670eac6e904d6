/** Opens a SQLite database in the schema of today, or says in one sentence why it cannot be used. */
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../kernel/errors.ts';
import { makeFile, makeFolder } from './private-files.ts';
import { reason } from './sqlite-errors.ts';

/** SQLite's name for a database without a file. */
export const MEMORY = ':memory:';

/**
 * A commit waits, with `full`, for the disk; with `normal`, for the operating system, which a power cut takes
 * along (sqlite.org/pragma.html, synchronous).
 */
export type Synchronous = 'normal' | 'full';

/** A start waits so long for another process to finish its change (ms). */
const START_BUSY_MS = 5000;
/** Later a statement may hold the thread so long for it (ms); sqlite-writer.ts tries a longer wait again. */
const BUSY_MS = 3;

/**
 * 128 MB of log, should the thread that copies it (sqlite-checkpoints.ts) not come to it: a commit then
 * copies what is left.
 */
const CHECKPOINT_PAGES = 32_000;

const WAY_OUT = 'name another file with PROVEPORTEN_STORAGE=sqlite:<path>';

/**
 * Applied in order; `user_version` counts those already applied, so an entry never changes once released.
 * `made` is the rowid: SQLite gives a new row one above the highest, which is the order `find` promises.
 * Events are read from a number on, and the newest is never deleted, so the rowid counts on without
 * AUTOINCREMENT. Every index on a tag ends, as all do, in the rowid: such a find needs no sorting.
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
  // Search, finding by kind and by service, and what is known of who wrote a record and when. `words` is read
  // from the records themselves (an external-content table of FTS5, sqlite.org/fts5.html, 4.4.3), which the
  // triggers keep in step.
  `ALTER TABLE records ADD COLUMN words TEXT;
   ALTER TABLE records ADD COLUMN written_at INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE records ADD COLUMN shape INTEGER NOT NULL DEFAULT 0;
   CREATE INDEX records_kind ON records (kind);
   CREATE INDEX records_service ON records (service, kind) WHERE service IS NOT NULL;
   CREATE INDEX events_service ON events (service);
   CREATE VIRTUAL TABLE found USING fts5(words, content = 'records', content_rowid = 'made', columnsize = 0,
     tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
   CREATE TRIGGER words_made AFTER INSERT ON records WHEN new.words IS NOT NULL BEGIN
     INSERT INTO found (rowid, words) VALUES (new.made, new.words);
   END;
   CREATE TRIGGER words_gone AFTER DELETE ON records WHEN old.words IS NOT NULL BEGIN
     INSERT INTO found (found, rowid, words) VALUES ('delete', old.made, old.words);
   END;
   CREATE TRIGGER words_changed AFTER UPDATE OF words ON records WHEN old.words IS NOT new.words BEGIN
     INSERT INTO found (found, rowid, words) SELECT 'delete', old.made, old.words WHERE old.words IS NOT NULL;
     INSERT INTO found (rowid, words) SELECT new.made, new.words WHERE new.words IS NOT NULL;
   END;
   UPDATE records SET words = concat_ws(' ', id, value ->> 'pid', value ->> '$.name.given', value ->> '$.name.family',
     value ->> 'mobile', replace(value ->> 'mobile', '+47', ''), value ->> 'email', value ->> 'why') WHERE kind = 'person';`,
  // Entries that leave the index are marked there (a contentless-delete table of FTS5, 4.4.2), and SQLite
  // drops them when it merges later ones. A merge for the marks' sake (`deletemerge`) holds the thread: dead
  // entries do not count as work done. The last to go takes all along.
  `DROP TRIGGER words_made;
   DROP TRIGGER words_gone;
   DROP TRIGGER words_changed;
   DROP TABLE found;
   CREATE VIRTUAL TABLE found USING fts5(words, content = '', contentless_delete = 1,
     tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
   INSERT INTO found (found, rank) VALUES ('deletemerge', 0);
   INSERT INTO found (rowid, words) SELECT made, words FROM records WHERE words IS NOT NULL;
   CREATE TRIGGER words_made AFTER INSERT ON records WHEN new.words IS NOT NULL BEGIN
     INSERT INTO found (rowid, words) VALUES (new.made, new.words);
   END;
   CREATE TRIGGER words_gone AFTER DELETE ON records WHEN old.words IS NOT NULL BEGIN
     DELETE FROM found WHERE rowid = old.made;
     INSERT INTO found (found) SELECT 'delete-all' WHERE NOT EXISTS (SELECT 1 FROM found);
   END;
   CREATE TRIGGER words_changed AFTER UPDATE OF words ON records WHEN old.words IS NOT new.words BEGIN
     DELETE FROM found WHERE rowid = old.made;
     INSERT INTO found (rowid, words) SELECT new.made, new.words WHERE new.words IS NOT NULL;
   END;`,
  // Two kinds that had one name. Records of other kinds say more than an older program reads: it is to refuse
  // the store.
  `UPDATE records SET kind = 'authority' WHERE kind = 'keys' AND id = 'enterprise';`,
  // People in the contact register, and the index of their addresses. A login may be of no service.
  `INSERT OR IGNORE INTO records (kind, id, value)
     SELECT 'address', address, json_object('people', json_group_array(person)) FROM (
       SELECT value ->> 'mobile' AS address, id AS person, made FROM records
         WHERE kind = 'person' AND value ->> 'pid' IS NOT NULL
       UNION ALL
       SELECT lower(value ->> 'email'), id, made FROM records
         WHERE kind = 'person' AND value ->> 'pid' IS NOT NULL
       ORDER BY 3
     ) WHERE address IS NOT NULL GROUP BY address;`,
];

/** The database at the path, made or migrated; throws a StartError where that cannot be. */
export function openDatabase(path: string, synchronous: Synchronous = 'normal'): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (path !== MEMORY) makeFolder(dirname(resolve(path)));
    if (path !== MEMORY) makeFile(path);
    database = new DatabaseSync(path, { timeout: START_BUSY_MS });
    refuseNewer(database, path);
    if (path !== MEMORY)
      database.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
      );
    migrate(database);
    database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof StartError) throw error;
    throw new StartError([`The store ${path} cannot be used, because ${reason(error)}; ${WAY_OUT}.`]);
  }
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

/** Writes `user_version` even when nothing is new: a start must find out that a store cannot be written. */
function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  for (const migration of MIGRATIONS.slice(migrationsIn(database))) database.exec(migration);
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`);
}

function migrationsIn(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}
