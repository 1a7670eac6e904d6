/** Finds out where a text may be sent: a new parameter, header, field or member is found here without being listed. */
import { globSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/kernel/json.ts';

const sources = (pattern: string) => globSync(pattern).map((file) => readFileSync(file, 'utf8'));

const matches = (texts: readonly string[], patterns: readonly RegExp[]) => [
  ...new Set(
    texts.flatMap((text) =>
      patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name)),
    ),
  ),
];

/** Names of query parameters and form fields, as the sources read them and the views write them. */
export function parameterNames(): readonly string[] {
  const read = matches(sources('src/**/*.ts'), [
    /(?:values|query|form)\??\.(?:get|has)\('([\w-]+)'/g,
    /(?:valueSent|wordsSent|formed|sentOf|absent|present)\((?:[^()']*, )?'([\w-]+)'/g,
    /req\.(?:query|body)\??\.(\w+)/g,
    /const \{ ([\w, ]+) \} = req\.(?:query|body)/g,
    // The fields of steps and screens.
    /\{ id: '([\w-]+)', label/g,
  ]);
  return [
    ...new Set([
      ...read.flatMap((names) => names.split(/, */)),
      ...matches(sources('views/**/*.eta'), [/name="([\w-]+)"/g]),
    ]),
  ];
}

/** Names of headers, as the sources read them. */
export function headerNames(): readonly string[] {
  return matches(sources('src/**/*.ts'), [
    /req\.get\('([\w-]+)'\)/g,
    /headers\??\.(\w+)/g,
    /headers\['([\w-]+)'\]/g,
    /'([\w-]+)': \w+[^}\n]*\} = req\.headers/g,
  ]);
}

/** A value as a schema describes it, with a text in one place. */
export interface Filled {
  readonly place: string;
  readonly value: unknown;
}

type Schema = JsonObject & { readonly [keyword: string]: unknown };

/** One value for each place of a JSON Schema where a text may stand, names of members included; `find` resolves `$ref`. */
export function filled(schema: unknown, text: string, find: (ref: string) => unknown, place = ''): Filled[] {
  const { $ref, anyOf, oneOf, allOf, properties, additionalProperties, items, prefixItems } = (schema ??
    {}) as Schema;
  if (typeof $ref === 'string') return filled(find($ref), text, find, place);
  const variants = [anyOf, oneOf, allOf].flatMap((all) => (Array.isArray(all) ? all : []));
  if (variants.length > 0) return variants.flatMap((variant) => filled(variant, text, find, place));
  const inner = (name: string, member: unknown, wrap: (value: unknown) => unknown) =>
    filled(member, text, find, `${place}/${name}`).map((one) => ({ ...one, value: wrap(one.value) }));
  const members = Object.entries((properties ?? {}) as object).flatMap(([name, member]) =>
    inner(name, member, (value) => ({ [name]: value })),
  );
  const anyMember =
    typeof additionalProperties === 'object'
      ? [
          { place: `${place}/(name)`, value: { [text]: 'x' } },
          ...inner('x', additionalProperties, (value) => ({ x: value })),
        ]
      : [];
  const elements = [items, prefixItems].flat().filter((one) => one !== undefined);
  const listed = elements.flatMap((element) => inner('0', element, (value) => [value]));
  const found = [...members, ...anyMember, ...listed];
  return found.length > 0 ? found : [{ place, value: text }];
}
