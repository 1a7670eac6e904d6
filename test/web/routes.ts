/** Walks a running application: every path it serves, with the methods each one has. Knows Express 5's router from inside. */
import type { Running } from '../../src/start.ts';

export interface Served {
  /** As registered, mount path in front: `/control/people/:person`. */
  readonly pattern: string;
  /** Upper case, HEAD where there is GET. */
  readonly methods: readonly string[];
}

interface Layer {
  readonly name: string;
  readonly path?: string;
  readonly slash?: boolean;
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
  match(path: string): boolean;
}

/** Mount paths to try on a router that is not mounted at the root: Express keeps a matcher only. */
const MOUNTS = ['/control'];

function mountOf(layer: Layer): string {
  if (layer.slash === true) return '';
  const mount = MOUNTS.find((path) => layer.match(`${path}/x`));
  if (mount === undefined) throw new Error('A router is mounted at a path this walk does not know');
  return mount;
}

function walk(stack: readonly Layer[], mount: string): Served[] {
  return stack.flatMap((layer) => {
    if (layer.route !== undefined) {
      const verbs = Object.keys(layer.route.methods).filter((verb) => verb !== '_all');
      const methods = verbs.flatMap((verb) => (verb === 'get' ? ['GET', 'HEAD'] : [verb.toUpperCase()]));
      return [{ pattern: mount + layer.route.path, methods }];
    }
    return layer.handle.stack === undefined ? [] : walk(layer.handle.stack, mount + mountOf(layer));
  });
}

/** Every path that is served; a path in two places would hide one of them, so it is an error. */
export function routesOf({ app }: Pick<Running, 'app'>): readonly Served[] {
  const { router } = app as unknown as { readonly router: { readonly stack: readonly Layer[] } };
  const found = walk(router.stack, '');
  const paths = found.map(({ pattern }) => pattern);
  const twice = paths.filter((path, place) => paths.indexOf(path) !== place);
  if (twice.length > 0) throw new Error(`Registered twice: ${twice.join(', ')}`);
  return found;
}

/** The assets differ in name only: one of them stands for all. */
export function withoutAssets(routes: readonly Served[]): readonly Served[] {
  const assets = routes.filter(({ pattern }) => pattern.startsWith('/assets/'));
  return [...routes.filter((route) => !assets.includes(route)), ...assets.slice(0, 1)];
}

/** The pattern with its parameters filled in. */
export function addressOf(pattern: string, parameters: Readonly<Record<string, string>>): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`No value for :${name} of ${pattern}`);
    return encodeURIComponent(value);
  });
}
