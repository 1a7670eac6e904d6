/** Values that do not fit a schema, in our own sentences: the value, the right form, and the nearest name. */
import { z } from 'zod';
import { asGiven, repeating, valueAt } from './as-given.ts';
import { advice, nearest } from './nearest.ts';

export type Path = readonly PropertyKey[];

/** One thing that does not fit. */
export interface Misfit {
  readonly path: Path;
  readonly sentence: string;
  /** The last part of the path is a name that is not known there. */
  readonly unknown: boolean;
}

/** The whole that a parse reads, for the names that a place in it may have. */
export interface Known {
  /** Describes the whole. */
  readonly schema?: z.ZodType;
  /** The place, for a sentence about an unknown name: `a person`. */
  readonly of?: string;
}

/** Every problem of a parse, in the order zod found them, with the value of `given` that does not fit. */
export function misfits(error: z.ZodError, given: unknown, known: Known = {}): readonly Misfit[] {
  return error.issues.flatMap((issue): Misfit[] => {
    const { code, path } = issue;
    if (issue.code !== 'unrecognized_keys') {
      const input = code === 'invalid_key' ? path.at(-1) : valueAt(given, path);
      const sentence = repeating(issue.message, { code, path, input });
      return [{ path, sentence, unknown: false }];
    }
    const names = namesIn(at(known.schema, path));
    return issue.keys.map((key) => ({
      path: [...path, key],
      sentence: `"${key}" is not ${owner(path, known.of)}${hint(key, names)}`,
      unknown: true,
    }));
  });
}

type Parsed<T> =
  | { readonly success: true; readonly data: T; readonly error?: undefined }
  | { readonly success: false; readonly error: z.ZodError; readonly data?: undefined };

/**
 * All issues in one round. zod asks rules over several members only where each member fits; those that do not
 * are taken as `least` has them, or as not given, and the rules are asked of the rest.
 */
export function parseWhole<T>(
  schema: z.ZodType<T>,
  input: unknown,
  least: Readonly<Record<string, unknown>> = {},
): Parsed<T> {
  const read = schema.safeParse(input);
  if (read.success || typeof input !== 'object' || input === null) return read;
  const wrong = new Set(
    read.error.issues.flatMap((issue) =>
      issue.path.length === 0 && issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1),
    ),
  );
  const rest = Object.entries(input).filter(([name]) => !wrong.has(name));
  const again = schema.safeParse({ ...least, ...Object.fromEntries(rest) });
  const further = again.success
    ? []
    : again.error.issues.filter(({ path: [name] }) => !wrong.has(name ?? ''));
  const known = new Set(read.error.issues.map(({ message, path }) => `${path.join('.')} ${message}`));
  const fresh = further.filter(({ message, path }) => !known.has(`${path.join('.')} ${message}`));
  return { success: false, error: new z.ZodError([...read.error.issues, ...fresh]) };
}

function owner(path: Path, of: string | undefined): string {
  if (of === undefined) return 'known here';
  return path.length === 0 ? `a field of ${of}` : `a field of ${path.join('.')} in ${of}`;
}

function hint(key: string, names: readonly string[]): string {
  return names.length === 0 ? '.' : advice(key, names);
}

/** The part of a schema that describes a place; undefined where it does not say. */
function at(schema: z.ZodType | undefined, path: Path): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((outer, part) => member(bare(outer), part), schema);
}

/** Without default, optional, nullable and what is done to a value after it was read. */
function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodPipe) return bare(schema.in as z.ZodType);
  const wrapped = [z.ZodOptional, z.ZodNullable, z.ZodDefault, z.ZodPrefault].some(
    (type) => schema instanceof type,
  );
  return wrapped ? bare((schema as z.ZodOptional<z.ZodType>).unwrap()) : schema;
}

function member(schema: z.ZodType | undefined, part: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Readonly<Record<PropertyKey, z.ZodType>>)[part];
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
}

function namesIn(schema: z.ZodType | undefined): readonly string[] {
  const object = bare(schema);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};
const typeOf = (expected: string) => TYPES[expected] ?? expected;

const FORMATS: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  url: 'an address like https://service.example.test/',
  datetime: 'a time like 2026-01-31T12:00:00Z',
  date: 'a date like 1990-12-31',
  uuid: 'a UUID',
  base64: 'base64',
  base64url: 'base64url',
};

/** The sentence of an issue for which the schema has none of its own. */
function sentence(issue: z.core.$ZodRawIssue): string {
  const name = String(issue.path?.at(-1) ?? 'it');
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `${name} is missing; it must be ${typeOf(issue.expected)}.`
        : `${asGiven(issue)} is not ${typeOf(issue.expected)}.`;
    case 'invalid_value':
      return issue.input === undefined
        ? `${name} is missing; it must be ${oneOf(issue.values)}.`
        : `${asGiven(issue)} is not ${oneOf(issue.values)}${near(issue)}`;
    case 'too_small':
      return `${asGiven(issue)} is too ${small(issue.origin)}; ${name} ${has(issue.origin)} at least ${amount(issue.minimum, issue.origin)}.`;
    case 'too_big':
      return `${asGiven(issue)} is too ${big(issue.origin)}; ${name} ${has(issue.origin)} at most ${amount(issue.maximum, issue.origin)}.`;
    case 'invalid_format':
      return `${asGiven(issue)} is not ${FORMATS[issue.format] ?? `written as it must be (${issue.pattern ?? issue.format})`}.`;
    case 'not_multiple_of':
      return `${asGiven(issue)} is not a multiple of ${issue.divisor}.`;
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `"${key}"`).join(', ')} is not known here.`;
    case 'invalid_union':
      return union(issue);
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'This cannot be a name here.';
    default:
      return `${asGiven(issue)} does not fit here.`;
  }
}

const oneOf = (values: readonly unknown[]) =>
  values.length === 1 ? JSON.stringify(values[0]) : `one of ${values.map(String).join(', ')}`;

function near({ input, values }: { readonly input?: unknown; readonly values: readonly unknown[] }): string {
  const found = typeof input === 'string' ? nearest(input, values.map(String)) : undefined;
  return found === undefined ? '.' : `; did you mean "${found}"?`;
}

const isLong = (origin: string) => origin === 'string' || origin === 'array';
const has = (origin: string) => (isLong(origin) ? 'has' : 'is');
const small = (origin: string) => (isLong(origin) ? 'short' : 'small');
const big = (origin: string) => (isLong(origin) ? 'long' : 'large');
const amount = (most: number | bigint, origin: string) =>
  origin === 'string' ? `${most} characters` : origin === 'array' ? `${most} in its list` : `${most}`;

/** Of the forms a value may have: the nearest one, or the types of all where the value has none of them. */
function union(issue: z.core.$ZodRawIssue & { readonly code: 'invalid_union' }): string {
  const forms = (issue.errors ?? []).filter((form) => form.length > 0);
  const inside = forms.find((form) => form.every(({ path }) => path.length > 0));
  const [deeper] = inside ?? [];
  if (deeper !== undefined) {
    const { code, message, path } = deeper;
    return `${path.join('.')}: ${repeating(message, { code, path, input: valueAt(issue.input, path) })}`;
  }
  const types = forms.flatMap(([first]) => (first?.code === 'invalid_type' ? [typeOf(first.expected)] : []));
  if (types.length === forms.length && types.length > 0)
    return `${asGiven(issue)} is not ${[...new Set(types)].join(' or ')}.`;
  const [other] = forms.flat().filter(({ code }) => code !== 'invalid_type');
  return other?.message ?? `${asGiven(issue)} does not fit here.`;
}

// Every parse takes these sentences, whatever its schema: a schema's own comes first, zod's own never.
z.config({ customError: sentence });
