/** What the list behind docs/reference/profile-coverage.md must be. */
import { profileTag } from '../../scripts/reference/profile-coverage/list.ts';
import type { ProfileRow } from '../../scripts/reference/profile-coverage/row.ts';
import { DONE } from '../../scripts/reference/seed-coverage/row.ts';
import type { Tagged } from '../../scripts/reference/tagged-tests.ts';

/** Rows that nothing holds, and rows left to a part that is done. */
export function bare(rows: readonly ProfileRow[], tagged: Tagged): readonly string[] {
  return rows.flatMap((row) => {
    const overdue = row.held.some((part) => typeof part === 'number' && part <= DONE);
    const held = row.held.length > 0 || tagged.has(profileTag(row));
    return overdue || !held ? [`${row.id}: “${row.what}” is held by nothing.`] : [];
  });
}

/** Differences that no line of the table begins with. */
export function unwritten(rows: readonly ProfileRow[], page: string): readonly string[] {
  return rows
    .flatMap(({ held }) => held.filter((one) => typeof one === 'string'))
    .filter((begins) => !page.includes(`\n| ${begins}`))
    .map((begins) => `No line of the differences begins with “${begins}”.`);
}
