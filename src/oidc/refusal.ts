/** What every refusal leaves in the trail, and how it is told to a program. */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { AuditEvent } from '../kernel/audit.ts';
import type { Instant } from '../kernel/clock.ts';
import { stamp as draw, type Stamp } from '../kernel/entropy.ts';
import { getService } from '../services/registry.ts';
import { asRefused } from '../web/errors.ts';
import { Refused } from '../web/rule.ts';
import { SYSTEM_FAULT } from '../web/rules.ts';
import { errorOf } from './answer.ts';
import type { OidcPorts } from './ports.ts';

/** What is known of whoever was refused. */
interface Where {
  readonly at: Instant;
  readonly trace: string;
  readonly service?: string | undefined;
  readonly login?: string | undefined;
}

/** The refusal's line in the trail. */
export function refusalEvent({ rule }: Refused, { at, trace, service, login }: Where): AuditEvent {
  return {
    kind: 'refusal',
    at,
    ...(login === undefined ? {} : { login }),
    ...(service === undefined ? {} : { service }),
    trace,
    rule: rule.id,
    summary: `${rule.error}: ${rule.says}`,
  };
}

/** Writes the refusal into the trail. */
export function note(store: OidcPorts['store'], refused: Refused, where: Where): Promise<void> {
  return store.change(where.at, [], () => ({ result: undefined, events: [refusalEvent(refused, where)] }));
}

/** One request to one of our endpoints. */
export interface Visit {
  readonly req: Request;
  readonly res: Response;
  readonly stamp: Stamp;
}

/** A handler that may refuse. What it throws is written into the trail of the service that the request names; what it gives back stands there already. */
export function refusing(
  { store, clock }: Pick<OidcPorts, 'store' | 'clock'>,
  named: (req: Request) => string | undefined,
  handle: (visit: Visit) => Promise<Refused | undefined>,
): RequestHandler {
  return async (req, res) => {
    const stamp = draw(clock);
    const { at } = stamp;
    const refused = await handle({ req, res, stamp }).catch(async (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      const service = await getService(store, at, named(req) ?? '');
      await note(store, error, { at, trace: req.trace, service: service?.client_id });
      return error;
    });
    if (refused !== undefined) throw refused;
  };
}

/** The JSON of RFC 6749, 5.2, for wrong methods and unreadable bodies too; whatever else failed is app.ts's to answer. */
export const refusalsAsJson: ErrorRequestHandler = (error: unknown, req, res, next) => {
  const refused = asRefused(error);
  if (refused.rule === SYSTEM_FAULT || res.headersSent) return next(error);
  const { status } = refused.rule;
  if (status === 401 && req.headers.authorization !== undefined && !res.hasHeader('www-authenticate'))
    res.set('www-authenticate', 'Basic realm="ID-porten"');
  res.status(status).set('cache-control', 'no-store').json(errorOf(refused, req.trace));
};
