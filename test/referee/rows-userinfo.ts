/** Userinfo: where the token stands, and which tokens open it. */
import { basic, type Sending } from './requests.ts';
import { type Row, refusedAs, row } from './rows.ts';
import { revoke, type Tokens, tokensOf } from './rows-refresh.ts';
import type { Side } from './side.ts';

interface How {
  /** The scope of the login. */
  readonly scope?: string;
  readonly meanwhile?: (side: Side, tokens: Tokens) => Promise<unknown>;
  readonly query?: string;
  /** Sent by POST. */
  readonly form?: string;
}

/** The name of a token in braces stands for it, in header, query and form. */
const asksUserinfo =
  (authorization: string | null = 'Bearer {access_token}', how: How = {}): Sending =>
  async (side) => {
    const tokens = await tokensOf(side, how.scope === undefined ? {} : { scope: how.scope });
    await how.meanwhile?.(side, tokens);
    const filled = (text: string) => text.replace(/{(\w+)}/, (_, name: keyof Tokens) => tokens[name]);
    return side.send(filled(`/userinfo${how.query ?? ''}`), {
      headers: authorization === null ? {} : { authorization: filled(authorization) },
      ...(how.form !== undefined && { form: filled(how.form) }),
    });
  };
const OK = '200 json ok';
const malformed = refusedAs('400 json invalid_request');
const closed = refusedAs('401 json invalid_token');

export const userinfoRows = (): readonly Row[] => [
  row('userinfo', asksUserinfo(), OK),
  row('userinfo by POST', asksUserinfo(undefined, { form: 'a=b' }), OK),
  row('userinfo with the scheme in small letters', asksUserinfo('bearer {access_token}'), OK),
  closed('userinfo with a revoked token', asksUserinfo(undefined, { meanwhile: revoke }), 'userinfo.active'),
  closed('userinfo with nonsense', asksUserinfo('Bearer nonsense'), 'userinfo.active'),
  closed('userinfo with an ID token', asksUserinfo('Bearer {id_token}'), 'userinfo.active'),
  closed('userinfo with a refresh token', asksUserinfo('Bearer {refresh_token}'), 'userinfo.active'),
  malformed('userinfo with two words', asksUserinfo('Bearer two words'), 'userinfo.form'),
  closed('userinfo without a token', asksUserinfo(null), 'userinfo.sent'),
  closed('userinfo by another scheme', asksUserinfo(basic().authorization), 'userinfo.sent', {
    referee: '400 json invalid_request',
    reason:
      'Both refuse. RFC 6750, 3: a request that brings no bearer token is answered with 401 and the scheme.',
  }),
  row(
    'userinfo without profile',
    asksUserinfo(undefined, { scope: 'openid' }),
    '403 json insufficient_scope',
    {
      referee: '200 json ok',
      rule: 'userinfo.scope',
      reason: 'ID-porten opens userinfo by the scope profile (Digdir, protocol_userinfo).',
      tags: '@profile-5.1',
    },
  ),
  malformed(
    'userinfo with the token in the query',
    asksUserinfo(null, { query: '?access_token={access_token}' }),
    'userinfo.in_header',
  ),
  malformed(
    'userinfo with the token in the form',
    asksUserinfo(null, { form: 'access_token={access_token}' }),
    'userinfo.in_header',
    {
      referee: '200 json ok',
      reason: 'RFC 6750, 2.2 leaves the form to the server; ID-porten documents the header alone.',
    },
  ),
];
