/** Lifetimes of a client, capped by its scopes: the lowest wins (docs/facts/idporten.md#lifetimes). */
import { decodeJwt } from 'jose';
import { expect, it } from 'vitest';
import { movedClock } from '../support/login.ts';
import { Party, RENEWING } from '../support/party.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import { world } from '../support/world.ts';

const SHORT = 'digdir:short';
const SHORTER = 'digdir:shorter';
const BRIEF = 'digdir:brief';
const scopes = {
  [SHORT]: { at_max_age: 60 },
  [SHORTER]: { at_max_age: 30 },
  [BRIEF]: { authorization_max_lifetime: 900 },
};

const simulator = await sharedWorld({
  clock: movedClock(),
  config: { settings: { scopes, lifetimes: { access_token: 240 } } },
});
const person = await simulator.control.person();

const registered = (part: object = {}) =>
  Party.registered(simulator, {
    ...{ integration_type: 'api_klient', scopes: ['openid', 'profile', SHORT, SHORTER, BRIEF] },
    ...{ ...RENEWING, ...part },
  });
const tokens = (party: Party, scope = 'openid profile') => party.issued(person, { scope });
const life = (token: string | undefined) => {
  const { exp = 0, iat = 0 } = decodeJwt(token ?? '');
  return exp - iat;
};
const pass = (party: Party, seconds: number) =>
  simulator.store.age(seconds * 1000, { service: party.service.client_id });

it.each([
  ['the setting, where nothing is registered', {}, 'openid profile', 240],
  ["the client's own", { access_token_lifetime: 3600 }, 'openid profile', 3600],
  ['the cap of a scope', { access_token_lifetime: 3600 }, `openid ${SHORT}`, 60],
  ['the lowest cap of several', { access_token_lifetime: 3600 }, `openid ${SHORT} ${SHORTER}`, 30],
  ["the client's own below the cap", { access_token_lifetime: 10 }, `openid ${SHORT}`, 10],
  ['an uncapped scope beside it', {}, `openid ${BRIEF}`, 240],
])('an access token lives for %s', { tags: '@profile-3.17' }, async (_name, part, scope, seconds) => {
  const body = await tokens(await registered(part), scope);
  expect([life(body.access_token), Number(body.expires_in)]).toEqual([seconds, seconds]);
  expect(life(body.id_token)).toBe(120);
});

it('and not a second longer at userinfo', async () => {
  const party = await registered({ access_token_lifetime: 300 });
  const { access_token = '' } = await tokens(party);
  await pass(party, 299);
  expect((await party.userinfo(access_token)).status).toBe(200);
  await pass(party, 1);
  expect((await party.userinfo(access_token)).status).toBe(401);
});

it('longer than its login renews', async () => {
  const party = await registered({ access_token_lifetime: 900, authorization_lifetime: 60 });
  const { access_token = '' } = await tokens(party);
  await pass(party, 899);
  expect((await party.userinfo(access_token)).status).toBe(200);
});

it("a refresh token waits for the client's own time", async () => {
  const party = await registered({ refresh_token_lifetime: 30 });
  const [kept, late] = [await tokens(party), await tokens(party)];
  expect(kept.refresh_token_expires_in).toBe(30);
  await pass(party, 29);
  const next = await party.refresh(kept.refresh_token);
  expect([next.status, next.body.refresh_token_expires_in]).toEqual([200, 30]);
  await pass(party, 1);
  expect((await party.refresh(late.refresh_token)).body.error).toBe('invalid_grant');
});

it.each([
  ["the client's own", { authorization_lifetime: 700 }, 'openid', 700],
  ['the cap of a scope', {}, `openid ${BRIEF}`, 900],
  ["the client's own below the cap", { authorization_lifetime: 800 }, `openid ${BRIEF}`, 800],
])('refresh tokens renew until %s', { tags: '@profile-3.17' }, async (_name, part, scope, seconds) => {
  const party = await registered(part);
  const first = await tokens(party, scope);
  await pass(party, 590);
  const { body } = await party.refresh(first.refresh_token);
  expect(body.refresh_token_expires_in).toBe(seconds - 590);
  await pass(party, seconds - 590);
  expect((await party.refresh(body.refresh_token)).body.error).toBe('invalid_grant');
});

it('a login shorter than the wait shortens the wait', async () => {
  const party = await registered({ authorization_lifetime: 100, refresh_token_lifetime: 600 });
  expect((await tokens(party)).refresh_token_expires_in).toBe(100);
});

it('a change of the registration counts from the next token on', async () => {
  const party = await registered();
  const { refresh_token } = await tokens(party);
  const path = `/services/${party.service.client_id}`;
  await simulator.control.must('PATCH', path, { access_token_lifetime: 50 });
  const { body } = await party.refresh(refresh_token);
  expect([life(body.access_token), Number(body.expires_in)]).toEqual([50, 50]);
  await simulator.control.must('PATCH', path, { grant_types: ['authorization_code'] });
  expect((await party.refresh(body.refresh_token)).body.error).toBe('unauthorized_client');
});

it.each([
  [{ access_token_lifetime: 0 }],
  [{ refresh_token_lifetime: 1.5 }],
  [{ authorization_lifetime: '7200' }],
  [{ refresh_token_usage: 'onetime' }],
])('a registration that is none is refused: %j', async (part) => {
  const own = { client_name: 'x', redirect_uris: ['http://localhost/'], post_logout_redirect_uris: [] };
  const { status, body } = await simulator.control.call('POST', '/services', { ...own, ...part });
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(Object.keys(part)[0] ?? '')]);
});

it('a scope that is described wrongly stops the start with the name', async () => {
  const wrong = { settings: { scopes: { 'digdir:x': { at_max_age: -1 } } } };
  await expect(world({ config: wrong })).rejects.toThrow(/settings\.scopes\.digdir:x\.at_max_age/);
});

it('nothing that expires lives longer where the clock is set back behind its making', {
  tags: '@threat-F3',
}, async () => {
  const clock = movedClock();
  const own = await ownWorld({ clock });
  const party = await Party.registered(own, RENEWING);
  const somebody = await own.control.person();
  const [unused, browser, other] = [await party.code(somebody), party.browser(), party.browser()];
  const tokens = await party.issued(somebody);
  await party.logIn(browser, somebody);
  const pushed = await party.pushed();
  const picker = await other.open(party.request());
  const answers = async () => ({
    code: (await party.redeem(unused)).status,
    access: (await party.userinfo(tokens.access_token ?? '')).status,
    refresh: (await party.refresh(tokens.refresh_token)).body.error ?? null,
    session: await party.silent(browser),
    login: (await other.open(picker.url)).text.includes('Ukjent tjenesteeier') ? 'unknown' : 'there',
    pushed: (await party.browser().open(pushed)).status,
  });
  clock.pass(-7200);
  const refused = { code: 400, access: 401, refresh: 'invalid_grant' };
  expect(await answers()).toEqual({ ...refused, session: 'login_required', login: 'unknown', pushed: 400 });
  // Set right again, and also where it is only corrected by a little, all is as it was.
  clock.pass(7200 - 5);
  expect(await answers()).toEqual({
    ...{ code: 200, access: 200, refresh: null },
    ...{ session: null, login: 'there', pushed: 200 },
  });
});
