/** The form of `/help/privacy`: deletes what this browser has left here, and takes its cookies back. */
import type { Request, RequestHandler } from 'express';
import { removeCookie } from '../web/cookies.ts';
import { displayCookie, SETTINGS_OF_DISPLAY } from '../web/display.ts';
import { LANGUAGE_COOKIE } from '../web/language.ts';
import { knownBrowser } from '../web/session.ts';
import { helpRequest } from './page.ts';
import type { HelpPorts } from './ports.ts';
import { PROBE } from './self-test.ts';

export interface PrivacyPanel {
  readonly name: 'privacy';
  readonly heading: string;
  readonly lead: string;
  readonly submit: string;
  /** Said after the form; null = nothing was deleted just now. */
  readonly told: string | null;
}

/** The form, and that something was deleted. */
export function privacyPanel(req: Request): PrivacyPanel {
  const { say, request } = helpRequest(req);
  return {
    name: 'privacy',
    heading: say('privacy.delete'),
    lead: say('privacy.lead'),
    submit: say('privacy.delete'),
    told: request.query.has('deleted') ? say('privacy.deleted') : null,
  };
}

/** Removes what logins of this browser have left, ends its session, takes back its cookies. */
export function deleteBrowser({ store, leftByLogins, cookies }: HelpPorts): RequestHandler {
  return async (req, res) => {
    const known = knownBrowser(req);
    if (known !== undefined) {
      const tags = new Set([known.tag, known.sso]);
      for (const browser of tags) await store.remove(leftByLogins, { browser });
    }
    await new Promise<void>((resolve, reject) => {
      req.session.destroy((error: unknown) => (error ? reject(error) : resolve()));
    });
    const own = [cookies.session, cookies.refuses, LANGUAGE_COOKIE, PROBE];
    for (const name of [...own, ...SETTINGS_OF_DISPLAY.map(displayCookie)])
      removeCookie(res, { name, secure: cookies.secure });
    res.redirect(303, '/help/privacy?deleted');
  };
}
