/** A path answers the methods it has, OPTIONS with 204 and any other with 405, both with `Allow`. */
import type { RequestHandler, Router } from 'express';

export class MethodMissing extends Error {
  readonly allowed: string;

  constructor(allowed: string) {
    super(`Only ${allowed}`);
    this.allowed = allowed;
  }
}

/** Headers by which a browser says that it fetches ahead of the citizen. */
const AHEAD = ['sec-purpose', 'purpose', 'x-moz', 'x-purpose'];

/**
 * In front of a GET that changes something: HEAD and a browser's prefetch spend no code and end no session.
 */
export const notAhead: RequestHandler = (req, res, next) => {
  const purposes = AHEAD.map((name) => req.get(name) ?? '');
  if (req.method === 'HEAD') res.set('cache-control', 'no-store').status(200).end();
  else if (purposes.some((purpose) => /prefetch|preview/i.test(purpose)))
    res.set('cache-control', 'no-store').status(425).end();
  else next();
};

type Handlers = RequestHandler | RequestHandler[];

export function only(router: Router, path: string, { get, post }: { get?: Handlers; post?: Handlers }): void {
  const route = router.route(path);
  if (get !== undefined) route.get(get);
  if (post !== undefined) route.post(post);
  const allowed = [
    ...(get === undefined ? [] : ['GET', 'HEAD']),
    ...(post === undefined ? [] : ['POST']),
    'OPTIONS',
  ].join(', ');
  route.options((_req, res) => void res.set('allow', allowed).status(204).end());
  route.all(() => {
    throw new MethodMissing(allowed);
  });
}
