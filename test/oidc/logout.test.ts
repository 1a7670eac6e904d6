/** RP-initiated logout: what ends, and when the browser goes back. */
import express from 'express';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { type BrowserSso, ssoOf } from '../../src/login/sso.ts';
import { createLogout } from '../../src/oidc/logout.ts';
import { GRANT } from '../../src/oidc/records.ts';
import { put } from '../../src/storage/store.ts';
import { renderer } from '../../src/web/render.ts';
import { trace } from '../../src/web/trace.ts';
import { type Ground, openOurs, portsFor, prepare } from '../referee/ours.ts';
import type { Side } from '../referee/side.ts';

const HOME = 'http://localhost:3000/';
let ground: Ground;
let side: Side;
const app = express();

beforeAll(async () => {
  ground = await prepare({});
  side = await openOurs(ground);
  app.use(
    trace,
    createLogout(portsFor(ground.store, side.origin), renderer({ banner: 'simulator', version: 'test' })),
  );
});
afterAll(() => side.close());
beforeEach(async () => void (await side.session()));

const BROWSER = { cookie: 'browser=known' };
const logout = (query: Record<string, string>, headers: Record<string, string> = {}) =>
  request(app)
    .get('/logout')
    .query(query)
    .set({ ...BROWSER, ...headers });
const alive = async () =>
  (await ground.store.get(ssoOf('known').kind, ssoOf('known').id, systemClock.now())) !== undefined;

test('goes back to the registered address, with the state percent-encoded', async () => {
  const answer = await logout({ client_id: 'web', post_logout_redirect_uri: HOME, state: 'a b' });
  expect(answer.status).toBe(302);
  expect(answer.headers.location).toBe(`${HOME}?state=a%20b`);
  expect(await alive()).toBe(false);
});

test('accepts an expired id_token_hint, by POST as well', async () => {
  const form = { id_token_hint: await side.hint('same'), post_logout_redirect_uri: HOME };
  const answer = await request(app).post('/logout').type('form').set(BROWSER).send(form);
  expect([answer.status, answer.headers.location]).toEqual([303, HOME]);
});

test('without parameters ends the session and stays', async () => {
  const answer = await logout({});
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('Du er logget ut');
  expect(answer.text).not.toContain('For the developer');
  expect(await alive()).toBe(false);
});

test.each([
  ['logout.hint', { id_token_hint: 'nonsense', client_id: 'web', post_logout_redirect_uri: HOME }],
  ['logout.client', { post_logout_redirect_uri: HOME }],
  ['logout.client', { client_id: 'nobody', post_logout_redirect_uri: HOME }],
  ['logout.registered', { client_id: 'web', post_logout_redirect_uri: 'https://evil.example/' }],
  ['logout.state', { client_id: 'web', post_logout_redirect_uri: HOME, state: 'blåbær' }],
])('stays, logged out, and names the condition %s', async (rule, query) => {
  const answer = await logout(query);
  expect(answer.status).toBe(200);
  expect(answer.text).toContain(`<code>${rule}</code>`);
  expect(await alive()).toBe(false);
});

test('a hint of another client than client_id goes nowhere', async () => {
  const query = { id_token_hint: await side.hint('same'), client_id: 'spa', post_logout_redirect_uri: HOME };
  expect((await logout(query)).text).toContain('<code>logout.same_client</code>');
});

test('a session already gone keeps the browser here', async () => {
  await logout({});
  const answer = await logout({ client_id: 'web', post_logout_redirect_uri: HOME });
  expect(answer.text).toContain('<code>logout.session</code>');
  expect(answer.text).toContain('Du var ikke logget inn');
});

test('an image, a frame or a fetch ends nothing', async () => {
  const answer = await logout(
    { client_id: 'web', post_logout_redirect_uri: HOME },
    { 'sec-fetch-dest': 'image' },
  );
  expect(answer.text).toContain('<code>logout.navigation</code>');
  expect(await alive()).toBe(true);
});

test('tokens that carry only login die with the session', async () => {
  const at = systemClock.now();
  const key = ssoOf('known');
  const found = await ground.store.get<BrowserSso>(key.kind, key.id, at);
  const services = [{ client_id: 'web', sid: 'x', seen_at: at, grants: ['g_1'] }];
  const sessions = found?.value.sessions.map((session) => ({ ...session, services }));
  await put(ground.store, at, { ...key, value: { ...found?.value, sessions }, tags: { browser: 'known' } });
  await put(ground.store, at, { kind: GRANT, id: 'g_1', value: {} });
  await logout({});
  expect(await ground.store.get(GRANT, 'g_1', at)).toBeUndefined();
});

test('answers other methods with 405', async () => {
  expect((await request(app).put('/logout')).headers.allow).toBe('GET, HEAD, POST');
});
