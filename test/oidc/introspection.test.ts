/** Introspection (RFC 7662; docs/facts/idporten.md#userinfo-introspection-revocation): its conditions one by one, what it tells, and what pseudonymous scopes leave out. */
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Answered, Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import { newestRule } from '../support/store.ts';

const RIGHT = 'idporten:token.introspection';
const API = 'digdir:api';
const HIDDEN = 'digdir:hidden';
const BARE = 'digdir:bare';
const API_CLIENT = { integration_type: 'api_klient' };
const named = { enforced_aud_for_introspection: ['reader'] };
const scopes = {
  [API]: named,
  [HIDDEN]: { ...named, requires_pseudonymous_tokens: true },
  [BARE]: { ...named, requires_pseudonymous_tokens: true, token_type: 'OPAQUE' },
};

const simulator = await sharedWorld({ config: { settings: { scopes } } });
const person = await simulator.control.person();
const asked = ['openid', 'profile', API, HIDDEN, BARE];
const party = await Party.registered(simulator, { ...API_CLIENT, ...RENEWING, scopes: asked });

const registered = (client_id: string, part: object = {}) =>
  Party.registered(simulator, { ...API_CLIENT, client_id, scopes: ['openid', RIGHT], ...part });
const reader = await registered('reader');
const tokens = (scope: string) => party.issued(person, { scope });
const INACTIVE = { status: 200, body: { active: false } };
const rule = (service: string) => newestRule(simulator.store, { service });

describe('a token whose scope names the service', () => {
  let body: Answered['body'];
  beforeEach(async () => {
    body = await tokens(`openid ${API}`);
  });

  it('is told with all its claims, uncached', { tags: '@profile-11.30' }, async () => {
    const claims = decodeJwt(body.access_token ?? '');
    expect((await reader.introspect(body.access_token)).body).toEqual({ active: true, ...claims });
    expect(claims.pid).toBe(person.pid);
    const answer = await fetch(`${simulator.issuer}/token/introspect`, {
      method: 'POST',
      headers: reader.basic,
      body: new URLSearchParams({ token: body.access_token ?? '', token_type_hint: 'refresh_token' }),
    });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await answer.json()).toMatchObject({ active: true });
  });

  it('is inactive once expired, revoked, or renewed by a used refresh token', async () => {
    const [early, late] = [await tokens(API), await tokens(API)];
    await party.revoke(late.access_token);
    expect(await reader.introspect(late.access_token)).toEqual(INACTIVE);
    await party.refresh(early.refresh_token);
    expect((await reader.introspect(early.access_token)).body.active).toBe(true);
    await party.refresh(early.refresh_token);
    expect(await reader.introspect(early.access_token)).toEqual(INACTIVE);
    await simulator.store.age(120_000, { service: party.service.client_id });
    expect(await reader.introspect(body.access_token)).toEqual(INACTIVE);
    expect(await rule('reader')).toBe('introspection.active');
  });

  it('tells what is left of an aged token in real time', async () => {
    const { exp, iat } = decodeJwt(body.access_token ?? '');
    await simulator.store.age(60_000, { service: party.service.client_id });
    const told = (await reader.introspect(body.access_token)).body;
    expect([told.exp, told.iat]).toEqual([Number(exp) - 60, Number(iat) - 60]);
  });

  it('is inactive to a service that the scope does not name', {
    tags: ['@profile-3.25', '@threat-T2'],
  }, async () => {
    const other = await registered('other-reader');
    expect(await other.introspect(body.access_token)).toEqual(INACTIVE);
    expect(await rule('other-reader')).toBe('introspection.audience');
  });

  it('is inactive to a service without the right, also to its own', {
    tags: ['@profile-5.2', '@profile-7.3'],
  }, async () => {
    expect(await party.introspect(body.access_token)).toEqual(INACTIVE);
    expect(await rule(party.service.client_id)).toBe('introspection.right');
  });

  it('is inactive to a service that cannot authenticate', async () => {
    await registered('spa-reader', { application_type: 'browser', token_endpoint_auth_method: 'none' });
    const form = new URLSearchParams({ token: body.access_token ?? '', client_id: 'spa-reader' });
    expect(await reader.post('/token/introspect', form)).toEqual(INACTIVE);
    expect(await rule('spa-reader')).toBe('introspection.right');
  });
});

it('a token of scopes that name nobody is inactive; so is what is no access token', async () => {
  const plain = await tokens('openid profile');
  expect(await reader.introspect(plain.access_token)).toEqual(INACTIVE);
  const { id_token, refresh_token } = await tokens(`openid ${API}`);
  for (const token of [id_token, refresh_token, 'nobody issued it'])
    expect(await reader.introspect(token)).toEqual(INACTIVE);
});

it('the registered method is demanded, and the form must be right', { tags: '@profile-5.2' }, async () => {
  const { access_token = '' } = await tokens(API);
  const { client_id, client_secret } = reader.service;
  const wrong = `Basic ${Buffer.from('reader:wrong').toString('base64')}`;
  expect((await reader.introspect(access_token, { authorization: wrong })).status).toBe(401);
  const posted = new URLSearchParams({ token: access_token, client_id, client_secret });
  const other = await reader.post('/token/introspect', posted);
  expect([other.status, other.body.error]).toEqual([401, 'invalid_client']);
  for (const form of [new URLSearchParams(), new URLSearchParams('token=a&token=b')]) {
    const answer = await reader.post('/token/introspect', form, reader.basic);
    expect([answer.status, answer.body.error]).toEqual([400, 'invalid_request']);
  }
});

it('other methods are answered with 405', async () => {
  for (const path of ['introspect', 'revoke']) {
    const answer = await fetch(`${simulator.issuer}/token/${path}`);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  }
});

describe('a pseudonymous scope', () => {
  it('leaves the pid out of both tokens and userinfo, and in introspection', {
    tags: ['@profile-3.23', '@profile-5.3'],
  }, async () => {
    const { access_token = '', id_token = '' } = await tokens(`openid profile ${HIDDEN}`);
    for (const token of [access_token, id_token]) expect(decodeJwt(token)).not.toHaveProperty('pid');
    const told = await (await party.userinfo(access_token)).json();
    expect(told).toEqual({ sub: decodeJwt(id_token).sub, locale: 'nb' });
    expect((await reader.introspect(access_token)).body).toMatchObject({ active: true, pid: person.pid });
  });

  it('as long as the login lasts: a refresh that asks for less tells no more', async () => {
    const { refresh_token } = await tokens(`openid ${HIDDEN}`);
    const { body } = await party.refresh(refresh_token, { scope: 'openid' });
    for (const token of [body.access_token, body.id_token])
      expect(decodeJwt(token ?? '')).not.toHaveProperty('pid');
  });
});

describe('an opaque scope', () => {
  it('gives a random string, which introspection alone can read', {
    tags: ['@profile-3.24', '@profile-4.19'],
  }, async () => {
    const [one, two] = [await tokens(BARE), await tokens(BARE)];
    expect(one.access_token).toMatch(/^[\w-]{43}$/);
    expect(one.access_token).not.toBe(two.access_token);
    expect(one).not.toHaveProperty('id_token');
    const { body } = await reader.introspect(one.access_token);
    expect(body).toMatchObject({
      ...{ active: true, scope: BARE, client_id: party.service.client_id, pid: person.pid },
      ...{ client_amr: 'client_secret_basic', iss: simulator.issuer },
    });
  });

  it('beside openid the id_token stays a JWT, and userinfo takes the string', async () => {
    const { access_token = '', id_token } = await tokens(`openid profile ${BARE}`);
    const claims = await party.claims(id_token);
    expect(await (await party.userinfo(access_token)).json()).toMatchObject({ sub: claims.sub });
  });
});
