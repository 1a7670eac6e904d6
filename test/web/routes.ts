/** What a running application serves, read from its router. */
import type { Router } from 'express';
import type { Started } from '../../src/start-with.ts';
import { type Served, servedBy } from '../../src/web/served.ts';

/** Every path that is served; a path in two places would hide one of them, so it is an error. */
export function routesOf({ app }: Pick<Started, 'app'>): readonly Served[] {
  const { router } = app as unknown as { readonly router: Router };
  const found = servedBy(router, ['/control']);
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

/** Parameters of patterns that lead to nobody and nothing. */
export const NOBODY = {
  ...{ person: 'p_none', client_id: 'none', id: 'l_none', login: 'l_none' },
  ...{ message: 'm_none', app: 'none', eid: 'none', action: 'none' },
};

/** The pattern with its parameters filled in. */
export function addressOf(pattern: string, parameters: Readonly<Record<string, string>>): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`No value for :${name} of ${pattern}`);
    return encodeURIComponent(value);
  });
}
