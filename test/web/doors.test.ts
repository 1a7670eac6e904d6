import type { AddressInfo } from 'node:net';
import express from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { StartError } from '../../src/kernel/errors.ts';
import { eventStream } from '../../src/web/sse.ts';
import { decideZone } from '../../src/web/zone.ts';
import { freePort } from '../start/program.ts';
import { requestOf } from '../support/login.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';

const SESAME = 'a-token-of-this-test';
const CSP =
  "default-src 'none';style-src 'self';script-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none';object-src 'none'";

const lines: string[] = [];
const simulator = await sharedWorld({
  ...{ controlToken: 'none', environment: { PROVEPORTEN_HOSTS: 'proveporten' } },
  ...{ logLevel: 'info', output: { write: (line) => void lines.push(line) } },
});
const web = request(simulator.issuer);
const local = new URL(simulator.issuer).host;
const closed = await sharedWorld({ controlToken: SESAME, durations: { guess: 1 } });

/** A right request of the bundled service. */
const ASKED = requestOf(
  { login: 'http://localhost' },
  { client_id: 'demo-client' },
  { redirect_uri: 'http://localhost:7576/callback' },
);
const AUTHORIZE = ASKED.pathname + ASKED.search;

describe('headers', () => {
  it('are strict on pages', async () => {
    const { headers } = await web.get('/people');
    expect(headers['content-security-policy']).toBe(CSP);
    expect(headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    });
    for (const name of ['x-powered-by', 'strict-transport-security'])
      expect(headers).not.toHaveProperty(name);
  });

  it('let the forms of a login lead to any service', async () => {
    const { headers } = await web.get('/authorize');
    expect(headers['content-security-policy']).toContain("form-action 'self' http: https:;");
    expect(headers).not.toHaveProperty('cross-origin-opener-policy');
  });

  it('follow an https issuer, whatever the hop was', { tags: ['@asvs-3.4.1', '@asvs-3.3.1'] }, async () => {
    const port = await freePort();
    await ownWorld({ port, issuer: 'https://login.example', controlToken: 'none' });
    const { headers } = await request(`http://localhost:${port}`).get(AUTHORIZE).set('host', 'login.example');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['set-cookie']?.[0]).toMatch(
      /^__Host-proveporten=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('name the session cookie by port on http', async () => {
    const { headers } = await web.get(AUTHORIZE);
    const { port } = new URL(simulator.issuer);
    expect(headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^proveporten_${port}=[^;]+; Path=/; HttpOnly; SameSite=Lax$`),
    );
  });
});

describe('methods', () => {
  it('answers others with 405 and Allow', async () => {
    for (const method of ['put', 'delete', 'patch'] as const) {
      const { status, headers } = await web[method]('/people');
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
    expect((await web.head('/people')).status).toBe(200);
    expect((await web.get('/token')).body).toMatchObject({ error: 'method_not_allowed' });
  });
});

describe('hosts', () => {
  it('refuses an unknown name without repeating it', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', 'evil.example:7575', 'x@localhost']) {
      const { status, text } = await web.get('/people').set('host', host);
      expect(status).toBe(421);
      expect(text).not.toContain('evil.example');
    }
  });

  it('moves a page to the login origin', async () => {
    const other = local.replace('localhost', '127.0.0.1');
    const { status, headers } = await web.get('/people?search=a').set('host', other);
    expect([status, headers.location]).toEqual([302, `${simulator.login}/people?search=a`]);
    expect((await web.get('/people').set('host', 'localhost:8080')).status).toBe(200);
    expect((await web.get('/control/people').set('host', 'proveporten:7575')).status).toBe(200);
  });
});

describe('the zone', () => {
  const OWN = { issuer: 'http://localhost:7575', login: 'http://localhost:7575' };
  const here = { ...OWN, host: 'localhost', hosts: [] };

  it.each([
    [{ host: '0.0.0.0' }, 'HOST=0.0.0.0'],
    [{ host: '192.168.1.7' }, 'HOST=192.168.1.7'],
    [{ issuer: 'https://sim.example.test' }, 'The issuer https://sim.example.test'],
    [{ issuer: 'https://localhost.example.test' }, 'The issuer https://localhost.example.test'],
    [{ login: 'http://sim.example.test:8080' }, 'The login origin http://sim.example.test:8080'],
    [{ hosts: ['localhost', 'gate.internal:8080'] }, 'PROVEPORTEN_HOSTS lists gate.internal:8080'],
  ])('does not start open unasked with %o', { tags: '@threat-T4' }, (part, words) => {
    for (const told of [StartError, words, 'PROVEPORTEN_CONTROL_TOKEN'])
      expect(() => decideZone({ ...here, ...part, token: null })).toThrow(told);
    const told = decideZone({ ...here, ...part, token: 'none' });
    expect(told).toMatchObject({ open: true, notice: expect.stringContaining('open') });
  });

  it('does not start with a token that others could guess', () => {
    const open = { ...here, host: '0.0.0.0' };
    expect(() => decideZone({ ...open, token: 'x'.repeat(15) })).toThrow('has 15 characters');
    expect(decideZone({ ...open, token: 'x'.repeat(16) })).toMatchObject({ open: false });
    expect(decideZone({ ...here, token: 'x' })).toMatchObject({ open: false });
  });

  it.each([
    { host: '::1' },
    { host: '127.0.0.2', issuer: 'http://127.0.0.2:7575' },
    { issuer: 'https://LOGIN.test.localhost', login: 'http://[::1]:7575' },
    { hosts: ['proveporten.localhost', '127.0.0.1:8080', '[::1]:80'] },
  ])('starts open on the machine itself: %o', (part) => {
    expect(decideZone({ ...here, ...part, token: null })).toMatchObject({ open: true, notice: null });
  });

  it('asks the API for the token', { tags: '@threat-T4' }, async () => {
    const ask = () => request(closed.issuer).get('/control/people');
    expect((await ask()).status).toBe(401);
    expect((await ask().set('authorization', 'Bearer wrong')).status).toBe(401);
    expect((await ask().set('authorization', `Bearer ${SESAME}`)).status).toBe(200);
  });

  it('gives pages a form, and for the token a cookie', async () => {
    const page = request(closed.login);
    const form = await page.get('/trail?a=1');
    expect(form.status).toBe(401);
    expect(form.text).toContain('<input type="hidden" name="back" value="/trail?a=1">');
    const enter = (token: string, back: string) => page.post('/zone').type('form').send({ token, back });
    expect((await enter('wrong', '/trail')).text).toContain('error-summary');
    const right = await enter(SESAME, '/trail?a=1');
    expect([right.status, right.headers.location]).toEqual([303, '/trail?a=1']);
    const cookie = right.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    expect(cookie).not.toContain(SESAME);
    expect((await page.get('/trail').set('cookie', cookie.split(';')[0] ?? '')).status).toBe(200);
    expect((await enter(SESAME, '//evil.example')).headers.location).toBe('/');
    const { port } = new URL(closed.login);
    expect((await page.get('/trail').set('cookie', `proveporten_tester_${port}=ø`)).status).toBe(401);
  });

  it.each([
    [{ 'content-type': 'application/json' }, 200],
    [{ 'content-type': 'application/json', origin: 'http://localhost:7575' }, 200],
    [{ 'content-type': 'application/json', origin: 'http://evil.example' }, 403],
    [{ 'content-type': 'application/json', origin: 'null' }, 403],
    [{ 'content-type': 'application/json', host: 'evil.example' }, 421],
  ])('a write with %o answers %i', async (headers, status) => {
    const sent = JSON.parse(JSON.stringify(headers).replace(OWN.login, simulator.login)) as object;
    const answer = await web
      .post('/control/people/17858713889/codes')
      .set({ ...sent })
      .send('{"eid":"bankid"}');
    expect(answer.status).toBe(status);
  });
});

describe('the log', () => {
  it('holds route and status, never address or query', async () => {
    lines.length = 0;
    await web.get('/people?code=secret');
    await web.get('/nowhere/secret');
    // The line of the refusal beside it says what was sent.
    expect(lines.filter((line) => line.includes('"route"')).join()).not.toContain('secret');
    const { level, ms, time, ...told } = JSON.parse(lines[0] ?? '');
    expect([level, ms, time]).not.toContain(undefined);
    const trace = expect.stringMatching(/^[0-9a-f]{32}$/);
    expect(told).toEqual({ method: 'GET', route: '/people', status: 200, trace });
  });
});

describe('server-sent events', () => {
  it('sends id, event and data, and ends with the browser', async () => {
    const app = express();
    const ended = Promise.withResolvers<void>();
    app.get('/stream', (_req, res) => {
      eventStream(res, {}, (send) => {
        send({ id: 7, event: 'login.step', data: { text: 'a\nb' } });
        return ended.resolve;
      });
    });
    const server = app.listen(0);
    const { port } = server.address() as AddressInfo;
    const abort = new AbortController();
    const answer = await fetch(`http://localhost:${port}/stream`, { signal: abort.signal });
    const { value } = (await answer.body?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe('id: 7\nevent: login.step\ndata: {"text":"a\\nb"}\n\n');
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    abort.abort();
    await ended.promise;
    server.close();
  });
});
