/** The catalogue of what a service's own request (client authentication, /token, /userinfo) can be refused for. */
import type { Explanation, Rule } from '../web/rule.ts';
import { Refused } from '../web/rule.ts';

/** One rule and what it takes to keep it. Order is the order of the list a check stands in. */
export interface Check<Subject> {
  readonly rule: Rule;
  readonly holds: (subject: Subject) => boolean;
  readonly explain?: (subject: Subject) => Explanation;
}

/** The first refusal of the list, or undefined where every rule is kept. */
export function firstRefusal<Subject>(
  checks: readonly Check<Subject>[],
  subject: Subject,
): Refused | undefined {
  const broken = checks.find((check) => !check.holds(subject));
  return broken === undefined ? undefined : new Refused(broken.rule, broken.explain?.(subject) ?? {});
}

/** Throws the first refusal of the list. */
export function demand<Subject>(checks: readonly Check<Subject>[], subject: Subject): void {
  const refused = firstRefusal(checks, subject);
  if (refused !== undefined) throw refused;
}

const digdir = (page: string) => `https://docs.digdir.no/docs/idporten/oidc/oidc_${page}`;
const rfc = (number: number, section: string) =>
  `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`;
const GUIDE = digdir('guide_english');
const REGISTRATION = digdir('func_clientreg');

function refusedAs(error: string, status: number) {
  return (id: string, says: string, see: string): Rule => ({
    ...{ id, error, status, citizen: 'service_fault', says, see },
  });
}
const request = refusedAs('invalid_request', 400);
const client = refusedAs('invalid_client', 401);
const grant = refusedAs('invalid_grant', 400);
const bearer = refusedAs('invalid_token', 401);
const unsupported = refusedAs('unsupported_grant_type', 400);
const unauthorized = refusedAs('unauthorized_client', 400);
const narrow = refusedAs('insufficient_scope', 403);

/** Who the service is: RFC 6749, 2.3; "exactly the registered method" (Digdir, func_clientreg). */
export const CLIENT_RULES = {
  header: request(
    'client.header',
    'The Authorization header must be Basic and the base64 of client_id:client_secret, both form-urlencoded.',
    rfc(6749, '2.3.1'),
  ),
  oneMethod: request('client.one_method', 'Two methods of authentication were used.', rfc(6749, '2.3')),
  assertionParts: request(
    'client.assertion_parts',
    'client_assertion, client_assertion_type (urn:ietf:params:oauth:client-assertion-type:jwt-bearer) and client_id must come together.',
    rfc(7523, '2.2'),
  ),
  named: request('client.named', 'The request does not say which client it comes from.', rfc(6749, '3.2.1')),
  same: request('client.same', 'client_id in form and Authorization header differ.', rfc(6749, '2.3')),
  known: client('client.known', 'No service is registered under this client_id.', rfc(6749, '5.2')),
  method: client(
    'client.method',
    'The service must use exactly the method it is registered with (token_endpoint_auth_method).',
    REGISTRATION,
  ),
  secret: client('client.secret', 'The client secret is not the registered one.', rfc(6749, '2.3.1')),
} as const;

/** ID-porten's rules for client assertions (idporten-profile §3). */
export const ASSERTION_RULES = {
  form: request('assertion.form', 'client_assertion is no signed JWT in compact form.', rfc(7523, '3')),
  claims: request(
    'assertion.claims',
    'client_assertion must carry iss, sub and aud as text, iat and exp as whole seconds.',
    digdir('protocol_nye_idporten'),
  ),
  alg: client('assertion.alg', 'client_assertion must be signed with RS256.', GUIDE),
  kid: client('assertion.kid', "kid must name one of the service's registered keys.", REGISTRATION),
  signature: client('assertion.signature', 'The signature does not fit the registered key.', rfc(7523, '3')),
  iss: client('assertion.iss', 'iss of client_assertion must be the client_id.', GUIDE),
  sub: client('assertion.sub', 'sub of client_assertion must be the client_id.', GUIDE),
  aud: client('assertion.aud', 'aud must be the issuer or the token endpoint.', digdir('protocol_token')),
  exp: client('assertion.exp', 'client_assertion has expired (exp).', rfc(7523, '3')),
  iat: client('assertion.iat', 'client_assertion is from the future (iat).', rfc(7523, '3')),
  nbf: client('assertion.nbf', 'client_assertion is not valid yet (nbf).', rfc(7523, '3')),
  lifetime: client('assertion.lifetime', 'exp minus iat may be at most 120 seconds.', GUIDE),
  once: client('assertion.once', 'The client_assertion (its jti) was used before.', GUIDE),
} as const;

/** POST /token. */
export const TOKEN_RULES = {
  single: request('token.single', 'A parameter must not be sent twice.', rfc(6749, '3.2')),
  encoding: request(
    'token.encoding',
    'A parameter is not percent-encoded UTF-8, or holds control characters.',
    'https://www.rfc-editor.org/rfc/rfc6749#appendix-B',
  ),
  grantType: request('token.grant_type', 'grant_type is missing.', digdir('protocol_token')),
  grantSupported: unsupported('token.grant_supported', 'This grant_type is not served.', rfc(6749, '5.2')),
  grantRegistered: unauthorized(
    'token.grant_registered',
    'The service is not registered for this grant_type (grant_types).',
    rfc(6749, '5.2'),
  ),
  code: request('token.code', 'code is missing.', rfc(6749, '4.1.3')),
  redirectUri: request('token.redirect_uri', 'redirect_uri is missing.', rfc(6749, '4.1.3')),
  verifierForm: request(
    'token.verifier_form',
    'code_verifier must be 43 to 128 characters out of A-Z a-z 0-9 - . _ ~',
    rfc(7636, '4.1'),
  ),
  codeKnown: grant('code.known', 'The code is unknown, or it expired.', rfc(6749, '5.2')),
  codeOwn: grant('code.own', 'The code was issued to another client.', rfc(6749, '4.1.3')),
  codeOnce: grant('code.once', 'The code was used before; what it gave is revoked.', rfc(6749, '4.1.2')),
  codeFresh: grant('code.fresh', 'The code has expired.', rfc(6749, '4.1.2')),
  codeRedirect: grant(
    'code.redirect_uri',
    'redirect_uri must be the same as in the authorization request.',
    rfc(6749, '4.1.3'),
  ),
  verifierSent: grant('code.verifier_sent', 'code_verifier is missing.', rfc(7636, '4.6')),
  verifierWanted: grant(
    'code.verifier_wanted',
    'code_verifier was sent, but the authorization request carried no code_challenge.',
    rfc(9700, '4.8.2'),
  ),
  verifierFits: grant(
    'code.verifier_fits',
    'The S256 of code_verifier is not the code_challenge of the authorization request.',
    rfc(7636, '4.6'),
  ),
  codePerson: grant('code.person', 'The person who logged in is no longer known.', rfc(6749, '5.2')),
} as const;

/** GET and POST /userinfo. */
export const USERINFO_RULES = {
  inHeader: request(
    'userinfo.in_header',
    'The access token must be sent in the Authorization header, not in query or form.',
    rfc(9700, '4.3.2'),
  ),
  sent: bearer('userinfo.sent', 'The request needs Authorization: Bearer <access token>.', rfc(6750, '3')),
  form: request('userinfo.form', 'The Authorization header must be Bearer and one token.', rfc(6750, '2.1')),
  active: bearer('userinfo.active', 'The access token is unknown, expired or revoked.', rfc(6750, '3.1')),
  scope: narrow('userinfo.scope', 'The access token needs the scope profile.', digdir('protocol_userinfo')),
} as const;
