import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../src/kernel/audit.ts';
import { openStore } from '../../src/storage/open.ts';
import type { Store } from '../../src/storage/store.ts';
import { terminalLine } from '../../src/trail/print.ts';
import { append, follow } from '../../src/trail/trail.ts';
import { wireEvent } from '../../src/trail/wire.ts';
import { AT, event, inTwoProcesses } from './support.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** Follows until so many events were heard; what was heard by then, and the end of it. */
function heard(
  store: Store,
  count: number,
  since = 0,
  tags = {},
): Promise<{ list: StoredEvent[]; stop: () => void }> {
  return new Promise((done) => {
    const list: StoredEvent[] = [];
    const stop = follow(store, tags, since, (event) => {
      list.push(event);
      if (list.length === count) queueMicrotask(() => done({ list, stop }));
    });
  });
}

const seqs = (list: readonly StoredEvent[]): number[] => list.map(({ seq }) => seq);

describe('following the trail', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore('sqlite::memory:');
  });
  afterEach(() => store.close());

  const appendMany = (count: number) =>
    Promise.all(numbers(count).map((n) => append(store, event({ person: n % 2 === 0 ? 'even' : 'odd' }))));

  test('loses none and tells none twice while 200 events are appended in parallel', async () => {
    await appendMany(50);
    const followed = heard(store, 250);
    await appendMany(200);
    const { list } = await followed;
    await appendMany(1);
    expect(await store.events({}, 250, 10)).toHaveLength(1);
    expect(seqs(list).slice(0, 250)).toEqual(numbers(250));
    expect(new Set(seqs(list)).size).toBe(list.length);
  });

  test('reads on over more than one page', async () => {
    await appendMany(1203);
    expect(seqs((await heard(store, 1203)).list)).toEqual(numbers(1203));
  });

  test('begins after the number given and tells only what carries the tags', async () => {
    await appendMany(10);
    expect(seqs((await heard(store, 3, 4, { person: 'even' })).list)).toEqual([6, 8, 10]);
  });

  test('ends when it is told to, also from within', async () => {
    await appendMany(10);
    const list: StoredEvent[] = [];
    await new Promise<void>((done) => {
      const stop = follow(store, {}, 0, (event) => {
        list.push(event);
        if (event.seq !== 3) return;
        stop();
        done();
      });
    });
    await appendMany(3);
    expect(seqs(list)).toEqual([1, 2, 3]);
  });

  test('tells what two other processes append to the same file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'proveporten-trail-'));
    const url = `sqlite:${join(folder, 'test.db')}`;
    const shared = await openStore(url);
    const followed = heard(shared, 50);
    expect(await inTwoProcesses(url, 'events', 25)).toBe(50);
    const { list, stop } = await followed;
    expect(seqs(list)).toEqual(numbers(50));
    expect(new Set(list.map(({ summary }) => summary)).size).toBe(50);
    stop();
    await shared.close();
    await rm(folder, { recursive: true });
  });
});

describe('an event outside', () => {
  const stored: StoredEvent = { ...event({ login: 'l_1', service: 'demo-client' }), seq: 7 };

  test('as JSON has every member, null for what it does not tell', () => {
    expect(wireEvent(stored)).toEqual({
      seq: 7,
      at: '2027-01-15T08:00:00.000Z',
      kind: 'test',
      login: 'l_1',
      service: 'demo-client',
      person: null,
      trace: null,
      rule: null,
      summary: 'something happened',
      data: {},
    });
  });

  test('in the terminal is one line for a login or a refusal, without control characters, and none for the rest', () => {
    expect(terminalLine(stored)).toMatch(/^\d\d:\d\d:\d\d {2}demo-client {2}something happened {2}\(l_1\)$/);
    expect(terminalLine(event({ rule: 'r', summary: 'a\n\u001b[31mb' }))).toMatch(
      /^\d\d:\d\d:\d\d {2}a {2}\[31mb$/,
    );
    expect(terminalLine(event({ at: AT }))).toBeUndefined();
  });
});
