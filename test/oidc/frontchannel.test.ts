/** Front-channel logout without a browser that runs scripts: what the page holds. What frames do is e2e/logout-channels.spec.ts. */

import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import type { Browser, Page } from '../support/browser.ts';
import { decode } from '../support/forms.ts';
import { CALLBACK } from '../support/login.ts';
import { type Change, errorOf, GOODBYE, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { frameSources, trailOf } from './channels.ts';

const ORIGIN = 'http://service.localhost:9';
let ahead = 0;
let person: TestPerson;
const simulator = await sharedWorld({ clock: { now: () => systemClock.now() + ahead } });

const framed = (part: object = {}) =>
  Party.registered(simulator, { frontchannel_logout_uri: `${ORIGIN}/front`, ...part });

async function loggedIn(...parties: readonly Party[]): Promise<Browser> {
  person = await simulator.control.person();
  const [first, ...others] = parties;
  const browser = (first as Party).browser();
  await (first as Party).logIn(browser, person);
  for (const other of others) expect(errorOf(await browser.open(other.request()))).toBeNull();
  return browser;
}

const logout = (browser: Browser, party: Party, change: Change = {}) => browser.open(party.logout(change));

/** Addresses of the frames: for the script, and for who has none. */
const forScript = ({ html }: Page) => addresses(html.matchAll(/data-frame="([^"]*)"/g));
const withoutScript = ({ html }: Page) => addresses(html.matchAll(/<iframe[^>]* src="([^"]*)"/g));
const addresses = (found: Iterable<RegExpExecArray>) => [...found].map(([, uri = '']) => decode(uri));

describe('the page', () => {
  it('calls every service, the initiator included, each with iss and its own sid', {
    tags: ['@profile-6.2.4', '@profile-11.11', '@profile-11.12'],
  }, async () => {
    const one = await framed();
    const two = await framed({ frontchannel_logout_uri: `${ORIGIN}/two?x=1` });
    const browser = one.browser();
    person = await simulator.control.person();
    const sids = [
      (await one.tokens(await one.logIn(browser, person))).claims.sid,
      (await two.tokens(await browser.open(two.request()))).claims.sid,
    ];
    const page = await logout(browser, one);
    const iss = encodeURIComponent(simulator.issuer);
    expect(forScript(page)).toEqual([
      `${ORIGIN}/front?iss=${iss}&sid=${sids[0]}`,
      `${ORIGIN}/two?x=1&iss=${iss}&sid=${sids[1]}`,
    ]);
    expect(withoutScript(page)).toEqual(forScript(page));
    expect(page.heading).toBe('Du logges ut');
  });

  it('tells neither iss nor sid where the session is not required', { tags: '@profile-6.3.1' }, async () => {
    const party = await framed({ frontchannel_logout_session_required: false });
    expect(forScript(await logout(await loggedIn(party), party))).toEqual([`${ORIGIN}/front`]);
  });

  it('may frame the registered addresses and nothing else', { tags: '@class-scripted-page' }, async () => {
    const party = await framed({ frontchannel_logout_uri: `${ORIGIN}/a;b,c?x=1` });
    const page = await logout(await loggedIn(party), party);
    expect(frameSources(page)).toEqual([`${ORIGIN}/a%3Bb%2Cc`]);
  });

  it('names services that cannot be told', async () => {
    const party = await framed();
    const deaf = await Party.registered(simulator, { client_name: 'A deaf one' });
    const page = await logout(await loggedIn(party, deaf), party);
    expect(page.text).toMatch(/A deaf one \(\S+\) not registered not registered/);
    expect(forScript(page)).toHaveLength(1);
  });

  it('goes on without JavaScript, to the registered address with the state', {
    tags: '@profile-6.2.4',
  }, async () => {
    const party = await framed();
    const browser = await loggedIn(party);
    const page = await logout(browser, party, { state: 'a & b' });
    const home = `${GOODBYE}?state=a%20%26%20b`;
    expect(decode(page.html)).toContain(`<meta http-equiv="refresh" content="2; url=${home}">`);
    expect(page.link('onwards')).toBe(home);
  });

  it('calls who is to be called also where the browser stays', async () => {
    const party = await framed();
    const page = await logout(await loggedIn(party), party, { post_logout_redirect_uri: CALLBACK });
    expect(forScript(page)).toHaveLength(1);
    expect(page.text).toContain('logout.registered');
    expect(page.html).not.toContain('http-equiv="refresh"');
  });

  it('calls whom the isolated session belongs to as well', async () => {
    const shared = await framed();
    const isolated = await framed({ sso_disabled: true });
    const browser = await loggedIn(shared);
    await isolated.logIn(browser, person);
    expect(forScript(await logout(browser, isolated))).toHaveLength(2);
  });
});

describe('the report', () => {
  const tell = async (browser: Browser, page: Page, results: Record<string, string>) => {
    const csrf = page.form('report').controls.find(({ name }) => name === '_csrf')?.value ?? '';
    const from = { origin: page.url.origin, 'sec-fetch-site': 'same-origin' };
    const headers = { ...from, cookie: browser.jar.header(page.url) ?? '' };
    const body = new URLSearchParams({ _csrf: csrf, ...results });
    return (await fetch(page.url, { method: 'POST', body, headers })).status;
  };

  it('stands on page and trail, and the first counts', async () => {
    const [one, two] = [await framed(), await framed()];
    const browser = await loggedIn(one, two);
    const page = await logout(browser, one);
    const results = { frame_0: 'loaded', frame_1: 'timed_out', frame_7: 'loaded' };
    expect(await tell(browser, page, results)).toBe(204);
    expect(await tell(browser, page, { frame_0: 'timed_out', frame_1: 'nonsense' })).toBe(204);
    const after = await browser.open(page.url);
    expect(after.heading).toBe('Du er logget ut');
    expect(after.text).toMatch(/loaded not registered .* timed out not registered/);
    // Back at the page nothing is called again, and nobody is sent anywhere.
    expect([forScript(after), after.html.includes('http-equiv')]).toEqual([[], false]);
    expect(await trailOf(simulator, person, 'logout.frontchannel')).toEqual([
      `Front-channel logout of ${one.service.client_id}: loaded`,
      `Front-channel logout of ${two.service.client_id}: timed out`,
    ]);
  });

  it('is taken from its own page alone', async () => {
    const party = await framed();
    const browser = await loggedIn(party);
    const page = await logout(browser, party);
    const cookie = browser.jar.header(page.url) ?? '';
    const body = new URLSearchParams({ frame_0: 'loaded' });
    expect((await fetch(page.url, { method: 'POST', body, headers: { cookie } })).status).toBe(403);
    const stranger = await loggedIn(party);
    expect(await tell(stranger, page, { frame_0: 'loaded' })).not.toBe(204);
  });
});

it('nobody is called when a session has run out', { tags: '@profile-6.1.4' }, async () => {
  const party = await framed();
  const browser = await loggedIn(party);
  ahead += 31 * 60_000;
  expect(forScript(await logout(browser, party))).toEqual([]);
});
