/** A PostgreSQL that cannot be used at the start, comes late, goes and comes back: sentences, 503, and nothing that stays broken. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { StartError } from '../../src/kernel/errors.ts';
import { Party } from '../support/party.ts';
import { asked } from '../support/postgres.ts';
import { type Relay, relay } from '../support/relay.ts';
import { ownDatabase, ownWorld, sharedDatabase } from '../support/shared.ts';
import { type OwnWorld, type WorldOptions, world } from '../support/world.ts';
import { freePort } from './program.ts';

const database = await sharedDatabase();

/** The same database by another user, password, port or name. */
function at(part: Partial<Pick<URL, 'username' | 'password' | 'port' | 'pathname'>>, url = database): string {
  return Object.assign(new URL(url), part).href;
}

/** The sentences of a start that is refused. */
async function refused(options: WorldOptions): Promise<string> {
  const error = await world(options).then(
    (started) => started.close(),
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(StartError);
  return (error as StartError).problems.join('\n');
}

describe('a start is refused with a sentence, which holds no password, where the database', () => {
  it('does not take the password', async () => {
    const told = await refused({ storage: at({ password: 'hush-hush' }) });
    expect(told).toMatch(/takes no such password for the user postgres; correct PROVEPORTEN_STORAGE\.$/);
    expect(told).not.toContain('hush');
  });

  it('does not exist', async () => {
    const told = await refused({ storage: at({ pathname: '/nowhere' }) });
    expect(told).toMatch(/no database nowhere at 127\.0\.0\.1:\d+; make it with CREATE DATABASE nowhere/);
  });

  it('lets the user in and make nothing', async () => {
    await asked(database, "CREATE ROLE guest LOGIN PASSWORD 'hush'");
    const told = await refused({ storage: at({ username: 'guest', password: 'hush' }) });
    await asked(database, 'DROP ROLE guest');
    expect(told).toMatch(/user guest may not .* CREATE SCHEMA proveporten AUTHORIZATION guest/);
    expect(told).not.toContain('hush');
  });

  it('takes no writes', async () => {
    const url = await ownDatabase();
    const name = new URL(url).pathname.slice(1);
    await asked(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    expect(await refused({ storage: url })).toMatch(/takes no writes: it is a standby, or set to read only/);
  });

  it('was written by a newer version, and leaves it as it is', async () => {
    const url = await ownDatabase();
    await (await world({ storage: url })).close();
    await asked(url, 'UPDATE proveporten.version SET number = 99');
    expect(await refused({ storage: url })).toMatch(/newer version of Prøveporten \(its schema is number 99/);
    expect(await asked(url, 'SELECT number FROM proveporten.version')).toEqual([{ number: 99 }]);
  });

  it('does not answer, after it was waited for', { tags: '@limit-store_start' }, async () => {
    const storage = at({ port: String(await freePort()) });
    const told = await refused({ storage, limits: { store_start: 100 } });
    expect(told).toMatch(/did not answer within 0\.1 s \(ECONNREFUSED\)\. Start it, or correct/);
  });

  it.each(['postgres://me:hush@host:port/x', 'postgresql://me:hush@[::1/x'])(
    'has an address that is none: %s',
    async (storage) => {
      const told = await refused({ storage });
      expect(told).toMatch(/begins as an address of PostgreSQL and is none; write postgres:\/\//);
      expect(told).not.toContain('hush');
    },
  );
});

it('is waited for, with a line in the log, where it starts later than the simulator', async () => {
  const port = await freePort();
  const lines: string[] = [];
  const output = {
    write: (line: string) => {
      lines.push(line);
      if (lines.length === 1)
        void relay([Number(new URL(database).port)], port).then((late) => onTestFinished(late.close));
    },
  };
  const storage = at({ port: String(port) });
  const simulator = await ownWorld({ storage, output, logLevel: 'warn' });
  expect(lines[0]).toMatch(/does not answer yet \(ECONNREFUSED\); waiting for it/);
  expect((await fetch(`${simulator.issuer}/ready`)).status).toBe(200);
});

describe('a database that is gone while the simulator runs', () => {
  let network: Relay;
  let simulator: OwnWorld;
  beforeAll(async () => {
    network = await relay([Number(new URL(database).port)]);
    const storage = at({ port: String(network.port) });
    simulator = await world({ storage, limits: { store_busy: 1_000 }, logLevel: 'fatal' });
  });
  afterAll(async () => {
    network.mend();
    await simulator.close();
    await network.close();
  });

  const statusOf = async (path: string) => (await fetch(simulator.issuer + path)).status;
  /** Everything that asks the store, and how long the last of it took (ms). */
  async function asks(party: Party) {
    const begun = performance.now();
    const answers = await Promise.all([
      simulator.control.call('POST', '/people', {}),
      simulator.control.call('GET', '/people'),
      party.browser().open(party.request()),
      party.post('/par', party.query(), party.basic),
    ]);
    return { statuses: answers.map(({ status }) => status), took: performance.now() - begun };
  }

  it.each(['cut', 'freeze'] as const)('answers 503 in time and comes back by itself: %s', async (how) => {
    const party = await Party.registered(simulator);
    const person = await simulator.control.person();
    network[how]();
    const { statuses, took } = await asks(party);
    expect(statuses).toEqual([503, 503, 503, 503]);
    // One second of patience with a lock, three more with statement, network and connection, twice.
    expect(took).toBeLessThan(15_000);
    // What it said holds for a second.
    await expect.poll(() => statusOf('/ready'), { timeout: 15_000 }).toBe(503);
    expect(await statusOf('/health')).toBe(200);
    network.mend();
    await expect.poll(() => statusOf('/ready'), { timeout: 15_000 }).toBe(200);
    expect((await party.redeem(await party.code(person))).status).toBe(200);
  });
});
