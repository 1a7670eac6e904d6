/** Holds the answers of the control API against its own OpenAPI description: nothing goes out that is not described. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { World } from './world.ts';
import { Control } from './world.ts';

interface MediaType {
  readonly schema: object;
}

export interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly responses: Readonly<
              Record<string, { readonly content?: Readonly<Record<string, MediaType>> }>
            >;
          }
        >
      >
    >
  >;
  readonly components: object;
}

export interface Answered {
  readonly method: string;
  /** From the root, without query. */
  readonly path: string;
  readonly status: number;
  /** Parsed; undefined where there is none. */
  readonly body: unknown;
}

/** @throws Error that says what is not as described */
export type Check = (answered: Answered) => void;

/** Calls and statuses that are not described are held against nothing but the problem shape. */
export function checkBy(api: OpenApi): Check {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: 'openapi', components: api.components });
  const compiled = new Map<string, ValidateFunction | null>();
  const validator = (pointer: string) => {
    const known = compiled.get(pointer);
    if (known !== undefined) return known;
    const made = ajv.compile(within(api, pointer));
    compiled.set(pointer, made);
    return made;
  };
  return ({ method, path, status, body }) => {
    const template = templateOf(api, path);
    const operation = template === undefined ? undefined : api.paths[template]?.[method.toLowerCase()];
    if (template === undefined || operation === undefined) return;
    const which = operation.responses[status] === undefined ? 'default' : String(status);
    const [type] = Object.keys(operation.responses[which]?.content ?? {});
    const what = `${method} ${template} ${status}`;
    if (type === undefined && body === undefined) return;
    if (type === undefined || body === undefined)
      throw new Error(`${what}: the body is not as described: ${JSON.stringify(body)}`);
    if (type === 'text/event-stream') return;
    const steps = ['paths', template, method.toLowerCase(), 'responses', which, 'content', type, 'schema'];
    const valid = validator(JSON.stringify(steps));
    if (valid?.(body) === false)
      throw new Error(
        `${what} is not as described: ${ajv.errorsText(valid.errors)}, in ${JSON.stringify(body)}`,
      );
  };
}

function within(api: OpenApi, pointer: string): object {
  const steps = JSON.parse(pointer) as readonly string[];
  const schema = steps.reduce<unknown>((at, step) => Object(at)[step], api);
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/');
  return JSON.parse(text) as object;
}

/** The address as described: one without parameters comes before one with. */
function templateOf(api: OpenApi, path: string): string | undefined {
  const parts = path.split('/');
  const fitting = Object.keys(api.paths).filter((template) => {
    const own = template.split('/');
    return own.length === parts.length && own.every((part, n) => part.startsWith('{') || part === parts[n]);
  });
  return fitting.toSorted((a, b) => a.split('{').length - b.split('{').length)[0];
}

/** The same simulator; each answer of its control API is held against the description. */
export async function described(world: World): Promise<World> {
  const check = checkBy(await world.control.must<OpenApi & Record<string, unknown>>('GET', '/openapi.json'));
  return { ...world, control: new DescribedControl(world.issuer, check) };
}

class DescribedControl extends Control {
  readonly #check: Check;

  constructor(issuer: string, check: Check) {
    super(issuer);
    this.#check = check;
  }

  override async call<T = Record<string, unknown>>(method: string, path: string, body?: object) {
    const answer = await super.call<T>(method, path, body);
    const [bare = ''] = `/control${path}`.split('?');
    this.#check({ method, path: bare, status: answer.status, body: answer.body });
    return answer;
  }
}
