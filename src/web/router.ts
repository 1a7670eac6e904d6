/** Routers of this house: an address is exactly what it is registered as, and tells its methods: to OPTIONS with 204, to a method it does not have with 405, both with `Allow`. */
import { type RequestHandler, Router } from 'express';
import { Refused } from './rule.ts';
import { METHOD } from './rules.ts';

/** `/token/` and `/Token` are not `/token`: ID-porten does not serve them, so a service that asks for them must find out here. */
export function strictRouter(): Router {
  return Router({ strict: true, caseSensitive: true });
}

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'options';
/** What a path answers. HEAD comes with GET, OPTIONS with any. */
export type Methods = {
  readonly [verb in Exclude<Verb, 'options'>]?: RequestHandler | readonly RequestHandler[];
};

const VERBS: readonly Verb[] = ['get', 'post', 'put', 'patch', 'delete', 'options'];

/** Registers all methods of one path, and the refusal of the others. OPTIONS tells them (RFC 9110, 9.3.7); preflights are answered in front of it (oidc/cors.ts). */
export function methods(router: Router, path: string, handlers: Methods): void {
  const route = router.route(path);
  const allow: string[] = [];
  const listMethods: RequestHandler = (_req, res) =>
    void res.set('allow', allow.join(', ')).status(204).end();
  for (const verb of VERBS) {
    const handler = verb === 'options' ? listMethods : handlers[verb];
    if (handler === undefined) continue;
    allow.push(...(verb === 'get' ? ['GET', 'HEAD'] : [verb.toUpperCase()]));
    route[verb](...(Array.isArray(handler) ? handler : [handler]));
  }
  route.all((req, res) => {
    res.set('allow', allow.join(', '));
    throw new Refused(METHOD, { sent: { method: req.method }, correct: allow.join(', ') });
  });
}
