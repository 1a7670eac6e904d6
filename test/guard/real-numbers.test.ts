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

/** A row of a table is read cell by cell: the figures of a measurement, put together, are now and then a number. */
const partsOf = (line: string) => (line.startsWith('|') ? line.split('|') : [line]);

/** Line by line: a number that is broken over two is nobody's writing. */
const holders = (files: Files) =>
  [...files].flatMap(([path, text]) =>
    text.split('\n').flatMap(partsOf).some(holdsRealNumber) ? [path] : [],
  );

test('no file holds a number that could be real', () => {
  const files = readFiles(['.'], TEXTS);
  expect(files.has('test/support/numbers.ts')).toBe(true);
  expect(holders(files)).toEqual([]);
});

test.each(['Log in as #.', '| # | 12 |'])('a number in a file is seen: %s', (text) => {
  expect(holders(new Map([['x.md', text.replace('#', realLooking(0))]]))).toEqual(['x.md']);
});

test('figures of several cells are no number', () => {
  const number = realLooking(0);
  const row = `| ${number.slice(0, 3)} | ${number.slice(3, 7)} | ${number.slice(7)} |`;
  expect(holders(new Map([['x.md', row]]))).toEqual([]);
});
