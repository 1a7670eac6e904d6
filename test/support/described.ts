/**
 * Holds the answers of the control API against its own OpenAPI description: nothing goes out that is not
 * described.
 */
import { z } from 'zod';
import { Control, type World } from './world.ts';

interface MediaType {
  readonly schema: object;
}

type Named<T> = Readonly<Record<string, T>>;

/** The description of one media type. */
export interface Content<T> {
  readonly content: Named<T>;
}

interface Answering {
  readonly responses: Named<Partial<Content<MediaType>>>;
}

/** A description whose operations tell so much. */
export interface OpenApi<Operation = Answering> {
  readonly paths: Named<Named<Operation>>;
  readonly components: { readonly schemas: Named<object> };
}

interface Answered {
  readonly method: string;
  /** From the root, without query. */
  readonly path: string;
  readonly status: number;
  /** Parsed; undefined where there is none. */
  readonly body: unknown;
}

/** @throws Error that says what is not as described */
export type Check = (answered: Answered) => void;

/** A call that is not described has no answer to hold against it. */
export function checkBy(api: OpenApi): Check {
  const schemas = new Map<object, z.ZodType>();
  const schemaOf = (media: MediaType) => {
    const made = schemas.get(media) ?? within(api, media.schema);
    schemas.set(media, made);
    return made;
  };
  return ({ method, path, status, body }) => {
    const template = templateOf(api, path);
    const operation = template === undefined ? undefined : api.paths[template]?.[method.toLowerCase()];
    if (operation === undefined) return;
    const response = operation.responses[status];
    if (response === undefined)
      throw new Error(`${method} ${template} answered ${status}, which is not described`);
    const [[type, media] = []] = Object.entries(response?.content ?? {});
    if (type === 'text/event-stream') return;
    const fault =
      media === undefined || body === undefined
        ? media === body
          ? undefined
          : 'one has a body, the other has none'
        : schemaOf(media).safeParse(body).error?.message;
    if (fault === undefined) return;
    throw new Error(
      `${method} ${template} ${status} is not as described: ${fault}, in ${JSON.stringify(body)}`,
    );
  };
}

/** The schema with all that it may point to. */
function within(api: OpenApi, schema: object): z.ZodType {
  const whole = JSON.stringify({ ...schema, $defs: api.components.schemas });
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('"#/components/schemas/', '"#/$defs/')));
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
export async function described<W extends World>(world: W): Promise<W> {
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
