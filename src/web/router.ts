/**
 * The parts that a request passes, as values: the application is a list of them. An address is exactly what
 * it is written as, and tells its methods: to OPTIONS with 204, to a method it does not have with 405, both
 * with `Allow`.
 */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { Refused } from './rule.ts';
import { METHOD } from './rules.ts';

/** In the order in which a request passes it. */
export type Part = RequestHandler | Placed | Route | Room | Errors;

/**
 * `/token/` and `/Token` are not `/token`: ID-porten does not serve them, so a service that asks for them
 * must find out here.
 */
export interface Route {
  readonly kind: 'route';
  /** `/phone/:person/events`: a parameter is one segment. */
  readonly pattern: string;
  /** Upper case; HEAD stands where GET does. */
  readonly methods: ReadonlyMap<string, readonly RequestHandler[]>;
  /** For every other method. */
  readonly otherwise: RequestHandler;
}

/** Parts for some paths only. */
export interface Placed {
  readonly kind: 'placed';
  holds(path: string): boolean;
  readonly parts: readonly Part[];
}

/** Parts of their own: what a `errors` among them hears of went wrong among them. */
export interface Room {
  readonly kind: 'room';
  readonly parts: readonly Part[];
}

/** Hears of what went wrong in front of it. */
export interface Errors {
  readonly kind: 'errors';
  readonly hear: ErrorRequestHandler;
}

/** At this path and whatever is below it. */
export function within(path: string, ...parts: readonly Part[]): Placed {
  return { kind: 'placed', holds: (asked) => asked === path || asked.startsWith(`${path}/`), parts };
}

/** Below this path, and not at it. */
export function below(path: string, ...parts: readonly Part[]): Placed {
  return { kind: 'placed', holds: (asked) => asked.startsWith(`${path}/`), parts };
}

/** At these paths and no others. */
export function at(paths: readonly string[], ...parts: readonly Part[]): Placed {
  return { kind: 'placed', holds: (asked) => paths.includes(asked), parts };
}

export function room(...parts: readonly Part[]): Room {
  return { kind: 'room', parts };
}

export function errors(hear: ErrorRequestHandler): Errors {
  return { kind: 'errors', hear };
}

/** All addresses, in order. */
export function routesIn(parts: readonly Part[]): readonly Route[] {
  return parts.flatMap((part) => {
    if (typeof part === 'function' || part.kind === 'errors') return [];
    return part.kind === 'route' ? [part] : routesIn(part.parts);
  });
}

type RouteVerb = 'get' | 'post' | 'put' | 'patch' | 'delete';
/** The handlers of a path, by verb. HEAD comes with GET, OPTIONS with any. */
export type Methods = {
  readonly [verb in RouteVerb]?: RequestHandler | readonly RequestHandler[];
};

const VERBS: readonly RouteVerb[] = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * All methods of one path, and the refusal of the others. OPTIONS tells them (RFC 9110, 9.3.7); preflights
 * are answered in front of it (oidc/cors.ts).
 */
export function methods(pattern: string, handlers: Methods): Route {
  const served = new Map<string, readonly RequestHandler[]>();
  for (const verb of VERBS) {
    const list = [handlers[verb] ?? []].flat();
    if (list.length === 0) continue;
    served.set(verb.toUpperCase(), list);
    if (verb === 'get') served.set('HEAD', list);
  }
  const allow = [...served.keys(), 'OPTIONS'].join(', ');
  served.set('OPTIONS', [(_req, res) => void res.set('allow', allow).status(204).end()]);
  return {
    kind: 'route',
    pattern,
    methods: served,
    otherwise: (req, res) => {
      res.set('allow', allow);
      throw new Refused(METHOD, { sent: { method: req.method }, correct: allow });
    },
  };
}
