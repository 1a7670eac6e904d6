/** What a start asks for, read and checked together: options, environment and config file become a plan. Nothing is built yet. */
import type { DestinationStream } from 'pino';
import { type ConfigFile, type Environment, type Given, problemsOf, readConfig } from './config.ts';
import { type ConfigSource, givenConfig, readConfigFile } from './config-file.ts';
import type { LoginMethod } from './eid/method.ts';
import type { Clock } from './kernel/clock.ts';
import { StartError } from './kernel/errors.ts';
import type { JsonObject } from './kernel/json.ts';
import type { Limits } from './kernel/limits.ts';
import type { Outages } from './login/machine/ports.ts';
import type { PostLoginStep } from './login/machine/post-login-step.ts';
import { eidsHere, loadMethods } from './methods/load.ts';
import type { Checks } from './oidc/router.ts';
import { readWorld, type World } from './seed.ts';
import type { Store } from './storage/store.ts';
import { advice } from './web/nearest.ts';
import { mask } from './web/rule.ts';

/** How long things last inside, in milliseconds. */
interface Durations {
  /** Between two heartbeats of an event stream. */
  readonly heartbeat: number;
  /** Until a request must have arrived whole. */
  readonly request: number;
  /** Until the first wrong control token is answered. */
  readonly guess: number;
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
  /** What the config file would hold. */
  readonly config?: unknown;
  /** The config file itself: YAML, or JSON where the name ends in `.json`. Its problems are told with their lines. */
  readonly configFile?: { readonly name: string; readonly text: string };
  /** Environment variables by name. */
  readonly environment?: Given;
  /** Begin with an empty store. */
  readonly fresh?: boolean;
  /** The output is a terminal: plain lines instead of JSON. */
  readonly terminal?: boolean;
  /** Where the log goes; nowhere unless told. */
  readonly output?: DestinationStream;
  /** Adds all that the machine saw to each `login.step` event, for replay. */
  readonly record?: boolean;
  /** The lists of checks, for a test that takes one away. */
  readonly checks?: Checks;
  readonly clock?: Clock;
  /** Lower caps than those of kernel/limits.ts, for a test that reaches one. */
  readonly limits?: Partial<Limits>;
  /** For a test that cannot wait as long. */
  readonly durations?: Partial<Durations>;
  /** eIDs beside our own, for a test that brings one. */
  readonly methods?: readonly LoginMethod[];
  /** Pages between proof and return beside our own, for a test that brings one. */
  readonly postLogin?: readonly PostLoginStep[];
  /** Which outages are met, for a test that brings some; none unless told. */
  readonly outages?: Outages;
  /** Stands between the program and its store, for a test that counts or looks. */
  readonly wrapStore?: (store: Store) => Store;
}

/** The configuration, read and checked. */
export interface Plan {
  readonly environment: Environment;
  readonly file: ConfigFile;
  readonly methods: readonly LoginMethod[];
  readonly eidSettings: Readonly<Record<string, JsonObject>>;
  /** The people and services of the config file. */
  readonly world: World;
}

/** @throws StartError with every problem as a sentence. */
export async function planFrom(options: StartOptions): Promise<Plan> {
  const source = sourceOf(options);
  const { environment, file, problems } = readConfig(givenOf(options), source);
  const found = await methodsFor(file.settings.methods, source, options.methods);
  const eids = eidSettings(found.methods, file, source);
  const world = readWorld(file, source.place, found.methods);
  const all = [...problems, ...found.problems, ...eids.problems, ...world.problems];
  if (environment === undefined || all.length > 0) throw new StartError(all.map(mask));
  return { environment, file, methods: found.methods, eidSettings: eids.settings, world };
}

function sourceOf({ configFile, config }: StartOptions): ConfigSource {
  return configFile === undefined
    ? givenConfig(config ?? {})
    : readConfigFile(configFile.name, configFile.text);
}

/** Where the list is wrong, the other parts of the file are judged by all the eIDs there are. */
async function methodsFor(
  listed: readonly string[] | null,
  source: ConfigSource,
  brought: readonly LoginMethod[] = [],
) {
  const unknown = unknownEids(listed ?? [], source);
  if (unknown.length > 0) return { methods: await loadMethods(null), problems: unknown };
  try {
    return { methods: [...(await loadMethods(listed)), ...brought], problems: [] };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return { methods: await loadMethods(null), problems: error.problems };
  }
}

function unknownEids(listed: readonly string[], { place }: ConfigSource): readonly string[] {
  const known = eidsHere();
  return listed.flatMap((id, index) =>
    known.includes(id)
      ? []
      : [`${place(['settings', 'methods', index])}: there is no eID "${id}" here${advice(id, known)}`],
  );
}

function givenOf(options: StartOptions): Given {
  const own: Record<string, string | number | undefined> = {
    PORT: options.port,
    HOST: options.host,
    LOG_LEVEL: options.logLevel,
    PROVEPORTEN_ISSUER: options.issuer,
    PROVEPORTEN_LOGIN_ORIGIN: options.loginOrigin,
    PROVEPORTEN_STORAGE: options.storage,
    PROVEPORTEN_DEMO_PORT: options.demoPort,
    PROVEPORTEN_CONTROL_TOKEN: options.controlToken,
  };
  const given = Object.entries(own).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return { ...options.environment, ...Object.fromEntries(given) };
}

/** Each eID reads its own block; a block of an eID that is not here is a mistake. */
function eidSettings(
  methods: readonly LoginMethod[],
  file: ConfigFile,
  { place }: ConfigSource,
): { readonly settings: Plan['eidSettings']; readonly problems: readonly string[] } {
  const blocks = file.settings.eids;
  const names = methods.map(({ id }) => id);
  const problems = Object.keys(blocks)
    .filter((id) => !names.includes(id))
    .map((id) => `${place(['settings', 'eids', id])}: there is no such eID here${advice(id, names)}`);
  const parsed = methods.map((method) => {
    const block = blocks[method.id] ?? {};
    const result = method.settings.safeParse(block);
    if (!result.success)
      problems.push(
        ...problemsOf(
          result.error,
          block,
          (path) => place(['settings', 'eids', method.id, ...path]),
          method.settings,
        ),
      );
    return [method.id, result.success ? result.data : {}] as const;
  });
  return { settings: Object.fromEntries(parsed), problems };
}
