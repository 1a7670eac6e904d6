/** `npm run bench -- scale`: with 100,000 persons, 50,000 sessions and 500,000 records in the store, how long each page and call holds the
 *  one thread, and what a login costs beside one on a store of 1,000 persons. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Held, Measured, Scale } from '../scripts/reference/figures.ts';
import { createDatabase } from '../test/support/postgres.ts';
import { alternate, paired } from './blocks.ts';
import { type Child, startChild } from './child.ts';
import { Client } from './client.ts';
import type { Contender } from './contender.ts';
import { among, warmUp } from './entrant.ts';
import { median, round } from './load.ts';
import { told } from './measurement.ts';
import { ours } from './ours.ts';
import { type Asked, calls, pages } from './scale-calls.ts';
import { type Filled, fill, openToFill, type Sizes } from './scale-store.ts';
import { share } from './share.ts';

const FULL = { people: share(100_000), logins: share(50_000), messages: share(20_000) };
const SMALL = { people: 1000, logins: 500, messages: 2000 };
const WARM_UP = share(2000);
const TURNS = { rounds: share(16), logins: 128, atOnce: 64 };
/** Asked so often; the median keeps other programs' work on the machine out of the figure. */
const TIMES = 5;

export async function scale(): Promise<Scale> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = (name: string) => `sqlite:${join(directory, `${name}.db`)}`;
    const [full, small] = [file('full'), file('small')];
    const filled = await fillStore(full, FULL);
    await fillStore(small, SMALL);
    const records = recordsIn(full);
    const measured = await told(async () => ({
      ...(await inTurns(full, small)),
      held: await holds(full, directory, filled),
      postgres: await onPostgres(),
    }));
    const { people, logins } = FULL;
    return { ...measured, people, logins, sessions: logins, records, few: SMALL.people };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The same two stores as databases of one server. */
async function onPostgres() {
  const [full, small] = [await createDatabase(), await createDatabase()];
  try {
    await fillStore(full.url, FULL);
    await fillStore(small.url, SMALL);
    return await inTurns(full.url, small.url);
  } finally {
    await Promise.all([full.drop(), small.drop()]);
  }
}

async function fillStore(storage: string, sizes: Sizes): Promise<Filled> {
  const store = await openToFill(storage);
  const filled = await fill(store, Date.now(), sizes);
  await store.close();
  return filled;
}

function recordsIn(storage: string): number {
  const file = new DatabaseSync(storage.replace('sqlite:', ''), { readOnly: true });
  const { count } = file.prepare('SELECT count(*) AS count FROM records').get() ?? {};
  file.close();
  return Number(count);
}

const on = (storage: string): Contender => ({
  ...ours,
  name: storage,
  program: { ...ours.program, env: { PROVEPORTEN_STORAGE: storage } },
});

/** The full store's figures through the small one's. */
function inTurns(full: string, small: string) {
  return among([on(full), on(small)], async (entrants) => {
    await warmUp(entrants, WARM_UP);
    const blocks = await alternate(entrants, TURNS);
    const ratio = (key: keyof Measured) => {
      const [large, little] = [full, small].map((name) => blocks.get(name)?.map((one) => one[key]) ?? []);
      return paired(large ?? [], little ?? []);
    };
    return { per_second: ratio('per_second'), server_cpu: ratio('server_cpu_ms') };
  });
}

async function holds(full: string, directory: string, filled: Filled): Promise<readonly Held[]> {
  const child = await startChild(on(full).program, directory);
  try {
    const held: Held[] = [];
    for (const asked of [...pages(filled), ...calls(filled)])
      held.push({ method: asked.method ?? 'GET', address: asked.name, ms: await hold(child, asked) });
    return held;
  } finally {
    await child.end();
  }
}

async function hold(
  child: Child,
  { name, path, method = 'GET', json, times = TIMES }: Asked,
): Promise<number> {
  const client = new Client();
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await child.ask('probe');
    const answer = await client.send(child.issuer + path, { method, ...(json && { json }) });
    const { ms } = await child.ask<{ readonly ms: number }>('held');
    if (answer.status >= 500) throw new Error(`${name}: ${answer.status} ${answer.body}`);
    taken.push(ms);
  }
  return round(median(taken), 1);
}
