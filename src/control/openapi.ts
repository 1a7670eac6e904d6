/** The OpenAPI description, made from the operations that are served and from nothing else. */
import { z } from 'zod';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Description } from './operation.ts';

/** The names of the schemas that stand in `components`. */
type Names = ReadonlyMap<unknown, string>;

/** `io: input`: bodies are told as they are written, before transforms; answers have no transforms. */
function jsonSchema(schema: z.ZodType, names: Names): JsonObject {
  const made = z.toJSONSchema(schema, {
    io: 'input',
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

/** A recursive part (any JSON) would point into the schema's own `$defs`, which is elsewhere in this document: it says "anything" instead. */
function plain(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const object = value as JsonObject;
  if (typeof object.$ref === 'string') return object.$ref.startsWith('#/components/') ? object : {};
  const kept = Object.entries(object).filter(([name]) => name !== '$schema' && name !== '$defs');
  return Object.fromEntries(kept.map(([name, inner]) => [name, plain(inner)]));
}

export function describeAll(
  operations: readonly Description[],
  components: Readonly<Record<string, z.ZodType>>,
  version: string,
): JsonObject {
  const names: Names = new Map(Object.entries(components).map(([name, schema]) => [schema, name]));
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    paths[`/control${operation.path}`] = {
      ...paths[`/control${operation.path}`],
      [operation.verb]: described(operation, names),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Prøveporten: control API', version },
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(components).map(([name, schema]) => [name, jsonSchema(schema, names)]),
      ),
    },
  };
}

function described({ says, path, query, body, answer }: Description, names: Names): JsonObject {
  const content =
    answer.schema === undefined
      ? {}
      : { content: { [answer.type ?? 'application/json']: { schema: refOr(answer.schema, names) } } };
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    summary: says,
    parameters: [...pathParameters(path), ...queryParameters(query, names)],
    ...(body === null
      ? {}
      : {
          requestBody: {
            content: { 'application/json': { schema: jsonSchema(body.shape ?? body.schema, names) } },
          },
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

function queryParameters(query: z.ZodObject, names: Names): JsonObject[] {
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

function refOr(schema: z.ZodType, names: Names): JsonObject {
  const name = names.get(schema);
  return name === undefined ? jsonSchema(schema, names) : { $ref: `#/components/schemas/${name}` };
}
