/** oidc-provider 9.13.3 on a port of its own, set up to be comparable. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Adapter,
  type AdapterPayload,
  type AsymmetricSigningAlgorithm,
  errors,
  type Grant,
  type KoaContextWithOIDC,
  Provider,
} from 'oidc-provider';
import { OWN_LEVELS } from '../../src/kernel/acr.ts';
import { DPOP_ALGS } from '../../src/oidc/client/dpop-rules.ts';
import { asMetadata, CALLBACK, mayIntrospect, type PublicJwk, REGISTRATIONS } from './clients.ts';
import { basic, GOOD, REDEMPTION } from './requests.ts';
import { exchange, type Reply, type Side } from './side.ts';

/** Its own memory adapter forgets after a thousand entries; this one does not. Copies, not live objects. */
function mapAdapter(): (model: string) => Adapter {
  const rows = new Map<string, AdapterPayload>();
  return (model) => {
    const key = (id: string) => `${model}:${id}`;
    const found = (wanted: (payload: AdapterPayload) => boolean) => {
      for (const [name, payload] of rows)
        if (name.startsWith(`${model}:`) && wanted(payload)) return structuredClone(payload);
      return undefined;
    };
    return {
      upsert: async (id, payload) => void rows.set(key(id), structuredClone(payload)),
      find: async (id) => structuredClone(rows.get(key(id))),
      findByUid: async (uid) => found((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => found((payload) => payload.userCode === userCode),
      consume: async (id) => {
        const payload = rows.get(key(id));
        if (payload !== undefined) payload.consumed = 1;
      },
      destroy: async (id) => void rows.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [name, payload] of rows) if (payload.grantId === grantId) rows.delete(name);
      },
    };
  };
}

async function grantEverything(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider, params } = ctx.oidc;
  if (client === undefined || session === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  if (known !== undefined) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId ?? '' });
  grant.addOIDCScope('openid profile');
  if (typeof params?.resource === 'string') grant.addResourceScope(params.resource, 'openid profile');
  await grant.save();
  return grant;
}

/** idporten:fullmakt as Digdir describes it; what it grants is nothing. */
const fullmakt = {
  enabled: true,
  types: {
    'idporten:fullmakt': {
      validate(_ctx: unknown, { type: _, permission_roles: roles, ...others }: Record<string, unknown>) {
        if (!Array.isArray(roles) || roles.length === 0 || Object.keys(others).length > 0)
          throw new errors.InvalidAuthorizationDetails('permission_roles, and nothing else');
      },
    },
  },
  authorizationDetailsForGrantSource: () => undefined,
  authorizationDetailsForAccessToken: () => undefined,
  authorizationDetailsForIntrospection: () => undefined,
};

function provider(issuer: string, jwk: PublicJwk): Provider {
  return new Provider(issuer, {
    adapter: mapAdapter(),
    clients: REGISTRATIONS.map((registration) => asMetadata(registration, jwk)),
    responseTypes: ['code'],
    scopes: [...new Set(REGISTRATIONS.flatMap(({ scopes = ['openid', 'profile'] }) => scopes))],
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: (ctx) => ctx.oidc.client?.clientId !== 'reusing',
    acrValues: [...OWN_LEVELS.all],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'],
    enabledJWA: { dPoPSigningAlgValues: [...DPOP_ALGS] as AsymmetricSigningAlgorithm[] },
    cookies: { keys: ['one key for the referee'], long: { sameSite: 'none' } },
    clientBasedCORS: (_ctx, origin, client) =>
      (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    pkce: { required: (_ctx, client) => client.clientId !== 'waived' },
    conformIdTokenClaims: false,
    allowOmittingSingleRegisteredRedirectUri: false,
    enableHttpPostMethods: true,
    loadExistingGrant: grantEverything,
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = `error=${out.error} ${out.error_description}`;
    },
    features: {
      devInteractions: { enabled: false },
      jwtResponseModes: { enabled: true },
      introspection: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) =>
          'scopes' in token && mayIntrospect(client.clientId, client.scope ?? '', [...token.scopes]),
      },
      revocation: { enabled: true },
      richAuthorizationRequests: fullmakt,
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_ctx, resource) => ({
          scope: 'openid profile',
          audience: resource,
          accessTokenFormat: 'jwt',
        }),
      },
    },
  });
}

/** Follows from one address to the service, logging in by itself; gives the last reply and the cookies gathered. */
async function walk(origin: string, path: string, cookies: Map<string, string>): Promise<Reply> {
  const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  const reply = await exchange(origin, path, { headers });
  for (const cookie of reply.cookies)
    cookies.set(cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1));
  const { location } = reply;
  if (location === undefined || location.startsWith(CALLBACK)) return reply;
  const next = new URL(location, origin);
  return walk(origin, next.pathname + next.search, cookies);
}

export async function openReferee(jwk: PublicJwk): Promise<Side> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const engine = provider(origin, jwk);
  const answer = engine.callback();
  let accountId = 'same';
  server.on('request', (req, res) => {
    if (req.url?.startsWith('/interaction/'))
      void engine.interactionFinished(req, res, { login: { accountId } });
    else void answer(req, res);
  });
  const login = async (change: Readonly<Record<string, string>> = {}) => {
    const cookies = new Map<string, string>();
    const reply = await walk(origin, `/auth?${new URLSearchParams({ ...GOOD, ...change })}`, cookies);
    const code = new URL(reply.location ?? '').searchParams.get('code') ?? '';
    return { code, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  };
  const PATHS: Readonly<Record<string, string>> = {
    ...{ '/authorize': '/auth', '/par': '/request', '/logout': '/session/end', '/userinfo': '/me' },
    ...{ '/token/introspect': '/token/introspection', '/token/revoke': '/token/revocation' },
  };
  const theirs = (path: string) => path.replace(/^[^?]+/, (known) => PATHS[known] ?? known);
  return {
    name: 'referee',
    origin,
    send: (path, sent) => exchange(origin, theirs(path), sent),
    address: (path) => origin + theirs(path),
    session: async () => (await login()).cookie,
    code: async (change) => (await login(change)).code,
    hint: async (whose) => {
      accountId = whose;
      const form = new URLSearchParams({ ...REDEMPTION, code: (await login()).code });
      accountId = 'same';
      const { body } = await exchange(origin, '/token', { form: form.toString(), headers: basic() });
      return (JSON.parse(body) as { id_token: string }).id_token;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
