/** Examples for frameworks that cannot run here: what their files name fits a running simulator. Each is registered as it says, and logged in with openid-client by exactly its values. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as client from 'openid-client';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  aspNetCore,
  authlib,
  goOidc,
  springSecurity,
  type Told,
  text,
  WELL_KNOWN,
  wonderwall,
} from './examples/told.ts';
import { Browser, type Page } from './support/browser.ts';
import { decode } from './support/forms.ts';
import { throughBankId } from './support/journey.ts';
import { sharedWorld } from './support/shared.ts';

const ISSUER = 'http://localhost:7575';

const simulator = await sharedWorld({ config: parse(text('proveporten.yaml')) });

/** The framework's part of a login and a logout, by what it was told. */
async function logInAndOut({ client_id, auth, redirect_uri, goodbye, request, par }: Told) {
  const execute = [client.allowInsecureRequests];
  const config = await client.discovery(new URL(simulator.issuer), client_id, undefined, auth, { execute });
  const [pkceCodeVerifier, expectedState, expectedNonce] = [
    client.randomPKCECodeVerifier(),
    client.randomState(),
    client.randomNonce(),
  ];
  const code_challenge = await client.calculatePKCECodeChallenge(pkceCodeVerifier);
  const guards = {
    state: expectedState,
    nonce: expectedNonce,
    code_challenge,
    code_challenge_method: 'S256',
  };
  const build = par ? client.buildAuthorizationUrlWithPAR : client.buildAuthorizationUrl;
  const browser = new Browser((url) => [redirect_uri, goodbye].includes(url.origin + url.pathname));
  const picker = await browser.open(await build(config, { redirect_uri, ...request, ...guards }));
  const person = await simulator.control.person();
  const home = await throughBankId(browser, picker, person, simulator.control);
  const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true };
  const tokens = await client.authorizationCodeGrant(config, home.url, checks);
  const end = client.buildEndSessionUrl(config, { client_id, post_logout_redirect_uri: goodbye });
  return { person, tokens, ...(await leave(browser, await browser.open(end))) };
}

/** Where a logout led, and which frame it called on the way. */
async function leave(browser: Browser, page: Page) {
  if (page.status === 0) return { left: page.url.href };
  const [, frame = ''] = /<iframe[^>]* src="([^"]*)"/.exec(page.html) ?? [];
  const { url } = await browser.click(page, 'onwards');
  return { left: url.href, framed: decode(frame).split('?')[0] };
}

describe.each([
  ['Spring Security', springSecurity],
  ['ASP.NET Core', aspNetCore],
  ['Authlib', authlib],
  ['go-oidc', () => goOidc(simulator.issuer)],
  ['Wonderwall', () => wonderwall(simulator.issuer)],
] as const)('the example for %s', (_name, read) => {
  it('names the issuer of a simulator started without options', async () => {
    expect((await read()).issuer).toBe(ISSUER);
  });

  it('logs in at the level it asks for, and out, with the values it names', async () => {
    const told = await read();
    const { person, tokens, left, framed } = await logInAndOut(told);
    expect(tokens.claims()).toMatchObject({ pid: person.pid, acr: told.request.acr_values });
    expect([left, framed]).toEqual([told.goodbye, told.front]);
  });
});

it.each([
  [
    'Spring Security',
    'spring-security/SecurityConfig.java',
    /JwtClaimValidator<String>\("acr", ACR_VALUES::equals\)/,
  ],
  [
    'ASP.NET Core',
    'aspnet-core/Program.cs',
    /ClaimActions\.Remove\("acr"\)[\s\S]*FindFirst\("acr"\)\?\.Value != level\) context\.Fail/,
  ],
  ['Authlib', 'authlib/app.py', /\.get\("acr"\) != app\.config\["ACR_VALUES"\]:\n\s+abort/],
  ['go-oidc', 'go/main.go', /claims\["acr"\] != acrValues \{\n\s+return nil, errors/],
  ['openid-client', 'openid-client.ts', /claims\(\)\?\.acr !== ACR_VALUES\) throw/],
])('the example for %s refuses another level than it asks for', (_name, path, check) => {
  expect(text(path)).toMatch(check);
});

it('npx playwright test examples/playwright finds both examples', async () => {
  const list = ['node_modules/@playwright/test/cli.js', 'test', 'examples/playwright', '--list'];
  const { stdout } = await promisify(execFile)(process.execPath, list);
  expect(stdout).toContain('a person logs in with BankID');
  expect(stdout).toContain('a person approves on the phone');
  expect(stdout).toContain('Total: 2 tests in 2 files');
});

it('Wonderwall gets what it insists on: sid, a token for its resource, a level and a language that are announced', async () => {
  const told = await wonderwall(simulator.issuer);
  const { tokens } = await logInAndOut(told);
  const { resource, acr_values, ui_locales } = told.request;
  expect(tokens.claims()?.sid).toMatch(/^[\w-]{43}$/);
  const [, payload = ''] = tokens.access_token.split('.');
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString()).aud).toBe(resource);
  const discovery = await (await fetch(simulator.issuer + WELL_KNOWN)).json();
  expect(discovery.acr_values_supported).toContain(acr_values);
  expect(discovery.ui_locales_supported).toContain(ui_locales);
  expect(tokens.refresh_token).toBeDefined();
});
