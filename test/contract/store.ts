/** The contract of the storage port; every engine's test runs it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create, put, update } from '../../src/storage/record-operations.ts';
import type { Key } from '../../src/storage/store.ts';
import { reading } from './store-again.ts';
import { events, finding, type Given, time } from './store-reads.ts';
import { AT, countOf, event, plain, take, type World } from './support.ts';

const THING = plain('thing');
const KEY: Key = { kind: THING, id: 'one' };

/** What every engine does, in one process. */
export function storeContract(name: string, open: () => Promise<World>): void {
  describe(`the store contract on ${name}`, () => {
    const given = opened(open);
    records(given);
    events(given);
    arrival(given);
  });
}

function arrival(given: Given): void {
  test('changes that arrive together are made in the order in which they came', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `${n}`);
    await Promise.all(ids.map((id) => put(given(), AT, plain('thing').put(id, 1, {}))));
    expect((await given().find(plain('thing'), {}, AT)).map(({ id }) => id)).toEqual(ids);
  });
}

/** The same of records alone: who hears what, and when, depends on the connection. */
export function recordContract(name: string, open: () => Promise<World>): void {
  describe(`the contract of records on ${name}`, () => records(opened(open)));
}

/** The store of the test that runs. */
function opened(open: () => Promise<World>): Given {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());
  return () => world.store;
}

function records(given: Given): void {
  changes(given);
  time(given);
  finding(given);
  reading(given);
}

const fifty = <T>(attempt: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 50 }, attempt));

function changes(given: Given): void {
  test('of 50 parallel takes of one record one gets it', async () => {
    await put(given(), AT, THING.put('one', 'prize', {}));
    const taken = await fifty(() => take(given(), AT, KEY));
    expect(taken.filter((found) => found !== undefined).map(({ value }) => value)).toEqual(['prize']);
    expect(await given().get(KEY.kind, KEY.id, AT)).toBeUndefined();
  });

  test('of 50 parallel creates under one key one succeeds', async () => {
    const made = await fifty(() => create(given(), AT, THING.put('one', 1, {})));
    expect(made.filter(Boolean)).toHaveLength(1);
  });

  test('50 parallel updates lose none', async () => {
    await put(given(), AT, THING.put('one', { count: 0 }, {}));
    await fifty(() => update(given(), AT, KEY, (found) => ({ count: countOf(found) + 1 })));
    expect((await given().get(KEY.kind, KEY.id, AT))?.value).toEqual({ count: 50 });
  });

  test('an update keeps tags and expiry, and makes nothing where there is nothing', async () => {
    expect(await update(given(), AT, KEY, () => 2)).toBeUndefined();
    await put(given(), AT, THING.put('one', 1, { tags: { person: 'p', browser: 'b' }, expiresAt: AT + 9 }));
    expect(await update(given(), AT, KEY, () => 2)).toBe(2);
    const expected = { id: 'one', value: 2, tags: { person: 'p', browser: 'b' }, aged: 0, expiresAt: AT + 9 };
    expect(await given().get(KEY.kind, KEY.id, AT)).toEqual(expected);
  });

  test('a decision that throws, or a write that fails, leaves nothing', async () => {
    const store = given();
    const thrown = store.change(AT, [], () => {
      throw new Error('changed my mind');
    });
    await expect(thrown).rejects.toThrow('changed my mind');
    const unwritable = plain('thing').put('two', 1n, {});
    const failed = store.change(AT, [], () => ({
      result: 1,
      puts: [THING.put('one', 1, {}), unwritable],
      events: [event()],
    }));
    await expect(failed).rejects.toThrow();
    expect(await store.many([KEY, unwritable], AT)).toEqual([undefined, undefined]);
    expect(await store.events({}, 0, 10)).toEqual([]);
  });

  test('of changes that arrive together, one that throws or cannot be written takes no other along', async () => {
    const store = given();
    const write = (id: string, value: unknown) =>
      store.change(AT, [], () => ({
        result: id,
        puts: [plain('thing').put(id, value, {})],
        events: [event()],
      }));
    const outcomes = await Promise.allSettled([
      write('first', 1),
      write('unwritable', 1n),
      store.change(AT, [], () => {
        throw new Error('changed my mind');
      }),
      write('last', 2),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    const found = await store.find(plain('thing'), {}, AT);
    expect(Object.fromEntries(found.map(({ id, value }) => [id, value]))).toEqual({ first: 1, last: 2 });
    expect(await store.events({}, 0, 10)).toHaveLength(2);
  });

  test('a change removes what carries all its tags, however many, with what else it does or not at all', async () => {
    const store = given();
    const puts = Array.from({ length: 250 }, (_, n) =>
      plain(n % 5 === 0 ? 'other' : 'thing').put(`${n}`, n, {
        tags: { browser: n % 2 === 0 ? 'mine' : 'theirs', service: 's' },
      }),
    );
    await store.change(AT, [], () => ({ result: undefined, puts }));
    const left = async () => (await store.find(plain('thing'), {}, AT, { limit: 500 })).length;
    const removes = [{ kind: plain('thing'), tags: { browser: 'mine', service: 's' } }];
    const unwritable = plain('thing').put('x', 1n, {});
    const failed = store.change(AT, [], () => ({ result: undefined, removes, puts: [unwritable] }));
    await expect(failed).rejects.toThrow();
    expect(await left()).toBe(200);
    const kept = plain('thing').put('kept', 1, { tags: { browser: 'mine', service: 's' } });
    await store.change(AT, [], () => ({ result: undefined, removes, puts: [kept] }));
    expect(await left()).toBe(101);
    expect((await store.get(plain('thing'), 'kept', AT))?.value).toBe(1);
    expect(await store.find(plain('other'), {}, AT)).toHaveLength(50);
  });

  test('a decision follows records to others that nobody named beforehand', async () => {
    const store = given();
    for (const link of ['ab', 'bc', 'c.']) {
      await put(store, AT, plain('link').put(link.charAt(0), link.charAt(1), {}));
    }
    const end = await store.change(AT, [{ kind: plain('link'), id: 'a' }], (look) => {
      const path = ['a'];
      for (;;) {
        const next = String(look(plain('link'), path.at(-1) ?? '')?.value);
        if (next === '.') return { result: path.join('') };
        path.push(next);
      }
    });
    expect(end).toBe('abc');
  });
}
