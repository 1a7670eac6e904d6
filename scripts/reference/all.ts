/** Every generated page by its path: `npm run docs` writes them, a guard compares them with what is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filled, type Performance, PLACES } from '../../bench/tables.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { ROOT, readFiles } from '../../test/guard/files.ts';
import { importGraph } from '../../test/guard/imports.ts';
import { contractPage } from './contract.ts';
import { eidsPage } from './eid-list.ts';
import { eidPage } from './eids.ts';
import { limitsPage } from './limits.ts';
import { between } from './markdown.ts';
import { profileCoveragePage } from './profile-coverage/page.ts';
import { rulesPage } from './rules.ts';
import { seedCoveragePage } from './seed-coverage/page.ts';
import { configSchema, settingsPage } from './settings.ts';

export const ARCHITECTURE = 'docs/architecture.md';
const FIGURES = 'docs/performance.json';

export async function generatedPages(): Promise<ReadonlyMap<string, string>> {
  const methods = await loadMethods(null);
  return new Map([
    ...methods.map((method) => [`docs/reference/eids/${method.id}.md`, eidPage(method)] as const),
    ['docs/reference/eids.md', eidsPage(methods)],
    ['docs/reference/seed-coverage.md', seedCoveragePage(methods.map(({ id }) => id))],
    ['docs/reference/profile-coverage.md', profileCoveragePage()],
    ['docs/reference/config.schema.json', configSchema(methods)],
    ['docs/reference/settings.md', settingsPage(methods)],
    ['docs/reference/rules.md', await rulesPage()],
    ['docs/reference/contract.md', contractPage()],
    ['docs/reference/limits.md', limitsPage()],
    [ARCHITECTURE, between(read(ARCHITECTURE), 'imports', importGraph(readFiles(['src'], ['.ts'])))],
    ...performancePages(),
  ]);
}

/** The tables of docs/performance.json in their places; nothing before `npm run bench` has run once. */
function performancePages(): readonly (readonly [string, string])[] {
  if (!existsSync(join(ROOT, FIGURES))) return [];
  const figures = JSON.parse(read(FIGURES)) as Performance;
  return PLACES.map((place) => [place, filled(place, read(place), figures)]);
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
