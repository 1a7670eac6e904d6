/** The addresses that are served, and the one that a wrong address was meant to be. */
import { nearest } from './nearest.ts';
import { type Part, routesIn } from './router.ts';

export interface Served {
  /** As registered, the mount in front: `/control/people/:person`. */
  readonly pattern: string;
  /** Upper case, HEAD where there is GET, OPTIONS everywhere. */
  readonly methods: readonly string[];
}

/** Every address that is served. */
export function servedBy(parts: readonly Part[]): readonly Served[] {
  return routesIn(parts).map(({ pattern, methods }) => ({ pattern, methods: [...methods.keys()] }));
}

/**
 * The served address that this one is but for capitals and slashes, or else but for a slip in its words:
 * `/Control//people/p_x/` and `/control/peple/p_x` are `/control/people/p_x`.
 */
export function meant(path: string, patterns: readonly string[]): string | undefined {
  return fitting(path, patterns, isSame) ?? fitting(path, patterns, isNear);
}

type Alike = (part: string, sent: string) => boolean;
const isSame: Alike = (part, sent) => part.toLowerCase() === sent.toLowerCase();
const isNear: Alike = (part, sent) => nearest(sent, [part]) === part;

function fitting(path: string, patterns: readonly string[], alike: Alike): string | undefined {
  const sent = path.split('/').filter((part) => part !== '');
  for (const pattern of patterns) {
    const parts = pattern.split('/').filter((part) => part !== '');
    const fits = (part: string, place: number) => part.startsWith(':') || alike(part, sent[place] ?? '');
    if (parts.length === sent.length && parts.every(fits))
      return `/${parts.map((part, place) => (part.startsWith(':') ? sent[place] : part)).join('/')}`;
  }
  return undefined;
}
