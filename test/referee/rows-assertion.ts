/** Client assertions, at /par. */
import type { CryptoKey } from 'jose';
import { signed } from './requests.ts';
import { type Row, refusedAs, row } from './rows.ts';

const malformed = refusedAs('400 json invalid_request');
const unproven = refusedAs('401 json invalid_client');

export const assertionRows = (key: CryptoKey): readonly Row[] => [
  malformed(
    'an assertion without its type',
    signed(key, { form: { client_assertion_type: null } }),
    'client.assertion_parts',
  ),
  row('an assertion without client_id beside it', signed(key, { form: { client_id: null } }), '201 json ok', {
    referee: '400 json invalid_request',
    reason: 'RFC 7523, 2.2: the assertion names the client, so that client_id may be left out.',
  }),
  unproven(
    'an assertion for the issuer and the token endpoint',
    async (side) => signed(key, { claims: { aud: [side.origin, side.address('/token')] } })(side),
    'assertion.aud',
    { referee: '201 json ok', reason: 'Release note ID-5150, 2025-03-12: several values are refused.' },
  ),
  malformed('an assertion that is no JWT', signed(key, { raw: 'nonsense' }), 'assertion.form'),
  malformed('an assertion without sub', signed(key, { claims: { sub: null } }), 'assertion.claims', {
    referee: '401 json invalid_client',
    reason: 'Both refuse. ID-porten answers 400 to an assertion without sub (docs issue 338).',
    tags: '@profile-3.27',
  }),
  unproven('an assertion of another issuer', signed(key, { claims: { iss: 'web' } }), 'assertion.iss'),
  unproven('an assertion about another client', signed(key, { claims: { sub: 'web' } }), 'assertion.sub', {
    referee: '400 json invalid_request',
    reason:
      'Both refuse. A well-formed assertion that does not fit the client is a failed authentication (RFC 7521, 4.2.1).',
    tags: '@profile-3.27',
  }),
  unproven(
    'an assertion for another server',
    signed(key, { claims: { aud: 'https://idporten.no' } }),
    'assertion.aud',
    { tags: '@class-audience-injection' },
  ),
  malformed('an assertion for no server', signed(key, { claims: { aud: [] } }), 'assertion.claims', {
    referee: '401 json invalid_client',
    reason: 'Both refuse. Without an audience it is as incomplete as without sub.',
  }),
  unproven(
    'an assertion for us and another server',
    async (side) => signed(key, { claims: { aud: [side.origin, 'https://evil.example'] } })(side),
    'assertion.aud',
    {
      referee: '201 json ok',
      reason:
        "The other server could send it here in the service's name (notice of the OpenID Foundation, January 2025); release note ID-5150, 2025-03-12: one audience.",
      tags: '@class-audience-injection',
    },
  ),
  unproven(
    'an assertion with an unregistered kid',
    signed(key, { header: { kid: 'other' } }),
    'assertion.kid',
  ),
  unproven(
    'an expired assertion',
    signed(key, { claims: { iat: 1_000_000_000, exp: 1_000_000_060 } }),
    'assertion.exp',
  ),
  unproven(
    'an assertion that lives an hour',
    signed(key, { claims: { exp: 4_000_000_000 } }),
    'assertion.lifetime',
    {
      referee: '201 json ok',
      reason: 'Digdir, guide: exp minus iat is at most 120 seconds.',
      tags: ['@profile-3.29', '@profile-11.8'],
    },
  ),
  unproven('an assertion signed by another key', signed(key, { forged: true }), 'assertion.signature'),
  unproven('an unsigned assertion', signed(key, { unsigned: true }), 'assertion.alg'),
  unproven('an assertion from the future', signed(key, { later: 600 }), 'assertion.iat', {
    referee: '201 json ok',
    reason:
      "RFC 7523, 3 lets a server refuse it: an iat ahead of our clock would stretch Digdir's 120 seconds.",
  }),
  unproven('an assertion not valid yet', signed(key, { claims: { nbf: 4_000_000_000 } }), 'assertion.nbf'),
  unproven('an assertion used twice', signed(key, {}, 2), 'assertion.once', {
    tags: '@class-assertion-replay',
  }),
];
