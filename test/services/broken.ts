/** Registrations, each of which breaks one rule. */
import type { RuleId } from '../../src/services/rules.ts';

const CALLBACK = 'http://localhost:3000/callback';
export const GOOD = {
  client_id: 'mine',
  client_name: 'Min tjeneste',
  redirect_uris: [CALLBACK],
  post_logout_redirect_uris: ['http://localhost:3000/'],
};
export const at = (...redirect_uris: string[]) => ({ redirect_uris });
export const app = (...redirect_uris: string[]) => ({ application_type: 'native', redirect_uris });
export const key = { kty: 'RSA', kid: 'one', n: 'A'.repeat(342), e: 'AQAB' };

const CUSTOMER = { onbehalfof: 'leikanger', display_name: 'Leikanger kommune', orgno: '991825827' };
/** What breaks the rule, and at which member: its last, unless told. */
const ROWS: readonly (readonly [RuleId, object, string?])[] = [
  ['redirect_uris.present', at()],
  ['address.absolute', at('/callback'), '/redirect_uris/0'],
  ['address.absolute', app('http://127.0.0.1:*/callback'), '/redirect_uris/0'],
  ['address.fragment', at(`${CALLBACK}#x`), '/redirect_uris/0'],
  ['address.userinfo', at('http://kari@localhost:3000/callback'), '/redirect_uris/0'],
  ['address.userinfo', { client_uri: 'https://kari:secret@service.example.no/' }],
  ['address.as_sent', at(`${CALLBACK} `), '/redirect_uris/0'],
  ['address.scheme', at('jAvAsCrIpT:alert(1)'), '/redirect_uris/0'],
  ['address.https', at(CALLBACK, 'http://service.example.no/callback'), '/redirect_uris/1'],
  ['address.https', at('http://localhost.example.no/callback'), '/redirect_uris/0'],
  ['address.https', app('http://app.example.no/callback'), '/redirect_uris/0'],
  ['address.https', { post_logout_redirect_uris: ['http://a.no/'] }, '/post_logout_redirect_uris/0'],
  ['address.localhost', at('https://localhost:3000/callback'), '/redirect_uris/0'],
  ['address.localhost', app('https://127.0.0.1:0/callback'), '/redirect_uris/0'],
  [
    'address.localhost',
    { post_logout_redirect_uris: ['https://localhost/'] },
    '/post_logout_redirect_uris/0',
  ],
  ['address.web', { frontchannel_logout_uri: 'no.example.app:/out' }],
  ['redirect_uris.web', at('no.example.app:/callback'), '/redirect_uris/0'],
  ['redirect_uris.web', { application_type: 'browser', ...at('no.example.app:/cb') }, '/redirect_uris/0'],
  ['redirect_uris.private_scheme', app('myapp://callback'), '/redirect_uris/0'],
  ['redirect_uris.loopback', app('http://127.0.0.1/callback'), '/redirect_uris/0'],
  ['redirect_uris.loopback', app('http://[::1]:51004/callback'), '/redirect_uris/0'],
  ['redirect_uris.loopback', at('http://127.0.0.1:0/callback'), '/redirect_uris/0'],
  ['post_logout_redirect_uris.present', { post_logout_redirect_uris: undefined }],
  ['frontchannel_logout_uri.domain', { frontchannel_logout_uri: 'https://elsewhere.no/' }],
  ['backchannel_logout_uri.domain', { backchannel_logout_uri: 'https://elsewhere.no/' }],
  ['onbehalfof.unique', { onbehalfof: [CUSTOMER, CUSTOMER] }],
  ['integration_type.login', { integration_type: 'maskinporten' }],
  ['token_endpoint_auth_method.none', { token_endpoint_auth_method: 'none' }],
  [
    'token_endpoint_auth_method.none',
    { application_type: 'browser', token_endpoint_auth_method: 'client_secret_post' },
  ],
  ['code_challenge_method.waived', { application_type: 'browser', code_challenge_method: 'none' }],
  ['code_challenge_method.waived', { ...app('no.example.app:/cb'), code_challenge_method: 'none' }],
  ['client_secret.method', { application_type: 'browser', client_secret: 'x' }],
  ['default_acr_values.known', { default_acr_values: ['Level4'] }, '/default_acr_values/0'],
  ['default_acr_values.known', { default_acr_values: [] }],
  ['grant_types.code', { grant_types: ['refresh_token'] }],
  ['scopes.openid', { integration_type: 'api_klient', scopes: ['altinn:x'] }],
  ['scopes.fixed', { scopes: ['openid', 'profile', 'altinn:x'] }],
  ['scopes.fixed', { scopes: ['openid'] }],
  ['jwks.some', { jwks: { keys: [] } }, '/jwks/keys'],
  ['jwks.five', { jwks: { keys: Array(6).fill(key) } }, '/jwks/keys'],
  ['jwks.public', { jwks: { keys: [{ ...key, d: 'x' }] } }, '/jwks/keys/0/d'],
  ['jwks.rsa', { jwks: { keys: [{ ...key, kty: 'EC' }] } }, '/jwks/keys/0/kty'],
  ['jwks.length', { jwks: { keys: [{ ...key, n: 'A'.repeat(171) }] } }, '/jwks/keys/0/n'],
  ['jwks.kid', { jwks: { keys: [{ ...key, kid: 'a b' }] } }, '/jwks/keys/0/kid'],
  ['client_orgno.digits', { client_orgno: '123' }],
];

export const BROKEN = ROWS.map(
  ([rule, part, pointer = `/${Object.keys(part).at(-1)}`]) => [rule, part, pointer] as const,
);
