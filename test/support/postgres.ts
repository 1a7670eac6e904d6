/**
 * A PostgreSQL server for the tests of a run, begun by the first that asks; `PROVEPORTEN_TEST_POSTGRES` names
 * one of your own, whose user may make databases. Each caller gets a database of its own.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const SERVER = fileURLToPath(new URL('postgres-server.ts', import.meta.url));
/** A slow machine has so long to make and start a server (ms). */
const PATIENCE = 60_000;

export interface Database {
  /** For PROVEPORTEN_STORAGE. */
  readonly url: string;
  /** Also while somebody is connected. */
  drop(): Promise<void>;
}

/** What a commit is worth: nothing after a power cut, which no test makes, or as PostgreSQL is delivered. */
export type Worth = 'fleeting' | 'durable';

const servers = new Map<Worth, Promise<string>>();

/** An empty database; its caller drops it. */
export async function createDatabase(worth: Worth = 'fleeting'): Promise<Database> {
  const server = servers.get(worth) ?? started(worth);
  servers.set(worth, server);
  const base = new URL(await server);
  const name = `proveporten_${randomBytes(8).toString('hex')}`;
  await asked(base.href, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  const drop = async () => void (await asked(base.href, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return { url: url.href, drop };
}

/** Asks one statement on a connection of its own. */
export async function asked<Row extends pg.QueryResultRow>(
  url: string,
  statement: string,
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/**
 * The address of the run's server. The process that runs the tests keeps it: its workers find each other by
 * its number.
 */
async function started(worth: Worth): Promise<string> {
  const own = process.env.PROVEPORTEN_TEST_POSTGRES;
  if (own !== undefined && own !== '') return own;
  const owner = (process.env.VITEST_POOL_ID ?? process.env.TEST_WORKER_INDEX) ? process.ppid : process.pid;
  const folder = join(tmpdir(), `proveporten-postgres-${worth}-${owner}`);
  const isFirst = mkdirSync(folder, { recursive: true }) !== undefined;
  if (isFirst)
    spawn(process.execPath, [SERVER, folder, String(owner), worth], {
      detached: true,
      stdio: 'ignore',
    }).unref();
  return told(folder);
}

async function told(folder: string): Promise<string> {
  const [ready, failed] = [join(folder, 'ready'), join(folder, 'failed')];
  for (let waited = 0; waited < PATIENCE; waited += 50) {
    if (existsSync(ready)) return readFileSync(ready, 'utf8');
    if (existsSync(failed)) break;
    await after(50);
  }
  const why = existsSync(failed)
    ? readFileSync(failed, 'utf8')
    : `it did not start within ${PATIENCE / 1000} s`;
  throw new Error(
    `No PostgreSQL for the tests: ${why}. PROVEPORTEN_TEST_POSTGRES=postgres://… names one of your own.`,
  );
}
