/** docs/reference/seed-coverage.md: what the help pages that this is made after tell of, and where it is here. */
import { code, page, table } from '../markdown.ts';
import { seedRows } from './list.ts';
import { DONE, PARTS, type Part, type SeedRow, type Step, type Way } from './row.ts';

const SECTIONS = [
  { title: 'The frame of the help site', to: 29 },
  { title: 'BankID: ordering, logging in, password, bank', to: 51 },
  { title: 'BankID: what goes wrong', to: 68 },
  { title: 'The BankID app', to: 97 },
] as const;

export function seedCoveragePage(eids: readonly string[]): string {
  const rows = seedRows(eids);
  return page('Seed coverage', 'scripts/reference/seed-coverage', [
    'Two help pages about BankID are what this simulator is made after. Each thing they tell of is a row here, in our own words, with the page or call where it is met and the tests that hold it. A guard follows each way in a running simulator, and `npm test` fails where a named test has not passed.',
    'A way begins with the cast as it is after a start; the ways of a row are followed in turn. `{person}` in an address is the opaque id of the one named (`/people`). A login begins at the bundled service, `{demo}`; what is filled in there is what that person has: number, code of the device, password. “phone:” is an answer on that person’s phone. The headings are those of the default language.',
    `The work comes in parts: ${Object.entries(PARTS)
      .map(([part, brings]) => `${part} ${brings}`)
      .join('; ')}. Done: 1 to ${DONE}.`,
    ...SECTIONS.flatMap(({ title, to }, place) => {
      const from = SECTIONS[place - 1]?.to ?? 0;
      const part = rows.filter(({ row }) => row > from && row <= to);
      return part.length === 0 ? [] : [`## ${title}`, rowsOf(part)];
    }),
  ]);
}

function rowsOf(rows: readonly SeedRow[]): string {
  return table(
    ['row', 'what', 'part', 'where', 'tests'],
    rows.map((row) => [
      row.row,
      row.what,
      row.part > DONE ? later(row.part) : row.part,
      where(row),
      row.tests.map(([file, title]) => `${code(file)} ${title}`).join('; '),
    ]),
  );
}

function later(part: Part): string {
  return `later: ${part}`;
}

function where({ after, ways, later: rest }: SeedRow): string {
  const first = after === undefined ? [] : [`After row ${after}:`];
  const told = inTurn(ways).map((way, place, { length }) => (length > 1 ? `(${place + 1}) ${way}` : way));
  const coming = rest === undefined ? [] : [`Later, in part ${rest.part}: ${rest.brings}.`];
  return [...first, ...told, ...coming].join(' ');
}

/** Calls of one address by one person, one after the other, are told as one. */
function inTurn(ways: readonly Way[]): readonly string[] {
  const runs: { readonly key: string; readonly ways: Way[] }[] = [];
  for (const way of ways) {
    const key = 'call' in way ? `${way.call} ${way.as}` : '';
    const last = runs.at(-1);
    if (key !== '' && last?.key === key) last.ways.push(way);
    else runs.push({ key, ways: [way] });
  }
  return runs.map((run) => told(run.ways));
}

function told([first, ...others]: readonly Way[]): string {
  if (first === undefined) return '';
  if ('open' in first) return `${code(first.open)}${someone('of', first)}: “${first.heading}”${says(first)}`;
  if ('login' in first) {
    const { login, steps, browser, acr, heading } = first;
    const taken = browser === undefined ? '' : `, taken for ${code(browser)}`;
    const wish = acr === undefined ? '' : `, at ${code(acr)}`;
    const done = [code(`#${login}`), ...steps.map(stepTold)].join(' ');
    return `a login${someone('as', first)}${taken}${wish}: ${done}: “${heading}”${says(first)}`;
  }
  const calls = [first, ...others].flatMap((way) => ('call' in way ? [way] : []));
  const bodies = calls.map((call) => {
    const body = call.body === undefined ? '' : `${code(JSON.stringify(call.body))} `;
    return `${body}${call.status}${says(call)}`;
  });
  return `${code(first.call)}${someone('for', first)}: ${bodies.join(', then ')}`;
}

function someone(word: string, { as }: Way): string {
  return as === undefined ? '' : ` ${word} ${as}`;
}

function says({ shows }: Way): string {
  return shows === undefined ? '' : ` with “${shows}”`;
}

function stepTold(step: Step): string {
  if (typeof step !== 'string')
    return Object.entries(step)
      .map(([id, value]) => `${code(`#${id}`)} “${value}”`)
      .join(' ');
  if (step.startsWith('#')) return code(step);
  return /^(?:approve|reject)/.test(step) ? `phone: ${step}` : code(`#${step}`);
}
