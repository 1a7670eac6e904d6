/** No number that could be a real person's stands in any file of ours: tests make those they need (test/support/numbers.ts). */
import { expect, test } from 'vitest';
import { type Files, readFiles } from '../../scripts/files.ts';
import { holdsRealNumber } from '../../src/people/pid.ts';
import { realLooking } from '../support/numbers.ts';

const TEXTS = [
  '.ts',
  '.mjs',
  '.md',
  '.json',
  '.yml',
  '.yaml',
  '.eta',
  '.css',
  '.js',
  '.html',
  '.sh',
  '.py',
  '.cs',
];

/** Line by line: a number that is broken over two is nobody's writing. */
const holders = (files: Files) =>
  [...files].flatMap(([path, text]) => (text.split('\n').some(holdsRealNumber) ? [path] : []));

test('no file holds a number that could be real', () => {
  const files = readFiles(['.'], TEXTS);
  expect(files.has('test/support/numbers.ts')).toBe(true);
  expect(holders(files)).toEqual([]);
});

test('a number in a file is seen', () => {
  expect(holders(new Map([['x.md', `Log in as ${realLooking(0)}.`]]))).toEqual(['x.md']);
});
