/** A bare application with the back channel alone, over a store in memory: codes are put there by hand. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import express, { type Express } from 'express';
import { SignJWT } from 'jose';
import request from 'supertest';
import { digest, token } from '../../src/kernel/entropy.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { createKeys, type Keys } from '../../src/oidc/keys/keys.ts';
import type { OidcPorts } from '../../src/oidc/ports.ts';
import {
  type Authentication,
  type AuthorizationCode,
  type AuthorizationRequest,
  CODE,
  codeKey,
  GRANT,
  type Grant,
} from '../../src/oidc/records.ts';
import { CHECKS, type Checks, createServiceRouter } from '../../src/oidc/router.ts';
import { PERSON, type Person } from '../../src/people/person.ts';
import { SERVICE, type Service } from '../../src/services/service.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { put, type Store } from '../../src/storage/store.ts';
import { trace } from '../../src/web/trace.ts';

export const ISSUER = 'http://localhost:7575';
const CALLBACK = 'http://localhost:3000/callback';
export const SECRET = 'a secret: with + and %';
export const VERIFIER = 'v'.repeat(43);
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strange = generateKeyPairSync('rsa', { modulusLength: 2048 });

const SERVICE_OF_TESTS: Service = {
  client_id: 'my-service',
  client_name: 'My service',
  client_orgno: '991825827',
  supplier_orgno: null,
  integration_type: 'idporten',
  application_type: 'web',
  token_endpoint_auth_method: 'client_secret_basic',
  client_secret: SECRET,
  client_secret_hash: digest(SECRET),
  jwks: { keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid: 'k1' } as JsonObject] },
  redirect_uris: [CALLBACK],
  post_logout_redirect_uris: [],
  frontchannel_logout_uri: null,
  frontchannel_logout_session_required: true,
  backchannel_logout_uri: null,
  backchannel_logout_session_required: false,
  grant_types: ['authorization_code'],
  scopes: ['openid', 'profile'],
  default_acr_values: ['idporten-loa-substantial'],
  ...{ access_token_lifetime: null, refresh_token_lifetime: null, authorization_lifetime: null },
  refresh_token_usage: 'ONETIME',
  code_challenge_method: 'S256',
  sso_disabled: false,
  client_uri: null,
  logo_uri: null,
  onbehalfof: [],
  created_at: 0,
};

const PERSON_OF_TESTS = {
  id: 'p_abcdefghjkmn',
  pid: '05837499739',
  name: { given: 'Kari', family: 'Prøvestad' },
  born: '2000-03-05',
  mobile: null,
  email: null,
  locale: 'nb',
  why: 'a test',
  reserved: false,
  created_at: 0,
  eids: {},
} as unknown as Person;

export interface CodeWish {
  readonly request?: Partial<AuthorizationRequest>;
  readonly authentication?: Partial<Authentication>;
  readonly client_id?: string;
}

/** Everything a test of the back channel holds in its hands. */
export interface Bench {
  readonly app: Express;
  readonly store: Store;
  readonly keys: Keys;
  now: number;
  service(part?: Partial<Service>): Promise<Service>;
  person(part?: Partial<Person>): Promise<Person>;
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
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    ...{ response_mode: 'query', acr_values: [], ui_locales: [], prompt: [], max_age: null, resource: null },
    ...{ onbehalfof: null, authorization_details: null, dpop_jkt: null },
    ...wish.request,
  };
  const authentication: Authentication = {
    ...{ person: PERSON_OF_TESTS.id, acr: 'idporten-loa-high', amr: 'BankID' },
    ...{ auth_time: bench.now - 5000, language: 'nn', sid: 's'.repeat(43) },
    ...wish.authentication,
  };
  const id = `g_${token()}`;
  const value: AuthorizationCode = { request, grant: id, spent: false, valid_until: bench.now + 60_000 };
  const grant: Grant = { request, authentication, renewable_until: null };
  const tags = { service: client_id, person: authentication.person };
  await put(
    bench.store,
    bench.now,
    CODE.put(codeKey(code).id, value, { tags, expiresAt: bench.now + 660_000 }),
  );
  await put(bench.store, bench.now, GRANT.put(id, grant, { tags, expiresAt: bench.now + 60_000 }));
  return code;
}

/** A fresh bench with the service and the person in it. */
export async function createBench(checks: Partial<Checks> = {}): Promise<Bench> {
  const store = openSqlite(':memory:');
  const clock = { now: () => bench.now };
  const lifetimes = {
    ...{ access_token: 120, id_token: 120, refresh_token: 600, authorization: 7200 },
  } as OidcPorts['lifetimes'];
  const entries = [{ id: 'testid2', acr: 'idporten-loa-high' }] as unknown as OidcPorts['entries'];
  const origins = { issuer: ISSUER, login: 'http://login.localhost:7575' };
  const keys = createKeys(store, clock);
  const ports = {
    store,
    clock,
    keys,
    origins,
    lifetimes,
    entries,
    namesFrom: ['BankID'],
    scopes: {},
    assertionAudience: 'issuer',
  } as unknown as OidcPorts;
  const app = express().use(trace, createServiceRouter(ports, { ...CHECKS, ...checks }));
  const bench: Bench = {
    ...{ app, store, keys, now: 1_795_000_000_000 },
    async service(part = {}) {
      const value = { ...SERVICE_OF_TESTS, ...part };
      await put(store, bench.now, SERVICE.put(value.client_id, value, {}));
      return value;
    },
    async person(part = {}) {
      const value = { ...PERSON_OF_TESTS, ...part };
      await put(store, bench.now, PERSON.put(value.id, value, {}));
      return value;
    },
    code: (wish = {}) => keep(bench, wish),
    form: (code, part = {}) =>
      defined({
        ...{ grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: VERIFIER },
        ...part,
      }),
    redeem: (code, part = {}) =>
      request(app).post('/token').set('authorization', basic()).type('form').send(bench.form(code, part)),
  };
  await bench.service();
  await bench.person();
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
