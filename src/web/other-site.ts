/**
 * In production every service stands on another site than ID-porten. Here both are often on `localhost`,
 * which a browser takes for one site whatever the ports, so it sends our `SameSite=Lax` cookies where in
 * production it would not.
 */
import type { Request } from 'express';

/** `settings.same_site`: another origin is another site, as in production; or what the browser says. */
export type SameSite = 'production' | 'as_served';

/**
 * Whether in production the request would have come without our cookies: a browser sends `Lax` ones from
 * another site with a top-level navigation by GET alone (RFC 6265bis, 5.6.7.1). A request without fetch
 * metadata is no browser's of today, and is taken as it came.
 */
export function comesWithout(sameSite: SameSite, req: Request): boolean {
  if (sameSite === 'as_served' || req.get('sec-fetch-site') !== 'same-site') return false;
  const topLevel = req.get('sec-fetch-dest') === 'document';
  return !topLevel || !['GET', 'HEAD'].includes(req.method);
}
