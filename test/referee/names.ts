/** Every class of failures of others and every module of the OpenID Foundation’s suite that applies, with what shows it: rows of this table by name, or tests. */

export interface Shown {
  readonly rows?: readonly string[];
  /** File under test/, and the title of the test or group in it. */
  readonly tests?: readonly (readonly [file: string, title: string])[];
}

const rows = (...names: readonly string[]): Shown => ({ rows: names });
const test = (file: string, title: string): Shown => ({ tests: [[file, title]] });

export const CLASSES: Readonly<Record<string, Shown>> = {
  'redirect_uri parser tricks': test('oidc/attacks.test.ts', 'redirect_uri parser tricks'),
  'code obtainable by someone who knows a request id': test(
    'oidc/attacks.test.ts',
    'knowing its id gives another browser neither a page nor a code',
  ),
  'login CSRF: not bound to the user agent': test('oidc/attacks.test.ts', 'a login is bound to its browser'),
  "session id reused over logout: other user's tokens": test(
    'oidc/attacks.test.ts',
    'nothing of one person is left to the next in the same browser after a logout',
  ),
  'one-time code reusable': test('methods/bankid.test.ts', 'is taken once, also when ten browsers send it'),
  'login attempt stays alive after lockout': test(
    'methods/bankid.test.ts',
    'from thirty browsers at once is counted five times, and the right one then comes too late',
  ),
  'concurrent logins of one user refused as brute force': test(
    'methods/bankid.test.ts',
    'work for one person twenty times in parallel',
  ),
  'counters per spelling of the user name': test(
    'methods/bankid.test.ts',
    'may be typed with spaces, number and code',
  ),
  'assertion jti replay': {
    ...rows('an assertion used twice'),
    ...test('oidc/attacks.test.ts', 'replay of a client assertion'),
  },
  'audience injection in private_key_jwt': {
    ...rows('an assertion for us and another server', 'an assertion for another server'),
    ...test('oidc/assertion-audience.test.ts', 'audience injection in private_key_jwt'),
  },
  'XSS through a redirect or device page': {
    tests: [
      ['oidc/response-modes.test.ts', '<script'],
      ['web/odd.ts', 'markup'],
    ],
  },
  'simulator redirects anywhere because it is a demo': rows(
    'an unregistered redirect_uri',
    'an unknown client',
    'redirect_uri with a user in front of another host',
  ),
  'ReDoS, deep parser, path patterns': test('web/bad-input.test.ts', 'deep JSON'),
};

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
