/** One process of its own over a store, for the tests that need several: `process.ts <store url> <task> <count>`. */
import { once } from 'node:events';
import { openStore } from '../../src/storage/open.ts';
import { create, put, update } from '../../src/storage/record-operations.ts';
import type { Kind, Store } from '../../src/storage/store.ts';
import { append } from '../../src/trail/trail.ts';
import { AT, countOf, event, plain, take } from './support.ts';

const [, , url = '', task = '', count = '0'] = process.argv;

/** What each of `count` parallel attempts came to, as a number that can be summed over processes. */
const ATTEMPTS: Readonly<Record<string, (store: Store, n: number) => Promise<number>>> = {
  async takes(store) {
    return (await take(store, AT, { kind: plain('ticket'), id: 'one' })) === undefined ? 0 : 1;
  },
  async creates(store, n) {
    return (await create(store, AT, plain('prize').put('one', n, {}))) ? 1 : 0;
  },
  async updates(store) {
    await update(store, AT, { kind: plain('counter'), id: 'one' }, (found) => ({
      count: countOf(found) + 1,
    }));
    return 1;
  },
  async events(store, n) {
    await append(store, event({ summary: `${process.pid}:${n}` }));
    return 1;
  },
};

/** Writes the line and gives the event loop a turn. */
function say(line: string | number): Promise<void> {
  return new Promise((said) => process.stdout.write(`${line}\n`, () => said()));
}

async function attempts(store: Store): Promise<void> {
  const attempt = ATTEMPTS[task];
  if (attempt === undefined) throw new Error(`No such task: ${task}`);
  const results = await Promise.all(Array.from({ length: Number(count) }, (_, n) => attempt(store, n)));
  await say(results.reduce((sum, result) => sum + result, 0));
}

/** Writes ten records in one change, again and again, until somebody kills the process. */
async function writeTogetherForEver(store: Store): Promise<void> {
  for (let n = 1; ; n += 1) {
    const puts = Array.from({ length: 10 }, (_, i) => plain('together').put(`r${i}`, n, {}));
    await store.change(AT, [], () => ({ result: undefined, puts, events: [event({ summary: `${n}` })] }));
    await say(n);
  }
}

/** One after the other. */
const TURNS: readonly ((store: Store, kind: Kind) => Promise<unknown>)[] = [
  (store, kind) => put(store, AT, kind.put('one', { turn: 1 }, { expiresAt: AT + 100 })),
  (store, kind) => put(store, AT, kind.put('one', { turn: 2 }, { expiresAt: AT + 100 })),
  (store, kind) => put(store, AT, kind.put('one', { turn: 2 }, { expiresAt: AT + 50 })),
  (store, kind) => store.change(AT, [], () => ({ result: undefined, deletes: [{ kind, id: 'one' }] })),
];

/** Changes a record of every kind, in another way each time it is told to go on. */
async function changeEveryKind(store: Store): Promise<void> {
  const { KINDS } = await import('../../src/control/kinds.ts');
  for (const turn of TURNS) {
    for (const kind of KINDS) await turn(store, kind);
    await say('changed');
    await once(process.stdin, 'data');
  }
}

const store = await openStore(url);
await say('ready');
process.stdin.once('data', async () => {
  if (task === 'together') await writeTogetherForEver(store);
  if (task === 'kinds') await changeEveryKind(store);
  else await attempts(store);
  await store.close();
  process.stdin.destroy();
});
