/** What the list behind docs/reference/seed-coverage.md must be, whatever its ways lead to. */
import { seedTag } from '../../scripts/reference/seed-coverage/list.ts';
import type { SeedRow } from '../../scripts/reference/seed-coverage/row.ts';
import type { Tagged } from '../../scripts/reference/tagged-tests.ts';

const LAST = 97;

/** Each row once, with a way and a test. */
export function incomplete(rows: readonly SeedRow[], tagged: Tagged): readonly string[] {
  const counts = Array.from(
    { length: LAST },
    (_, place) => rows.filter(({ row }) => row === place + 1).length,
  );
  return [
    ...counts.flatMap((count, place) => (count === 1 ? [] : [`Row ${place + 1} is there ${count} times.`])),
    ...rows.flatMap((one) => [
      ...(one.ways.length === 0 ? [`Row ${one.row} has no way.`] : []),
      ...(tagged.has(seedTag(one)) ? [] : [`No test has the tag of row ${one.row}.`]),
    ]),
  ];
}
