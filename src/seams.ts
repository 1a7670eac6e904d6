/** Openings of a start for our own tests. */
import type { LoginMethod } from './eid/method.ts';
import type { Clock } from './kernel/clock.ts';
import type { Limits } from './kernel/limits.ts';
import type { Outages } from './login/machine/ports.ts';
import type { PostLoginStep } from './login/machine/post-login-step.ts';
import type { Checks } from './oidc/router.ts';
import type { Store } from './storage/store.ts';

/** Durations inside, in milliseconds. */
interface Durations {
  /** Between two heartbeats of an event stream. */
  readonly heartbeat: number;
  /** Until a request must have arrived whole. */
  readonly request: number;
  /** Until the first wrong control token is answered. */
  readonly guess: number;
}

/**
 * Openings for our own tests; the package does not publish them, for one member switches security checks off.
 */
export interface Seams {
  /** The lists of checks, for a test that takes one away. */
  readonly checks?: Checks;
  readonly clock?: Clock;
  /** Lower caps than those of kernel/limits.ts. */
  readonly limits?: Partial<Limits>;
  readonly durations?: Partial<Durations>;
  /** eIDs beside our own. */
  readonly methods?: readonly LoginMethod[];
  /** Steps between proof and return beside our own. */
  readonly postLogin?: readonly PostLoginStep[];
  /** The outages that logins meet; none unless told. */
  readonly outages?: Outages;
  /** Stands between the program and its store, for a test that counts or looks. */
  readonly wrapStore?: (store: Store) => Store;
}
