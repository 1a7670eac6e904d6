/** Every address says which methods it has: the list is read from the running router, so no new one is forgotten. */
import { METHODS } from 'node:http';
import { describe, expect, it } from 'vitest';
import { sharedWorld } from '../support/shared.ts';
import { inTurns, raw } from './raw.ts';
import { addressOf, NOBODY, routesOf, withoutAssets } from './routes.ts';

/** CONNECT asks for a tunnel, which Node itself refuses by closing. */
const ALL = METHODS.filter((method) => method !== 'CONNECT');

/** Which pages of everybody may read (oidc/cors.ts). */
const CORS_FOR_ALL = ['/.well-known/openid-configuration', '/jwks.json'];

const running = await sharedWorld({ demoPort: 0 });

/** The addresses of the bundled service; it walks no router of ours. */
const DEMO = ['/login', '/callback', '/logout', '/logout/frontchannel', '/logout/backchannel'].flatMap(
  (path) => [path, `/contact${path}`],
);
/** Nearly the address: a slash more, capitals, a slash doubled. */
const nearly = (path: string) =>
  [`${path}/`, path.replace(/[a-z]/, (letter) => letter.toUpperCase()), path.replace(/.\//, '$&/')].filter(
    (one) => one !== path && !/^\/+$/.test(one),
  );

describe('addresses', () => {
  it('are served exactly as they are written, and the right one is named', {
    timeout: 60_000,
    tags: '@asvs-1.1.1',
  }, async () => {
    const asked = withoutAssets(routesOf(running)).flatMap(({ pattern, methods }) => {
      const path = addressOf(pattern, NOBODY);
      return nearly(path).flatMap((wrong) => methods.map((method) => ({ path, wrong, method })));
    });
    expect(asked.length).toBeGreaterThan(300);
    const answers = await inTurns(asked, async ({ path, wrong, method }) => {
      const headers = ['Content-Type: application/json'];
      const { status, text } = await raw(running.issuer, { method, path: wrong, headers, body: '' });
      const told = method === 'HEAD' || text.includes(`Did you mean ${path}?`);
      return status === 404 && told ? [] : [`${method} ${wrong}: ${status}`];
    });
    expect(answers.flat()).toEqual([]);
  });

  it('that are wrong are told in JSON where programs ask', async () => {
    for (const path of ['/token/', '/Token/Introspect', '/PAR', '/JWKS.json', '/USERINFO', '/CONTROL/people'])
      expect((await raw(running.issuer, { path })).headers['content-type']).toMatch(/json/);
    const headers = ['Accept: application/json'];
    const answer = await raw(running.issuer, { path: '/Authorize', headers });
    expect(JSON.parse(answer.body)).toMatchObject({ error: 'not_found' });
    const page = await raw(running.issuer, { path: '/Authorize', headers: ['Accept: text/html'] });
    expect(page.headers['content-type']).toMatch(/html/);
  });

  it('of the bundled service are as strict', async () => {
    for (const path of DEMO)
      for (const wrong of nearly(path)) {
        const { status, text } = await raw(running.demo ?? '', { path: wrong });
        expect([wrong, status]).toEqual([wrong, 404]);
        expect(text).toContain(`Did you mean ${path}?`);
      }
  });
});

describe('methods', () => {
  it('are told to OPTIONS, without CORS', async () => {
    const asked = [
      ...withoutAssets(routesOf(running)).map(({ pattern, methods }) => ({
        ...{ origin: running.issuer, path: addressOf(pattern, NOBODY), methods },
      })),
      ...DEMO.map((path) => ({ origin: running.demo ?? '', path, methods: undefined })),
    ];
    const answers = await inTurns(asked, async ({ origin, path, methods }) => {
      // The zone refuses a foreign Origin, whatever it asks.
      const isOfZone = path.startsWith('/control') || path === '/metrics';
      const elsewhere = isOfZone ? [] : ['Origin: https://elsewhere.example'];
      const asking = { method: 'OPTIONS', path, headers: elsewhere };
      const { status, headers, body } = await raw(origin, asking);
      const allow = (headers.allow ?? '').split(', ').sort().join(', ');
      const right =
        methods === undefined ? /(GET, HEAD|POST)/.test(allow) : allow === [...methods].sort().join(', ');
      const silent = CORS_FOR_ALL.includes(path) || headers['access-control-allow-origin'] === undefined;
      return status === 204 && body === '' && right && silent ? [] : [`${path}: ${status}, Allow: ${allow}`];
    });
    expect(answers.flat()).toEqual([]);
  }, 60_000);

  it('the walk finds pages, protocol and control API', () => {
    const patterns = routesOf(running).map(({ pattern }) => pattern);
    expect(patterns).toEqual(
      expect.arrayContaining([
        '/',
        '/health',
        '/token',
        '/par',
        '/authorize',
        '/authorize/bankid',
        '/logout',
        '/people/:person/device',
        '/control/people/:person',
        '/control/logins/:login/solve',
        '/favicon.ico',
      ]),
    );
  });

  it('those an address does not have are answered 405, with exactly those it has', {
    timeout: 60_000,
    tags: ['@asvs-4.1.4', '@asvs-13.4.4'],
  }, async () => {
    const asked = routesOf(running).flatMap(({ pattern, methods }) =>
      ALL.filter((method) => !methods.includes(method)).map((method) => ({ pattern, methods, method })),
    );
    const answers = await inTurns(asked, async ({ pattern, methods, method }) => {
      const path = addressOf(pattern, NOBODY);
      const type = path.startsWith('/control') ? 'application/json' : 'application/x-www-form-urlencoded';
      const asked = { method, path, headers: [`Content-Type: ${type}`], body: '' };
      const { status, headers } = await raw(running.issuer, asked);
      const allow = (headers.allow ?? '').split(', ').sort().join(', ');
      const right = status === 405 && allow === [...methods].sort().join(', ');
      return right ? [] : [`${method} ${pattern}: ${status}, Allow: ${headers.allow}`];
    });
    expect(answers.flat()).toEqual([]);
  });

  it('those an address has are not answered 405', async () => {
    const wrong: string[] = [];
    for (const { pattern, methods } of routesOf(running))
      for (const method of methods) {
        const path = addressOf(pattern, NOBODY);
        const { status } = await raw(running.issuer, { method, path });
        if (status === 405 || status === 501) wrong.push(`${method} ${pattern}: ${status}`);
      }
    expect(wrong).toEqual([]);
  });
});
