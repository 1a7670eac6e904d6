/** The page of what others may build on, from the list that test/outside-contract.test.ts checks against a running world. */

import { code, page, table } from './markdown.ts';
import { OUTSIDE, type Path } from './outside.ts';

export function contractPage(): string {
  return page('The outside contract', 'scripts/reference/outside.ts', [
    'What tests and services of others depend on, and what semantic versioning protects: a change that breaks a line of this page is a new major version. A test holds each line against a running simulator.',
    ...calls('Protocol', OUTSIDE.protocol),
    ...calls('Operation', OUTSIDE.operation),
    ...calls('Pages', OUTSIDE.pages),
    ...calls('Control API', OUTSIDE.control),
    '## Picker',
    table(
      ['entry', 'links to'],
      OUTSIDE.entries.map((entry) => [code(`#${entry}`), code(`/authorize/${entry}`)]),
    ),
    'Where a service’s levels offer Norwegian and international entries, there are two tabs:',
    table(
      ['tab', 'links to'],
      OUTSIDE.tabs.map(({ id, query }) => [code(`#${id}`), code(`/authorize/selector${query}`)]),
    ),
    '## Forms',
    'An input has its id as its name. Every form carries the hidden fields `_csrf` and `login`.',
    table(
      ['eID', 'step', 'ids'],
      OUTSIDE.steps.map(({ eid, step, ids }) => [eid, step, ids.map((id) => code(`#${id}`)).join(' ')]),
    ),
    '## Texts',
    'These Norwegian texts are contract, because existing browser tests look for them.',
    table(
      ['text', 'where'],
      OUTSIDE.texts.map(({ text, where }) => [text, where]),
    ),
    '## Environment',
    OUTSIDE.environment.map((name) => `- ${code(name)}`).join('\n'),
    'What each is: [settings](settings.md).',
    '## Package',
    'The command of the package, what it exports, and the members of these. What each is: [start it from a test](../recipes/as-a-library.md).',
    table(
      ['of the package', 'names'],
      Object.entries(OUTSIDE.package).map(([of, names]) => [code(of), names.map(code).join(' ')]),
    ),
  ]);
}

function calls(title: string, paths: readonly Path[]): readonly string[] {
  const rows = paths.map(({ path, methods }) => [code(path), methods.join(', ')]);
  return [`## ${title}`, table(['path', 'methods'], rows)];
}
