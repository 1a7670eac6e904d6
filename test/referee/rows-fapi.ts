/** What the FAPI 2.0 modules ask beyond the other rows (names.ts). */
import type { CryptoKey } from 'jose';
import { basic, pushed, signed } from './requests.ts';
import { type Row, row } from './rows.ts';

export const fapiRows = (key: CryptoKey): readonly Row[] => [
  row('a nonce of 64 characters', { nonce: 'n'.repeat(64) }, '302 login'),
  row('a state of 1000 characters', { state: 's'.repeat(1000) }, '302 login'),
  row(
    'pushed with code_challenge_method=plain',
    pushed({ code_challenge_method: 'plain' }),
    '400 json invalid_request',
    { rule: 'code_challenge_method.s256' },
  ),
  row('pushed without state', pushed({ state: null }), '201 json ok'),
  row('pushed with a parameter nobody knows', pushed({ colour: 'red' }, basic()), '201 json ok'),
  row(
    'an assertion for the issuer, as a list of one',
    async (side) => signed(key, { claims: { aud: [side.origin] } })(side),
    '201 json ok',
  ),
  row(
    'an assertion for the token endpoint',
    async (side) => signed(key, { claims: { aud: side.address('/token') } })(side),
    '401 json invalid_client',
    {
      referee: '201 json ok',
      rule: 'assertion.aud',
      reason: 'Release note ID-5189, 2025-03-19: the issuer alone.',
    },
  ),
  row(
    'an assertion for the endpoint of pushed requests',
    async (side) => signed(key, { claims: { aud: side.address('/par') } })(side),
    '401 json invalid_client',
    {
      referee: '201 json ok',
      rule: 'assertion.aud',
      reason: 'Release note ID-5189, 2025-03-19: the issuer alone.',
    },
  ),
];
