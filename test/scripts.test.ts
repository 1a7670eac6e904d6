/** The scripts behind the two commands of the README. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { playwrightCounts, suiteCounts, vitestCounts } from '../scripts/counts.ts';
import { playwrightFailed, vitestFailed } from '../scripts/failed-tests.ts';
import { playwrightPassed, unproved, vitestPassed } from '../scripts/passed-tags.ts';
import { measuredAnew } from '../scripts/reference/reliability.ts';
import { taggedTests } from '../scripts/reference/tagged-tests.ts';
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

describe('npm test names at its end', () => {
  test('vitest’s tests that failed, and a file that was not loaded', () => {
    const failed = { fullName: 'a b', status: 'failed', failureMessages: ['\x1b[31mno\x1b[0m\n at x'] };
    const passed = { fullName: 'a c', status: 'passed', failureMessages: [] };
    const one = { name: join(root, 'test/a.test.ts'), status: 'failed', message: '' };
    const broken = { name: join(root, 'test/b.test.ts'), status: 'failed', message: 'not found\nin x' };
    const testResults = [
      { ...one, assertionResults: [failed, passed] },
      { ...broken, assertionResults: [] },
    ];
    expect(vitestFailed({ testResults })).toEqual(['test/a.test.ts a b: no', 'test/b.test.ts: not found']);
  });

  test('Playwright’s, wherever they stand in their suites', () => {
    const results = [{ error: { message: 'not there\n\n> 51 |' } }];
    const failed = { title: 'x', file: 'a.spec.ts', line: 3, ok: false, tests: [{ results }] };
    const suites = [{ specs: [], suites: [{ specs: [{ ...failed, ok: true }, failed] }] }];
    expect(playwrightFailed({ suites })).toEqual(['e2e/a.spec.ts:3 x: not there']);
  });
});

describe('a test that documentation names', () => {
  const tag = (row: number) => `@seed-${row}`;
  const rests = (...rows: readonly number[]) => {
    const calls = rows.map((row) => `test('a test', { tags: '${tag(row)}' }, f);`);
    return taggedTests(new Map([['test/a.test.ts', calls.join(' ')]]));
  };
  const result = (status: string, ...rows: readonly number[]) => ({
    fullName: `one that ${status}`,
    status,
    tags: rows.map(tag),
  });
  const assertionResults = [result('passed', 1, 2), result('failed', 3), result('skipped', 4)];
  // Twice in one report: under two names of the host.
  const file = { name: 'test/a.test.ts', assertionResults };
  const passed = vitestPassed({ testResults: [file, file] });

  test('has passed', () => {
    expect(unproved(rests(1, 2), 'test', passed)).toEqual([]);
    expect(unproved(rests(9), 'e2e', passed)).toEqual([]);
  });

  test.each([
    ['that failed', [3], '@seed-3: 0 of 1 tests in test have passed.'],
    ['that was skipped', [4], '@seed-4: 0 of 1 tests in test have passed.'],
    ['that did not run', [5], '@seed-5: 0 of 1 tests in test have passed.'],
    ['of which there are two', [1, 1], '@seed-1: 1 of 2 tests in test have passed.'],
  ])('%s is told in one sentence', (_, rows, sentence) => {
    expect(unproved(rests(...rows), 'test', passed)).toEqual([sentence]);
  });

  test('is found in the browsers’ report as well, also in a describe', () => {
    const spec = (title: string, tag: string, ok = true) => ({
      ...{ title, file: 'a.spec.ts', line: 1 },
      ...{ ok, tags: [tag] },
    });
    const inner = { specs: [spec('inside', 'seed-1')] };
    const suites = [{ specs: [spec('a test', 'seed-1'), spec('broken', 'seed-2', false)], suites: [inner] }];
    expect([...playwrightPassed({ suites })]).toEqual([[tag(1), 2]]);
  });

  test.each([
    [`[['one', 'it’s (', '${tag(1)}'], ['two', 3, '${tag(1)}']]`, ['one', 'two']],
    [
      `describe('all', () => { row('a ) row', send({ a: [1] }), { b, tags: ['${tag(1)}'] }); });`,
      ['a ) row'],
    ],
    [`test.each([['x']])("b's %s", { tags: '${tag(1)}' }, f)`, ["b's %s"]],
  ])('is called as its call begins, or its row of a table: %s', (source, titles) => {
    const found = taggedTests(new Map([['test/a.test.ts', source]]));
    expect(found.get(tag(1))?.map(({ title }) => title)).toEqual(titles);
  });

  test('is a test: a tag elsewhere is an error', () => {
    const source = `const row = '${tag(1)}';`;
    expect(() => taggedTests(new Map([['test/a.test.ts', source]]))).toThrow('the tag of no test');
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

test('a promise that is measured anew takes the place of what was measured of it, and no other', () => {
  const at = (measured_at: string) => ({
    ...{ measured_at, node: 'v24', cores: 2, machine: { load_average: 0, others: 0 } },
  });
  const figure = (promise: string, kept: boolean) => ({ promise, engine: 'sqlite', said: 'measured', kept });
  const all = {
    ...at('2026-11-01'),
    figures: [figure('R1', false), figure('R2', false)],
    failures: ['sqlite: a', 'sqlite: c'],
  };
  const some = { figures: [figure('R2', true)], failures: ['sqlite: b'] };
  const ran = ['sqlite: a', 'sqlite: b'];
  const anew = measuredAnew(all, { ...at('2026-11-02'), ...some }, ran);
  expect(anew).toEqual({
    ...at('2026-11-01'),
    figures: [figure('R1', false), figure('R2', true)],
    failures: ['sqlite: c', 'sqlite: b'],
    anew: [{ ...at('2026-11-02'), promises: ['R2'] }],
  });
  const third = measuredAnew(anew, { ...at('2026-11-03'), ...some }, ran);
  expect(third.anew).toEqual([{ ...at('2026-11-03'), promises: ['R2'] }]);
});
