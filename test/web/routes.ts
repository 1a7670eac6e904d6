/** What a running application serves. */
import type { Started } from '../../src/start-with.ts';
import type { Served } from '../../src/web/served.ts';

/** Every address that is served. */
export function routesOf({ served }: Pick<Started, 'served'>): readonly Served[] {
  return served;
}

/** The assets differ in name only: one of them stands for all. */
export function withoutAssets(routes: readonly Served[]): readonly Served[] {
  const assets = routes.filter(({ pattern }) => pattern.startsWith('/assets/'));
  return [...routes.filter((route) => !assets.includes(route)), ...assets.slice(0, 1)];
}

/** Parameters of patterns that lead to nobody and nothing. */
export const NOBODY = {
  ...{ person: 'p_none', client_id: 'none', id: 'l_none', login: 'l_none' },
  ...{ message: 'm_none', app: 'none', program: 'none', eid: 'none', action: 'none' },
  ...{ topic: 'none', guide: 'none', step: 'none', picture: 'none' },
  trace: 'none',
};

/** The pattern with its parameters filled in. */
export function addressOf(pattern: string, parameters: Readonly<Record<string, string>>): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`No value for :${name} of ${pattern}`);
    return encodeURIComponent(value);
  });
}
