/** Our protocol rooms on a bare express application: no pages, a picker nobody draws, headless login as the means to complete. */

import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Request } from 'express';
import { ACR_VALUES } from '../../src/kernel/acr.ts';
import { type Instant, systemClock } from '../../src/kernel/clock.ts';
import { limitsFrom } from '../../src/kernel/limits.ts';
import { LOGIN, type Login } from '../../src/login/machine/login.ts';
import { type BrowserSso, SSO, ssoOf } from '../../src/login/session/sso.ts';
import { createAuthorize } from '../../src/oidc/authorize/endpoint.ts';
import { ticketOf } from '../../src/oidc/code/ticket.ts';
import { createKeys } from '../../src/oidc/keys/keys.ts';
import type { Guards } from '../../src/oidc/logout/page.ts';
import { createLogout } from '../../src/oidc/logout/router.ts';
import type { Headless, OidcPorts } from '../../src/oidc/ports.ts';
import { createSendResponse } from '../../src/oidc/response/send.ts';
import { CHECKS, type Checks, createServiceRouter } from '../../src/oidc/router.ts';
import { subjectFor } from '../../src/oidc/token/claims.ts';
import { PERSON, type Person } from '../../src/people/person.ts';
import { SERVICE } from '../../src/services/service.ts';
import { openStore } from '../../src/storage/open.ts';
import { BROWSER_SESSION } from '../../src/storage/session-store.ts';
import { put, type Store } from '../../src/storage/store.ts';
import { renderer } from '../../src/web/render.ts';
import { Refused } from '../../src/web/rule.ts';
import { trace } from '../../src/web/trace.ts';
import { asService, CONSENT, type PublicJwk, REGISTRATIONS, SCOPES } from './clients.ts';
import { GOOD } from './requests.ts';
import { exchange, type Side } from './side.ts';

const LIFETIMES = {
  ...{ login: 1800, authorization_code: 60, par: 120, sso_idle: 1800, sso_max: 7200 },
  ...{ id_token: 120, access_token: 120, refresh_token: 600, authorization: 7200 },
};
/** The number the test person answers to, and one that is refused: neither is anybody's. */
const USABLE = '00000000001';

const person = (id: string): Person => ({
  ...{
    id,
    pid: null,
    name: { given: 'Kari', family: 'Prøvestad' },
    born: '2000-03-05',
    mobile: null,
    email: null,
  },
  ...{ locale: 'nb', why: 'the referee table', reserved: false, created_at: 0, eids: {} },
});

const headless: Headless = {
  prefix: 'testid',
  amr: 'TestID',
  acr_values: ACR_VALUES,
  resolve: (number) =>
    number === USABLE ? { person: person('same'), puts: [] } : { refused: 'It is not synthetic.' },
};

/** The cookie `browser` is the tag itself. */
function knownOf(req: Request) {
  const tag = /browser=(\w+)/.exec(req.headers.cookie ?? '')?.[1];
  return tag === undefined ? undefined : { tag, sso: tag };
}

/** What it would be renewed to plays no part: nothing is proven here, and a logout's cookie is not looked at. */
const renewal = () => ({
  from: undefined,
  to: { kind: BROWSER_SESSION, id: 'new' },
  sso: 'new',
  adopt: () => undefined,
});

function portsFor(store: Store, origin: string): OidcPorts {
  return {
    ...{ store, clock: systemClock, lifetimes: LIFETIMES, scopes: SCOPES },
    ...{ entries: [], headless, namesFrom: [], openZone: true },
    logout: { frontchannel_wait: 2, logout_token_sub: 'pairwise' },
    httpHosts: [],
    sameSite: 'production',
    assertionAudience: 'issuer',
    limits: limitsFrom(),
    keys: createKeys(store, systemClock),
    origins: { issuer: origin, login: origin },
    browsers: { known: knownOf, begin: () => ({ tag: 'new', sso: 'new', puts: [] }), renewal },
    logins: {
      begin: (start, stamp) => {
        const id = `l_${stamp.entropy}`;
        const made = { ...start, id, state: 'open', entry: null, expires_at: stamp.at + 60_000 };
        const login = made as unknown as Login;
        return {
          result: login,
          puts: [LOGIN.put(id, login, { tags: { browser: start.browser }, expiresAt: null })],
        };
      },
      // Somebody who is to choose whom to represent, or to consent, is stopped.
      resume(start, _before, stamp) {
        const { request } = ticketOf(start);
        const stops = request.authorization_details !== null || request.scopes.includes(CONSENT);
        return stops ? this.begin(start, stamp) : undefined;
      },
    },
  };
}

async function seed(store: Store, jwk: PublicJwk, at: Instant): Promise<void> {
  for (const registration of REGISTRATIONS) {
    const service = asService(registration, jwk);
    await put(store, at, SERVICE.put(service.client_id, service, {}));
  }
  for (const id of ['same', 'other']) await put(store, at, PERSON.put(id, person(id), {}));
}

/** Every refusal as a page; the rooms answer by redirect or JSON on their own. */
const asPage: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
  if (!(error instanceof Refused)) console.error(error);
  const { status, error: code } =
    error instanceof Refused ? error.rule : { status: 500, error: 'server_error' };
  res.status(status).type('html').send(`error=${code}`);
};

/** Nobody's forms are guarded here. */
const NO_GUARDS: Guards = {
  get: [(req, _res, next) => next(void Object.assign(req, { csrfToken: () => 'none' }))],
  post: [],
};

/** What several applications share: store, keys and services. */
export interface Ground {
  readonly store: Store;
  readonly jwk: PublicJwk;
}

export async function prepare(jwk: PublicJwk): Promise<Ground> {
  const store = openStore('sqlite::memory:');
  await seed(store, jwk, systemClock.now());
  await createKeys(store, systemClock).prepare();
  return { store, jwk };
}

/** Ours, with the checks given. */
export async function openOurs({ store }: Ground, checks: Checks = CHECKS): Promise<Side> {
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ports = portsFor(store, origin);
  const views = renderer({ banner: 'simulator', version: 'referee' });
  const sendResponse = createSendResponse(ports, views);
  app.use(trace, createAuthorize(ports, sendResponse, checks.par));
  app.use(createLogout(ports, views, NO_GUARDS, checks.logout), createServiceRouter(ports, checks));
  app.use(asPage);
  const { keys } = ports;
  return {
    name: 'ours',
    origin,
    send: (path, sent) => exchange(origin, path, sent),
    address: (path) => origin + path,
    session: async () => {
      const at = systemClock.now();
      const proven = { person: 'same', acr: 'idporten-loa-substantial', amr: 'TestID' } as const;
      const session = { id: 's_known', ...proven, auth_time: at - 60_000, isolated_for: null, serves: true };
      const value: BrowserSso = {
        ...{ begun_at: at - 60_000, touched_at: at - 60_000 },
        sessions: [{ ...session, services: [] }],
      };
      const tags = { browser: 'known', person: 'same' };
      await put(store, at, SSO.put(ssoOf('known').id, value, { tags, expiresAt: at + 600_000, fresh: true }));
      return 'browser=known';
    },
    code: async (change) => {
      const query = new URLSearchParams({
        ...GOOD,
        ...change,
        login_hint: `testid:${USABLE}_idporten-loa-high`,
      });
      const { location } = await exchange(origin, `/authorize?${query}`);
      return new URL(location ?? '').searchParams.get('code') ?? '';
    },
    hint: async (whose) => {
      const sub = subjectFor((await keys.ring()).subject, { client_id: 'web' }, person(whose));
      return (await keys.signer()).sign({ sub, iss: origin, aud: 'web', exp: 1 });
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
