/** What was asked of speed, and what was measured. */
import { OURS, pairOf } from './compared.ts';
import type { Performance, Ratio } from './figures.ts';
import { type Row, table } from './markdown.ts';

interface Bar {
  readonly what: string;
  readonly figure: number;
  /** Standard error of a ratio. */
  readonly error?: number;
  readonly bar: number;
  /** Absent = none was named. */
  readonly goal?: number;
  readonly unit?: string;
}

/** Below this a slope cannot be told from nothing (bytes a session). */
const NOTHING = 100;

export function barsTable(figures: Performance): string {
  const head = ['measure', 'bar', 'goal', 'measured', 'met'];
  const least = atLeast(figures).map((one) => row(one, '≥'));
  const most = atMost(figures).map((one) => row(one, '≤'));
  return table(head, [...least, ...most]);
}

/** Met is what is met also where the figure is off by its standard error to the bad side. */
function row({ what, figure, error, bar, goal, unit = '' }: Bar, sign: '≥' | '≤'): Row {
  const off = error ?? 0;
  const meets = (bound: number | undefined) =>
    bound !== undefined && (sign === '≥' ? figure - off >= bound : figure + off <= bound);
  const met = meets(goal) ? 'goal' : meets(bar) ? 'bar' : 'no';
  const measured = `${figure}${unit}${error === undefined ? '' : ` ± ${error}`}`;
  const bound = (value: number | undefined) => (value === undefined ? '' : `${sign} ${value}${unit}`);
  return [what, bound(bar), bound(goal), measured, met];
}

const ratio = (what: string, { median, error }: Ratio, bar: number, goal?: number): Bar => ({
  what,
  figure: Number(median.toFixed(2)),
  error: Number(error.toFixed(2)),
  bar,
  ...(goal !== undefined && { goal }),
});

function atLeast(figures: Performance): readonly Bar[] {
  const rate = (of: string, to: string) => pairOf(figures.compared, of, to).per_second;
  return [
    ratio('complete logins/s, 64 at once, to the floor', rate(OURS, 'floor'), 0.58, 0.75),
    ratio('the same to the do-nothing server', rate(OURS, 'do-nothing'), 0.68, 0.85),
    ratio('the same to the mounted engine', rate(OURS, 'mounted'), 1.4, 1.8),
    ratio('logins/s without pages, to the floor', rate(`${OURS} headless`, 'floor'), 1.6, 1.9),
    ratio('logins/s with single sign-on, to the floor', rate(`${OURS} sso`, 'floor'), 1.6, 1.9),
    ratio('refreshes/s, to logins/s of the floor', rate(`${OURS} refresh`, 'floor'), 2.3, 2.6),
    ratio('logins/s on PostgreSQL, to the floor', rate(`${OURS} on PostgreSQL`, 'floor'), 0.4, 0.5),
    ratio('logins/s on the full store, to those with 1,000 persons', figures.scale.per_second, 0.95, 0.98),
    ratio('the same on PostgreSQL', figures.scale.postgres.per_second, 0.9),
  ];
}

function atMost(figures: Performance): readonly Bar[] {
  const { starts, scale, memory, browser, approvals } = figures;
  const cpu = pairOf(figures.compared, OURS, 'floor').server_cpu;
  const ready = starts.programs.find(({ name }) => name === 'built');
  if (ready === undefined) throw new Error('No start of the built program was measured');
  const longest = Math.max(...scale.held.map(({ ms }) => ms));
  const slowest = Math.max(...approvals.latencies.map(({ heard }) => heard.p95_ms));
  const heap = Math.max(0, memory.heap_bytes_per_session);
  return [
    ratio("server CPU a login, to the floor's", cpu, 1.8, 1.5),
    { what: "the default log's share of a login's CPU", ...logShare(figures), bar: 6, goal: 4, unit: ' %' },
    ratio("start of the built program, to the floor's", ready.to_floor, 0.7, 0.55),
    { what: 'longest hold of the thread, full store', figure: longest, bar: 50, goal: 20, unit: ' ms' },
    { what: 'live heap a session', figure: heap < NOTHING ? 0 : heap, bar: 0, goal: 0, unit: ' B' },
    {
      what: `process after ${memory.logins.toLocaleString('en-GB')} logins`,
      figure: Math.max(...memory.processes.map(({ rss_mib }) => rss_mib)),
      bar: 250,
      goal: 200,
      unit: ' MiB',
    },
    ratio("one login in Chromium, to the do-nothing server's", browser.ratio, 1.15, 1.05),
    {
      what: 'an approval is heard of, p95, wherever the phone is',
      figure: slowest,
      bar: 300,
      unit: ' ms',
    },
  ];
}

function logShare(figures: Performance): Pick<Bar, 'figure' | 'error'> {
  const { median, error } = pairOf(figures.compared, `${OURS} silent`, OURS).server_cpu;
  const percent = (part: number) => Number((part * 100).toFixed(1));
  return { figure: percent(1 - median), error: percent(error) };
}
