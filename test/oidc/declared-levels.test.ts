/** Levels that an eID declares: known, announced, offered by name, and trusted within their kind alone, without any list of ours. */
import { expect, it } from 'vitest';
import type { LoginMethod } from '../../src/eid/method.ts';
import { abroad } from '../login/abroad.ts';
import { homeWith, serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import { world } from '../support/world.ts';

const LOW = 'abroad-loa-low';
const HIGH = 'abroad-loa-high';

const eid: LoginMethod = {
  ...abroad('abroad', HIGH, HIGH),
  levels: [
    { acr: LOW, kind: 'abroad', rank: 2, byName: true },
    { acr: HIGH, kind: 'abroad', rank: 4, byName: true },
  ],
};
const simulator = await sharedWorld({ methods: [eid] });
const service = await serviceOf(simulator);

it('are announced as far as an entry proves them', async () => {
  const answer = await fetch(`${simulator.issuer}/.well-known/openid-configuration`);
  const { acr_values_supported }: { acr_values_supported: unknown } = await answer.json();
  expect(acr_values_supported).toEqual(expect.arrayContaining(['idporten-loa-high', LOW, HIGH]));
});

it('lead past the picker where they are asked alone, and a higher one serves a lower', async () => {
  const { pid } = await simulator.control.person();
  const page = await service.atPicker({ acr_values: LOW });
  const home = await page.submit({ pid });
  expect(await service.redeemed(home)).toMatchObject({ acr: HIGH, amr: ['Abroad'], pid });

  const again = await page.browser.open(service.request({ acr_values: HIGH, prompt: 'none' }));
  expect(await service.redeemed(again)).toMatchObject({ acr: HIGH, pid });
  const other = { acr_values: 'idporten-loa-substantial', prompt: 'none' };
  expect(homeWith(await page.browser.open(service.request(other)))).toMatchObject({
    error: 'login_required',
  });
});

it('are not offered to a service that names none of them', async () => {
  const page = await service.atPicker({ acr_values: 'idporten-loa-substantial' });
  expect(page.html).not.toContain('id="abroad"');
  const both = await service.atPicker({ acr_values: `idporten-loa-high ${LOW}` });
  expect(both.html).toContain('id="abroad"');
});

it('may be what a service asks for by default, where the eID is', async () => {
  const defaults = { default_acr_values: [LOW] };
  const own = await serviceOf(simulator, 'A service', defaults);
  const { pid } = await simulator.control.person();
  const page = await own.atPicker();
  expect(page.url.pathname).toBe('/authorize/abroad');
  expect(await own.redeemed(await page.submit({ pid }))).toMatchObject({ acr: HIGH, pid });

  const least = { client_name: 'A service', redirect_uris: own.redirect_uris, post_logout_redirect_uris: [] };
  const email = { ...least, default_acr_values: ['selfregistered-email'] };
  expect((await simulator.control.call('POST', '/services', email)).status).toBe(201);
  const without = await world({ config: { settings: { methods: ['testid'] } } });
  const refused = [
    await without.control.call('POST', '/services', email),
    await without.control.call('POST', '/services', { ...least, ...defaults }),
  ];
  const known = 'They are idporten-loa-substantial, idporten-loa-high.';
  for (const { status, body } of refused) {
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(known);
  }
  await without.close();
});
