/** The trace id: one per request, in the answer, in the log, in the trail and on every refusal. */
import type { RequestHandler } from 'express';
import { token } from '../kernel/entropy.ts';
import { mask } from './rule.ts';

declare global {
  namespace Express {
    interface Request {
      /** 32 hexadecimal digits, as W3C Trace Context's `trace-id`. */
      trace: string;
    }
  }
}

/** One whose digits read as somebody's number would be masked where it is shown, and could not be looked up. */
function fresh(): string {
  const id = Buffer.from(token(16), 'base64url').toString('hex');
  return mask(id) === id ? id : fresh();
}

/** Gives the request its trace id; one that was sent along is not taken over. */
export const trace: RequestHandler = (req, res, next) => {
  req.trace = fresh();
  res.set('x-trace-id', req.trace);
  next();
};
