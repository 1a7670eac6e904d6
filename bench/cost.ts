/** `npm run bench -- cost`: the processor time of a login on PostgreSQL, of the program and of the database server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { processAt, processes } from '../scripts/quiet.ts';
import type { Cost, Measured } from '../scripts/reference/figures.ts';
import { asked, createDatabase } from '../test/support/postgres.ts';
import { startChild } from './child.ts';
import { load, median, round } from './load.ts';
import { told } from './measurement.ts';
import { ours } from './ours.ts';
import { fill, openToFill, type Sizes } from './scale-store.ts';
import { share } from './share.ts';

const WARM_UP = share(1_000);
const BLOCKS = share(8);
const BLOCK = 128;
const AT_ONCE = 64;
/** proc(5): ticks of a hundredth of a second, on every Linux of today. */
const TICK_MS = 10;
/** People or logins by which two databases differ. */
const MORE = share(5_000);

export async function cost(): Promise<Cost> {
  const database = await createDatabase();
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const child = await startChild({ ...ours.program, env: { PROVEPORTEN_STORAGE: database.url } }, directory);
  try {
    const server = await serverOf(database.url);
    const { target, tickets } = await ours.prepare(child.issuer);
    await load(target, await tickets(WARM_UP), AT_ONCE, child.used);
    return await told(async () => {
      const blocks: (Measured & { readonly database_cpu_ms: number })[] = [];
      for (let block = 0; block < BLOCKS; block += 1) {
        const prepared = await tickets(BLOCK);
        const before = databaseTime(server);
        const measured = await load(target, prepared, AT_ONCE, child.used);
        blocks.push({ ...measured, database_cpu_ms: (databaseTime(server) - before) / measured.logins });
      }
      const of = (key: 'server_cpu_ms' | 'main_thread_ms' | 'database_cpu_ms') =>
        round(median(blocks.map((block) => block[key])), 2);
      const logins = BLOCKS * BLOCK;
      return {
        ...{ logins, at_once: AT_ONCE },
        server_cpu_ms: of('server_cpu_ms'),
        main_thread_ms: of('main_thread_ms'),
        database_cpu_ms: of('database_cpu_ms'),
        ...(await sizes()),
      };
    });
  } finally {
    await child.end();
    await database.drop();
    rmSync(directory, { recursive: true });
  }
}

/** What more people, and more logins, add to a database. */
async function sizes() {
  const few = { people: 1_000, logins: 2, messages: 2 };
  const [least, people, logins] = [
    await bytesOf(few),
    await bytesOf({ ...few, people: few.people + MORE }),
    await bytesOf({ ...few, logins: few.logins + MORE }),
  ];
  const each = (bytes: number) => Math.round((bytes - least) / MORE);
  return { person_bytes: each(people), login_bytes: each(logins) };
}

async function bytesOf(filled: Sizes): Promise<number> {
  const database = await createDatabase();
  const store = await openToFill(database.url);
  await fill(store, Date.now(), filled);
  await store.close();
  const [row] = await asked<{ bytes: string }>(
    database.url,
    'SELECT pg_database_size(current_database()) AS bytes',
  );
  await database.drop();
  return Number(row?.bytes);
}

/** Of the server's first process, by the parent of one that it has made for a connection. */
async function serverOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  // While the connection stands, so does its process.
  const parent = processAt(String(rows[0]?.pid))?.parent;
  await client.end();
  if (parent === undefined) throw new Error('The server is on another machine, whose processors nobody sees');
  return parent;
}

/** User and system time of the server and of all that it has made so far, ms; Linux only. */
function databaseTime(server: number): number {
  const own = processes().filter(({ id, parent }) => id === server || parent === server);
  return own.reduce((sum, { spent }) => sum + spent, 0) * TICK_MS;
}
