/** docs/performance.json as tables in docs and three figures in the README, between markers: no figure is typed by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../files.ts';
import { barsTable } from './bars.ts';
import { oursIn } from './compared.ts';
import type { Performance } from './figures.ts';
import { between } from './markdown.ts';
import {
  approvalTable,
  browserTable,
  comparedTable,
  memoryTable,
  profileTable,
  runsTable,
  scaleTable,
  startsTable,
} from './performance-tables.ts';
import { costsTable, scenariosTable } from './scale-tables.ts';

const FIGURES = join(ROOT, 'docs/performance.json');

/** The files that carry figures; a guard test compares each with `filled`. */
export const PLACES = ['README.md', 'docs/performance.md', 'docs/scale.md'] as const;
type Place = (typeof PLACES)[number];

/** What a reader of the README wants to know: how many, how dear, how soon. */
function summary({ compared, starts }: Performance): string {
  const start = starts.programs.find(({ name }) => name === 'built');
  if (start === undefined) throw new Error('No start of the built program was measured');
  const { at_once, per_second, server_cpu_ms } = oursIn(compared).crowded;
  const others = Math.round(compared.machine.others * 100);
  return [
    `- ${Math.round(per_second)} complete logins a second, ${at_once} at once, on a SQLite file`,
    `- ${server_cpu_ms} ms of CPU a login`,
    `- ${start.median_ms} ms from start to the first answer`,
    '',
    `Measured ${compared.measured_at} on Node ${compared.node}, ${compared.cores} cores shared with the driver and with programs that took ${others} % of them. [Performance](docs/performance.md) compares them with others and says where the time goes.`,
  ].join('\n');
}

/** By place and marker. The README shows three figures and no table. */
const TABLES: Readonly<Record<Place, Readonly<Record<string, (figures: Performance) => string>>>> = {
  'README.md': { performance: summary },
  'docs/performance.md': {
    bars: barsTable,
    performance: ({ compared }) => comparedTable(compared),
    runs: ({ runs }) => runsTable(runs),
    starts: ({ starts }) => startsTable(starts),
    memory: ({ memory }) => memoryTable(memory),
    browser: ({ browser }) => browserTable(browser),
    profile: ({ profile }) => profileTable(profile),
    approvals: ({ approvals }) => approvalTable(approvals),
    scale: ({ scale }) => scaleTable(scale),
  },
  'docs/scale.md': { costs: costsTable, scenarios: scenariosTable },
};

/** One of `PLACES` with its figures. @throws Error where a marker is missing. */
export function filled(place: Place, text: string, figures: Performance): string {
  return Object.entries(TABLES[place]).reduce(
    (page, [marker, of]) => between(page, marker, of(figures)),
    text,
  );
}

/** Each of `PLACES` as it should be; nothing before `npm run bench` has run once. */
export function performancePages(): readonly (readonly [string, string])[] {
  if (!existsSync(FIGURES)) return [];
  const figures = JSON.parse(readFileSync(FIGURES, 'utf8')) as Performance;
  return PLACES.map((place) => [place, filled(place, readFileSync(join(ROOT, place), 'utf8'), figures)]);
}
