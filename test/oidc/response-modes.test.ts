/** query, form_post, query.jwt and form_post.jwt, through the front door: a code and an error travel alike. */

import { createRemoteJWKSet, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import type { Browser, Page } from '../support/browser.ts';
import { CALLBACK } from '../support/login.ts';
import { type Change, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();
const party = await Party.registered(simulator);

type Told = Readonly<Record<string, string>>;

/** What an answer says, however it travelled; a signed one is verified as JARM, 2.4 wants it. */
async function told(page: Page): Promise<Told> {
  const posted = page.status === 200 ? page.form('form-post').controls : [];
  const fields = posted.flatMap(({ name, value }) => (name === undefined ? [] : [[name, value] as const]));
  const sent = page.status === 200 ? Object.fromEntries(fields) : Object.fromEntries(page.url.searchParams);
  if (sent.response === undefined) return sent;
  expect(Object.keys(sent)).toEqual(['response']);
  const keys = createRemoteJWKSet(new URL(`${simulator.issuer}/jwks.json`));
  const expected = { issuer: simulator.issuer, audience: party.service.client_id, algorithms: ['RS256'] };
  const { payload } = await jwtVerify(sent.response, keys, expected);
  expect((payload.exp ?? 0) - Date.now() / 1000).toBeLessThanOrEqual(600);
  const { aud: _, exp: __, ...said } = payload;
  return said as Told;
}

const SILENT = { prompt: 'none' };
const MODES = ['query', 'form_post', 'query.jwt', 'form_post.jwt'];
const open = (browser: Browser, change: Change) => browser.open(party.request(change));

describe.each(MODES)('%s', (response_mode) => {
  test('brings home a code that is worth tokens', { tags: '@profile-11.24' }, async () => {
    const browser = party.browser();
    const page = await party.logIn(browser, await simulator.control.person(), { response_mode });
    const answer = await told(page);
    expect(answer).toEqual({ code: expect.any(String), iss: simulator.issuer, state: 'a state' });
    expect(page.status === 200 ? page.form('form-post').action : page.url.href).toContain(CALLBACK);
    expect((await party.redeem(answer.code ?? '')).status).toBe(200);
  });

  test('brings home what went wrong, before and after the login began', async () => {
    const refused = await told(await open(party.browser(), { response_mode, ...SILENT }));
    expect(refused).toMatchObject({ error: 'login_required', iss: simulator.issuer, state: 'a state' });
    const unknown = await told(await open(party.browser(), { response_mode, scope: 'openid other' }));
    expect(unknown.error).toBe('invalid_scope');
    const cancelled = await (await open(party.browser(), { response_mode })).press('cancel');
    expect(await told(cancelled)).toMatchObject({ error: 'access_denied', state: 'a state' });
  });

  test('works for a pushed request', async () => {
    const page = await party.browser().open(await party.pushed({ response_mode, ...SILENT }));
    expect((await told(page)).error).toBe('login_required');
  });
});

describe('the page that posts', () => {
  const person = () => simulator.control.person();
  const form = { response_mode: 'form_post' };

  test('stands under a strict policy, is stored nowhere, and has a button', {
    tags: '@class-scripted-page',
  }, async () => {
    const page = await party.logIn(party.browser(), await person(), form);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/);
    expect(page.form('go-on')).toMatchObject({ method: 'POST', action: CALLBACK });
  });

  test('sent again after the last form, it has the same code', async () => {
    const number = await (await open(party.browser(), form)).click('testid1');
    const { pid } = await person();
    const [first, again] = [await number.submit({ pid }), await number.submit({ pid })];
    expect(await told(again)).toEqual(await told(first));
  });

  test('reloaded at an address that the SSO session answers, it has the same code', async () => {
    const browser = party.browser();
    await party.logIn(browser, await person());
    const [first, again] = [await open(browser, form), await open(browser, form)];
    expect(first.status).toBe(200);
    expect(await told(again)).toEqual(await told(first));
    expect(await told(await open(browser, { ...form, state: 'another' }))).not.toMatchObject({
      code: (await told(first)).code,
    });
  });

  test.each([
    ['nb', 'Du sendes tilbake til tjenesten'],
    ['nn', 'Du blir send tilbake til tenesta'],
    ['en', 'You are being sent back to the service'],
    ['se', 'Don sáddejuvvot ruovttoluotta bálvalussii'],
  ])('speaks %s', async (ui_locales, heading) => {
    const page = await open(party.browser(), { ...form, ...SILENT, ui_locales });
    expect(page.heading).toBe(heading);
  });

  test('lets its form lead to an app, and escapes what it repeats', {
    tags: '@class-scripted-page',
  }, async () => {
    const redirect_uri = 'no.example.app:/callback';
    const native = { application_type: 'native', token_endpoint_auth_method: 'none' };
    const app = await Party.registered(simulator, { ...native, redirect_uris: [redirect_uri] });
    const change = { redirect_uri, state: '"><script>alert(1)</script>' };
    const page = await app.browser().open(app.request({ ...form, ...SILENT, ...change }));
    expect(page.headers['content-security-policy']).toContain('no.example.app:');
    expect(page.html).not.toContain('<script>alert');
    expect((await told(page)).state).toBe(change.state);
  });
});

test('a response_mode that is none of the four is refused by query', { tags: '@profile-2.1.9' }, async () => {
  for (const response_mode of ['fragment', 'jwt', 'web_message', 'QUERY']) {
    const answer = await told(await open(party.browser(), { response_mode }));
    expect(answer).toMatchObject({ error: 'invalid_request' });
    expect(answer.error_description).toContain('response_mode');
  }
});

test('discovery announces the four, and how JARM is signed', async () => {
  const answer = await fetch(`${simulator.issuer}/.well-known/openid-configuration`);
  expect(await answer.json()).toMatchObject({
    response_modes_supported: MODES,
    authorization_signing_alg_values_supported: ['RS256'],
  });
});
