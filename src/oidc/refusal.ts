/** What every refusal leaves in the trail, and how it is told to a program. */
import type { Request, Response } from 'express';
import type { AuditEvent } from '../kernel/audit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Service } from '../services/service.ts';
import type { Store } from '../storage/store.ts';
import type { Refused } from '../web/rule.ts';
import { errorOf } from './answer.ts';

/** What is known of whoever was refused. */
export interface RefusedWhere {
  readonly at: Instant;
  readonly trace: string;
  readonly service: Service | undefined;
}

export function refusalEvent(refused: Refused, { at, trace, service }: RefusedWhere): AuditEvent {
  return {
    kind: 'refusal',
    at,
    ...(service === undefined ? {} : { service: service.client_id }),
    trace,
    rule: refused.rule.id,
    summary: `${refused.rule.error}: ${refused.rule.says}`,
  };
}

/** Writes the refusal into the trail. */
export function note(store: Store, refused: Refused, where: RefusedWhere): Promise<void> {
  return store.change(where.at, [], () => ({ result: undefined, events: [refusalEvent(refused, where)] }));
}

/** The JSON of RFC 6749, 5.2. */
export function refuseAsJson(req: Request, res: Response, refused: Refused): void {
  const { status } = refused.rule;
  if (status === 401 && req.headers.authorization !== undefined)
    res.set('www-authenticate', 'Basic realm="ID-porten"');
  res.status(status).set('cache-control', 'no-store').json(errorOf(refused, req.trace));
}
