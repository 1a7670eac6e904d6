/** Tables of docs/performance.json, one a part of the bench. */
import type {
  Approvals,
  Compared,
  InBrowser,
  Measurement,
  Memory,
  Percentiles,
  Profile,
  Profiles,
  Ratio,
  Run,
  Scale,
  Starts,
} from './figures.ts';
import { table } from './markdown.ts';

/** When and where it was measured, and how quiet it was there. */
export function when({ measured_at, node, cores, machine }: Measurement): string {
  const others = `others took ${Math.round(machine.others * 100)} % of the processors meanwhile`;
  return `Measured ${measured_at} on Node ${node}, ${cores} cores shared with the driver, at a load average of ${machine.load_average} before it; ${others}.`;
}

const told = ({ median, error }: Ratio) => `${median.toFixed(2)} ± ${error.toFixed(2)}`;

export function comparedTable(compared: Compared): string {
  const { contenders, ratios, warm_up, starts, rounds, block } = compared;
  const rates = ['logins or refreshes/s at 1', 'at 64'];
  const head = ['contender', 'pages / signatures', ...rates, 'p50 at 1, ms', 'p50 / p99 at 64, ms'];
  const rows = contenders.map(({ what, pages, signatures, alone, crowded }) => [
    ...[what, `${pages} / ${signatures}`, alone.per_second, crowded.per_second, alone.p50_ms],
    ...[`${crowded.p50_ms} / ${crowded.p99_ms}`, crowded.server_cpu_ms, crowded.main_thread_ms],
    alone.errors + crowded.errors,
  ]);
  const pairs = ratios.map(({ of, to, per_second, server_cpu, main_thread }) => [
    `${of} to ${to}`,
    ...[told(per_second), told(server_cpu), told(main_thread)],
  ]);
  return [
    table([...head, 'server CPU ms a login', 'of it the main thread', 'errors'], rows),
    '',
    table(['at 64 at once', 'logins/s', 'server CPU', 'main thread'], pairs),
    '',
    `All were up at once and each had ${warm_up} logins before. Then ${rounds} blocks of ${block} logins went to each, behind as many that do not count as are at once, in another order each round. That was done ${starts} times, with processes of their own. Above are medians of the blocks, here means of what each time gave, the median of each round's own ratio, with their standard error. ${when(compared)}`,
  ].join('\n');
}

export function runsTable(runs: readonly Run[]): string {
  const rows = runs.map((run) => [
    ...[run.measured_at, run.server_cpu_ms],
    ...[run.to_floor, run.to_do_nothing, run.to_mounted, run.postgres_to_floor, run.cpu_to_floor].map(told),
  ]);
  const rates = ['floor', 'do-nothing', 'mounted'].map((other) => `logins/s to ${other}`);
  const head = ['measured', 'server CPU ms a login', ...rates, 'on PostgreSQL to floor', 'CPU to floor'];
  return table(head, rows);
}

export function startsTable(starts: Starts): string {
  const rows = starts.programs.map(({ what, median_ms, least_ms, to_floor, logins_ms }) => [
    ...[what, median_ms, least_ms],
    told(to_floor),
    logins_ms,
  ]);
  return [
    table(
      [
        ...['program', 'discovery, median ms', 'least ms', "to the floor's of the same round"],
        'a login may begin, median ms',
      ],
      rows,
    ),
    '',
    `${starts.starts} starts of each, in another order each round. ${when(starts)}`,
  ].join('\n');
}

export function memoryTable(memory: Memory): string {
  const { logins, heap, heap_bytes_per_session, processes } = memory;
  const taken = processes.map(({ program, rss_mib }) => `\`${program}\` takes ${rss_mib} MiB`);
  return [
    table(
      ['logins so far', 'live heap MiB'],
      heap.map((look) => [look.logins, look.mib]),
    ),
    '',
    `The line through them: ${heap_bytes_per_session} B a session. After ${logins.toLocaleString('en-GB')} logins, ${taken.join(', and ')}. ${when(memory)}`,
  ].join('\n');
}

export function browserTable(browser: InBrowser): string {
  const { logins, ours_ms, least_ms, ours_paint_ms, least_paint_ms, ratio } = browser;
  return [
    table(
      ['in headless Chromium', 'a login, median ms', 'first contentful paint of the picker, median ms'],
      [
        ['Prøveporten', ours_ms, ours_paint_ms],
        ['the do-nothing server, with the same pages', least_ms, least_paint_ms],
        ['ratio of the logins', told(ratio), ''],
      ],
    ),
    '',
    `${logins} logins of each, in turns. ${when(browser)}`,
  ].join('\n');
}

const sumOf = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);

/** Of the main thread, were parts of our own code free. */
function whatWouldRemain(now: Profile, least: Profile): string {
  const all = Object.entries(now.main_thread_ms);
  const [whole, limit] = [now, least].map(({ main_thread_ms }) => sumOf(Object.values(main_thread_ms)));
  const without = (free: (name: string) => boolean) => {
    const left = sumOf(all.filter(([name]) => !free(name)).map(([, ms]) => ms));
    return `${left.toFixed(2)} of ${whole?.toFixed(2)} ms, ${(left / (limit ?? 1)).toFixed(2)} times the do-nothing server's`;
  };
  const isOurs = (name: string) => name.startsWith('src/');
  const isStore = (name: string) => name.startsWith('src/storage');
  return [
    `Were all of ours free but the store, there would remain ${without((name) => isOurs(name) && !isStore(name))};`,
    `were the store free and nothing else, ${without(isStore)}; with all of ours free, ${without(isOurs)}.`,
  ].join(' ');
}

/** Owners by what they took before. */
export function profileTable({ before, now, least }: Profiles): string {
  const all = [before, now, least];
  const rest = 'others';
  const names = new Set(all.flatMap(({ main_thread_ms }) => Object.keys(main_thread_ms)));
  const rows = [...[...names].filter((name) => name !== rest), rest].map((name) => [
    name,
    ...all.map(({ main_thread_ms }) => main_thread_ms[name] ?? ''),
  ]);
  return [
    table(
      ['ms a login, on the main thread', `before, ${before.measured_at}`, 'now', 'the do-nothing server'],
      [
        ...rows,
        ['together', ...all.map(({ main_thread_ms }) => sumOf(Object.values(main_thread_ms)).toFixed(2))],
      ],
    ),
    '',
    whatWouldRemain(now, least),
    '',
    `${now.logins} logins, ${now.at_once} at once, with the profiler on; all threads: ${all.map(({ server_cpu_ms }) => server_cpu_ms).join(', ')} ms a login. Now: ${now.measured_at}.`,
  ].join('\n');
}

export function approvalTable({ measured_at, load_average, latencies }: Approvals): string {
  const of = ({ p50_ms, p95_ms, p99_ms }: Percentiles) => `${p50_ms} / ${p95_ms} / ${p99_ms}`;
  const parts = ['heard p50 / p95 / p99 ms', 'next page p50 / p95 / p99 ms'];
  return [
    table(
      ['the phone in', 'approves by', 'approvals', ...parts],
      latencies.map(({ where, door, approvals, heard, drawn }) => [
        ...[where, door, approvals, of(heard), of(drawn)],
      ]),
    ),
    '',
    `Measured ${measured_at}, one approval at a time, at a load average of ${load_average} on the machine before it.`,
  ].join('\n');
}

export function scaleTable(scale: Scale): string {
  const { people, logins, sessions, records, held, few, per_second, server_cpu, postgres } = scale;
  const of = (count: number) => count.toLocaleString('en-GB');
  return [
    table(
      ['page or call', 'longest hold of the thread, ms of its processor time'],
      held.map(({ method, address, ms }) => [`${method} \`${address}\``, ms]),
    ),
    '',
    `Median of five, to within a tick of the system (4 ms), with ${of(people)} persons, ${of(logins)} logins and ${of(sessions)} sessions in the store, ${of(records)} records in all. Complete logins there, 64 at once, to those on a store of ${of(few)} persons: ${told(per_second)} a second, ${told(server_cpu)} of the CPU. The same on PostgreSQL: ${told(postgres.per_second)} and ${told(postgres.server_cpu)}. ${when(scale)}`,
  ].join('\n');
}
