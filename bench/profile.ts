/** `npm run bench -- profile`: where the main thread of our server spends a login, by room and by package, and where the do-nothing server's does. */
import type { Profiler } from 'node:inspector';
import type { Profile, Profiles } from '../scripts/reference/figures.ts';
import type { Contender } from './contender.ts';
import { among, warmUp } from './entrant.ts';
import { load, round } from './load.ts';
import { doNothing } from './others.ts';
import { ours } from './ours.ts';
import { share } from './share.ts';

const WARM_UP = share(2000);
const LOGINS = share(600);
const AT_ONCE = 16;
const ROOT = new URL('..', import.meta.url).href;
/** Shares below this (ms a login) are summed up as `others`. */
const LEAST = 0.05;

/** Each by itself. What was measured before the work on speed stays. */
export async function profile(before: Profile): Promise<Profiles> {
  return { before, now: await profileOf(ours), least: await profileOf(doNothing) };
}

function profileOf(contender: Contender): Promise<Profile> {
  return among([contender], async ([entrant]) => {
    if (entrant === undefined) throw new Error('Nothing was started');
    await warmUp([entrant], WARM_UP);
    const { child, target, tickets } = entrant;
    const prepared = await tickets(LOGINS);
    await child.ask('profile');
    const { logins, ...used } = await load(target, prepared, AT_ONCE, child.used);
    const taken = await child.ask<Profiler.Profile>('profiled');
    return {
      measured_at: new Date().toISOString().slice(0, 10),
      logins,
      at_once: AT_ONCE,
      server_cpu_ms: used.server_cpu_ms,
      main_thread_ms: shares(taken, used.main_thread_ms),
    };
  });
}

/** Self time by owner, ms a login, largest first. The profiler's clock runs on while other programs have the processor, so that its
 *  times are shares of `whole`, the thread's own time. */
function shares(taken: Profiler.Profile, whole: number): Readonly<Record<string, number>> {
  const times = new Map<string, number>();
  const owners = ownersOf(taken);
  taken.samples?.forEach((node, place) => {
    const owner = owners.get(node);
    if (owner === undefined || owner === IDLE) return;
    times.set(owner, (times.get(owner) ?? 0) + (taken.timeDeltas?.[place] ?? 0));
  });
  const sum = [...times.values()].reduce((one, other) => one + other, 0);
  const sorted = [...times]
    .map(([name, time]): [string, number] => [name, (time / sum) * whole])
    .toSorted(([, one], [, other]) => other - one);
  const small = sorted.filter(([, ms]) => ms < LEAST).reduce((sum, [, ms]) => sum + ms, 0);
  const large = sorted.filter(([, ms]) => ms >= LEAST);
  return Object.fromEntries([...large, ['others', small] as const].map(([name, ms]) => [name, round(ms, 2)]));
}

const IDLE = 'idle';
const SPECIAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '(idle)': IDLE,
    '(program)': 'node: native code',
    '(garbage collector)': 'garbage collection',
  }),
);

/** node:sqlite's, by the names that the profiler has of them. */
const STATEMENTS: readonly string[] = ['run', 'get', 'all', 'exec'];
const STORE = 'src/storage';

/** Node's own code counts for whoever called it; SQLite's, for the store, by itself. */
function ownersOf(taken: Profiler.Profile): ReadonlyMap<number, string> {
  const owners = new Map<number, string>();
  const nodes = new Map(taken.nodes.map((node) => [node.id, node]));
  const visit = (id: number, caller: string): void => {
    const node = nodes.get(id);
    if (node === undefined) return;
    const { functionName, url } = node.callFrame;
    const isStatement = url === '' && caller === STORE && STATEMENTS.includes(functionName);
    const owner = SPECIAL.get(functionName) ?? (isStatement ? `${STORE}: SQLite` : (ownerOf(url) ?? caller));
    owners.set(id, owner);
    for (const child of node.children ?? []) visit(child, owner);
  };
  const [root] = taken.nodes;
  if (root !== undefined) visit(root.id, 'node: http and net');
  return owners;
}

function ownerOf(url: string): string | undefined {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  const room = url.startsWith(ROOT)
    ? /^(?:src|bench)\/[^/]+(?=\/)/.exec(url.slice(ROOT.length))?.[0]
    : undefined;
  return inPackage ?? room;
}
