import { beforeEach, expect, test } from 'vitest';
import { OWN_LEVELS } from '../../src/kernel/acr.ts';
import { digest } from '../../src/kernel/entropy.ts';
import { ensureServices } from '../../src/services/ensure.ts';
import { serviceInput } from '../../src/services/input.ts';
import {
  createService,
  deleteService,
  getService,
  patchService,
  serviceFrom,
} from '../../src/services/registry.ts';
import { bundledServices, DEMO_SECRET } from '../../src/services/seed.ts';
import { SERVICE, type Service } from '../../src/services/service.ts';
import { inputOf, wireService } from '../../src/services/wire.ts';
import { list, put } from '../../src/storage/record-operations.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import type { Store } from '../../src/storage/store.ts';
import { mask } from '../../src/web/rule.ts';

const rules = { httpHosts: [], levels: OWN_LEVELS };
const input = serviceInput(rules);
const at = Date.parse('2026-11-25T12:00:00Z');
const stamp = (entropy: string) => ({ at, entropy });
const least = {
  client_name: 'Min tjeneste',
  redirect_uris: ['http://localhost:3000/callback'],
  post_logout_redirect_uris: [],
};
const key = { kty: 'RSA', kid: 'one', n: 'A'.repeat(342), e: 'AQAB' };
const problems = (more: object) =>
  input
    .safeParse({ ...least, ...more })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

let store: Store;
beforeEach(() => {
  store = openSqlite(':memory:');
});
async function made(more: object = {}): Promise<Service> {
  const result = await createService(store, stamp('one'), input.parse({ ...least, ...more }));
  if (result === 'taken') throw new Error('taken');
  return result;
}

test('the least input has ID-porten’s defaults, a generated id and a secret that stays readable', {
  tags: ['@profile-3.1', '@profile-3.7'],
}, async () => {
  const service = await made();
  expect(service.client_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(service.client_secret).toMatch(/^[\w-]{43}$/);
  expect(service.client_secret_hash).toBe(digest(service.client_secret ?? ''));
  expect(await getService(store, at, service.client_id)).toEqual(service);
  const wire = wireService(service);
  expect(wire).toMatchObject({ client_secret_set: true, token_endpoint_auth_method: 'client_secret_basic' });
  expect(wire).toMatchObject({ scopes: ['openid', 'profile'], code_challenge_method: 'S256' });
  expect(wire.client_secret).toBe(service.client_secret);
  expect(JSON.stringify(wire)).not.toContain(service.client_secret_hash);
});

test('a generated client_id never looks like a national identity number', async () => {
  const parsed = input.parse(least);
  const ids = Array.from({ length: 500 }, (_, n) => serviceFrom(parsed, stamp(`entropy ${n}`)).client_id);
  expect(ids.filter((id) => mask(id) !== id)).toEqual([]);
});

const secretOf = (service: Service | undefined) => [service?.client_secret, service?.client_secret_hash];

test('a given secret is kept, readable and as a digest', async () => {
  const service = await made({ client_id: 'mine', client_secret: 'known' });
  expect(secretOf(service)).toEqual(['known', digest('known')]);
});

test('a service registered before secrets were kept readable keeps its digest through a patch', async () => {
  const { client_secret: _, ...older } = await made({ client_id: 'mine', client_secret: 'known' });
  await put(store, at, SERVICE.put('mine', older as Service, { tags: { service: 'mine' } }));
  const patched = await patchService(store, stamp('p'), { id: 'mine', patch: { client_name: 'Ny' } }, rules);
  expect(secretOf(patched)).toEqual([null, digest('known')]);
  expect(wireService(older as Service)).toMatchObject({ client_secret: null, client_secret_set: true });
});

test.each<[string, object]>([
  ['the least', {}],
  ['with a secret', { client_secret: 'known' }],
  ['an app', { application_type: 'native', redirect_uris: ['no.example.app:/callback'] }],
  ['signing', { jwks: { keys: [key] } }],
  ['called back', { backchannel_logout_uri: 'http://localhost:3000/back' }],
  ['with other lists', { post_logout_redirect_uris: ['http://localhost:3000/'], sso_disabled: true }],
])('the input of a service makes the same service again: %s', async (_what, more) => {
  const service = await made({ client_id: 'mine', ...more });
  const input = inputOf(service, { withSecret: true });
  expect(input).toMatchObject({ client_id: 'mine', client_name: service.client_name });
  expect(input).not.toHaveProperty('scopes');
  expect(serviceFrom(serviceInput(rules).parse(input), stamp('one'))).toEqual(service);
});

test('a client_id is registered once', async () => {
  await made({ client_id: 'mine' });
  const again = input.parse({ ...least, client_id: 'mine' });
  expect(await createService(store, stamp('two'), again)).toBe('taken');
});

test('moving away from a secret deletes it, moving back generates one', {
  tags: '@profile-3.6',
}, async () => {
  await made({ client_id: 'mine', client_secret: 'known' });
  const patch = (body: object) => patchService(store, stamp('p'), { id: 'mine', patch: { ...body } }, rules);
  const kept = await patch({ client_name: 'Ny' });
  expect(secretOf(kept)).toEqual(['known', digest('known')]);
  const away = await patch({ token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [key] } });
  expect(secretOf(away)).toEqual([null, null]);
  const back = await patch({ token_endpoint_auth_method: 'client_secret_post' });
  expect(back?.client_secret_hash).toBe(digest(back?.client_secret ?? ''));
  expect(back?.client_secret).not.toBe('known');
});

test('a patch is checked as a whole and cannot change what is immutable', {
  tags: '@profile-3.5',
}, async () => {
  await made({ client_id: 'mine' });
  const patch = (body: object) => patchService(store, stamp('p'), { id: 'mine', patch: { ...body } }, rules);
  await expect(patch({ client_id: 'yours' })).rejects.toThrow('cannot be changed');
  await expect(patch({ integration_type: 'api_klient' })).rejects.toThrow('cannot be changed');
  await expect(patch({ redirect_uri: 'http://localhost/' })).rejects.toThrow('redirect_uri');
  await expect(patch({ token_endpoint_auth_method: 'none' })).rejects.toThrow('browser and native');
  expect(await patchService(store, stamp('p'), { id: 'nobody', patch: {} }, rules)).toBeUndefined();
});

test('services are listed oldest first in pages, and deleted', async () => {
  for (const client_id of ['a', 'b', 'c']) await made({ client_id });
  const first = await list(store, SERVICE, at, { limit: 2 });
  const rest = await list(store, SERVICE, at, { limit: 2, after: first.next ?? '' });
  expect([...first.found, ...rest.found].map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(rest.next).toBeNull();
  expect([await deleteService(store, at, 'b'), await deleteService(store, at, 'b')]).toEqual([true, false]);
});

test('the bundled services are there after a start; what tests changed stays until the file changes', async () => {
  const inputs = bundledServices(['http://localhost:7576']);
  const written = await ensureServices(store, stamp('first'), inputs);
  expect(written.map(({ client_id }) => client_id)).toEqual([
    'demo-client',
    'contact-profile',
    'innsyn',
    'signer',
  ]);
  expect((await getService(store, at, 'demo-client'))?.client_secret_hash).toBe(digest(DEMO_SECRET));
  await patchService(store, stamp('p'), { id: 'demo-client', patch: { sso_disabled: true } }, rules);
  expect(await ensureServices(store, stamp('second'), inputs)).toEqual([]);
  expect((await getService(store, at, 'demo-client'))?.sso_disabled).toBe(true);
  await ensureServices(store, stamp('third'), bundledServices(['http://localhost:9000']));
  const demo = await getService(store, at, 'demo-client');
  expect([demo?.sso_disabled, demo?.redirect_uris]).toEqual([false, ['http://localhost:9000/callback']]);
});

test.each([
  ['unknown members', { redirect_uri: 'x' }, 'redirect_uri'],
  ['no redirect address', { redirect_uris: [] }, 'at least one'],
  ['a relative address', { redirect_uris: ['/callback'] }, 'absolute'],
  ['a fragment', { redirect_uris: ['http://localhost/#x'] }, 'fragment'],
  ['a script for an address', { redirect_uris: ['JavaScript:alert(1)'] }, 'leads to no service'],
  ['a logo elsewhere', { logo_uri: 'https://elsewhere.example/logo.png' }, 'path of our own'],
  ['a logo that only looks like a path', { logo_uri: '//elsewhere.example/logo.png' }, 'path of our own'],
  ['a large logo', { logo_uri: `data:image/png;base64,${'A'.repeat(28_000)}` }, '20 kB'],
  ['a private key', { jwks: { keys: [{ ...key, d: 'x' }] } }, 'holds no private member'],
  ['a symmetric key', { jwks: { keys: [{ kty: 'oct', k: 'x' }] } }, 'holds no private member'],
  ['an elliptic key', { jwks: { keys: [{ kty: 'EC', crv: 'P-256' }] } }, 'RSA'],
  ['a short key', { jwks: { keys: [{ ...key, n: 'A'.repeat(171) }] } }, '2048'],
  ['six keys', { jwks: { keys: Array(6).fill(key) } }, 'at most five'],
  ['a secret for an app', { application_type: 'native', client_secret: 'x' }, 'client_secret belongs'],
  ['a web service without authentication', { token_endpoint_auth_method: 'none' }, 'browser and native'],
  ['scopes of others', { scopes: ['openid', 'digdir:x'] }, 'register api_klient'],
  ['no openid', { scopes: ['profile'] }, 'openid'],
  [
    'a front-channel address elsewhere',
    { frontchannel_logout_uri: 'https://elsewhere.example/' },
    'same host',
  ],
  ['a short organisation number', { client_orgno: '123' }, '9 digits'],
])('%s: refused', (_, more, sentence) => {
  expect(problems(more)?.join('\n')).toContain(sentence);
});

test('apps keep no secret, who registers keys signs with them, and an app may have a scheme of its own', () => {
  const native = input.parse({
    ...least,
    application_type: 'native',
    redirect_uris: ['no.test.app:/callback'],
  });
  expect(native.token_endpoint_auth_method).toBe('none');
  expect(input.parse({ ...least, jwks: { keys: [key] } }).token_endpoint_auth_method).toBe('private_key_jwt');
});
