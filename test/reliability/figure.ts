/** What a test has measured of a promise: a line for who runs it, and a row of docs/reliability.md. */
import type { TestContext } from 'vitest';
import type { Figure } from '../../scripts/reference/reliability.ts';
import type { Engine } from './engine.ts';

declare module 'vitest' {
  interface TaskMeta {
    figure?: Figure;
  }
}

export function tell(
  { task }: TestContext,
  promise: string,
  { name: engine }: Pick<Engine, 'name'>,
  said: string,
): void {
  task.meta.figure = { promise, engine, said };
  console.log(`${promise} ${engine}: ${said}`);
}

/** Whole milliseconds of the slowest but one in twenty. */
export function p95(taken: readonly number[]): number {
  const sorted = taken.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0);
}
