/** Language and display: chosen by link or on the page of settings, remembered by cookie. */
import type { Request, RequestHandler } from 'express';
import { isLanguage } from '../kernel/language.ts';
import { holdsRealNumber } from '../people/pid.ts';
import { here, withParameter } from './address.ts';
import { isAhead } from './ahead.ts';
import { type OwnCookie, setCookie } from './cookies.ts';
import { displayCookie, displayValue, SETTINGS_OF_DISPLAY } from './display.ts';
import { LANGUAGE_COOKIE } from './language.ts';
import { queryOf } from './params.ts';

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
 * Answers a GET that carries `?lang=`, or a setting of the display by its name, with the cookie and a redirect
 * to the same address without it. Stands in front of all handlers that show pages.
 */
export function switchLanguage({ secure }: { readonly secure: boolean }): RequestHandler {
  return (req, res, next) => {
    const isRead = req.method === 'GET' && !isAhead(req);
    const chosen = isRead ? chosenIn(queryOf(req).values) : [];
    // An address with a number that could be real is led to by nothing (law 10).
    if (chosen.length === 0 || !meantForUs(req) || holdsRealNumber(req.originalUrl)) {
      next();
      return;
    }
    let target = here(req);
    for (const { parameter, ...kept } of chosen) {
      setCookie(res, { ...kept, secure });
      target = withParameter(target, parameter, null);
    }
    res.set('cache-control', 'no-store').redirect(303, target);
  };
}

interface Chosen extends Pick<OwnCookie, 'name' | 'value' | 'days'> {
  readonly parameter: string;
}

/** So long the browser keeps a setting of the display. */
const KEPT_DAYS = 365;

function chosenIn(values: ReadonlyMap<string, string>): readonly Chosen[] {
  if (values.size === 0) return [];
  const lang = values.get('lang');
  const language = isLanguage(lang) ? [{ parameter: 'lang', name: LANGUAGE_COOKIE, value: lang }] : [];
  const display = SETTINGS_OF_DISPLAY.flatMap((parameter) => {
    const value = displayValue(parameter, values.get(parameter));
    return value === undefined ? [] : [{ parameter, name: displayCookie(parameter), value, days: KEPT_DAYS }];
  });
  return [...language, ...display];
}
