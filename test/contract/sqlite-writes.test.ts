/** What a change costs the file: as seen by another connection, nothing where nothing differs, and no index where the value alone does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { put, update } from '../../src/storage/record-operations.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import type { Store } from '../../src/storage/store.ts';
import { AT, plain } from './support.ts';

const THING = plain('thing');
const KEY = { kind: THING, id: 'one' };
const MORE = { tags: { person: 'p', browser: 'b' }, expiresAt: AT + 100 };

let folder: string;
let store: Store;
let looking: DatabaseSync;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proveporten-writes-'));
  store = openSqlite(join(folder, 'a.db'));
  await put(store, AT, THING.put('one', 1, MORE));
  looking = new DatabaseSync(join(folder, 'a.db'));
});
afterEach(async () => {
  looking.close();
  await store.close();
  await rm(folder, { recursive: true });
});

/** Whether the work has committed anything. */
async function writes(work: () => Promise<unknown>): Promise<boolean> {
  const version = () => looking.prepare('PRAGMA data_version').get()?.data_version;
  const before = version();
  await work();
  return version() !== before;
}

test('a record that is put as it stands is not written, and one that differs is', async () => {
  await store.get(KEY.kind, KEY.id, AT);
  expect(await writes(() => put(store, AT, THING.put('one', 1, MORE)))).toBe(false);
  expect(await writes(() => update(store, AT, KEY, ({ value }) => value))).toBe(false);
  expect(await writes(() => put(store, AT, THING.put('one', 2, MORE)))).toBe(true);
  expect(await writes(() => put(store, AT, THING.put('one', 2, { ...MORE, fresh: true })))).toBe(true);
});

test('a value is written alone where all else stands', async () => {
  looking.exec(`CREATE TABLE marks (value TEXT);
    CREATE TRIGGER whole AFTER UPDATE OF expires_at, person ON records BEGIN INSERT INTO marks VALUES (new.value); END`);
  const marks = () =>
    looking
      .prepare('SELECT value FROM marks')
      .all()
      .map(({ value }) => value);
  await update(store, AT, KEY, () => 2);
  await put(store, AT, THING.put('one', 3, MORE));
  expect(marks()).toEqual([]);
  await put(store, AT, THING.put('one', 4, { ...MORE, expiresAt: AT + 101 }));
  await put(store, AT, THING.put('one', 5, { ...MORE, fresh: true }));
  expect(marks()).toEqual(['4', '5']);
});
