import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/files.ts';
import { evidenceOf, outdated } from '../../scripts/reference/evidence.ts';

const page = readFileSync(join(ROOT, 'docs/differences-from-idporten.md'), 'utf8');

test('every row of the differences says what it rests on and since when', () => {
  const rows = evidenceOf(page);
  const tableRows = page.match(/^\|(?! ---)/gm)?.length ?? 0;
  const headings = page.match(/\| known by \|$/gm)?.length ?? 0;
  expect(rows.length).toBe(tableRows - headings);
  expect(rows.filter(({ date }) => date === undefined)).toEqual([]);
});

test('a release note stands in the row that rests on it', () => {
  const noted = evidenceOf(page).filter(({ source }) => /^(ID|MIN)-/.test(source));
  expect(noted.length).toBeGreaterThan(10);
  const lines = page.split('\n');
  const missing = noted.filter(({ line, source, cell }) => {
    const [id = ''] = source.split(' ');
    return !lines[line - 1]?.replace(`| ${cell} |`, '').includes(id);
  });
  expect(missing).toEqual([]);
});

describe('a page of its own', () => {
  const table = (...cells: readonly string[]) =>
    [
      '| about | here | known by |',
      '| --- | --- | --- |',
      ...cells.map((cell) => `| a | b | ${cell} |`),
    ].join('\n');

  test.each([
    ['assumed, 2025-01-31', '2026-07-31', 0],
    ['assumed, 2025-01-31', '2026-08-01', 1],
    ['assumed, 2025-03-01', '2026-08-31', 0],
    ['assumed, 2025-02-28', '2026-08-31', 1],
    ['ID-5150, 2025-03', '2026-09-01', 0],
    ['ID-5150, 2025-03', '2026-09-02', 1],
  ])('%s, on %s', (cell, today, count) => {
    expect(outdated(evidenceOf(table(cell)), today)).toHaveLength(count);
  });

  test('the oldest stands first', () => {
    const rows = outdated(evidenceOf(table('decided, 2022-02-02', 'documentation, 2021-05')), '2026-11-28');
    expect(rows.map(({ line }) => line)).toEqual([4, 3]);
  });

  test.each(['', 'assumed', 'hearsay, 2026-01-01', 'assumed, 2026-13', 'assumed, January 2026'])(
    'a cell "%s" is no evidence',
    (cell) => {
      expect(evidenceOf(table(cell))[0]?.date).toBeUndefined();
    },
  );
});

describe('npm run evidence', () => {
  const run = (today: string) =>
    spawnSync(process.execPath, [join(ROOT, 'scripts/evidence.ts'), today], { encoding: 'utf8' });

  test('lists what is old, and fails', () => {
    const { status, stdout } = run('2034-01-01');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^docs\/differences-from-idporten\.md:\d+: /);
    const [, old, all] = /(\d+) of (\d+) rows .* older than 18 months on 2034-01-01\.\n$/.exec(stdout) ?? [];
    expect(Number(old)).toBe(evidenceOf(page).length);
    expect(all).toBe(old);
  });

  test('lists nothing where nothing is old', () => {
    expect(run('2020-01-01')).toMatchObject({ status: 0, stderr: '' });
  });

  test('says what a day looks like', () => {
    expect(run('soon')).toMatchObject({ status: 2, stdout: '' });
  });
});
