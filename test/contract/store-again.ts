/** The contract of the storage port: what was read or written before is read again as it stands. */
import { expect, test } from 'vitest';
import { kind } from '../../src/storage/kind.ts';
import { create, put } from '../../src/storage/record-operations.ts';
import type { Key, Store } from '../../src/storage/store.ts';
import type { Given } from './store-reads.ts';
import { AT, plain } from './support.ts';

const THING = plain('thing');
const KEY: Key = { kind: THING, id: 'one' };
const MINE = { tags: { person: 'mine' }, expiresAt: AT + 100 };

/** By each way of reading. */
async function readAll(store: Store, at = AT): Promise<readonly unknown[]> {
  const [many] = await store.many([KEY], at);
  const looked = await store.change(at, [KEY], (look) => ({ result: look(KEY.kind, KEY.id) }));
  const [found] = await store.find(THING, {}, at);
  return [await store.get(KEY.kind, KEY.id, at), many, looked, found];
}

const four = (stored: unknown) => [stored, stored, stored, stored];

type Way = readonly [name: string, change: (store: Store) => Promise<unknown>, then: object | undefined];

const STOOD = { id: 'one', value: { n: 1 }, tags: { person: 'mine' }, aged: 0, expiresAt: AT + 100 };

/** Each begins where STOOD stands and was read. */
const WAYS: readonly Way[] = [
  [
    'another value',
    (store) => put(store, AT, THING.put('one', { n: 2 }, MINE)),
    { ...STOOD, value: { n: 2 } },
  ],
  ['the same once more', (store) => put(store, AT, THING.put('one', { n: 1 }, MINE)), STOOD],
  [
    'other tags',
    (store) => put(store, AT, THING.put('one', { n: 1 }, { ...MINE, tags: { browser: 'b' } })),
    { ...STOOD, tags: { browser: 'b' } },
  ],
  [
    'another end',
    (store) => put(store, AT, THING.put('one', { n: 1 }, { ...MINE, expiresAt: AT + 7 })),
    { ...STOOD, expiresAt: AT + 7 },
  ],
  [
    'no end',
    (store) => put(store, AT, THING.put('one', { n: 1 }, { tags: MINE.tags })),
    { ...STOOD, expiresAt: null },
  ],
  ['ageing', (store) => store.age(5, { person: 'mine' }), { ...STOOD, aged: 5 }],
  ['a deletion', (store) => store.change(AT, [], () => ({ result: 1, deletes: [KEY] })), undefined],
  [
    'a removal in a change',
    (store) => store.change(AT, [], () => ({ result: 1, removes: [{ kind: THING, tags: MINE.tags }] })),
    undefined,
  ],
  ['a removal', (store) => store.remove([THING], {}), undefined],
  ['a sweep, though the clock is set back', (store) => store.sweep(AT + 100, 10), undefined],
  [
    'a change that cannot be written',
    (store) => {
      const puts = [THING.put('one', { n: 3 }, MINE), plain('thing').put('two', 1n, {})];
      return store.change(AT, [], () => ({ result: 1, puts })).catch(() => undefined);
    },
    STOOD,
  ],
  [
    'a change beside one that throws',
    (store) =>
      Promise.allSettled([
        put(store, AT, THING.put('one', { n: 4 }, MINE)),
        store.change(AT, [], () => {
          throw new Error('changed my mind');
        }),
      ]),
    { ...STOOD, value: { n: 4 } },
  ],
];

export function reading(given: Given): void {
  test.each(WAYS)('what was read before is read as it stands after %s', async (_name, change, then) => {
    const store = given();
    await put(store, AT, THING.put('one', { n: 1 }, MINE));
    // As often as there are connections that may keep it.
    for (let round = 0; round < 2; round += 1) expect(await readAll(store)).toEqual(four(STOOD));
    await change(store);
    for (let round = 0; round < 2; round += 1) expect(await readAll(store)).toEqual(four(then));
  });

  test('a record that was read is absent when its time is over, and stands again for a clock that is set back', async () => {
    const store = given();
    await put(store, AT, THING.put('one', { n: 1 }, MINE));
    expect(await readAll(store, AT + 99)).toEqual(four(STOOD));
    expect(await readAll(store, AT + 100)).toEqual(four(undefined));
    expect(await readAll(store)).toEqual(four(STOOD));
    await store.age(40, {});
    // In the place of one that is over begins a new one.
    expect(await create(store, AT + 60, THING.put('one', { n: 2 }, MINE))).toBe(true);
    expect(await readAll(store, AT + 60)).toEqual(four({ ...STOOD, value: { n: 2 } }));
  });

  test('a record that was absent is read as soon as it is there, and is absent again once it is gone', async () => {
    const store = given();
    const gone = () => store.change(AT, [], () => ({ result: 1, deletes: [KEY] }));
    for (let round = 0; round < 4; round += 1) {
      expect(await readAll(store)).toEqual(four(undefined));
      expect(await readAll(store)).toEqual(four(undefined));
      await put(store, AT, THING.put('one', { n: 1 }, MINE));
      expect(await readAll(store)).toEqual(four(STOOD));
      await gone();
      if (round % 2 === 1) await gone();
    }
  });

  test('an id of half a character is the one that is stored', async () => {
    const store = given();
    const read = async (id: string) => (await store.get(THING, id, AT))?.value;
    await put(store, AT, THING.put('half \ud800', 1, { fresh: true }));
    expect([await read('half \ud800'), await read('half \ufffd')]).toEqual([1, 1]);
    await put(store, AT, THING.put('half \ufffd', 2, {}));
    expect([await read('half \ud800'), await read('half \ufffd')]).toEqual([2, 2]);
    await store.change(AT, [], () => ({ result: 1, deletes: [{ kind: THING, id: 'half \ud800' }] }));
    expect(await read('half \ufffd')).toBeUndefined();
  });

  test('a value of an older version, written again as it stood, is one of today', async () => {
    const store = given();
    const today = kind<{ readonly n: number }, 'person'>('thing', {
      ...{ leftBy: null, expires: 'some', version: 1 },
      upgrades: [(older) => ({ n: (older as { n: number }).n + 1 })],
    });
    const read = async () => (await store.get(today, 'one', AT))?.value;
    await put(store, AT, THING.put('one', { n: 1 }, MINE));
    expect(await read()).toEqual({ n: 2 });
    await put(store, AT, today.put('one', { n: 1 }, MINE));
    expect(await read()).toEqual({ n: 1 });
  });

  test('a value is read as JSON has it, whatever was given', async () => {
    const store = given();
    const given_ = { at: new Date(AT), none: undefined, kind: THING, deep: { list: [1, undefined] } };
    await put(store, AT, THING.put('one', given_, { fresh: true }));
    const then = { at: '2027-01-15T08:00:00.000Z', kind: 'thing', deep: { list: [1, null] } };
    expect(await readAll(store)).toEqual(four({ ...STOOD, value: then, tags: {}, expiresAt: null }));
    given_.deep.list.push(2);
    expect((await store.get(KEY.kind, KEY.id, AT))?.value).toEqual(then);
  });
}
