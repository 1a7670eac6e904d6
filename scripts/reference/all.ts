/** Every generated page by its path: `npm run docs` writes them, a guard compares them with what is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMethods } from '../../src/methods/load.ts';
import { ROOT, readFiles } from '../files.ts';
import { importGraph } from '../imports.ts';
import { checksPage } from './checks.ts';
import { contractPage } from './contract.ts';
import { eidsPage } from './eid-list.ts';
import { eidPage } from './eids.ts';
import { limitsPage } from './limits.ts';
import { between } from './markdown.ts';
import { metricsPage } from './metrics.ts';
import { performancePages } from './performance.ts';
import { profileCoveragePage } from './profile-coverage/page.ts';
import { reliabilityPage } from './reliability.ts';
import { rulesPage } from './rules.ts';
import { securityCoveragePage } from './security-coverage/page.ts';
import { seedCoveragePage } from './seed-coverage/page.ts';
import { configSchema, settingsPage } from './settings.ts';
import { taggedTests } from './tagged-tests.ts';

const ARCHITECTURE = 'docs/architecture.md';

export async function generatedPages(): Promise<ReadonlyMap<string, string>> {
  const methods = await loadMethods(null);
  const tagged = taggedTests(readFiles(['test', 'e2e'], ['.ts']));
  return new Map([
    ...methods.map((method) => [`docs/reference/eids/${method.id}.md`, eidPage(method)] as const),
    ['docs/reference/eids.md', eidsPage(methods)],
    [
      'docs/reference/seed-coverage.md',
      seedCoveragePage(
        methods.map(({ id }) => id),
        tagged,
      ),
    ],
    ['docs/reference/profile-coverage.md', profileCoveragePage(tagged)],
    ['docs/reference/security-coverage.md', securityCoveragePage(tagged)],
    ['docs/reference/config.schema.json', configSchema(methods)],
    ['docs/reference/settings.md', settingsPage(methods)],
    ['docs/reference/rules.md', await rulesPage()],
    ['docs/reference/checks.md', checksPage()],
    ['docs/reference/contract.md', contractPage()],
    ['docs/reference/limits.md', limitsPage(tagged)],
    ['docs/reference/metrics.md', await metricsPage()],
    [ARCHITECTURE, between(read(ARCHITECTURE), 'imports', importGraph(readFiles(['src'], ['.ts'])))],
    ...performancePages(),
    reliabilityPage(),
  ]);
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
