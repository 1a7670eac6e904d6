/** How quiet the machine is: what waited before, and what others took of its processors meanwhile. */
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import type { Measurement } from './reference/figures.ts';

/** Above these the figures are told with a warning. */
const MOST_LOAD = 0.5;
const MOST_OTHERS = 0.1;

/** proc(5): ticks that all processors together spent; `busy` without idle and waiting for a disk. */
function ticks(): { readonly all: number; readonly busy: number } {
  const fields = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]?.split(/\s+/).slice(1, 9) ?? [];
  const times = fields.map(Number);
  const all = times.reduce((sum, one) => sum + one, 0);
  return { all, busy: all - (times[3] ?? 0) - (times[4] ?? 0) };
}

interface Process {
  readonly id: number;
  readonly parent: number;
  /** Of itself and of those of its children that have ended. */
  readonly spent: number;
}

/** Undefined where it has ended meanwhile. */
export function processAt(id: string): Process | undefined {
  try {
    // The name in parentheses may hold spaces; behind it, from the third field on.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const spent = fields.slice(11, 15).reduce((sum, one) => sum + one, 0);
    return { id: Number(id), parent: fields[1] ?? 0, spent };
  } catch {
    return undefined;
  }
}

/** All that run on the machine. */
export function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => processAt(id) ?? []);
}

/** Ticks of this process and all that it has started. */
function own(): number {
  const all = processes();
  const spentBy = (id: number): number =>
    all
      .filter(({ parent }) => parent === id)
      .reduce((sum, child) => sum + child.spent + spentBy(child.id), 0);
  return (processAt('self')?.spent ?? 0) + spentBy(process.pid);
}

/** Begins to watch; the function that is returned ends it, says when and on what it was, and warns on the terminal when the machine was not quiet. */
export function watch(): () => Measurement {
  const load = Number((loadavg()[0] ?? 0).toFixed(1));
  const [before, ownBefore] = [ticks(), own()];
  return () => {
    const after = ticks();
    const taken = after.busy - before.busy - (own() - ownBefore);
    const others = Number((Math.max(0, taken) / (after.all - before.all)).toFixed(3));
    warn(load, others);
    return {
      measured_at: new Date().toISOString().slice(0, 10),
      node: process.version,
      cores: availableParallelism(),
      machine: { load_average: load, others },
    };
  };
}

function warn(load: number, others: number): void {
  if (load / availableParallelism() > MOST_LOAD)
    console.error(`The machine was not quiet: a load average of ${load} before the start.`);
  if (others > MOST_OTHERS)
    console.error(`The machine was not quiet: others took ${Math.round(others * 100)} % of its processors.`);
}
