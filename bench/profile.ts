/** `npm run bench -- profile`: where the main thread of our server spends a login, by room and by package. Writes `profile` into docs/performance.json. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Profile } from '../scripts/reference/figures.ts';
import { startChild } from './child.ts';
import { load, round } from './load.ts';
import { ours } from './ours.ts';

const WARM_UP = 300;
const LOGINS = 600;
const AT_ONCE = 16;
/** Shares below this (ms a login) are summed up as `others`. */
const LEAST = 0.05;

export async function profile(): Promise<Profile> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const child = await startChild(ours.program, directory);
  try {
    const { target, tickets } = await ours.prepare(child.issuer);
    await load(target, await tickets(WARM_UP), AT_ONCE, child.used);
    const prepared = await tickets(LOGINS);
    await child.ask('profile');
    const { logins, server_cpu_ms } = await load(target, prepared, AT_ONCE, child.used);
    const taken = await child.ask<Profiler.Profile>('profiled');
    return { logins, at_once: AT_ONCE, server_cpu_ms, main_thread_ms: shares(taken, logins) };
  } finally {
    await child.end();
    rmSync(directory, { recursive: true });
  }
}

/** Self time by owner, ms a login, largest first. */
function shares(taken: Profiler.Profile, logins: number): Readonly<Record<string, number>> {
  const times = new Map<string, number>();
  const owners = ownersOf(taken);
  taken.samples?.forEach((node, place) => {
    const owner = owners.get(node);
    if (owner === undefined || owner === IDLE) return;
    times.set(owner, (times.get(owner) ?? 0) + (taken.timeDeltas?.[place] ?? 0) / 1000 / logins);
  });
  const sorted = [...times].toSorted(([, one], [, other]) => other - one);
  const small = sorted.filter(([, ms]) => ms < LEAST).reduce((sum, [, ms]) => sum + ms, 0);
  const large = sorted.filter(([, ms]) => ms >= LEAST);
  return Object.fromEntries([...large, ['others', small] as const].map(([name, ms]) => [name, round(ms, 2)]));
}

const IDLE = 'idle';
const SPECIAL: Readonly<Record<string, string>> = {
  '(idle)': IDLE,
  '(program)': 'node: native code',
  '(garbage collector)': 'garbage collection',
};

/** Node's own code counts for whoever called it. */
function ownersOf(taken: Profiler.Profile): ReadonlyMap<number, string> {
  const owners = new Map<number, string>();
  const nodes = new Map(taken.nodes.map((node) => [node.id, node]));
  const visit = (id: number, caller: string): void => {
    const node = nodes.get(id);
    if (node === undefined) return;
    const { functionName, url } = node.callFrame;
    const owner = SPECIAL[functionName] ?? ownerOf(url) ?? caller;
    owners.set(id, owner);
    for (const child of node.children ?? []) visit(child, owner);
  };
  const [root] = taken.nodes;
  if (root !== undefined) visit(root.id, 'node: http and net');
  return owners;
}

function ownerOf(url: string): string | undefined {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  const room = /\/src\/([^/]+)\//.exec(url)?.[1];
  return inPackage ?? (room === undefined ? undefined : `src/${room}`);
}
