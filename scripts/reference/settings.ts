/** The settings page and the JSON Schema of the config file, both from the schemas that src/ parses with. */
import { z } from 'zod';
import { configFile } from '../../src/config.ts';
import { ownEids, placesOf } from '../../src/eid/holding.ts';
import { type LoginMethod, levelsOf } from '../../src/eid/method.ts';
import { personInput } from '../../src/people/input.ts';
import { serviceInput } from '../../src/services/input.ts';
import { ENVIRONMENT } from '../../src/variables.ts';
import { code, page, table } from './markdown.ts';

export function settingsPage(methods: readonly LoginMethod[]): string {
  const variables = Object.entries(ENVIRONMENT).map(([name, { flag, standard, says }]) => [
    code(name),
    code(`--${flag}`),
    standard === '' ? 'none' : standard,
    says,
  ]);
  const { settings } = configFile.parse({});
  return page('Settings', 'src/variables.ts, src/settings.ts and the eIDs', [
    'A flag is stronger than the environment, the environment than the config file, the file than the default. A value that is not allowed stops the start; all problems are listed together.',
    '## Environment and flags',
    table(['variable', 'flag', 'default', 'what it is'], variables),
    'The switch `--fresh` begins with an empty store.',
    '## Config file',
    'YAML or JSON: `people`, `services` and `settings`. An editor can check it with [config.schema.json](config.schema.json). These are the settings and their defaults; durations are seconds.',
    table(['setting', 'default'], flat(settings, '')),
    '## Settings of the eIDs',
    table(
      ['setting', 'default'],
      methods.flatMap(({ id, settings: own }) => flat(own.parse({}), `eids.${id}.`)),
    ),
  ]);
}

function flat(value: object, prefix: string): readonly (readonly string[])[] {
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? flat(inner, `${prefix}${name}.`)
      : [[code(prefix + name), code(JSON.stringify(inner))]],
  );
}

type Schema = z.core.JSONSchema.JSONSchema;

function schemaOf(type: z.ZodType): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' });
  return schema;
}

/** People, services and eID settings are parsed by their own rooms, so their schemas are put in their places here. */
export function configSchema(methods: readonly LoginMethod[]): string {
  const schema: Schema = z.toJSONSchema(configFile, { io: 'input', unrepresentable: 'any' });
  const eids = Object.fromEntries(methods.map(({ id, settings }) => [id, schemaOf(settings)]));
  const settings = schema.properties?.settings;
  const person = { offsets: [80 as const], eids: ownEids(methods), parts: placesOf(methods) };
  const whole: Schema = {
    ...schema,
    title: 'Config file of Prøveporten',
    properties: {
      people: { type: 'array', items: schemaOf(personInput(person)) },
      services: {
        type: 'array',
        items: schemaOf(serviceInput({ httpHosts: [], levels: levelsOf(methods) })),
      },
      settings: {
        ...(typeof settings === 'object' ? settings : {}),
        properties: {
          ...(typeof settings === 'object' ? settings.properties : {}),
          eids: { type: 'object', properties: eids, additionalProperties: false },
        },
      },
    },
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
