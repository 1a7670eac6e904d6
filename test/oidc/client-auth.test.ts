import { UnsecuredJWT } from 'jose';
import request from 'supertest';
import { expect, test } from 'vitest';
import type { Service } from '../../src/services/service.ts';
import { assertedBy, assertion, type Bench, basic, createBench, ISSUER, SECRET } from './bench.ts';

type Fields = Record<string, string | undefined>;
const registered = async (method: Service['token_endpoint_auth_method']) => {
  const bench = await createBench();
  await bench.service({ token_endpoint_auth_method: method });
  return bench;
};
async function ask(bench: Bench, fields: Fields, authorization?: string) {
  const form = bench.form(await bench.code(), fields);
  const call = request(bench.app).post('/token').type('form');
  return authorization === undefined ? call.send(form) : call.set('authorization', authorization).send(form);
}
const judged = ({ status, body }: request.Response) => [status, body.error];
const UNPROVEN = [401, 'invalid_client'];
const asPost = { client_id: 'my-service', client_secret: SECRET };

test('each method works where it is the registered one, and only there', {
  tags: ['@profile-3.6', '@profile-11.7', '@rfc9700-2.5', '@asvs-10.4.10', '@asvs-10.4.16'],
}, async () => {
  for (const method of ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'] as const) {
    const bench = await registered(method);
    const answers = {
      client_secret_basic: await ask(bench, {}, basic()),
      client_secret_post: await ask(bench, asPost),
      private_key_jwt: await ask(bench, assertedBy(await assertion(bench.now))),
      none: await ask(bench, { client_id: 'my-service' }),
    };
    for (const [used, answer] of Object.entries(answers))
      expect(judged(answer), `${used} for ${method}`).toEqual(method === used ? [200, undefined] : UNPROVEN);
  }
});

test('a refused Authorization header is answered with WWW-Authenticate', { tags: '@rfc6750' }, async () => {
  const bench = await createBench();
  const wrong = await ask(bench, {}, basic('my-service', 'wrong'));
  expect(judged(wrong)).toEqual(UNPROVEN);
  expect(wrong.headers['www-authenticate']).toMatch(/^Basic realm=/);
  expect(judged(await ask(bench, {}, basic('nobody')))).toEqual(UNPROVEN);
  expect((await ask(bench, asPost)).headers['www-authenticate']).toBeUndefined();
});

test.each(['Basic', 'Basic !!!', 'Basic bm8tY29sb24=', 'Basic JWZmOng=', 'Bearer abc', 'Basic OnNlY3JldA=='])(
  'the header %j is malformed',
  async (header) => {
    expect(judged(await ask(await createBench(), {}, header))).toEqual([400, 'invalid_request']);
  },
);

test('two methods at once, two names, no name', async () => {
  const bench = await createBench();
  expect(judged(await ask(bench, asPost, basic()))).toEqual([400, 'invalid_request']);
  expect(judged(await ask(bench, { client_id: 'other' }, basic()))).toEqual([400, 'invalid_request']);
  expect(judged(await ask(bench, { client_id: 'my-service' }, basic()))).toEqual([200, undefined]);
  expect(judged(await ask(bench, {}))).toEqual([400, 'invalid_request']);
});

const seconds = (now: number) => Math.floor(now / 1000);
type Claims = (now: number) => Record<string, unknown>;
const claims: [string, Claims, number][] = [
  ['an array with the issuer', () => ({ aud: [ISSUER] }), 200],
  ['no jti', () => ({ jti: undefined }), 200],
  ['120 seconds', (now) => ({ exp: seconds(now) + 120 }), 200],
  ['clocks 9 seconds apart', (now) => ({ iat: seconds(now) + 9, nbf: seconds(now) + 9 }), 200],
  ['expired 9 seconds ago', (now) => ({ iat: seconds(now) - 60, exp: seconds(now) - 9 }), 200],
  ['no sub', () => ({ sub: undefined }), 400],
  ['no iss', () => ({ iss: undefined }), 400],
  ['no aud', () => ({ aud: undefined }), 400],
  ['no exp', () => ({ exp: undefined }), 400],
  ['no iat', () => ({ iat: undefined }), 400],
  ['another sub', () => ({ sub: 'other' }), 401],
  ['another iss', () => ({ iss: 'other' }), 401],
  ['the token endpoint as audience', () => ({ aud: `${ISSUER}/token` }), 401],
  ['another audience', () => ({ aud: 'https://test.idporten.no' }), 401],
  ['the issuer with a slash', () => ({ aud: `${ISSUER}/` }), 401],
  ['121 seconds', (now) => ({ exp: seconds(now) + 121 }), 401],
  ['expired', (now) => ({ iat: seconds(now) - 60, exp: seconds(now) - 10 }), 401],
  ['from the future', (now) => ({ iat: seconds(now) + 11 }), 401],
  ['not yet valid', (now) => ({ nbf: seconds(now) + 11 }), 401],
];
test.each(claims)(
  'an assertion with %s',
  { tags: ['@asvs-9.2.1', '@asvs-9.2.3'] },
  async (_name, part, status) => {
    const bench = await registered('private_key_jwt');
    const answer = await ask(bench, assertedBy(await assertion(bench.now, part(bench.now))));
    expect(answer.status).toBe(status);
    if (status !== 200) expect(answer.body.error).toBe(status === 400 ? 'invalid_request' : 'invalid_client');
  },
);

test('an assertion with a strange key, no kid, another alg, or no form', {
  tags: ['@profile-3.31', '@asvs-9.1.1', '@asvs-9.1.2'],
}, async () => {
  const bench = await registered('private_key_jwt');
  const { now } = bench;
  const refused = async (jwt: string) => judged(await ask(bench, assertedBy(jwt)));
  expect(await refused(await assertion(now, {}, {}, 'strange'))).toEqual(UNPROVEN);
  for (const header of [{ kid: 'other' }, { kid: undefined }, { alg: 'PS256' }])
    expect(await refused(await assertion(now, {}, header))).toEqual(UNPROVEN);
  const times = { iat: seconds(now), exp: seconds(now) + 60 };
  const unsigned = new UnsecuredJWT({ iss: 'my-service', sub: 'my-service', aud: ISSUER, ...times });
  expect(await refused(unsigned.encode())).toEqual(UNPROVEN);
  for (const jwt of ['x', 'a.b.c', 'e30.e30.', '...', `${'x'.repeat(20_000)}.y.z`])
    expect(await refused(jwt)).toEqual([400, 'invalid_request']);
});

test('an assertion needs its type beside it, and no client_id', { tags: '@profile-3.26' }, async () => {
  const bench = await registered('private_key_jwt');
  const fields = assertedBy(await assertion(bench.now));
  const NONE = { client_assertion: undefined };
  for (const part of [{ client_assertion_type: undefined }, { client_assertion_type: 'x' }, NONE])
    expect(judged(await ask(bench, { ...fields, ...part }))).toEqual([400, 'invalid_request']);
  expect(judged(await ask(bench, { ...fields, client_id: undefined }))).toEqual([200, undefined]);
});

test('an assertion is used once: twice, in parallel, without jti, and after a refused code', {
  tags: ['@profile-3.30', '@profile-11.8'],
}, async () => {
  const bench = await registered('private_key_jwt');
  const fields = assertedBy(await assertion(bench.now));
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask(bench, fields)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ body }) => body.error === 'invalid_client')).toHaveLength(9);

  const nameless = await assertion(bench.now, { jti: undefined });
  expect(judged(await ask(bench, assertedBy(nameless)))).toEqual([200, undefined]);
  expect(judged(await ask(bench, assertedBy(nameless)))).toEqual(UNPROVEN);

  const wasted = assertedBy(await assertion(bench.now));
  expect(judged(await ask(bench, { ...wasted, code: 'unknown' }))).toEqual([400, 'invalid_grant']);
  expect(judged(await ask(bench, wasted))).toEqual(UNPROVEN);
});
