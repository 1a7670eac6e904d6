/** Where the trace id of a request comes from, and where it is found again. */
import express from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { OpenRequests } from '../../src/web/trace.ts';
import { atLogin, atSms, given, someone } from '../methods/minid.ts';
import { loginOf, serviceOf } from '../support/login.ts';
import { served } from '../support/served.ts';
import { sharedWorld } from '../support/shared.ts';

const UUID = '6f9619ff-8b86-d011-b42d-00cf4fc964ff';
const PARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

const lines: string[] = [];
const output = { write: (line: string) => void lines.push(line) };
const proxied = await sharedWorld({
  environment: { PROVEPORTEN_PROXIES: '127.0.0.1, ::1' },
  logLevel: 'info',
  output,
});
const direct = await sharedWorld();

async function traceOf({ issuer }: { readonly issuer: string }, headers: Readonly<Record<string, string>>) {
  const answer = await fetch(`${issuer}/health`, { headers });
  return answer.headers.get('x-trace-id');
}

describe('behind a proxy that PROVEPORTEN_PROXIES names', () => {
  it.each([
    [
      'X-Request-Id of nginx',
      { 'x-request-id': 'ABCDEF0123456789abcdef0123456789' },
      'abcdef0123456789abcdef0123456789',
    ],
    ['X-Request-Id as a UUID', { 'x-request-id': UUID }, UUID.replaceAll('-', '')],
    ['traceparent', { traceparent: PARENT }, '4bf92f3577b34da6a3ce929d0e0e4736'],
    [
      'traceparent of a later version',
      { traceparent: `01${PARENT.slice(2)}-more` },
      '4bf92f3577b34da6a3ce929d0e0e4736',
    ],
    [
      'both: that of the request alone',
      { 'x-request-id': UUID, traceparent: PARENT },
      UUID.replaceAll('-', ''),
    ],
  ])('it is its own: %s', async (_name, headers, expected) => {
    expect(await traceOf(proxied, headers)).toBe(expected);
  });

  it.each([
    ['anything else', { 'x-request-id': '17858713889' }],
    ['a longer one', { 'x-request-id': `${UUID}0` }],
    ['a traceparent of noughts', { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }],
    ['a version that is none', { traceparent: `ff${PARENT.slice(2)}` }],
    ['nothing', {}],
  ])('it is a new one where it sends %s', async (_name, headers: Record<string, string>) => {
    const trace = await traceOf(proxied, headers);
    expect(trace).toMatch(/^[0-9a-f]{32}$/);
    expect(Object.values(headers).join()).not.toContain(trace);
  });

  it('leads from its log to the refusal, the trail and ours', async () => {
    const service = await serviceOf(proxied);
    const trace = 'abcdef0123456789abcdef0123456780';
    const refused = await fetch(service.request({ redirect_uri: 'http://elsewhere.localhost/' }), {
      headers: { 'x-request-id': trace },
    });
    expect(await refused.text()).toContain(trace);
    expect(await proxied.control.trail({ trace })).toMatchObject([{ kind: 'refusal', trace }]);
    expect(lines.filter((line) => line.includes('"route":"/authorize"')).join()).toContain(trace);
  });
});

it('a step that ends the wait of another login is told of its own', async () => {
  const service = await serviceOf(proxied);
  const person = await someone(proxied);
  const waits = loginOf(await (await atSms(service, person)).along('other', 'way-app')).id;
  const page = await atLogin(service);
  const own = loginOf(page).id;
  lines.length = 0;
  const wrong = given(person, 'not the password');
  expect((await page.along(wrong, wrong, wrong)).heading).toBe('MinID er sperret en stund');
  expect((await proxied.control.trail({ login: waits })).at(-1)?.data).toMatchObject({ event: 'elsewhere' });
  const posts = lines.filter((line) => line.includes('"method":"POST","route":"/authorize/minid"'));
  expect(posts.map((line) => JSON.parse(line).login)).toEqual([own, own, own]);
});

it('a request is about the first login that it commits something of', async () => {
  const requests = new OpenRequests();
  const app = express().use(requests.handler, ({ trace }, res) => {
    const step = (login: string) => ({ kind: 'login.step', at: 0, summary: '', login, trace });
    requests.committed([step('own'), step('other')]);
    requests.committed([step('other')]);
    res.json(res.req.loginId);
  });
  const { origin, close } = await served(app);
  onTestFinished(close);
  expect(await (await fetch(origin)).json()).toBe('own');
});

it('is not taken over from a client that nobody has named', async () => {
  const headers = { 'x-request-id': UUID, traceparent: PARENT };
  const trace = await traceOf(direct, headers);
  expect(trace).toMatch(/^[0-9a-f]{32}$/);
  expect([UUID.replaceAll('-', ''), PARENT.split('-')[1]]).not.toContain(trace);
});
