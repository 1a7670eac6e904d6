/** Three ways on from a checked request: headless to a code, from the SSO session to a code, or to the picker. */
import type { Request } from 'express';
import { ACR_KINDS, floorOf, kindOf } from '../../kernel/acr.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { isLanguage } from '../../kernel/language.ts';
import type { Login, NewLogin } from '../../login/machine/login.ts';
import { OPEN_LOGINS, openLoginsPut, unfinished } from '../../login/machine/open-logins.ts';
import { circleOf, mayServe, openEntries, type SessionDemand, within } from '../../login/session/policy.ts';
import { type BrowserSso, type SsoSession, ssoOf } from '../../login/session/sso.ts';
import { PERSON, type Person } from '../../people/person.ts';
import { scopesNamed } from '../../services/scope.ts';
import type { Service } from '../../services/service.ts';
import type { Change, Found, Key, Look, Put } from '../../storage/store.ts';
import { cookie } from '../../web/cookies.ts';
import { LANGUAGE_COOKIE } from '../../web/language.ts';
import { comesWithout } from '../../web/other-site.ts';
import { Refused } from '../../web/rule.ts';
import type { KnownBrowser } from '../../web/session.ts';
import { asGranted } from '../code/granted-request.ts';
import { issueCode, issueInSession } from '../code/issue.ts';
import { authorizationEvent, type CodeRequest } from '../code/request.ts';
import { touched } from '../code/sso-session.ts';
import type { Ticket } from '../code/ticket.ts';
import { refusedUse, spentRequest } from '../par/pushed.ts';
import type { OidcPorts } from '../ports.ts';
import type { AuthorizationRequest, PushedRequest } from '../records.ts';
import { refusalEvent } from '../refusal.ts';
import type { HeadlessHint } from '../request/authentication-checks.ts';
import { requestRules } from '../request/rules.ts';
import { type AuthorizationResponse, REPEATED_RESPONSE, repeatable } from '../response/response.ts';
import { subjectFor } from '../token/claims.ts';
import { policyFor } from '../token/policy.ts';

/** A checked request on its way. */
export interface CheckedRequest {
  readonly req: Request;
  readonly stamp: Stamp;
  readonly request: AuthorizationRequest;
  readonly service: Service;
  /** The claims of a valid id_token_hint. */
  readonly hint: JsonObject | undefined;
  /** For a login without a page. */
  readonly headless: HeadlessHint | undefined;
  /** The pushed request this came from. */
  readonly pushed: Key<PushedRequest> | undefined;
}

/** The answer with a code, the login that begins, or the refusal, which stands in the trail already. */
export type AuthorizeOutcome = AuthorizationResponse | Login | Refused;
type Decided = Change<AuthorizeOutcome>;

/**
 * Headless wins over everything, then the SSO session, then prompt=none; else the citizen is asked (docs/facts/idporten.md#authorization-requests, docs/facts/idporten.md#single-sign-on).
 * One change does it all. It takes the pushed request too, so that of several parallel uses one goes on (RFC 9126, 7.3); a refused one stays.
 */
export async function decideOutcome(ports: OidcPorts, checked: CheckedRequest): Promise<AuthorizeOutcome> {
  const { pushed, stamp, req } = checked;
  const browser = browserOf(ports, req);
  const session = browser && { ...ssoOf(browser.sso), leads: { by: 'person', to: PERSON } as const };
  const others = browser && { kind: OPEN_LOGINS, id: browser.tag };
  const hinted = await whoIsHinted(ports, checked);
  const keys = [pushed, session, others].filter((key) => key !== undefined);
  return ports.store.change<AuthorizeOutcome>(stamp.at, keys, (look) => {
    const found = pushed && look(pushed.kind, pushed.id);
    const { client_id } = checked.request;
    const unusable = pushed && refusedUse({ uri: pushed.id, found, client_id, at: stamp.at });
    if (unusable !== undefined) return refused(checked, unusable);
    const answer =
      headless(ports, checked, hinted, look) ??
      fromSession(ports, checked, hinted, look) ??
      asked(ports, checked, look);
    return answer.result instanceof Refused || found === undefined
      ? answer
      : { ...answer, puts: [...(answer.puts ?? []), spentRequest(found)] };
  });
}

/** As far as its cookie would have come in production. */
const browserOf = ({ browsers, sameSite }: OidcPorts, req: Request): KnownBrowser | undefined =>
  comesWithout(sameSite, req) ? undefined : browsers.known(req);

function refused({ stamp, req, service }: CheckedRequest, refusal: Refused): Decided {
  const where = { at: stamp.at, trace: req.trace, service: service.client_id };
  return { result: refusal, events: [refusalEvent(refusal, where)] };
}

/** The language chosen by hand is stronger than ui_locales. */
function codeRequestOf({ request, stamp, req }: CheckedRequest): CodeRequest {
  const chosen = cookie(req, LANGUAGE_COOKIE);
  return { request, stamp, trace: req.trace, language: isLanguage(chosen) ? chosen : null };
}

/** Straight to a code, without page, session or cookie (Digdir, func_apitesting). The number is never repeated. */
function headless(
  ports: OidcPorts,
  checked: CheckedRequest,
  hinted: Hinted,
  look: Look,
): Decided | undefined {
  const [hint, door, codeRequest] = [checked.headless, ports.headless, codeRequestOf(checked)];
  if (hint === undefined || door === undefined) return undefined;
  const found = door.resolve(hint.number, look, checked.stamp);
  if ('refused' in found)
    return refused(
      checked,
      new Refused(requestRules['login_hint.number'], {
        sent: { login_hint: `${door.prefix}:${hint.number}_${hint.acr}` },
        detail: found.refused,
      }),
    );
  // OIDC Core 3.1.2.2: somebody else than the hint speaks of must not be logged in.
  if (!hinted(found.person)) return refused(checked, new Refused(requestRules['id_token_hint.person']));
  const { acr } = hint;
  const { id: person } = found.person;
  // Nobody is asked anything: what wants consent is given, and nobody else is represented.
  const given = { ...codeRequest, request: asGranted(codeRequest.request, { notes: {} }) };
  const issued = issueCode(ports, given, { person, acr, amr: door.amr, auth_time: checked.stamp.at });
  const event = authorizationEvent(codeRequest, person, 'login.headless', `Headless login by ${door.amr}`, {
    acr,
  });
  return {
    result: issued.answer,
    puts: [...found.puts, ...issued.puts],
    events: [event, ...issued.events],
  };
}

const wantsAnew = ({ scopes }: OidcPorts, request: AuthorizationRequest) =>
  scopesNamed(scopes, request.scopes).some((scope) => scope.requires_user_authentication);

/** A code from the browser's SSO session, whose idle time begins anew; undefined where it may not serve. */
function fromSession(
  ports: OidcPorts,
  checked: CheckedRequest,
  hinted: Hinted,
  look: Look,
): Decided | undefined {
  const { req, request, service, stamp } = checked;
  const browser = browserOf(ports, req);
  if (browser === undefined) return undefined;
  const found = look(ssoOf(browser.sso).kind, ssoOf(browser.sso).id);
  if (found === undefined) return undefined;
  const wanted = { ...request, anew: wantsAnew(ports, request) };
  const session = serving(found, service, wanted, stamp.at);
  if (session === undefined) return undefined;
  const { person: id, acr, amr, auth_time } = session;
  const person = look(PERSON, id);
  if (person === undefined || !hinted(person.value)) return undefined;
  // The original time, level and eID, in real time: what the person once proved (docs/facts/idporten.md#single-sign-on).
  const proof = { person: id, acr, amr, auth_time: auth_time - found.aged };
  const stopped = ports.logins.resume(startOf(ports, checked, browser.tag), { ...proof, person }, stamp);
  if (stopped !== undefined) return stoppedAt(ports, checked, look, stopped);
  const again = repeatable(browser.tag, session, request, stamp.at);
  const before = again === undefined ? undefined : look(REPEATED_RESPONSE, again.id);
  if (before !== undefined) return { result: before.value };
  const codeRequest = codeRequestOf(checked);
  const issued = issueInSession(ports, codeRequest, proof, { browser, found, session });
  const told = 'Answered by the SSO session of this browser';
  const event = authorizationEvent(codeRequest, id, 'sso.served', told, { session: session.id });
  const kept = again === undefined ? [] : [REPEATED_RESPONSE.put(again.id, issued.answer, again)];
  return { result: issued.answer, puts: [...issued.puts, ...kept], events: [event, ...issued.events] };
}

type Wanted = Omit<SessionDemand, 'floor'> & Pick<AuthorizationRequest, 'acr_values'>;

/** The session that may answer: of each kind of level asked for, one that reaches the lowest of that kind (release note ID-5221, 2025-05-12). */
function serving(
  { value, aged }: Found<BrowserSso>,
  { client_id, sso_disabled }: Service,
  wanted: Wanted,
  at: Instant,
): SsoSession | undefined {
  const sessions = ACR_KINDS.map((kind) => {
    const asked = wanted.acr_values.filter((acr) => kindOf(acr) === kind);
    const session = within(value.sessions, circleOf(client_id, sso_disabled, kind));
    const serves = asked.length > 0 && session !== undefined;
    return serves && mayServe(session, { ...wanted, floor: floorOf(asked) }, at + aged) ? session : undefined;
  });
  return sessions.find((session) => session !== undefined);
}

type Hinted = (person: Person) => boolean;

/** `sub` of a hint that was issued to this service; null = there is none. */
function hintedSub({ hint, service }: Pick<CheckedRequest, 'hint' | 'service'>): string | null {
  return typeof hint?.sub === 'string' && hint.aud === service.client_id ? hint.sub : null;
}

/** Is this the person the id_token_hint speaks of (OIDC Core 3.1.2.1)? Without a hint anybody is. */
async function whoIsHinted({ keys }: OidcPorts, { hint, service }: CheckedRequest): Promise<Hinted> {
  const sub = hintedSub({ hint, service });
  if (sub === null) return () => true;
  const { subject } = await keys.ring();
  return (person) => subjectFor(subject, service, person) === sub;
}

/** Each authorize call begins the idle time anew, served or not. */
function keptBy(ports: OidcPorts, { req, stamp }: CheckedRequest, look: Look): readonly Put[] {
  const browser = browserOf(ports, req);
  if (browser === undefined) return [];
  const found = look(ssoOf(browser.sso).kind, ssoOf(browser.sso).id);
  return found === undefined ? [] : [touched(ports.lifetimes, browser, found, stamp)];
}

const PROMPT_NONE = { sent: { prompt: 'none' }, correct: 'a request without prompt=none' } as const;

const otherSite = (req: Request) => ({
  sent: { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': req.get('sec-fetch-dest') },
  correct: 'a navigation of the whole page',
});

/** The citizen is asked: a login begins, and a browser seen for the first time is known from now on. */
function asked(ports: OidcPorts, checked: CheckedRequest, look: Look): Decided {
  const { req, request, stamp } = checked;
  // No page of ours shows in a frame, and a cookie set here would take the place of the one that is there.
  if (comesWithout(ports.sameSite, req))
    return refused(checked, new Refused(requestRules['authorize.other_site'], otherSite(req)));
  const kept = keptBy(ports, checked, look);
  if (request.prompt.includes('none'))
    return { ...refused(checked, new Refused(requestRules['prompt.none_served'], PROMPT_NONE)), puts: kept };
  const known = browserOf(ports, req);
  // Run again, it gives the same: what is made for a new browser stays with the request.
  const browser = known === undefined ? ports.browsers.begin(req) : { ...known, puts: [] };
  const others = known === undefined ? [] : unfinished(look, known.tag, stamp.at);
  const begun = ports.logins.begin(startOf(ports, checked, browser.tag), stamp);
  const puts = [...browser.puts, ...kept, ...(begun.puts ?? [])];
  return admitted(ports, checked, { ...begun, puts }, others);
}

/** The login joins those of its browser that have not ended, unless there are as many of them as there may be. */
function admitted(
  { limits }: OidcPorts,
  checked: CheckedRequest,
  begun: Change<Login>,
  others: readonly string[],
): Decided {
  if (others.length < limits.logins_browser)
    return { ...begun, puts: [...(begun.puts ?? []), openLoginsPut(begun.result, others)] };
  const says = `This browser has ${others.length} logins that have not ended, which is the most.`;
  return refused(checked, new Refused(requestRules['logins.open'], { detail: says }));
}

/** The SSO session could answer, were there not a page between proof and return. */
function stoppedAt(ports: OidcPorts, checked: CheckedRequest, look: Look, stopped: Change<Login>): Decided {
  const kept = keptBy(ports, checked, look);
  const { prompt, authorization_details } = checked.request;
  if (!prompt.includes('none')) {
    const others = unfinished(look, stopped.result.browser, checked.stamp.at);
    return admitted(ports, checked, { ...stopped, puts: [...kept, ...(stopped.puts ?? [])] }, others);
  }
  const rule = authorization_details === null ? 'prompt.none_consent' : 'prompt.none_representation';
  return { ...refused(checked, new Refused(requestRules[rule], PROMPT_NONE)), puts: kept };
}

/** A customer of the supplier is shown as if the service were its own (Digdir, func_onbehalfof). */
function shownOf({ client_name, logo_uri, client_uri, onbehalfof }: Service, request: AuthorizationRequest) {
  const customer = onbehalfof.find((one) => one.onbehalfof === request.onbehalfof);
  return customer === undefined
    ? { name: client_name, logo_uri, client_uri }
    : { name: customer.display_name, logo_uri: customer.logo_uri, client_uri: customer.url };
}

/** What a login needs to know of the request. */
function startOf(ports: OidcPorts, checked: CheckedRequest, browser: string): NewLogin {
  const { request, service } = checked;
  const { language, trace } = codeRequestOf(checked);
  const { authorization } = policyFor(ports, service, request.scopes).lifetimes;
  const { acr_values, ui_locales } = request;
  const { sso_disabled } = service;
  const ticket: Ticket = {
    request,
    sso_disabled,
    language,
    lasts: authorization,
    hinted: hintedSub(checked),
  };
  return {
    ...{ browser, service: service.client_id, shown: shownOf(service, request), ticket, trace },
    wanted: { acr_values, ui_locales, floor: floorOf(acr_values) },
    returns_to: request.redirect_uri,
    entries: openEntries(acr_values, ports.entries).map(({ id }) => id),
  };
}
