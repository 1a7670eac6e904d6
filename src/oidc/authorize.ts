/** GET and POST /authorize: the front door of the protocol (RFC 6749, 4.1.1; OIDC Core 3.1.2). */
import { type Request, type Response, Router } from 'express';
import { stamp as draw, type Stamp } from '../kernel/entropy.ts';
import { SERVICE, type Service } from '../services/service.ts';
import { put } from '../storage/store.ts';
import { methods } from '../web/methods.ts';
import { formBody, formOf, type Params, queryOf } from '../web/params.ts';
import { Refused } from '../web/rule.ts';
import { errorAddress, type ReturnAddress, redirect } from './answer.ts';
import { AUTHORIZE_CHECKS, type AuthorizeChecks } from './checks.ts';
import { headlessHint } from './checks-authentication.ts';
import { type AuthorizeContext, LONGEST, valueSent } from './context.ts';
import { createKeys, type Keys } from './keys.ts';
import type { OidcPorts } from './ports.ts';
import { pushedPut, pushedUri, takePushed } from './pushed.ts';
import { note } from './refusal.ts';
import { readRequest } from './request.ts';
import { identityRules, requestRules } from './rules.ts';
import { firstRefusal } from './rules-token.ts';
import { beginLogin, serveFromSession, serveHeadless } from './serve.ts';

/** Longer than any value may be, so that a check can say so. */
export const READ = 65_536;

interface Room {
  readonly ports: OidcPorts;
  readonly checks: AuthorizeChecks;
  readonly keys: Keys;
}

/** Everything a check may know about these parameters. */
export async function contextOf(
  ports: OidcPorts,
  keys: Keys,
  sent: Params,
  stamp: Stamp,
): Promise<AuthorizeContext> {
  const client_id = valueSent({ sent }, 'client_id');
  const hint = valueSent({ sent }, 'id_token_hint');
  const service =
    client_id === undefined ? undefined : await ports.store.get<Service>(SERVICE, client_id, stamp.at);
  return {
    sent,
    service: service?.value,
    hint: hint === undefined ? undefined : await keys.verifyOwn(hint),
    headless: ports.headless,
    origins: ports.origins,
    back: `/authorize?${new URLSearchParams([...sent.values])}`,
  };
}

/** A state that is itself refused is not repeated: which of two would it be? */
function returnAddress(context: AuthorizeContext): ReturnAddress {
  const state = valueSent(context, 'state') ?? null;
  const odd =
    [...context.sent.doubled, ...context.sent.malformed].includes('state') ||
    (state !== null && state.length > LONGEST);
  return { redirect_uri: valueSent(context, 'redirect_uri') ?? '', state: odd ? null : state };
}

async function refuseOnPage(
  room: Room,
  req: Request,
  stamp: Stamp,
  refused: Refused,
  service?: Service,
): Promise<never> {
  await note(room.ports.store, refused, { at: stamp.at, trace: req.trace, service });
  throw refused;
}

async function refuseBack(
  room: Room,
  visit: Visit,
  context: AuthorizeContext,
  refused: Refused,
): Promise<void> {
  const { req, res, stamp } = visit;
  await note(room.ports.store, refused, { at: stamp.at, trace: req.trace, service: context.service });
  const location = errorAddress(returnAddress(context), refused, room.ports.origins.issuer, req.trace);
  redirect(res, req.method === 'POST' ? 303 : 302, location);
}

interface Visit {
  readonly req: Request;
  readonly res: Response;
  readonly stamp: Stamp;
}

/** The context once every check has passed; undefined where the refusal has been sent back to the service. */
async function checked(room: Room, visit: Visit, sent: Params): Promise<AuthorizeContext | undefined> {
  const context = await contextOf(room.ports, room.keys, sent, visit.stamp);
  const unsafe = firstRefusal(room.checks.before, context);
  if (unsafe !== undefined) return refuseOnPage(room, visit.req, visit.stamp, unsafe, context.service);
  const refused = firstRefusal(room.checks.once, context);
  if (refused === undefined) return context;
  await refuseBack(room, visit, context, refused);
  return undefined;
}

/** The parameters of a GET: its own, or those pushed before; beside a request_uri nothing but client_id counts (RFC 9126, 4). */
async function arrived(room: Room, { req, stamp }: Visit): Promise<Params> {
  const query = queryOf(req, READ);
  const uri = pushedUri(query);
  if (uri === undefined) return query;
  const client_id = valueSent({ sent: query }, 'client_id');
  if (client_id === undefined)
    return refuseOnPage(room, req, stamp, new Refused(identityRules['client_id.present']));
  return takePushed(room.ports.store, uri, client_id, stamp.at).catch((error: unknown) => {
    if (error instanceof Refused) return refuseOnPage(room, req, stamp, error);
    throw error;
  });
}

/** Headless wins over everything, then the SSO session, then prompt=none; else the citizen is asked (idporten-profile §2.1, §6.1). */
async function answer(room: Room, visit: Visit, context: AuthorizeContext, service: Service): Promise<void> {
  const { ports, keys } = room;
  const errand = { ...visit, request: readRequest(context), service, hint: context.hint };
  const hint = headlessHint(context);
  if (hint !== undefined && hint !== 'malformed') {
    const served = await serveHeadless(ports, errand, hint);
    return served instanceof Refused
      ? refuseBack(room, visit, context, served)
      : redirect(visit.res, 302, served);
  }
  const served = await serveFromSession(ports, keys, errand);
  if (served !== undefined) return redirect(visit.res, 302, served);
  if (errand.request.prompt.includes('none')) {
    return refuseBack(room, visit, context, new Refused(requestRules['prompt.none_served']));
  }
  redirect(visit.res, 302, await beginLogin(ports, errand));
}

async function get(room: Room, visit: Visit): Promise<void> {
  const context = await checked(room, visit, await arrived(room, visit));
  if (context === undefined) return;
  // Reached only where a test has removed a check: nobody unknown gets further.
  if (context.service === undefined) throw new Refused(identityRules['client_id.known']);
  await answer(room, visit, context, context.service);
}

/** Decision 12: a cross-site POST carries no Lax cookie, so the checked request is kept and the browser comes back by GET. */
async function post(room: Room, visit: Visit): Promise<void> {
  const { ports } = room;
  const { req, res, stamp } = visit;
  const sent = formOf(req);
  const client_id = sent.values.get('client_id') ?? '';
  const known = pushedUri(sent);
  const onwards = (request_uri: string) =>
    redirect(res, 303, `/authorize?${new URLSearchParams({ client_id, request_uri })}`);
  if (known !== undefined) return onwards(known);
  const context = await checked(room, visit, sent);
  if (context === undefined) return;
  const record = pushedPut(client_id, sent.values, stamp, ports.lifetimes.par);
  await put(ports.store, stamp.at, record);
  onwards(record.id);
}

/** The router of GET and POST /authorize; the checks are a value, so that a test can take one away. */
export function createAuthorize(ports: OidcPorts, checks: AuthorizeChecks = AUTHORIZE_CHECKS): Router {
  const room = { ports, checks, keys: createKeys(ports.store, ports.clock) };
  const router = Router();
  methods(router, '/authorize', {
    get: (req, res) => get(room, { req, res, stamp: draw(ports.clock) }),
    post: [...formBody(READ), (req, res) => post(room, { req, res, stamp: draw(ports.clock) })],
  });
  return router;
}
