/** The rules of /userinfo, beside DPoP. */
import { digdir, rfc, rules } from '../rules.ts';

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
    'userinfo.bound': [
      'An access token that is bound to a key must come with a DPoP proof of it; one that is not, as Bearer.',
      rfc(9449, '7.2'),
    ],
  }),
  ...rules('insufficient_scope', 403, {
    'userinfo.scope': ['The access token needs the scope profile.', digdir('protocol_userinfo')],
  }),
};
