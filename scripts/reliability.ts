/** `npm run reliability`: holds each promise of docs/reliability.md in full, and leaves the figures in docs/reliability.json. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './files.ts';
import type { Figure, Reliability } from './reference/reliability.ts';
import { runTool } from './tool.ts';

/** Of vitest's JSON report; `meta` is what test/reliability/figure.ts has noted. */
interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly meta?: { readonly figure?: Figure } }[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'proveporten-reliability-'));
const report = join(folder, 'vitest.json');
const code = await runTool({
  packageName: 'vitest',
  command: 'vitest',
  arguments: [
    ...[
      'run',
      '--project',
      'reliability',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    ...process.argv.slice(2),
  ],
  environment: { PROVEPORTEN_TESTS: 'long' },
});
const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
rmSync(folder, { recursive: true });
const figures = testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .flatMap(({ meta }) => meta?.figure ?? []);
const measured: Reliability = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  cores: cpus().length,
  figures,
};
const whole = process.argv.length === 2;
if (code === 0 && whole)
  writeFileSync(join(ROOT, 'docs/reliability.json'), `${JSON.stringify(measured, null, 2)}\n`);
else console.error('docs/reliability.json stays as it was: not all was held, or a promise is broken.');
process.exitCode = code;
