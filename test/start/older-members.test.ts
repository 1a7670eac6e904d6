/** Records whose members were called otherwise, or said less, in older versions: logins, sessions, grants and people go on as they were. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { BY_ADDRESS } from '../../src/people/by-mobile.ts';
import type { Contact } from '../../src/people/contact.ts';
import { MESSAGE } from '../../src/people/message.ts';
import type { Browser } from '../support/browser.ts';
import { Party } from '../support/party.ts';
import { ownWorld } from '../support/shared.ts';

const EMAIL = 'selfregistered-email';
const folder = await mkdtemp(join(tmpdir(), 'proveporten-members-'));

/** Makes so many records as the version wrote them that stored them as number `shape`. */
function older(storage: string, change: string, count: number, shape = 0): void {
  const database = new DatabaseSync(storage.replace('sqlite:', ''));
  database.exec('PRAGMA user_version = 3');
  const { changes } = database.prepare(`UPDATE records SET shape = ${shape}, ${change}`).run();
  database.close();
  expect(changes).toBe(count);
}

it('still tells name and address of those whom an older version authenticated', async () => {
  const storage = `sqlite:${join(folder, 'authenticated.db')}`;
  const then = await ownWorld({ storage });
  const port = Number(new URL(then.issuer).port);
  const grant_types = ['authorization_code', 'refresh_token'];
  const party = await Party.registered(then, { grant_types });
  const [person, email] = [await then.control.person(), 'eldbjorg@example.test'];
  const [byNumber, byAddress] = [party.browser(), party.browser()];
  const home = await party.logIn(byNumber, person);
  const { body } = await party.redeem(home.url.searchParams.get('code') ?? '');
  const page = await byAddress.submit(await byAddress.open(party.request({ acr_values: EMAIL })), { email });
  const [message] = await then.store.find(MESSAGE, {}, Date.now());
  await byAddress.submit(page, { otc: message?.value.code ?? '' });
  await then.close();
  older(
    storage,
    `value = json_remove(value, '$.authentication.claims', '$.sessions[0].claims')
    WHERE kind IN ('grant', 'browser-sso')`,
    4,
  );

  const now = await ownWorld({ storage, port });
  const later = new Party(now, party.service);
  const renewed = await later.refresh(body.refresh_token);
  const name = { given_name: person.name.given, family_name: person.name.family };
  expect(await later.claims(renewed.body.id_token)).toMatchObject(name);
  const silent = async (browser: Browser, acr_values: string) =>
    (await later.tokens(await browser.open(later.request({ acr_values, prompt: 'none' })))).claims;
  expect(await silent(byNumber, 'idporten-loa-substantial')).toMatchObject(name);
  expect(await silent(byAddress, EMAIL)).toMatchObject({ email });
});

it('goes on with a login that waited for consent, and remembers what was given', async () => {
  const storage = `sqlite:${join(folder, 'consents.db')}`;
  const scope = 'helse:journal.read';
  const config = { settings: { scopes: { [scope]: { requires_user_consent: true } } } };
  const then = await ownWorld({ storage, config });
  const scopes = ['openid', scope];
  const party = await Party.registered(then, { integration_type: 'api_klient', scopes });
  const asked = { scope: scopes.join(' '), acr_values: 'idporten-loa-substantial' };
  const [first, second] = [await then.control.person(), await then.control.person()];
  const browser = party.browser();
  await browser.submit(await party.logIn(browser, first, asked));
  const waiting = party.browser();
  const page = await party.logIn(waiting, second, asked);
  await then.close();
  const proven = `json_object('acr', value ->> '$.achieved.acr', 'amr', value ->> '$.achieved.amr')`;
  older(
    storage,
    `value = json_remove(json_set(value, '$.interlude', value ->> '$.post_login',
    '$.achieved', ${proven}), '$.post_login') WHERE kind = 'login'`,
    2,
    1,
  );
  older(
    storage,
    `value = json_remove(json_set(value, '$.kept', json(value -> '$.remembered')), '$.remembered')
    WHERE kind = 'person' AND value ->> '$.remembered' IS NOT NULL`,
    1,
  );

  const now = await ownWorld({ storage, config, port: Number(new URL(then.issuer).port) });
  const later = new Party(now, party.service);
  expect((await waiting.submit(page)).url.searchParams.get('code')).toMatch(/./);
  for (const one of [first, second]) {
    const { kept } = await now.control.must('GET', `/people/${one.id}`);
    expect(kept).toMatchObject({ consent: { [party.service.client_id]: { [scope]: {} } } });
  }
  const silent = await browser.open(later.request({ ...asked, prompt: 'none' }));
  expect(silent.url.searchParams.get('code')).toMatch(/./);
});

it('trusts the certificates that it issued', async () => {
  const storage = `sqlite:${join(folder, 'certificates.db')}`;
  const then = await ownWorld({ storage });
  const party = await Party.registered(then, { token_endpoint_auth_method: 'private_key_jwt' });
  const issue = (at: typeof then) =>
    at.control.must<{ readonly x5c: readonly string[] }>(
      'POST',
      `/services/${party.service.client_id}/certificates`,
      {},
    );
  const before = await issue(then);
  await then.close();
  older(storage, "kind = 'keys' WHERE kind = 'authority'", 1);
  const now = await ownWorld({ storage });
  expect((await issue(now)).x5c[1]).toBe(before.x5c[1]);
});

it('counts addresses that had no dates from the first day of their person, and knows who shares them', async () => {
  const storage = `sqlite:${join(folder, 'addresses.db')}`;
  const then = await ownWorld({ storage });
  const [mobile, email] = ['+4740000555', 'Felles@proveporten.test'];
  const people = [
    await then.control.person({ mobile, email }),
    await then.control.person({ email, mobile: null }),
  ];
  await then.close();
  const database = new DatabaseSync(storage.replace('sqlite:', ''));
  database.exec("DELETE FROM records WHERE kind = 'address'; PRAGMA user_version = 4");
  database.exec(
    "UPDATE records SET shape = 1, value = json_remove(value, '$.contact') WHERE kind = 'person'",
  );
  database.close();
  const now = await ownWorld({ storage });
  for (const one of people) {
    const { contact, created_at } = await now.control.must<{
      readonly contact: Contact;
      readonly created_at: string;
    }>('GET', `/people/${one.id}`);
    expect(contact.email).toEqual({ updated_at: created_at, verified_at: created_at, validated_at: null });
  }
  const index = await now.store.get(BY_ADDRESS, 'felles@proveporten.test', Date.now());
  expect(index?.value.people).toEqual(people.map(({ id }) => id));
});

it('has a service ask as the settings say where it never said', async () => {
  const storage = `sqlite:${join(folder, 'services.db')}`;
  const then = await ownWorld({ storage });
  const { service } = await Party.registered(then);
  await then.close();
  const ours = `kind = 'service' AND id = '${service.client_id}'`;
  older(storage, `value = json_remove(value, '$.contact_info_step') WHERE ${ours}`, 1);
  const now = await ownWorld({ storage });
  const read = await now.control.must('GET', `/services/${service.client_id}`);
  expect(read).toMatchObject({ contact_info_step: null });
});
