/** GET and POST /logout: ends the sessions at once, tells their services, and goes back where every condition holds (idporten-profile §6.2). */
import { type Request, Router } from 'express';
import { ssoOf } from '../../login/sso.ts';
import { getService } from '../../services/registry.ts';
import { methods } from '../../web/methods.ts';
import { formBody, formOf, type Params, queryOf } from '../../web/params.ts';
import type { Renderer } from '../../web/render.ts';

import { redirect } from '../answer.ts';
import { demand } from '../check.ts';
import { READ, valueSent } from '../context.ts';
import type { OidcPorts } from '../ports.ts';
import { refusing, type Visit } from '../refusal.ts';
import { callBack } from './backchannel.ts';
import { LOGOUT_CHECKS, type LogoutChecks, type LogoutRequest } from './conditions.ts';
import { type Ended, ending } from './end.ts';
import { type Guards, mountLogoutPage } from './page.ts';
import { LOGOUT_DONE, type Logout, logoutPath } from './record.ts';

interface Room {
  readonly ports: OidcPorts;
  readonly lists: LogoutChecks;
}

/** Decision 11: only a top-level navigation ends anything; browsers that send no fetch headers count as one. */
function isNavigation(req: Request): boolean {
  return (req.get('sec-fetch-dest') ?? 'document') === 'document';
}

/** The request with what we know about it. An expired hint is as good as a fresh one. */
async function readLogout({ ports }: Room, { req, stamp }: Visit, sent: Params): Promise<LogoutRequest> {
  const token = valueSent({ sent }, 'id_token_hint');
  const hint = token === undefined ? undefined : await ports.keys.verifyOwn(token);
  const audience = typeof hint?.aud === 'string' ? hint.aud : undefined;
  const client_id = audience ?? valueSent({ sent }, 'client_id');
  const service = await getService(ports.store, stamp.at, client_id ?? '');
  return { sent, hint, service, browser: ports.browsers.known(req), navigation: isNavigation(req), ended: 0 };
}

/** What the services answered, on the trail and for the page. The one request that writes twice: what is called has ended before. */
async function noteBack(
  ports: OidcPorts,
  { id, logout, calls }: Ended,
  results: readonly string[],
  visit: Visit,
) {
  const said = new Map(calls.map(({ index }, at) => [index, results[at] ?? '']));
  const { stamp, req } = visit;
  const events = calls.map(({ index, client_id: service }, at) => {
    const person = logout.told[index]?.person;
    const summary = `Back-channel logout of ${service}: ${results[at]}`;
    return {
      kind: 'logout.backchannel',
      at: stamp.at,
      service,
      trace: req.trace,
      summary,
      ...(person && { person }),
    };
  });
  await ports.store.change(stamp.at, [], (look) => {
    const found = id === null ? undefined : look<Logout>(LOGOUT_DONE, id);
    if (found === undefined) return { result: undefined, events };
    const told = found.value.told.map((one, index) => ({ ...one, back: said.get(index) ?? one.back }));
    const { tags, expiresAt } = found;
    const put = { kind: LOGOUT_DONE, id: found.id, value: { ...found.value, told }, tags, expiresAt };
    return { result: undefined, puts: [put], events };
  });
}

async function logout(room: Room, visit: Visit, sent: Params): Promise<undefined> {
  const { ports, lists } = room;
  const { req, res, stamp } = visit;
  const request = await readLogout(room, visit, sent);
  demand(lists.accepted, request);
  const about = { lists, stamp, trace: req.trace, issuer: ports.origins.issuer };
  // A browser without a name is only there where a test has removed a check: it has no session either.
  const browser = request.browser ?? '';
  const ended = await ports.store.change(stamp.at, [ssoOf(browser)], (look) =>
    ending(look, browser, request, about),
  );
  const results = await callBack(ports, ended.calls, stamp);
  if (results.length > 0) await noteBack(ports, ended, results, visit);
  const target = ended.id === null ? (ended.logout.home?.uri ?? '/') : logoutPath(ended.id);
  redirect(res, req.method === 'POST' ? 303 : 302, target);
}

/** The routers of /logout and of the page it leads to. `/logout` itself stands before csurf: services post here. */
export function createLogout(
  ports: OidcPorts,
  renderer: Renderer,
  guards: Guards,
  lists: LogoutChecks = LOGOUT_CHECKS,
): Router {
  const room = { ports, lists };
  const router = Router();
  const named = (req: Request) =>
    (req.method === 'POST' ? formOf(req) : queryOf(req, READ)).values.get('client_id');
  methods(router, '/logout', {
    get: refusing(ports, named, (visit) => logout(room, visit, queryOf(visit.req, READ))),
    post: [...formBody(READ), refusing(ports, named, (visit) => logout(room, visit, formOf(visit.req)))],
  });
  mountLogoutPage(router, ports, renderer, guards);
  return router;
}
