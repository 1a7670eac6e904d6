/** Examples of answers, made from their schemas: whatever an answer has, its example has too. */
import type { Json, JsonObject } from '../kernel/json.ts';

/**
 * By the member's name, with the component's in front where it differs between them. The number is synthetic.
 */
const VALUES: Readonly<Record<string, string>> = {
  id: 'm_7k2m9xw4hq3t',
  'Person.id': 'p_7k2m9xw4hq3t',
  'Login.id': 'l_5z8r7k2m9xw4hq3t',
  person: 'p_7k2m9xw4hq3t',
  login: 'l_5z8r7k2m9xw4hq3t',
  message: 'm_7k2m9xw4hq3t',
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
  client_secret: 'kept-readable-for-tests',
  onbehalfof: 'customer-1',
  display_name: 'A customer',
  redirect_uris: 'http://localhost:3000/callback',
  post_logout_redirect_uris: 'http://localhost:3000/',
  scopes: 'openid',
  default_acr_values: 'idporten-loa-high',
  acr_values: 'idporten-loa-high',
  acr: 'idporten-loa-high',
  ui_locales: 'nb',
  owner: 'nav',
  role: 'arbeid',
  generator: 'hotp',
  code: '123456',
  pin: '1234',
  puk: '12345678',
  identifier: 'AB12345678',
  password: 'qwer1234',
  type: 'urn:proveporten:problem:not-found',
  detail: 'There is no such person.',
  trace: '0123456789abcdef0123456789abcdef',
};

/** The schemas that the members of an object may refer to, and the object's component, if it has one. */
interface Within {
  readonly schemas: JsonObject;
  readonly owner?: string;
}

/**
 * Of one that fits the JSON Schema; `schemas` holds what it may point to. Of members that may be null,
 * objects are there, and what has a value below.
 */
export function exampleOf(schema: JsonObject, schemas: JsonObject): Json {
  return anyValue(schema, '', { schemas });
}

function anyValue(schema: JsonObject, name: string, within: Within): Json {
  const { $ref, const: only, enum: values, anyOf } = schema;
  const types = [schema.type].flat();
  if (typeof $ref === 'string') {
    const owner = $ref.slice($ref.lastIndexOf('/') + 1);
    return anyValue(within.schemas[owner] as JsonObject, name, { ...within, owner });
  }
  if (only !== undefined) return only;
  const choices = Array.isArray(anyOf) ? (anyOf as readonly JsonObject[]) : [];
  const [first] = choices;
  const isNullable = choices.some(({ type }) => type === 'null');
  if (first !== undefined)
    return !isNullable || isTold(first, name, within) ? anyValue(first, name, within) : null;
  if (types.includes('null')) return VALUES[name] ?? null;
  if (Array.isArray(values)) return values[0] ?? null;
  switch (types[0]) {
    case 'object':
      return objectOf(schema, within);
    case 'array':
      return [anyValue(schema.items as JsonObject, name, within)];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(0, Number(schema.minimum ?? 0));
    case 'string':
      return textOf(schema, name, within);
    default:
      return {};
  }
}

function isTold({ type, $ref }: JsonObject, name: string, { owner }: Within): boolean {
  return (
    type === 'object' ||
    $ref !== undefined ||
    VALUES[`${owner}.${name}`] !== undefined ||
    VALUES[name] !== undefined
  );
}

/** The schema's own example, where it has one. */
function textOf({ pattern, format, examples }: JsonObject, name: string, { owner }: Within): string {
  const [own] = Array.isArray(examples) ? examples : [];
  if (typeof own === 'string') return own;
  const known = VALUES[`${owner}.${name}`] ?? VALUES[name];
  if (known !== undefined && (typeof pattern !== 'string' || new RegExp(pattern).test(known))) return known;
  return format === 'date-time' ? '2026-11-25T12:00:00Z' : 'text';
}

/**
 * Required members, and objects: a person's credential of each eID. An open record of objects has one, called
 * `example`.
 */
function objectOf(
  { properties, required = [], additionalProperties: open }: JsonObject,
  within: Within,
): JsonObject {
  const names = required as readonly string[];
  if (properties === undefined) {
    const isRecord = typeof open === 'object' && open !== null && 'properties' in open;
    return isRecord ? { example: anyValue(open as JsonObject, '', { schemas: within.schemas }) } : {};
  }
  const members = Object.entries(properties as Readonly<Record<string, JsonObject>>)
    .filter(([name, { type, anyOf }]) => names.includes(name) || type === 'object' || anyOf !== undefined)
    .map(([name, schema]) => [name, anyValue(schema, name, within)] as const);
  return Object.fromEntries(members);
}
