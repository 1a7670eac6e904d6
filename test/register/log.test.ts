/** The history of logins (docs/facts/idporten.md#the-contact-register). */
import { expect, it } from 'vitest';
import { Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const SCOPE = 'idporten:user.log.read';
const simulator = await sharedWorld();
const { control } = simulator;
const api = { integration_type: 'api_klient', scopes: ['openid', 'profile', SCOPE] };
const party = await Party.registered(simulator, { ...api, client_name: 'Loggen' });
const sister = await Party.registered(simulator, { client_name: 'Søsteren' });
const stranger = await Party.registered(simulator, { client_name: 'En annen', client_orgno: '974761076' });

interface Entry {
  readonly tidspunkt: string;
  readonly tjeneste: string;
  readonly eid: string;
  readonly integrasjon_id: string;
  readonly orgno: string;
}

async function history(token: string, query = '') {
  const answer = await fetch(`${simulator.issuer}/innlogginger/logg/idporten${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, entries: (await answer.json()) as readonly Entry[] };
}

it('tells the person’s logins to the services of the asker’s organisation, the newest first', {
  tags: ['@profile-7.2', '@profile-8.14'],
}, async () => {
  const person = await control.person();
  const browser = party.browser();
  await stranger.logIn(browser, person);
  await sister.logIn(browser, person, { prompt: 'login' });
  const { access_token } = await party.tokens(
    await browser.open(party.request({ scope: `openid ${SCOPE}` })),
  );
  const { status, entries } = await history(access_token);
  expect(status).toBe(200);
  expect(entries.map(({ tjeneste, eid }) => [tjeneste, eid])).toEqual([
    ['Loggen', 'Federated'],
    ['Søsteren', 'TestID'],
  ]);
  expect(entries[0]).toEqual({
    ...{ tidspunkt: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d$/), tjeneste: 'Loggen' },
    ...{ eid: 'Federated', integrasjon_id: party.service.client_id, orgno: '991825827' },
  });
  expect((await history(access_token, '?maxhits=1')).entries).toHaveLength(1);
  for (const wrong of ['0', '101', 'all'])
    expect((await history(access_token, `?maxhits=${wrong}`)).status).toBe(400);
});

it('takes the scope for it, and tells of nobody else', async () => {
  const [person, other] = [await control.person(), await control.person()];
  await party.issued(other, { scope: `openid ${SCOPE}` });
  const { access_token } = await party.issued(person, { scope: 'openid profile' });
  expect((await history(access_token ?? '')).status).toBe(403);
  const own = await party.issued(person, { scope: `openid ${SCOPE}` });
  expect((await history(own.access_token ?? '')).entries).toHaveLength(2);
});
