/** The contract of the storage port on PostgreSQL. */
import pg from 'pg';
import { expect, test } from 'vitest';
import { openStore } from '../../src/storage/open.ts';
import { LOCKS } from '../../src/storage/postgres-schema.ts';
import { createDatabase, type Database } from '../support/postgres.ts';
import { sharedDatabase } from '../support/shared.ts';
import { sharedStoreContract } from './processes.ts';
import { recordContract, storeContract } from './store.ts';
import { AT, byTwo, event, plain, type SharedWorld, type Slow } from './support.ts';

const url = await sharedDatabase();

/** A database takes longer to make than to empty. */
const EMPTY = `DO $$ BEGIN IF to_regclass('proveporten.records') IS NOT NULL THEN
  DROP TRIGGER IF EXISTS slow ON proveporten.events;
  TRUNCATE proveporten.records, proveporten.events RESTART IDENTITY;
END IF; END $$`;

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function open(): Promise<SharedWorld> {
  const client = await connected();
  await client.query(EMPTY);
  const store = await openStore(url, { frozen: true });
  const databases: Database[] = [];
  return {
    store,
    url,
    another: () => openStore(url),
    untouched: async () => {
      const database = await createDatabase();
      databases.push(database);
      return database.url;
    },
    slowly: () => slowly(client),
    close: async () => {
      await store.close();
      await client.end();
      for (const { drop } of databases) await drop();
    },
  };
}

/** A store whose event has its number and waits, inside the transaction, for a lock that the test holds. */
async function slowly(client: pg.Client): Promise<Slow> {
  await client.query(`SET search_path = proveporten; SELECT pg_advisory_lock(1);
    CREATE OR REPLACE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NULL; END $$;
    CREATE TRIGGER slow AFTER INSERT ON events FOR EACH ROW WHEN (new.summary = 'slow') EXECUTE FUNCTION slow()`);
  const store = await openStore(url);
  const written = store.change(AT, [], () => ({
    result: undefined,
    puts: [plain('thing').put('slow', 1, {})],
    events: [event({ summary: 'slow' })],
  }));
  const isWaitedFor = async (lock: string) => {
    const waiting = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND (classid, objid) = (${lock})`;
    await expect.poll(async () => (await client.query(waiting)).rowCount, { timeout: 10_000 }).toBe(1);
  };
  await isWaitedFor('0, 1');
  const commit = async () => {
    await client.query('SELECT pg_advisory_unlock(1)');
    await written;
    await store.close();
  };
  return { commit, isWaitedFor: () => isWaitedFor(LOCKS.order) };
}

test('a plan that is made on an empty database goes by the index that fits a full one', async () => {
  const database = await createDatabase();
  await (await openStore(database.url)).close();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('SET search_path = proveporten; SET enable_seqscan = off');
  const planOf = async (statement: string) => {
    const { rows } = await client.query(`EXPLAIN (GENERIC_PLAN) ${statement}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  for (const [statement, index] of [
    ['SELECT * FROM records WHERE kind = $1 AND id = $2', 'records_kind_id_key'],
    ['SELECT * FROM records WHERE kind = $1 AND person = $2 ORDER BY made', 'records_person'],
    ["DELETE FROM records WHERE kind = 'grant' AND browser = 'none'", 'records_browser'],
    ['SELECT * FROM events WHERE login = $1 ORDER BY seq', 'events_login'],
  ] as const)
    expect(await planOf(statement)).toMatch(new RegExp(`Index Scan (?:using|on) ${index}\\b`));
  expect((await client.query('SELECT FROM records UNION ALL SELECT FROM events')).rowCount).toBe(0);
  await client.end();
  await database.drop();
});

storeContract('PostgreSQL', open);
recordContract('PostgreSQL, by two connections in turns', () => byTwo(open));
sharedStoreContract('PostgreSQL', open);
