/** Modules of the FAPI 2.0 plan that need time or a citizen; the others are rows of the referee table (test/referee/names.ts). */
import { expect, it } from 'vitest';
import { errorOf, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();
const party = await Party.registered(simulator);

it('fapi2-security-profile-final-par-attempt-to-use-expired-request_uri', async () => {
  const { body } = await party.post('/par', party.query(), party.basic);
  const query = { client_id: party.service.client_id, request_uri: body.request_uri ?? '' };
  await simulator.store.age(120_000, { service: party.service.client_id });
  const page = await party.browser().open(`${simulator.login}/authorize?${new URLSearchParams(query)}`);
  expect([page.status, page.url.pathname]).toEqual([400, '/authorize']);
  const [last] = await simulator.store.latestEvents({}, 1);
  expect(last?.rule).toBe('request_uri.fresh');
});

it('fapi2-security-profile-final-user-rejects-authentication', async () => {
  const browser = party.browser();
  const home = await browser.submit(await browser.open(party.request()), {}, 'cancel');
  expect([errorOf(home), home.url.searchParams.get('state')]).toEqual(['access_denied', 'a state']);
});

it('a request_uri says why it cannot be used: it was, its time is over, or nobody knows it', {
  tags: '@profile-2.5.12',
}, async () => {
  const told = async (query: object) => {
    const page = await party
      .browser()
      .open(`${simulator.login}/authorize?${new URLSearchParams({ ...query })}`);
    const [last] = await simulator.store.latestEvents({}, 1);
    return [page.status, page.text, last?.rule];
  };
  const { body } = await party.post('/par', party.query(), party.basic);
  const { client_id } = party.service;
  const used = { client_id, request_uri: body.request_uri ?? '' };
  expect((await told(used))[0]).toBe(200);
  expect(await told(used)).toEqual([
    400,
    expect.stringContaining('Denne innloggingen er allerede brukt'),
    'request_uri.once',
  ]);
  expect(await told({ client_id, request_uri: 'urn:idporten:unknown' })).toEqual([
    400,
    expect.stringContaining('Innloggingen tok for lang tid'),
    'request_uri.known',
  ]);
  // Used first, old afterwards: it was used.
  await simulator.store.age(200_000, { service: client_id });
  expect((await told(used))[2]).toBe('request_uri.once');
  await simulator.store.age(600_000, { service: client_id });
  expect((await told(used))[2]).toBe('request_uri.known');
});
