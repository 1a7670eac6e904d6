/** For whom a client assertion is meant: the issuer, as text and alone (release note ID-5189, 2025-03-19), at every endpoint that takes one. */
import { describe, expect, it } from 'vitest';
import { realLooking } from '../support/numbers.ts';
import { type Answered, type Change, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import { push, type Signing, signing } from './signing.ts';

const simulator = await sharedWorld();
const strict = await signing(simulator);
const former = await sharedWorld({ config: { settings: { assertion_audience: 'legacy' } } });
const legacy = await signing(former);
const person = await simulator.control.person();

const defined = (form: Change) =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );

type Ask = (side: Signing, form: Change) => Promise<Answered>;
const redeem: Ask = async ({ party }, form) => party.redeem(await party.code(person), form, {});
const introspect: Ask = ({ party }, form) =>
  party.post('/token/introspect', defined({ token: 'unknown', ...form }));
const revoke: Ask = ({ party }, form) => party.post('/token/revoke', defined({ token: 'unknown', ...form }));

/** The endpoints a service authenticates at, and how they answer who has. */
const ENDPOINTS: readonly (readonly [path: string, ask: Ask, served: number])[] = [
  ['/par', push, 201],
  ['/token', redeem, 200],
  ['/token/introspect', introspect, 200],
  ['/token/revoke', revoke, 200],
];

type Audience = readonly [name: string, aud: (issuer: string) => unknown];
/** Taken before March 2025. */
const FORMER: readonly Audience[] = [
  ['the token endpoint', (issuer) => `${issuer}/token`],
  ['the issuer and the token endpoint', (issuer) => [issuer, `${issuer}/token`]],
  ['the token endpoint as a list of one', (issuer) => [`${issuer}/token`]],
  ['the issuer twice', (issuer) => [issuer, issuer]],
];
/** Never taken. */
const FOREIGN: readonly Audience[] = [
  ['another server', () => 'https://evil.example'],
  ["another server's token endpoint", () => 'https://evil.example/token'],
  ['another server beside us', (issuer) => [issuer, 'https://evil.example']],
  ['us beside another server', (issuer) => ['https://evil.example', `${issuer}/token`]],
  ['the endpoint of pushed requests', (issuer) => `${issuer}/par`],
  ['the endpoint of introspection', (issuer) => `${issuer}/token/introspect`],
  ['the issuer with a slash', (issuer) => `${issuer}/`],
  ['the issuer in capitals', (issuer) => issuer.toUpperCase()],
  ['the issuer as a prefix', (issuer) => `${issuer}.evil.example`],
  ['the issuer as a user name', (issuer) => `${issuer}@evil.example/token`],
  ['the issuer in a list in a list', (issuer) => [[issuer]]],
  ['the issuer as a key', (issuer) => ({ [issuer]: issuer })],
];

const asked = async (ask: Ask, side: Signing, aud: unknown) => ask(side, await side.assertion({ aud }));
const judged = ({ status, body }: Answered) => [status, body.error];
const REFUSED = [401, 'invalid_client'];

/** What the trail warned of this service. */
async function warnings({ party: { simulator, service } }: Signing): Promise<readonly string[]> {
  const events = await simulator.control.trail({ service: service.client_id });
  return events.filter(({ kind }) => kind === 'client.warned').map(({ summary }) => summary);
}

describe('audience injection in private_key_jwt', () => {
  describe.each(ENDPOINTS)('at %s', (_path, ask, served) => {
    it('the issuer is served', async () => {
      expect((await asked(ask, strict, simulator.issuer)).status).toBe(served);
    });

    it('the issuer as a list of one is served, and the trail warns', async () => {
      const side = await signing(simulator);
      expect((await asked(ask, side, [simulator.issuer])).status).toBe(served);
      expect(await warnings(side)).toEqual([expect.stringContaining('aud is a list of one')]);
    });

    it.each([...FORMER, ...FOREIGN])(
      '%s is refused',
      { tags: ['@profile-3.28', '@class-audience-injection', '@threat-T2', '@asvs-9.2.3', '@asvs-9.2.4'] },
      async (_name, aud) => {
        expect(judged(await asked(ask, strict, aud(simulator.issuer)))).toEqual(REFUSED);
      },
    );
  });

  it('the refusal says what was sent, what is right, and since when', async () => {
    const { issuer } = simulator;
    const { body } = await asked(push, strict, [issuer, `${issuer}/token`]);
    expect(body.error_description).toContain(`Sent: ['${issuer}','${issuer}/token']. Right: '${issuer}'.`);
    expect(body.error_description).toContain('since March 2025');
  });

  it("a number that could be a person's, sent as the audience, is not repeated", async () => {
    const number = realLooking(0);
    const { body } = await asked(push, strict, `https://evil.example/${number}`);
    expect(body.error_description).toContain('https://evil.example/***');
    expect(body.error_description).not.toContain(number);
  });

  it('nobody is warned of what is right', async () => {
    const side = await signing(simulator);
    await asked(push, side, simulator.issuer);
    expect(await warnings(side)).toEqual([]);
  });
});

describe('settings.assertion_audience: legacy', () => {
  it.each(FORMER)('%s is served, and the trail warns', async (_name, aud) => {
    const side = await signing(former);
    expect((await asked(push, side, aud(former.issuer))).status).toBe(201);
    expect(await warnings(side)).toEqual([expect.stringContaining('refused this aud since March 2025')]);
  });

  it.each(FOREIGN)('%s is refused', async (_name, aud) => {
    expect(judged(await asked(push, legacy, aud(former.issuer)))).toEqual(REFUSED);
  });
});

describe('without client_id beside it', () => {
  describe.each(ENDPOINTS)('at %s', (_path, ask, served) => {
    it('an assertion names its client, and the trail notes it', async () => {
      const side = await signing(simulator);
      expect((await ask(side, { ...(await side.assertion()), client_id: null })).status).toBe(served);
      expect(await warnings(side)).toEqual([expect.stringContaining('client_id is not beside it')]);
    });

    it('an assertion of another key is refused', async () => {
      const [side, other] = [await signing(simulator), await signing(simulator)];
      const { client_id } = side.party.service;
      const forged = await other.assertion({ iss: client_id, sub: client_id });
      expect(judged(await ask(other, { ...forged, client_id: null }))).toEqual(REFUSED);
    });

    it('an assertion that names nobody is refused', async () => {
      const nameless = await strict.assertion({ iss: undefined, sub: undefined });
      const answer = await ask(strict, { ...nameless, client_id: null });
      expect(judged(answer)).toEqual([400, 'invalid_request']);
      expect(answer.body.error_description).toContain('sub of client_assertion');
    });
  });

  it('the client_id of another is refused', async () => {
    const { client_id } = legacy.party.service;
    expect(judged(await push(strict, { ...(await strict.assertion()), client_id }))).toEqual(REFUSED);
  });

  it('Authorization alone does not name the client of a pushed request (RFC 9126, 2.1)', async () => {
    const party = await Party.registered(simulator);
    expect(judged(await party.push({ client_id: null }))).toEqual([400, 'invalid_request']);
  });
});
