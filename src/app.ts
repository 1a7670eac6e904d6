/** The composition root: a parts list. Each room gets what it needs and nothing else. */
import type { RequestListener } from 'node:http';
import express from 'express';
import { browsersOf } from './browsers.ts';
import type { ControlPorts } from './control/ports.ts';
import { controlGroups, controlRoom } from './control/router.ts';
import type { AppDependencies } from './dependencies.ts';
import { ownEids } from './eid/holding.ts';
import { levelsOf } from './eid/method.ts';
import { headlessBy } from './headless.ts';
import { createLogins } from './login/machine/logins.ts';
import { metricsAt } from './metrics/route.ts';
import { createOnComplete } from './oidc/code/complete.ts';
import { createKeys } from './oidc/keys/keys.ts';
import type { OidcPorts } from './oidc/ports.ts';
import { recordRest, refusalsAsJson } from './oidc/refusal.ts';
import { serviceRoom } from './oidc/router.ts';
import { pages } from './pages.ts';
import { directorFor, type PersonFor, personFor, until } from './people/making.ts';
import { parsePid } from './people/pid.ts';
import { consent } from './post-login/consent/consent.ts';
import { contact } from './post-login/contact/contact.ts';
import { representation } from './post-login/representation/representation.ts';
import { registerRoom } from './register/router.ts';
import { cookie } from './web/cookies.ts';
import { errorHandler, missingAsJson, notFound } from './web/errors.ts';
import { commonHeaders, isHeldToHttps } from './web/headers.ts';
import { health } from './web/health.ts';
import { knownHostOnly } from './web/hosts.ts';
import { requestLog } from './web/log.ts';
import { errors, type Part } from './web/router.ts';
import { serveAll } from './web/serve.ts';
import { type Served, servedBy } from './web/served.ts';
import { pageSession } from './web/session.ts';
import { HEARTBEAT } from './web/sse.ts';
import { STREAMS, Streams } from './web/streams.ts';
import { zoneGates } from './web/zone-gates.ts';

export interface App {
  readonly handler: RequestListener;
  /** Every address that is served. */
  readonly served: readonly Served[];
  /** Makes the signing key where there is none yet; discovery does not need to wait for it. */
  prepare(): Promise<void>;
  /** From now on `/ready` says no. */
  drain(): void;
}

export function createApp(parts: AppDependencies): App {
  const { store, clock, origins, methods: eids, checks, settings } = parts;
  const postLogin = [contact(settings), representation, consent(settings.scopes), ...parts.postLogin];
  const tables = { methods: eids, postLogin };
  const people = ownEids(eids);
  const readPid = (text: string) => parsePid(text, parts.settings.synthetic);
  const newcomer: PersonFor = (pid, stamp, look) =>
    until(personFor(people)(pid, stamp, look), stamp.at + settings.first_sight * 1000);
  const { lifetimes } = settings;
  const levels = levelsOf(eids);
  const entries = eids.flatMap((method) => method.entries).toSorted((a, b) => a.order - b.order);
  const sessions = pageSession({ store, clock, loginOrigin: origins.login, secret: parts.sessionSecret });
  const logins = createLogins({
    store,
    clock,
    tables,
    lifetime: lifetimes.login,
    host: new URL(origins.login).hostname,
    settings: parts.eidSettings,
    readPid,
    personFor: newcomer,
    directorFor: directorFor(people),
    firstSight: parts.settings.first_sight,
    onComplete: createOnComplete({ lifetimes, origins, entries, levels }),
    outages: parts.outages,
    registerAnswers: settings.contact_register_answers,
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
    levels,
    logins,
    browsers: browsersOf(sessions, clock),
    headless: headlessBy(eids, readPid, newcomer),
    openZone: parts.zone.open,
  };
  const drained = { yes: false };
  const streams = new Streams(parts.limits, (req) => cookie(req, sessions.cookieName));
  const gates = zoneGates(parts.zone, {
    ...parts,
    secret: parts.sessionSecret,
    firstDelay: parts.firstDelay,
  });

  const control = controlPorts(parts, { keys, logins, tables, levels, zone: gates.api });
  const groups = controlGroups(control);

  const served: readonly Part[] = [
    parts.watch.requests.handler,
    commonHeaders({ hsts: isHeldToHttps(origins.login) }),
    requestLog(parts.log, parts.watch.hearRequest),
    ...health({ store, clock, draining: () => drained.yes }),
    metricsAt(parts.watch.meters, gates.scrape, {
      version: parts.version,
      engine: parts.engine,
      openStreams: () => streams.count,
      draining: () => drained.yes,
    }),
    knownHostOnly(parts.hosts),
    serviceRoom(ports, checks),
    registerRoom(
      { ...ports, months: settings.contact_info_months, answers: settings.contact_register_answers },
      checks,
    ),
    errors(refusalsAsJson(ports)),
    controlRoom(control, groups),
    ...parts.assets.routes,
    ...pages({ parts, ports, logins, tables, sessions, gates, groups }),
  ];
  const suggested = [...PATHS, ...entries.map(({ id }) => `/authorize/${id}`)];
  const end: readonly Part[] = [
    notFound(suggested, () => servedBy(served).map(({ pattern }) => pattern)),
    errors(
      errorHandler({
        renderer: parts.renderer,
        logger: parts.log,
        as: missingAsJson(FOR_PROGRAMS),
        note: (refused, req) => recordRest(ports, refused, req),
        openZone: parts.zone.open,
      }),
    ),
  ];
  const app = express();
  app.set('query parser', false).set('trust proxy', parts.proxies).disable('x-powered-by').disable('etag');
  app.set(HEARTBEAT, parts.heartbeat);
  app.set(STREAMS, streams);
  serveAll(app, [...served, ...end]);
  return {
    handler: app,
    served: servedBy(served),
    prepare: () => keys.prepare(),
    drain: () => {
      drained.yes = true;
    },
  };
}

/** Suggested to a client that asks for an address nearly like one of these. */
const PATHS = [
  '/.well-known/openid-configuration',
  '/authorize',
  '/par',
  '/token',
  '/token/introspect',
  '/token/revoke',
  '/userinfo',
  '/jwks.json',
  '/rest/v1/person',
  '/innlogginger/logg/idporten',
  '/logout',
  '/people',
  '/services',
  '/trail',
  '/browser',
  '/control',
];

/** Refused in JSON, as their neighbours are. */
const FOR_PROGRAMS = [
  ...['/.well-known', '/par', '/token', '/userinfo', '/jwks.json', '/rest', '/innlogginger'],
  '/control',
];

type Made = Pick<ControlPorts, 'keys' | 'logins' | 'tables' | 'levels' | 'zone'>;

function controlPorts(parts: AppDependencies, made: Made): ControlPorts {
  const { store, clock, settings, eidSettings, reseed, version, log } = parts;
  const given = { store, clock, eidSettings, reseed, version };
  return {
    ...made,
    ...given,
    lifetimes: settings.lifetimes,
    messages: settings.messages,
    registerAnswers: settings.contact_register_answers,
    offsets: settings.synthetic,
    httpHosts: settings.http_hosts,
    address: parts.origins.issuer,
    report: (error, id) => log.error({ err: error, trace: id }, 'system fault'),
  };
}
