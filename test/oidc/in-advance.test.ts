/** HEAD, and what browsers fetch before anybody has come: nothing is spent, issued, begun or ended by it. */
import { expect, it } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { GOODBYE, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld({ demoPort: 0 });
const party = await Party.registered(simulator);
const person = await simulator.control.person();

type Ahead = readonly [method: string, headers: Record<string, string>];
const AHEAD: readonly Ahead[] = [
  ['HEAD', {}],
  ['GET', { 'sec-purpose': 'prefetch' }],
  ['GET', { 'sec-purpose': 'prefetch;prerender' }],
  ['GET', { purpose: 'prefetch' }],
  ['GET', { 'x-moz': 'prefetch' }],
  ['GET', { 'x-purpose': 'preview' }],
];

const cookieOf = (browser: Browser) => browser.jar.header(new URL(simulator.login)) ?? '';

/** Asks in advance; neither the trail nor the browser's cookies know of it. */
async function ahead(url: string, [method, headers]: Ahead, cookie = ''): Promise<void> {
  const before = await events();
  const answer = await fetch(url, { method, headers: { ...headers, cookie }, redirect: 'manual' });
  expect([method, answer.status]).toEqual([method, method === 'HEAD' ? 200 : 425]);
  expect([answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual([null, null]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect((await events()).filter((kind) => kind !== 'refusal')).toEqual(
    before.filter((kind) => kind !== 'refusal'),
  );
}

async function events(): Promise<readonly string[]> {
  const { events } = await simulator.control.must<{ events: readonly { kind: string }[] }>(
    'GET',
    '/trail?limit=500',
  );
  return events.map(({ kind }) => kind);
}

it.each(AHEAD)('%s %o of /authorize leaves the pushed request unspent', async (...how) => {
  const { client_id, client_secret } = party.service;
  const basic = { authorization: `Basic ${btoa(`${client_id}:${client_secret}`)}` };
  const pushed = await party.post('/par', party.query(), basic);
  const query = new URLSearchParams({ client_id, request_uri: pushed.body.request_uri ?? '' });
  const url = `${simulator.login}/authorize?${query}`;
  await ahead(url, how);
  const browser = party.browser();
  expect((await browser.open(url)).url.pathname).toBe('/authorize/selector');
});

it.each(AHEAD)('%s %o of /authorize issues no code, headless or by session', async (...how) => {
  const login_hint = `testid:${person.pid}_idporten-loa-high`;
  await ahead(party.request({ login_hint }), how);
  const browser = party.browser();
  await party.logIn(browser, person);
  await ahead(party.request(), how, cookieOf(browser));
});

it.each(AHEAD)('%s %o of /logout ends nothing', async (...how) => {
  const browser = party.browser();
  await party.logIn(browser, person);
  const { client_id } = party.service;
  const query = new URLSearchParams({ client_id, post_logout_redirect_uri: GOODBYE });
  await ahead(`${simulator.login}/logout?${query}`, how, cookieOf(browser));
  const home = await browser.open(party.request({ prompt: 'none' }));
  expect(home.url.searchParams.get('code')).not.toBeNull();
});

it.each(AHEAD)('%s %o switches no language', async (method, headers) => {
  const answer = await fetch(`${simulator.login}/people?lang=en`, { method, headers, redirect: 'manual' });
  expect(answer.headers.get('set-cookie')).toBeNull();
});

it.each(AHEAD)('%s %o begins and answers no login at the bundled service', async (...how) => {
  for (const path of ['/login', '/contact/login', '/callback?code=x&state=y', '/logout/frontchannel?sid=x'])
    await ahead(`${simulator.demo}${path}`, how);
});
