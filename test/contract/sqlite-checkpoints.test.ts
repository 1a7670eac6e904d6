/** What is written reaches the file itself while the store is in use, though no commit copies it there. */
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { AT, plain } from './support.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proveporten-checkpoints-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the log is copied beside the writing, and is gone with the store', async () => {
  const path = join(folder, 'a.db');
  const store = openSqlite(path);
  const empty = statSync(path).size;
  let written = 0;
  while (statSync(path).size === empty) {
    const puts = Array.from({ length: 20 }, (_, n) => plain('thing').put(`${written + n}`, n, {}));
    await store.change(AT, [], () => ({ result: undefined, puts }));
    written += puts.length;
  }
  // By itself SQLite would come to it after some ten times as many.
  expect(written).toBeLessThan(60_000);
  await store.close();
  expect(existsSync(`${path}-wal`)).toBe(false);
  const again = openSqlite(path);
  const last = { kind: plain('thing'), id: `${written - 1}` };
  expect((await again.get(last.kind, last.id, AT))?.value).toBe(19);
  await again.close();
});
