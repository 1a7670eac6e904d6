/** The composition root: a parts list. Each room gets what it needs and nothing else. */
import type { RequestListener } from 'node:http';
import express, { type Request, type Router } from 'express';
import { bankRouter } from './bank/router.ts';
import type { Settings } from './config.ts';
import type { Group } from './control/operation.ts';
import { controlPage } from './control/page.ts';
import { controlGroups, controlRouter } from './control/router.ts';
import { profileOf } from './eid/browser.ts';
import { ownEids } from './eid/holding.ts';
import type { LoginMethod } from './eid/method.ts';
import { headlessBy } from './headless.ts';
import type { Clock } from './kernel/clock.ts';
import { token as freshToken, type Stamp } from './kernel/entropy.ts';
import type { JsonObject } from './kernel/json.ts';
import type { Limits } from './kernel/limits.ts';
import { createLogins } from './login/machine/logins.ts';
import type { Logins, Outages } from './login/machine/ports.ts';
import type { PostLoginStep } from './login/machine/post-login-step.ts';
import type { Tables } from './login/machine/tables.ts';
import type { TesterLink } from './login/pages/models.ts';
import type { TesterAbout } from './login/pages/request.ts';
import { loginRoutes } from './login/pages/routes.ts';
import { createAuthorize } from './oidc/authorize/endpoint.ts';
import { createOnComplete } from './oidc/code/complete.ts';
import { createKeys, type Keys } from './oidc/keys/keys.ts';
import { createLogout } from './oidc/logout/router.ts';
import type { Browsers, OidcPorts, Origins } from './oidc/ports.ts';
import { recordRest, refusalsAsJson } from './oidc/refusal.ts';
import type { AuthorizationResponse } from './oidc/response/response.ts';
import { createSendResponse } from './oidc/response/send.ts';
import { type Checks, createServiceRouter } from './oidc/router.ts';
import { directorFor, type PersonFor, personFor, personForEmail, until } from './people/making.ts';
import { parsePid } from './people/pid.ts';
import { phoneRouter } from './phone/router.ts';
import { consent } from './post-login/consent/consent.ts';
import { representation } from './post-login/representation/representation.ts';
import type { Guide } from './seed.ts';
import type { Store } from './storage/store.ts';
import { browserRouter } from './tester/browser.ts';
import { agentOf } from './tester/picked-browser.ts';
import { testerRouter } from './tester/router.ts';
import type { Assets } from './web/assets.ts';
import { cookie } from './web/cookies.ts';
import { csrf, sameSiteOnly } from './web/csrf.ts';
import { errorHandler, missingAsJson, notFound } from './web/errors.ts';
import { commonHeaders, loginPageHeaders, pageHeaders } from './web/headers.ts';
import { health } from './web/health.ts';
import { type Hosts, knownHostOnly, onLoginOrigin } from './web/hosts.ts';
import { switchLanguage } from './web/language-switch.ts';
import { type Log, requestLog } from './web/log.ts';
import { formBody } from './web/params.ts';
import { noRealNumberInAddress } from './web/real-numbers.ts';
import type { Renderer } from './web/render.ts';
import { strictRouter } from './web/router.ts';
import { servedBy } from './web/served.ts';
import {
  beginBrowser,
  isLate,
  knownBrowser,
  onceMore,
  type PageSession,
  pageSession,
  renewalOf,
} from './web/session.ts';
import { HEARTBEAT } from './web/sse.ts';
import { STREAMS, Streams } from './web/streams.ts';
import { trace } from './web/trace.ts';
import type { Zone } from './web/zone.ts';
import { type Gates, zoneGates } from './web/zone-gates.ts';

/** What dependencies.ts has made of options and configuration. */
export interface AppDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly zone: Zone;
  readonly methods: readonly LoginMethod[];
  readonly origins: Origins;
  readonly hosts: Hosts;
  readonly assets: Assets;
  readonly renderer: Renderer;
  readonly version: string;
  readonly proxies: readonly string[];
  readonly settings: Settings;
  /** `settings.eids`, each block parsed by its eID. */
  readonly eidSettings: Readonly<Record<string, JsonObject>>;
  readonly demo: string | null;
  readonly sessionSecret: string;
  /** Names the tester to log in as. */
  readonly guide: Guide | null;
  readonly record: boolean;
  /** Milliseconds between two heartbeats of an event stream; its own unless told. */
  readonly heartbeat: number | undefined;
  /** Milliseconds that the first wrong control token waits for its answer; its own unless told. */
  readonly firstDelay: number | undefined;
  readonly limits: Limits;
  readonly checks: Checks;
  readonly postLogin: readonly PostLoginStep[];
  readonly outages: Outages;
  /** Puts the cast and the bundled services back. */
  readonly reseed: () => Promise<void>;
}

export interface App {
  readonly handler: RequestListener;
  /** Makes the signing key where there is none yet; discovery does not need to wait for it. */
  prepare(): Promise<void>;
  /** From now on `/ready` says no. */
  drain(): void;
}

export function createApp(parts: AppDependencies): App {
  const { store, clock, origins, methods: eids, checks } = parts;
  const postLogin = [representation, consent(parts.settings.scopes), ...parts.postLogin];
  const tables = { methods: eids, postLogin };
  const people = ownEids(eids);
  const readPid = (text: string) => parsePid(text, parts.settings.synthetic);
  const firstSight = ({ at }: Stamp) => at + parts.settings.first_sight * 1000;
  const newcomer: PersonFor = (pid, stamp, look) =>
    until(personFor(people)(pid, stamp, look), firstSight(stamp));
  const { lifetimes } = parts.settings;
  const entries = eids.flatMap((method) => method.entries).toSorted((a, b) => a.order - b.order);
  const sessions = pageSession({
    store,
    clock,
    loginOrigin: origins.login,
    secret: parts.sessionSecret,
  });
  const logins = createLogins({
    store,
    clock,
    tables,
    lifetime: lifetimes.login,
    settings: parts.eidSettings,
    readPid,
    personFor: newcomer,
    directorFor: directorFor(people),
    personForEmail: (address, stamp) => {
      const made = personForEmail(address, stamp);
      return made === undefined ? undefined : until(made, firstSight(stamp));
    },
    onComplete: createOnComplete({ lifetimes, origins, entries }),
    outages: parts.outages,
    record: parts.record,
  });
  const keys = createKeys(store, clock);
  const ports: OidcPorts = {
    store,
    clock,
    keys,
    origins,
    lifetimes,
    limits: parts.limits,
    scopes: parts.settings.scopes,
    logout: parts.settings.logout,
    httpHosts: parts.settings.http_hosts,
    sameSite: parts.settings.same_site,
    assertionAudience: parts.settings.assertion_audience,
    entries,
    logins,
    browsers: browsersOf(sessions, clock),
    headless: headlessBy(eids, readPid, newcomer),
    openZone: parts.zone.open,
    namesFrom: eids.flatMap(({ namesInToken = [] }) => namesInToken),
  };
  const drained = { yes: false };
  const gates = zoneGates(parts.zone, {
    ...parts,
    secret: parts.sessionSecret,
    firstDelay: parts.firstDelay,
  });

  const control = controlPorts(parts, gates, keys, logins, tables);
  const groups = controlGroups(control);

  const app = express();
  app.enable('strict routing').enable('case sensitive routing');
  app.set('query parser', false).set('trust proxy', parts.proxies).disable('x-powered-by').disable('etag');
  app.set(HEARTBEAT, parts.heartbeat);
  app.set(STREAMS, new Streams(parts.limits, (req) => cookie(req, sessions.cookieName)));
  app.use(trace, ...commonHeaders(origins.login.startsWith('https:')), requestLog(parts.log, clock));
  app.use(health({ store, clock, draining: () => drained.yes }));
  app.use(knownHostOnly(parts.hosts));
  app.use(createServiceRouter(ports, checks), refusalsAsJson(ports));
  app.use('/control', controlRouter(control, groups));
  app.use(parts.assets.router);
  app.use(pages({ parts, ports, logins, tables, sessions, gates, groups }));
  const suggested = [...PATHS, ...entries.map(({ id }) => `/authorize/${id}`)];
  app.use(notFound(suggested, () => servedBy(app.router, ['/control']).map(({ pattern }) => pattern)));
  app.use(
    errorHandler({
      renderer: parts.renderer,
      logger: parts.log,
      as: missingAsJson(FOR_PROGRAMS),
      note: (refused, req) => recordRest(ports, refused, req),
      openZone: parts.zone.open,
    }),
  );
  return {
    handler: app,
    prepare: () => keys.prepare(),
    drain: () => {
      drained.yes = true;
    },
  };
}

/** Suggested where somebody asks for an address that is nearly one of these. */
const PATHS = [
  '/.well-known/openid-configuration',
  '/authorize',
  '/par',
  '/token',
  '/token/introspect',
  '/token/revoke',
  '/userinfo',
  '/jwks.json',
  '/logout',
  '/people',
  '/services',
  '/trail',
  '/browser',
  '/control',
];

/** Refused in JSON, as what stands beside them. */
const FOR_PROGRAMS = ['/.well-known', '/par', '/token', '/userinfo', '/jwks.json', '/control'];

function controlPorts(parts: AppDependencies, gates: Gates, keys: Keys, logins: Logins, tables: Tables) {
  const { store, clock, settings, reseed, version, log } = parts;
  return {
    ...{ store, clock, keys, logins, tables, reseed, version },
    lifetimes: settings.lifetimes,
    eidSettings: parts.eidSettings,
    offsets: settings.synthetic,
    httpHosts: settings.http_hosts,
    address: parts.origins.issuer,
    zone: gates.api,
    report: (error: unknown, id: string) => log.error({ err: error, trace: id }, 'system fault'),
  };
}

interface Pages {
  readonly parts: AppDependencies;
  readonly ports: OidcPorts;
  readonly logins: Logins;
  readonly tables: Tables;
  readonly sessions: PageSession;
  readonly gates: Gates;
  /** The calls of the control API. */
  readonly groups: readonly Group[];
}

/** What browsers see. Session and csurf stand before the pages that need them and nowhere else (decision 3). */
function pages({ parts, ports, logins, tables, sessions, gates, groups }: Pages): Router {
  const { store, clock, origins, renderer, zone, hosts, checks } = parts;
  const secure = origins.login.startsWith('https:');
  const router = strictRouter();
  router.use(onLoginOrigin(hosts), noRealNumberInAddress(['/authorize', '/logout']));
  router.use('/authorize', loginPageHeaders());
  const session = [sessions.handler, onceMore(sessions.cookieName)];
  router.use(/^\/authorize$/, switchLanguage(secure), session);
  const sendResponse = createSendResponse(ports, renderer);
  router.use(createAuthorize(ports, sendResponse, checks.par));
  const token = csrf();
  const form = [sessions.handler, sameSiteOnly(origins.login), ...formBody()];
  const guards = { get: [switchLanguage(secure), ...session, token], post: [...form, token] };
  const tester = zone.open ? testerLinks : null;
  router.use(
    loginRoutes({
      store,
      clock,
      logins,
      tables,
      renderer,
      sendResponse: (request, res, answer) =>
        sendResponse(request, res, answer as unknown as AuthorizationResponse),
      guards: { get: guards.get, form, token },
      door: {
        renewalOf: (req) => renewalOf(req, sessions.sessions),
        isLate: (req) => isLate(req, sessions.cookieName),
        agent: agentOf,
      },
      control: zone.open ? `${origins.login}/control` : null,
      tester,
    }),
  );
  router.use(pageHeaders());
  router.use('/logout', switchLanguage(secure), session);
  router.use(createLogout(ports, renderer, guards, checks.logout));
  router.use(gates.router);
  const shells = { store, clock, tables, renderer, guards, zone: gates, eidSettings: parts.eidSettings };
  router.use(phoneRouter({ ...shells, logins }), bankRouter(shells));
  router.use(switchLanguage(secure));
  const testers = { ...parts, tables, zone: gates, httpHosts: parts.settings.http_hosts };
  router.use(browserRouter(testers, guards));
  router.use(testerRouter(testers), controlPage({ groups, address: origins.issuer, renderer, zone: gates }));
  return router;
}

/** What helps the tester where a login stands: what its eID reads codes from, the phone, and whoever the citizen is told to contact. */
function testerLinks({ person, method, agent }: TesterAbout): readonly TesterLink[] {
  const browser = { id: 'browser', href: '/browser', text: `Browser: ${profileOf(agent).name}` };
  const theirs = agent === 'modern' ? [] : [browser];
  if (person === null || method === null) return theirs;
  const device = { id: 'code-device', href: `/people/${person}/device`, text: 'Code device' };
  const phone = { id: 'phone', href: `/phone/${person}`, text: 'Phone and mail' };
  const bank = { id: 'bank', href: `/bank/${person}`, text: 'Bank' };
  return [
    ...(method.credential.codes === undefined ? [] : [device]),
    phone,
    // Of a part of another's credential it is that one's desk.
    ...(method.desk === undefined && method.credential.partOf === undefined ? [] : [bank]),
    ...theirs,
  ];
}

/** The browser of a request is its session's tag; a new one is written together with the login it begins. */
function browsersOf({ sessions }: PageSession, clock: Clock): Browsers {
  return {
    known: knownBrowser,
    renewal: (req: Request) => renewalOf(req, sessions),
    begin(req: Request) {
      const browser = beginBrowser(req);
      // csurf's secret, made here so that the picker need not write the session once more.
      req.session.csrfSecret ??= freshToken(18);
      return { ...browser, puts: [sessions.put(req.sessionID, req.session, clock.now())] };
    },
  };
}
