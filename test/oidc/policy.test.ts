import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/eid/method.ts';
import { type Acr, Levels } from '../../src/kernel/acr.ts';
import { circleOf, mayServe, openEntries, within } from '../../src/login/session/policy.ts';
import { type SsoSession, ssoExpiry } from '../../src/login/session/sso.ts';

const SUBSTANTIAL = 'idporten-loa-substantial';
const HIGH = 'idporten-loa-high';
const EMAIL = 'selfregistered-email';
const levels = new Levels([{ acr: EMAIL, kind: EMAIL, rank: 0, byName: true }]);
const MINUTE = 60_000;

const named = (text: string) => ({ nb: text, nn: text, en: text, se: text });
const entry = (id: string, acr: Acr, order: number): Entry => {
  return { id, acr, order, name: named(id), line: named('') };
};

/** A session of level substantial, proven at instant 0. */
function session(part: Partial<SsoSession> = {}): SsoSession {
  const proven = { id: 's', person: 'p', acr: SUBSTANTIAL, amr: 'TestID', claims: [], auth_time: 0 } as const;
  return { ...proven, isolated_for: null, serves: true, services: [], ...part };
}
const plain = { floor: SUBSTANTIAL, prompt: [], max_age: null, anew: false, levels } as const;

describe('the picker', () => {
  const entries = [entry('bankid', HIGH, 2), entry('minid', SUBSTANTIAL, 1), entry('buypass', HIGH, 3)];

  test('offers every entry at substantial, in order', { tags: '@profile-2.2.1' }, () => {
    const open = openEntries([SUBSTANTIAL], entries, levels);
    expect(open.map(({ id }) => id)).toEqual(['minid', 'bankid', 'buypass']);
  });
  test('offers an e-mail address to who names it, alone or beside levels', { tags: '@profile-8.8' }, () => {
    const all = [...entries, entry('mail', EMAIL, 4)];
    const ids = (...asked: Acr[]) => openEntries(asked, all, levels).map(({ id }) => id);
    expect(ids()).toEqual(['minid', 'bankid', 'buypass']);
    expect(ids(EMAIL)).toEqual(['mail']);
    expect(ids(EMAIL, HIGH)).toEqual(['bankid', 'buypass', 'mail']);
  });
  test('offers only the high ones at high', { tags: ['@profile-2.2.2', '@profile-8.7'] }, () => {
    expect(openEntries([HIGH], entries, levels).map(({ id }) => id)).toEqual(['bankid', 'buypass']);
  });
});

describe('an SSO session serves', () => {
  test('a request at its own level', () => expect(mayServe(session(), plain, MINUTE)).toBe(true));
  test('a request at a lower level', { tags: '@profile-11.5' }, () =>
    expect(mayServe(session({ acr: HIGH }), plain, MINUTE)).toBe(true),
  );
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
  test('a scope that wants the person authenticated anew', () =>
    expect(mayServe(session(), { ...plain, anew: true }, 0)).toBe(false));
  test('where its eID has no SSO', () => expect(mayServe(session({ serves: false }), plain, 0)).toBe(false));
});

describe('the time of a browser', () => {
  const limits = { sso_idle: 1800, sso_max: 7200 };
  const until = (begun_at: number, touched_at: number) =>
    ssoExpiry({ begun_at, touched_at, sessions: [] }, limits) / MINUTE;
  test('is 30 minutes from the latest call', () => expect(until(0, 20 * MINUTE)).toBe(50));
  test('and 120 minutes from the first authentication', { tags: '@profile-6.1.3' }, () =>
    expect(until(0, 100 * MINUTE)).toBe(120),
  );
});

describe('a session of its own', () => {
  const shared = session();
  const own = session({ isolated_for: 'two' });
  const apart = session({ isolated_for: 'one', serves: false });
  const all = [shared, own, apart];
  const one = { client_id: 'one', sso_disabled: false, kind: 'idporten' } as const;
  test('is that of a service with sso_disabled, and of no other', { tags: '@profile-3.14' }, () => {
    expect(within(all, circleOf({ ...one, client_id: 'two', sso_disabled: true }), levels)).toBe(own);
    expect(within(all, circleOf({ ...one, client_id: 'three', sso_disabled: true }), levels)).toBeUndefined();
    expect(within(all, circleOf({ ...one, client_id: 'two' }), levels)).toBe(shared);
  });
  test('is that of another kind of level', () => {
    const mail = session({ acr: EMAIL });
    expect(within([...all, mail], circleOf({ ...one, kind: EMAIL }), levels)).toBe(mail);
    expect(within([mail], circleOf(one), levels)).toBeUndefined();
    expect(within(all, circleOf({ ...one, kind: EMAIL }), levels)).toBeUndefined();
  });
  test('is that of an eID without SSO', () => {
    expect(within(all, circleOf({ ...one, serves: false }), levels)).toBe(apart);
    expect(within(all, circleOf({ ...one, sso_disabled: true }), levels)).toBeUndefined();
  });
});
