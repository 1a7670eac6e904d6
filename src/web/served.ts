/** Which addresses a router serves, and which of them a wrong one was meant to be. */
import type { Router } from 'express';
import { nearest } from './nearest.ts';

export interface Served {
  /** As registered, the mount in front: `/control/people/:person`. */
  readonly pattern: string;
  /** Upper case, HEAD where there is GET. */
  readonly methods: readonly string[];
}

/** What is read of a layer of Express 5's router. */
interface Layer {
  /** Mounted at the root. */
  readonly slash?: boolean;
  readonly route?: { readonly path: unknown; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
  match(path: string): boolean;
}

/**
 * Every address that is served. Of a mount Express keeps a matcher only, so `mounts` are told.
 *
 * @throws Error where a router is mounted elsewhere.
 */
export function servedBy(router: Router, mounts: readonly string[]): readonly Served[] {
  return walk(router.stack as unknown as readonly Layer[], '', mounts);
}

function walk(stack: readonly Layer[], mount: string, mounts: readonly string[]): readonly Served[] {
  return stack.flatMap((layer) => {
    const { route, handle, slash } = layer;
    if (route !== undefined) return typeof route.path === 'string' ? [served(mount + route.path, route)] : [];
    if (handle.stack === undefined) return [];
    const here = slash === true ? '' : mounts.find((one) => layer.match(`${one}/x`));
    if (here === undefined) throw new Error('A router is mounted at a path that is not among the mounts');
    return walk(handle.stack, mount + here, mounts);
  });
}

function served(pattern: string, { methods }: NonNullable<Layer['route']>): Served {
  const verbs = Object.keys(methods).filter((verb) => verb !== '_all');
  return {
    pattern,
    methods: verbs.flatMap((verb) => (verb === 'get' ? ['GET', 'HEAD'] : [verb.toUpperCase()])),
  };
}

/**
 * The served address that this one is but for capitals and slashes, or else but for a slip in its words: `/Control//people/p_x/` and
 * `/control/peple/p_x` are `/control/people/p_x`.
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
