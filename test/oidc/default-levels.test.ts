/** `default_acr_values` of a registration: what a request without acr_values asks for (release note ID-5505, 2025-06-19). */
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { SERVICE, type Service } from '../../src/services/service.ts';
import { put } from '../../src/storage/record-operations.ts';
import type { Page } from '../support/browser.ts';
import { linksOf } from '../support/forms.ts';
import { atHome, type Change, errorOf, headless, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const SUBSTANTIAL = 'idporten-loa-substantial';
const HIGH = 'idporten-loa-high';

const simulator = await sharedWorld();
const high = await Party.registered(simulator, { default_acr_values: [HIGH] });
const plain = await Party.registered(simulator);
const person = await simulator.control.person();

const entries = ({ html }: Page) =>
  linksOf(html).flatMap(({ href, id }) => (/^\/authorize\/(?!selector)/.test(href) ? [id] : []));
const picker = (party: Party, change: Change = {}) => party.browser().open(party.request(change));
const hinted = (party: Party, acr: string, change: Change = {}) =>
  picker(party, { ...headless(person, acr), ...change });

describe('a request without acr_values', () => {
  it('offers the eIDs of the registered level', { tags: '@profile-2.2.6' }, async () => {
    expect(entries(await picker(high))).not.toContain('testid1');
    expect(entries(await picker(plain))).toContain('testid1');
  });

  it('counts as one with an empty acr_values', async () => {
    for (const acr_values of ['', ' '])
      expect(entries(await picker(high, { acr_values }))).not.toContain('testid1');
  });

  it('is not served by a session below the registered level', async () => {
    const browser = plain.browser();
    await plain.logIn(browser, person, {}, 'testid1');
    expect(await high.silent(browser)).toBe('login_required');
    expect(atHome(await browser.open(plain.request({ prompt: 'none' })))).toBe(true);
  });

  it('takes no headless login below the registered level', async () => {
    const refused = await hinted(high, SUBSTANTIAL);
    expect(errorOf(refused)).toBe('invalid_request');
    expect(refused.url.searchParams.get('error_description')).toContain('default_acr_values');
    expect((await hinted(high, HIGH)).url.searchParams.has('code')).toBe(true);
  });

  it('may be pushed', async () => {
    expect(entries(await high.browser().open(await high.pushed()))).not.toContain('testid1');
  });

  it('goes straight to the login by e-mail where that is the level', async () => {
    const mail = await Party.registered(simulator, { default_acr_values: ['selfregistered-email'] });
    expect((await picker(mail)).url.pathname).toBe('/authorize/selfregistered-email');
  });

  it('asks for substantial where the service was stored before there were defaults', async () => {
    const old = await Party.registered(simulator);
    const at = systemClock.now();
    const found = await simulator.store.get(SERVICE, old.service.client_id, at);
    const { default_acr_values: _, ...value } = found?.value ?? {};
    await put(simulator.store, at, SERVICE.put(old.service.client_id, value as Service, {}));
    expect(entries(await picker(old))).toEqual(entries(await picker(plain)));
  });
});

it('a request with acr_values asks for those alone', async () => {
  expect(entries(await picker(high, { acr_values: SUBSTANTIAL }))).toContain('testid1');
  expect(entries(await picker(plain, { acr_values: HIGH }))).not.toContain('testid1');
  const home = await hinted(high, SUBSTANTIAL, { acr_values: SUBSTANTIAL });
  expect(home.url.searchParams.has('code')).toBe(true);
});

it('the registration shows it: substantial unless told', async () => {
  const read = ({ service }: Party) => simulator.control.must('GET', `/services/${service.client_id}`);
  expect(await read(high)).toMatchObject({ default_acr_values: [HIGH] });
  expect(await read(plain)).toMatchObject({ default_acr_values: [SUBSTANTIAL] });
  const page = await (await fetch(`${simulator.login}/services`)).text();
  expect(page.replaceAll('<wbr>', '')).toContain('<code>default_acr_values</code>');
  const described = await simulator.control.must('GET', '/openapi.json');
  expect(described).toHaveProperty('components.schemas.Service.properties.default_acr_values');
});
