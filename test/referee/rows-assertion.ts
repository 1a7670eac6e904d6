/** Client assertions, at /par. */
import type { CryptoKey } from 'jose';
import { signed } from './requests.ts';
import { type Row, row } from './rows.ts';

export const assertionRows = (key: CryptoKey): readonly Row[] => [
  row(
    'an assertion without its type',
    signed(key, { form: { client_assertion_type: null } }),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'client.assertion_parts' },
  ),
  row(
    'an assertion without client_id beside it',
    signed(key, { form: { client_id: null } }),
    '201 json ok',
    '400 json invalid_request',
    { reason: 'RFC 7523, 2.2: the assertion names the client, so that client_id may be left out.' },
  ),
  row(
    'an assertion for the issuer and the token endpoint',
    async (side) => signed(key, { claims: { aud: [side.origin, side.address('/token')] } })(side),
    '401 json invalid_client',
    '201 json ok',
    { rule: 'assertion.aud', reason: 'Release note ID-5150, 2025-03-12: several values are refused.' },
  ),
  row(
    'an assertion that is no JWT',
    signed(key, { raw: 'nonsense' }),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'assertion.form' },
  ),
  row(
    'an assertion without sub',
    signed(key, { claims: { sub: null } }),
    '400 json invalid_request',
    '401 json invalid_client',
    {
      rule: 'assertion.claims',
      reason: 'Both refuse. ID-porten answers 400 to an assertion without sub (docs issue 338).',
      tags: '@profile-3.27',
    },
  ),
  row(
    'an assertion of another issuer',
    signed(key, { claims: { iss: 'web' } }),
    '401 json invalid_client',
    '401 json invalid_client',
    { rule: 'assertion.iss' },
  ),
  row(
    'an assertion about another client',
    signed(key, { claims: { sub: 'web' } }),
    '401 json invalid_client',
    '400 json invalid_request',
    {
      rule: 'assertion.sub',
      reason:
        'Both refuse. A well-formed assertion that does not fit the client is a failed authentication (RFC 7521, 4.2.1).',
      tags: '@profile-3.27',
    },
  ),
  row(
    'an assertion for another server',
    signed(key, { claims: { aud: 'https://idporten.no' } }),
    '401 json invalid_client',
    '401 json invalid_client',
    { rule: 'assertion.aud' },
  ),
  row(
    'an assertion for no server',
    signed(key, { claims: { aud: [] } }),
    '400 json invalid_request',
    '401 json invalid_client',
    {
      rule: 'assertion.claims',
      reason: 'Both refuse. Without an audience it is as incomplete as without sub.',
    },
  ),
  row(
    'an assertion for us and another server',
    async (side) => signed(key, { claims: { aud: [side.origin, 'https://evil.example'] } })(side),
    '401 json invalid_client',
    '201 json ok',
    {
      rule: 'assertion.aud',
      reason:
        "The other server could send it here in the service's name (notice of the OpenID Foundation, January 2025); release note ID-5150, 2025-03-12: one audience.",
    },
  ),
  row(
    'an assertion with an unregistered kid',
    signed(key, { header: { kid: 'other' } }),
    '401 json invalid_client',
    '401 json invalid_client',
    { rule: 'assertion.kid' },
  ),
  row(
    'an expired assertion',
    signed(key, { claims: { iat: 1_000_000_000, exp: 1_000_000_060 } }),
    '401 json invalid_client',
    '401 json invalid_client',
    { rule: 'assertion.exp' },
  ),
  row(
    'an assertion that lives an hour',
    signed(key, { claims: { exp: 4_000_000_000 } }),
    '401 json invalid_client',
    '201 json ok',
    {
      rule: 'assertion.lifetime',
      reason: 'Digdir, guide: exp minus iat is at most 120 seconds.',
      tags: ['@profile-3.29', '@profile-11.8'],
    },
  ),
  row(
    'an assertion signed by another key',
    signed(key, { forged: true }),
    '401 json invalid_client',
    '401 json invalid_client',
    { rule: 'assertion.signature' },
  ),
  row(
    'an unsigned assertion',
    signed(key, { unsigned: true }),
    '401 json invalid_client',
    '401 json invalid_client',
    { rule: 'assertion.alg' },
  ),
  row('an assertion from the future', signed(key, { later: 600 }), '401 json invalid_client', '201 json ok', {
    rule: 'assertion.iat',
    reason:
      "RFC 7523, 3 lets a server refuse it: an iat ahead of our clock would stretch Digdir's 120 seconds.",
  }),
  row(
    'an assertion not valid yet',
    signed(key, { claims: { nbf: 4_000_000_000 } }),
    '401 json invalid_client',
    '401 json invalid_client',
    { rule: 'assertion.nbf' },
  ),
  row('an assertion used twice', signed(key, {}, 2), '401 json invalid_client', '401 json invalid_client', {
    rule: 'assertion.once',
  }),
];
