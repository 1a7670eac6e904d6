/** docs/performance.json as tables in docs and three figures in the README, between markers: no figure is typed by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../files.ts';
import type {
  Approvals,
  Measured,
  Percentiles,
  Performance,
  Profile,
  Scale,
  TargetResult,
} from './figures.ts';
import { between, code, type Row, table } from './markdown.ts';

const FIGURES = join(ROOT, 'docs/performance.json');

/** The files that carry figures; a guard test compares each with `filled`. */
export const PLACES = ['README.md', 'docs/performance.md'] as const;
type Place = (typeof PLACES)[number];
/** The one that shows three figures and no table. */
const SHORT: Place = 'README.md';

export function ratios(targets: readonly TargetResult[]): Readonly<Record<string, number>> {
  const isOurs = ({ name }: TargetResult) => name.startsWith('proveporten');
  // The others were asked for logins alone.
  const isRefresh = ({ name }: TargetResult) => name.endsWith('refresh');
  const part = (one: number, other: number) => Number((one / other).toFixed(2));
  return Object.fromEntries(
    targets
      .filter((one) => isOurs(one) && !isRefresh(one))
      .flatMap((one) =>
        targets
          .filter((other) => !isOurs(other))
          .flatMap((other) => [
            [`${one.name}, logins/s to ${other.name}`, part(top(one).per_second, top(other).per_second)],
            ...(one.name === 'proveporten'
              ? [[`${one.name}, cold start to ${other.name}`, part(one.cold_start_ms, other.cold_start_ms)]]
              : []),
          ]),
      ),
  );
}

function top(target: TargetResult): Measured {
  const last = target.load.at(-1);
  if (last === undefined) throw new Error(`${target.name} was not measured`);
  return last;
}

export function targetTable({
  targets,
  measured_at,
  node,
  cores,
  rounds,
  ratios,
}: Omit<Performance, 'profile' | 'approvals' | 'scale'>): string {
  const sizes = targets[0]?.load.map(({ at_once }) => `logins or refreshes/s at ${at_once}`) ?? [];
  const first = ['target', 'pages / signatures', 'cold start ms'];
  const last = ['p50 / p99 ms', 'errors', 'server CPU ms/login', 'heap B/session', 'RSS MiB'];
  const compared = Object.entries(ratios).map(([name, value]) => `${name} ${value}`);
  const measured = `Measured ${measured_at} on Node ${node}, ${cores} cores shared with the driver, median of ${rounds} rounds; p50, p99, CPU at the highest load.`;
  const under = [measured, ...(compared.length > 0 ? [`Ratios: ${compared.join('; ')}.`] : [])].join('\n');
  return tableWith([...first, ...sizes, ...last], targets.map(row), under);
}

/** A table, and what is said under it. */
function tableWith(head: Row, rows: readonly Row[], under: string): string {
  return `${table(head, rows)}\n\n${under}`;
}

function row(target: TargetResult): Row {
  const last = top(target);
  return [
    target.what,
    `${target.pages} / ${target.signatures}`,
    target.cold_start_ms,
    ...target.load.map(({ per_second }) => per_second),
    `${last.p50_ms} / ${last.p99_ms}`,
    target.load.reduce((sum, one) => sum + one.errors, 0),
    last.server_cpu_ms,
    // Below what a run can tell from nothing, the collector freed more than the sessions took.
    target.heap_bytes_per_session > 0 ? target.heap_bytes_per_session : 'none',
    target.rss_mib,
  ];
}

/** What a reader of the README wants to know: how many, how soon, how dear. */
function summary({ targets, measured_at, node, cores }: Omit<Performance, 'profile' | 'approvals'>): string {
  const ours = targets.find(({ name }) => name === 'proveporten');
  if (ours === undefined) throw new Error('proveporten was not measured');
  const { at_once, per_second, server_cpu_ms } = top(ours);
  return [
    `- ${Math.round(per_second)} complete logins a second, ${at_once} at once, on a SQLite file`,
    `- ${server_cpu_ms} ms of CPU a login`,
    `- ${ours.cold_start_ms} ms from start to the first answer`,
    '',
    `Measured ${measured_at} on Node ${node}, ${cores} cores shared with the driver. [Performance](docs/performance.md) compares them with others and says where the time goes.`,
  ].join('\n');
}

export function profileTable({ logins, at_once, server_cpu_ms, main_thread_ms }: Profile): string {
  const sum = Object.values(main_thread_ms).reduce((one, other) => one + other, 0);
  const under = `${logins} logins, ${at_once} at once, with the profiler on: ${sum.toFixed(2)} ms a login on the main thread, ${server_cpu_ms} ms on all threads.`;
  return tableWith(['room or package', 'ms a login'], Object.entries(main_thread_ms), under);
}

export function approvalTable({ measured_at, load_average, latencies }: Approvals): string {
  const of = ({ p50_ms, p95_ms, p99_ms }: Percentiles) => `${p50_ms} / ${p95_ms} / ${p99_ms}`;
  const times = ['heard p50 / p95 / p99 ms', 'next page p50 / p95 / p99 ms'];
  return tableWith(
    ['the phone in', 'approves by', 'approvals', ...times],
    latencies.map(({ where, door, approvals, heard, drawn }) => [
      where,
      door,
      approvals,
      of(heard),
      of(drawn),
    ]),
    `Measured ${measured_at}, one approval at a time, at a load average of ${load_average} on the machine before it.`,
  );
}

export function scaleTable({ measured_at, load_average, people, logins, held }: Scale): string {
  const of = (count: number) => count.toLocaleString('en-GB');
  return tableWith(
    ['page or call', 'longest hold of the thread, ms of its processor time'],
    held.map(({ method, address, ms }) => [`${method} ${code(address)}`, ms]),
    `Measured ${measured_at} with ${of(people)} persons and ${of(logins)} logins in the store, median of five (to within a tick of the system, 4 ms), at a load average of ${load_average} on the machine before it.`,
  );
}

/** One of `PLACES` with its figures. @throws Error where a marker is missing. */
export function filled(place: Place, text: string, figures: Performance): string {
  if (place === SHORT) return between(text, 'performance', summary(figures));
  const compared = between(text, 'performance', targetTable(figures));
  const profiled = between(compared, 'profile', profileTable(figures.profile));
  const approved = between(profiled, 'approvals', approvalTable(figures.approvals));
  return between(approved, 'scale', scaleTable(figures.scale));
}

/** Each of `PLACES` as it should be; nothing before `npm run bench` has run once. */
export function performancePages(): readonly (readonly [string, string])[] {
  if (!existsSync(FIGURES)) return [];
  const figures = JSON.parse(readFileSync(FIGURES, 'utf8')) as Performance;
  return PLACES.map((place) => [place, filled(place, readFileSync(join(ROOT, place), 'utf8'), figures)]);
}
