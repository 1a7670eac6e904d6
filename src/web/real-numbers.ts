/** Law 10 at the doors of pages: what brings a number that could be a real person's gets no further. */
import type { RequestHandler } from 'express';
import { holdsRealNumber } from '../people/pid.ts';
import { formOf } from './params.ts';
import { Refused } from './rule.ts';
import { REAL_NUMBER } from './rules.ts';

/**
 * An address that holds one is refused before a handler stores it, shows it or leads on to it. `ours` are the
 * paths of endpoints that refuse it by their own protocol.
 */
export function noRealNumberInAddress(ours: readonly string[]): RequestHandler {
  return (req, _res, next) => {
    if (holdsRealNumber(req.originalUrl) && !ours.includes(req.path)) throw new Refused(REAL_NUMBER);
    next();
  };
}

/** For forms that ask for no number. After `formBody`. */
export const noRealNumberInForm: RequestHandler = (req, _res, next) => {
  const sent = [...formOf(req).values].flat();
  if (sent.some(holdsRealNumber)) throw new Refused(REAL_NUMBER);
  next();
};
