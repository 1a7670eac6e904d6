/** docs/reference/security-coverage.md: threats and requirements row by row, and what holds each. */
import { heldTable } from '../held-rows.ts';
import { page } from '../markdown.ts';
import type { Tagged } from '../tagged-tests.ts';
import { SECURITY } from './list.ts';
import { securityTag } from './row.ts';

export function securityCoveragePage(tagged: Tagged): string {
  return page('Security coverage', 'scripts/reference/security-coverage and the tags of the tests', [
    'Each threat, each class of mistakes that others have made, and each requirement of the protocol and of OWASP ASVS that applies: what holds it here is a test, or a line of [what ID-porten does otherwise](../security.md#where-id-portens-behaviour-wins). A test carries its rows as tags (`npx vitest run --tags-filter @asvs-3.4.1`). A guard looks for each line, and `npm test` fails where a named test has not passed.',
    ...SECURITY.flatMap(({ title, source, rows }) => [
      `## ${title}`,
      source,
      heldTable(rows, tagged, { tag: securityTag, told: (line) => `ID-porten: ${line}` }),
    ]),
  ]);
}
