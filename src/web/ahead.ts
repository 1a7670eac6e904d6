/**
 * Requests in advance: the citizen may come later, or a client only wants to know. They spend nothing, issue
 * nothing, begin and end nothing.
 */
import type { Request, RequestHandler } from 'express';
import { Refused } from './rule.ts';
import { IN_ADVANCE } from './rules.ts';

const PURPOSES = ['sec-purpose', 'purpose', 'x-moz', 'x-purpose'] as const;

/**
 * HEAD, or a browser that fetches what its user may open next (W3C Speculation Rules: Sec-Purpose; older
 * browsers: Purpose, X-Moz, Safari's X-Purpose).
 */
export function isAhead(req: Request): boolean {
  if (req.method === 'HEAD') return true;
  return PURPOSES.some((name) => /prefetch|prerender|preview/i.test(String(req.headers[name] ?? '')));
}

/**
 * In front of a GET that changes something. HEAD gets an empty 200: which answer it stands for is known only
 * by doing it. A prefetch is refused, so that the browser throws it away and asks again when its user comes.
 */
export const notAhead: RequestHandler = (req, res, next) => {
  if (!isAhead(req)) next();
  else if (req.method === 'HEAD') res.set('cache-control', 'no-store').status(200).end();
  else throw new Refused(IN_ADVANCE);
};
