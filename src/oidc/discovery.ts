/** Discovery and JWKS (OIDC Discovery 3; docs/facts/idporten.md#discovery). Only what works is announced. */
import { LANGUAGES } from '../kernel/language.ts';
import { openEntries } from '../login/session/policy.ts';
import { methods, type Route } from '../web/router.ts';
import { DPOP_ALGS } from './client/dpop-rules.ts';
import type { OidcPorts } from './ports.ts';
import { PROMPTS, RESPONSE_MODES } from './records.ts';
import { FULLMAKT } from './request/authorization-details.ts';
import { GRANT_TYPES } from './token/endpoint.ts';

/** The document's fields, in the order of the real one. */
function discoveryDocument({ origins, entries, levels }: Pick<OidcPorts, 'origins' | 'entries' | 'levels'>) {
  const { issuer, login } = origins;
  return {
    issuer,
    authorization_endpoint: `${login}/authorize`,
    pushed_authorization_request_endpoint: `${issuer}/par`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks.json`,
    introspection_endpoint: `${issuer}/token/introspect`,
    revocation_endpoint: `${issuer}/token/revoke`,
    end_session_endpoint: `${login}/logout`,
    scopes_supported: ['openid', 'profile'],
    response_types_supported: ['code'],
    response_modes_supported: RESPONSE_MODES,
    grant_types_supported: GRANT_TYPES,
    subject_types_supported: ['pairwise'],
    acr_values_supported: levels.all.filter((acr) => openEntries([acr], entries, levels).length > 0),
    prompt_values_supported: [...PROMPTS].sort(),
    ui_locales_supported: [...LANGUAGES].sort(),
    display_values_supported: ['page'],
    token_endpoint_auth_methods_supported: [
      'client_secret_basic',
      'client_secret_post',
      'none',
      'private_key_jwt',
    ],
    token_endpoint_auth_signing_alg_values_supported: ['RS256'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    dpop_signing_alg_values_supported: DPOP_ALGS,
    authorization_details_types_supported: [FULLMAKT],
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    claims_parameter_supported: false,
    authorization_response_iss_parameter_supported: true,
    frontchannel_logout_supported: true,
    frontchannel_logout_session_supported: true,
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
  };
}

/** Both documents; discovery is written once and needs no key. */
export function discoveryRoutes(
  ports: Pick<OidcPorts, 'origins' | 'entries' | 'levels' | 'keys'>,
): readonly Route[] {
  const prepared = JSON.stringify(discoveryDocument(ports));
  return [
    methods('/.well-known/openid-configuration', {
      get: (_req, res) => void res.type('application/json').send(prepared),
    }),
    methods('/jwks.json', {
      get: async (_req, res) => void res.json({ keys: await ports.keys.publicKeys() }),
    }),
  ];
}
