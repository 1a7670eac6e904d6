/** What may be asked about tokens that were issued: introspection and revocation. */
import { basic, type Change, form, type Sending } from './requests.ts';
import { type Row, refusedAs, row } from './rows.ts';
import { revoke, type Tokens, tokensOf } from './rows-refresh.ts';
import type { Side } from './side.ts';

type Headers = Readonly<Record<string, string>>;
interface How {
  readonly headers?: Headers;
  readonly raw?: string;
  /** Which of the tokens; the access token unless told. */
  readonly which?: keyof Tokens;
  /** The scope of the login. */
  readonly scope?: string;
  readonly meanwhile?: (side: Side, tokens: Tokens) => Promise<unknown>;
}

/** Posts a token of a fresh login to the endpoint. */
const posted =
  (path: string, who: string, change: Change, how: How): Sending =>
  async (side) => {
    const tokens = await tokensOf(side, how.scope === undefined ? {} : { scope: how.scope });
    await how.meanwhile?.(side, tokens);
    const base = { token: tokens[how.which ?? 'access_token'] };
    return side.send(path, { form: form(base, change, how.raw), headers: how.headers ?? basic(who) });
  };

const introspected = (change: Change = {}, how: How = {}) =>
  posted('/token/introspect', 'reader', change, how);
const revoked = (change: Change = {}, how: How = {}) => posted('/token/revoke', 'web', change, how);
const OK = '200 json ok';
const DONE = '200 empty';
const UNREAD =
  "Neither tells or ends anything. The referee's own access tokens are opaque, so that it refuses every JWT unread; ours are JWTs (RFC 7009, 2.2: an unknown token is answered with 200).";
const NO_UTF8 =
  "RFC 6749, appendix B: forms are UTF-8; the referee's parser reads replacement characters into bytes that are none.";
const unproven = refusedAs('401 json invalid_client');
const inactive = refusedAs('200 json inactive');
const malformed = refusedAs('400 json invalid_request');

const introspectionRows = (): readonly Row[] => [
  row('introspection', introspected(), OK),
  row('introspection with a hint', introspected({ token_type_hint: 'access_token' }), OK),
  row('introspection with a wrong hint', introspected({ token_type_hint: 'refresh_token' }), OK),
  row('introspection with an unknown hint', introspected({ token_type_hint: 'pigeon' }), OK),
  inactive('introspection of nonsense', introspected({ token: 'nonsense' }), 'introspection.active'),
  inactive(
    'introspection of a revoked token',
    introspected({}, { meanwhile: revoke }),
    'introspection.active',
  ),
  inactive(
    'introspection of a token of other scopes',
    introspected({}, { scope: 'openid' }),
    'introspection.audience',
  ),
  inactive(
    'introspection by a service no scope names',
    introspected({}, { headers: basic('stranger') }),
    'introspection.audience',
  ),
  inactive(
    'introspection without the right',
    introspected({}, { headers: basic('rightless') }),
    'introspection.right',
  ),
  inactive(
    'introspection by a public client',
    introspected({ client_id: 'reading-app' }, { headers: {} }),
    'introspection.right',
  ),
  malformed('introspection of nothing', introspected({ token: null }), 'introspection.token'),
  malformed('introspection of two tokens', introspected({}, { raw: '&token=other' }), 'token.single'),
  unproven(
    'introspection with a wrong secret',
    introspected({}, { headers: basic('reader', 'wrong') }),
    'client.secret',
  ),
  inactive(
    'introspection of a refresh token',
    introspected({}, { which: 'refresh_token' }),
    'introspection.active',
    {
      referee: '200 json ok',
      reason: 'ID-porten documents introspection of access tokens alone (Digdir, protocol_tokenintrospect).',
    },
  ),
  inactive('introspection of an ID token', introspected({}, { which: 'id_token' }), 'introspection.active', {
    referee: '400 json unsupported_token_type',
    reason: UNREAD,
  }),
  malformed(
    'introspection with a field that is no UTF-8',
    introspected({}, { raw: '&colour=%ff' }),
    'token.encoding',
    { referee: '200 json ok', reason: NO_UTF8 },
  ),
  malformed('introspection by nobody', introspected({}, { headers: {} }), 'client.named'),
];

const revocationRows = (): readonly Row[] => [
  row('revocation of an access token', revoked(), DONE),
  row('revocation of a refresh token', revoked({}, { which: 'refresh_token' }), DONE),
  row('revocation with a wrong hint', revoked({ token_type_hint: 'refresh_token' }), DONE),
  row('revocation with an unknown hint', revoked({ token_type_hint: 'pigeon' }), DONE),
  row('revocation of nonsense', revoked({ token: 'nonsense' }), DONE),
  row('revocation a second time', revoked({}, { meanwhile: revoke }), DONE),
  row('revocation of an ID token', revoked({}, { which: 'id_token' }), '200 empty', {
    referee: '400 json unsupported_token_type',
    reason: UNREAD,
  }),
  malformed(
    'revocation with a field that is no UTF-8',
    revoked({}, { raw: '&colour=%ff' }),
    'token.encoding',
    { referee: '200 empty', reason: NO_UTF8 },
  ),
  malformed(
    "revocation of another client's token",
    revoked({}, { headers: basic('reusing') }),
    'revocation.own',
  ),
  malformed('revocation of nothing', revoked({ token: null }), 'revocation.token'),
  malformed('revocation of two tokens', revoked({}, { raw: '&token=other' }), 'token.single'),
  unproven(
    'revocation with a wrong secret',
    revoked({}, { headers: basic('web', 'wrong') }),
    'client.secret',
  ),
  malformed('revocation by nobody', revoked({}, { headers: {} }), 'client.named'),
];

export const issuedRows = (): readonly Row[] => [...introspectionRows(), ...revocationRows()];
