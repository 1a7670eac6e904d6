/** docs/reference/seed-coverage.md tells the truth: each way leads where it says, and each named test is there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFiles } from '../../scripts/files.ts';
import { seedRows, waysTo } from '../../scripts/reference/seed-coverage/list.ts';
import type { SeedRow, Way } from '../../scripts/reference/seed-coverage/row.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { type World, world } from '../support/world.ts';
import { Walk } from '../ways/walk.ts';
import { incomplete, untitled } from './seed-coverage.ts';

const rows = seedRows((await loadMethods(null)).map(({ id }) => id));
let here: World;
beforeAll(async () => {
  here = await world({ demoPort: 0 });
});
afterAll(() => here.close());

describe('each way leads where it says', () => {
  test.each(rows.filter(({ ways }) => ways.length > 0))('row $row: $what', async (row) => {
    await here.control.must('POST', '/reset', { all: true });
    for (const way of waysTo(row)) expect(await new Walk(here, row.eid).follow(way)).toBeNull();
  });
});

test('the 97 rows are there, and what is done has a way and a test', () => {
  expect(incomplete(rows)).toEqual([]);
});

test('the named tests are there', () => {
  const named = rows.flatMap(({ tests }) => tests);
  expect(untitled(named, readFiles(['test', 'e2e'], ['.ts']))).toEqual([]);
});

describe('a breach is seen', () => {
  const row = (number: number): SeedRow => ({
    row: number,
    what: 'something',
    part: 2,
    ways: [{ open: '/', heading: 'Prøveporten' }],
    tests: [['test/a.test.ts', 'a group › a test']],
  });
  const all = Array.from({ length: 97 }, (_, place) => row(place + 1));
  const with7 = (part: Partial<SeedRow>) => all.map((one) => (one.row === 7 ? { ...one, ...part } : one));

  test('a list that is whole passes', () => {
    expect(incomplete(all)).toEqual([]);
    expect(incomplete(with7({ part: 6, ways: [], tests: [] }))).toEqual([]);
  });

  test.each<[string, readonly SeedRow[]]>([
    ['a row that is missing', all.slice(1)],
    ['a row that is there twice', [...all, row(7)]],
    ['a done row without a way', with7({ ways: [] })],
    ['a done row without a test', with7({ tests: [] })],
    ['a row of a later part that is done', with7({ part: 6 })],
    ['a rest that comes with what is done', with7({ later: { part: 2, brings: 'more' } })],
  ])('%s', (_, rows) => {
    expect(incomplete(rows)).toHaveLength(1);
  });

  test('a title that no test has', () => {
    const files = new Map([['test/a.test.ts', "describe('a group', () => test.each([])('a test of %s'))"]]);
    expect(untitled([['test/a.test.ts', 'a group › a test of this']], files)).toEqual([]);
    expect(untitled([['test/a.test.ts', 'a group › another test']], files)).toHaveLength(1);
    expect(untitled([['test/b.test.ts', 'a group']], files)).toHaveLength(1);
  });

  test.each<[string, Way]>([
    ['an address nobody serves', { open: '/nowhere', heading: 'Noe gikk galt' }],
    ['another heading', { open: '/people', heading: 'People' }],
    ['a page that does not say so', { open: '/people', heading: 'Test persons', shows: 'nobody at all' }],
    ['another status', { call: 'GET /control/people/nobody', status: 200 }],
    ['an answer that does not say so', { call: 'GET /control/people', status: 200, shows: 'nobody at all' }],
  ])('%s', async (_, way) => {
    expect(await new Walk(here).follow(way)).toBeTypeOf('string');
  });
});
