/** The three servers of one run: ours, the floor, and the mounted engine. Each knows how to make its tickets. */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { Client } from './client.ts';
import { logIn, type Target, type Ticket } from './driver.ts';
import { privateKey, publicKey } from './key.ts';
import { CLIENT_ID, CLIENT_SECRET, REDIRECT_URI } from './referee.ts';

export interface Contender {
  readonly name: string;
  readonly what: string;
  readonly file: string;
  readonly pages: number;
  readonly signatures: number;
  /** Arguments of node for the cold start. */
  readonly cold: readonly string[];
  prepare(
    issuer: string,
  ): Promise<{ readonly target: Target; tickets(count: number): Promise<readonly Ticket[]> }>;
}

interface Discovery {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly userinfo_endpoint: string;
}

async function discover(issuer: string): Promise<Discovery> {
  const { body } = await new Client().send(`${issuer}/.well-known/openid-configuration`);
  const { authorization_endpoint, token_endpoint, userinfo_endpoint } = JSON.parse(body) as Discovery;
  return { authorization_endpoint, token_endpoint, userinfo_endpoint };
}

/** Signed before the clock runs: the driver shares the cores. Lives 100 s, which a batch never lasts. */
async function assertion(issuer: string, client_id: string): Promise<Ticket['proof']> {
  const jwt = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'RS256', kid: publicKey.kid })
    .setIssuer(client_id)
    .setSubject(client_id)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('100s')
    .sign(privateKey);
  const client_assertion_type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  return { form: { client_id, client_assertion_type, client_assertion: jwt } };
}

async function control<T>(issuer: string, path: string, json: object): Promise<T> {
  const answer = await new Client().send(`${issuer}/control${path}`, { method: 'POST', json });
  if (answer.status !== 201 && answer.status !== 200)
    throw new Error(`${path}: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body) as T;
}

/** `count` things, 16 at a time. */
async function many<T>(count: number, make: (index: number) => Promise<T>): Promise<readonly T[]> {
  const made: T[] = [];
  for (let from = 0; from < count; from += 16)
    made.push(
      ...(await Promise.all(Array.from({ length: Math.min(16, count - from) }, (_, at) => make(from + at)))),
    );
  return made;
}

interface NewPerson {
  readonly id: string;
  readonly pid: string;
  readonly eids: { readonly bankid: { readonly password: string } };
}

async function ourTicket(issuer: string): Promise<Ticket> {
  const person = await control<NewPerson>(issuer, '/people', {});
  const { code } = await control<{ readonly code: string }>(issuer, `/people/${person.id}/codes`, {
    eid: 'bankid',
  });
  const answers = [
    ['pid', person.pid],
    ['otc', code],
    ['password', person.eids.bankid.password],
  ] as const;
  return { person: person.pid, answers, proof: await assertion(issuer, CLIENT_ID) };
}

async function register(issuer: string, renewing: boolean): Promise<Target> {
  await control(issuer, '/services', {
    client_id: CLIENT_ID,
    client_name: 'Bench',
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: [publicKey] },
    redirect_uris: [REDIRECT_URI],
    post_logout_redirect_uris: [],
    scopes: ['openid', 'profile'],
    grant_types: ['authorization_code', ...(renewing ? ['refresh_token'] : [])],
  });
  const parameters = { scope: 'openid profile', acr_values: 'idporten-loa-high' };
  return {
    ...(await discover(issuer)),
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    parameters,
    entry: 'bankid',
    claim: 'pid',
  };
}

export const ours: Contender = {
  name: 'proveporten',
  what: 'Prøveporten: picker, number, code, password; private_key_jwt; two RS256 signatures; SQLite file',
  file: 'server.ts',
  pages: 4,
  signatures: 2,
  cold: ['src/main.ts'],
  async prepare(issuer) {
    const target = await register(issuer, false);
    return { target, tickets: (count) => many(count, () => ourTicket(issuer)) };
  },
};

export const headless: Contender = {
  ...ours,
  name: 'proveporten headless',
  what: 'Prøveporten: TestID without pages (`login_hint`)',
  pages: 0,
  async prepare(issuer) {
    const { target } = await ours.prepare(issuer);
    const ticket = async (): Promise<Ticket> => {
      const { pid } = await control<NewPerson>(issuer, '/people', {});
      const parameters = { login_hint: `testid:${pid}_idporten-loa-high` };
      return { person: pid, answers: [], parameters, proof: await assertion(issuer, CLIENT_ID) };
    };
    return { target, tickets: (count) => many(count, ticket) };
  },
};

export const sso: Contender = {
  ...ours,
  name: 'proveporten sso',
  what: 'Prøveporten: single sign-on, the session is there',
  pages: 0,
  async prepare(issuer) {
    const { target } = await ours.prepare(issuer);
    const ticket = async (): Promise<Ticket> => {
      const client = new Client();
      const first = await ourTicket(issuer);
      await logIn(target, { ...first, client });
      return { person: first.person, answers: [], client, proof: await assertion(issuer, CLIENT_ID) };
    };
    return { target, tickets: (count) => many(count, ticket) };
  },
};

export const refresh: Contender = {
  ...ours,
  name: 'proveporten refresh',
  what: 'Prøveporten: a refresh (`ONETIME`); private_key_jwt; two RS256 signatures',
  pages: 0,
  async prepare(issuer) {
    const target = await register(issuer, true);
    const ticket = async (): Promise<Ticket> => {
      const { pid } = await control<NewPerson>(issuer, '/people', {});
      const parameters = { login_hint: `testid:${pid}_idporten-loa-high` };
      const login = { person: pid, answers: [], parameters, proof: await assertion(issuer, CLIENT_ID) };
      const { refresh_token = '' } = await logIn(target, login);
      return { person: pid, answers: [], refresh_token, proof: await assertion(issuer, CLIENT_ID) };
    };
    return { target, tickets: (count) => many(count, ticket) };
  },
};

export const floor: Contender = {
  name: 'floor',
  what: 'oidc-provider 9.13.3, the least it can be: one page, Map adapter, one signature',
  file: 'floor.ts',
  pages: 1,
  signatures: 1,
  cold: ['bench/floor.ts'],
  async prepare(issuer) {
    const parameters = { scope: 'openid profile' };
    const target = {
      ...(await discover(issuer)),
      client_id: CLIENT_ID,
      redirect_uri: REDIRECT_URI,
      parameters,
      claim: 'sub',
    };
    const authorization = `Basic ${Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64')}`;
    const ticket = (person: string): Ticket => ({
      person,
      answers: [['pid', person]],
      proof: { authorization },
    });
    return { target, tickets: async (count) => Array.from({ length: count }, () => ticket(randomUUID())) };
  },
};

export const mounted: Contender = {
  name: 'mounted',
  what: 'oidc-provider 9.13.3 mounted in Express: the same pages, express-session, csurf, SQLite file',
  file: 'mounted.ts',
  pages: 4,
  signatures: 2,
  cold: ['bench/mounted.ts'],
  async prepare(issuer) {
    const { target } = await floor.prepare(issuer);
    const ticket = async (): Promise<Ticket> => {
      const person = randomUUID();
      const answers = [
        ['pid', person],
        ['otc', '123456'],
        ['password', 'password'],
      ] as const;
      return { person, answers, proof: await assertion(issuer, CLIENT_ID) };
    };
    return { target: { ...target, entry: 'bankid' }, tickets: (count) => many(count, ticket) };
  },
};
