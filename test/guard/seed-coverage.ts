/** What the list behind docs/reference/seed-coverage.md must be, whatever its ways lead to. */
import { seedTag } from '../../scripts/reference/seed-coverage/list.ts';
import { DONE, type SeedRow } from '../../scripts/reference/seed-coverage/row.ts';
import type { Tagged } from '../../scripts/reference/tagged-tests.ts';

const LAST = 97;

/** Each row once, and what is done with a way and a test: all of a part that is done, and of a later one what is there already. */
export function incomplete(rows: readonly SeedRow[], tagged: Tagged): readonly string[] {
  const counts = Array.from(
    { length: LAST },
    (_, place) => rows.filter(({ row }) => row === place + 1).length,
  );
  return [
    ...counts.flatMap((count, place) => (count === 1 ? [] : [`Row ${place + 1} is there ${count} times.`])),
    ...rows.flatMap((one) => {
      const { row, part, ways, later } = one;
      const hasTest = tagged.has(seedTag(one));
      if (part > DONE && ways.length === 0 && !hasTest) return [];
      return [
        ...(ways.length === 0 ? [`Row ${row} is done and has no way.`] : []),
        ...(hasTest ? [] : [`Row ${row} is done and no test has its tag.`]),
        ...(later !== undefined && later.part <= DONE ? [`What comes of row ${row} is there already.`] : []),
      ];
    }),
  ];
}
