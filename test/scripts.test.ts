/** The scripts behind the two commands of the README. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { playwrightCounts, suiteCounts, vitestCounts } from '../scripts/counts.ts';
import { keyOf, playwrightPassed, unproved, vitestPassed } from '../scripts/named-tests.ts';
import { toolPath } from '../scripts/tool.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the guard of the runtime', () => {
  const guard = (version: string) =>
    spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'${version}'}})`,
        join(root, 'scripts/runtime.mjs'),
      ],
      { encoding: 'utf8' },
    );

  test('is silent on Node 24', () => {
    expect(guard('24.0.0')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test.each(['12.22.0', '20.11.1', '22.18.0'])('says one sentence on Node %s', (version) => {
    const { status, stderr } = guard(version);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(version);
    expect(stderr).toContain('npm ci');
  });

  test('is written so that an old Node can read it', () => {
    expect(read('scripts/runtime.mjs')).not.toMatch(/\?\.|\?\?|\bimport\b|\bawait\b|#\w/);
  });
});

describe('npm test counts', () => {
  test('vitest: a skipped test and a broken file are failures', () => {
    const counts = vitestCounts({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    });
    expect(counts).toEqual({ passed: 5, failed: 3 });
  });

  test('playwright: a flaky test is a failure', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
    expect(playwrightCounts({ stats, errors: [] })).toEqual({ passed: 4, failed: 3 });
  });

  test('a suite without a report, or with a bad end, fails', () => {
    expect(suiteCounts(undefined, 0, () => ({ passed: 1, failed: 0 }))).toEqual({ passed: 0, failed: 1 });
    expect(suiteCounts('{}', 1, () => ({ passed: 9, failed: 0 }))).toEqual({ passed: 9, failed: 1 });
    expect(suiteCounts('{}', 0, () => ({ passed: 9, failed: 0 }))).toEqual({ passed: 9, failed: 0 });
  });

  test('a suite in which nothing ran fails', () => {
    expect(suiteCounts('{}', 0, () => ({ passed: 0, failed: 0 }))).toEqual({ passed: 0, failed: 1 });
  });
});

describe('a test that documentation names', () => {
  const passed = vitestPassed(
    {
      testResults: [
        {
          name: join(root, 'test/a.test.ts'),
          assertionResults: [
            { ancestorTitles: ['a group'], title: 'a test', status: 'passed' },
            { ancestorTitles: ['a group'], title: 'a broken one', status: 'failed' },
            { ancestorTitles: ['a group'], title: 'a skipped one', status: 'skipped' },
          ],
        },
      ],
    },
    root,
  );

  test('has passed, under its file and titles', () => {
    expect(unproved([['test/a.test.ts', 'a group › a test']], passed)).toEqual([]);
  });

  test.each([
    ['that failed', 'test/a.test.ts', 'a group › a broken one'],
    ['that was skipped', 'test/a.test.ts', 'a group › a skipped one'],
    ['of another group', 'test/a.test.ts', 'another group › a test'],
    ['of another file', 'test/b.test.ts', 'a group › a test'],
  ])('%s is told in one sentence', (_, file, title) => {
    expect(unproved([[file, title]], passed)).toEqual([
      `No test has passed that is called ${keyOf([file, title])}`,
    ]);
  });

  test('is found in the browsers’ report as well, also in a describe and beside e2e', () => {
    const spec = (title: string, ok = true) => ({ title, ok });
    const inner = { title: 'without JavaScript', file: 'a.spec.ts', specs: [spec('inside')] };
    const suites = [
      {
        title: 'a.spec.ts',
        file: 'a.spec.ts',
        specs: [spec('a test'), spec('broken', false)],
        suites: [inner],
      },
      { title: 'b.spec.ts', file: '../examples/b.spec.ts', specs: [spec('an example')] },
    ];
    expect([...playwrightPassed({ config: { rootDir: join(root, 'e2e') }, suites }, root)]).toEqual([
      'e2e/a.spec.ts: a test',
      'e2e/a.spec.ts: without JavaScript › inside',
      'examples/b.spec.ts: an example',
    ]);
  });
});

test.each([
  ['typescript', 'tsc'],
  ['@biomejs/biome', 'biome'],
  ['vitest', 'vitest'],
  ['@playwright/test', 'playwright'],
])('the tool %s starts with this Node, without a shell', (packageName, command) => {
  const version = execFileSync(process.execPath, [toolPath(packageName, command), '--version'], {
    encoding: 'utf8',
  });
  expect(version).toMatch(/\d+\.\d+/);
});

test("CI runs the README's test command and nothing more", () => {
  const commands = read('.ci/run')
    .split('\n')
    .filter((line) => line !== '' && !/^(#|set |cd )/.test(line));
  expect(commands).toEqual(['npm ci && npm test']);
  expect(read('README.md')).toContain('\nnpm ci && npm test\n');
});

test('npm scripts hold no shell syntax', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const shell = Object.entries(scripts).filter(([, command]) => /[&|;<>$`*'"]|^\w+=/.test(command));
  expect(shell).toEqual([]);
});
