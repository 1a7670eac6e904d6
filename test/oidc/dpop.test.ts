/** Tokens bound to a key, through the front door (RFC 9449; Digdir, func_dpop). */
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { type Answered, type Change, codeOf, headless, Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import { newestRule, storeTelling } from '../support/store.ts';
import { oneOf20, statusesOf, twenty } from './parallel.ts';
import { type Prover, prover } from './prover.ts';

const RIGHT = 'idporten:token.introspection';
const scopes = {
  profile: { enforced_aud_for_introspection: ['holder'] },
  'api:opaque': { token_type: 'OPAQUE', enforced_aud_for_introspection: ['holder'] },
};
const BROWSER = { ...RENEWING, application_type: 'browser', token_endpoint_auth_method: 'none' };

/** How many of the changes wrote. */
let written = 0;
const simulator = await sharedWorld({
  wrapStore: (store) =>
    storeTelling(store, () => {
      written += 1;
    }),
  config: { settings: { scopes } },
});
const person = await simulator.control.person();
const reader = { client_id: 'holder', scopes: ['openid', 'profile', 'api:opaque', RIGHT] };
const web = await Party.registered(simulator, { ...RENEWING, ...reader, integration_type: 'api_klient' });
const spa = await Party.registered(simulator, BROWSER);
const [own, other] = [await prover(), await prover('RS256')];

const TOKEN = () => `${simulator.issuer}/token`;
const USERINFO = () => `${simulator.issuer}/userinfo`;
const PAR = () => `${simulator.issuer}/par`;

/** What authenticates the party at /token, in form and headers, with this key's proof. */
async function credentials(
  party: Party,
  by: Prover | null,
): Promise<readonly [Change, Record<string, string>]> {
  const proof = by === null ? {} : await by.proof(TOKEN());
  return party === spa ? [{ client_id: party.service.client_id }, proof] : [{}, { ...party.basic, ...proof }];
}

/** The answer to a fresh code. */
const bought = async (party: Party, by: Prover | null, asked: Change = {}) =>
  party.redeem(await party.code(person, asked), ...(await credentials(party, by)));
const renewed = async (party: Party, token: string | undefined, by: Prover | null) =>
  party.refresh(token, ...(await credentials(party, by)));

const cnf = (token: string | undefined) => decodeJwt(token ?? '').cnf;
const outcome = ({ status, body }: Answered) => [status, body.error];
const rule = () => newestRule(simulator.store);

/** Userinfo with a proof by this key, and what the answer says of how to come in. */
async function visited(token = '', by: Prover | null = own, scheme = 'DPoP') {
  const brought = by === null ? {} : await by.proof(USERINFO(), { method: 'GET', token });
  const answer = await fetch(USERINFO(), { headers: { authorization: `${scheme} ${token}`, ...brought } });
  const { error, pid } = (await answer.json()) as Record<string, string>;
  return { status: answer.status, error, pid, challenge: answer.headers.get('www-authenticate') };
}

describe('at /token', () => {
  it('a proof binds the access token, and it says so', { tags: '@profile-4.5' }, async () => {
    const { status, body } = await bought(web, own);
    expect([status, body.token_type]).toEqual([200, 'DPoP']);
    expect(cnf(body.access_token)).toEqual({ jkt: own.jkt });
    expect(decodeJwt(body.id_token ?? '')).not.toHaveProperty('cnf');
  });

  it('nothing is bound without one', async () => {
    const { body } = await bought(web, null);
    expect([body.token_type, cnf(body.access_token)]).toEqual(['Bearer', undefined]);
  });

  it('an opaque token is bound as well: introspection tells', async () => {
    const { body } = await bought(web, own, { scope: 'openid api:opaque' });
    expect(body.access_token).not.toContain('.');
    const told = (await web.introspect(body.access_token)).body;
    expect([told.active, told.cnf]).toEqual([true, { jkt: own.jkt }]);
  });

  it('a proof is spent also by a refusal', async () => {
    const proof = await own.proof(TOKEN());
    expect(outcome(await web.redeem('nope', {}, { ...web.basic, ...proof }))).toEqual([400, 'invalid_grant']);
    const again = await web.redeem(await web.code(person), {}, { ...web.basic, ...proof });
    expect([...outcome(again), await rule()]).toEqual([400, 'invalid_dpop_proof', 'dpop.once']);
  });

  it('a replayed proof leaves the code for who holds the key', async () => {
    const code = await web.code(person);
    const proof = await own.proof(TOKEN());
    await web.redeem('nope', {}, { ...web.basic, ...proof });
    await web.redeem(code, {}, { ...web.basic, ...proof });
    expect((await web.redeem(code, ...(await credentials(web, own)))).status).toBe(200);
  });

  it('of twenty parallel uses of a proof one serves', async () => {
    const proof = await own.proof(TOKEN());
    const codes = await twenty(() => web.code(person));
    const answers = await Promise.all(codes.map((code) => web.redeem(code, {}, { ...web.basic, ...proof })));
    expect(statusesOf(answers)).toEqual(oneOf20(200, 400));
  });

  it.each([
    ['61 seconds old', { iat: -62 }, 'dpop.iat'],
    ['59 seconds old', { iat: -58 }, undefined],
    ['9 seconds ahead', { iat: 8 }, undefined],
    ['11 seconds ahead', { iat: 13 }, 'dpop.iat'],
  ])('a proof that is %s', async (_name, { iat }, met) => {
    const made = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000);
    const proof = await own.proof(TOKEN(), { claims: { iat: made + iat } });
    const { status } = await web.redeem(await web.code(person), {}, { ...web.basic, ...proof });
    expect([status, status === 200 ? undefined : await rule()]).toEqual([met === undefined ? 200 : 400, met]);
  });
});

describe('refresh tokens', () => {
  it('of a public client come with a proof alone, and renew with the same key alone', {
    tags: '@profile-4.25',
  }, async () => {
    expect((await bought(spa, null)).body).not.toHaveProperty('refresh_token');
    const first = (await bought(spa, own)).body;
    const refused = [400, 'invalid_grant'];
    expect(outcome(await renewed(spa, first.refresh_token, null))).toEqual(refused);
    expect(outcome(await renewed(spa, first.refresh_token, other))).toEqual(refused);
    expect(await rule()).toBe('refresh.dpop');
    const next = (await renewed(spa, first.refresh_token, own)).body;
    expect([next.token_type, cnf(next.access_token)]).toEqual(['DPoP', { jkt: own.jkt }]);
    expect(outcome(await renewed(spa, next.refresh_token, other))).toEqual(refused);
  });

  it('that are spent revoke nothing in the hands of who lacks the key', async () => {
    const first = (await bought(spa, own)).body;
    const next = (await renewed(spa, first.refresh_token, own)).body;
    await renewed(spa, first.refresh_token, other);
    expect((await visited(next.access_token)).status).toBe(200);
    await renewed(spa, first.refresh_token, own);
    expect((await visited(next.access_token)).error).toBe('invalid_token');
  });

  it('of a service that authenticates renew with any key, or none', async () => {
    const first = (await bought(web, own)).body;
    const second = (await renewed(web, first.refresh_token, other)).body;
    expect(cnf(second.access_token)).toEqual({ jkt: other.jkt });
    const third = (await renewed(web, second.refresh_token, null)).body;
    expect([third.token_type, cnf(third.access_token)]).toEqual(['Bearer', undefined]);
  });
});

describe('a code for a key', () => {
  it('dpop_jkt: the proof must be by that key', { tags: '@profile-2.1.18' }, async () => {
    const code = await web.code(person, { dpop_jkt: own.jkt });
    const by = async (key: Prover | null) => web.redeem(code, ...(await credentials(web, key)));
    expect(outcome(await by(null))).toEqual([400, 'invalid_grant']);
    expect(outcome(await by(other))).toEqual([400, 'invalid_grant']);
    expect(await rule()).toBe('code.dpop_jkt');
    expect((await by(own)).status).toBe(200);
  });

  it('a proof at /par says the same', async () => {
    const headers = { ...web.basic, ...(await own.proof(PAR())) };
    const code = codeOf(await web.browser().open(await web.pushed(headless(person), headers)));
    expect(outcome(await web.redeem(code))).toEqual([400, 'invalid_grant']);
    expect((await web.redeem(code, ...(await credentials(web, own)))).body.token_type).toBe('DPoP');
  });
});

describe('at /userinfo', () => {
  it('a bound token opens with a proof of its key, and not as Bearer', async () => {
    const { access_token } = (await bought(web, own)).body;
    expect(await visited(access_token)).toMatchObject({ status: 200, pid: person.pid, challenge: null });
    const challenge = /^DPoP realm="ID-porten", algs="ES256 .*", error="invalid_token"$/;
    const refused = { status: 401, error: 'invalid_token', challenge: expect.stringMatching(challenge) };
    expect(await visited(access_token, other)).toMatchObject(refused);
    expect(await visited(access_token, null)).toMatchObject(refused);
    expect(await visited(access_token, null, 'Bearer')).toMatchObject(refused);
  });

  it('a proof that does not serve is told of with 401', async () => {
    const { access_token = '' } = (await bought(web, own)).body;
    const refused = await visited(access_token, {
      ...own,
      proof: (url) => own.proof(url, { method: 'GET', token: 'another' }),
    });
    expect([refused.status, refused.error, await rule()]).toEqual([401, 'invalid_dpop_proof', 'dpop.ath']);
    expect(refused.challenge).toContain('error="invalid_dpop_proof"');
  });

  it('of twenty parallel uses of a proof one serves', async () => {
    const { access_token = '' } = (await bought(web, own)).body;
    const proof = await own.proof(USERINFO(), { method: 'GET', token: access_token });
    const headers = { authorization: `DPoP ${access_token}`, ...proof };
    expect(statusesOf(await twenty(() => fetch(USERINFO(), { headers })))).toEqual(oneOf20(200, 401));
  });
});

it('each request writes once', async () => {
  const code = await web.code(person);
  const brought = await credentials(web, own);
  written = 0;
  const { access_token, refresh_token } = (await web.redeem(code, ...brought)).body;
  expect(written).toBe(1);
  await visited(access_token);
  expect(written).toBe(2);
  await renewed(web, refresh_token, own);
  expect(written).toBe(3);
  await web.push({}, { ...web.basic, ...(await own.proof(PAR())) });
  expect(written).toBe(4);
});

it('discovery announces the algorithms, and each of them works', async () => {
  const discovery = await fetch(`${simulator.issuer}/.well-known/openid-configuration`);
  const document = (await discovery.json()) as { readonly dpop_signing_alg_values_supported: string[] };
  for (const alg of document.dpop_signing_alg_values_supported)
    expect((await bought(web, await prover(alg))).body.token_type, alg).toBe('DPoP');
});

it('a page of a browser application may send a proof and read the challenge', async () => {
  const origin = 'http://service.localhost:9';
  const asking = { 'access-control-request-method': 'GET', 'access-control-request-headers': 'dpop' };
  const preflight = await fetch(USERINFO(), { method: 'OPTIONS', headers: { origin, ...asking } });
  expect(preflight.headers.get('access-control-allow-headers')).toContain('dpop');
  const answer = await fetch(USERINFO(), { headers: { origin } });
  expect(answer.headers.get('access-control-expose-headers')).toContain('www-authenticate');
});
