/** Runs prepared logins, so many at once, and counts. */
import type { Measured } from '../scripts/reference/figures.ts';
import type { Used } from './child.ts';
import { serve, type Target, type Ticket } from './driver.ts';

/** `used` reads the server's processor time so far. */
export async function load(
  target: Target,
  tickets: readonly Ticket[],
  atOnce: number,
  used: () => Promise<Used>,
): Promise<Measured> {
  const times: number[] = [];
  const failures: string[] = [];
  const queue = tickets.values();
  const usedBefore = await used();
  const before = performance.now();
  await Promise.all(Array.from({ length: atOnce }, () => worker(target, queue, times, failures)));
  const elapsed = performance.now() - before;
  const usedAfter = await used();
  if (failures.length > 0) console.error(`${failures.length} errors, the first: ${failures[0]}`);
  const each = (ms: number) => round(ms / Math.max(1, times.length), 3);
  return {
    at_once: atOnce,
    logins: times.length,
    per_second: round((times.length / elapsed) * 1000),
    p50_ms: round(percentile(times, 0.5)),
    p99_ms: round(percentile(times, 0.99)),
    errors: failures.length,
    server_cpu_ms: each(usedAfter.cpu - usedBefore.cpu),
    main_thread_ms: each(usedAfter.thread - usedBefore.thread),
  };
}

async function worker(
  target: Target,
  queue: Iterator<Ticket>,
  times: number[],
  failures: string[],
): Promise<void> {
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const before = performance.now();
    try {
      await serve(target, next.value);
      times.push(performance.now() - before);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
