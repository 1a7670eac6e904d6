/** RP-initiated logout: what ends, and when the browser goes back. Each condition of the way back is a row of test/referee/rows-logout.ts. */
import { describe, expect, it } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { codeOf, GOODBYE, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld({ config: { settings: { scopes: { 'digdir:api': {} } } } });
const party = await Party.registered(simulator);
const person = await simulator.control.person();

async function loggedIn(of: Party = party): Promise<Browser> {
  const browser = of.browser();
  await of.logIn(browser, person);
  return browser;
}
const cookieOf = ({ jar }: Browser) => jar.header(new URL(simulator.login)) ?? '';
/** A logout that says nothing. */
const BARE = `${simulator.login}/logout`;
const alive = async (browser: Browser, of: Party = party) => (await of.silent(browser)) === null;

describe('the way back', () => {
  it('is the registered address, with the state percent-encoded', {
    tags: ['@profile-6.2.2', '@profile-11.10'],
  }, async () => {
    const browser = await loggedIn();
    const home = await browser.open(party.logout({ state: 'a b' }));
    expect(home.url.href).toBe(`${GOODBYE}?state=a%20b`);
    expect(await alive(browser)).toBe(false);
  });

  it('is gone by redirect in one hop where no service needs a frame', {
    tags: '@profile-6.2.12',
  }, async () => {
    const headers = { cookie: cookieOf(await loggedIn()) };
    const answer = await fetch(party.logout(), { redirect: 'manual', headers });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, GOODBYE]);
  });
});

describe('who stays', () => {
  it('is logged out, and reads which rule it was; a reload says the same', async () => {
    const browser = await loggedIn();
    const page = await browser.open(party.logout({ post_logout_redirect_uri: 'https://evil.example/' }));
    expect([page.status, page.heading]).toEqual([200, 'Du er logget ut']);
    expect(page.text).toContain('logout.registered');
    expect(page.text).toContain(GOODBYE);
    const again = await browser.open(page.url);
    expect([again.heading, again.text.includes('logout.registered')]).toEqual(['Du er logget ut', true]);
    const english = await browser.open(`${page.url}?lang=en`, page);
    expect(english.heading).toBe('You are logged out');
    expect(await alive(browser)).toBe(false);
  });

  it('without parameters is told that there was nowhere to go', { tags: '@profile-6.2.6' }, async () => {
    const page = await (await loggedIn()).open(BARE);
    expect(page.text).toContain('logout.uri');
  });

  it('reads that nothing had to end, where it is so', { tags: '@profile-6.2.8' }, async () => {
    const browser = await loggedIn();
    await browser.open(BARE);
    const page = await browser.open(party.logout());
    expect([page.heading, page.text.includes('logout.session')]).toEqual(['Du var ikke logget inn', true]);
  });

  it.each([
    ['an image', { 'sec-fetch-dest': 'image' }],
    ['a fetch', { 'sec-fetch-dest': 'empty' }],
  ])('by %s, ends nothing', async (_name, how) => {
    const browser = await loggedIn();
    const answer = await fetch(party.logout(), { headers: { ...how, cookie: cookieOf(browser) } });
    expect(await answer.text()).toContain('logout.navigation');
    expect(await alive(browser)).toBe(true);
  });

  it('shows the page in no other browser', async () => {
    const page = await (await loggedIn()).open(BARE);
    expect((await (await loggedIn()).open(page.url)).status).toBe(404);
    expect((await party.browser().open(page.url)).status).toBe(404);
  });
});

it('by a form of a service on the same host is an error page, as in production, and ends nothing', {
  tags: '@threat-T3',
}, async () => {
  const browser = await loggedIn();
  const headers = { cookie: cookieOf(browser), 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'document' };
  const url = new URL(party.logout());
  const answer = await fetch(BARE, { method: 'POST', body: url.searchParams, headers });
  expect([answer.status, (await answer.text()).includes('logout.other_site')]).toEqual([400, true]);
  expect(await alive(browser)).toBe(true);
  const link = await fetch(url, { headers, redirect: 'manual' });
  expect(link.headers.get('location')).toContain(GOODBYE);
  expect(await alive(browser)).toBe(false);
});

it('without its cookie is an error page, and writes it down once', { tags: '@profile-6.2.9' }, async () => {
  const page = await party.browser().open(party.logout());
  expect(page.status).toBe(400);
  for (const text of ['Noe gikk galt', 'logout.cookie']) expect(page.text).toContain(text);
});

describe('tokens', () => {
  it('that carry only login die with the session, and so does a code that was not used yet', {
    tags: '@profile-6.2.3',
  }, async () => {
    const browser = party.browser();
    const { access_token } = await party.tokens(await party.logIn(browser, person));
    const unused = codeOf(await browser.open(party.request()));
    expect((await party.userinfo(access_token)).status).toBe(200);
    await browser.open(BARE);
    expect((await party.userinfo(access_token)).status).toBe(401);
    expect((await party.redeem(unused)).body.error).toBe('invalid_grant');
  });

  it('with a scope of somebody else survive', { tags: ['@profile-6.2.3', '@profile-7.2'] }, async () => {
    const scopes = ['openid', 'profile', 'digdir:api'];
    const api = await Party.registered(simulator, { integration_type: 'api_klient', scopes });
    const browser = api.browser();
    const home = await api.logIn(browser, person, { scope: scopes.join(' ') });
    const { access_token } = await api.tokens(home);
    await browser.open(BARE);
    expect((await api.userinfo(access_token)).status).toBe(200);
    expect(await alive(browser, api)).toBe(false);
  });
});

it('answers other methods with 405', async () => {
  const answer = await fetch(BARE, { method: 'PUT' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
});
