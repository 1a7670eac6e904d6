import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { StartError } from '../../src/kernel/errors.ts';
import { limitsFrom } from '../../src/kernel/limits.ts';
import { openStore } from '../../src/storage/open.ts';
import { put } from '../../src/storage/record-operations.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { append } from '../../src/trail/trail.ts';
import { sharedStoreContract } from './processes.ts';
import { recordContract, storeContract } from './store.ts';
import { AT, byTwo, event, plain, type SharedWorld, type Slow } from './support.ts';

const folder = await mkdtemp(join(tmpdir(), 'proveporten-store-'));
afterAll(() => rm(folder, { recursive: true }));

async function newFile(): Promise<string> {
  return `sqlite:${join(await mkdtemp(join(folder, 'of-a-test-')), 'store', 'test.db')}`;
}

async function openFile(): Promise<SharedWorld> {
  const url = await newFile();
  const store = await openStore(url, { frozen: true });
  const another = () => openStore(url);
  return { store, url, another, untouched: newFile, slowly: () => slowly(url), close: () => store.close() };
}

/** By a connection of its own, whose transaction stays open. */
async function slowly(url: string): Promise<Slow> {
  const database = new DatabaseSync(url.replace('sqlite:', ''));
  database.exec(`BEGIN IMMEDIATE;
    INSERT INTO records (kind, id, value) VALUES ('thing', 'slow', '1');
    INSERT INTO events (at, kind, summary) VALUES (${AT}, 'test', 'slow')`);
  const commit = async () => {
    database.exec('COMMIT');
    database.close();
  };
  // The file's lock lets nobody else begin.
  return { commit, isWaitedFor: async () => undefined };
}

storeContract('sqlite in memory', async () => {
  const store = await openStore('sqlite::memory:', { frozen: true });
  return { store, close: () => store.close() };
});
storeContract('a sqlite file', openFile);
recordContract('a sqlite file, by two connections in turns', () => byTwo(openFile));
recordContract('a sqlite file of which one record is kept', async () => {
  const store = await openStore(await newFile(), { limits: limitsFrom({ kept: 2 }) });
  return { store, close: () => store.close() };
});
sharedStoreContract('a sqlite file', openFile);

describe('a sqlite store', () => {
  const problemOf = async (open: () => unknown): Promise<string> => {
    try {
      await open();
    } catch (error) {
      if (error instanceof StartError) return error.problems.join('\n');
      throw error;
    }
    return 'it opened';
  };

  test('makes its folder with a .gitignore, and puts none into a folder that was there', async () => {
    await openSqlite(join(folder, 'made', 'by', 'us', 'a.db')).close();
    expect(await readFile(join(folder, 'made', 'by', 'us', '.gitignore'), 'utf8')).toBe('*\n');
    await openSqlite(join(folder, 'b.db')).close();
    await expect(readFile(join(folder, '.gitignore'))).rejects.toThrow('ENOENT');
  });

  test('keeps what it was told when it is opened again', async () => {
    const path = join(folder, 'again.db');
    const first = openSqlite(path);
    await append(first, event());
    await first.close();
    const second = openSqlite(path);
    expect(await second.events({}, 0, 10)).toHaveLength(1);
    await second.close();
  });

  test('of a newer version stops the start with a sentence, and is left as it is', async () => {
    const path = join(folder, 'newer.db');
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 99');
    expect(await problemOf(() => openSqlite(path))).toMatch(
      /^The store .*newer\.db was written by a newer version of Prøveporten \(its schema is number 99, .*PROVEPORTEN_STORAGE/,
    );
    expect(newer.prepare('PRAGMA user_version').get()?.user_version).toBe(99);
    newer.close();
  });

  test('that cannot be made or is something else stops the start with a sentence', async () => {
    const file = join(folder, 'a-file');
    await writeFile(
      file,
      'This is not a database, but it is long enough to be looked at as one. '.repeat(20),
    );
    expect(await problemOf(() => openSqlite(join(file, 'a.db')))).toMatch(
      /because its folder is a file; name another file/,
    );
    expect(await problemOf(() => openSqlite(join(file, 'b', 'a.db')))).toMatch(
      /is a file, not a folder; name another/,
    );
    expect(await problemOf(() => openSqlite(file))).toMatch(
      /because the file is not a SQLite database; name another file/,
    );
    expect(await problemOf(() => openSqlite(folder))).toMatch(
      /because the file cannot be opened or made; name another/,
    );
  });

  test('at an address of another kind stops the start, naming the forms and hiding what may be a password', async () => {
    const problem = await problemOf(() => openStore('mysql://me:hush@db/x'));
    expect(problem).toMatch(/"mysql:".*sqlite:<path of a file>.*sqlite::memory:.*postgres:\/\//);
    expect(problem).not.toContain('hush');
    expect(await problemOf(() => openStore('.data/x.db'))).toMatch(/names no kind of store/);
    expect(await problemOf(() => openStore('sqlite:'))).toMatch(/sqlite::memory:/);
  });

  test('keeps the newest events when it sweeps, in the same bounded steps as records', {
    tags: '@limit-events',
  }, async () => {
    const store = openSqlite(':memory:', { limits: limitsFrom({ events: 2 }) });
    for (let n = 1; n <= 7; n += 1) await append(store, event({ summary: `${n}` }));
    await put(store, AT, plain('old').put('one', 1, { expiresAt: AT }));
    const steps = [await store.sweep(AT, 3), await store.sweep(AT, 3), await store.sweep(AT, 3)];
    expect(steps).toEqual([3, 3, 0]);
    expect((await store.events({}, 0, 10)).map(({ summary }) => summary)).toEqual(['6', '7']);
    await store.close();
  });

  test('takes events from the service that has most, so that a flood pushes out nobody else’s', {
    tags: '@limit-events',
  }, async () => {
    const store = openSqlite(':memory:', { limits: limitsFrom({ events: 10 }) });
    for (const service of ['quiet', 'busy', 'quiet'])
      await append(store, event({ service, summary: service }));
    for (let n = 1; n <= 30; n += 1) await append(store, event({ summary: `refused ${n}` }));
    expect(await store.sweep(AT, 100)).toBe(23);
    const kept = (await store.events({}, 0, 100)).map(({ summary }) => summary);
    expect(kept).toEqual([
      'quiet',
      'busy',
      'quiet',
      ...[24, 25, 26, 27, 28, 29, 30].map((n) => `refused ${n}`),
    ]);
    for (let n = 1; n <= 3; n += 1) await append(store, event({ service: 'quiet', summary: `more ${n}` }));
    await store.sweep(AT, 100);
    expect((await store.events({ service: 'busy' }, 0, 9)).length).toBe(1);
    expect((await store.events({ service: 'quiet' }, 0, 9)).length).toBe(5);
    await store.close();
  });

  test('removes and ages in bounded steps, whole all the same', { tags: '@limit-remove_step' }, async () => {
    const store = openSqlite(':memory:', { limits: limitsFrom({ remove_step: 3 }) });
    const things = Array.from({ length: 10 }, (_, n) =>
      plain(n < 5 ? 'thing' : 'other').put(`${n}`, n, { tags: { person: n % 5 === 0 ? 'q' : 'p' } }),
    );
    await store.change(AT, [], () => ({ result: undefined, puts: things }));
    expect(await store.age(7, {})).toBe(10);
    expect(await store.age(7, { person: 'q' })).toBe(2);
    expect((await store.find(plain('thing'), {}, AT)).map(({ aged }) => aged)).toEqual([14, 7, 7, 7, 7]);
    expect(await store.remove([plain('thing'), plain('other')], { person: 'p' })).toBe(8);
    expect((await store.many(things, AT)).filter((found) => found !== undefined)).toHaveLength(2);
    await store.close();
  });

  test('has an index as small as a new one once nobody is left to search for', async () => {
    const path = join(folder, 'emptied.db');
    const store = openSqlite(path, { limits: limitsFrom({ remove_step: 30 }) });
    const looking = new DatabaseSync(path, { readOnly: true });
    const blocks = () => looking.prepare('SELECT id, block FROM found_data').all();
    const fresh = blocks();
    const names = Array.from({ length: 200 }, (_, n) =>
      plain('name').put(`${n}`, n, { words: `Kari Prøvestad the ${n}th` }),
    );
    await store.change(AT, [], () => ({ result: undefined, puts: names }));
    expect(await store.remove([plain('name')], {})).toBe(200);
    expect(blocks()).toEqual(fresh);
    await store.change(AT, [], () => ({ result: undefined, puts: names }));
    expect(await store.find(plain('name'), {}, AT, { search: 'kari 7th' })).toHaveLength(1);
    looking.close();
    await store.close();
  });
});
