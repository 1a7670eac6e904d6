/** What the list behind docs/reference/profile-coverage.md must be. */
import { profileTag } from '../../scripts/reference/profile-coverage/list.ts';
import type { ProfileRow } from '../../scripts/reference/profile-coverage/row.ts';
import { DONE } from '../../scripts/reference/seed-coverage/row.ts';
import type { Tagged } from '../../scripts/reference/tagged-tests.ts';
import { unheld } from './held-rows.ts';

/** Rows that nothing holds, and rows left to a part that is done. */
export function bare(rows: readonly ProfileRow[], tagged: Tagged): readonly string[] {
  const overdue = rows.filter(({ held }) =>
    held.some((part) => typeof part === 'number' && DONE.includes(part)),
  );
  return [
    ...unheld(rows, tagged, profileTag),
    ...overdue.map(({ id, what }) => `${id}: “${what}” is left to a part that is done.`),
  ];
}
