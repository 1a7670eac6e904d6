/**
 * Reads a JSON body: 100 kB, UTF-8, uncompressed; and turns whatever was thrown below `/control` into a
 * problem.
 */
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import { LIMIT_TABLE } from '../kernel/limits.ts';
import { recordRest } from '../oidc/refusal.ts';
import { StoreBusy } from '../storage/store.ts';
import { append } from '../trail/trail.ts';
import { ofStore, retryAfter } from '../web/errors.ts';
import { sentenceOf } from '../web/refusal-report.ts';
import { Refused } from '../web/rule.ts';
import { problemOf } from './parse.ts';
import type { ControlPorts } from './ports.ts';
import { Problem, type ProblemName } from './problem.ts';
import { problemEvent, withSent } from './refusal.ts';

const WITH_BODY = ['POST', 'PATCH', 'PUT'];

/**
 * The type is demanded even where no body comes: a page of another site cannot send it without asking first.
 */
export function jsonBody(): RequestHandler[] {
  const check: RequestHandler = (req, _res, next) => {
    const type = req.headers['content-type'] ?? '';
    if (WITH_BODY.includes(req.method) && !/^application\/(merge-patch\+)?json\s*(;|$)/i.test(type)) {
      throw new Problem('unsupported-media-type', 'Send "content-type: application/json".');
    }
    next();
  };
  const type = ['application/json', 'application/merge-patch+json'];
  return [check, express.json({ type, limit: LIMIT_TABLE.json.most * 1024, inflate: false })];
}

/** Errors of body-parser, by their `type`. Its messages repeat what was sent, ours do not. */
const PARSER: Readonly<Record<string, readonly [ProblemName, string]>> = {
  'entity.too.large': ['too-large', 'A body may hold at most 100 kB.'],
  'entity.parse.failed': ['malformed-json', 'The body is not valid JSON, or neither an object nor an array.'],
  'charset.unsupported': ['unsupported-media-type', 'A body must be UTF-8.'],
  'encoding.unsupported': ['unsupported-media-type', 'A body must be sent uncompressed.'],
};

/** @returns undefined where nothing is known of the error: a fault of ours. */
function asProblem(error: unknown, body: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof Refused) return refusal(error);
  if (error instanceof StoreBusy) return refusal(ofStore(error));
  if (error instanceof z.ZodError) return problemOf(error, body, { of: 'this body', schema: z.unknown() });
  if (!(error instanceof Error)) return undefined;
  const known = 'type' in error ? PARSER[String(error.type)] : undefined;
  if (known !== undefined) return new Problem(...known);
  const status = 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500
    ? new Problem('bad-request', 'The request is not well-formed.', { status })
    : undefined;
}

const BY_STATUS: Readonly<Record<number, ProblemName>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many',
  503: 'store-busy',
};

/** Its sentence names what was sent, as everywhere else (web/refusal-report.ts). */
function refusal(refused: Refused): Problem {
  const { rule } = refused;
  return new Problem(BY_STATUS[rule.status] ?? 'bad-request', sentenceOf(refused), {
    status: rule.status,
    more: { rule: rule.id },
  });
}

type TrailPorts = Pick<ControlPorts, 'store' | 'clock' | 'report'>;

/** The same problem, with the sent value beside each rule that it breaks. */
function explained(problem: Problem, body: unknown): Problem {
  const { errors } = problem.parts;
  if (errors === undefined) return problem;
  const parts = { ...problem.parts, errors: errors.map((wrong) => withSent(wrong, body)) };
  return new Problem(problem.kind, problem.message, parts);
}

/**
 * Writes the refusal into the trail, so that its trace id is found there. A busy store is not asked to write.
 */
async function noted(
  { store, clock }: TrailPorts,
  error: unknown,
  problem: Problem,
  req: Request,
): Promise<void> {
  if (error instanceof StoreBusy) return;
  if (error instanceof Refused) return recordRest({ store, clock }, error, req);
  return append(store, problemEvent(problem, req, clock.now()));
}

/** Stands last in the router. `report` hears of faults of ours. */
export function problems(trail: TrailPorts): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const known = asProblem(error, req.body);
    if (known === undefined) trail.report(error, req.trace);
    const fault = () => new Problem('server-error', 'The log has the stack under the trace id.');
    const problem = explained(known ?? fault(), req.body);
    await noted(trail, error, problem, req).catch((failed: unknown) => trail.report(failed, req.trace));
    res
      .status(problem.status)
      .set(retryAfter(problem))
      .type('application/problem+json')
      .send(JSON.stringify(problem.json(req.trace)));
  };
}
