/** The headers that every answer has: of all routers, methods and statuses, the bundled service's too. */
import { describe, expect, it } from 'vitest';
import { sharedWorld } from '../support/shared.ts';
import { inTurns, type RawAnswer, raw } from './raw.ts';
import { addressOf, NOBODY, routesOf, withoutAssets } from './routes.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS', 'TRACE'];
const DEMO = [
  '/',
  '/login',
  '/callback',
  '/logout',
  '/logout/frontchannel',
  '/contact',
  '/nothing',
  '/callback/',
];
/**
 * Each is asked as it should be, from a stranger's name, in advance, and with a body of a type that nobody
 * reads.
 */
const WAYS: readonly (readonly string[])[] = [
  [],
  ['Host: rebound.example'],
  ['Sec-Purpose: prefetch'],
  ['Content-Type: text/xml'],
];
/** What may be kept, when it is as it should be. */
const KEPT = /^\/(assets\/|favicon\.ico$|jwks\.json$|\.well-known\/)/;

const running = await sharedWorld({ demoPort: 0 });

function wrongIn(path: string, { status, headers, body }: RawAnswer): readonly string[] {
  const isEmpty = body === '';
  const expected = {
    'x-content-type-options': /^nosniff$/,
    'referrer-policy': /^same-origin$/,
    'content-security-policy': /default-src 'none'.*frame-ancestors/,
    'cache-control': KEPT.test(path) && status < 300 ? /./ : /^no-store$/,
    'x-robots-tag': /^noindex$/,
    // Text says its charset; what has no body says nothing.
    'content-type': isEmpty ? /^/ : /^(?!text\/|application\/.*xml)[a-z]|; charset=utf-8$/,
    // Nobody is told what runs here.
    ...{ server: /^$/, 'x-powered-by': /^$/, via: /^$/ },
  };
  return Object.entries(expected).flatMap(([name, right]) =>
    right.test(headers[name] ?? '') ? [] : [`${name}: ${headers[name]}`],
  );
}

async function walk(origin: string, paths: readonly string[]): Promise<Set<number>> {
  const asked = paths.flatMap((path) =>
    METHODS.flatMap((method) => WAYS.map((headers) => ({ path, method, headers }))),
  );
  const statuses = new Set<number>();
  const wrong = await inTurns(asked, async ({ path, method, headers }) => {
    const answer = await raw(origin, { path, method, headers, body: 'x' });
    // What Node's parser refuses never reaches us.
    if (answer.headers['x-content-type-options'] === undefined && answer.body === '' && answer.status === 400)
      return [];
    statuses.add(answer.status);
    const faults = wrongIn(path, answer);
    return faults.length === 0
      ? []
      : [`${method} ${path} ${headers}: ${answer.status}, ${faults.join('; ')}`];
  });
  expect(wrong.flat()).toEqual([]);
  return statuses;
}

describe('the common headers', () => {
  it('stand in every answer of the simulator', {
    timeout: 120_000,
    tags: [
      '@threat-T3',
      '@rfc9700-4.16',
      '@asvs-3.4.3',
      '@asvs-3.4.4',
      '@asvs-3.4.5',
      '@asvs-3.4.6',
      '@asvs-14.3.2',
      '@asvs-3.2.1',
      '@asvs-4.1.1',
      '@asvs-13.4.6',
    ],
  }, async () => {
    const served = withoutAssets(routesOf(running)).map(({ pattern }) => addressOf(pattern, NOBODY));
    const statuses = await walk(running.issuer, [
      ...served,
      '/nothing',
      '/control/nothing',
      '/authorize/',
      '/%ff',
    ]);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 204, 400, 401, 404, 405, 415, 421, 425]));
  });

  it('stand in every answer of the bundled service, which knows the same names', {
    tags: '@asvs-13.4.6',
  }, async () => {
    const statuses = await walk(running.demo ?? '', DEMO);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 204, 404, 405, 421, 425]));
    const stranger = await raw(running.demo ?? '', { path: '/', headers: ['Host: rebound.example'] });
    expect(stranger.status).toBe(421);
    expect(stranger.text).not.toContain('rebound.example');
    const absolute = await raw(running.demo ?? '', { path: 'http://rebound.example/' });
    expect(absolute.status).toBe(421);
  });
});

it('each answer says them as helmet writes them, and once', {
  tags: ['@asvs-3.4.8', '@asvs-3.4.3'],
}, async () => {
  const { text } = await raw(running.issuer, { path: '/people' });
  const lines = text.slice(0, text.indexOf('\r\n\r\n')).split('\r\n').slice(2);
  const policy =
    "default-src 'none';style-src 'self';script-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self';" +
    "form-action 'self';frame-ancestors 'none';base-uri 'none';object-src 'none'";
  expect(lines.slice(0, -3)).toEqual([
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: same-origin',
    `Content-Security-Policy: ${policy}`,
    'cache-control: no-store',
    'x-robots-tag: noindex',
    'Cross-Origin-Opener-Policy: same-origin',
    'Content-Type: text/html; charset=utf-8',
  ]);
});
