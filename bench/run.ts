/** `npm run bench [-- floor mounted | profile | approval | scale]`: ours and the two comparisons in one run on one machine; prints, and writes docs/performance.json.
 *  Absolute figures move by a third between runs: the ratios and the processor time per login are what to compare. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured, Performance, TargetResult } from '../scripts/reference/figures.ts';
import {
  approvalTable,
  profileTable,
  ratios,
  scaleTable,
  targetTable,
} from '../scripts/reference/performance.ts';
import { approvals } from './approval.ts';
import { coldStart, startChild } from './child.ts';
import type { Contender } from './contender.ts';
import { load, median, round } from './load.ts';
import { floor, mounted } from './others.ts';
import { headless, ours, refresh, sso } from './ours.ts';
import { pair } from './pair.ts';
import { profile } from './profile.ts';
import { scale } from './scale.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const WARM_UP = 300;
const SIZES = [
  { atOnce: 1, logins: 100 },
  { atOnce: 16, logins: 400 },
  { atOnce: 64, logins: 1000 },
] as const;

interface Round {
  readonly measured: readonly Measured[];
  readonly heapPerSession: number;
  readonly rss: number;
}

async function one(contender: Contender): Promise<Round> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const child = await startChild(contender.program, directory);
  try {
    const { target, tickets } = await contender.prepare(child.issuer);
    await load(target, await tickets(WARM_UP), 16, child.used);
    const before = await child.memory();
    const measured: Measured[] = [];
    for (const { atOnce, logins } of SIZES)
      measured.push(await load(target, await tickets(logins), atOnce, child.used));
    const after = await child.memory();
    const sessions = measured.reduce((sum, { logins }) => sum + logins, 0);
    return { measured, heapPerSession: (after.heap - before.heap) / sessions, rss: after.rss };
  } finally {
    await child.end();
    rmSync(directory, { recursive: true });
  }
}

async function cold(contender: Contender): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 5; time++) {
    const directory = mkdtempSync(join(tmpdir(), 'bench-'));
    times.push(await coldStart(contender.program, directory));
    rmSync(directory, { recursive: true });
  }
  return round(median(times), 0);
}

function middle(rounds: readonly Round[], at: number): Measured {
  const all = rounds.flatMap(({ measured }) => measured[at] ?? []);
  const of = (key: keyof Measured) => round(median(all.map((one) => one[key])), 2);
  return {
    at_once: of('at_once'),
    logins: of('logins'),
    per_second: of('per_second'),
    p50_ms: of('p50_ms'),
    p99_ms: of('p99_ms'),
    errors: all.reduce((sum, { errors }) => sum + errors, 0),
    server_cpu_ms: of('server_cpu_ms'),
    main_thread_ms: of('main_thread_ms'),
  };
}

function result(contender: Contender, coldStartMs: number, rounds: readonly Round[]): TargetResult {
  const { name, what, pages, signatures } = contender;
  return {
    name,
    what,
    pages,
    signatures,
    cold_start_ms: coldStartMs,
    load: SIZES.map((_, at) => middle(rounds, at)),
    heap_bytes_per_session: round(median(rounds.map(({ heapPerSession }) => heapPerSession)), 0),
    rss_mib: round(median(rounds.map(({ rss }) => rss)) / 2 ** 20, 0),
  };
}

const FIGURES = join(import.meta.dirname, '../docs/performance.json');
const write = (figures: Performance) => writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);

const written = () => JSON.parse(readFileSync(FIGURES, 'utf8')) as Performance;

/** The other figures stay as they were measured. */
async function profileAlone(): Promise<void> {
  const taken = await profile();
  console.log(profileTable(taken));
  write({ ...written(), profile: taken });
}

async function approvalAlone(): Promise<void> {
  const taken = await approvals();
  console.log(approvalTable(taken));
  write({ ...written(), approvals: taken });
}

async function scaleAlone(): Promise<void> {
  const taken = await scale();
  console.log(scaleTable(taken));
  write({ ...written(), scale: taken });
}

async function compare(wanted: readonly string[]): Promise<void> {
  const contenders = [ours, floor, mounted, headless, sso, refresh].filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name),
  );
  const rounds = new Map<string, Round[]>(contenders.map(({ name }) => [name, []]));
  const colds = new Map<string, number>();
  for (const contender of contenders) colds.set(contender.name, await cold(contender));
  for (let time = 0; time < ROUNDS; time++)
    for (const contender of contenders) rounds.get(contender.name)?.push(await one(contender));
  const targets = contenders.map((one) => result(one, colds.get(one.name) ?? 0, rounds.get(one.name) ?? []));
  const compared = {
    measured_at: new Date().toISOString().slice(0, 10),
    node: process.version,
    cores: availableParallelism(),
    rounds: ROUNDS,
    targets,
    ratios: ratios(targets),
  };
  console.log(targetTable(compared));
  if (wanted.length === 0)
    write({ ...compared, profile: await profile(), approvals: await approvals(), scale: await scale() });
}

const wanted = process.argv.slice(2);
const alone: Readonly<Record<string, () => Promise<void>>> = {
  pair: () => pair(wanted.slice(1)),
  profile: profileAlone,
  approval: approvalAlone,
  scale: scaleAlone,
};
await (alone[wanted[0] ?? ''] ?? (() => compare(wanted)))();
