/**
 * The end of a login with pages: a code in the SSO session of its browser, or the error that the service is
 * told.
 */
import { present } from '../../kernel/json.ts';
import type { CompletedLogin, Completion, OnComplete } from '../../login/machine/ports.ts';
import { circleOf, within } from '../../login/session/policy.ts';
import { errorOf } from '../../web/refusal-report.ts';
import { Refused } from '../../web/rule.ts';
import { RING } from '../keys/keys.ts';
import { refusalEvent } from '../refusal.ts';
import { requestRules } from '../request/rules.ts';
import { responseTo } from '../response/response.ts';
import { subjectFor } from '../token/claims.ts';
import { asGranted } from './granted-request.ts';
import { issueInSession } from './issue.ts';
import { authorizationEvent, type CodePorts, type CodeRequest, type Proof } from './request.ts';
import { upgraded } from './sso-session.ts';
import { type Ticket, ticketOf } from './ticket.ts';

/** The proof of a completed login; its time is real time. */
function proofOf({ login, person, at, aged }: CompletedLogin): Proof {
  if (person === null || login.achieved === null) throw new Error(`Login ${login.id} is completed unproven`);
  return { person: person.id, ...login.achieved, auth_time: (login.proven_at ?? at + aged) - aged };
}

/** A proven login joins the browser's SSO session, or begins one, and gets its code. */
function completed(
  ports: CodePorts,
  done: CompletedLogin,
  codeRequest: CodeRequest,
  { sso_disabled }: Ticket,
): Completion {
  const { login, sso } = done;
  if (sso === null) throw new Error(`Login ${login.id} is completed by no browser`);
  const { found } = sso;
  const proof = proofOf(done);
  const { client_id } = codeRequest.request;
  const about = { client_id, sso_disabled, kind: ports.levels.kindOf(proof.acr) };
  const before = within(found?.value.sessions ?? [], circleOf(about), ports.levels);
  // It was a page of the SSO session, and that has ended: what was proven in it is proven no more.
  if (login.entry === null && before?.person !== proof.person)
    return ended(ports, codeRequest, 'session.ended');
  const serves = ports.entries.find(({ id }) => id === login.entry)?.sso !== false;
  const circle = circleOf({ ...about, serves });
  const session = upgraded({ found, levels: ports.levels }, circle, proof, codeRequest.stamp);
  const issued = issueInSession(ports, codeRequest, proof, {
    browser: { tag: login.browser, sso: sso.tag },
    found,
    session,
  });
  const summary = serves ? 'The SSO session of this browser' : 'A session of its own: this eID has no SSO';
  const data = { session: session.id, eid: login.method };
  const joined = { kind: 'sso.joined', person: proof.person, summary, data };
  const event = authorizationEvent(codeRequest, joined);
  return { ...issued, events: [...issued.events, event], renews: true };
}

/**
 * Without a code: cancelled, which the service is told as access_denied
 * (docs/facts/idporten.md#errors-at-the-front-channel), failed by another party, or no longer proven.
 */
function ended(
  ports: CodePorts,
  { request, stamp, trace, login }: CodeRequest,
  rule: 'login.cancelled' | 'login.answer' | 'session.ended' | 'id_token_hint.person',
  detail?: string,
): Completion {
  const refused = new Refused(requestRules[rule], present({ detail }));
  const where = { at: stamp.at, trace, service: request.client_id, login };
  return {
    answer: {
      ...responseTo(request, errorOf(refused, trace), ports.origins.issuer, stamp.at),
      ...(rule === 'id_token_hint.person' ? { notice: 'another_person' } : {}),
    },
    puts: [],
    events: [refusalEvent(refused, where)],
    renews: false,
  };
}

/**
 * OIDC Core 3.1.2.2: where the id_token_hint speaks of a person, a login of another must not be answered with
 * success.
 */
function isAnother({ look, person, login }: CompletedLogin, { request, hinted = null }: Ticket): boolean {
  if (hinted === null || person === null) return false;
  const ring = look(RING.kind, RING.id);
  const who = { ...person, subject: login.achieved?.subject };
  return ring === undefined || subjectFor(ring.value.subject, request, who) !== hinted;
}

/** The port by which login/ ends a login. */
export function createOnComplete(ports: CodePorts): OnComplete {
  return (done) => {
    const ticket = ticketOf(done.login);
    const { request: asked, language } = ticket;
    const { stamp, trace, login } = done;
    const request = asGranted(asked, login);
    const codeRequest = { request, language, stamp, trace, login: login.id };
    if (login.server_error !== undefined)
      return ended(ports, codeRequest, 'login.answer', `It is said: ${login.server_error}.`);
    // A token for nothing is none.
    if (login.state === 'cancelled' || request.scopes.length === 0)
      return ended(ports, codeRequest, 'login.cancelled');
    return isAnother(done, ticket)
      ? ended(ports, codeRequest, 'id_token_hint.person')
      : completed(ports, done, codeRequest, ticket);
  };
}
