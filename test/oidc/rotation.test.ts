/** The signing key changes while the program runs, and no service needs to notice. */
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  type JWK,
  jwtVerify,
} from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MovedClock, movedClock } from '../support/login.ts';
import { codeOf, Party } from '../support/party.ts';
import type { Database } from '../support/postgres.ts';
import { newStorage } from '../support/storage.ts';
import { type OwnWorld, world } from '../support/world.ts';
import { statusesOf } from './parallel.ts';

interface KeyJson {
  readonly kid: string;
  readonly state: string;
  readonly signs_from: string | null;
  readonly published_until: string | null;
}

let storage: Database;
let clock: MovedClock;
let one: OwnWorld;
let party: Party;

const open = () => world({ storage: storage.url, clock });

beforeEach(async () => {
  storage = await newStorage();
  clock = movedClock();
  one = await open();
  party = await Party.registered(one);
});
afterEach(async () => {
  await one.close();
  await storage.drop();
});

async function rotate(signs_in?: number) {
  const body = signs_in === undefined ? {} : { signs_in };
  return (await one.control.must<{ readonly keys: readonly KeyJson[] }>('POST', '/keys/rotate', body)).keys;
}
const published = async (at = one) =>
  ((await (await fetch(`${at.issuer}/jwks.json`)).json()) as { readonly keys: readonly JWK[] }).keys;
const kids = async (at = one) => (await published(at)).map(({ kid }) => kid);

const idToken = async (who = party) => (await who.issued(await one.control.person())).id_token ?? '';
const kidOf = (jwt: string) => decodeProtectedHeader(jwt).kid;

test('the new key is published a minute before it signs', async () => {
  const [first] = await kids();
  const [next, old] = await rotate();
  expect([next?.state, old?.state, old?.kid]).toEqual(['next', 'signing', first]);
  expect(await kids()).toEqual([next?.kid, first]);
  expect(kidOf(await idToken())).toBe(first);
  clock.pass(59);
  expect(kidOf(await idToken())).toBe(first);
  clock.pass(2);
  expect(kidOf(await idToken())).toBe(next?.kid);
});

test('a service that read JWKS before the change verifies what is signed after it', {
  tags: '@profile-5.6',
}, async () => {
  await rotate();
  const before = createLocalJWKSet({ keys: [...(await published())] });
  clock.pass(61);
  const options = { issuer: one.issuer, clockTolerance: 100 };
  await expect(jwtVerify(await idToken(), before, options)).resolves.toBeDefined();
});

test('the old key stays for a day, and its tokens verify so long', async () => {
  const old = await idToken();
  const [first] = await kids();
  const [next, retiring] = await rotate(0);
  expect(next?.state).toBe('signing');
  expect(Date.parse(retiring?.published_until ?? '') - Date.parse(next?.signs_from ?? '')).toBe(86_400_000);
  const keys = createRemoteJWKSet(new URL(`${one.issuer}/jwks.json`));
  await expect(jwtVerify(old, keys, { clockTolerance: 1000 })).resolves.toBeDefined();
  clock.pass(86_390);
  expect(await kids()).toContain(first);
  clock.pass(20);
  expect(await kids()).toEqual([next?.kid]);
});

test('it stays longer where a token it signed lives longer', async () => {
  const week = 7 * 86_400;
  await Party.registered(one, { access_token_lifetime: week });
  const [next, retiring] = await rotate(0);
  const until = Date.parse(retiring?.published_until ?? '') - Date.parse(next?.signs_from ?? '');
  expect(until).toBe(week * 1000);
});

test('an id_token of the old key is still a hint', async () => {
  const home = await party.logIn(party.browser(), await one.control.person());
  const { id_token } = await party.tokens(home);
  await rotate(0);
  const silent = await home.browser.open(party.request({ prompt: 'none', id_token_hint: id_token }));
  expect(codeOf(silent)).not.toBe('');
});

test('sub does not change with the key', { tags: '@profile-11.19' }, async () => {
  const person = await one.control.person();
  const sub = async () => decodeJwt((await party.issued(person)).id_token ?? '').sub;
  const before = await sub();
  await rotate(0);
  expect(await sub()).toBe(before);
});

test('ageing the store ages the ring: the new key signs, then the old one is gone', async () => {
  const [first] = await kids();
  const [next] = await rotate();
  await one.store.age(61_000, {});
  expect(kidOf(await idToken())).toBe(next?.kid);
  await one.store.age(86_400_000, {});
  expect(await kids()).toEqual([next?.kid]);
  const [, retiring] = await rotate(0);
  expect([retiring?.kid, first === retiring?.kid]).toEqual([next?.kid, false]);
});

test('two instances on one store agree, and a restart keeps the ring', async () => {
  const two = await open();
  try {
    const [next] = await rotate();
    expect(await kids(two)).toEqual(await kids(one));
    clock.pass(61);
    const other = new Party(two, party.service);
    expect([kidOf(await idToken()), kidOf(await idToken(other))]).toEqual([next?.kid, next?.kid]);
  } finally {
    await two.close();
  }
  const before = await kids();
  await one.close();
  one = await open();
  expect(await kids()).toEqual(before);
});

test('of several rotations at once, in two instances, one wins', async () => {
  const two = await open();
  try {
    const all = [one, two, one, two].map(({ control }) => control.call('POST', '/keys/rotate', {}));
    expect(statusesOf(await Promise.all(all))).toEqual([200, 409, 409, 409]);
    expect(await kids()).toHaveLength(2);
  } finally {
    await two.close();
  }
});

test('the private key is never shown, and the trail names both by kid', async () => {
  const keys = await rotate(0);
  expect(JSON.stringify([keys, await published()])).not.toMatch(/private|"d":/);
  const rotated = (await one.control.trail()).find(({ kind }) => kind === 'keys.rotated');
  expect(rotated?.data).toEqual({ kid: keys[0]?.kid, retiring: keys[1]?.kid });
});

test.each([{ signs_in: -1 }, { signs_in: 1.5 }, { signs_in: 86_401 }, { after: 5 }])(
  '%j is refused',
  async (body) => {
    expect((await one.control.call('POST', '/keys/rotate', body)).status).toBe(400);
  },
);
