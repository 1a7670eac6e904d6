/** Every module of the OpenID Foundation’s suite that applies, with what shows it: rows of this table by name, or tests. */

export interface Shown {
  readonly rows?: readonly string[];
  /** File under test/, and the title of the test or group in it. */
  readonly tests?: readonly (readonly [file: string, title: string])[];
}

const rows = (...names: readonly string[]): Shown => ({ rows: names });
const test = (file: string, title: string): Shown => ({ tests: [[file, title]] });

const FAPI = 'fapi2-security-profile-final-';

const FAPI_ROWS: Readonly<Record<string, readonly string[]>> = {
  'happy-flow': ['pushed by private_key_jwt', 'a pushed request, used', 'a code redeemed'],
  'ensure-other-scope-order-succeeds': ['scopes the other way round'],
  'ensure-authorization-request-without-state-success': ['without state, from a confidential client'],
  'ensure-authorization-request-without-nonce-success': ['without nonce'],
  'ensure-authorization-request-with-64-char-nonce-success': ['a nonce of 64 characters'],
  'ensure-authorization-request-with-long-nonce': ['a nonce of 384 characters'],
  'ensure-authorization-request-with-long-state': ['a state of 384 characters', 'a state of 1000 characters'],
  'ensure-response-type-code-idtoken-fails': ['response_type=code id_token'],
  'ensure-response-type-token-fails': ['response_type=token', 'pushed with response_type=token'],
  // It may be used again before the login is over; here it is used once.
  'par-ensure-reused-request-uri-prior-to-auth-completion-succeeds': ['a pushed request, used twice'],
  'par-attempt-reuse-request_uri': ['a pushed request, used twice'],
  'par-attempt-invalid-http-method': ['pushed by GET'],
  'par-authorization-request-containing-request_uri-form-param': ['pushed with request_uri inside'],
  'par-without-duplicate-parameters': ['a pushed request, used', 'pushed with state twice'],
  'par-ensure-pkce-required': ['pushed without PKCE'],
  'par-plain-pkce-rejected': ['pushed with code_challenge_method=plain'],
  'ensure-pkce-code-verifier-required': ['a code without a verifier'],
  'incorrect-pkce-code-verifier-rejected': ['a code with a wrong verifier'],
  'attempt-reuse-authorization-code-after-one-second': ['a code redeemed twice'],
  'ensure-redirect-uri-in-authorization-request': ['no redirect_uri'],
  'ensure-registered-redirect-uri': [
    'an unregistered redirect_uri',
    'pushed with an unregistered redirect_uri',
  ],
  'access-token-type-header-case-sensitivity': ['userinfo with the scheme in small letters'],
  'refresh-token': ['a refresh', 'a refresh token of another client'],
  'test-essential-acr-sca-claim': ['an SSO session of a lower level, prompt=none'],
  // ID-porten takes requests without PAR.
  'ensure-unsigned-authorization-request-without-using-par-fails': ['the good request'],
  'par-test-array-as-audience-fails': ['an assertion for the issuer, as a list of one'],
  'par-test-par-endpoint-url-as-audience-fails': ['an assertion for the endpoint of pushed requests'],
  'par-test-token-endpoint-url-as-audience-fails': ['an assertion for the token endpoint'],
};

/** Under their own names in test/oidc/conformance.test.ts; a `%s` there stands for the end of some. */
const BASIC = [
  ...['discovery-endpoint-verification', 'server', 'response-type-missing', 'idtoken-signature'],
  ...['userinfo-get', 'userinfo-post-header', 'userinfo-post-body', 'scope-profile', 'alternate-happy-flow'],
  ...['ensure-request-without-nonce-succeeds-for-code-flow', 'display-%s', 'prompt-login'],
  ...['prompt-none-not-logged-in', 'prompt-none-logged-in', 'max-age-1', 'max-age-10000', 'id-token-hint'],
  ...['ensure-request-with-unknown-parameter-succeeds', 'login-hint', 'ui-locales', 'claims-locales'],
  ...['ensure-request-with-acr-values-succeeds', 'codereuse', 'ensure-registered-redirect-uri'],
  ...[
    'ensure-post-request-succeeds',
    'server-client-secret-post',
    'request-uri-unsigned',
    'claims-essential',
  ],
  ...['unsigned-request-object', 'ensure-request-object-with-redirect-uri', 'refresh-token'],
  ...['ensure-request-with-valid-pkce-succeeds', 'ensure-redirect-uri-in-authorization-request'],
  ...['redirect-uri-query-added', 'redirect-uri-query-mismatch', 'rp-initiated-logout'],
  ...['rp-initiated-logout-discovery-endpoint-verification', 'bad-post-logout-redirect-uri'],
  ...['query-added-to-post-logout-redirect-uri', 'rp-initiated-logout-modified-id-token-hint'],
  ...['rp-initiated-logout-bad-id-token-hint', 'rp-initiated-logout-no-id-token-hint', 'no-params'],
  ...['rp-initiated-logout-no-post-logout-redirect-uri', 'only-state', 'rp-initiated-logout-no-state'],
  ...['frontchannel-logout-discovery-endpoint-verification', 'frontchannel-rp-initiated-logout'],
];

export const MODULES: Readonly<Record<string, Shown>> = {
  ...Object.fromEntries(BASIC.map((name) => [`oidcc-${name}`, test('oidc/conformance.test.ts', name)])),
  ...Object.fromEntries(Object.entries(FAPI_ROWS).map(([name, all]) => [FAPI + name, rows(...all)])),
  [`${FAPI}discovery-end-point-verification`]: test(
    'oidc/conformance.test.ts',
    'oidcc-discovery-endpoint-verification',
  ),
  [`${FAPI}user-rejects-authentication`]: test('oidc/fapi.test.ts', `${FAPI}user-rejects-authentication`),
  [`${FAPI}par-attempt-to-use-expired-request_uri`]: test(
    'oidc/fapi.test.ts',
    `${FAPI}par-attempt-to-use-expired-request_uri`,
  ),
  [`${FAPI}ensure-token-endpoint-fails-with-expired-auth-code`]: test(
    'oidc/token.test.ts',
    'a code lives sixty seconds',
  ),
};
