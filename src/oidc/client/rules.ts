/** The rules of client authentication. */
import { CLIENTS, digdir, RELEASES, rfc, rules } from '../rules.ts';

const GUIDE = digdir('guide_english');

/**
 * Rules of client authentication: RFC 6749, 2.3; "exactly the registered method" (Digdir, func_clientreg).
 */
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

/** ID-porten's rules for client assertions (docs/facts/idporten.md#client-assertions). */
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
