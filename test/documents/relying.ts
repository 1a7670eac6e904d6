/** The reader's service: openid-client with what a registration says, logged in without a page. */
import * as client from 'openid-client';
import { Browser, type Page } from '../support/browser.ts';
import { throughTestId } from '../support/journey.ts';
import type { TestPerson } from '../support/world.ts';

/** What a block registers, or the control API says of it. */
export interface Registered {
  readonly client_id: string;
  readonly client_secret: string;
  readonly redirect_uris: readonly string[];
}

export interface Wish {
  readonly scope?: string;
  readonly request?: Readonly<Record<string, string>>;
}

export function clientOf(
  issuer: string,
  { client_id, client_secret }: Registered,
): Promise<client.Configuration> {
  const auth = client.ClientSecretBasic(client_secret);
  const execute = [client.allowInsecureRequests];
  return client.discovery(new URL(issuer), client_id, undefined, auth, { execute });
}

/** The address of a login, and what its answer is checked against. */
async function asked(config: client.Configuration, { redirect_uris }: Registered, wish: Wish = {}) {
  const { scope = 'openid profile', request = {} } = wish;
  const [redirect_uri = 'none is registered'] = redirect_uris;
  const [pkceCodeVerifier, expectedState, expectedNonce] = [
    client.randomPKCECodeVerifier(),
    client.randomState(),
    client.randomNonce(),
  ];
  const address = client.buildAuthorizationUrl(config, {
    ...{ redirect_uri, scope, state: expectedState, nonce: expectedNonce },
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    ...request,
  });
  return { address, checks: { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true } };
}

/** Tokens of one login of Kari Prøvestad, without a page. Rejects with the simulator's sentence where it was refused. */
export async function tokensOf(issuer: string, registered: Registered, wish: Wish = {}) {
  const config = await clientOf(issuer, registered);
  const { address, checks } = await asked(config, registered, wish);
  address.searchParams.set('login_hint', 'testid:17858713889_idporten-loa-high');
  const { headers } = await fetch(address, { redirect: 'manual' });
  const back = new URL(headers.get('location') ?? address);
  return { config, tokens: await client.authorizationCodeGrant(config, back, checks) };
}

/** The claims of its id_token. */
export const logIn = async (issuer: string, registered: Registered, wish: Wish = {}) =>
  (await tokensOf(issuer, registered, wish)).tokens.claims();

/** A login of this person on the pages, as far as TestID brings it: the service's callback, or a page that asks more. */
export async function visited(issuer: string, registered: Registered, person: TestPerson, wish: Wish = {}) {
  const config = await clientOf(issuer, registered);
  const { address, checks } = await asked(config, registered, wish);
  const browser = new Browser((url) => registered.redirect_uris.includes(url.origin + url.pathname));
  const page = await throughTestId(browser, await browser.open(address), person);
  const tokensAt = ({ url }: Page) => client.authorizationCodeGrant(config, url, checks);
  return { config, browser, page, tokensAt };
}
