/** Cookies of our own beside the session's. */
import type { Request, Response } from 'express';

/** The first cookie of this name as it was sent, or undefined. */
export function cookie(req: Request, name: string): string | undefined {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** Sets a cookie for the whole site until the browser closes; no script reads it, no cross-site form carries it. */
export function setCookie(res: Response, name: string, value: string, secure: boolean): void {
  res.cookie(name, value, { path: '/', sameSite: 'lax', httpOnly: true, secure });
}
