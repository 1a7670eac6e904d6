/** The options of `start`. */
import type { EnvironmentValues } from './variables.ts';

/** Takes the log: `process.stdout` does, and so does every stream of pino. */
export interface Output {
  /** One line of JSON, or on a terminal of text, with its line break; several where they come together. */
  write(lines: string): void;
}

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
  readonly output?: Output;
  /** Adds all that the machine saw to each `login.step` event, for replay. */
  readonly record?: boolean;
  /**
   * Mistakes of the program are faults where they are made: a page whose model lacks a value, also where it
   * would not be printed, and code that changes a stored value that others read. For who works on it.
   */
  readonly strict?: boolean;
}
