/** Under which names the simulator answers, and where browsers are sent. */

import { describe, expect, it } from 'vitest';
import { freePort } from '../start/program.ts';
import { Browser } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { CALLBACK, homeWith, requestOf, serviceOf, VERIFIER } from '../support/login.ts';
import { ownWorld } from '../support/shared.ts';
import type { OwnWorld } from '../support/world.ts';
import { raw } from './raw.ts';

const under = (origin: string, host: string) => origin.replace('localhost', host);

describe('the other name of the same machine', () => {
  it('leads pages to the login origin, path and query kept', async () => {
    const { issuer, login } = await ownWorld();
    for (const path of ['/', '/people?search=kari', '/authorize/selector', '/trail', '/nothing?a=1']) {
      const answer = await fetch(under(issuer, '127.0.0.1') + path, { redirect: 'manual' });
      expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 302, login + path]);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  it('begins a login that goes on under the login origin', async () => {
    const simulator = await ownWorld();
    const { issuer, control } = simulator;
    const browser = new Browser(CALLBACK);
    const asked = requestOf({ login: under(issuer, '127.0.0.1') }, await serviceOf(simulator));
    const picker = await browser.open(asked);
    expect(picker.url.hostname).toBe('localhost');
    const home = await throughBankId(browser, picker, await control.person(), control);
    expect(home.url.searchParams.get('code')).not.toBeNull();
  });

  it('serves the protocol and the control API as they are', async () => {
    const { issuer } = await ownWorld();
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

describe('a login origin apart from the issuer', () => {
  /** As with Docker: services call one name, browsers another. */
  async function apart(): Promise<OwnWorld> {
    const port = await freePort();
    return ownWorld({ port, issuer: `http://127.0.0.1:${port}`, loginOrigin: `http://localhost:${port}` });
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
    const simulator = await apart();
    const { issuer, login, control } = simulator;
    const service = await serviceOf(simulator, 'T', { token_endpoint_auth_method: 'client_secret_post' });
    const browser = new Browser(CALLBACK);
    const picker = await browser.open(requestOf(simulator, service));
    const home = await throughBankId(browser, picker, await control.person(), control);
    expect(home.url.searchParams.get('iss')).toBe(issuer);
    expect(browser.jar.header(new URL(login))).toMatch(/^proveporten_\d+=/);
    expect(browser.jar.header(new URL(issuer))).toBeUndefined();
    const { client_id, client_secret } = service;
    const { code = '' } = homeWith(home);
    const grant = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: VERIFIER };
    const body = new URLSearchParams({ ...grant, client_id, client_secret });
    const answer = await fetch(`${issuer}/token`, { method: 'POST', body });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
    const { id_token } = (await answer.json()) as { id_token: string };
    const claims = JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ iss: issuer, aud: client_id });
  });

  it('is where a page asked for at the issuer goes', async () => {
    const { issuer, login } = await apart();
    const answer = await fetch(`${issuer}/people`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${login}/people`]);
  });
});

describe('a name nobody gave', () => {
  it('is refused for pages, protocol and API, and not repeated', { tags: '@threat-T9' }, async () => {
    const { issuer } = await ownWorld();
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
    const { issuer } = await ownWorld({
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

  it.each([undefined, 'none'])(
    'carries nobody into it, and says why (token %s)',
    { tags: ['@threat-T4', '@rfc9700-4.13', '@asvs-4.1.3'] },
    async (controlToken) => {
      const { issuer, control } = await ownWorld({ ...(controlToken !== undefined && { controlToken }) });
      const person = await control.person();
      const theirs = ['/phone/{}', '/phone/{}/events', '/reader/{}', '/bank/{}'];
      for (const path of [...ZONE, ...theirs.map((one) => one.replace('{}', person.id))])
        for (const mark of FORWARDED) {
          const { status, text } = await raw(issuer, { path, headers: [mark] });
          expect([path, mark, status]).toEqual([path, mark, 403]);
          expect(text).toContain('PROVEPORTEN_CONTROL_TOKEN');
          expect(text).not.toContain('203.0.113.9');
        }
      for (const path of ['/health', '/.well-known/openid-configuration', '/jwks.json'])
        expect((await raw(issuer, { path, headers: FORWARDED })).status).toBe(200);
      expect((await raw(issuer, { path: '/authorize', headers: FORWARDED })).status).toBe(400);
    },
  );

  it('carries those whose token is right, and all where both it and none were named', async () => {
    const TOKEN = 'a-token-of-this-test';
    const asked = (more: readonly string[] = []) => ({
      path: '/control/people',
      headers: [...FORWARDED, ...more],
    });
    const guarded = await ownWorld({ controlToken: TOKEN });
    expect((await raw(guarded.issuer, asked())).status).toBe(401);
    expect((await raw(guarded.issuer, asked([`Authorization: Bearer ${TOKEN}`]))).status).toBe(200);
    const environment = { PROVEPORTEN_PROXIES: '127.0.0.1' };
    const told = await ownWorld({ controlToken: 'none', environment });
    expect((await raw(told.issuer, asked())).status).toBe(200);
    const unasked = await ownWorld({ environment });
    expect((await raw(unasked.issuer, asked())).status).toBe(403);
  });
});

describe('what machines ask', () => {
  it('is answered under any name: health, readiness, and the icon under ours', async () => {
    const { issuer } = await ownWorld();
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
