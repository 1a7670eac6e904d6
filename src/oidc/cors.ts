/**
 * CORS (Fetch, 3.2): any page may read discovery and JWKS, those of browser applications /token,
 * /token/revoke, /userinfo and what the register tells of a person too (docs/facts/idporten.md#not-documented).
 * Never with credentials.
 */
import type { Request, Response } from 'express';
import type { Instant } from '../kernel/clock.ts';
import { SERVICE } from '../services/service.ts';
import { list } from '../storage/record-operations.ts';
import type { Store } from '../storage/store.ts';
import { at, type Placed } from '../web/router.ts';
import { type Check, checks, enforce } from './check.ts';
import { corsRules } from './cors-rules.ts';
import type { OidcPorts } from './ports.ts';
import { type Exchange, endpoint } from './refusal.ts';

type CorsPorts = Pick<OidcPorts, 'store' | 'clock'>;

/** A page that asks to send a request that a form could not. */
export interface Preflight {
  readonly origin: string;
  /** Origins of the redirect_uris of every application_type browser. */
  readonly registered: readonly string[];
}

export const CORS_CHECKS: readonly Check<Preflight>[] = checks(corsRules, {
  'cors.origin': [
    ({ origin, registered }) => registered.includes(origin),
    ({ origin, registered }) => ({ sent: { origin }, registered: [...new Set(registered)] }),
  ],
});

/** Addresses with their methods, as a preflight is told them. */
type Verbs = Readonly<Record<string, string>>;

/** Which pages may call which addresses. */
export interface Callers {
  /** Those of every origin. */
  readonly all: Verbs;
  /** Those of browser applications. */
  readonly own: Verbs;
}

/** Not /token/introspect: it is for APIs, which have no page, and tells a client without a secret nothing. */
export const OIDC_CALLERS: Callers = {
  all: { '/.well-known/openid-configuration': 'GET', '/jwks.json': 'GET' },
  own: { '/token': 'POST', '/token/revoke': 'POST', '/userinfo': 'GET, POST' },
};
/** Seconds a browser need not ask again: short, so that a new registration is soon known. */
const REMEMBERED = '600';

/** One round trip for the first thousand services, and only for requests that name an origin. */
async function registeredOrigins(store: Store, at: Instant, after?: string): Promise<readonly string[]> {
  const page = await list(store, SERVICE, at, { limit: 1000, after });
  const browsers = page.found.filter(({ value }) => value.application_type === 'browser');
  const uris = browsers.flatMap(({ value }) => value.redirect_uris);
  // An address that is no web address has the origin "null", as a page without one has.
  const own = uris.flatMap((uri) => (/^https?:/i.test(uri) ? (URL.parse(uri)?.origin ?? []) : []));
  return page.next === null ? own : [...own, ...(await registeredOrigins(store, at, page.next))];
}

const isPreflight = ({ method, headers }: Request) =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;

function answer(res: Response, verbs: string): void {
  res.set({
    'access-control-allow-methods': verbs,
    'access-control-allow-headers': 'authorization, content-type, dpop',
    'access-control-max-age': REMEMBERED,
  });
  res.status(204).end();
}

/**
 * A page of an origin that is not registered is told so, in the trail too: its console says nothing but CORS.
 */
async function judge(
  ports: CorsPorts,
  list: readonly Check<Preflight>[],
  own: Verbs,
  { req, res, stamp }: Exchange,
) {
  const { origin = '' } = req.headers;
  enforce(list, { origin, registered: await registeredOrigins(ports.store, stamp.at) });
  res.set('access-control-allow-origin', origin);
  answer(res, own[req.path] ?? '');
  return undefined;
}

/**
 * Stands in front of the endpoints; an answer that a page may not read is given all the same, as to a
 * service.
 */
export function cors(ports: CorsPorts, list: readonly Check<Preflight>[], callers: Callers): Placed {
  const preflight = endpoint(
    ports,
    () => undefined,
    (exchange) => judge(ports, list, callers.own, exchange),
  );
  const paths = [...Object.keys(callers.all), ...Object.keys(callers.own)];
  return at(paths, async (req, res, next) => {
    const { origin } = req.headers;
    const [all, own] = [callers.all[req.path], callers.own[req.path]];
    if (all !== undefined) res.set('access-control-allow-origin', '*');
    if (own !== undefined) res.vary('Origin');
    if (origin === undefined || (all ?? own) === undefined) return next();
    if (isPreflight(req)) return all === undefined ? preflight(req, res, next) : answer(res, all);
    if (own === undefined) return next();
    const registered = await registeredOrigins(ports.store, ports.clock.now());
    if (registered.includes(origin))
      res.set({ 'access-control-allow-origin': origin, 'access-control-expose-headers': 'www-authenticate' });
    next();
  });
}
