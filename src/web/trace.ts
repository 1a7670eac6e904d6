/** The trace id: one per request, in the answer, in the log, in the trail and on every refusal. */
import type { RequestHandler } from 'express';
import { hexadecimal } from '../kernel/entropy.ts';

declare global {
  namespace Express {
    interface Request {
      /** 32 hexadecimal digits, as W3C Trace Context's `trace-id`. */
      trace: string;
    }
  }
}

/**
 * Gives the request its trace id; one that the client sent is not taken over. It reads as no person's number
 * (people/digits.ts), so that it is shown as it is.
 */
export const trace: RequestHandler = (req, res, next) => {
  req.trace = hexadecimal(16);
  res.setHeader('x-trace-id', req.trace);
  next();
};
