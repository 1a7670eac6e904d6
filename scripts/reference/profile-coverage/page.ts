/** docs/reference/profile-coverage.md: ID-porten's profile row by row, and what holds each. */
import { heldTable } from '../held-rows.ts';
import { page } from '../markdown.ts';
import { PARTS, type Part } from '../seed-coverage/row.ts';
import type { Tagged } from '../tagged-tests.ts';
import { PROFILE, profileTag } from './list.ts';

export function profileCoveragePage(tagged: Tagged): string {
  return page('Profile coverage', 'scripts/reference/profile-coverage and the tags of the tests', [
    'What is publicly known of ID-porten’s OpenID profile, row by row, and what holds it here: tests, or a line of the [differences](../differences-from-idporten.md). A test carries its rows as tags (`npx vitest run --tags-filter @profile-2.1.7`; in browsers `npx playwright test --grep "@profile-2.1.7(?!\\d)"`). A guard looks for each line, and `npm test` fails where a named test has not passed.',
    ...PROFILE.flatMap(({ title, rows }) => [
      `## ${title}`,
      heldTable(rows, tagged, { tag: profileTag, told }),
    ]),
  ]);
}

function told(held: string | Part): string {
  return typeof held === 'string'
    ? `difference: ${held.replace(/ \|$/, '')}`
    : `later: ${held}, ${PARTS[held]}`;
}
