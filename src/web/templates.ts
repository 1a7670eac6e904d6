/**
 * Templates as functions. eta reads them and writes their bodies; the frame around a body is ours: eta's own
 * copies the whole model at every `include` and makes five functions that no template of ours calls.
 */
import { Eta } from 'eta';
import { escapeHtml } from './html.ts';
import { strict } from './strict.ts';

/** Draws a template of the folder by its name. */
export type Draw = (name: string, model: object) => string;

/** The arguments of a template's code. */
interface Surroundings {
  readonly filepath: string;
  /**
   * A partial sees the model it is given and no other. Its name is relative to the template, or begins with
   * `/`.
   */
  readonly include: Draw;
}

/**
 * The templates of a folder as tests and development see them: a value that the model lacks is an error, not
 * only one that is printed.
 *
 * @throws Error where a user would get another page
 */
export function strictTemplates(views: string): Draw {
  const [strictly, plainly] = [compiled(views, strict), templates(views)];
  return (name, model) => {
    const page = strictly(name, model);
    if (page !== plainly(name, model))
      throw new Error(`${name} is another page where its model is not strict`);
    return page;
  };
}

/** The templates of a folder, each read and compiled when it is first drawn. */
export function templates(views: string): Draw {
  return compiled(views, (model) => model);
}

function compiled(views: string, seen: (model: object) => object): Draw {
  const eta = new Eta({ views, escapeFunction: escaped });
  eta.compileToString = (text) => framed(eta.compileBody(eta.parse(text)));
  const files = new Map<string, (model: object) => string>();
  const fileOf = (path: string) => {
    const run = eta.compile(eta.readFile(path));
    const around: Surroundings = { filepath: path, include: drawnFrom(path) };
    return (model: object) => run.call(eta, seen(model), around);
  };
  /** Remembers what each name means there. */
  const drawnFrom = (filepath?: string): Draw => {
    const named = new Map<string, (model: object) => string>();
    return (name, model) => {
      let draw = named.get(name);
      if (draw === undefined) {
        const path = eta.resolvePath(name, filepath === undefined ? {} : { filepath });
        draw = files.get(path) ?? fileOf(path);
        files.set(path, draw);
        named.set(name, draw);
      }
      return draw(model);
    };
  };
  return drawnFrom();
}

/** As much of eta's frame as its bodies need. */
function framed(body: string): string {
  return `const { include } = options;
const __eta = { res: '', e: this.config.escapeFunction };
${body}
return __eta.res;`;
}

function escaped(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new TypeError(`A template printed ${value === null ? 'null' : typeof value}`);
  return escapeHtml(String(value));
}
