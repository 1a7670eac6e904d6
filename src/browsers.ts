/** The browser session as an authorization request sees it. */
import type { Request } from 'express';
import type { Clock } from './kernel/clock.ts';
import { token as freshToken } from './kernel/entropy.ts';
import type { Browsers } from './oidc/ports.ts';
import { beginBrowser, knownBrowser, type PageSession, renewalOf } from './web/session.ts';

/** The browser of a request is its session's tag; a new one is written together with the login it begins. */
export function browsersOf({ sessions }: PageSession, clock: Clock): Browsers {
  return {
    known: knownBrowser,
    renewal: (req: Request) => renewalOf(req, sessions),
    begin(req: Request) {
      const browser = beginBrowser(req, sessions);
      // csurf's secret, made here so that the picker need not write the session once more.
      req.session.csrfSecret ??= freshToken(18);
      return { ...browser, puts: [sessions.put(req.sessionID, req.session, clock.now())] };
    },
  };
}
