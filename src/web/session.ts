/**
 * The browser's own session (decision 3): CSRF secret and a random tag; logins are records of their own.
 * Mounted on pages only.
 */
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import type { Clock, Instant } from '../kernel/clock.ts';
import { BrowserSessions, moved, type SessionRow } from '../storage/session-store.ts';
import type { Change, Key, Read, Store } from '../storage/store.ts';
import { cookie, ownCookie } from './cookies.ts';
import { queryOf } from './params.ts';

declare module 'express-session' {
  interface SessionData {
    /** The tag of this browser's logins: it stays, so that the logins of all tabs go on. */
    browser?: string;
    /** Its SSO session's tag, another at every proven login and at logout; absent = the tag `browser`. */
    sso?: string;
    /** csurf's. */
    csrfSecret?: string;
  }
}

export interface SessionOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** The origin that browsers go to. */
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
    genid: () => sessions.freshSid(),
    resave: false,
    saveUninitialized: false,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  });
  const handler: RequestHandler = (req, res, next) => {
    // express-session sets a secure cookie only if `req.secure`, which tells of the last hop. The public
    // address is the login origin's, so its scheme decides: a proxy that ends TLS needs to forward nothing.
    if (secure) Object.defineProperty(req, 'secure', { value: true });
    inner(req, res, next);
  };
  return { handler, sessions, cookieName };
}

/** The browser behind a request. */
export interface KnownBrowser {
  /** The tag of its logins. */
  readonly tag: string;
  /** The tag of its SSO session. */
  readonly sso: string;
}

/** Undefined where no cookie came, or none of a session that has a browser. */
export function knownBrowser(req: Request): KnownBrowser | undefined {
  return browserOf(req.session);
}

/** The browser that a session, or its row, is of. */
export function browserOf(
  session: Pick<SessionRow, 'browser' | 'sso'> | undefined,
): KnownBrowser | undefined {
  const tag = session?.browser;
  return tag === undefined ? undefined : { tag, sso: session?.sso ?? tag };
}

/** The browser, known from now on. */
export function beginBrowser(req: Request, sessions: BrowserSessions): KnownBrowser {
  req.session.browser ??= sessions.freshBrowser();
  return { tag: req.session.browser, sso: req.session.sso ?? req.session.browser };
}

/**
 * The session of a request, committed before its answer begins. express-session sends the head first and then
 * saves: a browser that follows a redirect at once might read the session of before.
 */
export function saveSession({ session }: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    session.save((error: unknown) => (error ? reject(error) : resolve()));
  });
}

/**
 * Another session id for the browser of a request, and another tag for its SSO session: drawn beforehand, so
 * that they are committed with what was proven or ended (ASVS 7.2.4).
 */
export interface Renewal {
  /** The key of the session that the request came with; undefined = it came with none. */
  readonly from: Key<SessionRow> | undefined;
  readonly to: Key<SessionRow>;
  readonly sso: string;
  /** To be called once the change is committed: from now on the answer carries the new cookie. */
  adopt(row: SessionRow): void;
}

export function renewalOf(req: Request, sessions: BrowserSessions): Renewal {
  const sid = sessions.freshSid();
  return {
    from: knownBrowser(req) === undefined ? undefined : sessions.key(req.sessionID),
    to: sessions.key(sid),
    sso: sessions.freshBrowser(),
    adopt: (row) => sessions.adopt(req, sid, row),
  };
}

/** The session under its new id and SSO tag; undefined where there was none, or it has ended. Pure. */
export function renewed(look: Read, { from, to, sso }: Renewal, at: Instant): Change<SessionRow> | undefined {
  return from && moved(look, { from, to, at }, { sso });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The query of an address that is asked for once more, with whatever cookie the browser has by now. */
const ONCE_MORE = 'once-more';

/**
 * Whether the request's cookie names a session that has ended, as it has where another tab of the browser was
 * given a new one meanwhile.
 */
export function isLate(req: Request, cookieName: string): boolean {
  const sent = cookie(req, cookieName);
  // A cookie holds `s:<id>.<signature>`; the id of the request is another where no session was found.
  return sent !== undefined && !decoded(sent).startsWith(`s:${req.sessionID}.`);
}

/** Sends a late request here once more, with whatever cookie the browser has by now, and only once. */
export function onceMore(cookieName: string): RequestHandler {
  return (req, res, next) => {
    const isRead = req.method === 'GET' || req.method === 'HEAD';
    if (!isRead || !isLate(req, cookieName) || queryOf(req).values.has(ONCE_MORE)) return next();
    res.redirect(302, `${req.originalUrl}${req.originalUrl.includes('?') ? '&' : '?'}${ONCE_MORE}`);
  };
}

/** Leaves a session that owns nothing out of this answer: an error page writes no row and sets no cookie. */
export function dropEmptySession(req: Request): void {
  const held: Request['session'] | undefined = req.session;
  if (held !== undefined && held.browser === undefined) Reflect.set(req, 'session', undefined);
}
