/** Pages of other origins: what a browser lets them read. */

import { describe, expect, test } from 'vitest';
import { VERIFIER } from '../support/login.ts';
import { Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const PAGE = 'http://service.localhost:9';
const OWN_CALLBACK = `${PAGE}/callback`;
const simulator = await sharedWorld();
const browser = { application_type: 'browser', token_endpoint_auth_method: 'none' };
const page = await Party.registered(simulator, { ...browser, redirect_uris: [OWN_CALLBACK] });
await Party.registered(simulator, { redirect_uris: ['https://web.example.no/callback'] });
await Party.registered(simulator, {
  ...{ application_type: 'native', token_endpoint_auth_method: 'none' },
  redirect_uris: ['https://app.example.no/callback', 'no.example.app:/callback'],
});

const ask = (path: string, init: RequestInit) => fetch(simulator.issuer + path, init);
const preflight = (path: string, origin: string, method = 'POST') =>
  ask(path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'authorization',
    },
  });
/** By name, without the prefix; a browser lets nothing be read where `allow-origin` is missing. */
const corsOf = ({ headers }: Response) =>
  Object.fromEntries(
    [...headers].flatMap(([name, value]) =>
      name.startsWith('access-control-') ? [[name.slice('access-control-'.length), value]] : [],
    ),
  );

describe('discovery and JWKS', () => {
  test.each(['/.well-known/openid-configuration', '/jwks.json'])('%s are for every page', async (path) => {
    for (const headers of [{}, { origin: 'https://anybody.example' }])
      expect(corsOf(await ask(path, { headers }))).toEqual({ 'allow-origin': '*' });
    const asked = await preflight(path, 'https://anybody.example', 'GET');
    expect(asked.status).toBe(204);
    expect(corsOf(asked)).toMatchObject({ 'allow-origin': '*', 'allow-methods': 'GET' });
  });
});

describe('/token, /token/revoke and /userinfo', () => {
  const STRANGERS = [
    'https://evil.example',
    // Registered, and no browser application's.
    'https://web.example.no',
    'https://app.example.no',
    // Nearly the registered one.
    'http://service.localhost:10',
    'https://service.localhost:9',
    'http://service.localhost:9.evil.example',
    'null',
  ];

  test.each([
    ['/token', 'POST'],
    ['/token/revoke', 'POST'],
    ['/userinfo', 'GET, POST'],
  ])('%s may be called by pages of browser applications', async (path, verbs) => {
    const asked = await preflight(path, PAGE);
    expect([asked.status, asked.headers.get('vary')]).toEqual([204, 'Origin']);
    expect(corsOf(asked)).toEqual({
      'allow-origin': PAGE,
      'allow-methods': verbs,
      'allow-headers': expect.stringContaining('authorization'),
      'max-age': '600',
    });
  });

  test.each(STRANGERS)(
    'not by those of %s, and the trail says which rule',
    { tags: '@asvs-3.4.2' },
    async (origin) => {
      for (const path of ['/token', '/token/revoke', '/userinfo']) {
        const asked = await preflight(path, origin);
        expect([asked.status, corsOf(asked)]).toEqual([403, {}]);
        expect(await asked.json()).toMatchObject({ error: 'invalid_request' });
      }
      expect((await simulator.control.trail()).at(-1)?.rule).toBe('cors.origin');
    },
  );

  const { client_id } = page.service;
  const redeem = async (origin: string, code_verifier = VERIFIER) => {
    const code = await page.code(await simulator.control.person(), { redirect_uri: OWN_CALLBACK });
    const own = { grant_type: 'authorization_code', client_id, redirect_uri: OWN_CALLBACK };
    const form = { ...own, code, code_verifier };
    return ask('/token', { method: 'POST', headers: { origin }, body: new URLSearchParams(form) });
  };

  test('a page redeems its code, asks who logged in and revokes, errors included', {
    tags: '@profile-5.7',
  }, async () => {
    const tokens = await redeem(PAGE);
    expect([tokens.status, corsOf(tokens)['allow-origin']]).toEqual([200, PAGE]);
    const { access_token } = (await tokens.json()) as { readonly access_token: string };
    const authorization = `Bearer ${access_token}`;
    const who = await ask('/userinfo', { headers: { origin: PAGE, authorization } });
    expect([who.status, corsOf(who)['allow-origin']]).toEqual([200, PAGE]);

    const body = new URLSearchParams({ token: access_token, client_id });
    const revoked = await ask('/token/revoke', { method: 'POST', headers: { origin: PAGE }, body });
    expect([revoked.status, corsOf(revoked)['allow-origin']]).toEqual([200, PAGE]);

    const refused = await redeem(PAGE, 'w'.repeat(43));
    expect([refused.status, corsOf(refused)['allow-origin']]).toEqual([400, PAGE]);
    const stale = await ask('/userinfo', { headers: { origin: PAGE, authorization: 'Bearer x' } });
    expect(stale.status).toBe(401);
    expect(corsOf(stale)['expose-headers']).toContain('www-authenticate');
  });

  test.each(STRANGERS)('what %s asks is answered, and its page reads nothing', async (origin) => {
    const tokens = await redeem(origin);
    expect([tokens.status, corsOf(tokens), tokens.headers.get('vary')]).toEqual([200, {}, 'Origin']);
  });

  test('credentials are never allowed', async () => {
    for (const path of ['/token', '/userinfo', '/jwks.json'])
      expect(corsOf(await preflight(path, PAGE))).not.toHaveProperty('allow-credentials');
  });

  test('an origin counts from the moment it is registered, and no longer than it is', async () => {
    const redirect_uris = ['https://late.example.no/callback'];
    const address = `/services/${client_id}`;
    const status = async () => (await preflight('/token', 'https://late.example.no')).status;
    const before = await status();
    await simulator.control.must('PATCH', address, { redirect_uris: [OWN_CALLBACK, ...redirect_uris] });
    const during = await status();
    await simulator.control.must('PATCH', address, { redirect_uris: [OWN_CALLBACK] });
    expect([before, during, await status()]).toEqual([403, 204, 403]);
  });
});

describe('what the register tells of a person', () => {
  test.each([
    ['/rest/v1/person', 'GET, PATCH'],
    ['/innlogginger/logg/idporten', 'GET'],
  ])('%s may be called by pages of browser applications, and by no others', async (path, verbs) => {
    const asked = await preflight(path, PAGE);
    expect([asked.status, corsOf(asked)['allow-methods'], asked.headers.get('vary')]).toEqual([
      204,
      verbs,
      'Origin',
    ]);
    expect((await preflight(path, 'https://evil.example')).status).toBe(403);
    const authorization = 'Bearer x';
    const refused = await ask(path, { headers: { origin: PAGE, authorization } });
    expect([refused.status, corsOf(refused)['allow-origin']]).toEqual([401, PAGE]);
    expect(corsOf(refused)['expose-headers']).toContain('www-authenticate');
    const elsewhere = await ask(path, { headers: { origin: 'https://evil.example', authorization } });
    expect(corsOf(elsewhere)).toEqual({});
  });
});

test('nothing else may be called by pages of other origins', { tags: '@asvs-3.4.2' }, async () => {
  for (const path of ['/par', '/token/introspect', '/control/services', '/logout', '/authorize']) {
    const asked = await preflight(path, PAGE);
    // The zone refuses every foreign Origin; elsewhere OPTIONS tells the methods, and without CORS a browser stops here.
    const status = path.startsWith('/control') ? 403 : 204;
    expect([path, asked.status, corsOf(asked)]).toEqual([path, status, {}]);
  }
});
