/** What is asked of the help in an address, `?q=…`: a number of a person leaves it unread. */
import type { RequestHandler } from 'express';
import { runsOf } from '../people/digits.ts';
import type { PageRequest } from '../web/page-request.ts';

/** Characters that are read. */
const LONGEST = 200;

/** Eleven digits, whoever they may be of: nothing that is asked here has so many. */
export const looksLikeNumber = (text: string): boolean => !runsOf(11, text).next().done;

/** In front of a page that is asked: sends a number away from its address. */
export function refuseNumbers(path: string): RequestHandler {
  return (req, res, next) =>
    looksLikeNumber(req.originalUrl) ? res.redirect(303, `${path}?refused=number`) : next();
}

export interface Asked {
  /** Empty = nothing. */
  readonly question: string;
  /** It held a number, and was refused. */
  readonly refused: boolean;
}

/** What a request asks. */
export function askedIn({ query }: PageRequest): Asked {
  const question = (query.get('q') ?? '').trim().slice(0, LONGEST);
  return { question, refused: query.get('refused') === 'number' };
}
