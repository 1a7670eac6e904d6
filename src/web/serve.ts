/** Serves a list of parts: for each address and method the steps of the way are put together once. */
import type { ErrorRequestHandler, Express, NextFunction, Request, RequestHandler, Response } from 'express';
import { finder, parametersOf } from './pattern.ts';
import { type Part, type Route, routesIn } from './router.ts';

/** A handler, or one that hears of what went wrong in a step from `since` on. */
type PassedStep =
  | { readonly handle: RequestHandler }
  | { readonly hear: ErrorRequestHandler; readonly since: number };

/**
 * Passes each request through the parts that stand in its way; what none of them answers goes on to `next`.
 */
export function serve(parts: readonly Part[]): RequestHandler {
  const find = finder(routesIn(parts));
  const ways = new Map<Route, Map<string, readonly PassedStep[]>>();
  const wayTo = (route: Route, asked: string) => {
    // Every method that the route does not have is refused alike.
    const method = route.methods.has(asked) ? asked : '';
    const known = ways.get(route) ?? new Map<string, readonly PassedStep[]>();
    const way = known.get(method) ?? stepsOf(parts, route.pattern, { route, method });
    ways.set(route, known.set(method, way));
    return way;
  };
  return (req, res, next) => {
    const { path } = req;
    const route = find(path);
    const steps = route === undefined ? stepsOf(parts, path) : wayTo(route, req.method);
    pass(steps, { req, res, next });
  };
}

/**
 * Makes the parts all that an application serves: they stand where Express's router stands, which would do
 * nothing but call them.
 */
export function serveAll(app: Express, parts: readonly Part[]): void {
  const way = serve(parts);
  const handle = (req: Request, res: Response, next: NextFunction): void => {
    req.baseUrl = '';
    req.originalUrl = req.url;
    req.next = next;
    // An address of another scheme, `other://host`, has none: nobody is there.
    const path: string | null = req.path;
    if (path === null) next();
    else way(req, res, next);
  };
  Object.defineProperty(app, 'router', { value: { handle } });
}

interface Goal {
  readonly route: Route;
  /** Empty for one that the route does not have. */
  readonly method: string;
}

function stepsOf(parts: readonly Part[], path: string, goal?: Goal): readonly PassedStep[] {
  const steps: PassedStep[] = [];
  const add = (list: readonly Part[], since: number): void => {
    for (const part of list) {
      if (typeof part === 'function') steps.push({ handle: part });
      else if (part.kind === 'errors') steps.push({ hear: part.hear, since });
      else if (part.kind === 'room') add(part.parts, steps.length);
      else if (part.kind === 'placed') add(part.holds(path) ? part.parts : [], since);
      else if (part === goal?.route) steps.push(...arrival(goal));
    }
  };
  add(parts, 0);
  return steps;
}

/**
 * `req.route` is what the log tells, `req.params` is decoded here: as with Express, only who gets there hears
 * of what does not decode.
 */
function arrival({ route, method }: Goal): readonly PassedStep[] {
  const { pattern, methods, otherwise } = route;
  const told = { path: pattern };
  const hasParameters = pattern.includes(':');
  const arrive: RequestHandler = (req, _res, next) => {
    req.route = told;
    req.params = hasParameters ? decoded(pattern, req.path) : {};
    next();
  };
  return [arrive, ...(methods.get(method) ?? [otherwise])].map((handle) => ({ handle }));
}

function decoded(pattern: string, path: string): Record<string, string> {
  try {
    return parametersOf(pattern, path);
  } catch {
    throw Object.assign(new URIError('A parameter does not decode'), { status: 400 });
  }
}

interface Passing {
  readonly req: Request;
  readonly res: Response;
  readonly next: NextFunction;
}

/** As Express does: an error goes to the next handler that hears of it, and a rejected promise is one. */
function pass(steps: readonly PassedStep[], { req, res, next: leave }: Passing): void {
  let at = -1;
  const rejected = (reason: unknown) => next(reason ?? new Error('A promise was rejected'));
  const next = (error?: unknown): void => {
    at = following(steps, at, error);
    const step = steps[at];
    try {
      const done: unknown = step === undefined ? leave(error) : taken(step, error, { req, res, next });
      if (done instanceof Promise) done.catch(rejected);
    } catch (thrown) {
      next(thrown);
    }
  };
  next();
}

function taken(step: PassedStep, error: unknown, { req, res, next }: Passing): unknown {
  return 'handle' in step ? step.handle(req, res, next) : step.hear(error, req, res, next);
}

/** The step to go on with behind this one, or, where that has failed, the one that hears of it. */
function following(steps: readonly PassedStep[], at: number, error: unknown): number {
  const failed = error !== undefined && error !== null;
  for (let place = at + 1; place < steps.length; place += 1) {
    const step = steps[place];
    if (step !== undefined && ('hear' in step ? failed && step.since <= at : !failed)) return place;
  }
  return steps.length;
}
