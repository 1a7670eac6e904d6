/** Which checks guard which endpoint, in their order, from the lists that the endpoints read. */
import type { BearerChecks } from '../../src/oidc/bearer/checks.ts';
import { endpointChecks } from '../../src/oidc/endpoint-checks.ts';
import { CHECKS } from '../../src/oidc/router.ts';
import { LOG } from '../../src/register/log.ts';
import { READ, WRITE } from '../../src/register/person.ts';
import { code, page, table } from './markdown.ts';

const phases = ({ bearing, dpop, token }: BearerChecks) => ({
  'the header': bearing,
  'DPoP proof': dpop.proof,
  'the token': token,
  'DPoP proof, used once': dpop.once,
});

/** What an access token opens beside /userinfo. */
const RESOURCES = {
  'GET /rest/v1/person': phases(READ),
  'PATCH /rest/v1/person': phases(WRITE),
  'GET /innlogginger/logg/idporten': phases(LOG),
};

export function checksPage(): string {
  return page('Checks', 'src/oidc/endpoint-checks.ts and src/register', [
    'Each endpoint passes its phases from top to bottom, and each phase its [rules](rules.md) from left to right. The first that is broken is the one that is told. What a citizen can be refused for at the end of a login: `login.cancelled`, `session.ended`, `id_token_hint.person`.',
    ...Object.entries({ ...endpointChecks(CHECKS), ...RESOURCES }).flatMap(([endpoint, phases]) => [
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
