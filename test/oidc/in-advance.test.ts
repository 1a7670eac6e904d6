/** HEAD, and what browsers fetch before anybody has come: nothing is spent, issued, begun or ended by it. */
import { expect, it } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { codeOf, headless, Party } from '../support/party.ts';
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
  expect(await events()).toEqual(before);
}

/** Kinds but refusals. */
async function events(): Promise<readonly string[]> {
  const events = await simulator.control.trail({ limit: '500' });
  return events.map(({ kind }) => kind).filter((kind) => kind !== 'refusal');
}

it.each(AHEAD)('%s %o of /authorize leaves the pushed request unspent', async (...how) => {
  const url = await party.pushed();
  await ahead(url, how);
  expect((await party.browser().open(url)).url.pathname).toBe('/authorize/selector');
});

it.each(AHEAD)(
  '%s %o of /authorize issues no code, headless or by session',
  { tags: ['@asvs-7.6.2', '@asvs-3.5.3'] },
  async (...how) => {
    await ahead(party.request(headless(person)), how);
    const browser = party.browser();
    await party.logIn(browser, person);
    await ahead(party.request(), how, cookieOf(browser));
  },
);

it.each(AHEAD)('%s %o of /logout ends nothing', { tags: ['@asvs-10.6.2', '@asvs-3.5.3'] }, async (...how) => {
  const browser = party.browser();
  await party.logIn(browser, person);
  await ahead(party.logout(), how, cookieOf(browser));
  expect(codeOf(await browser.open(party.request({ prompt: 'none' })))).not.toBe('');
});

it.each(AHEAD)('%s %o switches no language', async (method, headers) => {
  const answer = await fetch(`${simulator.login}/people?lang=en`, { method, headers, redirect: 'manual' });
  expect(answer.headers.get('set-cookie')).toBeNull();
});

it.each(AHEAD)('%s %o begins and answers no login at the bundled service', async (...how) => {
  for (const path of ['/login', '/contact/login', '/callback?code=x&state=y', '/logout/frontchannel?sid=x'])
    await ahead(`${simulator.demo}${path}`, how);
});
