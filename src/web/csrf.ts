/** Forms are sent from our own pages only (decision 4): fetch metadata first, then the token. */
import csurf from 'csurf';
import type { Request, RequestHandler } from 'express';
import { formOf } from './params.ts';
import { Refused } from './rule.ts';
import { CROSS_SITE, FORM_CSRF } from './rules.ts';

/** The handlers in front of a page and of its form: session, language, forgery. */
export interface Guards {
  readonly get: readonly RequestHandler[];
  readonly post: readonly RequestHandler[];
}

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** Browsers omit Sec-Fetch-Site on plain http outside loopback: Origin decides; without both, the token. */
function cameFromElsewhere(req: Request, loginOrigin: string): boolean {
  const site = req.get('sec-fetch-site');
  if (site !== undefined) return site === 'cross-site';
  const origin = req.get('origin');
  return origin !== undefined && origin !== loginOrigin;
}

function refused(req: Request): Refused {
  return new Refused(CROSS_SITE, {
    sent: { origin: req.get('origin'), 'sec-fetch-site': req.get('sec-fetch-site') },
  });
}

/** Refuses posts that another site made. Stands before `csrf`. */
export function sameSiteOnly(loginOrigin: string): RequestHandler {
  return (req, _res, next) => {
    if (!SAFE.includes(req.method) && cameFromElsewhere(req, loginOrigin)) throw refused(req);
    next();
  };
}

/**
 * For forms without a token (they stand on pages without a session): the browser itself must say that it is
 * our own page.
 */
export function sameOriginOnly(loginOrigin: string): RequestHandler {
  return (req, _res, next) => {
    const ours = req.get('origin') === loginOrigin || req.get('sec-fetch-site') === 'same-origin';
    if (!SAFE.includes(req.method) && (!ours || cameFromElsewhere(req, loginOrigin))) throw refused(req);
    next();
  };
}

/** csurf in session mode; gives `req.csrfToken()`. After `pageSession` and `formBody`. */
export function csrf(): RequestHandler {
  const inner = csurf({ value: (req: Request) => formOf(req).values.get('_csrf') ?? '' });
  return (req, res, next) => {
    inner(req, res, (error?: unknown) => {
      const wrongToken = error instanceof Error && 'code' in error && error.code === 'EBADCSRFTOKEN';
      const sent = { _csrf: formOf(req).values.get('_csrf') };
      if (wrongToken) next(new Refused(FORM_CSRF, { sent }));
      else next(error);
    });
  };
}
