/** Which addresses a router serves, and which of them a wrong one was meant to be. */
import type { Router } from 'express';
import { nearest } from './nearest.ts';

/** What is read of a layer of Express 5's router. */
interface Layer {
  /** Mounted at the root. */
  readonly slash?: boolean;
  readonly route?: { readonly path: unknown };
  readonly handle: { readonly stack?: readonly Layer[] };
  match(path: string): boolean;
}

/** Every pattern that is served, the mount in front (`/control/people/:person`). Of a mount Express keeps a matcher only, so `mounts` are told. */
export function servedBy(router: Router, mounts: readonly string[]): readonly string[] {
  return walk(router.stack as unknown as readonly Layer[], '', mounts);
}

function walk(stack: readonly Layer[], mount: string, mounts: readonly string[]): readonly string[] {
  return stack.flatMap((layer) => {
    if (layer.route !== undefined)
      return typeof layer.route.path === 'string' ? [mount + layer.route.path] : [];
    if (layer.handle.stack === undefined) return [];
    const here = layer.slash === true ? '' : mounts.find((one) => layer.match(`${one}/x`));
    return here === undefined ? [] : walk(layer.handle.stack, mount + here, mounts);
  });
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
