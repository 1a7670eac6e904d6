import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import request from 'supertest';
import { expect, test } from 'vitest';
import { type Bench, basic, type CodeWish, createBench, ISSUER } from './bench.ts';

async function tokens(bench: Bench, wish: CodeWish = {}) {
  const { body } = await bench.redeem(await bench.code(wish), {}).set('authorization', basic(wish.client_id));
  return { id: decodeJwt(body.id_token), access: decodeJwt(body.access_token), body };
}

test('the id_token has the claims of the profile and no more', {
  tags: ['@profile-4.7', '@profile-11.3'],
}, async () => {
  const bench = await createBench();
  const { id } = await tokens(bench);
  const now = Math.floor(bench.now / 1000);
  expect(id).toEqual({
    ...{ iss: ISSUER, aud: 'my-service', sub: expect.stringMatching(/^[\w-]{95}$/), pid: '12859000108' },
    ...{ acr: 'idporten-loa-high', amr: ['BankID'], auth_time: now - 5, iat: now, exp: now + 120 },
    ...{ jti: expect.stringMatching(/^[\w-]{11}$/), nonce: 'n', sid: 's'.repeat(43) },
    ...{ locale: 'nn', given_name: 'Kari', family_name: 'Prøvestad' },
  });
});

test('the access token has the claims of the profile and no more', {
  tags: ['@profile-4.15', '@profile-11.16'],
}, async () => {
  const bench = await createBench();
  const { access, id } = await tokens(bench);
  const now = Math.floor(bench.now / 1000);
  expect(access).toEqual({
    ...{ sub: id.sub, acr: 'idporten-loa-high', scope: 'openid profile', iss: ISSUER, pid: '12859000108' },
    ...{ client_amr: 'client_secret_basic', exp: now + 120, iat: now, client_id: 'my-service' },
    jti: expect.stringMatching(/^[\w-]{11}$/),
    consumer: { authority: 'iso6523-actorid-upis', ID: '0192:991825827' },
  });
  expect(access.jti).not.toBe(id.jti);
});

test('both are signed with the published key; the header is x5c, kid, alg', {
  tags: '@profile-4.6',
}, async () => {
  const bench = await createBench();
  const { body } = await tokens(bench);
  const { body: jwks } = await request(bench.app).get('/jwks.json');
  const options = { currentDate: new Date(bench.now), algorithms: ['RS256'] };
  for (const jwt of [body.id_token, body.access_token]) {
    await jwtVerify(jwt, createLocalJWKSet(jwks), options);
    expect(Object.keys(decodeProtectedHeader(jwt))).toEqual(['x5c', 'kid', 'alg']);
  }
});

test('nonce, sid, locale, names, pid and aud only where they belong', {
  tags: ['@profile-4.8', '@profile-11.11'],
}, async () => {
  const bench = await createBench();
  await bench.service({ frontchannel_logout_session_required: false });
  const request = { nonce: null, scopes: ['openid'], resource: 'https://api.example.no' };
  const { id, access } = await tokens(bench, { request });
  for (const name of ['nonce', 'sid', 'locale', 'given_name', 'family_name'])
    expect(id).not.toHaveProperty(name);
  expect(access.aud).toBe('https://api.example.no');
  const other = await tokens(bench, { authentication: { amr: 'Commfides', claims: [] } });
  expect(other.id).not.toHaveProperty('given_name');
  expect(other.id.locale).toBe('nn');
  await bench.foreign();
  const foreign = await tokens(bench);
  expect(foreign.id).not.toHaveProperty('pid');
  expect(foreign.id.sub).toMatch(/^[\w-]{95}$/);
});

test('sub is stable for a service and another for the next', { tags: '@profile-11.19' }, async () => {
  const bench = await createBench();
  await bench.service({ client_id: 'other' });
  const subs = [await tokens(bench), await tokens(bench), await tokens(bench, { client_id: 'other' })];
  const [first, again, elsewhere] = subs.map(({ id }) => id.sub);
  expect(again).toBe(first);
  expect(elsewhere).not.toBe(first);
});

test('an aged code leaves the house with real times', async () => {
  const bench = await createBench();
  const code = await bench.code({ authentication: { auth_time: bench.now - 1_000_000 } });
  await bench.store.age(20_000, { service: 'my-service' });
  const { body } = await bench.redeem(code);
  const id = decodeJwt(body.id_token);
  expect(id.auth_time).toBe(Math.floor((bench.now - 1_020_000) / 1000));
  expect(id.iat).toBe(Math.floor(bench.now / 1000));
});
