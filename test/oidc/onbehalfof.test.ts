/** onbehalfof (docs/facts/idporten.md#scopes): a supplier asks in the name of a customer registered under its service. */
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { codeOf, errorOf, Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const LOGO = 'data:image/png;base64,iVBORw0KGgo=';
const LEIKANGER = {
  ...{ onbehalfof: 'leikanger_kommune', display_name: 'Leikanger kommune', orgno: '991825827' },
  ...{ url: 'https://leikanger.example.no/', logo_uri: LOGO },
};
const SOGNDAL = { onbehalfof: 'sogndal', display_name: 'Sogndal kommune', orgno: '991825828' };

const simulator = await sharedWorld();
const person = await simulator.control.person();
const own = { client_name: 'Leverandøren', client_uri: 'https://supplier.example.no/' };
const party = await Party.registered(simulator, { ...RENEWING, ...own, onbehalfof: [LEIKANGER, SOGNDAL] });

const customersOf = (token: string | undefined) => {
  const { client_onbehalfof, aud_onbehalfof, aud } = decodeJwt(token ?? '');
  return [client_onbehalfof, aud_onbehalfof, aud];
};

it('the customer’s name and logo are shown, not the supplier’s', {
  tags: ['@profile-2.1.14', '@profile-7.8', '@profile-8.9'],
}, async () => {
  const picker = await party.browser().open(party.request({ onbehalfof: LEIKANGER.onbehalfof }));
  expect(picker.text).toContain('Leikanger kommune');
  expect(picker.text).not.toContain('Leverandøren');
  expect([picker.html.includes(LOGO), picker.html.includes(LEIKANGER.url)]).toEqual([true, false]);
  await picker.press('cancel');
  expect((await picker.reload()).link('Tilbake til Leikanger kommune')).toBe(LEIKANGER.url);
  const without = await party.browser().open(party.request());
  expect([without.text.includes('Leverandøren'), without.html.includes(LOGO)]).toEqual([true, false]);
});

it('the id_token names the customer, also when refreshed; the access token does not', {
  tags: ['@profile-4.9', '@profile-11.29'],
}, async () => {
  const home = await party.logIn(party.browser(), person, { onbehalfof: LEIKANGER.onbehalfof });
  const first = await party.redeem(codeOf(home));
  const again = await party.refresh(first.body.refresh_token);
  const named = [LEIKANGER.onbehalfof, LEIKANGER.onbehalfof, party.service.client_id];
  for (const { body } of [first, again]) {
    expect(customersOf(body.id_token)).toEqual(named);
    expect(customersOf(body.access_token)).toEqual([undefined, undefined, undefined]);
    expect(decodeJwt(body.access_token ?? '').consumer).toMatchObject({ ID: '0192:991825827' });
  }
});

it('each request has its own, by PAR and from the SSO session; one without has none', async () => {
  const browser = party.browser();
  await party.logIn(browser, person, { onbehalfof: LEIKANGER.onbehalfof });
  const pushed = await party.tokens(await browser.open(await party.pushed({ onbehalfof: 'sogndal' })));
  expect(pushed.claims.client_onbehalfof).toBe('sogndal');
  const without = await party.tokens(await browser.open(party.request()));
  expect(without.claims).not.toHaveProperty('client_onbehalfof');
});

describe('refused', () => {
  it.each(['nobody', 'LEIKANGER_KOMMUNE', ' sogndal'])('an unknown one: %j', async (onbehalfof) => {
    const home = await party.browser().open(party.request({ onbehalfof }));
    expect(errorOf(home)).toBe('invalid_request');
    expect(home.url.searchParams.get('error_description')).toMatch(/not registered.*traceId/);
  });

  it('another service’s', { tags: '@profile-3.19' }, async () => {
    const other = await Party.registered(simulator);
    const home = await other.browser().open(other.request({ onbehalfof: SOGNDAL.onbehalfof }));
    expect(errorOf(home)).toBe('invalid_request');
    const { status, body } = await other.push({ onbehalfof: 'sogndal' });
    expect([status, body.error]).toEqual([400, 'invalid_request']);
  });

  it('one that was taken away', async () => {
    const other = await Party.registered(simulator, { onbehalfof: [SOGNDAL] });
    const ask = () => other.browser().open(other.request({ onbehalfof: 'sogndal' }));
    expect((await ask()).text).toContain('Sogndal kommune');
    await simulator.control.must('PATCH', `/services/${other.service.client_id}`, { onbehalfof: [] });
    expect(errorOf(await ask())).toBe('invalid_request');
  });
});

it('a value without a customer counts as not sent', async () => {
  const home = await party.logIn(party.browser(), person, { onbehalfof: '' });
  expect((await party.tokens(home)).claims).not.toHaveProperty('aud_onbehalfof');
});
