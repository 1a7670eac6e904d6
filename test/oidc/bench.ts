/** The simulator without its port, under a name of its own, at a time of its own; codes are put into its store by hand. */

import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import request from 'supertest';
import { NAMES } from '../../src/eid/claims.ts';
import type { StoredEvent } from '../../src/kernel/audit.ts';
import { token } from '../../src/kernel/entropy.ts';
import { createKeys, type Keys } from '../../src/oidc/keys/keys.ts';
import {
  type Authentication,
  type AuthorizationCode,
  type AuthorizationRequest,
  CODE,
  codeKey,
  GRANT,
  type Grant,
} from '../../src/oidc/records.ts';
import { CHECKS, type Checks } from '../../src/oidc/router.ts';
import { PERSON } from '../../src/people/person.ts';
import { SERVICE, type Service } from '../../src/services/service.ts';
import type { Started } from '../../src/start-with.ts';
import { put } from '../../src/storage/record-operations.ts';
import type { Store } from '../../src/storage/store.ts';
import { CALLBACK, CHALLENGE, VERIFIER } from '../support/login.ts';
import { ownWorld } from '../support/shared.ts';

export const ISSUER = 'http://localhost:7575';
export const SECRET = 'a secret: with + and %';
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strange = generateKeyPairSync('rsa', { modulusLength: 2048 });

const REGISTRATION = {
  ...{ client_id: 'my-service', client_name: 'My service', client_orgno: '991825827' },
  ...{ token_endpoint_auth_method: 'client_secret_basic', client_secret: SECRET },
  jwks: { keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid: 'k1' }] },
  redirect_uris: [CALLBACK],
  post_logout_redirect_uris: [],
  frontchannel_logout_session_required: true,
};
const PERSON_OF_TESTS = { pid: '12859000108', name: { given: 'Kari', family: 'Prøvestad' } };

export interface CodeWish {
  readonly request?: Partial<AuthorizationRequest>;
  readonly authentication?: Partial<Authentication>;
  readonly client_id?: string;
}

/** Everything a test of the back channel holds in its hands. */
export interface Bench {
  readonly app: Started['app'];
  readonly store: Store;
  readonly keys: Keys;
  /** The id of the one person. */
  readonly person: string;
  now: number;
  /** The service or another like it, changed. */
  service(part: Partial<Service>): Promise<void>;
  /** Takes the person's number away. */
  foreign(): Promise<void>;
  /** What was told since, newest first. */
  events(): Promise<readonly StoredEvent[]>;
  code(wish?: CodeWish): Promise<string>;
  form(code: string, part?: Record<string, string | undefined>): Record<string, string>;
  redeem(code: string, part?: Record<string, string | undefined>): request.Test;
}

export const basic = (id = 'my-service', secret = SECRET) =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;

const defined = (part: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(part).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

async function keep(bench: Bench, wish: CodeWish): Promise<string> {
  const [code, client_id] = [`${token()}.${token()}`, wish.client_id ?? 'my-service'];
  const request: AuthorizationRequest = {
    ...{ client_id, redirect_uri: CALLBACK, scopes: ['openid', 'profile'], state: 's', nonce: 'n' },
    code_challenge: CHALLENGE,
    ...{ response_mode: 'query', acr_values: [], ui_locales: [], prompt: [], max_age: null, resource: null },
    ...{ onbehalfof: null, authorization_details: null, dpop_jkt: null },
    ...wish.request,
  };
  const authentication: Authentication = {
    ...{ person: bench.person, acr: 'idporten-loa-high', amr: 'BankID', claims: NAMES },
    ...{ auth_time: bench.now - 5000, language: 'nn', sid: 's'.repeat(43) },
    ...wish.authentication,
  };
  const id = `g_${token()}`;
  const value: AuthorizationCode = { request, grant: id, spent: false, valid_until: bench.now + 60_000 };
  const grant: Grant = { request, authentication, renewable_until: null };
  const tags = { service: client_id, person: authentication.person };
  const kept = CODE.put(codeKey(code).id, value, { tags, expiresAt: bench.now + 660_000 });
  await put(bench.store, bench.now, kept);
  await put(bench.store, bench.now, GRANT.put(id, grant, { tags, expiresAt: bench.now + 60_000 }));
  return code;
}

/** A simulator with the service and the person in it. */
export async function createBench(checks: Partial<Checks> = {}): Promise<Bench> {
  let now = 1_795_000_000_000;
  const simulator = await ownWorld({
    ...{ issuer: ISSUER, loginOrigin: 'http://login.localhost:7575', clock: { now: () => now } },
    checks: { ...CHECKS, ...checks },
  });
  const { store, app } = simulator;
  const api = request(app);
  await api.post('/control/services').send(REGISTRATION).expect(201);
  const { body } = await api.post('/control/people').send(PERSON_OF_TESTS).expect(201);
  const service = (await store.get(SERVICE, 'my-service', now))?.value;
  const person = (await store.get(PERSON, body.id, now))?.value;
  const [made] = await store.latestEvents({}, 1);
  if (service === undefined || person === undefined || made === undefined) throw new Error('Not there');
  const bench: Bench = {
    ...{ app, store, keys: createKeys(store, { now: () => now }), person: person.id },
    get now() {
      return now;
    },
    set now(later) {
      now = later;
    },
    service: (part) =>
      put(store, now, SERVICE.put(part.client_id ?? service.client_id, { ...service, ...part }, {})),
    foreign: () => put(store, now, PERSON.put(person.id, { ...person, pid: null }, {})),
    events: async () => (await store.latestEvents({}, 50)).filter(({ seq }) => seq > made.seq),
    code: (wish = {}) => keep(bench, wish),
    form: (code, part = {}) =>
      defined({
        ...{ grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: VERIFIER },
        ...part,
      }),
    redeem: (code, part = {}) =>
      api.post('/token').set('authorization', basic()).type('form').send(bench.form(code, part)),
  };
  return bench;
}

/** A client assertion that is right unless told otherwise. */
export function assertion(
  now: number,
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
  signedBy: 'own' | 'strange' = 'own',
): Promise<string> {
  const iat = Math.floor(now / 1000);
  const whole = { iss: 'my-service', sub: 'my-service', aud: ISSUER, iat, exp: iat + 60, jti: token() };
  const key = signedBy === 'own' ? pair.privateKey : strange.privateKey;
  return new SignJWT({ ...whole, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
    .sign(key);
}

/** The form fields that go with an assertion. */
export const assertedBy = (client_assertion: string) => ({
  client_id: 'my-service',
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion,
});
