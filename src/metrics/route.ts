/** `GET /metrics`: what Prometheus asks for, behind a door of the tester's zone. */
import type { RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import { methods, type Route } from '../web/router.ts';
import { registryOf, type Standing } from './exposition.ts';
import type { Meters } from './meters.ts';

export function metricsRoute(meters: Meters, gate: RequestHandler, standing: Standing): Route {
  let registry: Promise<Registry> | undefined;
  return methods('/metrics', {
    get: [
      gate,
      async (_req, res) => {
        registry ??= registryOf(meters, standing);
        const all = await registry;
        const text = await all.metrics();
        res.set({ 'cache-control': 'no-store', 'content-type': all.contentType }).send(text);
      },
    ],
  });
}
