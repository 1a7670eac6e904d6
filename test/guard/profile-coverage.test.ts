/** docs/reference/profile-coverage.md tells the truth: each row has a proof, each named test and each line of the differences is there. */
import { describe, expect, test } from 'vitest';
import { type Files, readFiles } from '../../scripts/files.ts';
import { PROFILE, profileProofs, profileTests } from '../../scripts/reference/profile-coverage/page.ts';
import { differs, later, type ProfileSection, row } from '../../scripts/reference/profile-coverage/row.ts';
import { bare, unwritten } from './profile-coverage.ts';
import { untitled } from './seed-coverage.ts';

const DIFFERENCES = 'docs/differences-from-idporten.md';
const differences = readFiles(['docs'], ['.md']).get(DIFFERENCES) ?? '';

/** A row of the referee's table stands in a file of its feature, and is a test of table.test.ts. */
function withRefereeRows(files: Files): Files {
  const rows = [...files].filter(([path]) => path.startsWith('test/referee/'));
  return new Map([...files, ['test/referee/table.test.ts', rows.map(([, text]) => text).join('\n')]]);
}

test('each row has a proof, and what is left is of a later part', () => {
  expect(bare(PROFILE)).toEqual([]);
  expect(PROFILE.find(({ title }) => title.startsWith('11 '))?.rows).toHaveLength(30);
});

test('the named tests are there', () => {
  expect(untitled(profileTests(), withRefereeRows(readFiles(['test', 'e2e'], ['.ts'])))).toEqual([]);
});

test('the named differences are written down', () => {
  expect(unwritten(profileProofs(), differences)).toEqual([]);
});

describe('a breach is seen', () => {
  const section = (...proofs: Parameters<typeof row>[1][]): readonly ProfileSection[] => [
    { title: 'a section', rows: [row('a row', ...proofs)] },
  ];

  test('a row without a proof, and one of a part that is done', () => {
    expect(bare(section(later(4)))).toEqual([]);
    expect(bare(section())).toHaveLength(1);
    expect(bare(section(later(2)))).toHaveLength(1);
    expect(bare(section(later(3)))).toHaveLength(1);
  });

  test('a line that is not there', () => {
    expect(unwritten([differs('The issuer may be plain http')], differences)).toEqual([]);
    expect(unwritten([differs('The moon may be plain cheese')], differences)).toHaveLength(1);
  });
});
