/**
 * `npm test`; with the argument `check`, `npm run check` (the same without browsers); with `long`, `npm run test:long` (what `npm test` leaves
 * out, its result in docs/reference/long-run.json). Runs all, fails at the end if anything did.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, playwrightCounts, suiteCounts, vitestCounts } from './counts.ts';
import { playwrightFailed, vitestFailed } from './failed-tests.ts';
import { ROOT, readFiles } from './files.ts';
import { type Passed, playwrightPassed, unproved, vitestPassed } from './passed-tags.ts';
import { taggedTests } from './reference/tagged-tests.ts';
import { runTool, type Tool } from './tool.ts';
import { searchTraces } from './traces.ts';

interface Group extends Tool {
  readonly name: string;
  /** The file its report goes to, and how to read it; a group without one counts as a single test. */
  readonly report?: Report;
}

interface Report {
  readonly file: string;
  readonly count: (report: never) => Counts;
  readonly passed: (report: never) => Passed;
  readonly failed: (report: never) => readonly string[];
  /** Where its tests are. */
  readonly place: string;
}

/** What an argument makes of the run. */
interface Run {
  readonly browsers: boolean;
  /** Only what `npm test` leaves out; the coverage pages are held by `npm test`. */
  readonly long: boolean;
}

const RUNS: Readonly<Record<string, Run>> = {
  all: { browsers: true, long: false },
  check: { browsers: false, long: false },
  long: { browsers: true, long: true },
};

function groups(folder: string, { browsers, long }: Run): readonly Group[] {
  const vitest = join(folder, 'vitest.json');
  const playwright = join(folder, 'playwright.json');
  const environment = long ? { PROVEPORTEN_TESTS: 'long', TEST_TRACES: folder } : {};
  const sources: readonly Group[] = [
    { name: 'types', packageName: 'typescript', command: 'tsc', arguments: ['--noEmit'] },
    { name: 'lint', packageName: '@biomejs/biome', command: 'biome', arguments: ['check', '.'] },
    { name: 'unused code', packageName: 'knip', command: 'knip', arguments: ['--no-progress'] },
  ];
  const server: Group = {
    name: 'unit, HTTP, contract and referee tests',
    packageName: 'vitest',
    command: 'vitest',
    arguments: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitest}`],
    environment,
    report: { file: vitest, count: vitestCounts, passed: vitestPassed, failed: vitestFailed, place: 'test' },
  };
  const browser: Group = {
    name: 'browser tests',
    packageName: '@playwright/test',
    command: 'playwright',
    arguments: ['test', '--reporter=list,json'],
    environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: playwright },
    report: {
      file: playwright,
      count: playwrightCounts,
      passed: playwrightPassed,
      failed: playwrightFailed,
      place: 'e2e',
    },
  };
  return [...(long ? [] : sources), server, ...(browsers ? [browser] : [])];
}

async function run({ report, ...group }: Group): Promise<Counts> {
  console.log(`\n== ${group.name}: ${group.command} ${group.arguments[0]}`);
  const code = await runTool(group);
  if (report === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  return suiteCounts(readReport(report.file), code, report.count);
}

function readReport(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function failedIn({ file, failed }: Report): readonly string[] {
  const text = readReport(file);
  return text === undefined ? [] : failed(JSON.parse(text) as never);
}

/** What of the tests that carry rows of the coverage pages has not passed in this run. */
function unprovedIn({ file, passed, place }: Report): readonly string[] {
  const text = readReport(file);
  // Counted as a failure already.
  if (text === undefined) return [];
  return unproved(taggedTests(readFiles([place], ['.ts'])), place, passed(JSON.parse(text) as never));
}

/** What the servers of all these tests have logged, and where they have led: none of it is secret. */
async function searched(folder: string): Promise<(typeof results)[number]> {
  const began = performance.now();
  const { secrets, lines, found } = await searchTraces(folder);
  console.log(`\n== ${secrets} secrets are searched for in ${lines} lines and addresses`);
  for (const sentence of found) console.log(sentence);
  const seconds = Math.round((performance.now() - began) / 1000);
  return {
    name: 'secrets in logs and addresses',
    passed: secrets - found.length,
    failed: found.length,
    seconds,
  };
}

/** What `npm run test:long` leaves behind: when it last ran, on what, and what came of it. */
function writeLongRun(results: readonly object[]): void {
  const report = { date: new Date().toISOString().slice(0, 10), node: process.version, groups: results };
  writeFileSync(join(ROOT, 'docs/reference/long-run.json'), `${JSON.stringify(report, null, 2)}\n`);
}

const wish = process.argv[2] ?? 'all';
const chosen = RUNS[wish];
if (chosen === undefined) {
  console.error(`"${wish}" is no kind of run: check, long, or nothing for all that guards a change.`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'proveporten-test-'));
const results: (Counts & { readonly name: string; readonly seconds: number })[] = [];
const missing: string[] = [];
const broken: string[] = [];
for (const group of groups(folder, chosen)) {
  const began = performance.now();
  const counts = await run(group);
  results.push({ name: group.name, ...counts, seconds: Math.round((performance.now() - began) / 1000) });
  if (group.report === undefined) continue;
  broken.push(...failedIn(group.report));
  if (!chosen.long) missing.push(...unprovedIn(group.report));
}
if (chosen.long) results.push(await searched(folder));
rmSync(folder, { recursive: true, force: true });
if (chosen.long) writeLongRun(results);
for (const { name, passed, failed, seconds } of results)
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`,
  );
for (const sentence of missing) console.log(`FAILED docs/reference, coverage: ${sentence}`);
for (const test of broken) console.log(`FAILED ${test}`);
const sum = (which: keyof Counts) => results.reduce((total, one) => total + one[which], 0);
const failed = sum('failed') + missing.length;
console.log(`${sum('passed')} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
