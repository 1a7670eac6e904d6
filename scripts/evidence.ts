/** `npm run evidence [-- <day>]`: the rows of the differences whose evidence is older than 18 months on that day (today, unless told). Exit code 1 where there are any, 2 where the day is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './files.ts';
import { evidenceOf, MONTHS_GOOD, outdated } from './reference/evidence.ts';

const PAGE = 'docs/differences-from-idporten.md';

const [today = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
if (!/^\d{4}-\d\d-\d\d$/.test(today) || Number.isNaN(Date.parse(today))) {
  console.error(`"${today}" is not a day. Give one as year, month and day, for example 2026-11-28.`);
  process.exit(2);
}
const rows = evidenceOf(readFileSync(join(ROOT, PAGE), 'utf8'));
const old = outdated(rows, today);
for (const { line, row, cell } of old) console.log(`${PAGE}:${line}: ${cell}: ${row}`);
console.log(
  `${old.length} of ${rows.length} rows rest on evidence that is older than ${MONTHS_GOOD} months on ${today}.`,
);
process.exitCode = old.length === 0 ? 0 : 1;
