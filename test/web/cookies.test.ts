/** Which cookies are set where, and that nobody gets a session who needs none. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../start/program.ts';
import { Browser } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { CALLBACK, requestOf, VERIFIER } from '../support/login.ts';
import { ownWorld } from '../support/shared.ts';
import { Control, type TestService, type WorldOptions } from '../support/world.ts';
import { raw } from './raw.ts';

const SERVICE = { redirect_uris: [CALLBACK], token_endpoint_auth_method: 'client_secret_post' };

const folder = mkdtempSync(join(tmpdir(), 'proveporten-'));
const file = join(folder, 'store.db');

/** With its port, and a service by its control API, which an issuer elsewhere hides. */
async function serve(options: WorldOptions = {}) {
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const port = options.port ?? (await freePort());
  const simulator = await ownWorld({ storage: `sqlite:${file}`, ...options, port });
  const control = new Control(`http://localhost:${port}`);
  return { ...simulator, port, service: await control.service({ client_name: 'T', ...SERVICE }) };
}

/** Rows of browsers, read from the file by another connection. */
function sessions(): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const row = database.prepare("SELECT count(*) AS n FROM records WHERE kind = 'browser-session'").get();
  database.close();
  return Number(row?.n);
}

const authorize = (service: TestService, more: Record<string, string> = {}) =>
  `/authorize${requestOf({ login: 'http://localhost' }, service, more).search}`;

describe('the session cookie', () => {
  it('is named by port on http, for this host and top-level navigation only, and goes when the browser does', {
    tags: ['@asvs-3.3.2', '@asvs-3.3.4'],
  }, async () => {
    const { issuer, port, service } = await serve();
    const { status, headers } = await raw(issuer, { path: authorize(service) });
    expect(status).toBe(302);
    expect(headers['set-cookie']).toMatch(
      new RegExp(`^proveporten_${port}=s%3A[\\w-]+\\.[\\w%-]+; Path=/; HttpOnly; SameSite=Lax$`),
    );
  });

  it('is __Host- and Secure under an https issuer, whatever the hop was', {
    tags: '@asvs-3.3.1',
  }, async () => {
    const port = await freePort();
    const { service } = await serve({ port, issuer: 'https://gate.example', controlToken: 'none' });
    for (const proxy of [[], ['X-Forwarded-Proto: http']]) {
      const asked = { path: authorize(service), headers: ['Host: gate.example', ...proxy] };
      const { headers } = await raw(`http://localhost:${port}`, asked);
      expect(headers['set-cookie']).toMatch(
        /^__Host-proveporten=s%3A[\w-]+\.[\w%-]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(headers.location).toBe('/authorize/selector');
    }
  });

  it('is set when a login begins and anew when it is proven, and is the only one', {
    tags: ['@profile-2.3.5', '@asvs-7.2.4'],
  }, async () => {
    const { issuer, port, control, service } = await serve();
    const browser = new Browser(CALLBACK);
    const picker = await browser.open(issuer + authorize(service));
    const before = browser.jar.header(picker.url);
    const who = await control.person();
    const number = await browser.click(picker, 'bankid');
    const code = await browser.submit(number, { pid: who.pid });
    const password = await browser.submit(code, { otc: await control.code(who, 'bankid') });
    expect(browser.jar.header(picker.url)).toBe(before);
    await browser.submit(password, { password: who.eids.bankid?.password ?? '' });
    expect(browser.jar.header(picker.url)).not.toBe(before);
    expect(browser.jar.names).toEqual([`proveporten_${port}`]);
    expect(sessions()).toBe(1);
  });

  it('is left alone by a service on another port that sets its own', async () => {
    const { issuer, control, service } = await serve();
    const browser = new Browser(CALLBACK);
    const theirs = ['SESSION=x; Path=/', 'JSESSIONID=y; Path=/', 'connect.sid=s%3Az.z; Path=/'];
    browser.jar.take(new URL('http://localhost:9/'), theirs);
    const picker = await browser.open(issuer + authorize(service));
    const home = await throughBankId(browser, picker, await control.person(), control);
    expect(home.url.searchParams.get('code')).not.toBeNull();
  });
});

describe('no session', () => {
  /** A simulator, each of whose addresses is asked for without a cookie; nothing may be left of it. */
  async function asking() {
    const simulator = await serve();
    const leavesNothing = async (path: string, init: RequestInit = {}): Promise<Response> => {
      const before = sessions();
      const answer = await fetch(simulator.issuer + path, { redirect: 'manual', ...init });
      expect([path, answer.headers.get('set-cookie'), sessions()]).toEqual([path, null, before]);
      return answer;
    };
    const post = (path: string, form: Readonly<Record<string, string>>) =>
      leavesNothing(path, { method: 'POST', body: new URLSearchParams(form) });
    return { ...simulator, leavesNothing, post };
  }

  it('is made by a page that refuses', { tags: '@asvs-7.6.2' }, async () => {
    const { service, leavesNothing, post } = await asking();
    for (const [path, status] of [
      ['/authorize', 400],
      ['/authorize?client_id=unknown', 400],
      [authorize(service, { redirect_uri: 'http://localhost:9/other' }), 400],
      [authorize(service, { response_type: 'token' }), 302],
      [authorize(service, { prompt: 'none' }), 302],
      ['/authorize/selector', 303],
      ['/authorize/bankid?login=l_none', 303],
      ['/nothing', 404],
      ['/authorize/nothing', 404],
      ['/logout', 400],
    ] as const)
      expect([path, (await leavesNothing(path)).status]).toEqual([path, status]);
    for (const path of ['/authorize/bankid', '/authorize/selector', '/services/register'])
      expect((await post(path, { a: 'b' })).status).toBe(403);
    expect(sessions()).toBe(0);
  });

  it('is made by headless logins, by the protocol and by the tester’s pages', async () => {
    const { control, service, leavesNothing, post } = await asking();
    const { pid } = await control.person();
    const hint = { login_hint: `testid:${pid}_idporten-loa-high` };
    const home = await leavesNothing(authorize(service, hint));
    const code = new URL(home.headers.get('location') ?? '').searchParams.get('code') ?? '';
    expect(code).not.toBe('');
    const client = { client_id: service.client_id, client_secret: service.client_secret };
    const grant = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK };
    const tokens = await post('/token', { ...client, ...grant, code_verifier: VERIFIER });
    expect(tokens.status).toBe(200);
    const { access_token } = (await tokens.json()) as { access_token: string };
    const me = await leavesNothing('/userinfo', { headers: { authorization: `Bearer ${access_token}` } });
    expect(me.status).toBe(200);
    const asked = Object.fromEntries(new URLSearchParams(authorize(service).split('?')[1]));
    expect((await post('/par', { ...asked, ...client })).status).toBe(201);
    for (const path of [
      ...['/.well-known/openid-configuration', '/jwks.json', '/control/people'],
      ...['/', '/people', '/services', '/trail'],
    ])
      expect([path, (await leavesNothing(path)).status]).toEqual([path, 200]);
    expect(sessions()).toBe(0);
  });
});

/** Of each line: its name, and the attributes that are wrong, if any are. */
function faultsOf(line: string): readonly string[] {
  const [pair = '', ...attributes] = line.split('; ');
  const has = (name: string) => attributes.some((one) => one.toLowerCase() === name);
  const wrong = [
    has('httponly') ? '' : 'not HttpOnly',
    has('samesite=lax') || has('samesite=strict') ? '' : 'no SameSite',
    has('path=/') ? '' : 'another path',
    attributes.some((one) => one.toLowerCase().startsWith('domain=')) ? 'a domain' : '',
    Buffer.byteLength(pair) <= 4096 ? '' : 'more than 4096 bytes',
  ].filter((one) => one !== '');
  return wrong.map((one) => `${pair.split('=')[0]}: ${one}`);
}

it('every cookie is for this host alone, read by no script, sent with no form of another site, and small', {
  tags: ['@asvs-3.3.2', '@asvs-3.3.4', '@asvs-3.3.5'],
}, async () => {
  const TOKEN = 'a-token-of-this-test';
  const { issuer, demo } = await ownWorld({ controlToken: TOKEN, demoPort: 0 });
  const browser = new Browser();
  await browser.submit(await browser.open(`${issuer}/people`), { token: TOKEN });
  const settings = await browser.open(`${issuer}/settings`);
  await browser.submit(settings, {
    lang: 'nn',
    size: '150',
    contrast: 'more',
    scheme: 'dark',
    motion: 'reduced',
  });
  await browser.open(`${issuer}/help/self-test`);
  await browser.open(`${demo}/login`);
  const stale = await (await browser.open(`${issuer}/help/bugs`)).press('stale');
  await (await stale.open(`${issuer}/help/bugs`)).press('refuse');
  const names = new Set(browser.given.map((line) => line.split('=')[0]?.replace(/\d+$/, '{port}')));
  expect([...names].toSorted()).toEqual(
    [
      ...['IDPORTEN_SELECTED_LANGUAGE', 'demo_{port}', 'proveporten_{port}'],
      ...['scheme', 'size', 'contrast', 'motion', 'probe', 'refuses_{port}', 'tester_{port}'].map(
        (name) => `proveporten_${name}`,
      ),
    ].toSorted(),
  );
  expect(browser.given.flatMap(faultsOf)).toEqual([]);
});
