/** Redeeming a code. */
import { basic, redeemed } from './requests.ts';
import { type Row, row } from './rows.ts';

export const tokenRows = (): readonly Row[] => [
  row('a code redeemed twice', redeemed({}, basic(), 2), '400 json invalid_grant', '400 json invalid_grant', {
    rule: 'code.once',
  }),
  row(
    'a code with a wrong verifier',
    redeemed({ code_verifier: 'x'.repeat(43) }),
    '400 json invalid_grant',
    '400 json invalid_grant',
    { rule: 'code.verifier_fits', tags: '@profile-4.22' },
  ),
  row(
    'a code without a verifier',
    redeemed({ code_verifier: null }),
    '400 json invalid_grant',
    '400 json invalid_grant',
    { rule: 'code.verifier_sent' },
  ),
  row(
    'a code with another redirect_uri',
    redeemed({ redirect_uri: 'http://localhost:3000/other' }),
    '400 json invalid_grant',
    '400 json invalid_grant',
    { rule: 'code.redirect_uri', tags: '@profile-4.22' },
  ),
  row(
    'a code without redirect_uri',
    redeemed({ redirect_uri: null }),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'token.redirect_uri' },
  ),
  row(
    'a code of another client',
    redeemed({ client_id: 'waived' }, basic('waived')),
    '400 json invalid_grant',
    '400 json invalid_grant',
    { rule: 'code.own' },
  ),
  row(
    'a code nobody issued',
    redeemed({ code: 'nonsense' }),
    '400 json invalid_grant',
    '400 json invalid_grant',
    { rule: 'code.known' },
  ),
  row('no code', redeemed({ code: null }), '400 json invalid_request', '400 json invalid_request', {
    rule: 'token.code',
  }),
  row(
    'a wrong secret at /token',
    redeemed({}, basic('web', 'wrong')),
    '401 json invalid_client',
    '401 json invalid_client',
    { rule: 'client.secret', tags: '@profile-4.23' },
  ),
  row(
    'no grant_type',
    redeemed({ grant_type: null }),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'token.grant_type' },
  ),
  row(
    'a grant_type nobody knows',
    redeemed({ grant_type: 'password' }),
    '400 json unsupported_grant_type',
    '400 json unsupported_grant_type',
    { rule: 'token.grant_supported', tags: '@profile-4.24' },
  ),
  row(
    'a code redeemed with the code twice',
    redeemed({}, basic(), 1, '&code=other'),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'token.single' },
  ),
  row(
    'a code redeemed with a field that is no UTF-8',
    redeemed({}, basic(), 1, '&colour=%ff'),
    '400 json invalid_request',
    '200 json ok',
    {
      rule: 'token.encoding',
      reason:
        "RFC 6749, appendix B: forms are UTF-8; the referee's parser reads replacement characters into bytes that are none.",
    },
  ),
  row(
    'a code with a verifier of five characters',
    redeemed({ code_verifier: 'short' }),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'token.verifier_form' },
  ),
];
