/** @auth/express (Auth.js) as the relying party. It allows http by itself, and it knows neither refresh nor logout at the provider. */
import { ExpressAuth, type ExpressAuthConfig, getSession } from '@auth/express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Browser, type Page } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { type TestPerson, type TestService, type World, world } from '../support/world.ts';
import { registered, type Served, said, served } from './served.ts';

let simulator: World;
let site: Served;
let person: TestPerson;

beforeAll(async () => {
  simulator = await world();
  site = await served();
  mount(site, await registered(simulator, site.origin, '/auth/callback/idporten'));
});
afterAll(async () => {
  await site.close();
  await simulator.close();
});
beforeEach(async () => {
  person = await simulator.control.person();
});

function configured({ client_id, client_secret }: TestService): ExpressAuthConfig {
  const idporten = {
    id: 'idporten',
    name: 'ID-porten',
    type: 'oidc' as const,
    issuer: simulator.issuer,
    clientId: client_id,
    clientSecret: client_secret,
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
  const config = configured(service);
  // Express 5 takes the path as an expression: the handler reads its first group.
  app.use(/^\/auth\/(.*)/, ExpressAuth(config));
  app.get('/', async (req, res) => void res.json(await getSession(req, { ...config, basePath: '/auth' })));
  app.get('/goodbye', (_req, res) => void res.json(null));
  // Without an id_token at hand the client_id tells who logs out, as services with Auth.js do it.
  const query = { client_id: service.client_id, post_logout_redirect_uri: `${origin}/goodbye` };
  app.get('/leave', (_req, res) => res.redirect(`${simulator.login}/logout?${new URLSearchParams(query)}`));
}

/** The button of its own sign-in page. */
async function toPicker(browser: Browser): Promise<Page> {
  const page = await browser.open(`${site.origin}/auth/signin?callbackUrl=/`);
  return browser.submit(page, {}, `${site.origin}/auth/signin/idporten`);
}

describe('@auth/express', () => {
  it('logs in and logs out, here and at ID-porten', async () => {
    const browser = new Browser();
    const home = await throughBankId(browser, await toPicker(browser), person, simulator.control);
    expect(home.url.href).toBe(`${site.origin}/`);
    const { seen } = said(home);
    expect(seen).toMatchObject({ pid: person.pid, acr: 'idporten-loa-high', amr: ['BankID'] });
    const authorization = `Bearer ${seen.access_token}`;
    const userinfo = await fetch(`${simulator.issuer}/userinfo`, { headers: { authorization } });
    expect(await userinfo.json()).toMatchObject({ sub: seen.sub, pid: person.pid });

    const leaving = await browser.open(`${site.origin}/auth/signout?callbackUrl=/leave`);
    const goodbye = await browser.submit(leaving, {}, 'submitButton');
    expect(goodbye.url.href).toBe(`${site.origin}/goodbye`);
    expect(said(await browser.open(site.origin))).toBeNull();
    expect((await toPicker(browser)).heading).toBe('Velg elektronisk ID');
  });

  it('is told when the person cancels', async () => {
    const browser = new Browser();
    const page = await browser.submit(await toPicker(browser), {}, 'cancel');
    expect(page.url.searchParams.get('error')).toBe('OAuthCallbackError');
    expect(said(await browser.open(site.origin))).toBeNull();
  });
});
