/** Prøveporten, in what is asked of it: a whole login, one without pages, single sign-on, a refresh. */
import { join } from 'node:path';
import { assertion } from './assertion.ts';
import { Client } from './client.ts';
import { type Contender, discover, many } from './contender.ts';
import { logIn, type Target, type Ticket } from './driver.ts';
import { publicKey } from './key.ts';
import { CLIENT_ID, CLIENT_SECRET, REDIRECT_URI } from './referee.ts';

/** As `npm start` runs it, with the default storage (a SQLite file) and the default log. */
const SOURCES = join(import.meta.dirname, '../src/main.ts');

async function control<T>(issuer: string, path: string, json: object): Promise<T> {
  const answer = await new Client().send(`${issuer}/control${path}`, { method: 'POST', json });
  if (answer.status !== 201 && answer.status !== 200)
    throw new Error(`${path}: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body) as T;
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

const KEY = { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [publicKey] } };

async function register(issuer: string, renewing: boolean, proof: object = KEY): Promise<Target> {
  await control(issuer, '/services', {
    client_id: CLIENT_ID,
    client_name: 'Bench',
    ...proof,
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
  program: { file: SOURCES },
  pages: 4,
  signatures: 2,
  async prepare(issuer) {
    const target = await register(issuer, false);
    return { target, tickets: (count) => many(count, () => ourTicket(issuer)) };
  },
};

/** The name of the contender on PostgreSQL. */
export const ON_POSTGRES = 'proveporten on PostgreSQL';

/** One instance on a database of this machine, which syncs each commit, as PostgreSQL is delivered. */
export const onPostgres = (storage: string): Contender => ({
  ...ours,
  name: ON_POSTGRES,
  what: 'Prøveporten, a whole login, on a PostgreSQL beside it, whose processor time is not counted',
  program: { file: SOURCES, env: { PROVEPORTEN_STORAGE: storage } },
});

/** What the log costs is what it is cheaper by. */
export const silent: Contender = {
  ...ours,
  name: 'proveporten silent',
  what: 'Prøveporten, a whole login, with the log off',
  program: { file: SOURCES, env: { LOG_LEVEL: 'silent' } },
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
    const browsers: { readonly person: string; readonly client: Client }[] = [];
    const begin = async () => {
      const [client, first] = [new Client(), await ourTicket(issuer)];
      await logIn(target, { ...first, client });
      browsers.push({ person: first.person, client });
    };
    const tickets = async (count: number) => {
      await many(count - browsers.length, begin);
      const proofs = await many(count, () => assertion(issuer, CLIENT_ID));
      return browsers.slice(0, count).map((one, at) => ({ ...one, answers: [], proof: proofs[at] ?? {} }));
    };
    return { target, tickets };
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

/** So many logins of so few people that the driver's own work does not count: each is a browser and a session more. */
export const crowd: Contender = {
  ...headless,
  name: 'proveporten crowd',
  async prepare(issuer) {
    const secret = { token_endpoint_auth_method: 'client_secret_basic', client_secret: CLIENT_SECRET };
    const target = await register(issuer, false, secret);
    const people = await many(64, () => control<NewPerson>(issuer, '/people', {}));
    const authorization = `Basic ${Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64')}`;
    const ticket = ({ pid }: NewPerson): Ticket => {
      const parameters = { login_hint: `testid:${pid}_idporten-loa-high` };
      return { person: pid, answers: [], parameters, proof: { authorization } };
    };
    const tickets = async (count: number) =>
      Array.from({ length: count }, (_, at) => people[at % people.length]).flatMap((one) =>
        one === undefined ? [] : [ticket(one)],
      );
    return { target, tickets };
  },
};
