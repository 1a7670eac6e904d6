/** Every rule a request can break, from every file of src/ whose name says that it holds rules. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../../src/web/rule.ts';
import { ROOT, readFiles } from '../files.ts';
import { code, page, table } from './markdown.ts';

export async function rulesPage(): Promise<string> {
  const rules = await allRules();
  const rows = rules
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, error, status, says, see }) => [code(id), code(error), status, says, `[paragraph](${see})`]);
  return page('Rules', 'the rules files of src', [
    'A refusal names its rule: on the page, in `error_description`, in the trail. The status is that of a page or a JSON answer; a refusal that may go back to the service is a redirect instead.',
    table(['rule', 'error', 'status', 'says', 'documentation'], rows),
  ]);
}

export async function allRules(): Promise<readonly Rule[]> {
  const files = [...readFiles(['src'], ['.ts']).keys()].filter((path) =>
    /(?:^|[/-])rules(?:-[a-z-]+)?\.ts$/.test(path),
  );
  const modules = await Promise.all(
    files
      .filter((path) => !path.startsWith('src/login/'))
      .map((path) => import(pathToFileURL(join(ROOT, path)).href)),
  );
  const found = modules.flatMap((module: object) => Object.values(module).flatMap(rulesIn));
  return [...new Map(found.map((rule) => [rule.id, rule])).values()];
}

/** A rule, or a record of rules. */
function rulesIn(value: unknown): readonly Rule[] {
  if (isRule(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).filter(isRule) : [];
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'id' in value && 'says' in value && 'see' in value;
}
