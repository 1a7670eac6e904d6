/** `npm test` and, with the argument `check`, `npm run check` (the same without browsers): runs all, fails at the end if anything did. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, playwrightCounts, suiteCounts, vitestCounts } from './counts.ts';
import { type NamedTest, type Passed, playwrightPassed, unproved, vitestPassed } from './named-tests.ts';
import { profileTests } from './reference/profile-coverage/page.ts';
import { EIDS, seedRows } from './reference/seed-coverage/list.ts';
import { runTool, type Tool } from './tool.ts';

interface Group extends Tool {
  readonly name: string;
  /** The file its report goes to, and how to read it; a group without one counts as a single test. */
  readonly report?: Report;
}

interface Report {
  readonly file: string;
  readonly count: (report: never) => Counts;
  readonly passed: (report: never, root: string) => Passed;
  /** Where its tests are. */
  readonly place: string;
}

function groups(folder: string, browsers: boolean): readonly Group[] {
  const vitest = join(folder, 'vitest.json');
  const playwright = join(folder, 'playwright.json');
  const always: readonly Group[] = [
    { name: 'types', packageName: 'typescript', command: 'tsc', arguments: ['--noEmit'] },
    { name: 'lint', packageName: '@biomejs/biome', command: 'biome', arguments: ['check', '.'] },
    {
      name: 'unit, HTTP, contract and referee tests',
      packageName: 'vitest',
      command: 'vitest',
      arguments: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitest}`],
      report: { file: vitest, count: vitestCounts, passed: vitestPassed, place: 'test/' },
    },
  ];
  const browser: Group = {
    name: 'browser tests',
    packageName: '@playwright/test',
    command: 'playwright',
    arguments: ['test', '--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwright },
    report: { file: playwright, count: playwrightCounts, passed: playwrightPassed, place: 'e2e/' },
  };
  return browsers ? [...always, browser] : always;
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

/** The tests that the coverage pages of docs/reference name, of the eIDs that are there: what of them has not passed in this run. */
function unprovedIn({ file, passed: read, place }: Report): readonly string[] {
  const text = readReport(file);
  // Counted as a failure already.
  if (text === undefined) return [];
  const eids = EIDS.filter((eid) => existsSync(join(ROOT, 'src/methods', eid)));
  const seeds: readonly NamedTest[] = seedRows(eids).flatMap(({ tests }) => tests);
  const named = [...seeds, ...profileTests()];
  const ours = named.filter(([path]) => path.startsWith(place));
  return unproved(ours, read(JSON.parse(text) as never, ROOT));
}

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'proveporten-test-'));
let passed = 0;
let failed = 0;
const summary: string[] = [];
for (const group of groups(folder, process.argv[2] !== 'check')) {
  const counts = await run(group);
  passed += counts.passed;
  failed += counts.failed;
  const missing = group.report === undefined ? [] : unprovedIn(group.report);
  failed += missing.length;
  summary.push(
    `${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${group.name}: ${counts.passed} passed, ${counts.failed} failed`,
    ...missing.map((sentence) => `FAILED docs/reference, coverage: ${sentence}`),
  );
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
