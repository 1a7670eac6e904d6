/**
 * Addresses inside this house: what a redirect or a link may be built from, so that no request can choose
 * another site.
 */
import type { Request } from 'express';

/** Every parser leaves such an address as it is. */
const PLAIN = /^(?:\/[\w-]+)+(?:\?[\w.*&=-]+)?$/;

/**
 * The text as path and query on our own origin, or undefined where it is none. `//evil.example` and
 * `/\evil.example` are addresses of another host to a browser (WHATWG URL, "relative slash state"), so they
 * are none.
 */
export function localPath(text: string): string | undefined {
  if (PLAIN.test(text)) return text;
  if (!/^\/(?![/\\])/.test(text) || /[\p{Cc}\\]/u.test(text)) return undefined;
  const url = URL.parse(text, 'http://here.invalid');
  // `/a/..//evil.example` becomes `//evil.example` only here.
  if (url === null || url.host !== 'here.invalid' || url.pathname.startsWith('//')) return undefined;
  return url.pathname + url.search;
}

/**
 * Path and query of this request; a request in absolute form, or with a doubled slash in front, counts as
 * `/`.
 */
export function here(req: Request): string {
  return localPath(req.originalUrl) ?? '/';
}

/** The address with one query parameter set, or taken away with null. */
export function withParameter(path: string, name: string, value: string | null): string {
  const url = new URL(path, 'http://here.invalid');
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.pathname + url.search;
}
