/** Whatever member of whatever body does not fit, the sentence about it repeats what was sent, unless it is a secret or could be a number. */
import { describe, expect, it } from 'vitest';
import type { Content, OpenApi } from '../support/described.ts';
import { controlWorld } from './support.ts';

/** As far as the walk reads it (JSON Schema). */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
}
interface Operation {
  readonly requestBody?: Content<{ readonly schema: Schema }>;
}

const world = await controlWorld();
const api: OpenApi<Operation> = (await world.api.get('/control/openapi.json').expect(200)).body;

/** Every member of a body with a wrong value, alone in the body. */
function* bodies(schema: Schema, wrong: unknown): Generator<unknown> {
  const { $ref, anyOf = [], properties = {}, items } = schema;
  const referred = $ref === undefined ? undefined : api.components.schemas[$ref.split('/').at(-1) ?? ''];
  for (const form of [...anyOf, ...(referred === undefined ? [] : [referred])]) yield* bodies(form, wrong);
  for (const [name, member] of Object.entries(properties)) {
    yield { [name]: wrong };
    for (const body of bodies(member, wrong)) yield { [name]: body };
  }
  if (items === undefined) return;
  yield [wrong];
  for (const body of bodies(items, wrong)) yield [body];
}

const SECRET = /secret|password|pin\b|token$|[/_]code|jwks|^\/pid$|\/pid$/;

describe('what is sent and does not fit is repeated', () => {
  it.each([
    ['post', '/people'],
    ['patch', '/people/{person}'],
    ['post', '/services'],
  ] as const)('%s %s', async (verb, path) => {
    const { id } = await world.person();
    const content = api.paths[`/control${path}`]?.[verb]?.requestBody?.content ?? {};
    const [{ schema } = { schema: {} }] = Object.values(content);
    const silent = new Set<string>();
    let told = 0;
    for (const wrong of ['¤ ¤ ¤', -3.5]) {
      for (const body of new Set(bodies(schema, wrong))) {
        const sent = world.api[verb](`/control${path.replace('{person}', id)}`).send(body as object);
        const { errors = [] } = (await sent).body as {
          readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
        };
        const pointer = pointerOf(body, wrong);
        for (const { detail } of errors.filter((one) => one.pointer === pointer && !SECRET.test(pointer))) {
          told += 1;
          if (!detail.includes(JSON.stringify(wrong))) silent.add(`${pointer}: ${detail}`);
        }
      }
    }
    expect([...silent]).toEqual([]);
    expect(told).toBeGreaterThan(20);
  });
});

/** Where the wrong value stands. */
function pointerOf(body: unknown, wrong: unknown): string {
  if (body === wrong) return '';
  const [[name, inner] = ['', wrong]] = Object.entries(body as object);
  return `/${name}${pointerOf(inner, wrong)}`;
}
