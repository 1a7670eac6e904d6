/** Rows of the profile that no other test holds. */
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { loginOf } from '../support/login.ts';
import { GOODBYE, headless, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

let ahead = 0;
const simulator = await sharedWorld({ clock: { now: () => systemClock.now() + ahead } });
const party = await Party.registered(simulator, { client_uri: 'https://service.example.no/start' });
const person = await simulator.control.person();

const told = async (path: string) => {
  const answer = await fetch(simulator.issuer + path);
  return (await answer.json()) as Readonly<Record<string, unknown>>;
};

/** The real test environment's document (docs/facts/idporten.md#discovery), its hosts swapped for ours. */
const published = (issuer: string, login: string) => ({
  issuer,
  authorization_endpoint: `${login}/authorize`,
  pushed_authorization_request_endpoint: `${issuer}/par`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/jwks.json`,
  introspection_endpoint: `${issuer}/token/introspect`,
  revocation_endpoint: `${issuer}/token/revoke`,
  end_session_endpoint: `${login}/logout`,
  scopes_supported: ['openid', 'profile'],
  response_types_supported: ['code'],
  response_modes_supported: ['query', 'form_post', 'query.jwt', 'form_post.jwt'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  prompt_values_supported: ['consent', 'login', 'none'],
  ui_locales_supported: ['en', 'nb', 'nn', 'se'],
  display_values_supported: ['page'],
  token_endpoint_auth_methods_supported: [
    ...['client_secret_basic', 'client_secret_post', 'none', 'private_key_jwt'],
  ],
  token_endpoint_auth_signing_alg_values_supported: ['RS256'],
  id_token_signing_alg_values_supported: ['RS256'],
  authorization_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  request_parameter_supported: false,
  request_uri_parameter_supported: false,
  claims_parameter_supported: false,
  authorization_response_iss_parameter_supported: true,
  frontchannel_logout_supported: true,
  frontchannel_logout_session_supported: true,
});

describe('discovery', () => {
  it('has every field of the published document, with its values', {
    tags: ['@profile-1.10', '@profile-11.1'],
  }, async () => {
    const document = await told('/.well-known/openid-configuration');
    expect(document).toMatchObject(published(simulator.issuer, simulator.login));
    expect(document.issuer).not.toMatch(/\/$/);
  });

  it('leaves out what does not work here, and adds what came since 2024', {
    tags: '@profile-1.11',
  }, async () => {
    const document = await told('/.well-known/openid-configuration');
    const known = Object.keys(published('', ''));
    expect(Object.keys(document).filter((name) => !known.includes(name))).toEqual([
      ...['subject_types_supported', 'acr_values_supported', 'dpop_signing_alg_values_supported'],
      ...['authorization_details_types_supported'],
      ...['backchannel_logout_supported', 'backchannel_logout_session_supported'],
    ]);
    expect(document.subject_types_supported).toEqual(['pairwise']);
    expect(document.acr_values_supported).toEqual([
      ...['idporten-loa-substantial', 'idporten-loa-high'],
      ...['eidas-loa-low', 'eidas-loa-substantial', 'eidas-loa-high', 'selfregistered-email'],
    ]);
  });

  it('is not at the address of RFC 8414', { tags: '@profile-1.12' }, async () => {
    const { status } = await fetch(`${simulator.issuer}/.well-known/oauth-authorization-server`);
    expect(status).toBe(404);
  });
});

describe('an answer', () => {
  it('has code, iss and state in this order, the code in two halves, state percent-encoded', {
    tags: ['@profile-2.1.6', '@profile-2.3.1', '@core-3.1.2.5'],
  }, async () => {
    const { url } = await party.browser().open(party.request({ ...headless(person), state: 'a b&c+"' }));
    expect([...url.searchParams.keys()]).toEqual(['code', 'iss', 'state']);
    expect(url.searchParams.get('code')).toMatch(/^[\w-]{22}\.[\w-]{22}$/);
    expect(url.search).toContain('&state=a%20b%26c%2B%22');
  });

  it.each([4097, 12_000])(
    'repeats a refused state of %i characters',
    { tags: '@asvs-4.2.5' },
    async (length) => {
      const state = 's'.repeat(length);
      const { url } = await party.browser().open(party.request({ state }));
      expect(Object.fromEntries(url.searchParams)).toMatchObject({ error: 'invalid_request', state });
      expect(url.searchParams.get('error_description')).toContain('4096 characters');
    },
  );

  it('repeats a refused state of 60,000 characters that was posted', async () => {
    const body = party.query({ state: 's'.repeat(60_000), response_mode: 'form_post' });
    const posted = await fetch(`${simulator.login}/authorize`, { method: 'POST', body, redirect: 'manual' });
    expect(await posted.text()).toContain(`name="state" value="${'s'.repeat(60_000)}"`);
  });

  it.each(['Level3', 'Level4', 'idporten-loa-low', 'idporten-loa-substantial-limited'])(
    'is an error where acr_values has %s',
    { tags: '@profile-2.2.7' },
    async (acr) => {
      const { url } = await party.browser().open(party.request({ acr_values: `idporten-loa-high ${acr}` }));
      const told = { error: 'invalid_request', iss: simulator.issuer, state: 'a state' };
      expect(Object.fromEntries(url.searchParams)).toMatchObject(told);
    },
  );
});

describe('the picker', () => {
  it('is where a browser is sent at first, without a query, with the service’s name', {
    tags: ['@profile-8.1', '@profile-8.9'],
  }, async () => {
    const page = await party.browser().open(party.request());
    expect(page.url.href).toBe(`${simulator.login}/authorize/selector`);
    expect(page.heading).toBe('Velg elektronisk ID');
    expect(page.text).toContain('A party');
    expect(page.html).not.toContain('https://service.example.no/start');
  });

  it('of another browser says "Noe gikk galt", 400 invalid_request and the trace id', {
    tags: ['@profile-2.5.3', '@profile-8.12', '@profile-11.20'],
  }, async () => {
    const [mine, theirs] = [
      await party.browser().open(party.request()),
      await party.browser().open(party.request()),
    ];
    for (const path of ['/authorize/selector', '/authorize/bankid', '/authorize/testid1']) {
      const page = await mine.open(`${path}?login=${loginOf(theirs).id}`);
      expect([page.status, page.heading]).toEqual([400, 'Ukjent tjenesteeier']);
      expect(page.text).toContain('Noe gikk galt');
      expect(page.html).toContain('400 invalid_request');
      expect(page.text).toMatch(/\(traceId=\w{32}\)/);
    }
  });
});

describe('an access token', () => {
  const tokens = async (change: object) => {
    const { access_token = '' } = await (await Party.registered(simulator, change)).issued(person);
    return decodeJwt(access_token);
  };
  const organisation = (ID: string) => ({ authority: 'iso6523-actorid-upis', ID });

  it('names the consumer, and the supplier where there is one', {
    tags: ['@profile-3.3', '@profile-4.17'],
  }, async () => {
    const alone = await tokens({ client_orgno: '974760673' });
    expect(alone).toMatchObject({ consumer: organisation('0192:974760673') });
    expect(alone).not.toHaveProperty('supplier');
    expect(await tokens({ client_orgno: '974760673', supplier_orgno: '991825827' })).toMatchObject({
      consumer: organisation('0192:974760673'),
      supplier: organisation('0192:991825827'),
    });
  });
});

describe('the trail', () => {
  it.each([
    [{ state: null, nonce: null }, 'Code issued by TestID; the request should have had state and nonce'],
    [{ nonce: null }, 'Code issued by TestID; the request should have had nonce'],
    [
      { scope: 'profile' },
      'Code issued by TestID; the request should have had the scope openid: without it there is no id_token',
    ],
    [{}, 'Code issued by TestID'],
  ])('tells of a login without its guards: %j', { tags: '@profile-13.5' }, async (change, summary) => {
    await party.code(person, change);
    const events = await simulator.control.trail();
    expect(events.findLast(({ kind }) => kind === 'code.issued')?.summary).toBe(summary);
  });
});

describe('a logout', () => {
  it('takes an id_token that expired long ago as hint', {
    tags: ['@profile-6.2.10', '@profile-11.10'],
  }, async () => {
    const browser = party.browser();
    const { id_token } = await party.tokens(await party.logIn(browser, person));
    ahead += 25 * 60_000;
    const out = party.logout({ id_token_hint: id_token, client_id: null, state: 'out' });
    expect((await browser.open(out)).url.href).toBe(`${GOODBYE}?state=out`);
    expect(await party.silent(browser)).toBe('login_required');
  });
});

describe('a login', () => {
  it('without acr_values may be by an eID at substantial', { tags: '@profile-2.2.6' }, async () => {
    const { claims } = await party.tokens(await party.logIn(party.browser(), person, {}, 'testid1'));
    expect(claims).toMatchObject({ acr: 'idporten-loa-substantial', amr: ['TestID'] });
  });
});
