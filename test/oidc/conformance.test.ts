/**
 * The modules of the OpenID Foundation's conformance plans Config OP, Basic OP, RP-Initiated, Front-Channel and Back-Channel Logout OP that
 * apply, under their own names.
 * Not here: what asks for data or features ID-porten does not have (scope-email, -address, -phone, -all; idtoken-unsigned).
 */

import { generateKeyPairSync } from 'node:crypto';
import { decodeProtectedHeader, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { decode } from '../support/forms.ts';
import { CALLBACK } from '../support/login.ts';
import { atHome, type Change, errorOf, GOODBYE, headless, Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import { listener, tellable } from './channels.ts';

let ahead = 0;
const simulator = await sharedWorld({ clock: { now: () => systemClock.now() + ahead } });
const party = await Party.registered(simulator);
const person = await simulator.control.person();

/** A login without a page: the request, changed, and the tokens it came to. */
const happy = async (change: Change = {}) => party.tokens(await open({ ...headless(person), ...change }));
const open = (change: Change, browser = party.browser()) => browser.open(party.request(change));

/** Somebody logs in by the picker, and what that came to. */
async function loggedIn(who = person, browser = party.browser()) {
  return { browser, ...(await party.tokens(await party.logIn(browser, who))) };
}

async function discovery(): Promise<Record<string, unknown>> {
  return (await fetch(`${simulator.issuer}/.well-known/openid-configuration`)).json();
}

describe('Config OP', () => {
  it('oidcc-discovery-endpoint-verification', async () => {
    const document = await discovery();
    expect(document).toMatchObject({
      issuer: simulator.issuer,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      request_uri_parameter_supported: false,
    });
    expect(document.scopes_supported).toContain('openid');
    for (const name of ['authorization_endpoint', 'token_endpoint', 'userinfo_endpoint', 'jwks_uri']) {
      const { status } = await fetch(String(document[name]));
      expect([404, 501, 500], name).not.toContain(status);
    }
    const { keys } = (await (await fetch(String(document.jwks_uri))).json()) as { keys: object[] };
    for (const key of keys) for (const secret of ['d', 'p', 'q']) expect(key).not.toHaveProperty(secret);
  });
});

describe('Basic OP', () => {
  it('oidcc-server', { tags: ['@core-3.1.3.7', '@core-3.1.2.5'] }, async () => {
    const { claims, token_type } = await happy();
    expect(token_type).toBe('Bearer');
    expect(claims).toMatchObject({ nonce: 'a nonce', pid: person.pid, sub: expect.any(String) });
    expect(Number(claims.exp)).toBeGreaterThan(Number(claims.iat));
  });

  it('oidcc-response-type-missing', { tags: '@core-3.1.2.2' }, async () => {
    expect(errorOf(await open({ response_type: null }))).toBe('invalid_request');
  });

  it('oidcc-idtoken-signature', async () => {
    expect(decodeProtectedHeader((await happy()).id_token).alg).toBe('RS256');
  });

  it('oidcc-userinfo-get', async () => {
    const { access_token, claims } = await happy();
    expect(await (await party.userinfo(access_token)).json()).toMatchObject({ sub: claims.sub });
  });

  it('oidcc-userinfo-post-header', async () => {
    const { access_token, claims } = await happy();
    const answer = await party.userinfo(access_token, { method: 'POST' });
    expect(await answer.json()).toMatchObject({ sub: claims.sub });
  });

  it('oidcc-userinfo-post-body: refused (RFC 9700, 4.3.2)', { tags: '@rfc9700-4.3.2' }, async () => {
    const { access_token } = await happy();
    const body = new URLSearchParams({ access_token });
    expect((await party.userinfo('', { method: 'POST', body, headers: {} })).status).toBe(400);
  });

  it('oidcc-ensure-request-without-nonce-succeeds-for-code-flow', async () => {
    expect((await happy({ nonce: null })).claims).not.toHaveProperty('nonce');
  });

  it('oidcc-scope-profile', { tags: '@profile-7.1' }, async () => {
    expect((await happy()).claims.locale).toBe('nb');
    expect((await happy({ scope: 'openid' })).claims).not.toHaveProperty('locale');
  });

  it('oidcc-alternate-happy-flow', async () => {
    expect((await happy({ scope: 'profile openid' })).claims.pid).toBe(person.pid);
    const turned = new URLSearchParams([...party.query()].reverse());
    const picker = await party.browser().open(`${simulator.login}/authorize?${turned}`);
    expect([picker.status, picker.url.pathname]).toEqual([200, '/authorize/selector']);
  });

  it.each(['page', 'popup'])('oidcc-display-%s', async (display) => {
    expect((await open({ display })).url.pathname).toBe('/authorize/selector');
  });

  it('oidcc-prompt-login', { tags: '@core-3.1.2.3' }, async () => {
    const { browser, claims } = await loggedIn();
    ahead += 2_000;
    const again = await party.tokens(await party.logIn(browser, person, { prompt: 'login' }));
    expect(again.claims.sub).toBe(claims.sub);
    expect(Number(again.claims.auth_time)).toBeGreaterThan(Number(claims.auth_time));
  });

  it('oidcc-prompt-none-not-logged-in', { tags: '@profile-2.5.11' }, async () => {
    const home = await open({ prompt: 'none' });
    expect([errorOf(home), home.url.searchParams.get('state')]).toEqual(['login_required', 'a state']);
  });

  it('oidcc-prompt-none-logged-in', async () => {
    const { browser, claims } = await loggedIn();
    ahead += 2_000;
    const silent = await party.tokens(await open({ prompt: 'none' }, browser));
    for (const name of ['sub', 'auth_time', 'acr']) expect(silent.claims[name]).toBe(claims[name]);
  });

  it('oidcc-max-age-1', { tags: '@core-3.1.2.3' }, async () => {
    const { browser, claims } = await loggedIn();
    ahead += 2_000;
    const again = await party.tokens(await party.logIn(browser, person, { max_age: '1' }));
    expect(Number(again.claims.auth_time)).toBeGreaterThan(Number(claims.auth_time));
  });

  it('oidcc-max-age-10000', async () => {
    const { browser, claims } = await loggedIn();
    const silent = await party.tokens(await open({ max_age: '10000' }, browser));
    expect(silent.claims.auth_time).toBe(claims.auth_time);
  });

  it('oidcc-ensure-request-with-unknown-parameter-succeeds', { tags: '@rfc6749-3.1' }, async () => {
    expect((await happy({ extra: 'foobar' })).claims.pid).toBe(person.pid);
  });

  it('oidcc-id-token-hint', async () => {
    const { browser, id_token, claims } = await loggedIn();
    const asked = { prompt: 'none', id_token_hint: id_token };
    expect((await party.tokens(await open(asked, browser))).claims.sub).toBe(claims.sub);
    const other = await loggedIn(await simulator.control.person());
    expect(errorOf(await open({ ...asked, id_token_hint: other.id_token }, browser))).toBe('login_required');
  });

  it('oidcc-login-hint', async () => {
    expect((await open({ login_hint: 'kari@example.no' })).url.pathname).toBe('/authorize/selector');
  });

  it('oidcc-ui-locales', async () => {
    expect((await open({ ui_locales: 'se' })).html).toMatch(/<html[^>]* lang="se"/);
  });

  it('oidcc-claims-locales', async () => {
    expect((await open({ claims_locales: 'se' })).url.pathname).toBe('/authorize/selector');
  });

  it('oidcc-ensure-request-with-acr-values-succeeds', async () => {
    const asked = 'idporten-loa-high idporten-loa-substantial';
    expect(asked.split(' ')).toContain((await happy({ acr_values: asked })).claims.acr);
  });

  it.each([
    ['oidcc-codereuse', 0],
    ['oidcc-codereuse-30seconds', 30_000],
  ])('%s', async (_name, pause) => {
    const code = await party.code(person);
    const { access_token = '' } = (await party.redeem(code)).body;
    expect((await party.userinfo(access_token)).status).toBe(200);
    ahead += pause;
    const again = await party.redeem(code);
    expect([again.status, again.body.error]).toEqual([400, 'invalid_grant']);
    expect((await party.userinfo(access_token)).status).toBe(401);
  });

  it('oidcc-ensure-registered-redirect-uri', {
    tags: ['@core-3.1.2.2', '@rfc9700-4.11', '@core-3.1.2.6'],
  }, async () => {
    const page = await open({ redirect_uri: `${CALLBACK}/foobar` });
    expect([page.status, page.url.origin]).toEqual([400, simulator.login]);
  });

  it('oidcc-ensure-redirect-uri-in-authorization-request', async () => {
    expect((await open({ redirect_uri: null })).status).toBe(400);
  });

  it('oidcc-redirect-uri-query-added', async () => {
    expect((await open({ redirect_uri: `${CALLBACK}?foo=bar` })).status).toBe(400);
  });

  it('oidcc-redirect-uri-query-mismatch', async () => {
    const queried = await Party.registered(simulator, { redirect_uris: [`${CALLBACK}?foo=bar`] });
    const ask = (redirect_uri: string) => party.browser().open(queried.request({ redirect_uri }));
    expect((await ask(`${CALLBACK}?foo=bar`)).url.pathname).toBe('/authorize/selector');
    expect((await ask(`${CALLBACK}?bar=foo`)).status).toBe(400);
  });

  it('oidcc-ensure-post-request-succeeds', async () => {
    const init = { method: 'POST', body: party.query(), redirect: 'manual' } as const;
    const answer = await fetch(`${simulator.login}/authorize`, init);
    expect(answer.status).toBe(303);
    const onwards = new URL(answer.headers.get('location') ?? '', simulator.login);
    expect((await party.browser().open(onwards)).url.pathname).toBe('/authorize/selector');
  });

  it('oidcc-server-client-secret-post', async () => {
    const posting = await Party.registered(simulator, { token_endpoint_auth_method: 'client_secret_post' });
    const { client_id, client_secret } = posting.service;
    const answer = await posting.redeem(await posting.code(person), { client_id, client_secret }, {});
    expect((await posting.claims(answer.body.id_token)).pid).toBe(person.pid);
  });

  it('oidcc-request-uri-unsigned-supported-correctly-or-rejected-as-unsupported', async () => {
    const home = await open({ request_uri: 'https://example.no/request.jwt' });
    expect(errorOf(home)).toBe('request_uri_not_supported');
  });

  it('oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported', async () => {
    const request = new UnsecuredJWT({ state: 'another' }).encode();
    expect(errorOf(await open({ request }))).toBe('request_not_supported');
  });

  it('oidcc-ensure-request-object-with-redirect-uri', async () => {
    const request = new UnsecuredJWT({ redirect_uri: CALLBACK }).encode();
    const page = await open({ request, redirect_uri: 'https://evil.example/' });
    expect([page.status, page.url.origin]).toEqual([400, simulator.login]);
  });

  it('oidcc-claims-essential', { tags: '@core-3.1.2.1' }, async () => {
    const claims = JSON.stringify({ userinfo: { name: { essential: true } } });
    expect((await happy({ claims })).claims.pid).toBe(person.pid);
  });

  it('oidcc-refresh-token', async () => {
    const own = await Party.registered(simulator, RENEWING);
    const other = await Party.registered(simulator, RENEWING);
    const first = await own.issued(person);
    expect((await other.refresh(first.refresh_token)).body.error).toBe('invalid_grant');
    const second = (await own.refresh(first.refresh_token)).body;
    const [before, after] = [await own.claims(first.id_token), await own.claims(second.id_token)];
    // OIDC Core 12.2.
    const { iss, sub, aud, auth_time } = before;
    expect(after).toMatchObject({ iss, sub, aud, auth_time });
    expect(after.iat ?? 0).toBeGreaterThanOrEqual(before.iat ?? 0);
    expect(second.access_token).not.toBe(first.access_token);
    expect((await own.userinfo(second.access_token ?? '')).status).toBe(200);
  });

  it('oidcc-ensure-request-with-valid-pkce-succeeds', async () => {
    const code = await party.code(person);
    const wrong = await party.redeem(code, { code_verifier: 'x'.repeat(43) });
    expect(wrong.body.error).toBe('invalid_grant');
    expect((await party.redeem(code)).status).toBe(200);
  });
});

describe('RP-Initiated Logout OP', () => {
  /** Where a browser is after /logout with these parameters and its id_token, and whether it is still logged in. */
  async function out(query: Record<string, string>, hinted?: (id_token: string) => string | Promise<string>) {
    const { browser, id_token } = await loggedIn();
    const hint = hinted === undefined ? {} : { id_token_hint: await hinted(id_token) };
    const page = await browser.open(
      `${simulator.login}/logout?${new URLSearchParams({ ...hint, ...query })}`,
    );
    return { page, here: page.url.origin === simulator.login, alive: (await party.silent(browser)) === null };
  }

  const own = (id_token: string) => id_token;
  const back = { post_logout_redirect_uri: GOODBYE, state: 'a state' };

  it('oidcc-rp-initiated-logout-discovery-endpoint-verification', async () => {
    expect((await discovery()).end_session_endpoint).toBe(`${simulator.login}/logout`);
  });

  it('oidcc-rp-initiated-logout', { tags: '@asvs-7.4.1' }, async () => {
    const { page, alive } = await out(back, own);
    expect([page.url.href, alive]).toEqual([`${GOODBYE}?state=a%20state`, false]);
  });

  it.each([
    ['bad-post-logout-redirect-uri', `${GOODBYE}/bad`],
    ['query-added-to-post-logout-redirect-uri', `${GOODBYE}?foo=bar`],
  ])('oidcc-rp-initiated-logout-%s', async (_name, post_logout_redirect_uri) => {
    const { page, here } = await out({ ...back, post_logout_redirect_uri }, own);
    expect([here, page.text]).toEqual([true, expect.stringContaining('logout.registered')]);
  });

  it('oidcc-rp-initiated-logout-modified-id-token-hint', async () => {
    const modified = async (id_token: string) => new UnsecuredJWT(await party.claims(id_token)).encode();
    expect((await out(back, modified)).here).toBe(true);
  });

  it('oidcc-rp-initiated-logout-bad-id-token-hint', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const forged = async (id_token: string) => {
      const header = { alg: 'RS256', kid: decodeProtectedHeader(id_token).kid ?? '' };
      return new SignJWT(await party.claims(id_token)).setProtectedHeader(header).sign(privateKey);
    };
    expect((await out(back, forged)).here).toBe(true);
  });

  it('oidcc-rp-initiated-logout-no-id-token-hint', async () => {
    expect((await out(back)).here).toBe(true);
  });

  it.each([
    ['no-params', {}],
    ['only-state', { state: 'a state' }],
  ])('oidcc-rp-initiated-logout-%s', async (_name, query) => {
    expect(await out(query)).toMatchObject({ page: { status: 200 }, here: true, alive: false });
  });

  it('oidcc-rp-initiated-logout-no-post-logout-redirect-uri', async () => {
    expect(await out({}, own)).toMatchObject({ page: { status: 200 }, here: true, alive: false });
  });

  it('oidcc-rp-initiated-logout-no-state', async () => {
    const { page } = await out({ post_logout_redirect_uri: GOODBYE }, own);
    expect(page.url.href).toBe(GOODBYE);
  });
});

describe('Front-Channel Logout OP', () => {
  it('oidcc-frontchannel-logout-discovery-endpoint-verification', async () => {
    expect(await discovery()).toMatchObject({
      frontchannel_logout_supported: true,
      frontchannel_logout_session_supported: true,
    });
  });

  it('oidcc-frontchannel-rp-initiated-logout', async () => {
    const frontchannel_logout_uri = 'http://service.localhost:9/front';
    const framed = await Party.registered(simulator, { frontchannel_logout_uri });
    const browser = framed.browser();
    const { claims, id_token } = await framed.tokens(await framed.logIn(browser, person));
    const page = await browser.open(framed.logout({ id_token_hint: id_token, client_id: null }));
    const query = new URLSearchParams({ iss: simulator.issuer, sid: String(claims.sid) });
    expect(decode(page.html)).toContain(
      `<iframe hidden credentialless sandbox="allow-scripts allow-forms" title="A party (${framed.service.client_id})" src="${frontchannel_logout_uri}?${query}">`,
    );
    expect(page.link('onwards')).toBe(GOODBYE);
    expect(await framed.silent(browser)).toBe('login_required');
  });
});

describe('Back-Channel Logout OP', () => {
  it('oidcc-backchannel-logout-discovery-endpoint-verification', async () => {
    expect(await discovery()).toMatchObject({
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true,
    });
  });

  it('oidcc-backchannel-rp-initiated-logout', async () => {
    const told = await listener();
    const party = await tellable(simulator, told.origin, { backchannel_logout_uri: '/back' });
    const browser = party.browser();
    const { id_token, claims } = await party.tokens(await party.logIn(browser, person));
    const home = await browser.open(party.logout({ id_token_hint: id_token, client_id: null }));
    const token = new URLSearchParams(told.heard[0]?.body).get('logout_token') ?? undefined;
    await told.close();
    expect(home.url.href).toBe(GOODBYE);
    const { sid, sub, nonce } = await party.claims(token);
    expect([sid, sub, nonce]).toEqual([claims.sid, claims.sub, undefined]);
  });
});

it('every answer that went home carries iss (RFC 9207)', {
  tags: ['@profile-2.5.14', '@profile-11.4', '@rfc9700-4.4', '@rfc9207'],
}, async () => {
  const home = await open({ response_type: 'token' });
  expect(atHome(home)).toBe(true);
  expect(home.url.searchParams.get('iss')).toBe(simulator.issuer);
});
