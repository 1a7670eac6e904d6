/** openid-client 6 as the relying party, with no check off but https. */

import * as client from 'openid-client';
import { describe, expect, it } from 'vitest';
import { Browser, type Page } from '../support/browser.ts';
import { throughBankId, throughTestId } from '../support/journey.ts';
import { CALLBACK } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { GOODBYE, withKey, withSecret } from './service.ts';

const INTROSPECTABLE = { profile: { enforced_aud_for_introspection: ['reader'] } };

const simulator = await sharedWorld({ config: { settings: { scopes: INTROSPECTABLE } } });

async function configured(client_id: string, auth: client.ClientAuth): Promise<client.Configuration> {
  const options = { execute: [client.allowInsecureRequests] };
  const config = await client.discovery(new URL(simulator.issuer), client_id, undefined, auth, options);
  client.enableNonRepudiationChecks(config);
  return config;
}

async function basic(): Promise<client.Configuration> {
  const { client_id, client_secret } = await withSecret(simulator);
  return configured(client_id, client.ClientSecretBasic(client_secret));
}

interface Begun {
  readonly url: URL;
  readonly checks: {
    readonly expectedState: string;
    readonly expectedNonce: string;
    readonly pkceCodeVerifier: string;
  };
}

async function begin(
  config: client.Configuration,
  more: Record<string, string> = {},
  par = false,
): Promise<Begun> {
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

function redeem(config: client.Configuration, { url }: Page, { checks }: Begun) {
  return client.authorizationCodeGrant(config, url, { ...checks, idTokenExpected: true });
}

/** Begins, logs in with BankID and redeems the code. */
async function logIn(
  config: client.Configuration,
  browser: Browser,
  person: TestPerson,
  more: Record<string, string> = {},
) {
  const begun = await begin(config, more);
  const home = await throughBankId(browser, await browser.open(begun.url), person, simulator.control);
  return redeem(config, home, begun);
}

describe('a login through the pages', () => {
  it('gives the person, the level and the eID', async () => {
    const [config, person] = [await basic(), await simulator.control.person()];
    const tokens = await logIn(config, new Browser(CALLBACK), person, { acr_values: 'idporten-loa-high' });
    expect(tokens.claims()).toMatchObject({ pid: person.pid, acr: 'idporten-loa-high', amr: ['BankID'] });
    expect(tokens.token_type).toBe('bearer');
  });

  it('answers at userinfo for the same subject', async () => {
    const [config, person] = [await basic(), await simulator.control.person()];
    const tokens = await logIn(config, new Browser(CALLBACK), person);
    const info = await client.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '');
    expect(info).toMatchObject({ pid: person.pid, locale: 'nb' });
  });

  it('works with a pushed request', async () => {
    const [config, person, browser] = [
      await basic(),
      await simulator.control.person(),
      new Browser(CALLBACK),
    ];
    const begun = await begin(config, { ui_locales: 'en' }, true);
    expect([...begun.url.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
    const home = await throughTestId(browser, await browser.open(begun.url), person);
    expect((await redeem(config, home, begun)).claims()).toMatchObject({ pid: person.pid, locale: 'en' });
  });
});

describe('client authentication', () => {
  it('takes a secret in the form where that is registered', async () => {
    const { client_id, client_secret } = await withSecret(simulator, 'client_secret_post');
    const config = await configured(client_id, client.ClientSecretPost(client_secret));
    const person = await simulator.control.person();
    expect((await logIn(config, new Browser(CALLBACK), person)).claims()).toMatchObject({ pid: person.pid });
  });

  it('takes a signed assertion where a key is registered', async () => {
    const { client_id, key } = await withKey(simulator);
    const pkcs8 = key.export({ format: 'der', type: 'pkcs8' });
    const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const imported = await crypto.subtle.importKey('pkcs8', pkcs8, rsa, false, ['sign']);
    const config = await configured(client_id, client.PrivateKeyJwt({ key: imported, kid: 'rp' }));
    const person = await simulator.control.person();
    expect((await logIn(config, new Browser(CALLBACK), person)).claims()).toMatchObject({ pid: person.pid });
  });
});

describe('tokens', () => {
  it('are renewed, introspected and revoked', async () => {
    const renewing = { grant_types: ['authorization_code', 'refresh_token'] };
    const { client_id, client_secret } = await withSecret(simulator, undefined, renewing);
    const config = await configured(client_id, client.ClientSecretBasic(client_secret));
    const first = await logIn(config, new Browser(CALLBACK), await simulator.control.person());
    const second = await client.refreshTokenGrant(config, first.refresh_token ?? '');
    const { sub, auth_time } = first.claims() ?? {};
    expect(second.claims()).toMatchObject({ sub, auth_time });
    const right = { integration_type: 'api_klient', scopes: ['openid', 'idporten:token.introspection'] };
    const reader = await withSecret(simulator, undefined, { ...right, client_id: 'reader' });
    const resource = await configured('reader', client.ClientSecretBasic(reader.client_secret));
    const told = await client.tokenIntrospection(resource, second.access_token);
    expect(told).toMatchObject({ active: true, sub, client_id });
    await client.tokenRevocation(config, second.refresh_token ?? '');
    expect(await client.tokenIntrospection(resource, second.access_token)).toEqual({ active: false });
    const dead = client.refreshTokenGrant(config, second.refresh_token ?? '');
    await expect(dead).rejects.toMatchObject({ error: 'invalid_grant' });
  });
});

describe('single sign-on', () => {
  it('serves a second service without a page, and a logout ends it', async () => {
    const [first, second] = [await basic(), await basic()];
    const [person, browser] = [await simulator.control.person(), new Browser((url) => url.port === '9')];
    const tokens = await logIn(first, browser, person);
    const begun = await begin(second);
    const home = await redeem(second, await browser.open(begun.url), begun);
    expect(home.claims()?.auth_time).toBe(tokens.claims()?.auth_time);

    const parameters = {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: GOODBYE,
      state: 'goodbye state',
    };
    const end = client.buildEndSessionUrl(first, parameters);
    const goodbye = await browser.open(end);
    expect([goodbye.url.href.startsWith(GOODBYE), goodbye.url.searchParams.get('state')]).toEqual([
      true,
      'goodbye state',
    ]);
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
    const [config, browser] = [await basic(), new Browser(CALLBACK)];
    const begun = await begin(config);
    const home = await browser.submit(await browser.open(begun.url), {}, 'cancel');
    await expect(redeem(config, home, begun)).rejects.toMatchObject({ error: 'access_denied' });
  });
});
