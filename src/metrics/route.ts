/** `GET /metrics`: what Prometheus asks for, behind a door of the tester's zone. */
import type { RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import { at, methods, type Placed } from '../web/router.ts';
import { registryOf, type Standing } from './exposition.ts';
import type { Meters } from './meters.ts';

const PATH = '/metrics';

/** Each method asks the gate first, OPTIONS too. */
export function metricsAt(meters: Meters, gate: RequestHandler, standing: Standing): Placed {
  let registry: Promise<Registry> | undefined;
  const exposed: RequestHandler = async (_req, res) => {
    registry ??= registryOf(meters, standing);
    const all = await registry;
    const text = await all.metrics();
    res.set('content-type', all.contentType).send(text);
  };
  return at([PATH], gate, methods(PATH, { get: exposed }));
}
