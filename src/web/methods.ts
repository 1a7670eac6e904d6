/** Every route answers a method it does not have with 405 and `Allow`. */
import type { RequestHandler, Router } from 'express';
import { Refused } from './rule.ts';
import { METHOD } from './rules.ts';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'options';
/** What a path answers. HEAD comes with GET. */
export type Methods = { readonly [verb in Verb]?: RequestHandler | readonly RequestHandler[] };

const VERBS: readonly Verb[] = ['get', 'post', 'put', 'patch', 'delete', 'options'];

/** Registers all methods of one path, and the refusal of the others. OPTIONS is one of the others unless given; preflights are answered in front of it (oidc/cors.ts). */
export function methods(router: Router, path: string, handlers: Methods): void {
  const route = router.route(path);
  const allow: string[] = [];
  for (const verb of VERBS) {
    const handler = handlers[verb];
    if (handler === undefined) continue;
    allow.push(...(verb === 'get' ? ['GET', 'HEAD'] : [verb.toUpperCase()]));
    route[verb](...(Array.isArray(handler) ? handler : [handler]));
  }
  route.all((req, res) => {
    res.set('allow', allow.join(', '));
    throw new Refused(METHOD, { sent: { method: req.method }, correct: allow.join(', ') });
  });
}
