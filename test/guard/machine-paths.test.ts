import { expect, test } from 'vitest';
import { readFiles } from '../../scripts/files.ts';
import { machinePaths } from './machine-paths.ts';

/** This guard's own files hold the patterns. */
const OWN = /^test\/guard\/machine-paths/;
const TEXTS = ['.ts', '.mjs', '.md', '.json', '.yml', '.yaml', '.eta', '.css', '.js', '.html', '.sh'];

test('no file knows the machine or the registry it was made on', () => {
  const files = readFiles(
    ['.', '.npmrc', 'Dockerfile', '.ci/run'],
    [...TEXTS, '.npmrc', 'Dockerfile', '.ci/run'],
  );
  const ours = new Map([...files].filter(([path]) => !OWN.test(path)));
  expect(ours.has('package-lock.json')).toBe(true);
  expect(machinePaths(ours)).toEqual([]);
});

test.each([
  'const file = "/home/kari/project/x.db";',
  'see /Users/kari/x',
  'cd /work/main',
  'C:\\Users\\kari',
  '"resolved": "https://registry.example/x.tgz"',
  'registry=https://registry.example/',
  '//registry.example/:_authToken=x',
])('a breach is seen: %s', (text) => {
  expect(machinePaths(new Map([['x', text]])).length).toBeGreaterThan(0);
});
