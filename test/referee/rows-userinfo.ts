/** Userinfo: where the token stands, and which tokens open it. */
import { basic, type Sending } from './requests.ts';
import { type Row, row } from './rows.ts';
import { revoke, type Tokens, tokensOf } from './rows-refresh.ts';
import type { Reply, Side } from './side.ts';

type Headers = Readonly<Record<string, string>>;
interface How {
  /** The scope of the login. */
  readonly scope?: string;
  readonly meanwhile?: (side: Side, tokens: Tokens) => Promise<unknown>;
  /** Sent by POST. */
  readonly form?: string;
}

const asksUserinfo =
  (headers: (tokens: Tokens) => Headers, query = '', how: How = {}): Sending =>
  async (side): Promise<Reply> => {
    const tokens = await tokensOf(side, how.scope === undefined ? {} : { scope: how.scope });
    await how.meanwhile?.(side, tokens);
    const sent = how.form === undefined ? {} : { form: how.form.replace('TOKEN', tokens.access_token) };
    return side.send(`/userinfo${query.replace('TOKEN', tokens.access_token)}`, {
      headers: headers(tokens),
      ...sent,
    });
  };
const bearer = ({ access_token }: Tokens) => ({ authorization: `Bearer ${access_token}` });
const OK = ['200 json ok', '200 json ok'] as const;
const REQUEST = ['400 json invalid_request', '400 json invalid_request'] as const;

export const userinfoRows = (): readonly Row[] => [
  row('userinfo', asksUserinfo(bearer), ...OK),
  row('userinfo by POST', asksUserinfo(bearer, '', { form: 'a=b' }), ...OK),
  row(
    'userinfo with the scheme in small letters',
    asksUserinfo(({ access_token }) => ({ authorization: `bearer ${access_token}` })),
    ...OK,
  ),
  row(
    'userinfo with a revoked token',
    asksUserinfo(bearer, '', { meanwhile: revoke }),
    '401 json invalid_token',
    '401 json invalid_token',
    { rule: 'userinfo.active' },
  ),
  row(
    'userinfo with nonsense',
    asksUserinfo(() => ({ authorization: 'Bearer nonsense' })),
    '401 json invalid_token',
    '401 json invalid_token',
    { rule: 'userinfo.active' },
  ),
  row(
    'userinfo with an ID token',
    asksUserinfo(({ id_token }) => ({ authorization: `Bearer ${id_token}` })),
    '401 json invalid_token',
    '401 json invalid_token',
    { rule: 'userinfo.active' },
  ),
  row(
    'userinfo with a refresh token',
    asksUserinfo(({ refresh_token }) => ({ authorization: `Bearer ${refresh_token}` })),
    '401 json invalid_token',
    '401 json invalid_token',
    { rule: 'userinfo.active' },
  ),
  row(
    'userinfo with two words',
    asksUserinfo(() => ({ authorization: 'Bearer two words' })),
    ...REQUEST,
    { rule: 'userinfo.form' },
  ),
  row(
    'userinfo without a token',
    asksUserinfo(() => ({})),
    '401 json invalid_token',
    '401 json invalid_token',
    { rule: 'userinfo.sent' },
  ),
  row(
    'userinfo by another scheme',
    asksUserinfo(() => basic()),
    '401 json invalid_token',
    '400 json invalid_request',
    {
      rule: 'userinfo.sent',
      reason:
        'Both refuse. RFC 6750, 3: a request that brings no bearer token is answered with 401 and the scheme.',
    },
  ),
  row(
    'userinfo without profile',
    asksUserinfo(bearer, '', { scope: 'openid' }),
    '403 json insufficient_scope',
    '200 json ok',
    {
      rule: 'userinfo.scope',
      reason: 'ID-porten opens userinfo by the scope profile (Digdir, protocol_userinfo).',
      tags: '@profile-5.1',
    },
  ),
  row(
    'userinfo with the token in the query',
    asksUserinfo(() => ({}), '?access_token=TOKEN'),
    '400 json invalid_request',
    '400 json invalid_request',
    { rule: 'userinfo.in_header' },
  ),
  row(
    'userinfo with the token in the form',
    asksUserinfo(() => ({}), '', { form: 'access_token=TOKEN' }),
    '400 json invalid_request',
    '200 json ok',
    {
      rule: 'userinfo.in_header',
      reason: 'RFC 6750, 2.2 leaves the form to the server; ID-porten documents the header alone.',
    },
  ),
];
