/**
 * The bundled relying service: an OpenID Connect client like any other, so that one can see a login from the
 * service's side.
 */
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Renderer } from '../web/render.ts';
import { MethodMissing } from './methods.ts';
import { DemoPages } from './pages.ts';
import type { LoginProblem } from './problem.ts';
import { noRealNumber } from './real-numbers.ts';
import { ADDRESSES, RegistrationRoutes } from './registration.ts';
import type { Registration } from './relying.ts';

export interface DemoOptions {
  readonly issuer: string;
  /** The origin at which browsers reach this service; the registered addresses begin with it. */
  readonly origin: string;
  /** Each links to the next. */
  readonly clients: readonly Registration[];
  readonly render: Renderer;
  /** Whether a service has registered the address. */
  readonly isRegistered: (address: string) => Promise<boolean>;
  /**
   * The handlers in front of every page of the house: security headers whose `form-action` lets a form lead
   * to the issuer, and the style sheet.
   */
  readonly around: readonly RequestHandler[];
}

/** One application on a port of its own; app.ts serves it. Knows the simulator by its issuer alone. */
export function createDemo(options: DemoOptions): Express {
  const { issuer, origin, clients, render, around, isRegistered } = options;
  const pages = new DemoPages(render);
  const app = express();
  app.disable('x-powered-by').enable('strict routing').enable('case sensitive routing');
  app.set('query parser', 'simple');
  for (const handler of around) app.use(handler);
  app.use(noRealNumber((_req, res, problem) => pages.problem(res, problem, '/')));
  // The longer path first: the registration without a path would answer for all.
  const ordered = clients.toSorted((one, other) => other.path.length - one.path.length);
  for (const [at, registration] of ordered.entries()) {
    const other = ordered[(at + 1) % ordered.length] ?? registration;
    app.use(
      registration.path || '/',
      new RegistrationRoutes({ issuer, origin, registration, other, pages, isRegistered }).router,
    );
  }
  const served = clients.flatMap(({ path }) => ADDRESSES.map((address) => path + address));
  app.use((req, res) => pages.problem(res, { ...NOT_FOUND, advice: adviceFor(req.path, served) }, '/'));
  app.use(failure(pages));
  return app;
}

/** Names the address that was meant, where it differs by capitals and slashes alone. */
function adviceFor(path: string, served: readonly string[]): string {
  const bare = path.toLowerCase().replace(/\/+/g, '/').replace(/\/$/, '');
  return served.includes(bare) ? `Did you mean ${bare}?` : 'Check the address.';
}

const NOT_FOUND: Omit<LoginProblem, 'advice'> = {
  status: 404,
  heading: 'There is no such page',
  sentence: 'This service has a start page, a login and a logout.',
  facts: [],
};

function failure(pages: DemoPages): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    if (!(error instanceof MethodMissing))
      return pages.problem(res, { ...FAILED, status: statusOf(error) }, '/');
    res.set('allow', error.allowed);
    const sentence = `This address answers ${error.allowed}.`;
    pages.problem(res, { ...FAILED, status: 405, heading: 'Not this way', sentence }, '/');
  };
}

const FAILED: Omit<LoginProblem, 'status'> = {
  heading: 'The service failed',
  sentence: 'The request could not be answered.',
  advice: 'Begin again at the start page.',
  facts: [],
};

/** Express marks a client's error, such as a body that is too large. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
