/** `GET /metrics`, scraped from a running simulator after real logins, and read as Prometheus reads it. */
import { describe, expect, it } from 'vitest';
import { type Exposition, exposition, sum } from '../support/exposition.ts';
import { browserOf, homeWith, type Service, serviceOf } from '../support/login.ts';
import { Party } from '../support/party.ts';
import { ownStorage, ownWorld, sharedWorld } from '../support/shared.ts';
import type { OwnWorld, World } from '../support/world.ts';

const TOKEN = 'a-token-of-this-test';

async function scraped({ issuer }: Pick<World, 'issuer'>, headers: HeadersInit = {}): Promise<Exposition> {
  const answer = await fetch(`${issuer}/metrics`, { headers });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  return exposition(await answer.text());
}

/** How much a metric grew between two scrapes. */
const grew = (before: Exposition, after: Exposition) => (name: string, labels?: Record<string, string>) =>
  sum(after, name, labels) - sum(before, name, labels);

const running = await sharedWorld();

describe('what logins leave', () => {
  it('is counted by eID and outcome, step, message, rule, and the way a code came about', async () => {
    const service = await serviceOf(running);
    const person = await running.control.person();
    const before = await scraped(running);
    const home = await service.logIn(person);
    expect(homeWith(home)).toHaveProperty('code');
    await service.redeemed(home);
    expect(homeWith(await home.browser.open(service.request()))).toHaveProperty('code');
    await (await service.atCode(person)).press('cancel');
    await (await service.atEntry('minid')).submit({
      pid: person.pid,
      password: person.eids.minid?.password ?? '',
    });
    await fetch(service.request({ redirect_uri: 'http://elsewhere.localhost/' }));
    const party = await Party.registered(running);
    await party.issued(person);
    const by = grew(before, await scraped(running));
    expect(by('proveporten_logins_total', { eid: 'bankid', outcome: 'completed' })).toBe(1);
    expect(by('proveporten_logins_total', { eid: 'bankid', outcome: 'cancelled' })).toBe(1);
    expect(by('proveporten_logins_total')).toBe(2);
    expect(by('proveporten_login_steps_total', { eid: 'bankid', from: 'password', to: '@proven' })).toBe(1);
    expect(by('proveporten_login_steps_total', { eid: 'bankid', from: 'number', to: 'code' })).toBe(2);
    expect(by('proveporten_codes_total', { by: 'login' })).toBe(1);
    expect(by('proveporten_codes_total', { by: 'sso' })).toBe(1);
    expect(by('proveporten_codes_total', { by: 'headless' })).toBe(1);
    expect(by('proveporten_messages_total', { kind: 'sms' })).toBe(1);
    expect(by('proveporten_refusals_total', { rule: 'redirect_uri.registered' })).toBe(1);
    expect(by('proveporten_events_total', { kind: 'token.issued' })).toBe(2);
  });

  it('names no person, service, login or anything that was sent', async () => {
    const service = await serviceOf(running, 'A service of many');
    const person = await running.control.person();
    const picker = await service.atPicker();
    const [, login = ''] = /login=(l_\w+)/.exec(picker.html) ?? ['', picker.value('login')?.split('.')[0]];
    await service.throughBankId(picker, person);
    await fetch(`${running.issuer}/no-such-place/${person.id}?q=${login}`);
    await fetch(`${running.issuer}/control/people/${person.id}`);
    const text = await (await fetch(`${running.issuer}/metrics`)).text();
    expect(login).toMatch(/^l_\w{16}$/);
    for (const secret of [person.id, person.pid, service.client_id, login, 'no-such-place'])
      expect(text).not.toContain(secret);
    expect(text).toContain('route="/control/people/:person"');
    expect(text).toContain('route="(no route)"');
  });
});

describe('requests, store and process', () => {
  it('have counts and durations, whose buckets add up', async () => {
    const before = await scraped(running);
    await fetch(`${running.issuer}/.well-known/openid-configuration`);
    await fetch(`${running.issuer}/control/people`, { method: 'POST' });
    const after = await scraped(running);
    const by = grew(before, after);
    const asked = { method: 'GET', route: '/.well-known/openid-configuration' };
    expect(by('proveporten_http_requests_total', { ...asked, status: '200' })).toBe(1);
    expect(by('proveporten_http_request_duration_seconds_count', asked)).toBe(1);
    expect(by('proveporten_http_request_duration_seconds_bucket', { ...asked, le: '+Inf' })).toBe(1);
    expect(by('proveporten_http_request_duration_seconds_sum', asked)).toBeGreaterThan(0);
    const operation = { engine: 'memory', operation: 'change' };
    expect(by('proveporten_store_operation_duration_seconds_count', operation)).toBeGreaterThan(0);
    expect(by('proveporten_store_failures_total')).toBe(0);
    for (const name of ['process_cpu_seconds_total', 'nodejs_eventloop_lag_p99_seconds'])
      expect(after.types.has(name)).toBe(true);
    expect(sum(after, 'proveporten_draining')).toBe(0);
  });

  it('have ever fuller buckets', async () => {
    const { samples } = await scraped(running);
    const buckets = samples.filter(({ name }) => name.endsWith('request_duration_seconds_bucket'));
    const bySeries = Map.groupBy(buckets, ({ labels: { le: _, ...rest } }) => JSON.stringify(rest));
    expect(bySeries.size).toBeGreaterThan(3);
    for (const one of bySeries.values()) {
      const values = one.map(({ value }) => value);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      expect(one.at(-1)?.labels.le).toBe('+Inf');
    }
  });

  it('tell open streams while they are open, and leave their time out', async () => {
    const route = { route: '/control/trail/stream' };
    const stream = await fetch(`${running.issuer}/control/trail/stream`);
    const open = await scraped(running);
    expect(sum(open, 'proveporten_streams_open')).toBe(1);
    await stream.body?.cancel();
    await expect
      .poll(async () => sum(await scraped(running), 'proveporten_streams_open'), { interval: 5 })
      .toBe(0);
    const after = await scraped(running);
    expect(sum(after, 'proveporten_http_requests_total', route)).toBe(1);
    expect(sum(after, 'proveporten_http_request_duration_seconds_count', route)).toBe(0);
  });
});

describe('the door', () => {
  it('is the control API’s: a token as a bearer, and no cookie', async () => {
    const own = await ownWorld({ controlToken: TOKEN, durations: { guess: 1 } });
    const ask = (headers: HeadersInit) => fetch(`${own.issuer}/metrics`, { headers });
    expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization: 'Bearer another-token-of-this-test' })).status).toBe(401);
    expect((await ask({ authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    const browser = browserOf();
    await browser.submit(await browser.open(`${own.issuer}/people`), { token: TOKEN });
    const cookie = browser.jar.header(new URL(own.issuer)) ?? '';
    expect((await fetch(`${own.issuer}/people`, { headers: { cookie } })).status).toBe(200);
    expect((await ask({ cookie })).status).toBe(401);
  });

  it('lets nobody in who comes through a proxy where no token is asked for', async () => {
    const answer = await fetch(`${running.issuer}/metrics`, { headers: { 'x-forwarded-for': '10.0.0.1' } });
    expect(answer.status).toBe(403);
  });
});

describe('two instances on one store', () => {
  it('each count their own, so that the sum is what happened', async () => {
    const storage = await ownStorage();
    const [one, other] = [await ownWorld({ storage }), await ownWorld({ storage })];
    const logIn = async (world: OwnWorld, service: Service) => service.logIn(await world.control.person());
    await logIn(one, await serviceOf(one));
    await logIn(other, await serviceOf(other));
    await logIn(other, await serviceOf(other));
    const completed = { outcome: 'completed' };
    expect(sum(await scraped(one), 'proveporten_logins_total', completed)).toBe(1);
    expect(sum(await scraped(other), 'proveporten_logins_total', completed)).toBe(2);
    expect(
      sum(await scraped(one), 'proveporten_store_operation_duration_seconds_count', { engine: 'sqlite' }),
    ).toBeGreaterThan(0);
  });
});
