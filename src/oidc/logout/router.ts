/**
 * GET and POST /logout: ends the sessions at once, tells their services, and goes back where every condition
 * holds (docs/facts/idporten.md#logout).
 */

import type { Request } from 'express';
import { ssoOf } from '../../login/session/sso.ts';
import { clientIds, getService } from '../../services/registry.ts';
import { notAhead } from '../../web/ahead.ts';
import type { Guards } from '../../web/csrf.ts';
import { comesWithout } from '../../web/other-site.ts';
import { formBody } from '../../web/params.ts';
import type { Renderer } from '../../web/render.ts';
import { methods, type Route } from '../../web/router.ts';
import { parse } from '../check.ts';
import { type Exchange, endpoint } from '../refusal.ts';
import { clientSent, READ, sentBy, valueSent } from '../request/params.ts';
import { redirect } from '../response/response.ts';
import { callBack } from './backchannel.ts';
import { LOGOUT_CHECKS, type LogoutChecks, type LogoutRequest } from './conditions.ts';
import { ending } from './end.ts';
import { logoutPage } from './page.ts';
import type { LogoutPorts } from './ports.ts';
import { logoutPath } from './record.ts';
import { noteResults } from './results.ts';

/** Decision 11: only a top-level navigation ends anything; one that sends no fetch headers counts. */
function isNavigation(req: Request): boolean {
  return (req.get('sec-fetch-dest') ?? 'document') === 'document';
}

/** The request with what we know about it. An expired hint is as good as a fresh one. */
async function readLogout(ports: LogoutPorts, { req, stamp }: Exchange): Promise<LogoutRequest> {
  const sent = sentBy(req);
  const token = valueSent({ sent }, 'id_token_hint');
  const hint = token === undefined ? undefined : await ports.keys.verifyOwn(token);
  const audience = typeof hint?.aud === 'string' ? hint.aud : undefined;
  const client_id = audience ?? valueSent({ sent }, 'client_id');
  const service = client_id === undefined ? undefined : await getService(ports.store, stamp.at, client_id);
  return {
    sent,
    hint,
    service,
    browser: ports.browsers.known(req),
    navigation: isNavigation(req),
    ended: 0,
    known: service === undefined ? await clientIds(ports.store, stamp.at) : [],
    method: req.method,
    destination: req.get('sec-fetch-dest'),
    otherSite: comesWithout(ports.sameSite, req),
  };
}

async function logout(ports: LogoutPorts, lists: LogoutChecks, exchange: Exchange): Promise<undefined> {
  const { req, res, stamp } = exchange;
  const request = await readLogout(ports, exchange);
  const browser = parse(lists.accepted, request, (accepted) => accepted.browser);
  const renewal = ports.browsers.renewal(req);
  const about = { lists, stamp, renewal, trace: req.trace, issuer: ports.origins.issuer };
  const keys = [ssoOf(browser.sso), ...(renewal.from === undefined ? [] : [renewal.from])];
  const ended = await ports.store.change(stamp.at, keys, (look) => ending(look, browser, request, about));
  if (ended.session !== null) renewal.adopt(ended.session);
  const said = await callBack(ports, ended.calls, stamp);
  // The one request that writes twice: services are notified of a logout that is committed.
  if (said.size > 0) await noteResults(ports, { ...ended, trace: req.trace }, { channel: 'back', said });
  const target = ended.id === null ? (ended.logout.home?.uri ?? '/') : logoutPath(ended.id);
  redirect(res, req.method === 'POST' ? 303 : 302, target);
}

/**
 * The routes of /logout and of the page it leads to. `/logout` itself stands before csurf: services post
 * here.
 */
export function logoutRoutes(
  ports: LogoutPorts,
  renderer: Renderer,
  guards: Guards,
  lists: LogoutChecks = LOGOUT_CHECKS,
): readonly Route[] {
  const ended = endpoint(ports, clientSent, (exchange) => logout(ports, lists, exchange));
  return [
    methods('/logout', { get: [notAhead, ended], post: [...formBody(READ), ended] }),
    logoutPage(ports, renderer, guards),
  ];
}
