/** openid-client 6 as the relying party, with no check off but https. */

import * as client from 'openid-client';
import { describe, expect, it } from 'vitest';
import { signing } from '../oidc/signing.ts';
import { Browser, type Page } from '../support/browser.ts';
import { throughBankId, throughTestId } from '../support/journey.ts';
import { CALLBACK } from '../support/login.ts';
import { GOODBYE, Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const INTROSPECTABLE = { profile: { enforced_aud_for_introspection: ['reader'] } };

const simulator = await sharedWorld({ config: { settings: { scopes: INTROSPECTABLE } } });

async function configured(client_id: string, auth: client.ClientAuth): Promise<client.Configuration> {
  const options = { execute: [client.allowInsecureRequests] };
  const config = await client.discovery(new URL(simulator.issuer), client_id, undefined, auth, options);
  client.enableNonRepudiationChecks(config);
  return config;
}

async function basic(part: object = {}): Promise<client.Configuration> {
  const { client_id, client_secret } = (await Party.registered(simulator, part)).service;
  return configured(client_id, client.ClientSecretBasic(client_secret));
}

async function begin(config: client.Configuration, more: Record<string, string> = {}, par = false) {
  const verifier = client.randomPKCECodeVerifier();
  const [state, nonce] = [client.randomState(), client.randomNonce()];
  const parameters = {
    redirect_uri: CALLBACK,
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  };
  const build = par ? client.buildAuthorizationUrlWithPAR : client.buildAuthorizationUrl;
  return {
    url: await build(config, parameters),
    checks: { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
  };
}

type Begun = Awaited<ReturnType<typeof begin>>;

function redeem(config: client.Configuration, { url }: Page, { checks }: Begun) {
  return client.authorizationCodeGrant(config, url, { ...checks, idTokenExpected: true });
}

/** Begins, logs somebody in with BankID and redeems the code. */
async function loggedIn(config: client.Configuration, more: Record<string, string> = {}) {
  const begun = await begin(config, more);
  const browser = new Browser((url) => url.port === '9');
  const person = await simulator.control.person();
  const home = await throughBankId(browser, await browser.open(begun.url), person, simulator.control);
  const tokens = await redeem(config, home, begun);
  return { pid: person.pid, browser, tokens, claims: tokens.claims() };
}

describe('a login through the pages', () => {
  it('gives the person, the level and the eID', async () => {
    const { pid, tokens, claims } = await loggedIn(await basic(), { acr_values: 'idporten-loa-high' });
    expect(claims).toMatchObject({ pid, acr: 'idporten-loa-high', amr: ['BankID'] });
    expect(tokens.token_type).toBe('bearer');
  });

  it('answers at userinfo for the same subject', async () => {
    const config = await basic();
    const { pid, tokens, claims } = await loggedIn(config);
    const info = await client.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '');
    expect(info).toMatchObject({ pid, locale: 'nb' });
  });

  it('works with a pushed request', async () => {
    const [config, browser] = [await basic(), new Browser(CALLBACK)];
    const person = await simulator.control.person();
    const begun = await begin(config, { ui_locales: 'en' }, true);
    expect([...begun.url.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
    const home = await throughTestId(browser, await browser.open(begun.url), person);
    expect((await redeem(config, home, begun)).claims()).toMatchObject({ pid: person.pid, locale: 'en' });
  });
});

it('sees who comes by eIDAS by the claims of 2026, the same in every renewal', async () => {
  const config = await basic(RENEWING);
  const begun = await begin(config, { acr_values: 'eidas-loa-substantial' }, true);
  const selector = await new Browser(CALLBACK).open(begun.url);
  const home = await (await selector.submit({ countryId: 'LT' })).submit({ who: 'LT/NO/test-1' });
  const tokens = await redeem(config, home, begun);
  const claims = tokens.claims();
  const identity = { given_name: 'Ieva', family_name: 'Bandymaitė', birthdate: '1990-08-30' };
  const eidas = { eidas_person_identifier: 'LT/NO/test-1', acr: 'eidas-loa-substantial', amr: ['eIDAS'] };
  expect(claims).toMatchObject({ ...identity, ...eidas });
  expect(claims).not.toHaveProperty('pid');
  const info = await client.fetchUserInfo(config, tokens.access_token, claims?.sub ?? '');
  expect(info).toEqual({ sub: claims?.sub, locale: 'nb' });
  const renewed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  expect(renewed.claims()).toMatchObject({ sub: claims?.sub, ...identity, ...eidas });
});

describe('client authentication', () => {
  it('takes a secret in the form where that is registered', async () => {
    const posting = { token_endpoint_auth_method: 'client_secret_post' };
    const { client_id, client_secret } = (await Party.registered(simulator, posting)).service;
    const { pid, claims } = await loggedIn(
      await configured(client_id, client.ClientSecretPost(client_secret)),
    );
    expect(claims).toMatchObject({ pid });
  });

  it('takes a signed assertion where a key is registered', async () => {
    const { party, key } = await signing(simulator);
    const pkcs8 = key.export({ format: 'der', type: 'pkcs8' });
    const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const imported = await crypto.subtle.importKey('pkcs8', pkcs8, rsa, false, ['sign']);
    const auth = client.PrivateKeyJwt({ key: imported, kid: 'k' });
    const { pid, claims } = await loggedIn(await configured(party.service.client_id, auth));
    expect(claims).toMatchObject({ pid });
  });
});

describe('tokens', () => {
  it('are renewed, introspected and revoked', async () => {
    const config = await basic(RENEWING);
    const { tokens, claims } = await loggedIn(config);
    const second = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
    const { sub, auth_time } = claims ?? {};
    expect(second.claims()).toMatchObject({ sub, auth_time });
    const right = { integration_type: 'api_klient', scopes: ['openid', 'idporten:token.introspection'] };
    const resource = await basic({ ...right, client_id: 'reader' });
    const told = await client.tokenIntrospection(resource, second.access_token);
    expect(told).toMatchObject({ active: true, sub, client_id: config.clientMetadata().client_id });
    await client.tokenRevocation(config, second.refresh_token ?? '');
    expect(await client.tokenIntrospection(resource, second.access_token)).toEqual({ active: false });
    const dead = client.refreshTokenGrant(config, second.refresh_token ?? '');
    await expect(dead).rejects.toMatchObject({ error: 'invalid_grant' });
  });
});

describe('single sign-on', () => {
  it('serves a second service without a page, and a logout ends it', async () => {
    const [first, second] = [await basic(), await basic()];
    const { browser, tokens, claims } = await loggedIn(first);
    const begun = await begin(second);
    const home = await redeem(second, await browser.open(begun.url), begun);
    expect(home.claims()?.auth_time).toBe(claims?.auth_time);

    const { id_token: id_token_hint = '' } = tokens;
    const parameters = { id_token_hint, post_logout_redirect_uri: GOODBYE, state: 'goodbye state' };
    const { url } = await browser.open(client.buildEndSessionUrl(first, parameters));
    expect(url.href.startsWith(GOODBYE)).toBe(true);
    expect(url.searchParams.get('state')).toBe('goodbye state');
    expect((await browser.open((await begin(second)).url)).heading).toBe('Velg elektronisk ID');
  });

  it('refuses a silent login without a session', async () => {
    const config = await basic();
    const begun = await begin(config, { prompt: 'none' });
    const home = await new Browser(CALLBACK).open(begun.url);
    await expect(redeem(config, home, begun)).rejects.toMatchObject({ error: 'login_required' });
  });
});

describe('what a person gives up', () => {
  it('comes back as access_denied', async () => {
    const config = await basic();
    const begun = await begin(config);
    const home = await (await new Browser(CALLBACK).open(begun.url)).press('cancel');
    await expect(redeem(config, home, begun)).rejects.toMatchObject({ error: 'access_denied' });
  });
});
