/** The browser's own session (decision 3): CSRF secret and a random tag; logins are records of their own. Mounted on pages only. */
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import type { Clock } from '../kernel/clock.ts';
import { token } from '../kernel/entropy.ts';
import { BrowserSessions } from '../storage/session-store.ts';
import type { Store } from '../storage/store.ts';
import { ownCookie } from './cookies.ts';

declare module 'express-session' {
  interface SessionData {
    /** What this browser's logins are tagged with. */
    browser?: string;
    /** csurf's. */
    csrfSecret?: string;
    /** The profile picked at `/browser`. */
    agent?: string;
  }
}

export interface SessionOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Where browsers go. */
  readonly loginOrigin: string;
  readonly secret: string;
}

export interface PageSession {
  readonly handler: RequestHandler;
  /** To commit the session together with what belongs to it. */
  readonly sessions: BrowserSessions;
  readonly cookieName: string;
}

export function pageSession(options: SessionOptions): PageSession {
  const secure = options.loginOrigin.startsWith('https:');
  const sessions = new BrowserSessions(options.store, options.clock);
  const cookieName = ownCookie('proveporten', options.loginOrigin);
  const inner = session({
    name: cookieName,
    secret: options.secret,
    store: sessions,
    genid: () => token(32),
    resave: false,
    saveUninitialized: false,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  });
  const handler: RequestHandler = (req, res, next) => {
    // express-session sets a secure cookie only if `req.secure`, which tells of the last hop. The public address is
    // the login origin's, so its scheme decides: a proxy that ends TLS needs to forward nothing.
    if (secure) Object.defineProperty(req, 'secure', { value: true });
    inner(req, res, next);
  };
  return { handler, sessions, cookieName };
}

/** The browser's tag, made on first need. */
export function browserTag(req: Request): string {
  req.session.browser ??= token();
  return req.session.browser;
}

/** Leaves a session that owns nothing out of this answer: an error page writes no row and sets no cookie. */
export function dropEmptySession(req: Request): void {
  const held: Request['session'] | undefined = req.session;
  if (held !== undefined && held.browser === undefined) Reflect.set(req, 'session', undefined);
}
