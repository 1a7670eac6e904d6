/**
 * A list of parts, served: what stands in a request's way, who hears of errors, and that no address hides
 * another.
 */
import { createServer } from 'node:http';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../src/web/listen.ts';
import { at, below, errors, methods, type Part, room, within } from '../../src/web/router.ts';
import { serve, serveAll } from '../../src/web/serve.ts';
import { servedBy } from '../../src/web/served.ts';
import { type RawAnswer, raw } from './raw.ts';

type Ask = (path: string, method?: string) => Promise<RawAnswer>;

async function served(...parts: readonly Part[]): Promise<Ask> {
  const app = express();
  app.use(serve(parts));
  const last: ErrorRequestHandler = (error, _req, res, _next) =>
    void res.status(error.status ?? 500).end(`last: ${error.message}`);
  const nobody: RequestHandler = (_req, res) => void res.status(404).end(`nobody ${res.get('x-by') ?? ''}`);
  app.use(nobody, last);
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return (path, method = 'GET') => raw(`http://127.0.0.1:${port}`, { path, method });
}

/** Notes that a request came by. */
const by =
  (name: string): RequestHandler =>
  (_req, res, next) => {
    res.append('x-by', name);
    next();
  };
const end =
  (text: string): RequestHandler =>
  (req, res) =>
    void res.end(`${text} ${JSON.stringify(req.params)} ${res.get('x-by') ?? ''}`);
const fail: RequestHandler = () => {
  throw new Error('failed');
};
const heard =
  (by: string): ErrorRequestHandler =>
  (error, _req, res, _next) =>
    void res.end(`${by} heard ${error.message}`);

describe('a request', () => {
  it('passes what stands in front of its address, in order, and nothing else', async () => {
    const ask = await served(
      by('all'),
      within('/a', by('within')),
      below('/a', by('below')),
      at(['/a', '/b'], by('at')),
      methods('/b', { get: end('b') }),
      by('behind'),
      methods('/a', { get: end('a') }),
      methods('/a/b', { get: [by('own'), end('a/b')] }),
    );
    expect((await ask('/a')).body).toBe('a {} all,within,at,behind');
    expect((await ask('/b')).body).toBe('b {} all,at');
    expect((await ask('/a/b?x=1')).body).toBe('a/b {} all,within,below,behind,own');
    expect((await ask('/a/c')).body).toBe('nobody all,within,below,behind');
    expect((await ask('/ab')).body).toBe('nobody all,behind');
  });

  it('finds parameters, one segment each, decoded', async () => {
    const ask = await served(
      methods('/p/here', { get: end('here') }),
      methods('/p/:one', { get: end('one') }),
      methods('/p/:one/to/:two', { get: end('two') }),
    );
    expect((await ask('/p/here')).body).toBe('here {} ');
    expect((await ask('/p/%C3%A6%2F')).body).toBe('one {"one":"æ/"} ');
    expect((await ask('/p/a/to/b')).body).toBe('two {"one":"a","two":"b"} ');
    for (const path of ['/p', '/p/', '/p/a/', '/p/a/to/', '/P/here', '/p//to/b', '/p/here/'])
      expect([path, (await ask(path)).body]).toEqual([path, 'nobody ']);
    expect(await ask('/p/%E0%A4%A')).toMatchObject({
      status: 400,
      body: 'last: A parameter does not decode',
    });
  });

  it('finds the methods of its address', async () => {
    const ask = await served(methods('/m', { get: end('get'), post: end('post') }));
    expect((await ask('/m', 'POST')).body).toBe('post {} ');
    expect(await ask('/m', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect((await ask('/m', 'OPTIONS')).headers.allow).toBe('GET, HEAD, POST, OPTIONS');
    expect((await ask('/m', 'DELETE')).headers.allow).toBe('GET, HEAD, POST, OPTIONS');
    expect((await ask('/m', 'DELETE')).body).toMatch(/^last: /);
  });
});

describe('what goes wrong', () => {
  it('is heard of behind it and nowhere else', async () => {
    const ask = await served(
      errors(heard('front')),
      methods('/a', { get: fail }),
      room(methods('/b', { get: fail }), errors(heard('room'))),
      at(['/c'], fail),
      room(methods('/c', { get: end('c') }), errors(heard('another room'))),
      errors(heard('end')),
    );
    expect((await ask('/a')).body).toBe('end heard failed');
    expect((await ask('/b')).body).toBe('room heard failed');
    expect((await ask('/c')).body).toBe('end heard failed');
  });

  it('is heard of by the next where the first passes it on, or fails itself', async () => {
    const on: ErrorRequestHandler = (error, _req, _res, next) => next(error);
    const another: ErrorRequestHandler = async () => {
      throw new Error('another');
    };
    const ask = await served(
      room(methods('/a', { get: fail }), errors(on), errors(another)),
      errors(heard('end')),
    );
    expect((await ask('/a')).body).toBe('end heard another');
  });

  it('may be a rejected promise, or an error that is passed on', async () => {
    const ask = await served(
      methods('/rejected', { get: async () => Promise.reject(new Error('late')) }),
      methods('/nothing', { get: async () => Promise.reject() }),
      methods('/passed', { get: (_req, _res, next) => next(new Error('passed')) }),
    );
    expect((await ask('/rejected')).body).toBe('last: late');
    expect((await ask('/nothing')).body).toBe('last: A promise was rejected');
    expect((await ask('/passed')).body).toBe('last: passed');
  });
});

describe('an application of such parts alone', () => {
  const served = async (...parts: readonly Part[]): Promise<Ask> => {
    const app = express().set('query parser', false);
    serveAll(app, parts);
    const listening = await listen({ host: 'localhost', port: 0, advice: '' });
    listening.open(app, () => undefined);
    onTestFinished(() => listening.close(0));
    return (path, method = 'GET') => raw(`http://127.0.0.1:${listening.port}`, { path, method });
  };
  const telling: RequestHandler = ({ originalUrl, baseUrl, app }, res) =>
    void res.json({ originalUrl, baseUrl, parser: app.get('query parser') });

  it('has requests and answers as Express has them', async () => {
    const ask = await served(methods('/a', { get: telling }));
    const told = { originalUrl: '/a?b=c', baseUrl: '', parser: false };
    expect(JSON.parse((await ask('/a?b=c')).body)).toEqual(told);
    expect((await ask('/b')).status).toBe(404);
  });

  it('finds nobody at an address that has no path, and goes on', async () => {
    const ask = await served(methods('/a', { get: end('a') }));
    expect((await ask('other://host')).status).toBe(404);
    expect((await ask('/a')).body).toBe('a {} ');
  });

  it('answers what went wrong in the last part, too', async () => {
    const ask = await served(methods('/a', { get: fail }));
    expect((await ask('/a')).status).toBe(500);
    expect((await ask('/b')).status).toBe(404);
  });
});

it('no address hides another', () => {
  const get = end('');
  const two = (one: string, other: string) => () =>
    serve([methods(one, { get }), room(methods(other, { get }))]);
  expect(two('/a', '/a')).toThrow('/a is served twice');
  expect(two('/p/:one', '/p/here')).toThrow('/p/here is served twice');
  expect(two('/p/:one', '/p/:two')).toThrow('/p/:two is served twice');
  expect(two('/p/here', '/p/:one')).not.toThrow();
});

it('every address can be told', () => {
  const parts = [
    by('x'),
    below('/a', room(methods('/a/:b', { post: end('') }))),
    methods('/c', { get: end('') }),
  ];
  expect(servedBy(parts)).toEqual([
    { pattern: '/a/:b', methods: ['POST', 'OPTIONS'] },
    { pattern: '/c', methods: ['GET', 'HEAD', 'OPTIONS'] },
  ]);
});
