/** docs/reference/seed-coverage.md: what the help pages that this is made after tell of, and where it is here. */
import { page, table } from '../markdown.ts';
import { type Tagged, testCells } from '../tagged-tests.ts';
import { inTurn } from '../way-told.ts';
import { seedRows, seedTag } from './list.ts';
import { PARTS, type SeedRow } from './row.ts';

const SECTIONS = [
  { title: 'The frame of the help site', to: 29 },
  { title: 'BankID: ordering, logging in, password, bank', to: 51 },
  { title: 'BankID: what goes wrong', to: 68 },
  { title: 'The BankID app', to: 97 },
] as const;

export function seedCoveragePage(eids: readonly string[], tagged: Tagged): string {
  const rows = seedRows(eids);
  return page('Seed coverage', 'scripts/reference/seed-coverage and the tags of the tests', [
    'Two help pages about BankID are what this simulator is made after. Each thing they tell of is a row here, in our own words, with the page or call where it is met and the tests that hold it, which carry the row as a tag (`npx vitest run --tags-filter @seed-41`; in browsers `npx playwright test --grep "@seed-41(?!\\d)"`). A guard follows each way in a running simulator, and `npm test` fails where a named test has not passed.',
    'A way begins with the cast as it is after a start; the ways of a row are followed in turn. `{person}` in an address is the opaque id of the one named (`/people`). A login begins at the bundled service, `{demo}`; what is filled in there is what that person has: number, code of the device, password. “phone:” is an answer on that person’s phone. The headings are those of the default language.',
    `The work comes in parts: ${Object.entries(PARTS)
      .map(([part, brings]) => `${part} ${brings}`)
      .join('; ')}. The part of a row is the one that brought it, or brought it first; every row is there.`,
    ...SECTIONS.flatMap(({ title, to }, place) => {
      const from = SECTIONS[place - 1]?.to ?? 0;
      const part = rows.filter(({ row }) => row > from && row <= to);
      return part.length === 0 ? [] : [`## ${title}`, rowsOf(part, tagged)];
    }),
  ]);
}

function rowsOf(rows: readonly SeedRow[], tagged: Tagged): string {
  return table(
    ['row', 'what', 'part', 'where', 'tests'],
    rows.map((row) => [row.row, row.what, row.part, where(row), testCells(tagged, seedTag(row)).join('; ')]),
  );
}

function where({ after, ways }: SeedRow): string {
  const first = after === undefined ? [] : [`After row ${after}:`];
  const told = inTurn(ways).map((way, place, { length }) => (length > 1 ? `(${place + 1}) ${way}` : way));
  return [...first, ...told].join(' ');
}
