/** Stores that older versions wrote, with a login in flight (older-store.sql) or an older index (older-index.sql): nothing is lost, and the citizen meets a sentence. */
import { createHmac } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { kind } from '../../src/storage/kind.ts';
import { openStore } from '../../src/storage/open.ts';
import { put } from '../../src/storage/record-operations.ts';
import { Browser } from '../support/browser.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { World } from '../support/world.ts';

const folder = await mkdtemp(join(tmpdir(), 'proveporten-older-'));
const simulator = await sharedWorld({ storage: await storeOf('older-store.sql') });

/** The address of a new file that the script has filled. */
async function storeOf(script: string): Promise<string> {
  const file = join(folder, `${script}.db`);
  const database = new DatabaseSync(file);
  database.exec(await readFile(new URL(script, import.meta.url), 'utf8'));
  database.close();
  return `sqlite:${file}`;
}

const search = async ({ control }: World, text: string) => (await control.found(text)).map(({ id }) => id);

/** The browser that began the login: its cookie is signed as express-session does. */
async function browserThen(): Promise<Browser> {
  const browser = new Browser();
  const fresh = await browser.open(`${simulator.login}/authorize/selector`);
  expect(fresh.status).toBe(200);
  const sid = 'sid-of-an-older-version-with-43-characters-';
  const signature = createHmac('sha256', 'older').update(sid).digest('base64').replace(/=+$/, '');
  const { port } = new URL(simulator.login);
  const value = encodeURIComponent(`s:${sid}.${signature}`);
  browser.jar.take(new URL(simulator.login), [`proveporten_${port}=${value}; Path=/`]);
  return browser;
}

it('ends a login in flight with a sentence that says why, at every address and for a form', {
  tags: '@threat-F8',
}, async () => {
  const browser = await browserThen();
  for (const path of ['selector', 'bankid', 'bankid?login=l_2m3n4p5q6r7s', 'selector?login=l_2m3n4p5q6r7s']) {
    const page = await browser.open(`${simulator.login}/authorize/${path}`);
    expect([path, page.status, page.text]).toEqual([
      path,
      200,
      expect.stringContaining('ble påbegynt før simulatoren ble oppdatert'),
    ]);
  }
  const shown = await simulator.control.must('GET', '/logins/l_2m3n4p5q6r7s');
  expect(shown).toMatchObject({ state: 'failed', answers: [], waiting_for: 'nobody' });
});

it('keeps people, who are searched as today, ended logins and the trail', async () => {
  expect(await search(simulator, 'prøvestad eldbj')).toEqual(['p_2m3n4p5q6r7s']);
  const ended = await simulator.control.must('GET', '/logins/l_3n4p5q6r7s8t');
  expect(ended).toMatchObject({ state: 'delivered', version: 5 });
  expect((await simulator.control.trail())[0]?.summary).toBe('an event of an older version');
});

it('finds by an older index who is there, and them by what they are called now, until they go', async () => {
  const older = await ownWorld({ storage: await storeOf('older-index.sql') });
  const [eldbjørg, torbjørg] = ['p_2m3n4p5q6r7s', 'p_3n4p5q6r7s8t'];
  expect(await search(older, 'eldbj')).toEqual([eldbjørg]);
  expect(await search(older, 'torbj')).toEqual([torbjørg]);
  for (const past of ['solbj', 'gaute']) expect(await search(older, past)).toEqual([]);
  const name = { given: 'Sigbjørg', family: 'Prøvestad' };
  await older.control.must('PATCH', `/people/${eldbjørg}`, { name });
  await older.control.must('DELETE', `/people/${torbjørg}`);
  expect(await search(older, 'sigbj prøvestad')).toEqual([eldbjørg]);
  for (const past of ['eldbj', 'torbj']) expect(await search(older, past)).toEqual([]);
});

it('upgrades step by step, writes the newest shape, and does not read what a newer version wrote', {
  tags: '@threat-F8',
}, async () => {
  const file = `sqlite:${join(folder, 'shapes.db')}`;
  const add = (member: string) => (value: unknown) => ({ ...(value as object), [member]: true });
  const gone = (value: unknown) => ((value as { old?: boolean }).old === true ? undefined : value);
  const fixed = { leftBy: null, expires: 'none' } as const;
  const FIRST = kind<object>('thing', { ...fixed, version: 0 });
  const SECOND = kind<object>('thing', { ...fixed, version: 2, upgrades: [add('one'), gone] });
  const THIRD = kind<object>('thing', { ...fixed, version: 3, upgrades: [add('one'), gone, add('three')] });
  const OLDER = kind<object>('thing', { ...fixed, version: 1, upgrades: [add('one')] });
  const first = await openStore(file);
  await put(first, 0, FIRST.put('a', {}, {}));
  await put(first, 0, FIRST.put('b', { old: true }, {}));
  await first.close();
  const second = await openStore(file);
  expect((await second.find(SECOND, {}, 0)).map(({ id, value }) => [id, value])).toEqual([
    ['a', { one: true }],
  ]);
  await put(second, 0, SECOND.put('c', { made: 'today' }, {}));
  await second.close();
  const third = await openStore(file);
  expect((await third.get(THIRD, 'a', 0))?.value).toEqual({ one: true, three: true });
  expect((await third.get(THIRD, 'c', 0))?.value).toEqual({ made: 'today', three: true });
  await third.close();
  const older = await openStore(file);
  expect(await older.get(OLDER, 'c', 0)).toBeUndefined();
  await older.close();
});
