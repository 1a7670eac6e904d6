/** The half of the storage contract that needs several connections or processes on one store. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KINDS } from '../../src/control/kinds.ts';
import { put } from '../../src/storage/record-operations.ts';
import { follow } from '../../src/trail/trail.ts';
import { AT, countOf, event, inTwoProcesses, plain, type SharedWorld, worker } from './support.ts';

const TOGETHER = Array.from({ length: 10 }, (_, i) => ({ kind: plain('together'), id: `r${i}` }));

/** What an engine does that several processes can open. */
export function sharedStoreContract(name: string, open: () => Promise<SharedWorld>): void {
  describe(`the shared store contract on ${name}`, () => {
    let world: SharedWorld;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(() => world.close());
    const given = () => world;
    concurrency(given);
    reading(given);
    crash(given);
    hearing(given);
    order(given);
  });
}

type Given = () => SharedWorld;

function concurrency(given: Given): void {
  test('two processes that open a new store at once both can', async () => {
    const url = await given().untouched();
    const workers = await Promise.all(Array.from({ length: 4 }, () => worker(url, 'creates', 1)));
    for (const each of workers) each.go();
    const made = await Promise.all(workers.map((each) => each.line()));
    expect(made.toSorted()).toEqual(['0', '0', '0', '1']);
  });

  test('of 50 takes in two processes one gets the record', async () => {
    await put(given().store, AT, plain('ticket').put('one', 1, {}));
    expect(await inTwoProcesses(given().url, 'takes', 25)).toBe(1);
  });

  test('of 50 creates in two processes one succeeds', async () => {
    expect(await inTwoProcesses(given().url, 'creates', 25)).toBe(1);
  });

  test('50 updates in two processes lose none', async () => {
    await put(given().store, AT, plain('counter').put('one', { count: 0 }, {}));
    await inTwoProcesses(given().url, 'updates', 25);
    const found = await given().store.get(plain('counter'), 'one', AT);
    expect(found && countOf(found)).toBe(50);
  });
}

/** What another process has done to a record of every kind, in the order of `TURNS` in process.ts. */
const SEEN = [
  { value: { turn: 1 }, expiresAt: AT + 100 },
  { value: { turn: 2 }, expiresAt: AT + 100 },
  { value: { turn: 2 }, expiresAt: AT + 50 },
  undefined,
];

function reading(given: Given): void {
  test('a record of any kind that another process has just written is read so, however it was read before', async () => {
    const { store, url } = given();
    const other = await worker(url, 'kinds');
    for (const seen of SEEN) {
      other.go();
      await other.line();
      const keys = KINDS.map((kind) => ({ kind, id: 'one' }));
      const expected = keys.map(() => seen && expect.objectContaining(seen));
      expect(await Promise.all(keys.map(({ kind, id }) => store.get(kind, id, AT)))).toEqual(expected);
      expect(await store.many(keys, AT)).toEqual(expected);
      const look = await store.change(AT, keys, (look) => ({
        result: keys.map(({ kind, id }) => look(kind, id)),
      }));
      expect(look).toEqual(expected);
    }
    await other.kill();
  });
}

function crash(given: Given): void {
  test('a change over several records and an event is whole or absent after kill -9', async () => {
    for (const reports of [1, 40, 150]) {
      const victim = await worker(given().url, 'together');
      victim.go();
      let reported = 0;
      while (reported < reports) reported = Number(await victim.line());
      await victim.kill();
      const reopened = await given().another();
      const values = (await reopened.many(TOGETHER, AT)).map((found) => found?.value);
      expect(new Set(values).size).toBe(1);
      expect(values[0]).toBeGreaterThanOrEqual(reported);
      expect((await reopened.latestEvents({}, 1))[0]?.summary).toBe(`${values[0]}`);
      await reopened.close();
    }
  });
}

/** A number is taken before the commit: one that commits late must not come in behind the reader's back. */
function order(given: Given): void {
  test('who reads on from the last event or record misses none of a writer that commits late', async () => {
    const { store, slowly } = given();
    const [events, things]: [string[], string[]] = [[], []];
    const stop = follow(store, {}, 0, ({ summary }) => {
      events.push(summary);
      return undefined;
    });
    const readOn = async () => {
      const found = await store.find(plain('thing'), {}, AT, { after: things.at(-1) });
      things.push(...found.map(({ id }) => id));
      return things;
    };
    const slow = await slowly();
    const fast = store.change(AT, [], () => ({
      result: undefined,
      puts: [plain('thing').put('fast', 1, {})],
      events: [event({ summary: 'fast' })],
    }));
    // An engine lets the fast one wait, or else it is committed and has been read before the slow one is.
    await Promise.race([fast, slow.isWaitedFor()]);
    await readOn();
    await slow.commit();
    await fast;
    await expect.poll(() => events.toSorted()).toEqual(['fast', 'slow']);
    await expect.poll(readOn).toHaveLength(2);
    stop();
  });
}

function hearing(given: Given): void {
  test('two connections to one store hear each other', async () => {
    const { store, another } = given();
    const second = await another();
    const heard = new Promise<void>((hear) => second.subscribe(() => hear()));
    await store.change(AT, [], () => ({ result: undefined, events: [event()] }));
    await heard;
    await second.close();
  });

  test('all subscribers hear of what another process committed', async () => {
    const { store, url } = given();
    const other = await worker(url, 'events', 1);
    const heard = Array.from({ length: 2 }, () => new Promise<void>((hear) => store.subscribe(() => hear())));
    other.go();
    await Promise.all(heard);
    expect(await store.events({}, 0, 10)).toHaveLength(1);
  });
}
