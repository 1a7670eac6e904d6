/** Requests both should grant. */

import type { CryptoKey } from 'jose';
import { CALLBACK, PID, SECRET } from './clients.ts';
import { authorize, posted, pushed, pushedThen, redeemed, signed, silently, using } from './requests.ts';
import { type Row, row } from './rows.ts';

/** Of a headless login, but for the end of the level. */
export const HINT = `testid:${PID}_idporten-loa`;
export const HEADLESS = {
  referee: '303 login',
  reason:
    "Headless login is ID-porten's own (Digdir, func_apitesting); to the referee the hint means nothing.",
};

export const acceptedRows = (key: CryptoKey): readonly Row[] => [
  row('the good request', authorize(), '302 login', { tags: '@profile-2.1.1' }),
  row('without nonce', { nonce: null }, '302 login', { tags: '@profile-2.1.7' }),
  row('without state, from a confidential client', { state: null }, '302 login'),
  row('a state of 384 characters', { state: 's'.repeat(384) }, '302 login'),
  row('a nonce of 384 characters', { nonce: 'n'.repeat(384) }, '302 login'),
  row('scopes the other way round', { scope: 'profile openid' }, '302 login'),
  row('an unknown parameter, twice', authorize({}, '&colour=red&colour=blue'), '302 login'),
  row('a parameter without a value counts as not sent', { acr_values: '', max_age: '' }, '302 login'),
  row('acr_values=idporten-loa-high', { acr_values: 'idporten-loa-high' }, '302 login'),
  row('two acr values', { acr_values: 'idporten-loa-substantial idporten-loa-high' }, '302 login', {
    tags: '@profile-2.2.5',
  }),
  row('prompt=login', { prompt: 'login' }, '302 login'),
  row('ui_locales nobody knows', { ui_locales: 'tlh' }, '302 login', { tags: '@profile-2.1.10' }),
  row('a resource', { resource: 'https://api.example.no/v1' }, '302 login'),
  row('a resource as a URN', { resource: 'urn:example:api' }, '302 login', { tags: '@profile-2.1.15' }),
  row('claims, unsupported and ignored', { claims: '{}' }, '302 login', { tags: '@profile-2.1.17' }),
  row('a login_hint that is no headless one', { login_hint: 'kari@example.no' }, '302 login', {
    tags: '@profile-2.1.13',
  }),
  row('an id_token_hint nobody issued, without prompt=none', { id_token_hint: 'nonsense' }, '302 login', {
    referee: '303 service invalid_request',
    reason:
      'A hint that decides nothing is not judged: an RP may still hold one from before its keys were rotated.',
  }),
  row(
    'PKCE waived at registration',
    { client_id: 'waived', code_challenge: null, code_challenge_method: null },
    '302 login',
    { tags: ['@profile-3.15', '@profile-11.6'] },
  ),
  row(
    'a registered address with a query',
    { client_id: 'queried', redirect_uri: `${CALLBACK}?from=idporten` },
    '302 login',
  ),
  row(
    'a native app on a port of its own',
    { client_id: 'app', redirect_uri: 'http://127.0.0.1:51004/callback' },
    '302 login',
    { tags: '@profile-2.1.4' },
  ),
  row(
    'a native app by its own scheme',
    { client_id: 'app', redirect_uri: 'no.example.app:/callback' },
    '302 login',
  ),
  row('a browser application with state', { client_id: 'spa' }, '302 login'),
  row('POST instead of GET', posted(), '302 login', { tags: '@profile-2.1.1' }),
  row('an SSO session and prompt=none', silently(), '302 service code'),
  row('an SSO session, prompt=none and max_age it keeps', silently({ max_age: '3600' }), '302 service code'),
  row('an SSO session and prompt=login', silently({ prompt: 'login' }), '302 login'),
  row('an id_token_hint of the person logged in', silently({}, 'same'), '302 service code'),
  row('pushed by client_secret_basic', pushed(), '201 json ok', { tags: ['@profile-2.4.2', '@rfc9126-2.2'] }),
  row(
    'pushed by client_secret_post',
    pushed({ client_id: 'posting', client_secret: SECRET }, {}),
    '201 json ok',
  ),
  row('pushed by private_key_jwt', signed(key), '201 json ok', {
    tags: ['@profile-2.4.1', '@rfc9700-2.5', '@asvs-10.4.16'],
  }),
  row('pushed by a public client', pushed({ client_id: 'spa' }, {}), '201 json ok', {
    tags: '@profile-2.4.1',
  }),
  row(
    'a pushed request, used',
    pushedThen((request_uri, side) => using({ client_id: 'web', request_uri })(side)),
    '302 login',
    { tags: '@profile-11.23' },
  ),
  row('headless login', { login_hint: `${HINT}-high` }, '302 service code', {
    ...HEADLESS,
    tags: ['@profile-2.1.13', '@profile-9.7', '@profile-11.22'],
  }),
  row(
    'headless login in spite of prompt=login',
    { login_hint: `${HINT}-high`, prompt: 'login' },
    '302 service code',
    HEADLESS,
  ),
  row('a code redeemed', redeemed(), '200 json ok'),
];
