/** The contract of the storage port: time, finding and events. */
import { expect, test } from 'vitest';
import { DAY } from '../../src/kernel/clock.ts';
import { LIMIT_TABLE } from '../../src/kernel/limits.ts';
import { create, put, update } from '../../src/storage/record-operations.ts';
import { AHEAD_MS, type Key, type Store, type Stored } from '../../src/storage/store.ts';
import { append } from '../../src/trail/trail.ts';
import { AT, event, plain, take } from './support.ts';

/** The store of the test that runs. */
export type Given = () => Store;

const NAME = plain('name');
const THING = plain('thing');
const KEY: Key = { kind: THING, id: 'one' };

const ids = (found: readonly Stored<unknown>[]): string[] => found.map(({ id }) => id);

/** Expiry, age, sweep. */
export function time(given: Given): void {
  test('an expired record is absent from every way of reading, at the instant of its expiry', async () => {
    const store = given();
    await put(store, AT, THING.put('one', 1, { expiresAt: AT + 10 }));
    expect(await store.get(KEY.kind, KEY.id, AT + 9)).toBeDefined();
    expect(await store.get(KEY.kind, KEY.id, AT + 10)).toBeUndefined();
    expect(await store.many([KEY], AT + 10)).toEqual([undefined]);
    expect(await store.find(KEY.kind, {}, AT + 10)).toEqual([]);
    expect(await take(store, AT + 10, KEY)).toBeUndefined();
    expect(await create(store, AT + 10, THING.put('one', 2, {}))).toBe(true);
  });

  test('a record that expires is absent from every way of reading while the clock is behind its writing', async () => {
    const store = given();
    const ahead = AT + AHEAD_MS + 1;
    await put(store, ahead, THING.put('one', 1, { expiresAt: ahead + 60_000 }));
    await put(store, ahead, plain('thing').put('eternal', 2, {}));
    expect(await store.get(KEY.kind, KEY.id, AT)).toBeUndefined();
    expect(await store.many([KEY], AT)).toEqual([undefined]);
    expect(ids(await store.find(KEY.kind, {}, AT))).toEqual(['eternal']);
    expect(ids(await store.latest(KEY.kind, {}, AT, { limit: 9 }))).toEqual(['eternal']);
    expect(await take(store, AT, KEY)).toBeUndefined();
    expect((await store.get(KEY.kind, KEY.id, AT + 1))?.value).toBe(1);
    // What is written in its place is a new record, at the clock's own time.
    await store.age(5, {});
    expect(await create(store, AT, THING.put('one', 3, { expiresAt: AT + 10 }))).toBe(true);
    expect(await store.get(KEY.kind, KEY.id, AT)).toMatchObject({ value: 3, aged: 0 });
  });

  test('a rewritten record counts from its last writing', async () => {
    const store = given();
    await put(store, AT, THING.put('one', 1, { expiresAt: AT + 90_000 }));
    await put(store, AT + 80_000, THING.put('one', 2, { expiresAt: AT + 170_000 }));
    expect(await store.get(KEY.kind, KEY.id, AT)).toBeUndefined();
  });

  test('ageing moves the own time of the records that carry the tags, and of no other', async () => {
    const store = given();
    await put(
      store,
      AT,
      plain('login').put('mine', 1, { tags: { person: 'p', service: 's' }, expiresAt: AT + 10 }),
    );
    await put(
      store,
      AT,
      plain('login').put('theirs', 1, { tags: { person: 'q', service: 's' }, expiresAt: AT + 10 }),
    );
    expect(await store.age(4, { person: 'p', service: 's' })).toBe(1);
    expect(await store.get(plain('login'), 'mine', AT)).toMatchObject({ aged: 4, expiresAt: AT + 10 });
    expect(await store.get(plain('login'), 'theirs', AT)).toMatchObject({ aged: 0 });
    await store.age(6, { person: 'p' });
    expect(ids(await store.find(plain('login'), {}, AT))).toEqual(['theirs']);
    expect(await store.age(1, {})).toBe(2);
  });

  test('an overwritten record keeps its age; a fresh one, and one in the place of an expired one, begins at 0', async () => {
    const store = given();
    const record = THING.put('one', 1, { expiresAt: AT + 10 });
    const agedAfter = async (write: () => Promise<unknown>) => {
      await write();
      return (await store.get(KEY.kind, KEY.id, AT))?.aged;
    };
    await put(store, AT, record);
    await store.age(5, {});
    expect(await agedAfter(() => put(store, AT, record))).toBe(5);
    expect(await agedAfter(() => put(store, AT, { ...record, fresh: true }))).toBe(0);
    await store.age(10, {});
    expect(await agedAfter(() => create(store, AT, record))).toBe(0);
  });

  test('a sweep removes the expired in bounded steps and leaves the living', async () => {
    const store = given();
    for (let n = 0; n < 5; n += 1) await put(store, AT, plain('old').put(`${n}`, n, { expiresAt: AT + 1 }));
    await put(store, AT, plain('old').put('living', 1, { expiresAt: AT + 3 }));
    await put(store, AT, plain('old').put('eternal', 1, {}));
    const steps = [];
    for (let n = 0; n < 4; n += 1) steps.push(await store.sweep(AT + 2, 2));
    expect(steps).toEqual([2, 2, 1, 0]);
    expect(ids(await store.find(plain('old'), {}, AT))).toEqual(['living', 'eternal']);
  });

  test('a sweep removes events that are too old, in the same bounded steps, and never the newest', async () => {
    const store = given();
    const later = AT + LIMIT_TABLE.events_kept.most * DAY + 1;
    for (let n = 1; n <= 5; n += 1) await append(store, event({ summary: `${n}` }));
    await append(store, event({ summary: 'later', at: later }));
    const steps = [];
    for (let n = 0; n < 4; n += 1) steps.push(await store.sweep(later, 2));
    expect(steps).toEqual([2, 2, 1, 0]);
    expect(await store.sweep(2 * later, 10)).toBe(0);
    expect((await store.events({}, 0, 10)).map(({ summary }) => summary)).toEqual(['later']);
  });
}

/** Reading and removing by kind and tags. */
export function finding(given: Given): void {
  test('find gives the records that carry every tag, in the order they were first made, page by page', async () => {
    const store = given();
    for (const id of ['z', 'y', 'x', 'w', 'v']) {
      await put(
        store,
        AT,
        plain('login').put(id, id, { tags: { person: 'p', service: id === 'x' ? 'b' : 'a' } }),
      );
    }
    await put(store, AT, plain('other').put('z', 1, { tags: { person: 'p', service: 'a' } }));
    await put(store, AT, plain('login').put('z', 'again', { tags: { person: 'p', service: 'a' } }));
    const tags = { person: 'p', service: 'a' };
    const first = await store.find(plain('login'), tags, AT, { limit: 3 });
    expect(first.map(({ value }) => value)).toEqual(['again', 'y', 'w']);
    expect(ids(await store.find(plain('login'), tags, AT, { after: 'w', limit: 3 }))).toEqual(['v']);
    expect(ids(await store.find(plain('login'), {}, AT))).toEqual(['z', 'y', 'x', 'w', 'v']);
    expect(await store.find(plain('login'), { person: 'nobody' }, AT)).toEqual([]);
  });

  test('latest gives the newest, in the order they were first made, page by page backwards', async () => {
    const store = given();
    for (const id of ['z', 'y', 'x', 'w', 'v'])
      await put(store, AT, plain('letter').put(id, 1, { tags: { person: id === 'w' ? 'q' : 'p' } }));
    const page = async (before?: string) =>
      ids(await store.latest(plain('letter'), { person: 'p' }, AT, { limit: 2, ...(before && { before }) }));
    expect(await page()).toEqual(['x', 'v']);
    expect(await page('x')).toEqual(['z', 'y']);
    expect(await page('z')).toEqual([]);
  });

  test('find searches words in any order by their beginnings, without case and accents, page by page', async () => {
    const store = given();
    const words = [
      'Kari Prøvestad +4740000001 kari.a1@x.test',
      'Åse Prøvestad',
      'Ola Kári',
      'Prøve',
      undefined,
    ];
    for (const [n, text] of words.entries())
      await put(store, AT, NAME.put(`${n}`, n, { ...(text !== undefined && { words: text }) }));
    await put(store, AT, plain('other').put('o', 1, { words: 'Kari Prøvestad' }));
    const search = async (text: string, page = {}) =>
      ids(await store.find(NAME, {}, AT, { search: text, ...page }));
    expect(await search('PRØVESTAD  kari')).toEqual(['0']);
    expect(await search('kari')).toEqual(['0', '2']);
    expect(await search('ase')).toEqual(['1']);
    expect(await search('4740')).toEqual(['0']);
    expect(await search('kari.a1@x')).toEqual(['0']);
    expect(await search('prø', { limit: 2 })).toEqual(['0', '1']);
    expect(await search('prø', { limit: 2, after: '1' })).toEqual(['3']);
    expect(await search('estad')).toEqual([]);
    for (const odd of ['"', '*', '- +', 'kari"*', 'NOT', 'a AND', '(', '^kari', 'words:kari'])
      expect([odd, await search(odd)]).toEqual([
        odd,
        odd.startsWith('kari') || odd === '^kari' ? ['0', '2'] : [],
      ]);
    expect(await search('  ')).toHaveLength(5);
  });

  test('the words a record is searched by stay until others are written, or the record goes', async () => {
    const store = given();
    const key = { kind: NAME, id: 'one' };
    const search = async (text: string, at = AT) => ids(await store.find(NAME, {}, at, { search: text }));
    await put(store, AT, NAME.put('one', 1, { words: 'Kari', expiresAt: AT + 10 }));
    await update(store, AT, key, () => 2);
    expect(await search('kari')).toEqual(['one']);
    expect(await search('kari', AT + 10)).toEqual([]);
    await put(store, AT, NAME.put('one', 3, { words: 'Ola', expiresAt: AT + 10 }));
    expect([await search('kari'), await search('ola')]).toEqual([[], ['one']]);
    await put(store, AT, NAME.put('one', 4, { fresh: true, expiresAt: AT + 10 }));
    expect(await search('ola')).toEqual([]);
    await put(store, AT, NAME.put('one', 5, { words: 'Siv', expiresAt: AT + 10 }));
    await store.sweep(AT + 10, 10);
    await put(store, AT, NAME.put('one', 6, { words: 'Liv' }));
    expect([await search('siv'), await search('liv')]).toEqual([[], ['one']]);
    await store.remove([NAME], {});
    expect(await search('liv')).toEqual([]);
  });

  test('many answers in the order of the keys', async () => {
    const store = given();
    await put(store, AT, THING.put('one', 1, {}));
    const found = await store.many(
      [{ kind: plain('thing'), id: 'none' }, KEY, { kind: plain('none'), id: 'one' }],
      AT,
    );
    expect(found.map((each) => each?.value)).toEqual([undefined, 1, undefined]);
  });

  test('remove takes the records of the kinds that carry the tags', async () => {
    const store = given();
    for (const kind of ['login', 'session', 'person']) {
      for (const person of ['p', 'q']) await put(store, AT, plain(kind).put(person, 1, { tags: { person } }));
    }
    expect(await store.remove([plain('login'), plain('session')], { person: 'p' })).toBe(2);
    expect(ids(await store.find(plain('login'), {}, AT))).toEqual(['q']);
    expect(ids(await store.find(plain('person'), {}, AT))).toEqual(['p', 'q']);
    expect(await store.remove([plain('person')], {})).toBe(2);
  });
}

/** The log and its subscribers. */
export function events(given: Given): void {
  const write = (store: Store, ...list: ReturnType<typeof event>[]) =>
    store.change(AT, [], () => ({ result: undefined, events: list }));

  test('events are numbered in order, filtered by tags, read from a number on, and come back as they went in', async () => {
    const store = given();
    const whole = event({
      login: 'l',
      service: 's',
      person: 'p',
      trace: 't',
      rule: 'r',
      data: { from: 'a', n: [1, null] },
    });
    await write(store, whole, event({ person: 'q' }), event({ person: 'p' }));
    const [first, second, third] = await store.events({}, 0, 10);
    expect(first).toEqual({ ...whole, seq: first?.seq });
    expect(second).toEqual({ ...event({ person: 'q' }), seq: (first?.seq ?? 0) + 1 });
    expect(await store.events({ person: 'p' }, first?.seq ?? 0, 10)).toEqual([third]);
    expect(await store.events({ person: 'p', login: 'l' }, 0, 10)).toEqual([first]);
    expect(await store.events({ browser: 'b' }, 0, 10)).toEqual([]);
    expect(await store.events({}, 0, 2)).toEqual([first, second]);
    expect(await store.latestEvents({}, 2)).toEqual([second, third]);
  });

  test('a change with events is heard once they can be read, by all subscribers until they leave', async () => {
    const store = given();
    const heard: string[] = [];
    const seqs: number[] = [];
    const end = store.subscribe(() => {
      heard.push('one');
      void store.events({}, 0, 10).then((events) => seqs.push(events.length));
    });
    store.subscribe(() => heard.push('other'));
    await write(store, event());
    await put(store, AT, THING.put('one', 1, {}));
    end();
    await write(store, event());
    expect(heard).toEqual(['one', 'other', 'other']);
    expect(seqs).toEqual([1]);
  });
}
