import { describe, expect, test } from 'vitest';
import type { Acr } from '../../src/login/acr.ts';
import type { Entry } from '../../src/login/method.ts';
import { mayServe, openEntries, sessionFor } from '../../src/login/policy.ts';
import { type SsoSession, sharedSession } from '../../src/login/sso.ts';
import type { Found } from '../../src/storage/store.ts';

const SUBSTANTIAL = 'idporten-loa-substantial';
const HIGH = 'idporten-loa-high';
const MINUTE = 60_000;

const named = (text: string) => ({ nb: text, nn: text, en: text, se: text });
const entry = (id: string, acr: Acr, order: number): Entry => ({
  id,
  acr,
  order,
  name: named(id),
  line: named(''),
});

/** A session of level substantial, proven at instant 0. */
function session(part: Partial<Found<SsoSession>> = {}, acr: Acr = SUBSTANTIAL): Found<SsoSession> {
  const value = { id: 's', person: 'p', acr, amr: 'TestID', auth_time: 0, touched_at: 0, services: [] };
  return { id: 's', value, tags: {}, aged: 0, expiresAt: 30 * MINUTE, ...part };
}
const plain = { floor: SUBSTANTIAL, prompt: [], max_age: null } as const;

describe('the picker', () => {
  const entries = [entry('bankid', HIGH, 2), entry('minid', SUBSTANTIAL, 1), entry('buypass', HIGH, 3)];

  test('offers every entry at substantial, in order', () => {
    expect(openEntries(SUBSTANTIAL, entries).map(({ id }) => id)).toEqual(['minid', 'bankid', 'buypass']);
  });
  test('offers only the high ones at high', () => {
    expect(openEntries(HIGH, entries).map(({ id }) => id)).toEqual(['bankid', 'buypass']);
  });
});

describe('an SSO session serves', () => {
  test('a request at its own level', () => expect(mayServe(session(), plain, MINUTE)).toBe(true));
  test('a request at a lower level', () => expect(mayServe(session({}, HIGH), plain, MINUTE)).toBe(true));
  test('a request whose max_age it keeps', () =>
    expect(mayServe(session(), { ...plain, max_age: 60 }, MINUTE)).toBe(true));
});

describe('an SSO session does not serve', () => {
  test('a higher level', () => expect(mayServe(session(), { ...plain, floor: HIGH }, MINUTE)).toBe(false));
  test('prompt=login', () =>
    expect(mayServe(session(), { ...plain, prompt: ['login'] }, MINUTE)).toBe(false));
  test('max_age it exceeds', () =>
    expect(mayServe(session(), { ...plain, max_age: 59 }, MINUTE)).toBe(false));
  test('max_age=0, ever', () => expect(mayServe(session(), { ...plain, max_age: 0 }, 0)).toBe(false));
  test('after its time', () => expect(mayServe(session(), plain, 30 * MINUTE)).toBe(false));
  test('after being aged past its time', () =>
    expect(mayServe(session({ aged: 31 * MINUTE }), plain, 0)).toBe(false));
  test('max_age exceeded by ageing', () =>
    expect(mayServe(session({ aged: 2 * MINUTE }), { ...plain, max_age: 60 }, 0)).toBe(false));
});

test('a service with sso_disabled has a session of its own', () => {
  const shared = sessionFor('tag', { client_id: 'one', sso_disabled: false });
  expect(shared).toEqual(sharedSession('tag'));
  expect(sessionFor('tag', { client_id: 'two', sso_disabled: true })).not.toEqual(shared);
});
