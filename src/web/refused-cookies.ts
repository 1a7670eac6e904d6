/** A browser that plays one without cookies: a login of it gets none back, and none that it sends is kept. */
import type { Request, RequestHandler } from 'express';
import { cookie, ownCookie } from './cookies.ts';

/** The name of the cookie that marks such a browser; the login's own pages never see it. */
export function refusalCookie(loginOrigin: string): string {
  return ownCookie('proveporten-refuses', loginOrigin);
}

/** Whether the browser of a request plays one without cookies. `mark`: name of the marking cookie. */
export function refusesCookies(req: Request, mark: string): boolean {
  return cookie(req, mark) !== undefined;
}

/**
 * Makes a request of such a browser one that no cookie came with, and its answer one that sets none. Stands in
 * front of the session, at what the citizen's browser alone asks for: handset and card reader are devices of
 * their own.
 */
export function withoutCookies(mark: string): RequestHandler {
  return (req, res, next) => {
    if (!refusesCookies(req, mark)) return next();
    delete req.headers.cookie;
    const set = res.setHeader.bind(res);
    res.setHeader = (name, value) => (name.toLowerCase() === 'set-cookie' ? res : set(name, value));
    next();
  };
}
