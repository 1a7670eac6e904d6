/** passport with openid-client's strategy as the relying party. It relies on PKCE alone: it sends neither state nor nonce. */
import type { RequestHandler } from 'express';
import session from 'express-session';
import * as client from 'openid-client';
import { Strategy } from 'openid-client/passport';
import passport from 'passport';
import { afterAll, describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestService } from '../support/world.ts';
import { enter, registered, type Served, said, served } from './served.ts';

/** What this service keeps of who is logged in. */
interface User {
  readonly id_token: string;
  readonly access_token: string;
  readonly refresh_token: string;
  readonly claims: client.IDToken;
}

const simulator = await sharedWorld();
const site = await served();
afterAll(site.close);
mount(site, await configured(await registered(simulator, site.origin, '/callback')));

async function configured({ client_id, client_secret }: TestService): Promise<client.Configuration> {
  const auth = client.ClientSecretBasic(client_secret);
  const options = { execute: [client.allowInsecureRequests] };
  return client.discovery(new URL(simulator.issuer), client_id, undefined, auth, options);
}

function userOf(tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers): User {
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('no id_token');
  const { id_token = '', access_token, refresh_token = '' } = tokens;
  return { id_token, access_token, refresh_token, claims };
}

function strategy(config: client.Configuration, origin: string): Strategy {
  const options = { config, scope: 'openid profile', callbackURL: `${origin}/callback`, name: 'idporten' };
  return new Strategy(options, (tokens, verified) => verified(null, userOf(tokens)));
}

function mount({ app, origin }: Served, config: client.Configuration): void {
  const passports = new passport.Passport();
  passports.use(strategy(config, origin));
  passports.serializeUser((user, done) => done(null, user));
  passports.deserializeUser((user: User, done) => done(null, user));
  app.use(session({ name: 'passport', secret: 'of this test', resave: false, saveUninitialized: false }));
  app.use(passports.session());

  const renew: RequestHandler = async (req, res) => {
    const user = req.user as User;
    const renewed = userOf(await client.refreshTokenGrant(config, user.refresh_token));
    res.json({ before: user, after: renewed });
  };
  const leave: RequestHandler = (req, res, next) => {
    const { id_token } = req.user as User;
    const post_logout_redirect_uri = `${origin}/goodbye`;
    const parameters = { id_token_hint: id_token, post_logout_redirect_uri, state: 'leaving' };
    req.logout((error) => {
      if (error) return next(error);
      res.redirect(client.buildEndSessionUrl(config, parameters).href);
    });
  };
  app.get('/login', passports.authenticate('idporten'));
  app.get('/callback', passports.authenticate('idporten', { successRedirect: '/', failureRedirect: '/out' }));
  app.get(['/', '/out', '/goodbye'], (req, res) => void res.json(req.user ?? null));
  app.get('/renew', renew).get('/logout', leave);
}

describe('passport with the strategy of openid-client', () => {
  it('logs in, refreshes and logs out', async () => {
    const [browser, person] = [new Browser(), await simulator.control.person()];
    const { claims, access_token } = said(await enter(browser, `${site.origin}/login`, person, simulator));
    expect(claims).toMatchObject({ pid: person.pid, acr: 'idporten-loa-high', amr: ['BankID'] });

    const { before, after } = said(await browser.open(`${site.origin}/renew`));
    expect(before.access_token).toBe(access_token);
    expect(after.access_token).not.toBe(access_token);
    expect(after.refresh_token).not.toBe(before.refresh_token);
    expect(after.claims).toMatchObject({ sub: claims.sub, pid: person.pid, auth_time: claims.auth_time });

    const goodbye = await browser.open(`${site.origin}/logout`);
    expect(goodbye.url.href).toBe(`${site.origin}/goodbye?state=leaving`);
    expect(said(goodbye)).toBeNull();
    expect((await browser.open(`${site.origin}/login`)).heading).toBe('Velg elektronisk ID');
  });

  it('is told when the person cancels', async () => {
    const page = await (await new Browser().open(`${site.origin}/login`)).press('cancel');
    expect([page.url.pathname, said(page)]).toEqual(['/out', null]);
  });
});
