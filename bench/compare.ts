/** `npm run bench -- compare [contenders]`: all up at once, blocks of logins to one after the other, and the ratios round by round. */
import type { Compare, Compared, Contended, Measured } from '../scripts/reference/figures.ts';
import { createDatabase } from '../test/support/postgres.ts';
import { alternate, type Blocks, paired, type Rounds } from './blocks.ts';
import type { Contender } from './contender.ts';
import { among, type Entrant, warmUp } from './entrant.ts';
import { median, round } from './load.ts';
import { told } from './measurement.ts';
import { doNothing, floor, mounted } from './others.ts';
import { headless, ON_POSTGRES, onPostgres, ours, refresh, silent, sso } from './ours.ts';
import { share } from './share.ts';

const WARM_UP = share(3000);
/** For what one login takes when nobody else is there. */
const ALONE: Rounds = { rounds: share(4), logins: 32, atOnce: 1 };
const CROWDED: Rounds = { rounds: share(16), logins: 128, atOnce: 64 };

const ALL = [ours, silent, headless, sso, refresh, doNothing, floor, mounted];

type Named = Pick<Contender, 'name'>;

/** The pairs that are told. */
const PAIRS: readonly (readonly [Named, Named])[] = [
  [ours, floor],
  [ours, doNothing],
  [ours, mounted],
  [headless, floor],
  [sso, floor],
  [refresh, floor],
  [silent, ours],
  [{ name: ON_POSTGRES }, floor],
  [{ name: ON_POSTGRES }, ours],
  [doNothing, floor],
  [mounted, floor],
];

/** All, or those that are named. */
export async function compare(names: readonly string[] = []): Promise<Compared> {
  const database = await createDatabase('durable');
  const all = [...ALL, onPostgres(database.url)];
  const contenders = all.filter(({ name }) => names.length === 0 || names.includes(name));
  try {
    return await among(contenders, async (entrants) => {
      await warmUp(entrants, WARM_UP);
      return told(() => inTurns(entrants));
    });
  } finally {
    await database.drop();
  }
}

async function inTurns(entrants: readonly Entrant[]) {
  const alone = await alternate(entrants, ALONE);
  const crowded = await alternate(entrants, CROWDED);
  const present = new Set(entrants.map(({ contender }) => contender.name));
  const pairs = PAIRS.filter((pair) => pair.every(({ name }) => present.has(name)));
  return {
    warm_up: WARM_UP,
    rounds: CROWDED.rounds,
    block: CROWDED.logins,
    contenders: entrants.map(({ contender }) => contended(contender, alone, crowded)),
    ratios: pairs.map(([one, other]) => compared(one.name, other.name, crowded)),
  };
}

const blocksOf = (blocks: Blocks, name: string) => blocks.get(name) ?? [];

function contended({ name, what, pages, signatures }: Contender, alone: Blocks, crowded: Blocks): Contended {
  const [one, many] = [alone, crowded].map((blocks) => middle(blocksOf(blocks, name)));
  if (one === undefined || many === undefined) throw new Error(`${name} was not measured`);
  return { name, what, pages, signatures, alone: one, crowded: many };
}

/** Medians; the errors are counted together. */
function middle(blocks: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => round(median(blocks.map((one) => one[key])), 2);
  return {
    at_once: of('at_once'),
    logins: blocks.reduce((sum, { logins }) => sum + logins, 0),
    per_second: of('per_second'),
    p50_ms: of('p50_ms'),
    p99_ms: of('p99_ms'),
    errors: blocks.reduce((sum, { errors }) => sum + errors, 0),
    server_cpu_ms: of('server_cpu_ms'),
    main_thread_ms: of('main_thread_ms'),
  };
}

function compared(one: string, other: string, blocks: Blocks): Compare {
  const ratio = (key: keyof Measured) => {
    const [mine, theirs] = [one, other].map((name) => blocksOf(blocks, name).map((block) => block[key]));
    return paired(mine ?? [], theirs ?? []);
  };
  return {
    of: one,
    to: other,
    per_second: ratio('per_second'),
    server_cpu: ratio('server_cpu_ms'),
    main_thread: ratio('main_thread_ms'),
  };
}
