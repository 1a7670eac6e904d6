/** `npm run reliability`: holds each promise of docs/reliability.md in full, and leaves the figures in docs/reliability.json. With the name of a
 *  test it holds those of that one, and leaves the others as they were measured. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './files.ts';
import { watch } from './quiet.ts';
import { type Figure, measuredAnew, type Reliability } from './reference/reliability.ts';
import { runTool } from './tool.ts';

/** Of vitest's JSON report; `meta` is what test/reliability/figure.ts has noted. */
interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly meta?: { readonly figure?: Figure };
    }[];
  }[];
}

const TESTS = ['run', '--project', 'reliability', '--reporter=default', '--reporter=json'];
const further = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'proveporten-reliability-'));
const report = join(folder, 'vitest.json');
const ended = watch();
const code = await runTool({
  packageName: 'vitest',
  command: 'vitest',
  arguments: [...TESTS, `--outputFile.json=${report}`, ...further],
  environment: { PROVEPORTEN_TESTS: 'long' },
});
const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
rmSync(folder, { recursive: true });
const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
const figures = tests.flatMap(({ status, meta }) =>
  meta?.figure === undefined ? [] : { ...meta.figure, kept: status === 'passed' },
);
const named = tests.map((test) => ({ ...test, name: `${test.ancestorTitles.join(', ')}: ${test.title}` }));
const failures = named.flatMap(({ name, status, meta }) =>
  status === 'failed' && meta?.figure === undefined ? [name] : [],
);
const ran = named.flatMap(({ name, status }) => (status === 'passed' || status === 'failed' ? [name] : []));
const PLACE = join(ROOT, 'docs/reliability.json');
const measured: Reliability = { ...ended(), figures, failures };
const written =
  further.length === 0
    ? measured
    : measuredAnew(JSON.parse(readFileSync(PLACE, 'utf8')) as Reliability, measured, ran);
writeFileSync(PLACE, `${JSON.stringify(written, null, 2)}\n`);
process.exitCode = code;
