/** Three ways on from a checked request: headless to a code, from the SSO session to a code, or to the picker. */
import type { Request } from 'express';
import { derivedToken, type Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { floorOf } from '../login/acr.ts';
import { mayServe, openEntries, sessionFor } from '../login/policy.ts';
import type { SsoSession } from '../login/sso.ts';
import { addressOf, meant } from '../login/which.ts';
import { PERSON, type Person } from '../people/person.ts';
import type { Service } from '../services/service.ts';
import type { Found } from '../storage/store.ts';
import { cookie } from '../web/cookies.ts';
import { chooseLanguage, isLanguage, LANGUAGE_COOKIE, type Language } from '../web/language.ts';
import { Refused } from '../web/rule.ts';
import type { HeadlessHint } from './checks-authentication.ts';
import { subjectFor } from './claims.ts';
import { type Issue, issueCode, noted, ticketJson } from './finish.ts';
import type { Keys } from './keys.ts';
import type { OidcPorts } from './ports.ts';
import type { AuthorizationRequest } from './records.ts';
import { requestRules } from './rules.ts';
import { joined } from './sso-session.ts';

/** A checked request on its way. */
export interface Errand {
  readonly req: Request;
  readonly stamp: Stamp;
  readonly request: AuthorizationRequest;
  readonly service: Service;
  /** The claims of a valid id_token_hint. */
  readonly hint: JsonObject | undefined;
}

/** The language the citizen chose by hand; stronger than ui_locales. */
function chosenLanguage(req: Request): Language | null {
  const value = cookie(req, LANGUAGE_COOKIE);
  return isLanguage(value) ? value : null;
}

const sidFrom = ({ entropy }: Stamp) => derivedToken(entropy, 'sid', 32);
const languageOf = ({ req, request }: Errand) =>
  chooseLanguage(chosenLanguage(req) ?? undefined, request.ui_locales);

/** Straight to a code, without page, session or cookie (Digdir, func_apitesting). The number is never repeated. */
export function serveHeadless(
  ports: OidcPorts,
  errand: Errand,
  hint: HeadlessHint,
): Promise<string | Refused> {
  const { request, stamp, req } = errand;
  const { headless, store } = ports;
  if (headless === undefined) throw new Error('A headless hint was read without headless login');
  return store.change<string | Refused>(stamp.at, [], (look) => {
    const found = headless.resolve(hint.number, look, stamp);
    if ('refused' in found) {
      return { result: new Refused(requestRules['login_hint.number'], { detail: found.refused }) };
    }
    const { id: person } = found.person;
    const authentication = {
      ...{ person, acr: hint.acr, amr: headless.amr, auth_time: stamp.at },
      ...{ language: languageOf(errand), sid: sidFrom(stamp) },
    };
    const issue: Issue = { request, authentication, stamp, trace: req.trace };
    const issued = issueCode(ports, issue);
    const told = noted(issue, 'login.headless', `Headless login by ${headless.amr}`, { acr: hint.acr });
    return {
      result: issued.location,
      puts: [...found.puts, ...issued.puts],
      events: [told, ...issued.events],
    };
  });
}

/** A code from the browser's SSO session, whose idle time begins anew; undefined where it may not serve. */
export async function serveFromSession(
  ports: OidcPorts,
  keys: Keys,
  errand: Errand,
): Promise<string | undefined> {
  const { req, request, service, stamp } = errand;
  const browser = ports.browsers.known(req);
  if (browser === undefined) return undefined;
  const key = sessionFor(browser, service);
  const demand = { ...request, floor: floorOf(request.acr_values) };
  const hinted = await whoIsHinted(keys, errand);
  return ports.store.change<string | undefined>(stamp.at, [key], (look) => {
    const session = look<SsoSession>(key.kind, key.id);
    if (session === undefined || !mayServe(session, demand, stamp.at)) return { result: undefined };
    const person = look<Person>(PERSON, session.value.person)?.value;
    if (person === undefined || !hinted(person)) return { result: undefined };
    return fromSession(ports, errand, browser, session);
  });
}

function fromSession(ports: OidcPorts, errand: Errand, browser: string, session: Found<SsoSession>) {
  const { req, request, stamp } = errand;
  const { person, acr, amr, auth_time, services, id } = session.value;
  const sid = services.find(({ client_id }) => client_id === request.client_id)?.sid ?? sidFrom(stamp);
  // The original time, level and eID, in real time: what the person once proved (idporten-profile §6.1).
  const authentication = {
    ...{ person, acr, amr, auth_time: auth_time - session.aged },
    ...{ language: languageOf(errand), sid },
  };
  const issue: Issue = { request, authentication, stamp, trace: req.trace };
  const issued = issueCode(ports, issue);
  const put = joined(ports.lifetimes, browser, session.value, session, issue, issued.grant);
  const told = noted(issue, 'sso.served', 'Answered by the SSO session of this browser', { session: id });
  return { result: issued.location, puts: [...issued.puts, put], events: [told, ...issued.events] };
}

/** Is this the person the id_token_hint speaks of (OIDC Core 3.1.2.1)? Without a hint anybody is. */
async function whoIsHinted(keys: Keys, { hint, service }: Errand): Promise<(person: Person) => boolean> {
  const sub = hint?.sub;
  if (typeof sub !== 'string' || hint?.aud !== service.client_id) return () => true;
  const { subject } = await keys.ring();
  return (person) => subjectFor(subject, service, person) === sub;
}

/** Begins a login and says where its picker is. */
export async function beginLogin(ports: OidcPorts, errand: Errand): Promise<string> {
  const { req, request, service, stamp } = errand;
  const floor = floorOf(request.acr_values);
  const known = ports.browsers.known(req);
  const browser = known === undefined ? ports.browsers.begin(req) : { tag: known, puts: [] };
  const login = await ports.logins.begin(
    {
      browser: browser.tag,
      service: service.client_id,
      shown: { name: service.client_name, logo_uri: service.logo_uri, client_uri: service.client_uri },
      wanted: { acr_values: request.acr_values, ui_locales: request.ui_locales, floor },
      returns_to: request.redirect_uri,
      ticket: ticketJson({ request, sso_disabled: service.sso_disabled, language: chosenLanguage(req) }),
      entries: openEntries(floor, ports.entries).map(({ id }) => id),
      trace: req.trace,
    },
    stamp,
    browser.puts,
  );
  if (known === undefined) return addressOf(login, true);
  const asked = { browser: known, entry: undefined, login: login.id, referer: undefined, at: stamp.at };
  const which = await meant(ports.store, asked);
  return addressOf(login, which.kind === 'this' && which.bare);
}
