/**
 * The bundled service takes no number that could be a real person's (law 10): not to show, not to keep, not
 * to lead on with.
 */
import type { Request, RequestHandler, Response } from 'express';
import { holdsRealNumber } from '../people/pid.ts';
import type { LoginProblem } from './problem.ts';

const REAL_NUMBER: LoginProblem = {
  status: 400,
  heading: 'This number could belong to a real person',
  sentence:
    'What was sent holds such a number. It was not kept, and nobody was asked to log in with it: only synthetic numbers are taken, whose month is raised by 80.',
  advice: 'The simulator lists its test persons at /people.',
  facts: [],
};

type Refuse = (req: Request, res: Response, problem: LoginProblem) => void;

/** Has the address refused, and behind the parser of forms the form as well. */
export function noRealNumber(refuse: Refuse): RequestHandler {
  return (req, res, next) => {
    const form = Object.entries<unknown>(req.body ?? {})
      .flat()
      .map(String);
    if ([req.originalUrl, ...form].some(holdsRealNumber)) refuse(req, res, REAL_NUMBER);
    else next();
  };
}
