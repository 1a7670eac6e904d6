/** What rows must be that tests and lines of a page hold. */
import type { HeldRow } from '../../scripts/reference/held-rows.ts';
import type { Tagged } from '../../scripts/reference/tagged-tests.ts';

/** Rows that no test carries and that name nothing beside tests. */
export function unheld<Held>(
  rows: readonly HeldRow<Held>[],
  tagged: Tagged,
  tag: (row: HeldRow<Held>) => string,
): readonly string[] {
  return rows
    .filter((row) => row.held.length === 0 && !tagged.has(tag(row)))
    .map(({ id, what }) => `${id}: “${what}” is held by nothing.`);
}

/** Lines that rows name and that no table of the page has. */
export function unwritten(rows: readonly HeldRow<unknown>[], page: string): readonly string[] {
  return rows
    .flatMap(({ held }) => held.filter((one) => typeof one === 'string'))
    .filter((begins) => !page.includes(`\n| ${begins}`))
    .map((begins) => `No line of the page begins with “${begins}”.`);
}
