/** `npm run bench -- start`: from spawn to discovery's 200 and to the door of logins, each time on a new store, in another order each round. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtProgram } from '../scripts/built-program.ts';
import type { Started, Starts } from '../scripts/reference/figures.ts';
import { paired, shuffled } from './blocks.ts';
import { type ColdStart, coldStart, type Program } from './child.ts';
import { median, round } from './load.ts';
import { told } from './measurement.ts';
import { floor } from './others.ts';
import { ours } from './ours.ts';
import { share } from './share.ts';

const STARTS = share(11);

interface Startable {
  readonly name: string;
  readonly what: string;
  readonly program: Program;
}

async function programs(): Promise<readonly Startable[]> {
  const { image } = await builtProgram();
  return [
    { name: 'sources', what: 'Prøveporten from its sources (`src/main.ts`)', program: ours.program },
    { name: 'built', what: 'Prøveporten as it is built (`dist/main.js`)', program: image },
    { name: floor.name, what: floor.what, program: floor.program },
  ];
}

export async function starts(): Promise<Starts> {
  const all = await programs();
  // What a first start compiles and keeps is there for all that are counted.
  for (const one of all) await start(one);
  return told(async () => {
    const times = new Map<string, ColdStart[]>(all.map(({ name }) => [name, []]));
    for (let turn = 0; turn < STARTS; turn += 1)
      for (const one of shuffled(all)) times.get(one.name)?.push(await start(one));
    return { starts: STARTS, programs: all.map((one) => started(one, times)) };
  });
}

function started({ name, what }: Startable, times: ReadonlyMap<string, readonly ColdStart[]>): Started {
  const of = (contender: string, until: keyof ColdStart) =>
    (times.get(contender) ?? []).map((one) => one[until]);
  const [own, floors, logins] = [of(name, 'discovery'), of(floor.name, 'discovery'), of(name, 'logins')];
  const [median_ms, least_ms] = [round(median(own), 0), round(Math.min(...own), 0)];
  return {
    ...{ name, what, median_ms, least_ms },
    logins_ms: round(median(logins), 0),
    to_floor: paired(own, floors),
  };
}

async function start({ program }: Startable): Promise<ColdStart> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await coldStart(program, directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
