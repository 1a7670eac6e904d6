/** The OpenAPI description, made from the operations that are served and from nothing else. */
import { z } from 'zod';
import type { Json, JsonObject } from '../kernel/json.ts';
import { exampleOf } from './examples.ts';
import type { Description, Group } from './operation.ts';

/** The names of the schemas that stand in `components`. */
type ComponentNames = ReadonlyMap<unknown, string>;

export interface Described {
  readonly groups: readonly Group[];
  /** Schemas that have a name; the others are told where they are used. */
  readonly components: Readonly<Record<string, z.ZodType>>;
  readonly version: string;
  /** The address of this simulator, without a slash at the end. */
  readonly address: string;
}

/** The document, OpenAPI 3.1.0. */
export function describeAll({ groups, components, version, address }: Described): JsonObject {
  const names: ComponentNames = new Map(Object.entries(components).map(([name, schema]) => [schema, name]));
  const schemas = Object.fromEntries(
    Object.entries(components).map(([name, schema]) => [name, jsonSchema(schema, names, 'output')]),
  );
  return {
    openapi: '3.1.0',
    info: { title: 'Prøveporten: control API', version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: address }],
    tags: groups.map(({ name, says }) => ({ name, description: says })),
    // Either will do: the zone is open to this machine unless a token is set.
    security: [{}, { token: [] }],
    paths: pathsOf(groups, names, schemas),
    components: { schemas, securitySchemes: { token: TOKEN } },
  };
}

const TOKEN = {
  type: 'http',
  scheme: 'bearer',
  description: 'The value of PROVEPORTEN_CONTROL_TOKEN; needed where one is set.',
};

function pathsOf(groups: readonly Group[], names: ComponentNames, schemas: JsonObject): JsonObject {
  const paths: Record<string, Record<string, Json>> = {};
  for (const { name: tag, operations } of groups) {
    for (const one of operations) {
      const path = `/control${one.path}`;
      paths[path] = { ...paths[path], [one.verb]: { tags: [tag], ...operationOf(one, names, schemas) } };
    }
  }
  return paths;
}

function operationOf(one: Description, names: ComponentNames, schemas: JsonObject): JsonObject {
  const { id, says, path, query, body } = one;
  return {
    operationId: id,
    summary: says,
    parameters: [...pathParameters(path), ...queryParameters(query, names)],
    ...(body === null ? {} : { requestBody: requestBody(body, names) }),
    responses: responses(one, names, schemas),
  };
}

/** An empty body counts as `{}`, yet the content type is demanded. */
function requestBody(body: NonNullable<Description['body']>, names: ComponentNames): JsonObject {
  const schema = jsonSchema(body.shape ?? body.schema, names);
  return { required: true, content: { 'application/json': { schema, example: body.example } } };
}

function responses(one: Description, names: ComponentNames, schemas: JsonObject): JsonObject {
  const { answer } = one;
  const problems = statusesOf(one).map((status) => [status, problem(MEANINGS[status] ?? 'Refused')] as const);
  return {
    [answer.status]: { description: answer.says, ...content(answer, names, schemas) },
    ...Object.fromEntries(problems),
  };
}

function content(
  { schema, type }: Description['answer'],
  names: ComponentNames,
  schemas: JsonObject,
): JsonObject {
  if (schema === undefined) return {};
  const described = refOr(schema, names);
  if (type !== undefined) return { content: { [type]: { schema: described } } };
  const example = exampleOf(described, schemas);
  return { content: { 'application/json': { schema: described, example } } };
}

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'A parameter or the body does not fit, or holds a number that could be a real person’s',
  401: 'The token is missing or wrong',
  403: 'Not allowed from here',
  404: 'There is none',
  409: 'It does not go together with how things stand',
  413: 'The body is larger than 100 kB',
  415: 'The body is not JSON',
  421: 'Not a host of this simulator',
  422: 'Refused by the bank, issuer or register',
  429: 'Too much at once',
  500: 'The simulator failed',
  503: 'The store is busy',
};

/**
 * Every status, and no `default`: a client tells them apart by their number. Those that follow from address
 * and body, and those that the call adds.
 */
function statusesOf({ path, body, refuses = [] }: Description): readonly number[] {
  const named = path.includes('{') ? [404] : [];
  const sent = body === null ? [] : [413, 415];
  const all = new Set([400, 401, 403, 421, 429, 500, 503, ...named, ...sent, ...refuses]);
  return [...all].toSorted((a, b) => a - b);
}

/** RFC 9457. */
function problem(description: string): JsonObject {
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description: `${description} (RFC 9457).`, content: { 'application/problem+json': { schema } } };
}

function pathParameters(path: string): JsonObject[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...(name === 'person' ? { description: 'Opaque id or synthetic national identity number.' } : {}),
  }));
}

function queryParameters(query: z.ZodObject, names: ComponentNames): JsonObject[] {
  const shape = query.shape as Readonly<Record<string, z.ZodType>>;
  return Object.entries(shape).map(([name, schema]) => {
    const { description, ...rest } = jsonSchema(schema, names);
    return {
      name,
      in: 'query',
      required: false,
      schema: rest,
      ...(description === undefined ? {} : { description }),
    };
  });
}

function refOr(schema: z.ZodType, names: ComponentNames): JsonObject {
  const name = names.get(schema);
  return name === undefined ? jsonSchema(schema, names, 'output') : { $ref: `#/components/schemas/${name}` };
}

/**
 * `input`: bodies and queries are told as they are written, before transforms and with defaults left out;
 * `output`: answers.
 */
function jsonSchema(schema: z.ZodType, names: ComponentNames, io: 'input' | 'output' = 'input'): JsonObject {
  const made = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: told }) => {
      const name = names.get(zodSchema);
      if (name === undefined || (zodSchema as unknown) === schema) return;
      for (const member of Object.keys(told)) Reflect.deleteProperty(told, member);
      told.$ref = `#/components/schemas/${name}`;
    },
  });
  return plain(made as JsonObject) as JsonObject;
}

/**
 * A recursive part (any JSON) would point into the schema's own `$defs`, which is elsewhere in this document:
 * it says "anything" instead.
 */
function plain(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const object = value as JsonObject;
  if (typeof object.$ref === 'string') return object.$ref.startsWith('#/components/') ? object : {};
  const kept = Object.entries(object).filter(([name]) => name !== '$schema' && name !== '$defs');
  return Object.fromEntries(kept.map(([name, inner]) => [name, plain(inner)]));
}
