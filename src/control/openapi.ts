/** The OpenAPI description, made from the operations that are served and from nothing else. */
import { z } from 'zod';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Description } from './operation.ts';
import { components } from './schemas.ts';

const NAMES = new Map<unknown, string>(Object.entries(components).map(([name, schema]) => [schema, name]));

/** `io: input`: bodies are told as they are written, before transforms; answers have no transforms. */
function jsonSchema(schema: z.ZodType): JsonObject {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: told }) => {
      const name = NAMES.get(zodSchema);
      if (name === undefined || (zodSchema as unknown) === schema) return;
      for (const member of Object.keys(told)) Reflect.deleteProperty(told, member);
      told.$ref = `#/components/schemas/${name}`;
    },
  });
  return plain(made as JsonObject) as JsonObject;
}

/** A recursive part (any JSON) would point into the schema's own `$defs`, which is elsewhere in this document: it says "anything" instead. */
function plain(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const object = value as JsonObject;
  if (typeof object.$ref === 'string') return object.$ref.startsWith('#/components/') ? object : {};
  const kept = Object.entries(object).filter(([name]) => name !== '$schema' && name !== '$defs');
  return Object.fromEntries(kept.map(([name, inner]) => [name, plain(inner)]));
}

export function describeAll(operations: readonly Description[], version: string): JsonObject {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    paths[`/control${operation.path}`] = {
      ...paths[`/control${operation.path}`],
      [operation.verb]: described(operation),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Prøveporten: control API', version },
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(components).map(([name, schema]) => [name, jsonSchema(schema)]),
      ),
    },
  };
}

function described({ says, path, query, body, answer }: Description): JsonObject {
  const content =
    answer.schema === undefined
      ? {}
      : { content: { [answer.type ?? 'application/json']: { schema: refOr(answer.schema) } } };
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    summary: says,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...(body === null
      ? {}
      : {
          requestBody: { content: { 'application/json': { schema: jsonSchema(body.shape ?? body.schema) } } },
        }),
    responses: {
      [answer.status]: { description: answer.says, ...content },
      default: { description: 'A problem (RFC 9457).', content: problem },
    },
  };
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

function queryParameters(query: z.ZodObject): JsonObject[] {
  const shape = query.shape as Readonly<Record<string, z.ZodType>>;
  return Object.entries(shape).map(([name, schema]) => {
    const { description, ...rest } = jsonSchema(schema);
    return {
      name,
      in: 'query',
      required: false,
      schema: rest,
      ...(description === undefined ? {} : { description }),
    };
  });
}

function refOr(schema: z.ZodType): JsonObject {
  const name = NAMES.get(schema);
  return name === undefined ? jsonSchema(schema) : { $ref: `#/components/schemas/${name}` };
}
