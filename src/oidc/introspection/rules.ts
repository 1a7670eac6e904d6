/** The rules of introspection. */
import { digdir, rfc, rules } from '../rules.ts';

const INTROSPECTION = digdir('protocol_tokenintrospect');

/** The right to introspect (docs/facts/idporten.md#scopes). */
export const RIGHT = 'idporten:token.introspection';

/**
 * POST /token/introspect. Only the trail names a condition that fails: the answer is `active: false` alone.
 */
export const introspectionRules = {
  ...rules('invalid_request', 400, { 'introspection.token': ['token is missing.', rfc(7662, '2.1')] }),
  ...rules('inactive', 200, {
    'introspection.right': [
      `The service must hold the scope ${RIGHT} and authenticate itself.`,
      INTROSPECTION,
    ],
    'introspection.active': [
      'The token is no access token of ours, or it expired or was revoked.',
      INTROSPECTION,
    ],
    'introspection.audience': [
      "None of the token's scopes names the service in enforced_aud_for_introspection.",
      INTROSPECTION,
    ],
  }),
};
