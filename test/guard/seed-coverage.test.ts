/** docs/reference/seed-coverage.md tells the truth: each way leads where it says, and each row has a test. */
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../scripts/files.ts';
import { seedRows, seedTag, waysTo } from '../../scripts/reference/seed-coverage/list.ts';
import type { SeedRow, Way } from '../../scripts/reference/seed-coverage/row.ts';
import { type Tagged, taggedTests } from '../../scripts/reference/tagged-tests.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { sharedWorld } from '../support/shared.ts';
import { incomplete } from './seed-coverage.ts';
import { strayed } from './seed-walk.ts';

const rows = seedRows((await loadMethods(null)).map(({ id }) => id));
const here = await sharedWorld({ demoPort: 0 });

describe('each way leads where it says', () => {
  test.each(rows)('row $row: $what', async (row) => {
    await here.control.must('POST', '/reset', { all: true });
    for (const way of waysTo(row)) expect(await strayed(here, way, row.eid)).toBeNull();
  });
});

test('the 97 rows are there, each with a way and a test', () => {
  expect(incomplete(rows, taggedTests(readFiles(['test', 'e2e'], ['.ts'])))).toEqual([]);
});

describe('a breach is seen', () => {
  const row = (number: number): SeedRow => ({
    row: number,
    what: 'something',
    part: 2,
    ways: [{ open: '/', heading: 'Prøveporten' }],
  });
  const all = Array.from({ length: 97 }, (_, place) => row(place + 1));
  const tests: Tagged = new Map(all.map((one) => [seedTag(one), []]));
  const without7 = new Map([...tests].filter(([tag]) => tag !== seedTag(row(7))));
  const with7 = (part: Partial<SeedRow>) => all.map((one) => (one.row === 7 ? { ...one, ...part } : one));

  test('a list that is whole passes', () => {
    expect(incomplete(all, tests)).toEqual([]);
  });

  test.each<[string, readonly SeedRow[], Tagged?]>([
    ['a row that is missing', all.slice(1)],
    ['a row that is there twice', [...all, row(7)]],
    ['a row without a way', with7({ ways: [] })],
    ['a row without a test', all, without7],
    ['a row of a later part without a way', with7({ part: 6, ways: [] })],
    ['a row of a later part without a test', with7({ part: 6 }), without7],
  ])('%s', (_, rows, tagged = tests) => {
    expect(incomplete(rows, tagged)).toHaveLength(1);
  });

  test.each<[string, Way]>([
    ['an address nobody serves', { open: '/nowhere', heading: 'Noe gikk galt' }],
    ['another heading', { open: '/people', heading: 'People' }],
    ['a page that does not say so', { open: '/people', heading: 'Test persons', shows: 'nobody at all' }],
    ['another status', { call: 'GET /control/people/nobody', status: 200 }],
    ['an answer that does not say so', { call: 'GET /control/people', status: 200, shows: 'nobody at all' }],
  ])('%s', async (_, way) => {
    expect(await strayed(here, way)).toBeTypeOf('string');
  });
});
