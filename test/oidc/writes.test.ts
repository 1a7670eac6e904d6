/** One request writes at most once, and what is used once is taken in the change that uses it. */
import { beforeEach, expect, it } from 'vitest';
import { PAR } from '../../src/oidc/records.ts';
import type { Change } from '../../src/storage/store.ts';
import { atHome, errorOf, headless, Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import { storeTelling } from '../support/store.ts';
import { oneOf20, statusesOf, twenty } from './parallel.ts';

/** What each change wrote, without those that wrote nothing. */
let written: Change<unknown>[] = [];

const RIGHT = 'idporten:token.introspection';
const ASKED = 'health:record.read';
const scopes = {
  openid: { enforced_aud_for_introspection: ['reader'] },
  [ASKED]: { requires_user_consent: true },
};

const simulator = await sharedWorld({
  wrapStore: (store) => storeTelling(store, (change) => written.push(change)),
  config: { settings: { scopes } },
});
// The signing key is made meanwhile, which is a write of its own.
await fetch(`${simulator.issuer}/jwks.json`);
const party = await Party.registered(simulator);
const person = await simulator.control.person();
beforeEach(() => {
  written = [];
});

const kinds = () => written.flatMap(({ events = [] }) => events.map(({ kind }) => kind));

async function pushed(...asked: Parameters<Party['pushed']>): Promise<string> {
  const url = await party.pushed(...asked);
  written = [];
  return url;
}

/** GET without following, as a browser that has these cookies. */
const get = (url: string, cookie = '') => fetch(url, { redirect: 'manual', headers: { cookie } });
const errorIn = (answer: Response) => new URL(answer.headers.get('location') ?? '').searchParams.get('error');

it('a login begun from a pushed request is one write', async () => {
  const answer = await get(await pushed());
  expect(answer.headers.get('location')).toBe('/authorize/selector');
  expect([written.length, kinds()]).toEqual([1, ['login.begun']]);
});

it('so is a headless login from a pushed request', async () => {
  const answer = await get(await pushed(headless(person)));
  expect(answer.headers.get('location')).toContain('code=');
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect([written.length, kinds()]).toEqual([1, ['login.headless', 'code.issued']]);
});

it('so is a login that stops at consent, from the SSO session and a pushed request; and so is the consent', async () => {
  const api = { integration_type: 'api_klient', scopes: ['openid', 'profile', ASKED] };
  const asking = await Party.registered(simulator, api);
  const browser = asking.browser();
  await asking.logIn(browser, person);
  const url = await asking.pushed({ scope: `openid ${ASKED}` });
  written = [];
  const page = await browser.open(url);
  expect([written.length, kinds()]).toEqual([1, ['login.begun']]);
  expect(written[0]?.puts).toContainEqual(
    expect.objectContaining({
      kind: PAR,
      id: new URL(url).searchParams.get('request_uri'),
      value: expect.objectContaining({ spent: true }),
    }),
  );
  written = [];
  expect(atHome(await browser.submit(page))).toBe(true);
  expect(kinds()).toEqual(['login.step', 'code.issued', 'sso.joined']);
  const [consent] = written;
  expect([written.length, consent?.puts?.map(({ kind }) => kind.name).toSorted()]).toEqual([
    1,
    ['browser-session', 'browser-sso', 'code', 'delivery', 'grant', 'login', 'person'],
  ]);
});

it('so is an answer from the SSO session', async () => {
  const browser = party.browser();
  await party.logIn(browser, person);
  const home = await browser.open(await pushed({ prompt: 'none' }));
  expect([atHome(home), errorOf(home)]).toEqual([true, null]);
  expect([written.length, kinds()]).toEqual([1, ['sso.served', 'code.issued']]);
});

it.each([
  ['unknown client', { client_id: 'nobody' }, 400],
  ['bad scope', { scope: 'openid everything' }, 302],
  ['no session', { prompt: 'none' }, 302],
  ['unusable number', { login_hint: 'testid:12345678901_idporten-loa-high' }, 302],
])('a refusal is one line of the trail: %s', async (_name, change, status) => {
  expect((await get(party.request(change))).status).toBe(status);
  expect([written.length, kinds()]).toEqual([1, ['refusal']]);
});

it('a logout is one write, and so is one without a cookie', async () => {
  const browser = party.browser();
  await party.logIn(browser, person);
  written = [];
  await browser.open(`${simulator.login}/logout`);
  expect([written.length, kinds()]).toEqual([1, ['sso.ended', 'logout.stays']]);
  written = [];
  await get(`${simulator.login}/logout`);
  expect([written.length, kinds()]).toEqual([1, ['refusal']]);
});

it('so is one of /token, /par and /userinfo', async () => {
  await party.redeem('nope');
  await party.push({ scope: 'openid everything' });
  await party.userinfo('nope');
  expect([written.length, kinds()]).toEqual([3, ['refusal', 'refusal', 'refusal']]);
});

it('so is a refresh, and a revocation; an introspection that answers writes nothing', async () => {
  const part = { integration_type: 'api_klient', client_id: 'reader', scopes: ['openid', RIGHT] };
  const reader = await Party.registered(simulator, { ...RENEWING, ...part });
  const body = await reader.issued(person, { scope: 'openid' });
  written = [];
  await reader.refresh(body.refresh_token);
  expect([written.length, kinds()]).toEqual([1, ['token.issued']]);
  expect((await reader.introspect(body.access_token)).body.active).toBe(true);
  expect(written.length).toBe(1);
  await reader.introspect('nope');
  await reader.revoke(body.access_token);
  await reader.revoke(body.access_token);
  await reader.refresh(body.refresh_token);
  expect([written.length, kinds().slice(1)]).toEqual([4, ['refusal', 'token.revoked', 'refusal']]);
});

it('of twenty parallel uses of a request_uri one begins a login; the others are refused once each', {
  tags: ['@profile-2.4.2', '@rfc9126-7.3', '@asvs-2.3.4'],
}, async () => {
  const url = await pushed();
  const answers = await twenty(() => get(url));
  expect(statusesOf(answers)).toEqual(oneOf20(302, 400));
  expect(kinds().toSorted()).toEqual(['login.begun', ...Array(19).fill('refusal')]);
});

it('of twenty parallel headless uses one gets a code', async () => {
  const url = await pushed(headless(person));
  const answers = await twenty(() => get(url));
  expect(answers.filter(({ headers }) => headers.get('location')?.includes('code='))).toHaveLength(1);
});

it('a refused use leaves the request_uri for another', async () => {
  const url = await pushed({ prompt: 'none' });
  expect(errorIn(await get(url))).toBe('login_required');
  expect(errorIn(await get(url))).toBe('login_required');
  const stranger = url.replace(/client_id=[^&]+/, 'client_id=demo-client');
  expect((await get(stranger)).status).toBe(400);
  const browser = party.browser();
  await party.logIn(browser, person);
  expect(errorOf(await browser.open(url))).toBeNull();
  expect((await get(url)).status).toBe(400);
});
