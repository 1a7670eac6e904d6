/** Every address says which methods it has: the list is read from the running router, so no new one is forgotten. */
import { METHODS } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, start } from '../../src/start.ts';
import { inTurns, raw } from './raw.ts';
import { addressOf, routesOf } from './routes.ts';

/** CONNECT asks for a tunnel, which Node itself refuses by closing. */
const ALL = METHODS.filter((method) => method !== 'CONNECT');
const NOBODY = {
  person: 'p_none',
  client_id: 'none',
  id: 'l_none',
  login: 'l_none',
  message: 'm_none',
  app: 'none',
  eid: 'none',
  action: 'none',
};

let running: Running;
beforeAll(async () => {
  running = await start({ port: 0, storage: 'sqlite::memory:', demoPort: 'off' });
});
afterAll(() => running.close());

describe('methods', () => {
  it('the walk finds pages, protocol and control API', () => {
    const patterns = routesOf(running).map(({ pattern }) => pattern);
    expect(patterns).toEqual(
      expect.arrayContaining([
        '/',
        '/health',
        '/token',
        '/par',
        '/authorize',
        '/authorize/bankid',
        '/logout',
        '/people/:person/device',
        '/control/people/:person',
        '/control/logins/:login/solve',
        '/favicon.ico',
      ]),
    );
  });

  it('those an address does not have are answered 405, with exactly those it has', async () => {
    const asked = routesOf(running).flatMap(({ pattern, methods }) =>
      ALL.filter((method) => !methods.includes(method)).map((method) => ({ pattern, methods, method })),
    );
    const answers = await inTurns(asked, async ({ pattern, methods, method }) => {
      const path = addressOf(pattern, NOBODY);
      const type = path.startsWith('/control') ? 'application/json' : 'application/x-www-form-urlencoded';
      const { status, headers } = await raw(running.issuer, {
        method,
        path,
        headers: [`Content-Type: ${type}`],
        body: '',
      });
      const allow = (headers.allow ?? '').split(', ').sort().join(', ');
      const right = status === 405 && allow === [...methods].sort().join(', ');
      return right ? [] : [`${method} ${pattern}: ${status}, Allow: ${headers.allow}`];
    });
    const wrong = answers.flat();
    expect(wrong).toEqual([]);
  }, 60_000);

  it('those an address has are not answered 405', async () => {
    const wrong: string[] = [];
    for (const { pattern, methods } of routesOf(running)) {
      for (const method of methods) {
        const path = addressOf(pattern, NOBODY);
        const { status } = await raw(running.issuer, { method, path });
        if (status === 405 || status === 501) wrong.push(`${method} ${pattern}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
