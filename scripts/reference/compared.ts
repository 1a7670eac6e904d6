/** Finds what a comparison says of a contender, or of two. */
import type { Compare, Compared, Contended, Run } from './figures.ts';

/** The name of Prøveporten among the contenders, and the first word of what else is asked of it. */
export const OURS = 'proveporten';

/** @throws Error where it was not measured. */
export function oursIn({ contenders }: Compared): Contended {
  const found = contenders.find(({ name }) => name === OURS);
  if (found === undefined) throw new Error(`${OURS} was not measured`);
  return found;
}

/** @throws Error where the two were not compared. */
export function pairOf({ ratios }: Compared, of: string, to: string): Compare {
  const found = ratios.find((one) => one.of === of && one.to === to);
  if (found === undefined) throw new Error(`${of} was not compared with ${to}`);
  return found;
}

/** What can be held against another machine's. @throws Error where one of its pairs was not compared. */
export function runOf(compared: Compared): Run {
  const rate = (of: string, to: string) => pairOf(compared, of, to).per_second;
  return {
    measured_at: compared.measured_at,
    server_cpu_ms: oursIn(compared).crowded.server_cpu_ms,
    to_floor: rate(OURS, 'floor'),
    cpu_to_floor: pairOf(compared, OURS, 'floor').server_cpu,
    to_do_nothing: rate(OURS, 'do-nothing'),
    to_mounted: rate(OURS, 'mounted'),
    postgres_to_floor: rate(`${OURS} on PostgreSQL`, 'floor'),
  };
}
