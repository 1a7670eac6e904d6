/** Redeeming a code. */
import { basic, redeemed } from './requests.ts';
import { type Row, refusedAs, row } from './rows.ts';

const worthless = refusedAs('400 json invalid_grant');
const malformed = refusedAs('400 json invalid_request');

export const tokenRows = (): readonly Row[] => [
  worthless('a code redeemed twice', redeemed({}, basic(), 2), 'code.once'),
  worthless(
    'a code with a wrong verifier',
    redeemed({ code_verifier: 'x'.repeat(43) }),
    'code.verifier_fits',
    { tags: ['@profile-4.22', '@rfc7636', '@rfc9700-4.8'] },
  ),
  worthless('a code without a verifier', redeemed({ code_verifier: null }), 'code.verifier_sent'),
  worthless(
    'a code with another redirect_uri',
    redeemed({ redirect_uri: 'http://localhost:3000/other' }),
    'code.redirect_uri',
    { tags: '@profile-4.22' },
  ),
  malformed('a code without redirect_uri', redeemed({ redirect_uri: null }), 'token.redirect_uri'),
  worthless('a code of another client', redeemed({ client_id: 'waived' }, basic('waived')), 'code.own'),
  worthless('a code nobody issued', redeemed({ code: 'nonsense' }), 'code.known'),
  malformed('no code', redeemed({ code: null }), 'token.code'),
  row('a wrong secret at /token', redeemed({}, basic('web', 'wrong')), '401 json invalid_client', {
    rule: 'client.secret',
    tags: '@profile-4.23',
  }),
  malformed('no grant_type', redeemed({ grant_type: null }), 'token.grant_type'),
  row('a grant_type nobody knows', redeemed({ grant_type: 'password' }), '400 json unsupported_grant_type', {
    rule: 'token.grant_supported',
    tags: ['@profile-4.24', '@asvs-10.4.4'],
  }),
  malformed('a code redeemed with the code twice', redeemed({}, basic(), 1, '&code=other'), 'token.single'),
  malformed(
    'a code redeemed with a field that is no UTF-8',
    redeemed({}, basic(), 1, '&colour=%ff'),
    'token.encoding',
    {
      referee: '200 json ok',
      reason:
        "RFC 6749, appendix B: forms are UTF-8; the referee's parser reads replacement characters into bytes that are none.",
    },
  ),
  malformed(
    'a code with a verifier of five characters',
    redeemed({ code_verifier: 'short' }),
    'token.verifier_form',
  ),
];
