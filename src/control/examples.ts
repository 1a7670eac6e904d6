/** Examples of answers, made from their schemas: whatever an answer has, its example has too. */
import type { Json, JsonObject } from '../kernel/json.ts';

/** By the member's name, whatever it is a member of. The number is synthetic. */
const VALUES: Readonly<Record<string, string>> = {
  pid: '17858713889',
  given: 'Kari',
  family: 'Prøvestad',
  born: '1987-05-17',
  mobile: '+4740000123',
  email: 'kari@proveporten.test',
  why: 'a fresh person',
  country: 'NOR',
  orgno: '991825827',
  client_id: 'my-service',
  service: 'my-service',
  client_name: 'My service',
  client_orgno: '991825827',
  redirect_uris: 'http://localhost:3000/callback',
  post_logout_redirect_uris: 'http://localhost:3000/',
  scopes: 'openid',
  default_acr_values: 'idporten-loa-high',
  acr_values: 'idporten-loa-high',
  acr: 'idporten-loa-high',
  ui_locales: 'nb',
  code: '123456',
  pin: '1234',
  password: 'qwer1234',
  trace: '0123456789abcdef0123456789abcdef',
};

/** Of one that fits the JSON Schema; `schemas` holds what it may point to. Open records are empty, nullable members are there. */
export function exampleOf(schema: JsonObject, schemas: JsonObject, name = ''): Json {
  const { $ref, const: only, enum: values, anyOf, pattern } = schema;
  const [type] = [schema.type].flat();
  if (typeof $ref === 'string')
    return exampleOf(schemas[$ref.slice($ref.lastIndexOf('/') + 1)] as JsonObject, schemas, name);
  if (only !== undefined) return only;
  if (Array.isArray(values)) return values[0] ?? null;
  if (Array.isArray(anyOf)) return exampleOf(anyOf[0] as JsonObject, schemas, name);
  if (type === 'object') return exampleObject(schema, schemas);
  if (type === 'array') return [exampleOf(schema.items as JsonObject, schemas, name)];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number')
    return Number(schema.minimum ?? 0) > 0 ? Number(schema.minimum) : 1;
  if (type === 'null') return null;
  if (type !== 'string') return {};
  const known = VALUES[name];
  if (known !== undefined && (typeof pattern !== 'string' || new RegExp(pattern).test(known))) return known;
  return schema.format === 'date-time' ? '2026-11-25T12:00:00Z' : 'text';
}

function exampleObject({ properties = {}, required = [] }: JsonObject, schemas: JsonObject): JsonObject {
  const names = required as readonly string[];
  const members = Object.entries(properties as Readonly<Record<string, JsonObject>>)
    // Of members that may be absent those that are objects: what a person holds of each eID.
    .filter(([name, { type, anyOf }]) => names.includes(name) || type === 'object' || anyOf !== undefined)
    .map(([name, schema]) => [name, exampleOf(schema, schemas, name)] as const);
  return Object.fromEntries(members);
}
