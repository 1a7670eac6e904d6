/** GET and POST /authorize: the front door of the protocol (RFC 6749, 4.1.1; OIDC Core 3.1.2). */
import type { Request, Router } from 'express';
import type { Login } from '../../login/machine/login.ts';
import { addressOf, ownsBareAddresses } from '../../login/pages/current-login.ts';
import { holdsRealNumber } from '../../people/pid.ts';
import { put } from '../../storage/store.ts';
import { notAhead } from '../../web/ahead.ts';
import { methods } from '../../web/methods.ts';
import { pageRequest } from '../../web/page-request.ts';
import { formBody, formOf, type Params, queryOf } from '../../web/params.ts';
import { strictRouter } from '../../web/router.ts';
import { Refused } from '../../web/rule.ts';
import { errorOf } from '../../web/telling.ts';
import { enforce, firstRefusal } from '../check.ts';
import { pushedPut, pushedUri, readPushed } from '../par/pushed.ts';
import { pushedRules } from '../par/rules.ts';
import type { OidcPorts } from '../ports.ts';
import { PAR } from '../records.ts';
import { type Exchange, endpoint, recordRefusal } from '../refusal.ts';
import { headlessHint } from '../request/authentication-checks.ts';
import { AUTHORIZE_CHECKS, type AuthorizeChecks } from '../request/checks.ts';
import { type AuthorizeContext, contextOf, READ, valueSent, wordsSent } from '../request/params.ts';
import { readRequest, responseMode } from '../request/parse.ts';
import { identityRules } from '../request/rules.ts';
import { type ReturnAddress, redirect, responseTo } from '../response/response.ts';
import type { SendResponse } from '../response/send.ts';
import { decideOutcome } from './outcome.ts';

interface Room {
  readonly ports: OidcPorts;
  readonly sendResponse: SendResponse;
  readonly lists: AuthorizeChecks;
}

/** A state goes back as it came, however long; of two nobody knows which, and no number of a person goes anywhere. The same holds for response_mode. */
function returnAddress(context: AuthorizeContext): ReturnAddress {
  const unclear = [...context.sent.doubled, ...context.sent.malformed];
  const state = valueSent(context, 'state') ?? null;
  const odd = unclear.includes('state') || (state !== null && holdsRealNumber(state));
  return {
    client_id: valueSent(context, 'client_id') ?? '',
    redirect_uri: valueSent(context, 'redirect_uri') ?? '',
    state: odd ? null : state,
    response_mode: unclear.includes('response_mode') ? 'query' : responseMode(context),
    ui_locales: wordsSent(context, 'ui_locales') ?? [],
  };
}

const statusOf = ({ method }: Request) => (method === 'POST' ? 303 : 302);

function refuseBack(
  room: Room,
  exchange: Exchange,
  context: AuthorizeContext,
  refused: Refused,
): Promise<void> {
  const { req, res, stamp } = exchange;
  const { issuer } = room.ports.origins;
  const answer = responseTo(returnAddress(context), errorOf(refused, req.trace), issuer, stamp.at);
  return room.sendResponse(pageRequest(req), res, answer, statusOf(req));
}

/** The context once every check has passed; undefined where the refusal has been sent back to the service. */
async function checked(room: Room, exchange: Exchange, sent: Params): Promise<AuthorizeContext | undefined> {
  const { ports, lists } = room;
  const context = await contextOf(ports, sent, exchange.stamp);
  enforce(lists.before, context);
  const refused = firstRefusal(lists.once, context);
  if (refused === undefined) return context;
  const where = { at: exchange.stamp.at, trace: exchange.req.trace, service: context.service?.client_id };
  await recordRefusal(ports.store, refused, where);
  await refuseBack(room, exchange, context, refused);
  return undefined;
}

/** Beside a request_uri of ours nothing but client_id counts (RFC 9126, 4). */
async function get(room: Room, exchange: Exchange): Promise<Refused | undefined> {
  const { ports } = room;
  const { req, res, stamp } = exchange;
  const query = queryOf(req, READ);
  const uri = pushedUri(query);
  if (uri !== undefined) enforce(room.lists.byReference, { sent: query });
  const sent = uri === undefined ? query : await readPushed(ports.store, uri, { sent: query }, stamp.at);
  const context = await checked(room, exchange, sent);
  if (context === undefined) return undefined;
  const { service, hint } = context;
  // Reached only where a test has removed a check: nobody unknown gets further.
  if (service === undefined) throw new Refused(identityRules['client_id.known']);
  const headless = headlessHint(context);
  const isNew = ports.browsers.known(req) === undefined;
  const served = await decideOutcome(ports, {
    ...{ req, stamp, service, hint, request: readRequest(context) },
    headless: headless === 'malformed' ? undefined : headless,
    pushed: uri === undefined ? undefined : { kind: PAR, id: uri },
  });
  if (!(served instanceof Refused)) {
    if ('parameters' in served) await room.sendResponse(pageRequest(req), res, served, 302);
    else redirect(res, 302, await pickerOf(ports, exchange, served, isNew));
    return undefined;
  }
  if (served.rule.id in pushedRules) return served;
  await refuseBack(room, exchange, context, served);
  return undefined;
}

/** Where the picker of the new login is: the first of a browser owns the bare address, and a new browser has no other. */
async function pickerOf(
  ports: OidcPorts,
  { stamp }: Exchange,
  login: Login,
  isNew: boolean,
): Promise<string> {
  const isBare = isNew || (await ownsBareAddresses(ports.store, login, stamp.at));
  return addressOf(login, isBare ? 'bare' : 'named');
}

/** Decision 12: a cross-site POST carries no Lax cookie, so the checked request is kept and the browser comes back by GET. */
async function post(room: Room, exchange: Exchange): Promise<undefined> {
  const { store, lifetimes } = room.ports;
  const { req, res, stamp } = exchange;
  const sent = formOf(req);
  const client_id = sent.values.get('client_id') ?? '';
  const onwards = (request_uri: string): undefined => {
    redirect(res, 303, `/authorize?${new URLSearchParams({ client_id, request_uri })}`);
  };
  const known = pushedUri(sent);
  if (known !== undefined) {
    enforce(room.lists.byReference, { sent });
    return onwards(known);
  }
  if ((await checked(room, exchange, sent)) === undefined) return undefined;
  const record = pushedPut(client_id, sent.values, stamp, lifetimes.par);
  await put(store, stamp.at, record);
  return onwards(record.id);
}

const named = (req: Request) =>
  (req.method === 'POST' ? formOf(req) : queryOf(req, READ)).values.get('client_id');

/** The router of GET and POST /authorize; the checks are a value, so that a test can take one away. */
export function createAuthorize(
  ports: OidcPorts,
  sendResponse: SendResponse,
  lists: AuthorizeChecks = AUTHORIZE_CHECKS,
): Router {
  const room = { ports, sendResponse, lists };
  const router = strictRouter();
  methods(router, '/authorize', {
    get: [notAhead, endpoint(ports, named, (exchange) => get(room, exchange))],
    post: [...formBody(READ), endpoint(ports, named, (exchange) => post(room, exchange))],
  });
  return router;
}
