/** The rules of POST /token, beside client authentication and DPoP. */
import { CLIENTS, digdir, rfc, rules } from '../rules.ts';

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
