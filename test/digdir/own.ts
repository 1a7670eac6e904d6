/** The service under test in Digdir's verification: express-openid-connect as its makers ship it, with a page that not everybody may read and a front channel. */
import openid from 'express-openid-connect';
import session from 'express-session';
import { afterAll } from 'vitest';
import { registered, said, served } from '../rp/served.ts';
import type { Browser, Page } from '../support/browser.ts';
import type { World } from '../support/world.ts';

type Claims = Readonly<Record<string, unknown>>;
type Wishes = Readonly<Record<string, string>>;

export interface OwnService {
  readonly origin: string;
  /** Follows its login button; the parameters are of this request alone. */
  enter(browser: Browser, parameters?: Wishes): Promise<Page>;
  /** Who is logged in here, or null. */
  claims(browser: Browser): Promise<Claims | null>;
}

/** Paths under which ID-porten tells the service of a logout, by the member that registers them. */
export const CHANNELS = {
  frontchannel_logout_uri: '/logout/frontchannel',
  backchannel_logout_uri: '/logout/backchannel',
} as const;
export type Channel = keyof typeof CHANNELS;

/** What the store of ended sessions holds of each: nothing but that it ended. */
const LEFT = { cookie: { originalMaxAge: 3_600_000 } } as session.SessionData;

/** Closed behind the tests of the file: an Express application that ends the session named by a front-channel call as the library does by its back channel. */
export async function ownService(world: World, channels: readonly Channel[], part: object = {}) {
  const { app, origin, close } = await served();
  afterAll(close);
  const told = channels.map((channel) => [channel, origin + CHANNELS[channel]]);
  const service = await registered(world, origin, '/callback', { ...Object.fromEntries(told), ...part });
  const ended = new session.MemoryStore();
  app.get(CHANNELS.frontchannel_logout_uri, (req, res) => {
    const { iss, sid } = req.query;
    if (iss === world.issuer) ended.set(`${iss}|${sid}`, LEFT);
    res.end();
  });
  const asked = { response_type: 'code', scope: 'openid profile' } as const;
  app.use(
    openid.auth({
      ...{ issuerBaseURL: world.issuer, baseURL: origin, secret: 'a secret for the cookie of this test' },
      ...{ clientID: service.client_id, clientSecret: service.client_secret },
      ...{ authRequired: false, idpLogout: true, authorizationParams: asked },
      routes: {
        ...{ login: false, postLogoutRedirect: '/goodbye' },
        backchannelLogout: CHANNELS.backchannel_logout_uri,
      },
      backchannelLogout: { store: ended as never },
    }),
  );
  app.get('/enter', (req, res) =>
    res.oidc.login({ returnTo: '/', authorizationParams: { ...asked, ...req.query } }),
  );
  app.get('/members', (_req, res) => void res.status(403).end('This page is not for you.'));
  app.get(['/', '/goodbye'], (req, res) => {
    res.json(req.oidc.isAuthenticated() ? req.oidc.idTokenClaims : null);
  });
  const own: OwnService = {
    origin,
    enter: (browser, parameters = {}) => browser.open(`${origin}/enter?${new URLSearchParams(parameters)}`),
    claims: async (browser) => said(await browser.open(origin)),
  };
  return own;
}

/** The partners of the verification, as the bundled service plays them. */
export interface Partner {
  readonly home: string;
  readonly heading: string;
}

export function partnersOf({ demo }: World): { readonly demo: Partner; readonly profile: Partner } {
  return {
    demo: { home: `${demo}/`, heading: 'You are logged in' },
    profile: { home: `${demo}/contact/`, heading: 'Dine kontaktopplysninger' },
  };
}

/** Presses "Log in" at a partner. */
export const enterAt = ({ home }: Partner, browser: Browser, parameters: Wishes = {}): Promise<Page> =>
  browser.open(`${home}login?${new URLSearchParams(parameters)}`);
