/** Under which names the simulator answers, and where browsers are sent. */

import { afterEach, describe, expect, it } from 'vitest';
import { type Running, type StartOptions, start } from '../../src/start.ts';
import { freePort } from '../start/program.ts';
import { Browser } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { CALLBACK } from '../support/login.ts';
import { Control } from '../support/world.ts';
import { raw } from './raw.ts';

const running: Running[] = [];

afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});

async function serve(options: StartOptions = {}): Promise<Running> {
  const one = await start({ port: 0, storage: 'sqlite::memory:', demoPort: 'off', ...options });
  running.push(one);
  return one;
}

const under = (origin: string, host: string) => origin.replace('localhost', host);

describe('the other name of the same machine', () => {
  it('leads pages to the login origin, path and query kept', async () => {
    const { issuer, login } = await serve();
    for (const path of ['/', '/people?search=kari', '/authorize/selector', '/trail', '/nothing?a=1']) {
      const answer = await fetch(under(issuer, '127.0.0.1') + path, { redirect: 'manual' });
      expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 302, login + path]);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  it('begins a login that goes on under the login origin', async () => {
    const { issuer } = await serve();
    const control = new Control(issuer);
    const { client_id } = await control.service({
      client_name: 'T',
      redirect_uris: [CALLBACK],
      code_challenge_method: 'none',
    });
    const browser = new Browser(CALLBACK);
    const picker = await browser.open(authorize(under(issuer, '127.0.0.1'), client_id));
    expect(picker.url.hostname).toBe('localhost');
    const home = await throughBankId(browser, picker, await control.person(), control);
    expect(home.url.searchParams.get('code')).not.toBeNull();
  });

  it('serves the protocol and the control API as they are', async () => {
    const { issuer } = await serve();
    for (const origin of [issuer, under(issuer, '127.0.0.1'), under(issuer, '[::1]')]) {
      const discovery = await fetch(`${origin}/.well-known/openid-configuration`, { redirect: 'error' });
      expect(await discovery.json()).toMatchObject({ issuer, token_endpoint: `${issuer}/token` });
      expect((await fetch(`${origin}/jwks.json`, { redirect: 'error' })).status).toBe(200);
      expect((await fetch(`${origin}/token`, { method: 'POST', redirect: 'error' })).status).toBeGreaterThan(
        399,
      );
      expect((await fetch(`${origin}/userinfo`, { redirect: 'error' })).status).toBe(401);
      expect((await fetch(`${origin}/control/people`, { redirect: 'error' })).status).toBe(200);
    }
  });
});

function authorize(origin: string, client_id: string): string {
  const query = {
    client_id,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid',
    state: 's',
    nonce: 'n',
  };
  return `${origin}/authorize?${new URLSearchParams(query)}`;
}

describe('a login origin apart from the issuer', () => {
  /** As with Docker: services call one name, browsers another. */
  async function apart() {
    const port = await freePort();
    const issuer = `http://127.0.0.1:${port}`;
    const login = `http://localhost:${port}`;
    return serve({ port, issuer, loginOrigin: login });
  }

  it('is where discovery sends browsers, and programs to the issuer', { tags: '@profile-1.2' }, async () => {
    const { issuer, login } = await apart();
    expect(issuer).not.toBe(login);
    const discovery = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    expect(discovery).toMatchObject({
      issuer,
      authorization_endpoint: `${login}/authorize`,
      end_session_endpoint: `${login}/logout`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks.json`,
      pushed_authorization_request_endpoint: `${issuer}/par`,
    });
  });

  it('carries a whole login, and the cookies alone', { tags: '@profile-1.2' }, async () => {
    const { issuer, login } = await apart();
    const control = new Control(issuer);
    const service = await control.service({
      client_name: 'T',
      redirect_uris: [CALLBACK],
      code_challenge_method: 'none',
      token_endpoint_auth_method: 'client_secret_post',
    });
    const browser = new Browser(CALLBACK);
    const picker = await browser.open(authorize(login, service.client_id));
    const home = await throughBankId(browser, picker, await control.person(), control);
    expect(home.url.searchParams.get('iss')).toBe(issuer);
    expect(browser.jar.header(new URL(login))).toMatch(/^proveporten_\d+=/);
    expect(browser.jar.header(new URL(issuer))).toBeUndefined();
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: home.url.searchParams.get('code') ?? '',
      redirect_uri: CALLBACK,
      client_id: service.client_id,
      client_secret: service.client_secret,
    });
    const answer = await fetch(`${issuer}/token`, { method: 'POST', body });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
    const { id_token } = (await answer.json()) as { id_token: string };
    const claims = JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ iss: issuer, aud: service.client_id });
  });

  it('is where a page asked for at the issuer goes', async () => {
    const { issuer, login } = await apart();
    const answer = await fetch(`${issuer}/people`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${login}/people`]);
  });
});

describe('a name nobody gave', () => {
  it('is refused for pages, protocol and API, and not repeated', async () => {
    const { issuer } = await serve();
    for (const path of [
      '/',
      '/authorize',
      '/.well-known/openid-configuration',
      '/control/people',
      '/favicon.ico',
    ]) {
      const { status, text } = await raw(issuer, { path, headers: ['Host: rebound.example'] });
      expect([path, status]).toEqual([path, 421]);
      expect(text).not.toContain('rebound.example');
    }
    const absolute = await raw(issuer, { path: 'http://rebound.example/people' });
    expect(absolute.status).toBe(421);
  });

  it('is answered where PROVEPORTEN_HOSTS lists it', async () => {
    const { issuer } = await serve({
      environment: { PROVEPORTEN_HOSTS: 'proveporten, gate.internal', PROVEPORTEN_CONTROL_TOKEN: 'none' },
    });
    for (const host of ['proveporten:8080', 'gate.internal', 'GATE.internal:1']) {
      const asked = { path: '/.well-known/openid-configuration', headers: [`Host: ${host}`] };
      const { status, body } = await raw(issuer, asked);
      expect([host, status, JSON.parse(body).issuer]).toEqual([host, 200, issuer]);
    }
  });
});

describe('a proxy in front of a zone without a token', () => {
  const MARKS = ['X-Forwarded-For: 203.0.113.9', 'X-Forwarded-Host: sim.example', 'X-Real-IP: 203.0.113.9'];
  const FORWARDED = [...MARKS, 'Forwarded: for=203.0.113.9', 'Via: 1.1 gate'];
  const ZONE = [
    '/control/people',
    '/control/openapi.json',
    '/control',
    '/',
    '/people',
    '/services',
    '/trail',
    '/browser',
  ];

  it.each([undefined, 'none'])('carries nobody into it, and says why (token %s)', async (controlToken) => {
    const { issuer } = await serve({ ...(controlToken !== undefined && { controlToken }) });
    const person = await new Control(issuer).person();
    for (const path of [...ZONE, `/phone/${person.id}`, `/phone/${person.id}/events`, `/bank/${person.id}`])
      for (const mark of FORWARDED) {
        const { status, text } = await raw(issuer, { path, headers: [mark] });
        expect([path, mark, status]).toEqual([path, mark, 403]);
        expect(text).toContain('PROVEPORTEN_CONTROL_TOKEN');
        expect(text).not.toContain('203.0.113.9');
      }
    for (const path of ['/health', '/.well-known/openid-configuration', '/jwks.json'])
      expect((await raw(issuer, { path, headers: FORWARDED })).status).toBe(200);
    expect((await raw(issuer, { path: '/authorize', headers: FORWARDED })).status).toBe(400);
  });

  it('carries those whose token is right, and all where both it and none were named', async () => {
    const TOKEN = 'a-token-of-this-test';
    const asked = (more: readonly string[] = []) => ({
      path: '/control/people',
      headers: [...FORWARDED, ...more],
    });
    const guarded = await serve({ controlToken: TOKEN });
    expect((await raw(guarded.issuer, asked())).status).toBe(401);
    expect((await raw(guarded.issuer, asked([`Authorization: Bearer ${TOKEN}`]))).status).toBe(200);
    const told = await serve({
      controlToken: 'none',
      environment: { PROVEPORTEN_PROXIES: '127.0.0.1' },
    });
    expect((await raw(told.issuer, asked())).status).toBe(200);
    const unasked = await serve({ environment: { PROVEPORTEN_PROXIES: '127.0.0.1' } });
    expect((await raw(unasked.issuer, asked())).status).toBe(403);
  });
});

describe('what machines ask', () => {
  it('is answered under any name: health, readiness, and the icon under ours', async () => {
    const { issuer } = await serve();
    for (const [path, status] of [
      ['/health', 'up'],
      ['/isalive', 'up'],
      ['/ready', 'ready'],
    ] as const) {
      const { status: code, body } = await raw(issuer, { path, headers: ['Host: 10.0.0.7:7575'] });
      expect([path, code, JSON.parse(body)]).toEqual([path, 200, { status }]);
    }
    const icon = await fetch(`${issuer}/favicon.ico`);
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(icon.headers.get('set-cookie')).toBeNull();
  });
});
