/** The contract of the storage port: time, finding and events. */
import { expect, test } from 'vitest';
import { create, type Found, type Key, put, type Store, take } from '../../src/storage/store.ts';
import { AT, event } from './support.ts';

/** The store of the test that runs. */
export type Given = () => Store;

const KEY: Key = { kind: 'thing', id: 'one' };

const ids = (found: readonly Found<unknown>[]): string[] => found.map(({ id }) => id);

/** Expiry, age, sweep. */
export function time(given: Given): void {
  test('an expired record is absent from every way of reading, at the instant of its expiry', async () => {
    const store = given();
    await put(store, AT, { ...KEY, value: 1, expiresAt: AT + 10 });
    expect(await store.get(KEY.kind, KEY.id, AT + 9)).toBeDefined();
    expect(await store.get(KEY.kind, KEY.id, AT + 10)).toBeUndefined();
    expect(await store.many([KEY], AT + 10)).toEqual([undefined]);
    expect(await store.find(KEY.kind, {}, AT + 10)).toEqual([]);
    expect(await take(store, AT + 10, KEY)).toBeUndefined();
    expect(await create(store, AT + 10, { ...KEY, value: 2 })).toBe(true);
  });

  test('ageing moves the own time of the records that carry the tags, and of no other', async () => {
    const store = given();
    await put(store, AT, {
      kind: 'login',
      id: 'mine',
      value: 1,
      tags: { person: 'p', service: 's' },
      expiresAt: AT + 10,
    });
    await put(store, AT, {
      kind: 'login',
      id: 'theirs',
      value: 1,
      tags: { person: 'q', service: 's' },
      expiresAt: AT + 10,
    });
    expect(await store.age(4, { person: 'p', service: 's' })).toBe(1);
    expect(await store.get('login', 'mine', AT)).toMatchObject({ aged: 4, expiresAt: AT + 10 });
    expect(await store.get('login', 'theirs', AT)).toMatchObject({ aged: 0 });
    await store.age(6, { person: 'p' });
    expect(ids(await store.find('login', {}, AT))).toEqual(['theirs']);
    expect(await store.age(1, {})).toBe(2);
  });

  test('an overwritten record keeps its age; a fresh one, and one in the place of an expired one, begins at 0', async () => {
    const store = given();
    const record = { ...KEY, value: 1, expiresAt: AT + 10 };
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
    for (let n = 0; n < 5; n += 1)
      await put(store, AT, { kind: 'old', id: `${n}`, value: n, expiresAt: AT + 1 });
    await put(store, AT, { kind: 'old', id: 'living', value: 1, expiresAt: AT + 3 });
    await put(store, AT, { kind: 'old', id: 'eternal', value: 1 });
    const steps = [];
    for (let n = 0; n < 4; n += 1) steps.push(await store.sweep(AT + 2, 2));
    expect(steps).toEqual([2, 2, 1, 0]);
    expect(ids(await store.find('old', {}, AT))).toEqual(['living', 'eternal']);
  });
}

/** Reading and removing by kind and tags. */
export function finding(given: Given): void {
  test('find gives the records that carry every tag, in the order they were first made, page by page', async () => {
    const store = given();
    for (const id of ['z', 'y', 'x', 'w', 'v']) {
      await put(store, AT, {
        kind: 'login',
        id,
        value: id,
        tags: { person: 'p', service: id === 'x' ? 'b' : 'a' },
      });
    }
    await put(store, AT, { kind: 'other', id: 'z', value: 1, tags: { person: 'p', service: 'a' } });
    await put(store, AT, { kind: 'login', id: 'z', value: 'again', tags: { person: 'p', service: 'a' } });
    const tags = { person: 'p', service: 'a' };
    const first = await store.find<string>('login', tags, AT, { limit: 3 });
    expect(first.map(({ value }) => value)).toEqual(['again', 'y', 'w']);
    expect(ids(await store.find('login', tags, AT, { after: 'w', limit: 3 }))).toEqual(['v']);
    expect(ids(await store.find('login', {}, AT))).toEqual(['z', 'y', 'x', 'w', 'v']);
    expect(await store.find('login', { person: 'nobody' }, AT)).toEqual([]);
  });

  test('many answers in the order of the keys', async () => {
    const store = given();
    await put(store, AT, { ...KEY, value: 1 });
    const found = await store.many([{ kind: 'thing', id: 'none' }, KEY, { kind: 'none', id: 'one' }], AT);
    expect(found.map((each) => each?.value)).toEqual([undefined, 1, undefined]);
  });

  test('remove takes the records of the kinds that carry the tags', async () => {
    const store = given();
    for (const kind of ['login', 'session', 'person']) {
      for (const person of ['p', 'q']) await put(store, AT, { kind, id: person, value: 1, tags: { person } });
    }
    expect(await store.remove(['login', 'session'], { person: 'p' })).toBe(2);
    expect(ids(await store.find('login', {}, AT))).toEqual(['q']);
    expect(ids(await store.find('person', {}, AT))).toEqual(['p', 'q']);
    expect(await store.remove(['person'], {})).toBe(2);
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

  test('a subscriber hears its topic, and a change with events is heard as trail once it can be read', async () => {
    const store = given();
    const heard: string[] = [];
    const seqs: number[] = [];
    const end = store.subscribe('trail', () => {
      heard.push('trail');
      void store.events({}, 0, 10).then((events) => seqs.push(events.length));
    });
    store.subscribe('phone', () => heard.push('phone'));
    await write(store, event());
    await put(store, AT, { ...KEY, value: 1 });
    store.publish('phone', 'p');
    end();
    await write(store, event());
    expect(heard).toEqual(['trail', 'phone']);
    expect(seqs).toEqual([1]);
  });
}
