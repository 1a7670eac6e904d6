/** Modules of the FAPI 2.0 plan that need time or a citizen; the others are rows of the referee table (test/referee/names.ts). */
import { expect, it } from 'vitest';
import { errorOf, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();
const party = await Party.registered(simulator);
/** In the newest line of the trail. */
const rule = async () => (await simulator.store.latestEvents({}, 1))[0]?.rule;

it('fapi2-security-profile-final-par-attempt-to-use-expired-request_uri', {
  tags: '@rfc9126-7.3',
}, async () => {
  const url = await party.pushed();
  await simulator.store.age(120_000, { service: party.service.client_id });
  const page = await party.browser().open(url);
  expect([page.status, page.url.pathname]).toEqual([400, '/authorize']);
  expect(await rule()).toBe('request_uri.fresh');
});

it('fapi2-security-profile-final-user-rejects-authentication', async () => {
  const home = await (await party.browser().open(party.request())).press('cancel');
  expect([errorOf(home), home.url.searchParams.get('state')]).toEqual(['access_denied', 'a state']);
});

it('a request_uri says why it cannot be used: it was, its time is over, or nobody knows it', {
  tags: ['@profile-2.5.12', '@rfc9126-4'],
}, async () => {
  const told = async (url: string) => {
    const page = await party.browser().open(url);
    return [page.status, page.text, await rule()];
  };
  const { client_id } = party.service;
  const used = await party.pushed();
  expect((await told(used))[0]).toBe(200);
  expect(await told(used)).toEqual([
    400,
    expect.stringContaining('Denne innloggingen er allerede brukt'),
    'request_uri.once',
  ]);
  expect(await told(used.replace(/request_uri=[^&]+/, 'request_uri=urn:idporten:unknown'))).toEqual([
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
