/** Which checks guard which endpoint, in their order, from the lists that the endpoints read. */
import { endpointChecks } from '../../src/oidc/endpoint-checks.ts';
import { CHECKS } from '../../src/oidc/router.ts';
import { code, page, table } from './markdown.ts';

export function checksPage(): string {
  return page('Checks', 'src/oidc/endpoint-checks.ts', [
    'Each endpoint passes its phases from top to bottom, and each phase its [rules](rules.md) from left to right. The first that is broken is the one that is told. What a citizen can be refused for at the end of a login: `login.cancelled`, `session.ended`, `id_token_hint.person`.',
    ...Object.entries(endpointChecks(CHECKS)).flatMap(([endpoint, phases]) => [
      `## ${endpoint}`,
      table(
        ['phase', 'rules'],
        Object.entries(phases).map(([name, list]) => [
          name,
          list.map(({ rule }) => code(rule.id)).join(', '),
        ]),
      ),
    ]),
  ]);
}
