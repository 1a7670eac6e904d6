/** The one error handler: whatever was thrown becomes a refusal, shown as a page or as JSON. */
import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { StoreBusy, StoreGone } from '../storage/store.ts';
import { nearest } from './nearest.ts';
import { refusalPage } from './refusal-page.ts';
import { errorOf } from './refusal-report.ts';
import type { Renderer } from './render.ts';
import { Refused, type Rule } from './rule.ts';
import {
  BODY_CHARSET,
  BODY_ENCODING,
  BODY_MALFORMED,
  BODY_TOO_LARGE,
  NOT_FOUND,
  STORE_BUSY,
  STORE_GONE,
  SYSTEM_FAULT,
} from './rules.ts';
import { meant } from './served.ts';
import { dropEmptySession } from './session.ts';

export interface ErrorOptions {
  readonly renderer: Renderer;
  readonly logger: Logger;
  /** The form of a refusal; a router of JSON endpoints ends with a handler of its own. */
  readonly as?: (refused: Refused, req: Request) => 'page' | 'json';
  /** Writes the refusal into the trail; who asks for its trace id finds it there. */
  readonly note?: (refused: Refused, req: Request) => Promise<void>;
  /** The reader of the page may read the trail too. */
  readonly openZone?: boolean;
}

/** Mounted last. */
export function errorHandler(options: ErrorOptions): ErrorRequestHandler {
  const { renderer, logger, as = () => 'page', note, openZone = false } = options;
  return async (error: unknown, req, res, next) => {
    const refused = asRefused(error);
    if (refused.rule === SYSTEM_FAULT) logger.error({ err: error, trace: req.trace }, 'system fault');
    if (refused.rule === STORE_GONE) logger.error({ err: error, trace: req.trace }, 'the store is gone');
    // A store that fails is perhaps what is being told of.
    await note?.(refused, req).catch((err: unknown) => logger.error({ err, trace: req.trace }, 'no trail'));
    if (res.headersSent) {
      next(error);
      return;
    }
    dropEmptySession(req);
    res.status(refused.rule.status).set({ 'cache-control': 'no-store', ...retryAfter(refused.rule) });
    if (as(refused, req) === 'json') res.json(errorOf(refused, req.trace));
    else res.type('html').send(refusalPage(renderer, req, refused, { openZone }));
  };
}

/** When it is worth to come again (s), where that is all there is to do (RFC 9110, 10.2.3). */
export function retryAfter({ status }: Pick<Rule, 'status'>): Readonly<Record<string, string>> {
  return status === 503 || status === 429 ? { 'retry-after': String(RETRY_AFTER_S) } : {};
}
const RETRY_AFTER_S = 5;

/** By the `type` of body-parser's errors (http-errors). */
const BODY_RULES = new Map([
  ['entity.too.large', BODY_TOO_LARGE],
  ['parameters.too.many', BODY_TOO_LARGE],
  ['encoding.unsupported', BODY_ENCODING],
  ['charset.unsupported', BODY_CHARSET],
]);

/** The refusal of what a store could not do. */
export function ofStore(error: StoreBusy): Refused {
  return new Refused(error instanceof StoreGone ? STORE_GONE : STORE_BUSY);
}

/** Every error that is not a refusal yet: the body parser's, a path that does not decode, our own faults. */
export function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof StoreBusy) return ofStore(error);
  if (typeof error !== 'object' || error === null) return new Refused(SYSTEM_FAULT);
  const rule = 'type' in error ? BODY_RULES.get(String(error.type)) : undefined;
  if (rule !== undefined) return new Refused(rule);
  const status = 'status' in error ? Number(error.status) : 500;
  return new Refused(status >= 400 && status < 500 ? BODY_MALFORMED : SYSTEM_FAULT);
}

/** Addresses of other OpenID providers that developers type from memory. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '/.well-known/oauth-authorization-server': '/.well-known/openid-configuration',
  '/.well-known/jwks.json': '/jwks.json',
  '/jwks': '/jwks.json',
  '/jwk': '/jwks.json',
  '/certs': '/jwks.json',
  '/endsession': '/logout',
  '/end_session': '/logout',
  '/introspect': '/token/introspect',
  '/revoke': '/token/revoke',
  '/auth': '/authorize',
  '/login': '/authorize',
};

/** Refuses a request that no route took; suggests a near one of the `served` paths, else of the `known`. */
export function notFound(
  known: readonly string[],
  served: () => readonly string[] = () => [],
): RequestHandler {
  return (req) => {
    const near = meant(req.path, served()) ?? suggestion(req.path, known);
    const sent = { path: req.path };
    throw new Refused(
      NOT_FOUND,
      near === undefined ? { sent } : { sent, correct: near, detail: `Did you mean ${near}?` },
    );
  };
}

/**
 * Refuses an unknown address in JSON where the client asked for no page, or meant an address for programs
 * (`paths`, and all below them).
 */
export function missingAsJson(paths: readonly string[]): NonNullable<ErrorOptions['as']> {
  return ({ rule, explanation: { correct } }, req) => {
    if (rule !== NOT_FOUND) return 'page';
    const forPrograms = paths.some((path) => correct === path || correct?.startsWith(`${path}/`) === true);
    return forPrograms || req.accepts(['html', 'json']) === 'json' ? 'json' : 'page';
  };
}

/** `/oidc/token/` and `/tokn` mean `/token`. */
function suggestion(path: string, known: readonly string[]): string | undefined {
  const trimmed = path.toLowerCase().replace(/\/+$/, '');
  const tails = known.filter((one) => trimmed.endsWith(one));
  const tail = tails.sort((one, other) => other.length - one.length)[0];
  const longer = trimmed.length > 4 ? known.find((one) => one.startsWith(trimmed)) : undefined;
  const last = trimmed.slice(trimmed.lastIndexOf('/'));
  return tail ?? longer ?? ELSEWHERE[trimmed] ?? ELSEWHERE[last] ?? nearest(trimmed, known);
}
