/** How quiet the machine is: what waited before, and what others took of its processors meanwhile. */
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import type { Machine } from '../scripts/reference/figures.ts';
import type { Child } from './child.ts';
import { round } from './load.ts';

/** Above these the figures are told with a warning. */
const MOST_LOAD = 0.5;
const MOST_OTHERS = 0.1;

/** proc(5): ticks of 10 ms that all processors together spent; `busy` without idle and waiting for a disk. */
function ticks(): { readonly all: number; readonly busy: number } {
  const fields = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]?.split(/\s+/).slice(1, 9) ?? [];
  const times = fields.map(Number);
  const all = times.reduce((sum, one) => sum + one, 0);
  return { all: all * 10, busy: (all - (times[3] ?? 0) - (times[4] ?? 0)) * 10 };
}

async function own(children: readonly Child[]): Promise<number> {
  const { user, system } = process.cpuUsage();
  let sum = (user + system) / 1000;
  for (const child of children) sum += (await child.used()).cpu;
  return sum;
}

/** Begins to watch; the function that is returned ends it and warns on the terminal when the machine was not quiet. */
export async function watch(children: readonly Child[]): Promise<() => Promise<Machine>> {
  const load = round(loadavg()[0] ?? 0);
  const [before, ownBefore] = [ticks(), await own(children)];
  return async () => {
    const after = ticks();
    const taken = after.busy - before.busy - ((await own(children)) - ownBefore);
    const others = round(Math.max(0, taken) / (after.all - before.all), 3);
    warn(load, others);
    return { load_average: load, others };
  };
}

function warn(load: number, others: number): void {
  if (load / availableParallelism() > MOST_LOAD)
    console.error(`The machine was not quiet: a load average of ${load} before the start.`);
  if (others > MOST_OTHERS)
    console.error(`The machine was not quiet: others took ${Math.round(others * 100)} % of its processors.`);
}
