/** docs/reference/profile-coverage.md tells the truth: each row has a proof, each tag has a row, each line of the differences is there. */
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../scripts/files.ts';
import { PROFILE, profileRows, profileTag } from '../../scripts/reference/profile-coverage/list.ts';
import { type ProfileRow, row } from '../../scripts/reference/profile-coverage/row.ts';
import { taggedTests } from '../../scripts/reference/tagged-tests.ts';
import { coverageTags } from '../../scripts/reference/tags.ts';
import { unwritten } from './held-rows.ts';
import { bare } from './profile-coverage.ts';

const DIFFERENCES = 'docs/differences-from-idporten.md';
const differences = readFiles(['docs'], ['.md']).get(DIFFERENCES) ?? '';
const tagged = taggedTests(readFiles(['test', 'e2e'], ['.ts']));

test('each row has a proof, and what is left is of a later part', () => {
  expect(bare(profileRows, tagged)).toEqual([]);
  expect(PROFILE.find(({ title }) => title.startsWith('11 '))?.rows).toHaveLength(30);
});

// vitest refuses a tag without a row; Playwright takes any.
test('each tag is of a row, and no row is there twice', () => {
  const rows = coverageTags.map(({ name }) => name);
  expect([...tagged.keys()].filter((tag) => !rows.includes(tag))).toEqual([]);
  expect(new Set(rows).size).toBe(rows.length);
});

test('the named differences are written down', () => {
  expect(unwritten(profileRows, differences)).toEqual([]);
});

describe('a breach is seen', () => {
  const one = (...held: ProfileRow['held']) => [row('0.1', 'a row', ...held)];
  const none = new Map();

  test('a row without a proof, and one of a part that is done', () => {
    expect(bare(one(5), none)).toEqual([]);
    expect(bare(one(), new Map(one().map((row) => [profileTag(row), []])))).toEqual([]);
    expect(bare(one(), none)).toHaveLength(1);
    expect(bare(one(2), none)).toHaveLength(1);
    expect(bare(one(4), none)).toHaveLength(1);
    expect(bare(one(6), none)).toHaveLength(1);
  });

  test('a line that is not there', () => {
    expect(unwritten(one('The issuer may be plain http'), differences)).toEqual([]);
    expect(unwritten(one('The moon may be plain cheese'), differences)).toHaveLength(1);
  });
});
