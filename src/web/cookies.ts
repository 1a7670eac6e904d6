/** Cookies of our own beside the session's. */
import type { Request, Response } from 'express';
import { DAY } from '../kernel/clock.ts';

/**
 * The name of a cookie of this simulator alone. Cookies do not know ports (RFC 6265, 8.5), so on http the
 * name carries that of the address the browser uses: instances behind one address share it, and two addresses
 * on one host do not. On https the prefix `__Host-` keeps other hosts and paths from setting it (RFC 6265bis,
 * 4.1.3.2).
 */
export function ownCookie(name: string, loginOrigin: string): string {
  const { protocol, port } = new URL(loginOrigin);
  return protocol === 'https:' ? `__Host-${name}` : `${name.replaceAll('-', '_')}_${port || '80'}`;
}

/** The first cookie of this name as it was sent, or undefined. */
export function cookie(req: Request, name: string): string | undefined {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

export interface OwnCookie {
  readonly name: string;
  readonly value: string;
  readonly secure: boolean;
  /** Until the browser closes unless told. */
  readonly days?: number;
}

/** For the whole site; no script reads it, no cross-site form carries it. */
const OURS = { path: '/', sameSite: 'lax', httpOnly: true } as const;

/** Sets a cookie. */
export function setCookie(res: Response, { name, value, secure, days }: OwnCookie): void {
  const kept = days === undefined ? {} : { maxAge: days * DAY };
  res.cookie(name, value, { ...OURS, secure, ...kept });
}

/** Takes it back. */
export function removeCookie(res: Response, { name, secure }: Pick<OwnCookie, 'name' | 'secure'>): void {
  res.clearCookie(name, { ...OURS, secure });
}
