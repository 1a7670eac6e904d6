/** The options of `start`, and the seams that our own tests give beside them. */
import type { DestinationStream } from 'pino';
import type { LoginMethod } from './eid/method.ts';
import type { EnvironmentValues } from './environment.ts';
import type { Clock } from './kernel/clock.ts';
import type { Limits } from './kernel/limits.ts';
import type { Outages } from './login/machine/ports.ts';
import type { PostLoginStep } from './login/machine/post-login-step.ts';
import type { Checks } from './oidc/router.ts';
import type { Store } from './storage/store.ts';

/** Each overrules the environment variable of its name; see `docs/reference/settings.md`. */
export interface StartOptions {
  /** 0 takes a free port. */
  readonly port?: number;
  readonly host?: string;
  readonly issuer?: string;
  readonly loginOrigin?: string;
  readonly storage?: string;
  readonly demoPort?: number | 'off';
  readonly controlToken?: string;
  readonly logLevel?: string;
  /** The contents of a config file. */
  readonly config?: unknown;
  /**
   * The config file itself: YAML, or JSON where the name ends in `.json`. Its problems are told with their
   * lines.
   */
  readonly configFile?: {
    readonly name: string;
    readonly text: string;
    /** The text of a file that it names, by its path from the folder of the config file. */
    readonly read?: (path: string) => string;
  };
  /** Environment variables by name. */
  readonly environment?: EnvironmentValues;
  /** Begin with an empty store. */
  readonly fresh?: boolean;
  /** The output is a terminal: plain lines instead of JSON. */
  readonly terminal?: boolean;
  /** The destination of the log; none unless told. */
  readonly output?: DestinationStream;
  /** Adds all that the machine saw to each `login.step` event, for replay. */
  readonly record?: boolean;
  /**
   * Mistakes of the program are faults where they are made: a page whose model lacks a value, also where it
   * would not be printed, and code that changes a stored value that others read. For who works on it.
   */
  readonly strict?: boolean;
}

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
