/** Two processes on one file behave as one: what works once works once in both together (law 9). */
import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, expect, test } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { endAll, Program } from '../start/program.ts';
import { type Answered, Party } from '../support/party.ts';
import { Control, type World } from '../support/world.ts';
import { prover } from './prover.ts';

const at = (issuer: string): World => ({
  ...{ issuer, login: issuer, demo: null, control: new Control(issuer) },
  close: async () => undefined,
});

const first = new Program();
const issuer = await first.ready();
const worlds: readonly [World, World] = [at(issuer), at(await new Program({ cwd: first.folder }).ready())];
const person = await worlds[0].control.person();
afterAll(() => endAll());

/** One service, seen in both processes. */
async function pair(part: object = {}): Promise<readonly [Party, Party]> {
  const grant_types = ['authorization_code', 'refresh_token'];
  const party = await Party.registered(worlds[0], { grant_types, ...part });
  return [party, new Party(worlds[1], party.service)];
}

/** Ten uses in each process, all at once. */
const twenty = (parties: readonly [Party, Party], use: (party: Party) => Promise<{ status: number }>) =>
  Promise.all(Array.from({ length: 20 }, (_, place) => use(parties[place % 2 === 0 ? 0 : 1])));
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).toSorted();
const ONE = [200, ...Array<number>(19).fill(400)];
const ROUNDS = [1, 2, 3];

test.each(ROUNDS)('a code (%i)', async () => {
  const parties = await pair();
  const code = await parties[0].code(person);
  expect(statuses(await twenty(parties, (party) => party.redeem(code)))).toEqual(ONE);
});

test.each(ROUNDS)('a ONETIME refresh token (%i)', async () => {
  const parties = await pair();
  const { refresh_token } = (await parties[0].redeem(await parties[0].code(person))).body;
  expect(statuses(await twenty(parties, (party) => party.refresh(refresh_token)))).toEqual(ONE);
});

test.each(ROUNDS)('a request_uri (%i)', async () => {
  const parties = await pair();
  const login_hint = `testid:${person.pid}_idporten-loa-high`;
  const pushed = await parties[0].post('/par', parties[0].query({ login_hint }), parties[0].basic);
  const { client_id } = parties[0].service;
  const query = new URLSearchParams({ client_id, request_uri: pushed.body.request_uri ?? '' });
  const use = ({ simulator }: Party) =>
    fetch(`${simulator.login}/authorize?${query}`, { redirect: 'manual' });
  expect(statuses(await twenty(parties, use))).toEqual([302, ...Array<number>(19).fill(400)]);
});

test.each(ROUNDS)('the jti of a client assertion (%i)', async (round) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' };
  const parties = await pair({ token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [jwk] } });
  const { client_id } = parties[0].service;
  const iat = Math.floor(systemClock.now() / 1000);
  // Each process has an address of its own, which its assertion names: the jti alone is the same.
  const use = async (party: Party): Promise<Answered> => {
    const own = { iss: client_id, sub: client_id, aud: party.simulator.issuer, iat, exp: iat + 60 };
    const jwt = new SignJWT({ ...own, jti: `round ${round}` }).setProtectedHeader({ alg: 'RS256', kid: 'k' });
    return party.post(
      '/par',
      party.query({
        client_assertion: await jwt.sign(privateKey),
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      }),
    );
  };
  expect(statuses(await twenty(parties, use))).toEqual([201, ...Array<number>(19).fill(401)]);
});

test.each(ROUNDS)('the jti of a DPoP proof (%i)', async (round) => {
  const [parties, { proof }] = [await pair(), await prover()];
  const claims = { jti: `round ${round}` };
  const use = async (party: Party) =>
    party.redeem(
      await party.code(person),
      {},
      {
        ...party.basic,
        ...(await proof(`${party.simulator.issuer}/token`, { claims })),
      },
    );
  expect(statuses(await twenty(parties, use))).toEqual(ONE);
});
