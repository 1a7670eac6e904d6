/** The catalogue of what a service's own request (client authentication, /token, /userinfo) can be refused for. */
import { CLIENTS, digdir, RELEASES, rfc, rules } from './rules.ts';

const GUIDE = digdir('guide_english');

/** Who the service is: RFC 6749, 2.3; "exactly the registered method" (Digdir, func_clientreg). */
export const clientRules = {
  ...rules('invalid_request', 400, {
    'client.header': [
      'The Authorization header must be Basic and the base64 of client_id:client_secret, both form-urlencoded.',
      rfc(6749, '2.3.1'),
    ],
    'client.one_method': ['Two methods of authentication were used.', rfc(6749, '2.3')],
    'client.assertion_parts': [
      'client_assertion and client_assertion_type (urn:ietf:params:oauth:client-assertion-type:jwt-bearer) must come together.',
      rfc(7523, '2.2'),
    ],
    'client.named': [
      'The request does not say which client it comes from: by client_id, Authorization header or sub of client_assertion.',
      rfc(6749, '3.2.1'),
    ],
    'client.same': ['client_id in form and Authorization header differ.', rfc(6749, '2.3')],
  }),
  ...rules('invalid_client', 401, {
    'client.known': ['No service is registered under this client_id.', rfc(6749, '5.2')],
    'client.method': [
      'The service must use exactly the method it is registered with (token_endpoint_auth_method).',
      CLIENTS,
    ],
    'client.secret': ['The client secret is not the registered one.', rfc(6749, '2.3.1')],
  }),
};

/** ID-porten's rules for client assertions (idporten-profile §3). */
export const assertionRules = {
  ...rules('invalid_request', 400, {
    'assertion.form': ['client_assertion is no signed JWT in compact form.', rfc(7523, '3')],
    'assertion.claims': [
      'client_assertion must carry iss, sub and aud as text, iat and exp as whole seconds.',
      digdir('protocol_nye_idporten'),
    ],
  }),
  ...rules('invalid_client', 401, {
    'assertion.alg': ['client_assertion must be signed with RS256.', GUIDE],
    'assertion.kid': ["kid must name one of the service's registered keys.", CLIENTS],
    'certificate.sent': [
      'A service that registered no keys signs with its enterprise certificate, the first of the header x5c (base64 DER).',
      CLIENTS,
    ],
    'certificate.trusted': [
      'The certificate must be issued by the Test CA of this simulator; a self-signed one is worth nothing.',
      digdir('guide_faq'),
    ],
    'certificate.valid': ['The certificate has expired, or is not valid yet.', CLIENTS],
    'certificate.organisation': [
      'The organisation number of the certificate must be the client_orgno of the service.',
      CLIENTS,
    ],
    'assertion.signature': ['The signature does not fit the registered key.', rfc(7523, '3')],
    'assertion.iss': ['iss of client_assertion must be the client_id.', GUIDE],
    'assertion.sub': ['sub of client_assertion must be the client_id.', GUIDE],
    // Release note ID-5189, 2025-03-19; Digdir's page on /token is older.
    'assertion.aud': [
      'aud of client_assertion must be the issuer, as text and alone: ID-porten has refused the token endpoint and lists of several since March 2025.',
      RELEASES,
    ],
    'assertion.exp': ['client_assertion has expired (exp).', rfc(7523, '3')],
    'assertion.iat': ['client_assertion is from the future (iat).', rfc(7523, '3')],
    'assertion.nbf': ['client_assertion is not valid yet (nbf).', rfc(7523, '3')],
    'assertion.lifetime': ['exp minus iat may be at most 120 seconds.', GUIDE],
    'assertion.once': ['The client_assertion (its jti) was used before.', GUIDE],
  }),
};

/** POST /token. */
export const tokenRules = {
  ...rules('invalid_request', 400, {
    'token.single': ['A parameter must not be sent twice.', rfc(6749, '3.2')],
    'token.encoding': [
      'A parameter is not percent-encoded UTF-8, or holds control characters.',
      'https://www.rfc-editor.org/rfc/rfc6749#appendix-B',
    ],
    'token.grant_type': ['grant_type is missing.', digdir('protocol_token')],
    'token.code': ['code is missing.', rfc(6749, '4.1.3')],
    'token.refresh_token': ['refresh_token is missing.', rfc(6749, '6')],
    'token.redirect_uri': ['redirect_uri is missing.', rfc(6749, '4.1.3')],
    'token.verifier_form': [
      'code_verifier must be 43 to 128 characters out of A-Z a-z 0-9 - . _ ~',
      rfc(7636, '4.1'),
    ],
  }),
  ...rules('unsupported_grant_type', 400, {
    'token.grant_supported': ['This grant_type is not served.', rfc(6749, '5.2')],
  }),
  ...rules('unauthorized_client', 400, {
    'token.grant_registered': [
      'The service is not registered for this grant_type (grant_types).',
      rfc(6749, '5.2'),
    ],
  }),
  ...rules('invalid_grant', 400, {
    'code.known': ['The code is unknown, or it expired.', rfc(6749, '5.2')],
    'code.own': ['The code was issued to another client.', rfc(6749, '4.1.3')],
    'code.once': ['The code was used before; what it gave is revoked.', rfc(6749, '4.1.2')],
    'code.fresh': ['The code has expired.', rfc(6749, '4.1.2')],
    'code.redirect_uri': [
      'redirect_uri must be the same as in the authorization request.',
      rfc(6749, '4.1.3'),
    ],
    'code.verifier_sent': ['code_verifier is missing.', rfc(7636, '4.6')],
    'code.verifier_wanted': [
      'code_verifier was sent, but the authorization request carried no code_challenge.',
      rfc(9700, '4.8.2'),
    ],
    'code.verifier_fits': [
      'The S256 of code_verifier is not the code_challenge of the authorization request.',
      rfc(7636, '4.6'),
    ],
    'code.dpop_jkt': [
      'The code is for the key named in the authorization request (dpop_jkt): a DPoP proof of it must come along.',
      rfc(9449, '10'),
    ],
    'code.granted': ['The login was ended before its code was used.', rfc(6749, '5.2')],
    'code.person': ['The person who logged in is no longer known.', rfc(6749, '5.2')],
    'refresh.known': ['The refresh token is unknown, or its authorization has expired.', rfc(6749, '6')],
    'refresh.own': ['The refresh token was issued to another client.', rfc(6749, '6')],
    'refresh.dpop': [
      'The refresh token of a service without client authentication is bound to a key: a DPoP proof of it must come along.',
      digdir('func_dpop'),
    ],
    'refresh.once': [
      'The refresh token was used before (ONETIME); all tokens of its authorization are revoked.',
      rfc(9700, '4.14.2'),
    ],
    'refresh.fresh': ['The refresh token was not used in time (refresh_token_lifetime).', CLIENTS],
    'refresh.granted': ['The authorization was revoked, or ended by a logout.', rfc(6749, '6')],
    'refresh.person': ['The person who logged in is no longer known.', rfc(6749, '5.2')],
  }),
  ...rules('invalid_scope', 400, {
    'refresh.scope': ['scope must not hold more than was granted.', rfc(6749, '6')],
  }),
  ...rules('invalid_target', 400, {
    'token.resource': ['resource must be the one of the authorization request, or absent.', rfc(8707, '2.2')],
  }),
};

/** GET and POST /userinfo. */
export const userinfoRules = {
  ...rules('invalid_request', 400, {
    'userinfo.in_header': [
      'The access token must be sent in the Authorization header, not in query or form.',
      rfc(9700, '4.3.2'),
    ],
    'userinfo.form': ['The Authorization header must be Bearer or DPoP and one token.', rfc(6750, '2.1')],
    'userinfo.dpop_scheme': ['Beside a DPoP proof the Authorization header must be DPoP.', rfc(9449, '7.1')],
  }),
  ...rules('invalid_token', 401, {
    'userinfo.sent': ['The request needs Authorization: Bearer <access token>.', rfc(6750, '3')],
    'userinfo.dpop_proof': ['Authorization: DPoP needs a DPoP proof.', digdir('func_dpop')],
    'userinfo.active': ['The access token is unknown, expired or revoked.', rfc(6750, '3.1')],
  }),
  ...rules('invalid_token', 401, {
    'userinfo.bound': [
      'An access token that is bound to a key must come with a DPoP proof of it; one that is not, as Bearer.',
      rfc(9449, '7.2'),
    ],
  }),
  ...rules('insufficient_scope', 403, {
    'userinfo.scope': ['The access token needs the scope profile.', digdir('protocol_userinfo')],
  }),
};

/** Pages of other origins. */
export const corsRules = rules('invalid_request', 403, {
  'cors.origin': [
    'Pages of this origin may not call: it is that of no redirect_uri of a service of application_type browser.',
    digdir('auth_spa'),
  ],
});
