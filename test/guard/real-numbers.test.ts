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

/**
 * In the row of a table, what was measured ends a run of digits: several figures, put together, are now and then
 * a number. A number that is split over cells has no figure in it.
 */
const withoutFigures = (line: string) =>
  line.startsWith('|') ? line.replace(/(?<![\d.])\d{1,4}\.\d{1,2}(?![\d.])/g, 'x') : line;

/** Line by line: a number that is broken over two is nobody's writing. */
const holders = (files: Files) =>
  [...files].flatMap(([path, text]) =>
    text.split('\n').map(withoutFigures).some(holdsRealNumber) ? [path] : [],
  );

test('no file holds a number that could be real', () => {
  const files = readFiles(['.'], TEXTS);
  expect(files.has('test/support/numbers.ts')).toBe(true);
  expect(holders(files)).toEqual([]);
});

const number = realLooking(0);
const [date, rest] = [number.slice(0, 6), number.slice(6)];

test.each([
  ['a sentence', `Log in as ${number}.`],
  ['a cell', `| ${number} | 12 |`],
  ['two cells', `| ${date} | ${rest} |`],
  ['a cell beside a figure', `| ${date}-${rest} | 0.58 |`],
])('a number in %s is seen', (_where, text) => {
  expect(holders(new Map([['x.md', text]]))).toEqual(['x.md']);
});

test('figures that were measured are no number together', () => {
  const row = `| ${number.slice(0, 3)}.${number[3]} | ${number.slice(4, 8)}.${number[8]} | ${number.slice(9)} |`;
  expect(holders(new Map([['x.md', row]]))).toEqual([]);
});
