/** Waits for a PostgreSQL server, prepares its database, or says in one sentence why it cannot be used. */
import pg from 'pg';
import { after, lapse } from '../kernel/clock.ts';
import { StartError } from '../kernel/errors.ts';
import type { Limits } from '../kernel/limits.ts';
import { connecting, stateOf } from './postgres-connection.ts';
import { migrate, SCHEMA } from './postgres-schema.ts';

/** Between two attempts to connect (ms). */
const AGAIN_MS = 500;

export interface Preparing {
  readonly limits: Limits;
  readonly waiting: (sentence: string) => void;
}

/** The schema of today stands in the database when it resolves. @throws StartError */
export async function prepare(url: string, { limits, waiting }: Preparing): Promise<void> {
  const client = await connected(url, { limits, waiting });
  try {
    await migrate(client);
  } catch (error) {
    throw error instanceof StartError ? error : refusal(whereOf(client), error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A server may start later than this program, as in a compose project: it is waited for, but not for ever. */
async function connected(url: string, { limits, waiting }: Preparing): Promise<pg.Client> {
  let isPatient = true;
  let told = false;
  const stop = after(limits.store_start, () => {
    isPatient = false;
  });
  for (;;) {
    const client = clientOf(url, limits);
    try {
      await client.connect();
      stop();
      return client;
    } catch (error) {
      const where = whereOf(client);
      await client.end().catch(() => undefined);
      if (!mayCome(error)) throw refusal(where, error);
      if (!isPatient)
        throw new StartError([
          `The database ${where.name} did not answer within ${limits.store_start / 1000} s (${reasonOf(error)}). Start it, or correct PROVEPORTEN_STORAGE.`,
        ]);
      if (!told)
        waiting(`The database ${where.name} does not answer yet (${reasonOf(error)}); waiting for it`);
      told = true;
      await lapse(AGAIN_MS);
    }
  }
}

function clientOf(url: string, limits: Limits): pg.Client {
  try {
    const client = new pg.Client({ ...connecting(url, limits), query_timeout: limits.store_start });
    return client.on('error', () => undefined);
  } catch {
    throw new StartError([
      'PROVEPORTEN_STORAGE begins as an address of PostgreSQL and is none; write postgres://<user>:<password>@<host>:<port>/<database>, with %40 for an @ in the password.',
    ]);
  }
}

/** What may be shown of an address: all but the password. */
interface Where {
  readonly name: string;
  readonly user: string;
  readonly database: string;
}

function whereOf({ host, port, user = '', database = '' }: pg.Client): Where {
  return { name: `${database} at ${host}:${port}`, user, database };
}

/** The sentence for a database that was prepared, and then does not let this program work. */
export function unusable(url: string, error: unknown): StartError {
  return refusal(whereOf(new pg.Client({ connectionString: url })), error);
}

/** The server is not there yet, starts, or its name is not known yet. */
function mayCome(error: unknown): boolean {
  const state = stateOf(error);
  if (state !== undefined) return state === '57P03' || state === '53300';
  const { code, message } = error as NodeJS.ErrnoException;
  return (
    /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|EPIPE)/.test(code ?? '') ||
    /timeout|terminated/i.test(message)
  );
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return stateOf(error) === undefined ? (code ?? message) : message;
}

/** By SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html). */
const REFUSALS: Readonly<Record<string, (where: Where) => string>> = {
  '28P01': ({ name, user }) =>
    `The database ${name} takes no such password for the user ${user}; correct PROVEPORTEN_STORAGE.`,
  '28000': ({ name, user }) =>
    `The database ${name} does not let the user ${user} in from here; see its pg_hba.conf, or correct PROVEPORTEN_STORAGE.`,
  '3D000': ({ name, database }) =>
    `The server has no database ${name}; make it with CREATE DATABASE ${database}, or correct PROVEPORTEN_STORAGE.`,
  '42501': ({ name, user, database }) =>
    `The user ${user} may not make or change the schema ${SCHEMA} in the database ${name}; let its owner run CREATE SCHEMA ${SCHEMA} AUTHORIZATION ${user}, or GRANT CREATE ON DATABASE ${database} TO ${user}.`,
  '25006': ({ name }) =>
    `The database ${name} takes no writes: it is a standby, or set to read only; name the primary with PROVEPORTEN_STORAGE.`,
};

function refusal(where: Where, error: unknown): StartError {
  const known = REFUSALS[stateOf(error) ?? ''];
  const { message } = error as Error;
  return new StartError([
    known?.(where) ??
      `The database ${where.name} cannot be used, because ${message}; correct PROVEPORTEN_STORAGE.`,
  ]);
}
