/** Pages: eta templates in `views/`, escaped by default, and a missing value is an error, never the word "undefined". */
import { join } from 'node:path';
import { Eta } from 'eta';
import type { Frame } from './frame.ts';
import { packageRoot } from './root.ts';
import { type RendererOptions, type Shell, shell } from './shell.ts';

/** A template by name, and the type of the model it draws. */
export interface View<M extends object> {
  readonly name: string;
  /** Never there: holds the type. */
  readonly model?: M;
}

/** Names a template of `views/`, such as `login/selector`. */
export function view<M extends object>(name: string): View<M> {
  return { name };
}

export interface Renderer {
  page<M extends object>(view: View<M>, model: M, frame: Frame): string;
}

/** Draws pages; templates are compiled once. Each view sees its model, and as `it.shell` the texts and links around it. */
export function renderer(options: RendererOptions): Renderer {
  const eta = new Eta({ views: join(packageRoot(), 'views'), cache: true, escapeFunction: escaped });
  const draw = eta.render;
  // `include` goes through here as well: the models of partials are strict too.
  eta.render = (template, data, meta) => draw.call(eta, template, strict(data), meta);
  return {
    page(view, model, frame) {
      const around: Shell = shell(frame, options);
      const body = eta.render(view.name, { ...model, shell: around });
      return eta.render('layout', { shell: around, body });
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new TypeError(`A template printed ${value === null ? 'null' : typeof value}`);
  return String(value).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** Every value a template asks for must be there: models use null for "none", and `in` for what may be absent. */
function strict<T extends object>(model: T): T {
  return new Proxy(model, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) throw new TypeError(`The model has no "${name}"`);
      const value: unknown = Reflect.get(target, name);
      return isPlain(value) && mayDiffer(target, name) ? strict(value) : value;
    },
  });
}

function isPlain(value: unknown): value is object {
  if (Array.isArray(value)) return true;
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A proxy must answer a frozen property with the very value. */
function mayDiffer(target: object, name: string | symbol): boolean {
  const property = Object.getOwnPropertyDescriptor(target, name);
  return property === undefined || property.configurable === true || property.writable === true;
}
