/** `npm run bench -- approval`: how soon the waiting page hears of the phone's approval, and has its next page; in one process, and with
 *  the phone in another on the same SQLite file or the same PostgreSQL. Writes `approvals` into docs/performance.json. */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Approvals, Latency } from '../scripts/reference/figures.ts';
import { listen } from '../test/login/listening.ts';
import { open } from '../test/phone/support.ts';
import { Browser } from '../test/support/browser.ts';
import { loginOf, passwordOf, type Service, serviceOf } from '../test/support/login.ts';
import { asked } from '../test/support/phone.ts';
import { createDatabase } from '../test/support/postgres.ts';
import { type TestPerson, type World, worldAt } from '../test/support/world.ts';
import { type Child, startChild } from './child.ts';
import { percentile, round } from './load.ts';
import { ours } from './ours.ts';
import { share } from './share.ts';

const WARM_UP = share(30);
const APPROVALS = share(250);

/** The phone's two doors. What is returned is the approval, ready to be sent. */
const DOORS = {
  'phone page': async (world: World, person: TestPerson) => {
    const phone = new Browser();
    const page = await open(world, person, phone);
    return () => phone.submit(page, {}, 'approve');
  },
  'control API': async ({ control }: World, person: TestPerson) => {
    const { id } = await asked({ control }, person);
    return () => control.must('POST', `/people/${person.id}/phone/${id}/approve`, {});
  },
} as const;
type Door = keyof typeof DOORS;

/** Milliseconds from the sending of the approval. */
interface Taken {
  readonly heard: number;
  readonly drawn: number;
}

interface Place {
  readonly processes: 1 | 2;
  /** On a database, instead of the file of each process' folder. */
  readonly onPostgres: boolean;
}

const PLACES: Readonly<Record<string, Place>> = {
  'one process': { processes: 1, onPostgres: false },
  'two processes': { processes: 2, onPostgres: false },
  'two instances on PostgreSQL': { processes: 2, onPostgres: true },
};

export async function approvals(): Promise<Approvals> {
  const load = round(loadavg()[0] ?? 0);
  const latencies: Latency[] = [];
  for (const [where, place] of Object.entries(PLACES)) latencies.push(...(await measured(where, place)));
  return { measured_at: new Date().toISOString().slice(0, 10), load_average: load, latencies };
}

async function measured(where: string, { processes, onPostgres }: Place): Promise<readonly Latency[]> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const database = onPostgres ? await createDatabase('durable') : null;
  const env = database === null ? {} : { PROVEPORTEN_STORAGE: database.url };
  const children: Child[] = [];
  try {
    // One after the other: the first makes the store.
    for (let count = 0; count < processes; count += 1)
      children.push(await startChild({ ...ours.program, env }, directory));
    const [site, phone = site] = children.map(({ issuer }) => worldAt(issuer));
    if (site === undefined || phone === undefined) throw new Error('No server was started');
    const service = await serviceOf(site);
    const latencies: Latency[] = [];
    for (const door of Object.keys(DOORS) as Door[]) {
      for (let count = 0; count < WARM_UP; count += 1) await approval(site, phone, service, door);
      const all: Taken[] = [];
      for (let count = 0; count < APPROVALS; count += 1) all.push(await approval(site, phone, service, door));
      latencies.push(latency(where, door, all));
    }
    return latencies;
  } finally {
    for (const child of children) await child.end();
    await database?.drop();
    rmSync(directory, { recursive: true });
  }
}

async function approval(site: World, phone: World, service: Service, door: Door): Promise<Taken> {
  const person = await site.control.person({ eids: { bankid: { chosen: 'app' } } });
  const page = await service.atCode(person);
  const { browser } = page;
  const stream = await listen(browser, new URL(`/authorize/events?login=${loginOf(page).id}`, site.login));
  await stream.next(({ wait }) => wait !== null);
  const approve = await DOORS[door](phone, person);
  const before = performance.now();
  const answered = approve();
  await stream.next(({ wait }) => wait === null);
  const heard = performance.now() - before;
  // As public/waiting.js does.
  const next = await browser.open(`/authorize/selector?login=${loginOf(page).id}&again`, page);
  const drawn = performance.now() - before;
  await answered;
  stream.close();
  await browser.submit(next, { password: passwordOf(person) });
  return { heard, drawn };
}

function latency(where: string, door: Door, all: readonly Taken[]): Latency {
  const of = (values: readonly number[]) => {
    const at = (part: number) => round(percentile(values, part));
    return { p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99) };
  };
  const [heard, drawn] = [of(all.map((one) => one.heard)), of(all.map((one) => one.drawn))];
  return { where, door, approvals: all.length, heard, drawn };
}
