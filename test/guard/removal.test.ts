/** Takes each eID away in a copy: the rest compiles, starts, and logs in with another. */
import { execFile } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { readFiles } from '../../scripts/files.ts';
import { toolPath } from '../../scripts/tool.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { copyWithout, isNamedAfter, LISTS, naming, placesOf } from './removal.ts';

const run = promisify(execFile);
const methods = await loadMethods(null);
const sources = readFiles(['src'], ['.ts']);
const lists = readFiles(LISTS, ['.ts']);
const copies: string[] = [];
afterAll(() => {
  for (const folder of copies) rmSync(folder, { recursive: true, force: true });
});

/** What a program said, whether it ended well or not. */
async function said(
  file: string,
  given: readonly string[],
  cwd: string,
): Promise<{ ok: boolean; text: string }> {
  try {
    const { stdout, stderr } = await run(file, given, { cwd });
    return { ok: true, text: stdout + stderr };
  } catch (failure) {
    const { stdout = '', stderr = '' } = failure as { stdout?: string; stderr?: string };
    return { ok: false, text: stdout + stderr };
  }
}

const LONG = process.env.PROVEPORTEN_TESTS === 'long';
/** Per test (ms). */
const TIMEOUT = LONG ? 240_000 : 60_000;
/** Each is taken away in `npm run test:long`; in `npm test` what others have a part of. */
const isTakenAway = (parts: readonly object[]) => LONG || parts.length > 0;

const typeCheck = (folder: string) =>
  said(process.execPath, [toolPath('typescript', 'tsc'), '--noEmit'], folder);

describe.each(methods.map(({ id, entries }) => ({ id, entries: entries.map((entry) => entry.id) })))(
  'without $id',
  ({ id, entries }) => {
    const parts = methods.filter(({ credential }) => credential.partOf?.eid === id);
    const gone = [...entries, ...parts.flatMap((part) => part.entries.map((entry) => entry.id))];
    const another = methods.find((method) => method.id !== id && !parts.includes(method))?.id ?? '';

    test('nothing else names it', () => {
      expect(naming(sources, id, entries)).toEqual([]);
      const others = [...lists].filter(([path]) => !parts.some((part) => isNamedAfter(path, part.id)));
      expect(naming(new Map(others), id, entries)).toEqual([]);
    });

    if (!isTakenAway(parts)) return;
    test('the rest compiles, starts, logs in with another and has its desk', {
      timeout: TIMEOUT,
    }, async () => {
      const folder = copyWithout(id);
      copies.push(folder);
      expect(placesOf(id).filter((place) => existsSync(join(folder, place)))).toEqual([]);
      expect(await typeCheck(folder)).toEqual({ ok: true, text: '' });
      const login = await said(process.execPath, ['test/guard/removal-login.ts', another], folder);
      expect(login.text).toMatch(
        /^http:\/\/localhost:3999\/callback\?(?=.*\bcode=)(?=.*\bstate=removal-state)/m,
      );
      expect(login.text).toContain('desk 200 200 said so');
      const { desks = '' } = /^desks (?<desks>.*)$/m.exec(login.text)?.groups ?? {};
      expect(desks.split(' ')).toContain('register');
      expect(desks.split(' ')).not.toContain(id);
      // Nor is any entry left of those whose credentials are part of its own.
      const { offered = '' } = /^entries (?<offered>.+)$/m.exec(login.text)?.groups ?? {};
      expect(offered.split(' ')).toContain(methods.find((method) => method.id === another)?.entries[0]?.id);
      expect(offered.split(' ').filter((entry) => gone.includes(entry))).toEqual([]);
    });
  },
);

describe('a breach is seen', () => {
  test.each([
    ['a condition', "if (login.method === 'oneid') return;"],
    ['an import', "import oneid from '../methods/oneid/method.ts';"],
    ['an entry', "const picker = ['oneid-mobil'];"],
    ['a key', 'const settings = { oneid: {} };'],
  ])('%s that names the eID', (_, source) => {
    for (const path of ['src/login/x.ts', 'test/ways/another.ts', 'e2e/support/x.ts'])
      expect(naming(new Map([[path, source]]), 'oneid', ['oneid-mobil'])).not.toEqual([]);
  });

  test('an eID may say in its declaration that its credential is part of another’s, and nothing more', () => {
    const said = (path: string, source: string) => naming(new Map([[path, source]]), 'oneid', []);
    const part = "const method = { partOf: { eid: 'oneid', member: 'chip' } };";
    expect(said('src/methods/another/method.ts', part)).toEqual([]);
    expect(said('src/methods/another/rules.ts', part)).not.toEqual([]);
    expect(said('src/login/x.ts', part)).not.toEqual([]);
    expect(said('src/methods/another/method.ts', `${part} const more = 'oneid';`)).not.toEqual([]);
  });

  test('its own folder, data and comments may', () => {
    const files = new Map([
      ['src/methods/oneid/method.ts', "const id = 'oneid';"],
      ['src/people/cast.ts', 'const eids = { oneid: null };'],
      ['src/login/x.ts', '// as oneid does\nconst other = 1;'],
      ['test/ways/oneid.ts', "const login = 'oneid';"],
      ['test/ways/oneid/app.ts', "const login = 'oneid';"],
      ['e2e/support/citizen.ts', "const entry = 'oneid';"],
    ]);
    expect(naming(files, 'oneid', [])).toEqual([]);
  });

  test('another eID may have its product’s name in words, and not its id in code', () => {
    const said = (source: string) =>
      naming(new Map([['src/methods/another/texts/nb.ts', source]]), 'oneid', []);
    expect(said("const nb = { name: 'OneID på mobil' };")).toEqual([]);
    expect(said("const nb = { next: 'oneid' };")).not.toEqual([]);
    expect(naming(new Map([['src/login/x.ts', "const name = 'OneID';"]]), 'oneid', [])).not.toEqual([]);
  });

  if (!LONG) return;
  test('a file that needs the eID no longer compiles', { timeout: TIMEOUT }, async () => {
    const [first] = methods;
    if (first === undefined) throw new Error('There is no eID to take away');
    const folder = copyWithout(first.id);
    copies.push(folder);
    writeFileSync(
      join(folder, 'src/needs.ts'),
      `export { default } from './methods/${first.id}/method.ts';\n`,
    );
    expect((await typeCheck(folder)).text).toContain('src/needs.ts');
  });
});
