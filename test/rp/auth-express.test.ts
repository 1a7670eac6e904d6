/** @auth/express (Auth.js) as the relying party. It allows http by itself, and it knows neither refresh nor logout at the provider. */
import { ExpressAuth, type ExpressAuthConfig, getSession } from '@auth/express';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { signing } from '../oidc/signing.ts';
import { Browser, type Page } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { TestService, World } from '../support/world.ts';
import { addressesOf, registered, rulesMet, type Served, said, served } from './served.ts';

const simulator = await sharedWorld();
const site = await served();
afterAll(site.close);
mount(site, await registered(simulator, site.origin, '/auth/callback/idporten'));

/** `proof` is how it authenticates. */
function configured({ issuer }: World, client_id: string, proof: object): ExpressAuthConfig {
  const idporten = {
    id: 'idporten',
    name: 'ID-porten',
    type: 'oidc' as const,
    issuer,
    clientId: client_id,
    ...proof,
    checks: ['pkce' as const, 'state' as const, 'nonce' as const],
    authorization: { params: { scope: 'openid profile', acr_values: 'idporten-loa-high' } },
  };
  return {
    providers: [idporten],
    secret: 'a secret for the cookies of this test',
    trustHost: true,
    logger: { error: () => undefined },
    callbacks: {
      jwt: ({ token, profile, account }) => ({
        ...token,
        ...(profile && { seen: { ...profile, access_token: account?.access_token } }),
      }),
      session: ({ session, token }) => ({ ...session, seen: token.seen }),
    },
  };
}

function mount({ app, origin }: Served, service: TestService): void {
  const config = configured(simulator, service.client_id, { clientSecret: service.client_secret });
  // Express 5 takes the path as an expression: the handler reads its first group.
  app.use(/^\/auth\/(.*)/, ExpressAuth(config));
  app.get('/', async (req, res) => void res.json(await getSession(req, { ...config, basePath: '/auth' })));
  app.get('/goodbye', (_req, res) => void res.json(null));
  // Without an id_token at hand the client_id tells who logs out, as services with Auth.js do it.
  const query = { client_id: service.client_id, post_logout_redirect_uri: `${origin}/goodbye` };
  app.get('/leave', (_req, res) => res.redirect(`${simulator.login}/logout?${new URLSearchParams(query)}`));
}

/** The button of its own sign-in page. */
async function toPicker(browser: Browser, { origin }: Served = site): Promise<Page> {
  const page = await browser.open(`${origin}/auth/signin?callbackUrl=/`);
  return page.press(`${origin}/auth/signin/idporten`);
}

/** Logs in at a service that signs with a key; what came of it, and what the simulator refused. */
async function signedIn(where: World) {
  const site = await served();
  onTestFinished(site.close);
  const { party, key } = await signing(where, addressesOf(site.origin, '/auth/callback/idporten'));
  const { client_id } = party.service;
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' });
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('pkcs8', pkcs8, rsa, false, ['sign']);
  const config = configured(where, client_id, {
    client: { token_endpoint_auth_method: 'private_key_jwt' },
    token: { clientPrivateKey: { key: imported, kid: 'k' } },
  });
  site.app.use(/^\/auth\/(.*)/, ExpressAuth(config));
  site.app.get('/', async (req, res) => {
    res.json(await getSession(req, { ...config, basePath: '/auth' }));
  });
  const browser = new Browser();
  const someone = await where.control.person();
  await throughBankId(browser, await toPicker(browser, site), someone, where.control);
  const session = said(await browser.open(site.origin));
  return { pid: session?.seen.pid, known: someone.pid, rules: await rulesMet(where, client_id) };
}

describe('@auth/express', () => {
  it('logs in and logs out, here and at ID-porten', async () => {
    const [browser, person] = [new Browser(), await simulator.control.person()];
    const home = await throughBankId(browser, await toPicker(browser), person, simulator.control);
    expect(home.url.href).toBe(`${site.origin}/`);
    const { seen } = said(home);
    expect(seen).toMatchObject({ pid: person.pid, acr: 'idporten-loa-high', amr: ['BankID'] });
    const authorization = `Bearer ${seen.access_token}`;
    const userinfo = await fetch(`${simulator.issuer}/userinfo`, { headers: { authorization } });
    expect(await userinfo.json()).toMatchObject({ sub: seen.sub, pid: person.pid });

    const leaving = await browser.open(`${site.origin}/auth/signout?callbackUrl=/leave`);
    const goodbye = await leaving.press('submitButton');
    expect(goodbye.url.href).toBe(`${site.origin}/goodbye`);
    expect(said(await browser.open(site.origin))).toBeNull();
    expect((await toPicker(browser)).heading).toBe('Velg elektronisk ID');
  });

  it('cannot log in by key: it sends issuer and token endpoint as aud, which legacy alone takes', async () => {
    const { pid, rules } = await signedIn(simulator);
    expect([pid, rules]).toEqual([undefined, ['assertion.aud']]);
    const former = await ownWorld({ config: { settings: { assertion_audience: 'legacy' } } });
    const then = await signedIn(former);
    expect([then.pid, then.rules]).toEqual([then.known, []]);
  });

  it('is told when the person cancels', async () => {
    const browser = new Browser();
    const page = await (await toPicker(browser)).press('cancel');
    expect(page.url.searchParams.get('error')).toBe('OAuthCallbackError');
    expect(said(await browser.open(site.origin))).toBeNull();
  });
});
