/** The one end of every login: from the picker, from an SSO session, or headless, a code is issued here. */
import { kindOf } from '../../kernel/acr.ts';
import type { AuditEvent } from '../../kernel/audit.ts';
import { derivedId, derivedToken, type Stamp } from '../../kernel/entropy.ts';
import type { Json } from '../../kernel/json.ts';
import type { Language } from '../../kernel/language.ts';
import type { CompletedLogin, Completion, OnComplete } from '../../login/machine/ports.ts';
import { circleOf, within } from '../../login/session/policy.ts';
import type { BrowserSso, SsoSession } from '../../login/session/sso.ts';
import type { Found, Put, Tags } from '../../storage/store.ts';
import { chooseLanguage } from '../../web/language.ts';
import { Refused } from '../../web/rule.ts';
import type { KnownBrowser } from '../../web/session.ts';
import { errorOf } from '../../web/telling.ts';
import { RING } from '../keys/keys.ts';
import type { OidcPorts } from '../ports.ts';
import {
  type Authentication,
  type AuthorizationCode,
  type AuthorizationRequest,
  CODE,
  codeKey,
  GRANT,
  type Grant,
  RECOGNISED,
} from '../records.ts';
import { refusalEvent } from '../refusal.ts';
import { requestRules } from '../request/rules.ts';
import { type AuthorizationResponse, responseTo } from '../response/response.ts';
import { subjectFor } from '../token/claims.ts';
import { asGranted } from './granted-request.ts';
import { joined, type Proof, upgraded } from './sso-session.ts';

export type FinishPorts = Pick<OidcPorts, 'origins' | 'lifetimes' | 'entries'>;

/** What a login carries for us: the checked request, and how its language is chosen. A type, so that it is JSON. */
export type Ticket = {
  readonly request: AuthorizationRequest;
  readonly sso_disabled: boolean;
  /** The citizen's own choice of language when the login began. */
  readonly language: Language | null;
  /** Seconds that what is granted lasts at most. */
  readonly lasts: number;
  /** `sub` of the person that the id_token_hint speaks of; null = it was not said. */
  readonly hinted: string | null;
};

/** For which request, drawn from which stamp. */
export interface CodeRequest {
  readonly request: AuthorizationRequest;
  readonly stamp: Stamp;
  readonly trace: string;
  readonly login?: string;
  /** The citizen's own choice of language. */
  readonly language: Language | null;
}

/** A one-time code with the grant its tokens will belong to. Two unguessable halves, as ID-porten's look (docs/facts/idporten.md#answers). */
export function issueCode(ports: FinishPorts, codeRequest: CodeRequest, proof: Proof, session?: SsoSession) {
  const { request, stamp } = codeRequest;
  const { at, entropy } = stamp;
  const known = session?.services.find((service) => service.client_id === request.client_id);
  const sid = known?.sid ?? derivedToken(entropy, 'sid', 32);
  const language = chooseLanguage(codeRequest.language ?? undefined, request.ui_locales);
  const authentication: Authentication = { ...proof, language, sid };
  const code = `${derivedToken(entropy, 'code')}.${derivedToken(entropy, 'code, second half')}`;
  const grant = derivedId(entropy, 'g');
  const { client_id, redirect_uri, code_challenge, dpop_jkt } = request;
  const { person, amr, acr } = proof;
  const tags = { service: client_id, person };
  const valid_until = at + ports.lifetimes.authorization_code * 1000;
  const against = { client_id, redirect_uri, code_challenge, dpop_jkt };
  const value: AuthorizationCode = { request: against, grant, spent: false, valid_until };
  const granted: Grant = { request, authentication, renewable_until: null };
  const puts: readonly Put[] = [
    CODE.put(codeKey(code).id, value, { tags, expiresAt: valid_until + RECOGNISED }),
    GRANT.put(grant, granted, { tags: { ...tags, ...ending(request, session) }, expiresAt: valid_until }),
  ];
  const summary = `Code issued by ${amr}${unguarded(request)}`;
  const events = [authorizationEvent(codeRequest, person, 'code.issued', summary, { acr })];
  return { answer: responseTo(request, { code }, ports.origins.issuer, at), puts, events, sid };
}

/** A grant that carries nothing but login ends with its SSO session, by whose tag it is found (docs/facts/idporten.md#logout). */
function ending({ scopes }: AuthorizationRequest, session: SsoSession | undefined): Tags {
  const mortal = scopes.every((scope) => LOGIN_SCOPES.includes(scope));
  return session === undefined || !mortal ? {} : { browser: session.id };
}

const LOGIN_SCOPES: readonly string[] = ['openid', 'profile'];

/** What a service that authenticates may leave out, and should not (Digdir, the check-list of integrations). */
function unguarded({ state, nonce, scopes }: AuthorizationRequest): string {
  const missing = [
    ...(state === null ? ['state'] : []),
    ...(nonce === null && scopes.includes('openid') ? ['nonce'] : []),
    // OIDC Core 3.1.2.1: without it this is plain OAuth.
    ...(scopes.includes('openid') ? [] : ['the scope openid: without it there is no id_token']),
  ];
  return missing.length === 0 ? '' : `; the request should have had ${missing.join(' and ')}`;
}

/** A line of the trail about an authorization. */
export function authorizationEvent(
  { request, stamp, trace, login }: CodeRequest,
  person: string,
  kind: string,
  summary: string,
  data: Readonly<Record<string, Json>>,
): AuditEvent {
  const whose = { service: request.client_id, person, trace, ...(login === undefined ? {} : { login }) };
  return { kind, at: stamp.at, ...whose, summary, data };
}

/** A browser's SSO session, as found and as it is to be. */
export interface SessionAt {
  readonly browser: KnownBrowser;
  readonly found: Found<BrowserSso> | undefined;
  readonly session: SsoSession;
}

interface Answered {
  readonly answer: AuthorizationResponse;
}

/** A code, and the session with the service in it. */
export function issueInSession(
  ports: FinishPorts,
  codeRequest: CodeRequest,
  proof: Proof,
  at: SessionAt,
): Omit<Completion, 'renews'> & Answered {
  const { answer, puts, events, sid } = issueCode(ports, codeRequest, proof, at.session);
  return { answer, puts: [...puts, joined(ports.lifetimes, codeRequest, at, sid)], events };
}

/** Proven: who, how, and when, in real time. */
function proofOf({ login, person, at, aged }: CompletedLogin): Proof {
  if (person === null || login.achieved === null) throw new Error(`Login ${login.id} goes home unproven`);
  return { person: person.id, ...login.achieved, auth_time: (login.proven_at ?? at + aged) - aged };
}

/** A proven login joins the browser's SSO session, or begins one, and gets its code. */
function completed(
  ports: FinishPorts,
  outcome: CompletedLogin,
  codeRequest: CodeRequest,
  sso_disabled: boolean,
): Completion {
  const { login, sso } = outcome;
  if (sso === null) throw new Error(`Login ${login.id} is carried home by no browser`);
  const { found } = sso;
  const proof = proofOf(outcome);
  const circleBefore = circleOf(codeRequest.request.client_id, sso_disabled, kindOf(proof.acr));
  const before = within(found?.value.sessions ?? [], circleBefore);
  // It was a page of the SSO session, and that has ended: what was proven in it is proven no more.
  if (login.entry === null && before?.person !== proof.person)
    return ended(ports, codeRequest, 'session.ended');
  const serves = ports.entries.find(({ id }) => id === login.entry)?.sso !== false;
  const circle = circleOf(codeRequest.request.client_id, sso_disabled, kindOf(proof.acr), serves);
  const session = upgraded(found, circle, proof, codeRequest.stamp);
  const issued = issueInSession(ports, codeRequest, proof, {
    browser: { tag: login.browser, sso: sso.tag },
    found,
    session,
  });
  const told = serves ? 'The SSO session of this browser' : 'A session of its own: this eID has no SSO';
  const event = authorizationEvent(codeRequest, proof.person, 'sso.joined', told, { session: session.id });
  return { ...issued, events: [...issued.events, event], renews: true };
}

/** Without a code: cancelled, which the service is told as access_denied (docs/facts/idporten.md#errors-at-the-front-channel), or no longer proven. */
function ended(
  ports: FinishPorts,
  { request, stamp, trace, login }: CodeRequest,
  rule: 'login.cancelled' | 'session.ended' | 'id_token_hint.person',
): Completion {
  const refused = new Refused(requestRules[rule]);
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

/** OIDC Core 3.1.2.2: where the id_token_hint speaks of somebody, a login of somebody else must not be answered with success. */
function isAnother({ look, person }: CompletedLogin, { request, hinted = null }: Ticket): boolean {
  if (hinted === null || person === null) return false;
  const ring = look(RING.kind, RING.id);
  return ring === undefined || subjectFor(ring.value.subject, request, person) !== hinted;
}

/** The way home that login/ is given. */
export function createDeliver(ports: FinishPorts): OnComplete {
  return (outcome) => {
    const ticket = outcome.login.ticket as unknown as Ticket;
    const { request: asked, sso_disabled, language } = ticket;
    const { stamp, trace, login } = outcome;
    const request = asGranted(asked, login);
    const codeRequest = { request, language, stamp, trace, login: login.id };
    // A token for nothing is none.
    if (login.state === 'cancelled' || request.scopes.length === 0)
      return ended(ports, codeRequest, 'login.cancelled');
    return isAnother(outcome, ticket)
      ? ended(ports, codeRequest, 'id_token_hint.person')
      : completed(ports, outcome, codeRequest, sso_disabled);
  };
}
