/** GET and POST /authorize: the front door of the protocol (RFC 6749, 4.1.1; OIDC Core 3.1.2). */
import { isLanguage } from '../../kernel/language.ts';
import type { Login } from '../../login/machine/login.ts';
import { addressOf, ownsBareAddresses } from '../../login/pages/current-login.ts';
import { holdsRealNumber } from '../../people/pid.ts';
import type { Service } from '../../services/service.ts';
import { put } from '../../storage/record-operations.ts';
import { notAhead } from '../../web/ahead.ts';
import { cookie } from '../../web/cookies.ts';
import { LANGUAGE_COOKIE } from '../../web/language.ts';
import { comesWithout } from '../../web/other-site.ts';
import { pageRequest } from '../../web/page-request.ts';
import { formBody, type Params } from '../../web/params.ts';
import { errorOf } from '../../web/refusal-report.ts';
import { methods, type Route } from '../../web/router.ts';
import { Refused } from '../../web/rule.ts';
import type { KnownBrowser } from '../../web/session.ts';
import { enforce, judge, parse } from '../check.ts';
import { pushedPut, pushedUri, readPushed } from '../par/pushed.ts';
import { pushedRules } from '../par/rules.ts';
import type { OidcPorts } from '../ports.ts';
import { PAR } from '../records.ts';
import { type Exchange, endpoint, recordRefusal } from '../refusal.ts';
import { AUTHORIZE_CHECKS, type AuthorizeChecks } from '../request/checks.ts';
import { type AuthorizeContext, type ContextPorts, contextOf } from '../request/context.ts';
import { clientSent, READ, sentBy, valueSent, wordsSent } from '../request/params.ts';
import {
  type Identified,
  identify,
  type ParsedRequest,
  readRequest,
  responseMode,
} from '../request/parse.ts';
import { type ReturnAddress, redirect, responseTo } from '../response/response.ts';
import type { SendResponse } from '../response/send.ts';
import type { OutcomePorts } from './checked-request.ts';
import { decideOutcome } from './outcome.ts';

export type AuthorizePorts = OutcomePorts & ContextPorts & Pick<OidcPorts, 'clock' | 'browsers' | 'sameSite'>;

/** The ports, lists and sender that GET and POST share. */
interface Setting {
  readonly ports: AuthorizePorts;
  readonly sendResponse: SendResponse;
  readonly lists: AuthorizeChecks;
}

/**
 * A state goes back as it came, however long; of two neither, and never one that holds a person's number. The
 * same holds for response_mode.
 */
function returnAddress(context: AuthorizeContext, { service, redirect_uri }: Identified): ReturnAddress {
  const unclear = [...context.sent.doubled, ...context.sent.malformed];
  const state = valueSent(context, 'state') ?? null;
  const odd = unclear.includes('state') || (state !== null && holdsRealNumber(state));
  return {
    client_id: service.client_id,
    redirect_uri,
    state: odd ? null : state,
    response_mode: unclear.includes('response_mode') ? 'query' : responseMode(context),
    ui_locales: wordsSent(context, 'ui_locales') ?? [],
  };
}

function refuseBack(
  { ports, sendResponse }: Setting,
  { req, res, stamp }: Exchange,
  address: ReturnAddress,
  refused: Refused,
): Promise<void> {
  const response = responseTo(address, errorOf(refused, req.trace), ports.origins.issuer, stamp.at);
  return sendResponse(pageRequest(req), res, response, req.method === 'POST' ? 303 : 302);
}

interface ReadRequest extends ParsedRequest {
  readonly service: Service;
  readonly address: ReturnAddress;
}

/** The request once every check holds; undefined where the refusal has been sent back to the service. */
async function read(setting: Setting, exchange: Exchange, sent: Params): Promise<ReadRequest | undefined> {
  const { ports, lists } = setting;
  const { req, stamp } = exchange;
  const context = await contextOf(ports, sent, stamp);
  const identified = parse(lists.before, context, identify);
  const { service } = identified;
  const address = returnAddress(context, identified);
  const parsed = judge(lists.once, context, (kept) => readRequest(kept, identified));
  if (!(parsed instanceof Refused)) return { ...parsed, service, address };
  const where = { at: stamp.at, trace: req.trace, service: service.client_id };
  await recordRefusal(ports.store, parsed, where);
  await refuseBack(setting, exchange, address, parsed);
  return undefined;
}

/** The browser's part of the context: its cookies, its site, its language. */
function ofBrowser({ browsers, sameSite }: AuthorizePorts, { req, stamp }: Exchange) {
  const otherSite = comesWithout(sameSite, req) ? { destination: req.get('sec-fetch-dest') } : null;
  const chosen = cookie(req, LANGUAGE_COOKIE);
  return {
    stamp,
    trace: req.trace,
    otherSite,
    language: isLanguage(chosen) ? chosen : null,
    browser: otherSite === null ? browsers.known(req) : undefined,
    beginBrowser: () => browsers.begin(req),
  };
}

/** Beside a request_uri of ours nothing but client_id counts (RFC 9126, 4). */
async function get(setting: Setting, exchange: Exchange): Promise<Refused | undefined> {
  const { ports, lists } = setting;
  const { req, res, stamp } = exchange;
  const query = sentBy(req);
  const uri = pushedUri(query);
  if (uri !== undefined) enforce(lists.byReference, { sent: query });
  const sent = uri === undefined ? query : await readPushed(ports.store, uri, { sent: query }, stamp.at);
  const asked = await read(setting, exchange, sent);
  if (asked === undefined) return undefined;
  const known = ports.browsers.known(req);
  const pushed = uri === undefined ? undefined : { kind: PAR, id: uri };
  const outcome = await decideOutcome(ports, { ...asked, ...ofBrowser(ports, exchange), pushed });
  if (!(outcome instanceof Refused)) {
    if ('parameters' in outcome) await setting.sendResponse(pageRequest(req), res, outcome, 302);
    else redirect(res, 302, await pickerOf(ports, exchange, outcome, known));
    return undefined;
  }
  if (outcome.rule.id in pushedRules) return outcome;
  await refuseBack(setting, exchange, asked.address, outcome);
  return undefined;
}

/**
 * The address of the new login's picker: the first login of a browser owns the bare address, and a new
 * browser has no other login.
 */
async function pickerOf(
  { store }: AuthorizePorts,
  { stamp }: Exchange,
  login: Login,
  known: KnownBrowser | undefined,
): Promise<string> {
  const isBare = known === undefined || (await ownsBareAddresses(store, login, stamp.at));
  return addressOf(login, isBare ? 'bare' : 'named');
}

/**
 * Decision 12: a cross-site POST carries no Lax cookie, so the checked request is kept and the browser comes
 * back by GET.
 */
async function post(setting: Setting, exchange: Exchange): Promise<undefined> {
  const { store, lifetimes } = setting.ports;
  const { req, res, stamp } = exchange;
  const sent = sentBy(req);
  const onwards = (client_id: string, request_uri: string): undefined => {
    redirect(res, 303, `/authorize?${new URLSearchParams({ client_id, request_uri })}`);
  };
  const known = pushedUri(sent);
  if (known !== undefined) {
    enforce(setting.lists.byReference, { sent });
    return onwards(sent.values.get('client_id') ?? '', known);
  }
  const asked = await read(setting, exchange, sent);
  if (asked === undefined) return undefined;
  const { client_id } = asked.service;
  const record = pushedPut(client_id, sent.values, stamp, lifetimes.par);
  await put(store, stamp.at, record);
  return onwards(client_id, record.id);
}

/** GET and POST /authorize; the checks are a value, so that a test can take one away. */
export function authorizeRoute(
  ports: AuthorizePorts,
  sendResponse: SendResponse,
  lists: AuthorizeChecks = AUTHORIZE_CHECKS,
): Route {
  const setting = { ports, sendResponse, lists };
  return methods('/authorize', {
    get: [notAhead, endpoint(ports, clientSent, (exchange) => get(setting, exchange))],
    post: [...formBody(READ), endpoint(ports, clientSent, (exchange) => post(setting, exchange))],
  });
}
