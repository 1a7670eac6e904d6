/** Query strings and forms, parsed once at the edge (law 7) into parameters of one value each. */
import type { Request, RequestHandler } from 'express';
import { FORM, formText } from './form-text.ts';
import { Refused } from './rule.ts';
import { BODY_CHARSET, BODY_TYPE } from './rules.ts';

/** A Map, so that no name reaches a prototype. */
export interface Params {
  readonly values: ReadonlyMap<string, string>;
  /** Names that came more than once; `values` has the first (RFC 6749, 3.1: none may be repeated). */
  readonly doubled: readonly string[];
  /**
   * Names, as sent, of what is no valid text: bad percent-encoding, no UTF-8, control characters, too long.
   */
  readonly malformed: readonly string[];
}

/** The longest value that a client needs outside signed assertions. */
const LONGEST = 4096;

/**
 * Reads `application/x-www-form-urlencoded` text; `longest` is for endpoints that take assertions with
 * certificates.
 */
export function parseParams(text: string, longest = LONGEST): Params {
  const values = new Map<string, string>();
  const [doubled, malformed] = [new Set<string>(), new Set<string>()];
  for (const pair of text === '' ? [] : text.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const rawName = at < 0 ? pair : pair.slice(0, at);
    const name = decoded(rawName);
    const value = at < 0 ? '' : decoded(pair.slice(at + 1));
    if (name === undefined || value === undefined || value.length > longest) malformed.add(name ?? rawName);
    else if (values.has(name)) doubled.add(name);
    else values.set(name, value);
  }
  return { values, doubled: [...doubled], malformed: [...malformed] };
}

/** Says what it is. */
const PLAIN = /^[\w.~:-]*$/;

/**
 * Undefined where it is no valid text. A raw U+FFFD is what the body's decoder left of bytes that are no
 * UTF-8.
 */
function decoded(raw: string): string | undefined {
  if (PLAIN.test(raw)) return raw;
  if (raw.includes('\uFFFD')) return undefined;
  try {
    const text = decodeURIComponent(raw.replaceAll('+', ' '));
    return /\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The request's query, parsed by our own rules and not by Express's. */
export function queryOf(req: Request, longest = LONGEST): Params {
  const at = req.originalUrl.indexOf('?');
  if (at < 0) return NONE;
  // No value of a short query is too long for any caller.
  const limit = req.originalUrl.length - at <= LONGEST ? LONGEST : longest;
  const known = queries.get(req);
  if (known?.limit === limit) return known.params;
  const params = parseParams(req.originalUrl.slice(at + 1), limit);
  queries.set(req, { limit, params });
  return params;
}

const NONE: Params = { values: new Map(), doubled: [], malformed: [] };
const queries = new WeakMap<Request, { readonly limit: number; readonly params: Params }>();

const forms = new WeakMap<Request, Params>();

/** The form that `formBody` has read; empty where none came. */
export function formOf(req: Request): Params {
  return forms.get(req) ?? NONE;
}

/**
 * Reads a form's body of at most 64 kB for `formOf`; what is none is refused with 415. `req.body` keeps the
 * text as sent.
 */
export function formBody(longest = LONGEST): RequestHandler[] {
  const check: RequestHandler = (req, _res, next) => {
    const { 'content-type': sent, 'content-length': length } = req.headers;
    if (sent === FORM) return next();
    // A request without a body need not name its type.
    const nothing = sent === undefined && length === '0';
    if (!nothing && req.is(FORM) === false) throw new Refused(BODY_TYPE, { sent: { 'content-type': sent } });
    const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(sent ?? '')?.[1];
    if (charset !== undefined && !/^utf-?8$/i.test(charset))
      throw new Refused(BODY_CHARSET, { sent: { charset } });
    next();
  };
  const parse: RequestHandler = (req, _res, next) => {
    const body: unknown = req.body;
    if (typeof body === 'string') forms.set(req, parseParams(body, longest));
    next();
  };
  return [check, formText, parse];
}
