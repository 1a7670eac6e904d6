/** What the list behind docs/reference/seed-coverage.md must be, whatever its ways lead to. */

import type { Files } from '../../scripts/files.ts';
import { keyOf, type NamedTest } from '../../scripts/named-tests.ts';
import { DONE, type SeedRow } from '../../scripts/reference/seed-coverage/row.ts';

const LAST = 97;

/** Each row once, and what is done with a way and a test. */
export function incomplete(rows: readonly SeedRow[]): readonly string[] {
  const counts = Array.from(
    { length: LAST },
    (_, place) => rows.filter(({ row }) => row === place + 1).length,
  );
  return [
    ...counts.flatMap((count, place) => (count === 1 ? [] : [`Row ${place + 1} is there ${count} times.`])),
    ...rows.flatMap(({ row, part, ways, tests, later }) => {
      if (part > DONE)
        return ways.length + tests.length === 0 ? [] : [`Row ${row} is of part ${part} and yet done.`];
      return [
        ...(ways.length === 0 ? [`Row ${row} is done and has no way.`] : []),
        ...(tests.length === 0 ? [`Row ${row} is done and names no test.`] : []),
        ...(later !== undefined && later.part <= DONE ? [`What comes of row ${row} is there already.`] : []),
      ];
    }),
  ];
}

/** Named tests whose titles no text of their file can make. A run says more: whether they passed. */
export function untitled(named: readonly NamedTest[], files: Files): readonly string[] {
  return named.flatMap(([file, title]) => {
    const texts = textsOf(files.get(file) ?? '');
    const unknown = title.split(' › ').filter((part) => !texts.some((text) => text.test(part)));
    return unknown.length === 0 ? [] : [`${keyOf([file, title])}: nothing there is called “${unknown[0]}”.`];
  });
}

/** The string literals of a source, as patterns: what is filled in when the test runs may be anything. */
function textsOf(source: string): readonly RegExp[] {
  return [...source.matchAll(/'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`/g)]
    .map(([, single, double, template]) => (single ?? double ?? template ?? '').replace(/\\(['"`])/g, '$1'))
    .filter((text) => text !== '')
    .map((text) => new RegExp(`^${text.split(FILLED).map(RegExp.escape).join('.+')}$`));
}

const FILLED = /\$\{[^}]*\}|%[sdijo]|\$[a-z]\w*/;
