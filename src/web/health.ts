/**
 * Is the process up, and does the store take writes? Outside every zone: containers and load balancers ask by
 * any Host name.
 */
import type { RequestHandler } from 'express';
import { after, type Clock } from '../kernel/clock.ts';
import { kind } from '../storage/kind.ts';
import { put } from '../storage/record-operations.ts';
import type { Store } from '../storage/store.ts';
import { methods, type Route } from './router.ts';

export interface HealthPorts {
  readonly store: Store;
  readonly clock: Clock;
  /** True once the program is on its way out. */
  readonly draining: () => boolean;
}

export function health({ store, clock, draining }: HealthPorts): readonly Route[] {
  const up: RequestHandler = (_req, res) => void res.set('cache-control', 'no-store').json({ status: 'up' });
  const writes = writeProbe(store, clock);
  const ready = methods('/ready', {
    get: async (_req, res) => {
      const problem = draining() ? 'draining' : await writes();
      res
        .status(problem === undefined ? 200 : 503)
        .set('cache-control', 'no-store')
        .json({ status: problem ?? 'ready' });
    },
  });
  return [methods('/health', { get: up }), methods('/isalive', { get: up }), ready];
}

/** When the store last took a write. */
export const HEALTH = kind<number>('health', { leftBy: null, expires: 'every', version: 0 });
/** An answer holds so long (ms), and the probe waits so long for a write: its caller has little patience. */
const PROBE_MS = 1000;

/**
 * Writes one record and tells what is wrong with that, if anything; at most once in `PROBE_MS`, however many
 * ask.
 */
function writeProbe(store: Store, clock: Clock): () => Promise<string | undefined> {
  let last: { readonly at: number; readonly answer: Promise<string | undefined> } | undefined;
  const probe = (at: number): Promise<string | undefined> => {
    const late = new Promise<string>((resolve) => {
      after(PROBE_MS, () => resolve('the store takes no writes: another program holds its lock'));
    });
    const record = HEALTH.put('ready', at, { expiresAt: at + PROBE_MS });
    const written = put(store, at, record).then(
      () => undefined,
      (error: unknown) => `the store takes no writes: ${error instanceof Error ? error.message : error}`,
    );
    return Promise.race([written, late]);
  };
  return () => {
    const at = clock.now();
    if (last === undefined || Math.abs(at - last.at) >= PROBE_MS) last = { at, answer: probe(at) };
    return last.answer;
  };
}
