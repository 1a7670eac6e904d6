/** An eID that proves less than its entry promises and the service asks for: no token, and no fault of ours. */
import { expect, it } from 'vitest';
import type { LoginMethod } from '../../src/eid/method.ts';
import { homeWith, serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import { abroad, words } from './abroad.ts';

const weak = (id: string) => abroad(id, 'idporten-loa-high', 'idporten-loa-substantial');

const telling: LoginMethod = {
  ...weak('telling'),
  tooLow: { to: 'number', do: () => ({ say: { text: 'low', field: 'pid' } }) },
};
const simulator = await sharedWorld({ methods: [weak('silent'), telling] });
const service = await serviceOf(simulator);

async function answered(entry: string, acr_values: string) {
  const { pid } = await simulator.control.person();
  const page = await service.atPicker({ acr_values });
  return await (await page.click(entry)).submit({ pid });
}

it('leads where the row of the eID says, and the citizen can go on', async () => {
  const page = await answered('telling', 'idporten-loa-high');
  expect([page.status, page.heading]).toEqual([200, words.heading]);
  expect(page.text).toContain(words.low);
  expect(homeWith(await page.press('cancel'))).toMatchObject({ error: 'access_denied' });
});

it('ends the login where the eID says nothing of it, and the trail tells why', async () => {
  const page = await answered('silent', 'idporten-loa-high');
  expect(page.text).toContain('Denne innloggingen mislyktes.');
  const events = await simulator.control.trail({ limit: '100' });
  expect(events.map(({ summary }) => summary)).toContain(
    'silent: idporten-loa-substantial proven, less than idporten-loa-high',
  );
});

it.each(['silent', 'telling'])(
  'proves the level it has reached to a service that asks for no more: %s',
  async (entry) => {
    const page = await answered(entry, 'idporten-loa-substantial');
    expect(await service.redeemed(page)).toMatchObject({ acr: 'idporten-loa-substantial' });
  },
);
