/** Is the process up, and does the store answer? Outside every zone: containers and load balancers ask by any Host name. */
import type { Router } from 'express';
import type { Clock } from '../kernel/clock.ts';
import type { Store } from '../storage/store.ts';
import { methods } from './methods.ts';
import { strictRouter } from './router.ts';

export interface HealthPorts {
  readonly store: Store;
  readonly clock: Clock;
  /** True once the program is on its way out. */
  readonly draining: () => boolean;
}

export function health({ store, clock, draining }: HealthPorts): Router {
  const router = strictRouter();
  for (const path of ['/health', '/isalive']) {
    methods(router, path, {
      get: (_req, res) => void res.set('cache-control', 'no-store').json({ status: 'up' }),
    });
  }
  methods(router, '/ready', {
    get: async (_req, res) => {
      const answers = await store.get('health', 'ready', clock.now()).then(
        () => true,
        () => false,
      );
      const ready = answers && !draining();
      res
        .status(ready ? 200 : 503)
        .set('cache-control', 'no-store')
        .json({ status: ready ? 'ready' : draining() ? 'draining' : 'the store does not answer' });
    },
  });
  return router;
}
