import { X509Certificate } from 'node:crypto';
import { decodeJwt } from 'jose';
import request from 'supertest';
import { expect, test } from 'vitest';
import { createKeys, RING } from '../../src/oidc/keys/keys.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import type { Store } from '../../src/storage/store.ts';
import { storeWith } from '../support/store.ts';
import { world } from '../support/world.ts';
import { createBench, ISSUER } from './bench.ts';

test('discovery announces what works and nothing else', async () => {
  const bench = await createBench();
  const { body, headers } = await request(bench.app).get('/.well-known/openid-configuration');
  expect(headers['content-type']).toMatch(/^application\/json/);
  expect(body).toMatchObject({
    issuer: ISSUER,
    authorization_endpoint: 'http://login.localhost:7575/authorize',
    end_session_endpoint: 'http://login.localhost:7575/logout',
    token_endpoint: `${ISSUER}/token`,
    introspection_endpoint: `${ISSUER}/token/introspect`,
    revocation_endpoint: `${ISSUER}/token/revoke`,
    response_modes_supported: ['query', 'form_post', 'query.jwt', 'form_post.jwt'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    ui_locales_supported: ['en', 'nb', 'nn', 'se'],
    authorization_response_iss_parameter_supported: true,
    ...{ frontchannel_logout_supported: true, frontchannel_logout_session_supported: true },
    ...{ backchannel_logout_supported: true, backchannel_logout_session_supported: true },
    request_parameter_supported: false,
  });
  // Beside them stand those of which each is one eID.
  const levels = body.acr_values_supported.filter((acr: string) => acr.startsWith('idporten-'));
  expect(levels).toEqual(['idporten-loa-substantial', 'idporten-loa-high']);
});

test('the key is published with its certificate and without its secret', {
  tags: ['@profile-5.5', '@profile-11.2'],
}, async () => {
  const bench = await createBench();
  const { body } = await request(bench.app).get('/jwks.json');
  const [key] = body.keys;
  expect(Object.keys(key)).toEqual(['kty', 'use', 'alg', 'kid', 'x5c', 'n', 'e']);
  expect(key.kid).toMatch(/^[\w-]{43}$/);
  const certificate = new X509Certificate(Buffer.from(key.x5c[0], 'base64'));
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.publicKey.export({ format: 'jwk' })).toMatchObject({ n: key.n, e: key.e });
  expect(certificate.validFromDate.getTime()).toBe(Math.floor(bench.now / 1000) * 1000);
  expect(certificate.validToDate.getUTCFullYear()).toBe(new Date(bench.now).getUTCFullYear() + 10);
});

test('processes that race agree on one key, and a restart keeps it', { tags: '@profile-11.2' }, async () => {
  const store = openSqlite(':memory:');
  const clock = { now: () => 1_795_000_000_000 };
  const rings = await Promise.all([1, 2, 3].map(() => createKeys(store, clock).ring()));
  expect(new Set(rings.map(({ signing }) => signing[0].kid)).size).toBe(1);
  expect((await createKeys(store, clock).signer()).kid).toBe(rings[0]?.signing[0].kid);
});

test('an id_token of ours is known, expired or not; nothing else is', async () => {
  const bench = await createBench();
  const { body } = await bench.redeem(await bench.code());
  bench.now += 10_000_000;
  expect(await bench.keys.verifyOwn(body.id_token)).toEqual(decodeJwt(body.id_token));
  const stranger = await createBench();
  expect(await stranger.keys.verifyOwn(body.id_token)).toBeUndefined();
  for (const jwt of [body.access_token, `${body.id_token}x`, 'x', 'a.b.c', ''])
    expect(await bench.keys.verifyOwn(jwt)).toBeUndefined();
});

test('a simulator closed at once still finishes its key: nothing is left over to fail', async () => {
  const rings: unknown[] = [];
  const asking = (store: Store): Store => {
    const close = async () => {
      rings.push((await store.get(RING.kind, RING.id, 0))?.value);
      await store.close();
    };
    return storeWith(store, { close });
  };
  for (let turn = 0; turn < 3; turn++) {
    const simulator = await world({ wrapStore: asking });
    // The key is begun behind the first answer (decision 21).
    await fetch(`${simulator.issuer}/health`);
    await simulator.close();
  }
  expect(rings).toEqual(Array(3).fill(expect.objectContaining({ signing: [expect.anything()] })));
});
