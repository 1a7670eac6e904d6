/** The rules of revocation. */
import { digdir, rfc, rules } from '../rules.ts';

/** POST /token/revoke. */
export const revocationRules = rules('invalid_request', 400, {
  'revocation.token': ['token is missing.', rfc(7009, '2.1')],
  'revocation.own': ['The token was issued to another client.', digdir('protocol_revoke')],
});
