/** Revocation (RFC 7009; docs/facts/idporten.md#userinfo-introspection-revocation): any token takes its whole grant along, for that client alone. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Answered, atHome, errorOf, Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

let party: Party;
const simulator = await sharedWorld();
const person = await simulator.control.person();
beforeEach(async () => {
  party = await Party.registered(simulator, RENEWING);
});

const loggedIn = (whose = party) => whose.issued(person);
const DONE = { status: 200, body: {} };
/** Whether the access token still opens userinfo, and the refresh token still renews. */
const alive = async ({ access_token = '', refresh_token }: Answered['body'], whose = party) => [
  (await whose.userinfo(access_token)).status === 200,
  (await whose.refresh(refresh_token)).status === 200,
];

describe('all tokens of a login die with', () => {
  it('its access token', { tags: '@profile-11.30' }, async () => {
    const body = await loggedIn();
    expect(await party.revoke(body.access_token)).toEqual(DONE);
    expect(await alive(body)).toEqual([false, false]);
    const events = await simulator.store.latestEvents({ service: party.service.client_id }, 20);
    expect(events.map(({ kind }) => kind)).toContain('token.revoked');
  });

  it('its refresh token, whatever the hint says', async () => {
    const body = await loggedIn();
    expect(await party.revoke(body.refresh_token, { token_type_hint: 'access_token' })).toEqual(DONE);
    expect(await alive(body)).toEqual([false, false]);
  });

  it('a spent refresh token or an older access token of it', async () => {
    for (const name of ['refresh_token', 'access_token'] as const) {
      const first = await loggedIn();
      const second = (await party.refresh(first.refresh_token)).body;
      expect(await party.revoke(first[name])).toEqual(DONE);
      expect(await alive(second)).toEqual([false, false]);
    }
  });
});

it('another login of the same person at the service lives on, and so does another service', {
  tags: '@profile-5.4',
}, async () => {
  const other = await Party.registered(simulator, RENEWING);
  const [mine, again, theirs] = [await loggedIn(), await loggedIn(), await loggedIn(other)];
  await party.revoke(mine.access_token);
  expect(await alive(again)).toEqual([true, true]);
  expect(await alive(theirs, other)).toEqual([true, true]);
});

it('the SSO session stays', { tags: '@profile-5.4' }, async () => {
  const browser = party.browser();
  const { access_token } = await party.tokens(await party.logIn(browser, person));
  await party.revoke(access_token);
  const again = await browser.open(party.request({ prompt: 'none' }));
  expect([atHome(again), errorOf(again)]).toEqual([true, null]);
});

it("another client's token is refused and lives on", { tags: '@threat-T2' }, async () => {
  const [other, body] = [await Party.registered(simulator, RENEWING), await loggedIn()];
  for (const token of [body.access_token, body.refresh_token]) {
    const answer = await other.revoke(token);
    expect([answer.status, answer.body.error]).toEqual([400, 'invalid_request']);
  }
  const [event] = await simulator.store.latestEvents({ service: other.service.client_id }, 1);
  expect(event?.rule).toBe('revocation.own');
  expect(await alive(body)).toEqual([true, true]);
});

it('what is no token of ours, or none any more, is as good as revoked', async () => {
  const body = await loggedIn();
  await party.revoke(body.access_token);
  for (const token of [body.access_token, body.id_token, 'nobody issued it'])
    expect(await party.revoke(token)).toEqual(DONE);
});

it('a public client revokes its own by its client_id', async () => {
  const none = { application_type: 'browser', token_endpoint_auth_method: 'none' };
  const spa = await Party.registered(simulator, none);
  const { client_id } = spa.service;
  const { body } = await spa.redeem(await spa.code(person), { client_id }, {});
  expect(await spa.revoke(body.access_token, { client_id }, {})).toEqual(DONE);
  expect((await spa.userinfo(body.access_token ?? '')).status).toBe(401);
});

it('nobody else is heard', async () => {
  const body = await loggedIn();
  const wrong = `Basic ${Buffer.from(`${party.service.client_id}:wrong`).toString('base64')}`;
  expect((await party.revoke(body.access_token, {}, { authorization: wrong })).status).toBe(401);
  expect((await party.revoke(body.access_token, {}, {})).status).toBe(400);
  expect((await party.revoke('', { token: null })).body.error).toBe('invalid_request');
  expect(await alive(body)).toEqual([true, true]);
});
