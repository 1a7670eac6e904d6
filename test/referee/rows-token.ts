/** Redeeming a code. */
import { basic, redeemed } from './requests.ts';
import { type Row, row } from './rows.ts';

export const tokenRows = (): readonly Row[] => [
  row('a code redeemed twice', redeemed({}, basic(), 2), '400 json invalid_grant', '400 json invalid_grant'),
  row(
    'a code with a wrong verifier',
    redeemed({ code_verifier: 'x'.repeat(43) }),
    '400 json invalid_grant',
    '400 json invalid_grant',
  ),
  row(
    'a code without a verifier',
    redeemed({ code_verifier: null }),
    '400 json invalid_grant',
    '400 json invalid_grant',
  ),
  row(
    'a code with another redirect_uri',
    redeemed({ redirect_uri: 'http://localhost:3000/other' }),
    '400 json invalid_grant',
    '400 json invalid_grant',
  ),
  row(
    'a code without redirect_uri',
    redeemed({ redirect_uri: null }),
    '400 json invalid_request',
    '400 json invalid_request',
  ),
  row(
    'a code of another client',
    redeemed({ client_id: 'waived' }, basic('waived')),
    '400 json invalid_grant',
    '400 json invalid_grant',
  ),
  row(
    'a code nobody issued',
    redeemed({ code: 'nonsense' }),
    '400 json invalid_grant',
    '400 json invalid_grant',
  ),
  row('no code', redeemed({ code: null }), '400 json invalid_request', '400 json invalid_request'),
  row(
    'a wrong secret at /token',
    redeemed({}, basic('web', 'wrong')),
    '401 json invalid_client',
    '401 json invalid_client',
  ),
  row(
    'no grant_type',
    redeemed({ grant_type: null }),
    '400 json invalid_request',
    '400 json invalid_request',
  ),
  row(
    'a grant_type nobody knows',
    redeemed({ grant_type: 'password' }),
    '400 json unsupported_grant_type',
    '400 json unsupported_grant_type',
  ),
];
