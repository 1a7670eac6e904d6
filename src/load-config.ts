/**
 * Reads and checks the demands of a start together: options, environment and config file become a
 * `LoadedConfig`. Nothing is built yet.
 */
import { type ConfigFile, problemsOf, readConfig } from './config.ts';
import { type ConfigSource, givenConfig, withLines } from './config-source.ts';
import type { LoginMethod } from './eid/method.ts';
import type { Environment } from './environment.ts';
import { StartError } from './kernel/errors.ts';
import type { JsonObject } from './kernel/json.ts';
import { eidsHere } from './methods/folders.ts';
import { loadMethods } from './methods/load.ts';
import type { StartOptions } from './options.ts';
import { readWorld, type World } from './seed.ts';
import type { EnvironmentValues } from './variables.ts';
import type { Path } from './web/misfit.ts';
import { advice } from './web/nearest.ts';
import { mask } from './web/rule.ts';

export interface LoadedConfig {
  readonly environment: Environment;
  readonly file: ConfigFile;
  readonly methods: readonly LoginMethod[];
  readonly eidSettings: Readonly<Record<string, JsonObject>>;
  /** The people and services of the config file. */
  readonly world: World;
}

/** @throws StartError with every problem as a sentence. */
export async function loadConfig(
  options: StartOptions,
  brought: readonly LoginMethod[] = [],
): Promise<LoadedConfig> {
  const source = await sourceOf(options);
  const { environment, file, problems } = readConfig(givenOf(options), source);
  const found = await methodsFor(file.settings.methods, source, brought);
  const eids = eidSettings(found.methods, file, source);
  const world = readWorld(file, source.place, found.methods);
  const messages = strayMessages(found.methods, file, source);
  const all = [...problems, ...found.problems, ...eids.problems, ...messages, ...world.problems];
  if (environment === undefined || all.length > 0) throw new StartError(all.map(mask));
  return { environment, file, methods: found.methods, eidSettings: eids.settings, world };
}

/** The YAML parser is loaded where there is a file. */
async function sourceOf({ configFile, config }: StartOptions): Promise<ConfigSource> {
  if (configFile === undefined) return givenConfig(config ?? {});
  const { readConfigFile } = await import('./config-file.ts');
  const { name, text, read } = configFile;
  return { ...readConfigFile(name, text), ...(read && { read }) };
}

/** The eIDs of the list. With a wrong list, all the eIDs there are judge the other parts of the file. */
async function methodsFor(
  listed: readonly string[] | null,
  source: ConfigSource,
  brought: readonly LoginMethod[],
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

function givenOf(options: StartOptions): EnvironmentValues {
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

/** Service messages about an eID that is not here. */
function strayMessages(
  methods: readonly LoginMethod[],
  { settings: { messages } }: ConfigFile,
  { place }: ConfigSource,
): readonly string[] {
  const names = methods.map(({ id }) => id);
  return messages.flatMap(({ eid }, index) =>
    eid === undefined || names.includes(eid)
      ? []
      : [
          `${place(['settings', 'messages', index, 'eid'])}: there is no eID "${eid}" here${advice(eid, names)}`,
        ],
  );
}

/** Each eID reads its own block; a block of an eID that is not here is a mistake. */
function eidSettings(
  methods: readonly LoginMethod[],
  file: ConfigFile,
  source: ConfigSource,
): { readonly settings: LoadedConfig['eidSettings']; readonly problems: readonly string[] } {
  const { place } = source;
  const blocks = file.settings.eids;
  const names = methods.map(({ id }) => id);
  const problems = Object.keys(blocks)
    .filter((id) => !names.includes(id))
    .map((id) => `${place(['settings', 'eids', id])}: there is no such eID here${advice(id, names)}`);
  const parsed = methods.map((method) => {
    const at = (path: Path) => place(['settings', 'eids', method.id, ...path]);
    const { block, ...files } = withLines(blocks[method.id] ?? {}, listsOf(method), { ...source, place: at });
    problems.push(...files.problems);
    const result = method.settings.safeParse(block);
    if (!result.success) problems.push(...problemsOf(result.error, block, at, method.settings));
    return [method.id, result.success ? result.data : {}] as const;
  });
  return { settings: Object.fromEntries(parsed), problems };
}

/** The settings of an eID that are lists which a file can add to: `<list>`, where there is `<list>_file`. */
function listsOf({ settings }: LoginMethod): readonly string[] {
  const { data = {} } = settings.safeParse({});
  return Object.keys(data).filter((name) => `${name}_file` in data);
}
