/** Records every refusal in the trail, and answers it where the sender is a program. */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { AuditEvent } from '../kernel/audit.ts';
import type { Instant } from '../kernel/clock.ts';
import { stamp as newStamp, type Stamp } from '../kernel/entropy.ts';
import { present } from '../kernel/json.ts';
import { getService } from '../services/registry.ts';
import { StoreBusy } from '../storage/store.ts';
import { asRefused, retryAfter } from '../web/errors.ts';
import { dataOf, errorOf, summaryOf } from '../web/refusal-report.ts';
import { mask, Refused } from '../web/rule.ts';
import { STORE_BUSY, STORE_GONE, SYSTEM_FAULT } from '../web/rules.ts';
import type { OidcPorts } from './ports.ts';

/** The facts known of the refused request. */
interface Where {
  readonly at: Instant;
  readonly trace: string;
  readonly service?: string | undefined;
  readonly login?: string | undefined;
  /** Method and path, where the rule does not already say what was asked for. */
  readonly request?: string | undefined;
}

/** Those whose event was made for a change of their own: the end of the line writes the others. */
const recorded = new WeakSet<Refused>();

/**
 * The refusal's line in the trail: `data` has what was sent, what is registered and what would be right, as
 * far as they exist.
 */
export function refusalEvent(refused: Refused, { at, trace, service, login, request }: Where): AuditEvent {
  recorded.add(refused);
  return {
    kind: 'refusal',
    at,
    ...present({ login, service }),
    trace,
    rule: refused.rule.id,
    summary: summaryOf(refused),
    data: { ...dataOf(refused), ...present({ request }) },
  };
}

/** Writes the refusal into the trail. */
export function recordRefusal(store: OidcPorts['store'], refused: Refused, where: Where): Promise<void> {
  return store.change(where.at, [], () => ({ result: undefined, events: [refusalEvent(refused, where)] }));
}

type Trail = Pick<OidcPorts, 'store' | 'clock'>;

/**
 * At the end of the line: writes what no room has written, so that each trace id that is told is found in the
 * trail.
 */
export async function recordRest({ store, clock }: Trail, refused: Refused, req: Request): Promise<void> {
  if (recorded.has(refused) || refused.rule === STORE_BUSY || refused.rule === STORE_GONE) return;
  const request = mask(`${req.method} ${req.originalUrl.replace(/\?.*$/s, '')}`);
  const where = { at: clock.now(), trace: req.trace, request };
  // Also with a store that takes no writes the client gets the refusal.
  await recordRefusal(store, refused, where).catch((error: unknown) => {
    if (!(error instanceof StoreBusy)) throw error;
  });
}

/** One request to one of our endpoints. */
export interface Exchange {
  readonly req: Request;
  readonly res: Response;
  readonly stamp: Stamp;
}

/**
 * A handler that may refuse. A thrown refusal is written into the trail of the service that the request
 * names; a returned one stands there already.
 */
export function endpoint(
  { store, clock }: Trail,
  named: (req: Request) => string | undefined,
  handle: (exchange: Exchange) => Promise<Refused | undefined>,
): RequestHandler {
  return async (req, res) => {
    const stamp = newStamp(clock);
    const { at } = stamp;
    const refused = await handle({ req, res, stamp }).catch(async (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      const service = await getService(store, at, named(req) ?? '');
      await recordRefusal(store, error, { at, trace: req.trace, service: service?.client_id });
      return error;
    });
    if (refused !== undefined) throw refused;
  };
}

/**
 * The JSON of RFC 6749, 5.2, for wrong methods and unreadable bodies too; whatever else failed is app.ts's to
 * answer.
 */
export function refusalsAsJson(trail: Trail): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    const refused = asRefused(error);
    if (refused.rule === SYSTEM_FAULT || res.headersSent) return next(error);
    await recordRest(trail, refused, req);
    const { status } = refused.rule;
    if (status === 401 && req.headers.authorization !== undefined && !res.hasHeader('www-authenticate'))
      res.set('www-authenticate', 'Basic realm="ID-porten"');
    res.status(status).set({ 'cache-control': 'no-store', ...retryAfter(refused.rule) });
    res.json(errorOf(refused, req.trace));
  };
}
