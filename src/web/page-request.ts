/** A request for a page, read once at the door (law 7): what its answer depends on, whatever the page. */
import type { Request } from 'express';
import type { Language } from '../kernel/language.ts';
import { here } from './address.ts';
import { cookie } from './cookies.ts';
import { type Display, displayOf } from './display.ts';
import { chooseLanguage, LANGUAGE_COOKIE } from './language.ts';
import { formOf, type Params, queryOf } from './params.ts';
import { Refused } from './rule.ts';
import { BODY_MALFORMED } from './rules.ts';
import { type KnownBrowser, knownBrowser } from './session.ts';

export interface PageRequest {
  readonly trace: string;
  /** Path and query; null = it is a post, which no link can repeat. */
  readonly path: string | null;
  readonly query: Params['values'];
  /** Empty where none came. */
  readonly form: Params;
  /** The language that the citizen has chosen in the page; undefined = none. */
  readonly chosen: string | undefined;
  readonly display: Display;
  readonly browser: KnownBrowser | undefined;
}

/**
 * In the query of a page: it tells again what it answered a form with. So a page that answers a post can be
 * read in another language.
 */
export const AGAIN = 'again';

/** A request behind the guard against forgery, whose page may have forms. */
export interface FormRequest extends PageRequest {
  /** Goes with each form. */
  readonly csrf: string;
}

export function pageRequest(req: Request): PageRequest {
  const isRead = req.method === 'GET' || req.method === 'HEAD';
  return {
    trace: req.trace,
    path: isRead ? here(req) : null,
    query: queryOf(req).values,
    form: formOf(req),
    chosen: cookie(req, LANGUAGE_COOKIE),
    display: displayOf(req),
    browser: knownBrowser(req),
  };
}

export function formRequest(req: Request): FormRequest {
  return { ...pageRequest(req), csrf: req.csrfToken() };
}

/** A request for the page of a person, at `…/:person`. */
export interface PersonRequest extends FormRequest {
  /** As the address names them. */
  readonly person: string;
}

export function personRequest(req: Request): PersonRequest {
  return { ...formRequest(req), person: personIn(req) };
}

export const personIn = (req: Request): string => String(req.params.person ?? '');

/** The values of the form. @throws Refused for doubled names, and for text that is not valid */
export function wholeForm({ form: { values, doubled, malformed } }: PageRequest): Params['values'] {
  if (doubled.length > 0 || malformed.length > 0)
    throw new Refused(BODY_MALFORMED, { sent: { names: [...doubled, ...malformed].join(', ') } });
  return values;
}

/** The language of the answer; `uiLocales` are those of the login or the person that the page is about. */
export function languageOf(
  { chosen }: Pick<PageRequest, 'chosen'>,
  uiLocales: readonly string[] = [],
): Language {
  return chooseLanguage(chosen, uiLocales);
}
