/** express-openid-connect as the relying party, unmodified: it allows http by itself for an issuer that is http. */
import type { RequestHandler } from 'express';
import openid from 'express-openid-connect';
import session from 'express-session';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { signing } from '../oidc/signing.ts';
import { Browser } from '../support/browser.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson, TestService } from '../support/world.ts';
import { addressesOf, enter, registered, rulesMet, type Served, said, served } from './served.ts';

const ASKED = { response_type: 'code', scope: 'openid profile' } as const;

let person: TestPerson;

const simulator = await sharedWorld();
const site = await served();
afterAll(site.close);
const { origin } = site;
const backchannel_logout_uri = `${origin}/backchannel-logout`;
mount(site, await registered(simulator, origin, '/callback', { backchannel_logout_uri }));
beforeEach(async () => {
  person = await simulator.control.person();
});

function mount({ app, origin }: Served, { client_id, client_secret }: TestService): void {
  app.use(
    openid.auth({
      issuerBaseURL: simulator.issuer,
      baseURL: origin,
      clientID: client_id,
      clientSecret: client_secret,
      secret: 'a secret for the cookie of this test',
      authRequired: false,
      idpLogout: true,
      routes: { postLogoutRedirect: '/goodbye' },
      authorizationParams: { ...ASKED, acr_values: 'idporten-loa-high' },
      // Its own record of sessions that ID-porten has ended.
      backchannelLogout: { store: new session.MemoryStore() as never },
    }),
  );
  const me: RequestHandler = async (req, res) => {
    if (!req.oidc.isAuthenticated()) return void res.json(null);
    res.json({ claims: req.oidc.idTokenClaims, userinfo: await req.oidc.fetchUserInfo() });
  };
  const renew: RequestHandler = async (req, res) => {
    const before = req.oidc.accessToken?.access_token;
    const after = await req.oidc.accessToken?.refresh();
    res.json({ renewed: after?.access_token !== before, claims: req.oidc.idTokenClaims });
  };
  app.get('/', me).get('/renew', renew);
  app.get('/goodbye', (req, res) => void res.json({ loggedIn: req.oidc.isAuthenticated() }));
}

describe('express-openid-connect', () => {
  it('logs in, reads userinfo, refreshes and logs out', async () => {
    const browser = new Browser();
    const { claims, userinfo } = said(await enter(browser, `${site.origin}/login`, person, simulator));
    expect(claims).toMatchObject({ pid: person.pid, acr: 'idporten-loa-high', amr: ['BankID'] });
    expect(userinfo).toMatchObject({ sub: claims.sub, pid: person.pid });

    const again = said(await browser.open(`${site.origin}/renew`));
    expect(again.renewed).toBe(true);
    expect(again.claims).toMatchObject({ sub: claims.sub, auth_time: claims.auth_time });

    const goodbye = await browser.open(`${site.origin}/logout`);
    expect(goodbye.url.href).toBe(`${site.origin}/goodbye`);
    expect(said(goodbye)).toEqual({ loggedIn: false });
    expect((await browser.open(`${site.origin}/login`)).heading).toBe('Velg elektronisk ID');
  });

  it('hears of a logout elsewhere by the back channel', async () => {
    const browser = new Browser();
    await enter(browser, `${site.origin}/login`, person, simulator);
    await browser.open(`${simulator.login}/logout`);
    expect(said(await browser.open(site.origin))).toBeNull();
  });

  it('cannot log in by key: it sends the issuer alone as aud since version 3, but no kid', async () => {
    const other = await served();
    onTestFinished(other.close);
    const { party, key } = await signing(simulator, addressesOf(other.origin, '/callback'));
    const { client_id } = party.service;
    other.app.use(
      openid.auth({
        ...{ issuerBaseURL: simulator.issuer, baseURL: other.origin, clientID: client_id },
        ...{ clientAuthMethod: 'private_key_jwt', clientAssertionSigningAlg: 'RS256' },
        clientAssertionSigningKey: key.export({ format: 'pem', type: 'pkcs8' }).toString(),
        secret: 'a secret for the cookie of this test',
        authorizationParams: ASKED,
      }),
    );
    const page = await enter(new Browser(), `${other.origin}/login`, person, simulator);
    expect(page.status).toBe(400);
    expect(await rulesMet(simulator, client_id)).toEqual(['assertion.kid']);
  });

  it('takes no answer when the person cancels', async () => {
    const browser = new Browser();
    const page = await (await browser.open(`${site.origin}/login`)).press('cancel');
    expect([page.status, page.url.searchParams.get('error')]).toEqual([400, 'access_denied']);
    expect(said(await browser.open(site.origin))).toBeNull();
  });
});
