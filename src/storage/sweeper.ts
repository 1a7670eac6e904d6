/** Keeps the store small: expired records are absent already, sweeping only gives back their room. */
import { after, type Clock, every } from '../kernel/clock.ts';
import type { Store } from './store.ts';

export interface SweeperOptions {
  readonly everyMs?: number;
  /** At most so many in one step, which holds the one thread. */
  readonly limit?: number;
  /** Told how many each step removed. */
  readonly swept?: (count: number) => void;
}

/** Between two steps of one sweep, so that requests come through. */
const BREATH_MS = 25;

/** Sweeps regularly, in bounded steps, until the returned function is called. */
export function startSweeper(store: Store, clock: Clock, options: SweeperOptions = {}): () => void {
  const { everyMs = 10_000, limit = 250, swept } = options;
  let stopBreath: (() => void) | undefined;
  let stopped = false;
  const step = (): void => {
    stopBreath = undefined;
    store.sweep(clock.now(), limit).then(
      (count) => {
        swept?.(count);
        if (count >= limit && !stopped) stopBreath ??= after(BREATH_MS, step);
      },
      // A sweep that fails leaves its work to the next.
      () => undefined,
    );
  };
  const stopTicks = every(everyMs, () => {
    if (stopBreath === undefined) step();
  });
  return () => {
    stopped = true;
    stopTicks();
    stopBreath?.();
  };
}
