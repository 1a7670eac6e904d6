/** Rows of what is known or demanded, each with what holds it: the tests that carry it as a tag, and what a row names beside them. */
import { table } from './markdown.ts';
import { type Tagged, testCells } from './tagged-tests.ts';

export interface HeldRow<Held> {
  readonly id: string;
  /** In our own words. */
  readonly what: string;
  /** What holds it beside tests, or instead of them. */
  readonly held: readonly Held[];
}

export const heldRow = <Held>(id: string, what: string, ...held: readonly Held[]): HeldRow<Held> => ({
  id,
  what,
  held,
});

/** How a list of rows is written down: the tag of a row, and what it names beside tests. */
interface Writing<Held> {
  readonly tag: (row: HeldRow<Held>) => string;
  readonly told: (held: Held) => string;
}

export function heldTable<Held>(
  rows: readonly HeldRow<Held>[],
  tagged: Tagged,
  { tag, told }: Writing<Held>,
): string {
  return table(
    ['row', 'what', 'held by'],
    rows.map((row) => [row.id, row.what, [...testCells(tagged, tag(row)), ...row.held.map(told)].join('; ')]),
  );
}
