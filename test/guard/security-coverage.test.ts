/** docs/reference/security-coverage.md tells the truth: each row has a test, or a line that says why ID-porten's behaviour wins. */
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../scripts/files.ts';
import { limitTag } from '../../scripts/reference/limits.ts';
import { SECURITY, securityRows } from '../../scripts/reference/security-coverage/list.ts';
import { row, securityTag } from '../../scripts/reference/security-coverage/row.ts';
import { taggedTests } from '../../scripts/reference/tagged-tests.ts';
import { LIMIT_TABLE } from '../../src/kernel/limits.ts';
import { unheld, unwritten } from './held-rows.ts';

const PAGE = 'docs/security.md';
const page = readFiles(['docs'], ['.md']).get(PAGE) ?? '';
const tagged = taggedTests(readFiles(['test', 'e2e'], ['.ts']));

test('each row is held', () => {
  expect(unheld(securityRows, tagged, securityTag)).toEqual([]);
});

test('the lines of ID-porten’s behaviour are written down, and each is of a row', () => {
  expect(unwritten(securityRows, page)).toEqual([]);
  const [, table = ''] = page.split("## Where ID-porten's behaviour wins");
  const lines = table.split('\n').filter((line) => line.startsWith('| '));
  const cited = securityRows.flatMap(({ held }) => held);
  expect(lines.slice(2).filter((line) => !cited.some((begins) => line.startsWith(`| ${begins}`)))).toEqual(
    [],
  );
});

test('each limit is held', () => {
  expect(Object.keys(LIMIT_TABLE).filter((name) => !tagged.has(limitTag(name)))).toEqual([]);
});

test('each part of the requirements is there', () => {
  expect(SECURITY.map(({ rows }) => rows.length)).toEqual([9, 8, 13, 29, 86]);
});

describe('a breach is seen', () => {
  test('a row that nothing holds, and a line that is not there', () => {
    const one = [row('asvs-0.0.1', 'a row')];
    expect(unheld(one, new Map(), securityTag)).toEqual(['asvs-0.0.1: “a row” is held by nothing.']);
    const tests = new Map(one.map((each) => [securityTag(each), []]));
    expect(unheld(one, tests, securityTag)).toEqual([]);
    expect(unwritten([row('asvs-0.0.2', 'a row', 'the moon')], page)).toHaveLength(1);
  });
});
