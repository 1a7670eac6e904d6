/** R2: logins without a pause. The process does not grow, and the store keeps nothing beyond its time. */
import { execFileSync } from 'node:child_process';
import { setInterval } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { builtProgram } from '../../scripts/built-program.ts';
import { limitsFrom } from '../../src/kernel/limits.ts';
import { openStore } from '../../src/storage/open.ts';
import { endAll, Program } from '../start/program.ts';
import { Party } from '../support/party.ts';
import { worldAt } from '../support/world.ts';
import { ENGINES, LONG, startingOn } from './engine.ts';
import { tell } from './figure.ts';
import { wholeLogin } from './whole-login.ts';

afterEach(endAll);

const LANES = 20;
/** `PROVEPORTEN_SUSTAINED` says for how many seconds; ten minutes in a long run. */
const SECONDS = Number(process.env.PROVEPORTEN_SUSTAINED ?? (LONG ? 600 : 1));
/** Growth tells nothing before V8 has compiled what it compiles and has met its first large collections. */
const WARM_UP = 0.4;
/** Too short a time has no slope. */
const HAS_SLOPE = SECONDS >= 300;
/** A sweep begins each 10 s; what has expired longer ago was left behind. */
const SWEPT_MS = 30_000;
/** More than a sweep takes in one step, and fewer than a leak would leave. */
const SOME = 250;
/** No login has more. */
const EVENTS_OF_LOGIN = 12;

/** Resident memory of a process, MiB. */
const memoryOf = (pid: number) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

/** How much a straight line through the samples rises from the first to the last, as a share of their mean. */
function slope(samples: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [middle, level] = [(samples.length - 1) / 2, mean(samples)];
  const rise = mean(samples.map((one, place) => (one - level) * (place - middle)));
  const spread = mean(samples.map((_, place) => (place - middle) ** 2));
  return ((rise / spread) * (samples.length - 1)) / level;
}

/** What teams run: V8 lets garbage lie as long as its flags let it. */
const { image } = await builtProgram();

describe.each(ENGINES)('$name', (engine) => {
  it(`${LANES} in parallel for ${SECONDS} s`, { timeout: SECONDS * 1000 + 120_000 }, async (test) => {
    const starting = await startingOn(engine);
    const { file, flags } = image;
    const { program, issuer } = await Program.served({ ...starting, main: file, node: flags });
    const simulator = worldAt(issuer);
    const party = await Party.registered(simulator);
    const until = performance.now() + SECONDS * 1000;
    let logins = 0;
    const lane = async () => {
      while (performance.now() < until) {
        await wholeLogin(party, await simulator.control.person(), `login ${logins}`);
        logins += 1;
      }
    };
    const samples: number[] = [];
    const watched = (async () => {
      for await (const _ of setInterval(1_000)) {
        if (performance.now() > until) break;
        samples.push(memoryOf(program.child.pid ?? 0));
      }
    })();
    await Promise.all([watched, ...Array.from({ length: LANES }, lane)]);
    // The trail holds as many events as the limit says, and those that came since it was swept.
    const since = Math.ceil((logins / SECONDS) * (SWEPT_MS / 1000)) * EVENTS_OF_LOGIN;
    const store = await openStore(starting.env?.PROVEPORTEN_STORAGE ?? '', {
      limits: limitsFrom({ events: limitsFrom().events + since }),
    });
    const left = await store.sweep(Date.now() - SWEPT_MS, SOME);
    await store.close();
    const grown = HAS_SLOPE ? slope(samples.slice(samples.length * WARM_UP)) : 0;
    const memory = HAS_SLOPE
      ? `, memory ${(grown * 100).toFixed(1)} % from the first to the last ${Math.round((1 - WARM_UP) * 100)} % at ${Math.round(samples.at(-1) ?? 0)} MiB`
      : '';
    tell(
      test,
      'R2',
      engine,
      `${logins} logins in ${SECONDS} s, none failed${memory}; ${left} records beyond their time`,
    );
    expect(logins).toBeGreaterThan(0);
    expect(left).toBeLessThan(SOME);
    expect(grown).toBeLessThan(0.05);
  });
});
