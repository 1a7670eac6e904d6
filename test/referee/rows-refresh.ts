/** Refresh tokens at /token, and `resource` there. */
import { basic, type Change, form, REDEMPTION, type Sending } from './requests.ts';
import { type Row, refusedAs, row } from './rows.ts';
import type { Side } from './side.ts';

export type Tokens = Readonly<Record<'access_token' | 'refresh_token' | 'id_token', string>>;
type Asked = Readonly<Record<string, string>>;

/** The tokens of a fresh login, at `web` unless asked otherwise. */
export async function tokensOf(side: Side, asked: Asked = {}): Promise<Tokens> {
  const sent = form({ ...REDEMPTION, code: await side.code(asked) }, {});
  const { body } = await side.send('/token', { form: sent, headers: basic(asked.client_id) });
  return JSON.parse(body) as Tokens;
}

interface How {
  /** The login before. */
  readonly asked?: Asked;
  readonly headers?: Readonly<Record<string, string>>;
  readonly times?: number;
  readonly raw?: string;
  /** What happens between login and use. */
  readonly meanwhile?: (side: Side, tokens: Tokens) => Promise<unknown>;
}

const renewed =
  (change: Change = {}, how: How = {}): Sending =>
  async (side) => {
    const tokens = await tokensOf(side, how.asked);
    await how.meanwhile?.(side, tokens);
    const base = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token };
    const headers = how.headers ?? basic(how.asked?.client_id);
    const renew = () => side.send('/token', { form: form(base, change, how.raw), headers });
    for (let turn = 1; turn < (how.times ?? 1); turn++) await renew();
    return renew();
  };

/** A refresh with what the refresh before gave. */
const again: Sending = async (side) => {
  const { refresh_token } = await tokensOf(side);
  const renew = (token: string) =>
    side.send('/token', {
      form: form({ grant_type: 'refresh_token', refresh_token: token }, {}),
      headers: basic(),
    });
  const { body } = await renew(refresh_token);
  return renew((JSON.parse(body) as Tokens).refresh_token);
};

const redeemedFor =
  (asked: Asked, change: Change): Sending =>
  async (side) => {
    const base = { ...REDEMPTION, code: await side.code(asked) };
    return side.send('/token', { form: form(base, change), headers: basic() });
  };

/** The grant of these tokens ends. */
const malformed = refusedAs('400 json invalid_request');
const offTarget = refusedAs('400 json invalid_target');
const worthless = refusedAs('400 json invalid_grant');

export const revoke = (side: Side, { access_token }: Tokens) =>
  side.send('/token/revoke', { form: form({ token: access_token }, {}), headers: basic() });

const API = 'https://api.example.no/v1';
const OK = '200 json ok';

export const refreshRows = (): readonly Row[] => [
  row('a refresh', renewed(), OK),
  row('a refresh of what a refresh gave', again, OK),
  row('a refresh of the whole scope', renewed({ scope: 'openid profile' }), OK),
  row('a refresh of half the scope', renewed({ scope: 'profile' }), OK),
  row('a refresh of a login with openid alone', renewed({}, { asked: { scope: 'openid' } }), OK),
  row('a REUSE token used three times', renewed({}, { asked: { client_id: 'reusing' }, times: 3 }), OK),
  row('a refresh with an unknown parameter', renewed({ colour: 'red' }), OK),
  worthless('a refresh token used twice', renewed({}, { times: 2 }), 'refresh.once', {
    tags: '@profile-4.22',
  }),
  worthless('a refresh token nobody issued', renewed({ refresh_token: 'nonsense' }), 'refresh.known'),
  worthless('a refresh token of another client', renewed({}, { headers: basic('reusing') }), 'refresh.own'),
  worthless('a refresh after a revocation', renewed({}, { meanwhile: revoke }), 'refresh.granted'),
  worthless(
    'an access token as refresh token',
    async (side) => {
      const { access_token } = await tokensOf(side);
      return renewed({ refresh_token: access_token })(side);
    },
    'refresh.known',
  ),
  malformed('no refresh token', renewed({ refresh_token: null }), 'token.refresh_token'),
  malformed('a refresh token sent twice', renewed({}, { raw: '&refresh_token=other' }), 'token.single'),
  row(
    'a refresh by a client registered for codes alone',
    renewed({}, { headers: basic('waived') }),
    '400 json unauthorized_client',
    {
      referee: '400 json invalid_request',
      rule: 'token.grant_registered',
      reason: 'Both refuse. RFC 6749, 5.2: unauthorized_client where the client may not use this grant type.',
      tags: ['@profile-3.10', '@profile-4.24'],
    },
  ),
  malformed('a refresh without client authentication', renewed({}, { headers: {} }), 'client.named'),
  row(
    'a refresh of more than was granted',
    renewed({ scope: 'openid profile' }, { asked: { scope: 'openid' } }),
    '400 json invalid_scope',
    { rule: 'refresh.scope' },
  ),
  row('a refresh for the resource granted', renewed({ resource: API }, { asked: { resource: API } }), OK),
  offTarget(
    'a refresh for another resource',
    renewed({ resource: 'urn:other' }, { asked: { resource: API } }),
    'token.resource',
  ),
  offTarget('a refresh for a resource where none was granted', renewed({ resource: API }), 'token.resource'),
  row('a code for a resource', redeemedFor({ resource: API }, {}), OK),
  row('a code for the resource granted', redeemedFor({ resource: API }, { resource: API }), OK),
  offTarget(
    'a code for another resource',
    redeemedFor({ resource: API }, { resource: 'urn:other' }),
    'token.resource',
  ),
  offTarget(
    'a code for a resource where none was granted',
    redeemedFor({}, { resource: API }),
    'token.resource',
  ),
];
