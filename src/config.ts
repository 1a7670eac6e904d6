/**
 * Configuration: flags, environment and file, parsed once, every problem reported together, frozen. Parsing
 * builds nothing.
 */
import { z } from 'zod';
import type { ConfigSource } from './config-source.ts';
import { type Environment, environmentSchema } from './environment.ts';
import { textsIn } from './kernel/json.ts';
import { pidSentences } from './people/input.ts';
import { holdsRealNumber } from './people/pid.ts';
import { registrationRule } from './services/rules.ts';
import { type Settings, settingsSchema } from './settings.ts';
import type { EnvironmentValues } from './variables.ts';
import { misfits, type Path } from './web/misfit.ts';
import { mask } from './web/rule.ts';

/** The config file as written; people and services are read by their own rooms. */
export const configFile = z.strictObject({
  people: z.array(z.record(z.string(), z.json())).default([]),
  services: z.array(z.record(z.string(), z.json())).default([]),
  settings: settingsSchema.prefault({}),
});

export type ConfigFile = Readonly<z.output<typeof configFile>>;

/**
 * One sentence per problem of the configuration: its place, its fault, and the right form. With `schema` an
 * unknown name meets the nearest known one.
 */
export function problemsOf(
  error: z.ZodError,
  given: unknown,
  place: (path: Path) => string,
  schema?: z.ZodType,
): readonly string[] {
  return misfits(error, given, schema === undefined ? {} : { schema }).map(({ path, sentence }) =>
    mask(joined(place(path), String(path.at(-1)), withRule(sentence))),
  );
}

/** A sentence that begins with the member's own name goes on where the place ends with it. */
function joined(place: string, name: string, sentence: string): string {
  const own = [`${name} is `, `"${name}" is `].find((start) => sentence.startsWith(start));
  return own === undefined ? `${place}: ${sentence}` : `${place} is ${sentence.slice(own.length)}`;
}

/** A registration's problem names its rule. */
function withRule(sentence: string): string {
  const rule = registrationRule(sentence);
  return rule === undefined ? sentence : `${sentence} (rule ${rule.id})`;
}

/** Variables and file as far as they could be read: a fault in one part hides no problem of another. */
export interface Reading {
  readonly environment: Environment | undefined;
  /** Parts that are wrong stand at their defaults. */
  readonly file: ConfigFile;
  readonly problems: readonly string[];
}

export function readConfig(given: EnvironmentValues, source: ConfigSource): Reading {
  const variables = environmentSchema.safeParse(given);
  const whole = configFile.safeParse(source.contents);
  const problems = [
    ...realNumbers(given, ([name]) => String(name)),
    ...realNumbers(source.contents, source.place),
    ...(variables.success ? [] : problemsOf(variables.error, given, ([name]) => String(name))),
    ...source.problems,
    ...(whole.success ? [] : problemsOf(whole.error, source.contents, source.place, configFile)),
  ];
  const file = whole.success ? whole.data : partsThatFit(source.contents);
  return Object.freeze({ environment: variables.data, file, problems });
}

/**
 * Every place where a number stands that could be a real person's (law 10); the number itself is not told.
 */
function realNumbers(value: unknown, place: (path: Path) => string): readonly string[] {
  const found = [...textsIn(value)].filter(({ text }) => holdsRealNumber(text));
  const places = new Set(found.map(({ path }) => place(path)));
  return [...places].toSorted().map((where) => mask(`${where}: ${pidSentences.real}`));
}

/**
 * Each part of the file, and of the settings, that can be read by itself, so that the rest is judged in the
 * same round.
 */
function partsThatFit(contents: unknown): ConfigFile {
  const parts: Record<string, unknown> = { ...Object(contents) };
  const { people, services } = configFile.shape;
  return {
    people: people.safeParse(parts.people).data ?? [],
    services: services.safeParse(parts.services).data ?? [],
    settings: settingsThatFit(parts.settings),
  };
}

/**
 * The settings that fit. All synthetic numbers are taken where the file's own choice of them does not fit.
 */
function settingsThatFit(given: unknown): Settings {
  const shape: Readonly<Record<string, z.ZodType>> = settingsSchema.shape;
  const members = Object.entries<unknown>({ ...Object(given) });
  const fitting = members.filter(([name, value]) => shape[name]?.safeParse(value).success === true);
  return settingsSchema.parse({ synthetic: [80, 40, 65], ...Object.fromEntries(fitting) });
}
