/** Two processes on one store behave as one: what works once works once in both together (law 9). */
import { afterAll, expect, test } from 'vitest';
import { endAll, Program } from '../start/program.ts';
import { headless, Party, RENEWING } from '../support/party.ts';
import { sharedStorage } from '../support/shared.ts';
import { type World, worldAt } from '../support/world.ts';
import { oneOf20, statusesOf } from './parallel.ts';
import { prover } from './prover.ts';
import { signing } from './signing.ts';

const shared = { env: { PROVEPORTEN_STORAGE: await sharedStorage() } };
const worlds: readonly [World, World] = [
  worldAt(await new Program(shared).ready()),
  worldAt(await new Program(shared).ready()),
];
const person = await worlds[0].control.person();
afterAll(() => endAll());

/** One service, seen in both processes. */
async function pair(part: object = {}): Promise<readonly [Party, Party]> {
  const party = await Party.registered(worlds[0], { ...RENEWING, ...part });
  return [party, new Party(worlds[1], party.service)];
}

/** Ten uses in each process, all at once. */
const twenty = async (parties: readonly [Party, Party], use: (party: Party) => Promise<{ status: number }>) =>
  statusesOf(
    await Promise.all(Array.from({ length: 20 }, (_, place) => use(parties[place % 2 === 0 ? 0 : 1]))),
  );
const ONE = oneOf20(200, 400);
const ROUNDS = [1, 2, 3];

test.each(ROUNDS)('a code (%i)', { tags: ['@threat-F6', '@asvs-2.3.4', '@asvs-15.4.2'] }, async () => {
  const parties = await pair();
  const code = await parties[0].code(person);
  expect(await twenty(parties, (party) => party.redeem(code))).toEqual(ONE);
});

test.each(ROUNDS)('a ONETIME refresh token (%i)', async () => {
  const parties = await pair();
  const { refresh_token } = await parties[0].issued(person);
  expect(await twenty(parties, (party) => party.refresh(refresh_token))).toEqual(ONE);
});

test.each(ROUNDS)('a request_uri (%i)', async () => {
  const parties = await pair();
  const { pathname, search } = new URL(await parties[0].pushed(headless(person)));
  const use = ({ simulator }: Party) => fetch(simulator.login + pathname + search, { redirect: 'manual' });
  expect(await twenty(parties, use)).toEqual(oneOf20(302, 400));
});

test.each(ROUNDS)('the jti of a client assertion (%i)', async (round) => {
  const { party: first, assertion } = await signing(worlds[0]);
  const parties = [first, new Party(worlds[1], first.service)] as const;
  // Each process has an address of its own, which its assertion names: the jti alone is the same.
  const use = async (party: Party) =>
    party.push(await assertion({ aud: party.simulator.issuer, jti: `round ${round}` }), {});
  expect(await twenty(parties, use)).toEqual(oneOf20(201, 401));
});

test.each(ROUNDS)('the jti of a DPoP proof (%i)', async (round) => {
  const [parties, { proof }] = [await pair(), await prover()];
  const claims = { jti: `round ${round}` };
  const use = async (party: Party) => {
    const headers = { ...party.basic, ...(await proof(`${party.simulator.issuer}/token`, { claims })) };
    return party.redeem(await party.code(person), {}, headers);
  };
  expect(await twenty(parties, use)).toEqual(ONE);
});
