/** A contender that is up: its server runs on a store of its own until it is ended. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured } from '../scripts/reference/figures.ts';
import { type Child, startChild } from './child.ts';
import type { Contender, Prepared } from './contender.ts';
import { load } from './load.ts';

export interface Entrant extends Prepared {
  readonly contender: Contender;
  readonly child: Child;
  end(): Promise<void>;
}

async function enter(contender: Contender): Promise<Entrant> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const child = await startChild(contender.program, directory);
  const end = async () => {
    await child.end();
    rmSync(directory, { recursive: true });
  };
  return { ...(await contender.prepare(child.issuer)), contender, child, end };
}

/** Starts all, gives them to the work, and ends all. */
export async function among<T>(
  contenders: readonly Contender[],
  work: (entrants: readonly Entrant[]) => Promise<T>,
): Promise<T> {
  const entrants: Entrant[] = [];
  try {
    for (const contender of contenders) entrants.push(await enter(contender));
    return await work(entrants);
  } finally {
    for (const entrant of entrants) await entrant.end();
  }
}

export async function block(
  { target, tickets, child }: Entrant,
  logins: number,
  atOnce: number,
): Promise<Measured> {
  return load(target, await tickets(logins), atOnce, child.used);
}

/** Short blocks: a ticket's proof and code do not last long. */
const SLICE = 256;

/** All at the same time. V8 has seen what it compiles for after some 3,000 logins; before that all figures stand on the slope. */
export async function warmUp(entrants: readonly Entrant[], logins: number): Promise<void> {
  const warm = async (entrant: Entrant) => {
    for (let left = logins; left > 0; left -= SLICE) await block(entrant, Math.min(SLICE, left), 16);
  };
  await Promise.all(entrants.map(warm));
}
