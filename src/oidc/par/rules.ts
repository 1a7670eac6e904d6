/** The rules of a pushed request, where it is pushed and where it is used. */
import { digdir, rfc, rules } from '../rules.ts';

/**
 * Rules whose breach is shown as a page: the redirect address of the pushed request cannot be had any more.
 */
export const pushedRules = rules('invalid_request', 400, {
  'request_uri.known': [
    'This request_uri is none that /par handed out here, or it is of long ago.',
    digdir('protocol_par'),
    'login_expired',
  ],
  'request_uri.once': [
    'This request_uri was used before; each works once.',
    digdir('protocol_par'),
    'login_used',
  ],
  'request_uri.fresh': [
    'This request_uri has expired: it works for the expires_in seconds that /par told.',
    digdir('protocol_par'),
    'login_expired',
  ],
  'request_uri.same_client': ['This request_uri was pushed by another client.', digdir('protocol_par')],
  'par.request_uri': ['A pushed request must not contain request_uri.', rfc(9126, '2.1')],
  'par.dpop_jkt': ['The dpop_jkt must be the thumbprint of the key of the DPoP proof.', rfc(9449, '10.1')],
  'par.credentials_single': ['Client credentials must not be sent twice.', rfc(6749, '3.2')],
});
