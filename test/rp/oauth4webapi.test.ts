/** oauth4webapi, the strictest of the client libraries, as the relying party: every step of validation called by name, refresh, logout, and 200 persons at once. */

import * as oauth from 'oauth4webapi';
import { describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { CALLBACK } from '../support/login.ts';
import { GOODBYE, Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const INSECURE = { [oauth.allowInsecureRequests]: true };

const simulator = await sharedWorld();
const issuer = new URL(simulator.issuer);
const server: oauth.AuthorizationServer = await oauth.processDiscoveryResponse(
  issuer,
  await oauth.discoveryRequest(issuer, INSECURE),
);
const { client_id, client_secret } = (await Party.registered(simulator, RENEWING)).service;
const service: oauth.Client = { client_id };
const auth: oauth.ClientAuth = oauth.ClientSecretBasic(client_secret);

interface Request {
  readonly url: URL;
  readonly verifier: string;
  readonly nonce: string;
  readonly state: string;
}

async function requested(): Promise<Request> {
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const url = new URL(server.authorization_endpoint ?? '');
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: service.client_id,
    redirect_uri: CALLBACK,
    scope: 'openid profile',
    acr_values: 'idporten-loa-high',
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();
  return { url, verifier, nonce, state };
}

async function redeemed(callback: URL, { state, nonce, verifier }: Request) {
  const parameters = oauth.validateAuthResponse(server, service, callback, state);
  const redeeming = [parameters, CALLBACK, verifier, INSECURE] as const;
  const answer = await oauth.authorizationCodeGrantRequest(server, service, auth, ...redeeming);
  const expected = { expectedNonce: nonce, requireIdToken: true };
  const tokens = await oauth.processAuthorizationCodeResponse(server, service, answer, expected);
  await oauth.validateApplicationLevelSignature(server, answer, INSECURE);
  return tokens;
}

/** Somebody logs in with BankID; `home` is where that led. */
async function loggedIn(person?: TestPerson) {
  const [known, request] = [person ?? (await simulator.control.person()), await requested()];
  const browser = new Browser((url) => url.port === '9');
  const { url } = await throughBankId(browser, await browser.open(request.url), known, simulator.control);
  return { person: known, browser, request, home: url };
}

/** What the tokens and userinfo of one complete login say about who it was. */
async function seen(person: TestPerson): Promise<readonly unknown[]> {
  const { home, request } = await loggedIn(person);
  const tokens = await redeemed(home, request);
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  const answer = await oauth.userInfoRequest(server, service, tokens.access_token, INSECURE);
  const info = await oauth.processUserInfoResponse(server, service, claims?.sub ?? '', answer);
  return [claims?.pid, info.pid];
}

describe('a login through the pages', () => {
  it('passes every validation', { tags: ['@core-3.1.3.7', '@asvs-9.2.3'] }, async () => {
    const person = await simulator.control.person();
    expect(await seen(person)).toEqual([person.pid, person.pid]);
  });

  it('is renewed once by each refresh token, until it is revoked', async () => {
    const { person, request, home } = await loggedIn();
    const tokens = await redeemed(home, request);
    const renew = async (token = '') => {
      const answer = await oauth.refreshTokenGrantRequest(server, service, auth, token, INSECURE);
      const renewed = await oauth.processRefreshTokenResponse(server, service, answer);
      await oauth.validateApplicationLevelSignature(server, answer, INSECURE);
      return renewed;
    };
    const next = await renew(tokens.refresh_token);
    expect(oauth.getValidatedIdTokenClaims(next)?.pid).toBe(person.pid);
    const { refresh_token = '' } = next;
    const answer = await oauth.revocationRequest(server, service, auth, refresh_token, INSECURE);
    await oauth.processRevocationResponse(answer);
    await expect(renew(refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('ends with the logout that discovery announces', async () => {
    const { browser, request, home } = await loggedIn();
    const { id_token = '' } = await redeemed(home, request);
    // The library leaves this address to its user.
    const end = new URL(server.end_session_endpoint ?? '');
    const own = { id_token_hint: id_token, post_logout_redirect_uri: GOODBYE, state: 'leaving' };
    end.search = new URLSearchParams(own).toString();
    expect((await browser.open(end)).url.href).toBe(`${GOODBYE}?state=leaving`);
    expect((await browser.open((await requested()).url)).heading).toBe('Velg elektronisk ID');
  });

  it('gives a code that works once', async () => {
    const { request, home } = await loggedIn();
    await redeemed(home, request);
    await expect(redeemed(home, request)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('keeps the code for who holds the verifier', async () => {
    const { request, home } = await loggedIn();
    const stolen = { ...request, verifier: oauth.generateRandomCodeVerifier() };
    await expect(redeemed(home, stolen)).rejects.toMatchObject({ error: 'invalid_grant' });
  });
});

describe('many at once', () => {
  it('logs 200 different persons in at the same time without one error or mix-up', async () => {
    const people = await Promise.all(Array.from({ length: 200 }, () => simulator.control.person()));
    expect(new Set(people.map(({ pid }) => pid)).size).toBe(200);
    const all = await Promise.all(people.map((person) => seen(person)));
    expect(all).toEqual(people.map(({ pid }) => [pid, pid]));
  }, 60_000);
});
