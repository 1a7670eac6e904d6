import request from 'supertest';
import { expect, test } from 'vitest';
import { type Bench, createBench } from './bench.ts';

async function accessToken(bench: Bench, scopes = ['openid', 'profile']): Promise<string> {
  return (await bench.redeem(await bench.code({ request: { scopes } }))).body.access_token;
}

test('GET and POST answer sub, pid and locale', { tags: ['@profile-5.1', '@profile-11.25'] }, async () => {
  const bench = await createBench();
  const jwt = await accessToken(bench);
  for (const call of [request(bench.app).get('/userinfo'), request(bench.app).post('/userinfo')]) {
    const answer = await call.set('authorization', `Bearer ${jwt}`);
    const sub = expect.stringMatching(/^[\w-]{95}$/);
    expect(answer.body).toEqual({ sub, pid: '12859000108', locale: 'nn' });
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
  }
});

test('the token is taken from the header alone', { tags: ['@rfc9700-4.3.2', '@asvs-14.2.1'] }, async () => {
  const bench = await createBench();
  const jwt = await accessToken(bench);
  const query = await request(bench.app).get('/userinfo').query({ access_token: jwt });
  const body = await request(bench.app).post('/userinfo').type('form').send({ access_token: jwt });
  for (const { status, body: answer } of [query, body])
    expect([status, answer.error]).toEqual([400, 'invalid_request']);
});

test('no token, another scheme, a malformed header, an unknown token', {
  tags: ['@rfc6750', '@asvs-9.1.1'],
}, async () => {
  const bench = await createBench();
  const ask = async (authorization?: string) => {
    const call = request(bench.app).get('/userinfo');
    const answer = await (authorization === undefined ? call : call.set('authorization', authorization));
    return [answer.status, answer.headers['www-authenticate']];
  };
  const both = expect.stringMatching(/^Bearer realm="ID-porten", DPoP realm="ID-porten", algs="ES256 /);
  for (const none of [undefined, 'Basic eDp5']) expect(await ask(none)).toEqual([401, both]);
  expect(await ask('Bearer a b')).toEqual([400, expect.stringContaining('error="invalid_request"')]);
  expect(await ask('Bearer abc')).toEqual([401, expect.stringContaining('error="invalid_token"')]);
});

test('an expired token, an id_token, and a token without profile', {
  tags: ['@rfc6750', '@asvs-9.2.1', '@asvs-9.2.2'],
}, async () => {
  const bench = await createBench();
  const { body } = await bench.redeem(await bench.code());
  const get = (jwt: string) => request(bench.app).get('/userinfo').auth(jwt, { type: 'bearer' });
  expect((await get(body.id_token)).body.error).toBe('invalid_token');
  const narrow = await get(await accessToken(bench, ['openid']));
  expect([narrow.status, narrow.body.error]).toEqual([403, 'insufficient_scope']);
  expect(narrow.headers['www-authenticate']).toContain('scope="profile"');
  bench.now += 120_000;
  expect((await get(body.access_token)).body.error).toBe('invalid_token');
});

test('another method is refused as JSON', async () => {
  const bench = await createBench();
  const answer = await request(bench.app).put('/userinfo');
  expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
});
