/** Refresh tokens, through the front door (RFC 6749, 6; docs/facts/idporten.md#lifetimes): who gets one, how long, how often. */
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { REFRESH_TOKEN } from '../../src/oidc/records.ts';
import { movedClock } from '../support/login.ts';
import { type Answered, codeOf, Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import { newestRule } from '../support/store.ts';
import { oneOf20, statusesOf, twenty } from './parallel.ts';

const simulator = await sharedWorld({ clock: movedClock() });
const person = await simulator.control.person();

const renewing = (part: object = {}) => Party.registered(simulator, { ...RENEWING, ...part });
/** Seconds pass for all that the party has. */
const pass = (party: Party, seconds: number) =>
  simulator.store.age(seconds * 1000, { service: party.service.client_id });
const rule = (party: Party) => newestRule(simulator.store, { service: party.service.client_id });
const outcome = ({ status, body }: Answered) => [status, body.error];
const REFUSED = [400, 'invalid_grant'];

describe('who gets one', () => {
  it('a service registered for the grant, with the seconds it waits', {
    tags: ['@profile-4.3', '@profile-11.17'],
  }, async () => {
    const party = await renewing();
    const first = await party.issued(person);
    expect(Object.keys(first)).toEqual([
      ...['access_token', 'id_token', 'refresh_token', 'refresh_token_expires_in'],
      ...['token_type', 'expires_in', 'scope'],
    ]);
    expect(first).toMatchObject({ refresh_token_expires_in: 600, expires_in: 120, token_type: 'Bearer' });
    const kept = await simulator.store.find(REFRESH_TOKEN, {}, 0);
    expect(JSON.stringify(kept)).not.toContain(first.refresh_token);
  });

  it('also for a login without openid', async () => {
    const party = await renewing();
    const first = await party.issued(person, { scope: 'profile' });
    const next = await party.refresh(first.refresh_token);
    expect([next.status, next.body.id_token, next.body.scope]).toEqual([200, undefined, 'profile']);
  });

  it('nobody else: neither without the grant, nor without client authentication', {
    tags: '@asvs-10.4.10',
  }, async () => {
    const plain = await Party.registered(simulator);
    expect(await plain.issued(person)).not.toHaveProperty('refresh_token');
    expect(outcome(await plain.refresh('any'))).toEqual([400, 'unauthorized_client']);
    const spa = await renewing({ application_type: 'browser', token_endpoint_auth_method: 'none' });
    const { client_id } = spa.service;
    const answer = await spa.redeem(await spa.code(person), { client_id }, {});
    expect([answer.status, 'refresh_token' in answer.body]).toEqual([200, false]);
  });
});

describe('what it gives', () => {
  it('new tokens of the same login: auth_time and sub as before, no nonce', async () => {
    const party = await renewing();
    const first = await party.issued(person);
    await pass(party, 300);
    const next = (await party.refresh(first.refresh_token)).body;
    const [before, after] = [decodeJwt(first.id_token ?? ''), await party.claims(next.id_token)];
    const { sub, aud, acr, amr, pid, auth_time, nonce } = before;
    expect(after).toMatchObject({ sub, aud, acr, amr, pid });
    // Five minutes older by now, in real time.
    expect(Number(auth_time) - Number(after.auth_time)).toBe(300);
    expect([nonce, after.nonce]).toEqual(['a nonce', undefined]);
    expect(after.jti).not.toBe(before.jti);
    expect((await party.userinfo(next.access_token ?? '')).status).toBe(200);
  });

  it('the scope that was granted, or less for one access token', async () => {
    const party = await renewing();
    const first = await party.issued(person);
    const narrow = (await party.refresh(first.refresh_token, { scope: 'profile' })).body;
    expect([narrow.scope, narrow.id_token]).toEqual(['profile', undefined]);
    expect((await party.refresh(narrow.refresh_token)).body.scope).toBe('openid profile');
  });

  it('never more, and the refused token is as good as before', async () => {
    const party = await renewing();
    const { refresh_token } = await party.issued(person, { scope: 'openid' });
    const more = await party.refresh(refresh_token, { scope: 'openid profile' });
    expect(outcome(more)).toEqual([400, 'invalid_scope']);
    expect(await rule(party)).toBe('refresh.scope');
    expect((await party.refresh(refresh_token)).status).toBe(200);
  });
});

describe('ONETIME', () => {
  it('is the default: used once, replaced; a second use ends the whole family', {
    tags: ['@profile-11.18', '@rfc9700-4.14', '@asvs-10.4.5'],
  }, async () => {
    const party = await renewing();
    const first = await party.issued(person);
    const second = (await party.refresh(first.refresh_token)).body;
    const third = (await party.refresh(second.refresh_token)).body;
    expect(new Set([first, second, third].map(({ refresh_token }) => refresh_token)).size).toBe(3);
    expect(outcome(await party.refresh(first.refresh_token))).toEqual(REFUSED);
    expect(await rule(party)).toBe('refresh.once');
    expect(outcome(await party.refresh(third.refresh_token))).toEqual(REFUSED);
    expect(await rule(party)).toBe('refresh.granted');
    for (const { access_token = '' } of [first, second, third])
      expect((await party.userinfo(access_token)).status).toBe(401);
  });

  it('a spent token is recognised long after it would have expired', async () => {
    const party = await renewing();
    const first = await party.issued(person);
    const second = (await party.refresh(first.refresh_token)).body;
    await pass(party, 599);
    const third = (await party.refresh(second.refresh_token)).body;
    await pass(party, 599);
    expect(outcome(await party.refresh(first.refresh_token))).toEqual(REFUSED);
    expect(outcome(await party.refresh(third.refresh_token))).toEqual(REFUSED);
    expect(await rule(party)).toBe('refresh.granted');
  });

  it("is used by its own client alone; another's attempt neither spends nor revokes", {
    tags: '@rfc9700-4.14',
  }, async () => {
    const [party, other] = [await renewing(), await renewing()];
    const { refresh_token } = await party.issued(person);
    expect(outcome(await other.refresh(refresh_token))).toEqual(REFUSED);
    expect(await rule(other)).toBe('refresh.own');
    const next = await party.refresh(refresh_token);
    expect(next.status).toBe(200);
    expect(outcome(await other.refresh(refresh_token))).toEqual(REFUSED);
    expect((await party.userinfo(next.body.access_token ?? '')).status).toBe(200);
  });
});

describe('REUSE', () => {
  it('the same token again and again, its time begun anew', { tags: '@profile-3.18' }, async () => {
    const party = await renewing({ refresh_token_usage: 'REUSE' });
    const { refresh_token } = await party.issued(person);
    for (let turn = 0; turn < 3; turn++) {
      await pass(party, 599);
      const next = await party.refresh(refresh_token);
      expect(next.body).toMatchObject({ refresh_token, refresh_token_expires_in: 600 });
    }
    await pass(party, 600);
    expect(outcome(await party.refresh(refresh_token))).toEqual(REFUSED);
    expect(await rule(party)).toBe('refresh.fresh');
  });

  it('in twenty parallel uses as well', async () => {
    const party = await renewing({ refresh_token_usage: 'REUSE' });
    const { refresh_token } = await party.issued(person);
    const answers = await twenty(() => party.refresh(refresh_token));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });
});

describe('how long', () => {
  it('ten minutes unused', { tags: '@profile-11.18' }, async () => {
    const party = await renewing();
    const { refresh_token } = await party.issued(person);
    await pass(party, 600);
    expect(outcome(await party.refresh(refresh_token))).toEqual(REFUSED);
    expect(await rule(party)).toBe('refresh.fresh');
  });

  it('two hours in all, however often it is used', { tags: ['@profile-11.18', '@asvs-10.4.8'] }, async () => {
    const party = await renewing();
    let { refresh_token } = await party.issued(person);
    for (let minutes = 9; minutes <= 117; minutes += 9) {
      await pass(party, 540);
      const { status, body } = await party.refresh(refresh_token);
      const left = Math.min(600, 7200 - minutes * 60);
      expect([status, Number(body.refresh_token_expires_in)]).toEqual([200, expect.closeTo(left, -1)]);
      ({ refresh_token } = body);
    }
    await pass(party, 180);
    expect(outcome(await party.refresh(refresh_token))).toEqual(REFUSED);
  });

  it('beyond the SSO session, but not beyond a logout of pure login scopes', {
    tags: '@profile-4.21',
  }, async () => {
    const party = await renewing();
    const browser = party.browser();
    const home = await party.logIn(browser, person);
    const { body } = await party.redeem(codeOf(home));
    const second = (await party.refresh(body.refresh_token)).body;
    await browser.open(`${simulator.login}/logout`);
    expect(outcome(await party.refresh(second.refresh_token))).toEqual(REFUSED);
    expect(await rule(party)).toBe('refresh.granted');
    expect((await party.userinfo(second.access_token ?? '')).status).toBe(401);
  });

  it('also where a code waits while its browser logs out', async () => {
    const party = await renewing();
    const browser = party.browser();
    const home = await party.logIn(browser, person);
    await browser.open(`${simulator.login}/logout`);
    expect(outcome(await party.redeem(codeOf(home)))).toEqual(REFUSED);
    expect(await rule(party)).toBe('code.granted');
  });

  it('no longer than the person is known, and dies with the code that is used twice', async () => {
    const party = await renewing();
    const gone = await simulator.control.person();
    const { refresh_token } = await party.issued(gone);
    await simulator.control.must('DELETE', `/people/${gone.id}`);
    expect(outcome(await party.refresh(refresh_token))).toEqual(REFUSED);
    const replayed = await party.code(person);
    const { body } = await party.redeem(replayed);
    await party.redeem(replayed);
    expect(outcome(await party.refresh(body.refresh_token))).toEqual(REFUSED);
    expect(await rule(party)).toBe('refresh.granted');
  });
});

it.each([
  ['no token', { refresh_token: null }, 'invalid_request', 'token.refresh_token'],
  ['an unknown token', { refresh_token: 'nobody issued it' }, 'invalid_grant', 'refresh.known'],
])('%s is refused', async (_name, change, error, id) => {
  const party = await renewing();
  expect(outcome(await party.refresh('', change))).toEqual([400, error]);
  expect(await rule(party)).toBe(id);
});

it('of twenty parallel uses of a ONETIME token one wins, and its family ends with the first of the others', {
  tags: '@profile-4.20',
}, async () => {
  const party = await renewing();
  const { refresh_token } = await party.issued(person);
  const answers = await twenty(() => party.refresh(refresh_token));
  expect(statusesOf(answers)).toEqual(oneOf20(200, 400));
  const won = answers.find(({ status }) => status === 200)?.body;
  expect(outcome(await party.refresh(won?.refresh_token))).toEqual(REFUSED);
});
