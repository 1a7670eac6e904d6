/** docs/reference/checks.md says which checks guard which endpoint: no rule of the protocol is missing on it. */
import { expect, test } from 'vitest';
import { dpopRules } from '../../src/oidc/client/dpop-rules.ts';
import { assertionRules, clientRules } from '../../src/oidc/client/rules.ts';
import { corsRules } from '../../src/oidc/cors-rules.ts';
import { endpointChecks } from '../../src/oidc/endpoint-checks.ts';
import { introspectionRules } from '../../src/oidc/introspection/rules.ts';
import { logoutRules, refusedLogoutRules } from '../../src/oidc/logout/rules.ts';
import { pushedRules } from '../../src/oidc/par/rules.ts';
import { identityRules, requestRules } from '../../src/oidc/request/rules.ts';
import { revocationRules } from '../../src/oidc/revocation/rules.ts';
import { CHECKS } from '../../src/oidc/router.ts';
import { tokenRules } from '../../src/oidc/token/rules.ts';
import { userinfoRules } from '../../src/oidc/userinfo/rules.ts';
import type { Rule } from '../../src/web/rule.ts';

/** Told at the end of a login, where no endpoint of the protocol is asked. */
const AT_THE_END = ['session.ended', 'login.cancelled', 'login.answer'];

test('each rule of the protocol guards an endpoint', () => {
  const catalogues = [
    ...[identityRules, pushedRules, requestRules, clientRules, assertionRules, tokenRules, dpopRules],
    ...[introspectionRules, revocationRules, userinfoRules, corsRules, logoutRules, refusedLogoutRules],
  ];
  const lists = Object.values(endpointChecks(CHECKS)).flatMap((phases) => Object.values(phases).flat());
  const ids = new Set(lists.map(({ rule }) => rule.id));
  const rules = catalogues.flatMap((catalogue): readonly Rule[] => Object.values(catalogue));
  expect(rules.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual(AT_THE_END);
});
