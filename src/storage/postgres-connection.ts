/** The connections to a PostgreSQL database: its prepared statements and transactions, and what its errors mean. */
import pg from 'pg';
import type { Limits } from '../kernel/limits.ts';
import { LOCKS, SCHEMA } from './postgres-schema.ts';
import { StoreBusy, StoreGone } from './store.ts';

/** A connection must stand within this (ms), and so must one of the pool be free. */
const CONNECT_MS = 4_000;
/** Beyond the wait for a lock: a statement may work so long (ms), and the network may take so long on top. */
const WORK_MS = 1_000;
const NETWORK_MS = 1_000;

/** Asks one statement, prepared once on each connection, and gives its rows. */
export type Ask = <Row extends object>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** As `pg` reads an address: host, port, database, user, password, TLS. `limits`: how long a lock is waited for. */
export function connecting(url: string, { store_busy }: Limits): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'proveporten',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: store_busy + WORK_MS + NETWORK_MS,
  };
}

/**
 * Every statement reads few rows by an index. A plan that was made while a table was small, and is kept for
 * all that follow, would go through the whole table.
 */
function session({ store_busy }: Limits): string {
  const settings: Readonly<Record<string, string | number>> = {
    search_path: SCHEMA,
    default_transaction_isolation: "'read committed'",
    lock_timeout: store_busy,
    statement_timeout: store_busy + WORK_MS,
    idle_in_transaction_session_timeout: store_busy + WORK_MS,
    plan_cache_mode: 'force_generic_plan',
    enable_seqscan: 'off',
    enable_hashjoin: 'off',
    enable_mergejoin: 'off',
  };
  return Object.entries(settings)
    .map(([name, value]) => `SET ${name} = ${value}`)
    .join('; ');
}

export interface PoolOptions {
  readonly limits: Limits;
  /** At most so many connections. */
  readonly connections: number;
}

export class Connections {
  readonly #pool: pg.Pool;
  /** Names of the prepared statements, by text. */
  readonly #names = new Map<string, string>();

  constructor(url: string, { limits, connections }: PoolOptions) {
    this.#pool = new pg.Pool({
      ...connecting(url, limits),
      max: connections,
      idleTimeoutMillis: 60_000,
      onConnect: async (client) => void (await client.query(session(limits))),
    });
    // One that breaks while nobody uses it leaves the pool; the next use connects anew.
    this.#pool.on('error', () => undefined);
  }

  /** One statement by itself. @throws StoreBusy, StoreGone */
  readonly ask: Ask = async (text, values) => {
    try {
      return await this.#ask(this.#pool, text, values);
    } catch (error) {
      throw meaning(error);
    }
  };

  /** As `ask`, for a statement that writes nothing: again where the connection had broken meanwhile. */
  readonly read: Ask = async (text, values) => {
    try {
      return await this.#ask(this.#pool, text, values);
    } catch (error) {
      if (!isBroken(error)) throw meaning(error);
      return this.ask(text, values);
    }
  };

  /** Alone with the records: no change comes between. Commits what `work` has written, or nothing. */
  async alone<R>(work: (ask: Ask) => Promise<R>): Promise<R> {
    const client = await this.#pool.connect().catch((error) => {
      throw meaning(error);
    });
    try {
      await client.query('BEGIN');
      await client.query(`SELECT pg_advisory_xact_lock(${LOCKS.gate})`);
      const result = await work((text, values) => this.#ask(client, text, values));
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      // Ending the connection ends the transaction.
      client.release(true);
      throw meaning(error);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #ask<Row extends object>(
    on: pg.Pool | pg.PoolClient,
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    const name = this.#names.get(text) ?? `s${this.#names.size}`;
    this.#names.set(text, name);
    return (await on.query<Row>({ name, text, values: [...values] })).rows;
  }
}

/** SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html) of an error that the server has sent. */
export function stateOf(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

/** A lock or a statement took longer than it may. */
const BUSY = ['55P03', '57014', '25P03'];
/** The server ends, starts, has no room, or takes no writes: nothing that the statement is to blame for. */
const GONE = /^(08|53|57P|58|25006|XX)/;

/** The error as the port knows it; others as they are. */
function meaning(error: unknown): unknown {
  const state = stateOf(error);
  if (state === undefined) return isOfNetwork(error) ? new StoreGone({ cause: error }) : error;
  if (BUSY.includes(state)) return new StoreBusy({ cause: error });
  return GONE.test(state) ? new StoreGone({ cause: error }) : error;
}

/** What `pg` and Node throw where no answer has come; a mistake of ours is a TypeError or RangeError. */
function isOfNetwork(error: unknown): boolean {
  return error instanceof Error && !(error instanceof TypeError || error instanceof RangeError);
}

/** The connection has ended, which may have been long ago. */
function isBroken(error: unknown): boolean {
  if (stateOf(error)?.startsWith('57P') === true) return true;
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ECONNRESET' || code === 'EPIPE' || message === 'Connection terminated unexpectedly';
}
