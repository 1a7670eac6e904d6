/**
 * Security headers (decision 9). helmet's defaults assume https and no redirects after forms, so all is
 * written out.
 */
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { remembered } from '../kernel/remembered.ts';
import { isLoopback } from './hosts.ts';

const YEAR_S = 365 * 24 * 3600;

/** One of helmet's, and what is like them. */
type Setter = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/** Keeps what is set, as it is written. */
class KeptHeaders extends ServerResponse {
  readonly headers = new Map<string, number | string | readonly string[]>();

  override setHeader(name: string, value: number | string | readonly string[]): this {
    this.headers.set(name, value);
    return this;
  }
}

/** Sets what these set whatever the request: they are asked once. */
function fixed(setters: readonly Setter[]): RequestHandler {
  const asked = new IncomingMessage(new Socket());
  const kept = new KeptHeaders(asked);
  for (const set of setters) set(asked, kept, () => undefined);
  const headers = [...kept.headers];
  return (_req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value);
    next();
  };
}

/** `data:` images: Designsystemet's icons and the logos of services. */
function policy(formAction: readonly string[], frameSrc: readonly string[] = []): Setter {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction,
      ...(frameSrc.length > 0 && { frameSrc }),
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
    },
  });
}

/**
 * For every answer, whatever it is: stands before all that may answer. What has more to say says it later:
 * assets and published keys how long they are kept, a page what else it may do.
 */
export function commonHeaders({ hsts }: { readonly hsts: boolean }): RequestHandler {
  const robotsAndCache: Setter = (_req, res) =>
    void res.setHeader('cache-control', 'no-store').setHeader('x-robots-tag', 'noindex');
  return fixed([
    helmet.xContentTypeOptions(),
    // helmet's own `no-referrer` makes browsers send `Origin: null` with our forms (decision 4).
    helmet.referrerPolicy({ policy: 'same-origin' }),
    policy(["'self'"]),
    robotsAndCache,
    ...(hsts ? [helmet.strictTransportSecurity({ maxAge: YEAR_S, includeSubDomains: false })] : []),
  ]);
}

/**
 * Whether browsers are told to ask this origin by https alone (HSTS). On plain http that means nothing (RFC 6797,
 * 8.1), and under a loopback name it would hold for every program of the machine on every port: for the service
 * under test at `http://localhost:3000` too.
 */
export function isHeldToHttps(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' && !isLoopback(hostname);
}

/** For every page outside a login. */
export function pageHeaders(): RequestHandler {
  return fixed([helmet.crossOriginOpenerPolicy({ policy: 'same-origin' })]);
}

const LOGIN_FORMS = ["'self'", 'http:', 'https:'] as const;

/**
 * For `/authorize…`: forms may lead to a service, which may redirect on; no COOP, it would cut off a
 * service's login popup.
 */
export function loginPageHeaders(): RequestHandler {
  return fixed([policy(LOGIN_FORMS)]);
}

/** So many addresses, of as many services, are remembered. */
const MOST_ADDRESSES = 1000;
const schemeOf = remembered(MOST_ADDRESSES, (uri) => URL.parse(uri)?.protocol);

/**
 * On a page of a login whose redirect URI has a scheme of its own (an app's), allows forms to end there as
 * well.
 */
export function allowRedirectTo(res: Response, redirectUri: string): void {
  const scheme = schemeOf(redirectUri);
  if (scheme === undefined || ['http:', 'https:', 'javascript:', 'data:'].includes(scheme)) return;
  policy([...LOGIN_FORMS, scheme])(res.req, res, () => undefined);
}

/**
 * As a source of a policy: exactly this path, which a redirect may leave, but not the host (CSP 3, 6.7.2.8).
 * None for what is no address.
 */
function sourceOf(uri: string): readonly string[] {
  const url = URL.parse(uri);
  return url === null
    ? []
    : [(url.origin + url.pathname).replace(/[;,]/g, (sign) => (sign === ';' ? '%3B' : '%2C'))];
}

/** On the page of a logout: frames of these addresses and no others. */
export function allowFrames(req: Request, res: Response, uris: readonly string[]): void {
  policy(["'self'"], [...new Set(uris.flatMap(sourceOf))])(req, res, () => undefined);
}
