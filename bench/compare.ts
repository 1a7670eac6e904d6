/** `npm run bench -- compare [contenders]`: all up at once, blocks of logins to one after the other, and the ratios round by round; again
 *  with processes of their own, since two of one program differ in what V8 made of it. */
import type { Compare, Compared, Contended, Measured } from '../scripts/reference/figures.ts';
import { createDatabase } from '../test/support/postgres.ts';
import { alternate, type Blocks, meanOf, paired, type Rounds, underLoad } from './blocks.ts';
import type { Contender } from './contender.ts';
import { among, warmUp } from './entrant.ts';
import { median, round } from './load.ts';
import { told } from './measurement.ts';
import { doNothing, floor, mounted } from './others.ts';
import { headless, ON_POSTGRES, onPostgres, ours, refresh, silent, sso } from './ours.ts';
import { share } from './share.ts';

const WARM_UP = share(3000);
/** For what one login takes when nobody else is there. */
const ALONE: Rounds = { rounds: share(4), logins: 32, atOnce: 1 };
const CROWDED: Rounds = { rounds: share(10), logins: 128, atOnce: 64 };
/** Times that all are started. */
const STARTS = share(3);

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
  const isWanted = ({ name }: Named) => names.length === 0 || names.includes(name);
  return told(async () => {
    const starts: Start[] = [];
    for (let start = 0; start < STARTS; start += 1) starts.push(await started(isWanted));
    return summary(starts);
  });
}

/** What was measured of all contenders between one start of theirs and its end. */
interface Start {
  readonly contenders: readonly Contender[];
  readonly alone: Blocks;
  readonly crowded: Blocks;
}

async function started(isWanted: (contender: Named) => boolean): Promise<Start> {
  const database = await createDatabase('durable');
  const contenders = [...ALL, onPostgres(database.url)].filter(isWanted).map(underLoad);
  try {
    return await among(contenders, async (entrants) => {
      await warmUp(entrants, WARM_UP);
      const alone = await alternate(entrants, ALONE);
      return { contenders, alone, crowded: await alternate(entrants, CROWDED) };
    });
  } finally {
    await database.drop();
  }
}

function summary(starts: readonly Start[]) {
  const [{ contenders } = { contenders: [] }] = starts;
  const present = new Set(contenders.map(({ name }) => name));
  const pairs = PAIRS.filter((pair) => pair.every(({ name }) => present.has(name)));
  const crowded = starts.map((start) => start.crowded);
  return {
    warm_up: WARM_UP,
    starts: STARTS,
    rounds: CROWDED.rounds,
    block: CROWDED.logins,
    contenders: contenders.map((contender) => contended(contender, starts)),
    ratios: pairs.map(([one, other]) => compared(one.name, other.name, crowded)),
  };
}

const blocksOf = (blocks: Blocks, name: string) => blocks.get(name) ?? [];

function contended({ name, what, pages, signatures }: Contender, starts: readonly Start[]): Contended {
  const of = (blocks: (start: Start) => Blocks) =>
    middle(starts.flatMap((start) => blocksOf(blocks(start), name)));
  return {
    ...{ name, what, pages, signatures },
    alone: of(({ alone }) => alone),
    crowded: of(({ crowded }) => crowded),
  };
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

function compared(one: string, other: string, starts: readonly Blocks[]): Compare {
  const ratio = (key: keyof Measured) =>
    meanOf(
      starts.map((blocks) => {
        const [mine, theirs] = [one, other].map((name) => blocksOf(blocks, name).map((block) => block[key]));
        return paired(mine ?? [], theirs ?? []);
      }),
    );
  return {
    of: one,
    to: other,
    per_second: ratio('per_second'),
    server_cpu: ratio('server_cpu_ms'),
    main_thread: ratio('main_thread_ms'),
  };
}
