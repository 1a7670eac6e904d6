/** Language and colour scheme: chosen by link, remembered by cookie. */
import type { Request, RequestHandler } from 'express';
import { isLanguage } from '../kernel/language.ts';
import { holdsRealNumber } from '../people/pid.ts';
import { here, withParameter } from './address.ts';
import { isAhead } from './ahead.ts';
import { cookie, setCookie } from './cookies.ts';
import { LANGUAGE_COOKIE } from './language.ts';
import { queryOf } from './params.ts';

export type Scheme = 'auto' | 'light' | 'dark';

function isScheme(value: unknown): value is Scheme {
  return value === 'auto' || value === 'light' || value === 'dark';
}

const SCHEME_COOKIE = 'proveporten_scheme';

/** The colour scheme this browser has chosen; `auto` follows the system. */
export function schemeOf(req: Request): Scheme {
  const chosen = cookie(req, SCHEME_COOKIE);
  return isScheme(chosen) ? chosen : 'auto';
}

/**
 * Another site's link changes nothing. At `/authorize` the parameters are the service's, and only a link on
 * our own page (the refusal's) means the switch.
 */
function meantForUs(req: Request): boolean {
  const [site, referer] = [req.get('sec-fetch-site'), req.get('referer')];
  if (site === 'same-origin') return true;
  if (site === undefined && referer !== undefined) return URL.parse(referer)?.host === req.headers.host;
  return (site === undefined || site === 'none') && !/^\/authorize(?:\?|$)/.test(req.originalUrl);
}

/**
 * Answers a GET that carries `?lang=` or `?scheme=` with the cookie and a redirect to the same address
 * without it. Stands in front of all handlers that show pages.
 */
export function switchLanguage({ secure }: { readonly secure: boolean }): RequestHandler {
  return (req, res, next) => {
    const { values } = queryOf(req);
    const [lang, scheme] = [values.get('lang'), values.get('scheme')];
    const isSwitch = req.method === 'GET' && !isAhead(req) && (isLanguage(lang) || isScheme(scheme));
    // An address with a number that could be real is led to by nothing (law 10).
    if (!isSwitch || !meantForUs(req) || holdsRealNumber(req.originalUrl)) {
      next();
      return;
    }
    let target = here(req);
    if (isLanguage(lang)) {
      setCookie(res, { name: LANGUAGE_COOKIE, value: lang, secure });
      target = withParameter(target, 'lang', null);
    }
    if (isScheme(scheme)) {
      setCookie(res, { name: SCHEME_COOKIE, value: scheme, secure });
      target = withParameter(target, 'scheme', null);
    }
    res.set('cache-control', 'no-store').redirect(303, target);
  };
}
