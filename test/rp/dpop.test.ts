/** DPoP by the client libraries, unmodified: openid-client in a service, oauth4webapi as a page without a secret. */

import * as oauth from 'oauth4webapi';
import * as client from 'openid-client';
import { expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { throughTestId } from '../support/journey.ts';
import { CALLBACK } from '../support/login.ts';
import { Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();

it('openid-client: PAR, tokens, userinfo and a refresh with one key', async () => {
  const { client_id, client_secret } = (await Party.registered(simulator, RENEWING)).service;
  const secret = client.ClientSecretBasic(client_secret);
  const insecure = { execute: [client.allowInsecureRequests] };
  const config = await client.discovery(new URL(simulator.issuer), client_id, undefined, secret, insecure);
  const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair('ES256'));
  const [pkceCodeVerifier, expectedState] = [client.randomPKCECodeVerifier(), client.randomState()];
  const parameters = {
    ...{ redirect_uri: CALLBACK, scope: 'openid profile', state: expectedState },
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  };
  const url = await client.buildAuthorizationUrlWithPAR(config, parameters, { DPoP });
  const [browser, person] = [new Browser(CALLBACK), await simulator.control.person()];
  const home = await throughTestId(browser, await browser.open(url), person);
  const checks = { pkceCodeVerifier, expectedState, idTokenExpected: true };
  const tokens = await client.authorizationCodeGrant(config, home.url, checks, undefined, { DPoP });
  expect(tokens.token_type).toBe('dpop');
  const { sub = '' } = tokens.claims() ?? {};
  const info = await client.fetchUserInfo(config, tokens.access_token, sub, { DPoP });
  expect(info.pid).toBe(person.pid);
  const next = await client.refreshTokenGrant(config, tokens.refresh_token ?? '', undefined, { DPoP });
  expect((await client.fetchUserInfo(config, next.access_token, sub, { DPoP })).pid).toBe(person.pid);
  await expect(client.fetchUserInfo(config, next.access_token, sub)).rejects.toThrow();
});

const INSECURE = { [oauth.allowInsecureRequests]: true };

it('oauth4webapi: a page without a secret renews by its key alone', async () => {
  const page = { ...RENEWING, application_type: 'browser', token_endpoint_auth_method: 'none' };
  const { client_id } = (await Party.registered(simulator, page)).service;
  const service: oauth.Client = { client_id };
  const issuer = new URL(simulator.issuer);
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, INSECURE));
  expect(server.dpop_signing_alg_values_supported).toContain('ES256');
  const DPoP = oauth.DPoP(service, await oauth.generateKeyPair('ES256'));
  const [verifier, state] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState()];
  const url = new URL(server.authorization_endpoint ?? '');
  url.search = new URLSearchParams({
    ...{ response_type: 'code', client_id: service.client_id, redirect_uri: CALLBACK, state },
    ...{ scope: 'openid profile', dpop_jkt: await DPoP.calculateThumbprint() },
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();
  const [browser, person] = [new Browser(CALLBACK), await simulator.control.person()];
  const home = await throughTestId(browser, await browser.open(url), person);
  const options = { DPoP, ...INSECURE };
  const answer = await oauth.authorizationCodeGrantRequest(
    ...([server, service, oauth.None()] as const),
    ...([oauth.validateAuthResponse(server, service, home.url, state), CALLBACK, verifier, options] as const),
  );
  const first = await oauth.processAuthorizationCodeResponse(server, service, answer);
  const renew = (by: typeof options | typeof INSECURE) =>
    oauth.refreshTokenGrantRequest(server, service, oauth.None(), first.refresh_token ?? '', by);
  const stolen = oauth.processRefreshTokenResponse(server, service, await renew(INSECURE));
  await expect(stolen).rejects.toMatchObject({ error: 'invalid_grant' });
  const next = await oauth.processRefreshTokenResponse(server, service, await renew(options));
  expect(next.token_type).toBe('dpop');
  const info = await oauth.userInfoRequest(server, service, next.access_token, options);
  expect(await info.json()).toMatchObject({ pid: person.pid });
});
