/** A parameter that is sent twice is refused by every endpoint (RFC 6749, 3.1 and 3.2): which of the two would count? */
import { describe, expect, it } from 'vitest';
import { Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import { newestRule } from '../support/store.ts';

const simulator = await sharedWorld();
const party = await Party.registered(simulator);
const person = await simulator.control.person();

const rule = () => newestRule(simulator.store);

/** The form with a parameter more. */
const twice = (form: URLSearchParams, name: string, value: string) =>
  new URLSearchParams([...form, [name, value]]);

const pushed = async () => new URL(await party.pushed()).searchParams;

type Twice = readonly [name: string, value: string, rule: string];

describe('beside a request_uri', () => {
  const TWICE: readonly Twice[] = [
    ['client_id', 'demo-client', 'client_id.single'],
    ['request_uri', 'urn:idporten:other', 'parameter.single'],
  ];

  it.each(TWICE)('GET /authorize refuses %s twice, whichever comes first', async (name, value, broken) => {
    const query = await pushed();
    for (const both of [twice(query, name, value), new URLSearchParams([[name, value], ...query])]) {
      const answer = await fetch(`${simulator.login}/authorize?${both}`, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
      expect(await rule()).toBe(broken);
    }
    // Nothing was taken.
    expect((await fetch(`${simulator.login}/authorize?${query}`, { redirect: 'manual' })).status).toBe(302);
  });

  it.each(TWICE)('POST /authorize refuses %s twice', async (name, value, broken) => {
    const body = twice(await pushed(), name, value);
    const answer = await fetch(`${simulator.login}/authorize`, { method: 'POST', body, redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    expect(await rule()).toBe(broken);
  });

  it('a parameter that is ignored there is refused twice too', async () => {
    const query = twice(twice(await pushed(), 'state', 'a'), 'state', 'b');
    const answer = await fetch(`${simulator.login}/authorize?${query}`, { redirect: 'manual' });
    expect([answer.status, await rule()]).toEqual([400, 'parameter.single']);
  });
});

const { client_id } = party.service;
const REDEMPTION = { grant_type: 'authorization_code', code: 'unknown', client_id };
const TOKEN = { token: 'unknown', token_type_hint: 'access_token' };

describe.each([
  ['/par', () => party.query(), ['client_id', 'redirect_uri', 'state', 'scope']],
  ['/token', () => new URLSearchParams(REDEMPTION), ['grant_type', 'code', 'client_id']],
  ['/token/introspect', () => new URLSearchParams(TOKEN), ['token', 'token_type_hint']],
  ['/token/revoke', () => new URLSearchParams(TOKEN), ['token', 'token_type_hint']],
] as const)('%s', (path, form, names) => {
  it.each(names)('refuses %s twice', { tags: '@rfc6749-3.1' }, async (name) => {
    const answer = await party.post(path, twice(form(), name, 'other'), party.basic);
    expect([answer.status, answer.body.error]).toEqual([400, 'invalid_request']);
    expect(await rule()).toMatch(/\.single$/);
  });
});

it.each(['client_id', 'post_logout_redirect_uri', 'state', 'ui_locales'])(
  'a logout with %s twice goes nowhere, and says so',
  async (name) => {
    const browser = party.browser();
    await party.logIn(browser, person);
    const own = new URL(party.logout({ state: 'a', ui_locales: 'nb' })).searchParams;
    const page = await browser.open(`${simulator.login}/logout?${twice(own, name, 'other')}`);
    expect(page.url.origin).toBe(simulator.login);
    expect(page.text).toContain('Each parameter must be sent once');
  },
);

it('userinfo takes no token from the form, sent once, twice or as no text', async () => {
  const { access_token } = await party.issued(person);
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const headers = { ...type, authorization: `Bearer ${access_token}` };
  for (const form of ['access_token=a', 'access_token=a&access_token=b', 'access_token=%FF']) {
    const answer = await party.userinfo('', { method: 'POST', headers, body: form });
    expect([form, answer.status, await rule()]).toEqual([form, 400, 'userinfo.in_header']);
  }
});
