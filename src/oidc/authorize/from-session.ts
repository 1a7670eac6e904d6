/** A code from the browser's SSO session, whose idle time begins anew. */
import type { Instant } from '../../kernel/clock.ts';
import { present } from '../../kernel/json.ts';
import { circleOf, mayServe, type SessionDemand, within } from '../../login/session/policy.ts';
import type { BrowserSso, SsoSession } from '../../login/session/sso.ts';
import { PERSON } from '../../people/person.ts';
import { scopesNamed } from '../../services/scope.ts';
import type { Service } from '../../services/service.ts';
import type { Stored } from '../../storage/store.ts';
import { issueInSession } from '../code/issue.ts';
import { authorizationEvent } from '../code/request.ts';
import type { AuthorizationRequest } from '../records.ts';
import { REPEATED_RESPONSE, repeatable } from '../response/response.ts';
import { stopped } from './ask.ts';
import { codeRequestOf, type Decided, type Deciding } from './checked-request.ts';
import { startOf } from './start.ts';

/** Undefined where the session may not answer. */
export function fromSession(deciding: Deciding): Decided | undefined {
  const { ports, checked, sso, hinted, look } = deciding;
  if (sso === undefined) return undefined;
  const { browser, found } = sso;
  const { request, service, stamp } = checked;
  const anew = scopesNamed(ports.scopes, request.scopes).some((scope) => scope.requires_user_authentication);
  const session = serving(found, service, { ...request, anew, levels: ports.levels }, stamp.at);
  if (session === undefined) return undefined;
  const { person: id, acr, amr, claims, auth_time, subject } = session;
  const person = look(PERSON, id);
  if (person === undefined || !hinted({ ...person.value, subject })) return undefined;
  // The original time, level and eID, in real time, as the person once proved them
  // (docs/facts/idporten.md#single-sign-on).
  const proof = { person: id, acr, amr, claims, auth_time: auth_time - found.aged, ...present({ subject }) };
  const page = ports.logins.resume(startOf(ports, checked, browser.tag), { ...proof, person }, stamp);
  if (page !== undefined) return stopped(deciding, page);
  const again = repeatable(browser.tag, session, request, stamp.at);
  const before = again === undefined ? undefined : look(REPEATED_RESPONSE, again.id);
  if (before !== undefined) return { result: before.value };
  const codeRequest = codeRequestOf(checked);
  const issued = issueInSession(ports, codeRequest, proof, { browser, found, session });
  const summary = 'Answered by the SSO session of this browser';
  const about = { kind: 'sso.served', person: id, summary, data: { session: session.id } };
  const event = authorizationEvent(codeRequest, about);
  const kept = again === undefined ? [] : [REPEATED_RESPONSE.put(again.id, issued.answer, again)];
  return { result: issued.answer, puts: [...issued.puts, ...kept], events: [event, ...issued.events] };
}

type SessionWanted = Omit<SessionDemand, 'floor'> & Pick<AuthorizationRequest, 'acr_values'>;

/**
 * The session that may answer: of each kind of level asked for, one that reaches the lowest of that kind
 * (release note ID-5221, 2025-05-12).
 */
function serving(
  { value, aged }: Stored<BrowserSso>,
  { client_id, sso_disabled }: Service,
  wanted: SessionWanted,
  at: Instant,
): SsoSession | undefined {
  const { levels } = wanted;
  const sessions = levels.kinds.map((kind) => {
    const asked = wanted.acr_values.filter((acr) => levels.kindOf(acr) === kind);
    const session = within(value.sessions, circleOf({ client_id, sso_disabled, kind }), levels);
    const serves = asked.length > 0 && session !== undefined;
    return serves && mayServe(session, { ...wanted, floor: levels.floorOf(asked) }, at + aged)
      ? session
      : undefined;
  });
  return sessions.find((session) => session !== undefined);
}
