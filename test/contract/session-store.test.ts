import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import session from 'express-session';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/storage/open.ts';
import { BrowserSessions, moved, type SessionRow } from '../../src/storage/session-store.ts';
import type { Change, Store } from '../../src/storage/store.ts';
import { startSweeper } from '../../src/storage/sweeper.ts';
import { AT, event, plain } from './support.ts';

declare module 'express-session' {
  interface SessionData {
    words?: string[];
    browser?: string;
  }
}

const DAY = 24 * 60 * 60 * 1000;

describe('the sessions of browsers', () => {
  let store: Store;
  let now: number;
  let address: string;
  let cookie = '';
  let stop: () => void;

  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();

  beforeEach(async () => {
    store = await openStore('sqlite::memory:', { frozen: true });
    now = AT;
    cookie = '';
    const sessions = new BrowserSessions(store, { now: () => now });
    const app = express();
    app.use(session({ store: sessions, secret: 's', resave: false, saveUninitialized: false }));
    app.get('/', (req, res) => void res.json(req.session.words ?? null));
    app.post('/say/:word', (req, res) => void res.json(say(req)));
    app.post('/commit/:word', (req, res) => commit(sessions, req, res));
    app.get('/browser', (req, res) => void res.json(req.session.browser ?? null));
    app.post('/begin', (req, res) => begin(sessions, req, res));
    app.post('/renew', (req, res) => renew(sessions, req, res));
    app.post('/slow/:word', (req, res) => slowly(req, res));
    app.post('/end', (req, res) => req.session.destroy(() => res.json(null)));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stop = () => server.close();
  });
  afterEach(async () => {
    stop();
    await store.close();
  });

  function say(req: Request): string[] {
    const words = [...(req.session.words ?? []), String(req.params.word)];
    req.session.words = words;
    return words;
  }

  /** As a route that commits the session together with what belongs to it; then somebody else clears the row. */
  async function commit(sessions: BrowserSessions, req: Request, res: Response): Promise<void> {
    say(req);
    const put = sessions.put(req.sessionID, req.session, now);
    await store.change(now, [], () => ({ result: undefined, puts: [put], events: [event()] }));
    if (req.params.word === 'cleared') await store.remove([plain('browser-session')], {});
    if (req.params.word === 'corrected') req.session.words = ['afterwards'];
    res.json(null);
  }

  /** A browser's session is committed by the route that makes it known. */
  async function begin(sessions: BrowserSessions, req: Request, res: Response): Promise<void> {
    req.session.browser = 'tag';
    const put = sessions.put(req.sessionID, req.session, now);
    await store.change(now, [], () => ({ result: undefined, puts: [put] }));
    res.json(null);
  }

  async function renew(sessions: BrowserSessions, req: Request, res: Response): Promise<void> {
    const way = { from: sessions.key(req.sessionID), to: sessions.key('another'), at: now };
    const row = await store.change(now, [way.from], (look): Change<SessionRow | undefined> => {
      const change = moved(look, way, {});
      return change ?? { result: undefined };
    });
    if (row !== undefined) sessions.adopt(req, 'another', row);
    res.json(null);
  }

  /** Has read its session, and changes it once it is let go. */
  async function slowly(req: Request, res: Response): Promise<void> {
    arrive();
    await released;
    req.session.words = [String(req.params.word)];
    res.json(null);
  }

  async function ask(path: string, method = 'POST'): Promise<unknown> {
    const answer = await fetch(address + path, { method, headers: { cookie } });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return answer.json();
  }

  const rows = () => store.find(plain('browser-session'), {}, now);

  test('are remembered from request to request, under a digest, and forgotten when they are destroyed', {
    tags: ['@asvs-7.2.1', '@asvs-7.2.2'],
  }, async () => {
    await ask('/say/hello');
    expect(await ask('/say/again')).toEqual(['hello', 'again']);
    expect(await rows()).toHaveLength(1);
    expect(decodeURIComponent(cookie)).not.toContain((await rows())[0]?.id);
    await ask('/end');
    expect(await rows()).toEqual([]);
  });

  test('leave no row for a page that stores nothing', async () => {
    expect(await ask('/', 'GET')).toBeNull();
    expect(await rows()).toEqual([]);
  });

  test('live a day from the last write; reading writes nothing', {
    tags: '@limit-session_kept',
  }, async () => {
    await ask('/say/hello');
    now += DAY - 1;
    expect(await ask('/', 'GET')).toEqual(['hello']);
    await store.age(1000, {});
    expect(await ask('/', 'GET')).toBeNull();
    await ask('/say/hello');
    await store.age(1000, {});
    await ask('/say/again');
    now += DAY - 1;
    expect(await ask('/', 'GET')).toEqual(['hello', 'again']);
    now += 1;
    expect(await ask('/', 'GET')).toBeNull();
  });

  test('are written once when a route has put them into its own change', async () => {
    await ask('/commit/hello');
    expect(await ask('/', 'GET')).toEqual(['hello']);
    await ask('/commit/cleared');
    expect(await rows()).toEqual([]);
  });

  test('of a browser go on under another id, and a request that was on its way does not bring the old one back', async () => {
    await ask('/begin');
    const old = cookie;
    const slow = ask('/slow/forgotten');
    await arrived;
    await ask('/renew');
    release();
    await slow;
    expect(await rows()).toHaveLength(1);
    const heard = (sent: string) =>
      fetch(`${address}/browser`, { headers: { cookie: sent } }).then((answer) => answer.json());
    expect(cookie).not.toBe(old);
    expect([await heard(old), await heard(cookie)]).toEqual([null, 'tag']);
  });

  test('are written again when they changed after the route put them into its change', async () => {
    await ask('/commit/corrected');
    expect(await ask('/', 'GET')).toEqual(['afterwards']);
  });
});

test('the sweeper removes the expired in steps of its limit, until nothing is left and again later', async () => {
  const store = await openStore('sqlite::memory:');
  const puts = Array.from({ length: 5 }, (_, n) => plain('old').put(`${n}`, n, { expiresAt: AT }));
  await store.change(AT, [], () => ({ result: undefined, puts }));
  const counts: number[] = [];
  await new Promise<void>((done) => {
    const swept = (count: number) => {
      counts.push(count);
      if (count === 0) {
        stop();
        done();
      }
    };
    const stop = startSweeper(store, { now: () => AT }, { everyMs: 1, limit: 2, swept });
  });
  expect(counts.filter((count) => count > 0)).toEqual([2, 2, 1]);
  await store.close();
});
