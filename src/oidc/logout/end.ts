/** Ends, in one change, every session of the browser and the grants that carry nothing but login. */
import type { AuditEvent } from '../../kernel/audit.ts';
import { derivedId, type Stamp } from '../../kernel/entropy.ts';
import { languagesMeant } from '../../kernel/language.ts';
import { type SsoService, type SsoSession, ssoOf } from '../../login/session/sso.ts';
import { PERSON } from '../../people/person.ts';
import { SERVICE, type Service } from '../../services/service.ts';
import type { SessionRow } from '../../storage/session-store.ts';
import type { Change, Read } from '../../storage/store.ts';
import { dataOf, reportOf, sentenceOf } from '../../web/refusal-report.ts';
import { Refused } from '../../web/rule.ts';
import { type KnownBrowser, type Renewal, renewed } from '../../web/session.ts';
import { judge } from '../check.ts';
import { RING } from '../keys/keys.ts';
import { GRANT } from '../records.ts';
import { valueSent, wordsSent } from '../request/params.ts';
import { logoutAddress } from '../response/response.ts';
import { subjectFor } from '../token/claims.ts';
import type { BackCall } from './backchannel.ts';
import type { LogoutChecks, LogoutRequest } from './conditions.ts';
import { type Condition, LOGOUT_DONE, type Logout, type NotifiedService, SHOWN_FOR } from './record.ts';

/** A logout that is committed. */
export interface Ended {
  readonly logout: Logout;
  /** Of its page; null where none is needed: the browser goes back to the service at once. */
  readonly id: string | null;
  readonly calls: readonly BackCall[];
  /** The session that goes on in the browser, under another id; null = as it was. */
  readonly session: SessionRow | null;
}

export interface Ending {
  readonly issuer: string;
  readonly lists: LogoutChecks;
  readonly stamp: Stamp;
  readonly trace: string;
  readonly renewal: Renewal;
}

/**
 * The frame's address: `iss` and `sid` only for a service that requires them (OIDC Front-Channel Logout, 2).
 * The issuer as it is, without a slash.
 */
function frameOf(service: Service, sid: string, issuer: string): NotifiedService['front'] {
  const { frontchannel_logout_uri: uri, frontchannel_logout_session_required: required } = service;
  // A registration older than a rule may hold no address at all, and a frame of it would be one of our own
  // pages.
  if (uri === null || !URL.canParse(uri)) return null;
  const query = new URLSearchParams({ iss: issuer, sid }).toString();
  return { uri: required ? `${uri}${uri.includes('?') ? '&' : '?'}${query}` : uri, result: 'called' };
}

interface Partner {
  readonly notified: NotifiedService;
  readonly call: Omit<BackCall, 'index'> | null;
}

/**
 * A service as it is registered now. Both channels, the initiator included (docs/facts/idporten.md#logout).
 */
function partnerOf(
  look: Read,
  { person, subject }: SsoSession,
  { client_id, sid }: SsoService,
  issuer: string,
): Partner {
  const service = look(SERVICE, client_id)?.value;
  const uri = service?.backchannel_logout_uri ?? null;
  const front = service === undefined ? null : frameOf(service, sid, issuer);
  return {
    notified: { client_id, name: service?.client_name ?? client_id, person, front, back: uri && '' },
    call: uri === null ? null : { uri, client_id, sid, subject, person: look(PERSON, person)?.value },
  };
}

/** The rule that keeps the browser here, with the value sent. */
function conditionOf(refused: Refused | undefined, trace: string): Condition | null {
  if (refused === undefined) return null;
  const { rule, says, detail, sent, registered, documentation } = reportOf(refused);
  const facts = Object.entries(sent).map(([name, value]) => ({ name, values: [value ?? '(not sent)'] }));
  return {
    trace,
    rule,
    says: detail === null ? says : `${says} ${detail}`,
    see: documentation,
    facts: [...facts, ...(registered === null ? [] : [{ name: 'registered', values: registered }])],
  };
}

/**
 * The id_token_hint speaks of a person who is not logged in, while another is. It decides nothing: a logout
 * ends what the browser has (decision 11).
 */
function speaksOfAnother(
  look: Read,
  { hint, service }: LogoutRequest,
  sessions: readonly SsoSession[],
): boolean {
  const ring = look(RING.kind, RING.id);
  if (typeof hint?.sub !== 'string' || service === undefined || ring === undefined) return false;
  const subjects = sessions.flatMap(({ person, subject }) => {
    const found = look(PERSON, person);
    return found === undefined ? [] : [subjectFor(ring.value.subject, service, { ...found.value, subject })];
  });
  return subjects.length > 0 && !subjects.includes(hint.sub);
}

function hintEvent({ service }: LogoutRequest, { stamp: { at }, trace }: Ending): AuditEvent {
  const whose = service === undefined ? {} : { service: service.client_id };
  const summary = 'The id_token_hint of a logout speaks of another person than the one who was logged in';
  return { kind: 'logout.hint', at, trace, ...whose, summary };
}

function eventsOf(
  sessions: readonly SsoSession[],
  refused: Refused | undefined,
  request: LogoutRequest,
  { stamp: { at }, trace }: Ending,
): readonly AuditEvent[] {
  const ended = sessions.map(({ id, person, services }) => ({
    kind: 'sso.ended',
    at,
    person,
    trace,
    summary: 'Logged out: a session of this browser has ended',
    data: { session: id, services: services.map(({ client_id }) => client_id) },
  }));
  if (refused === undefined) return ended;
  const service = request.service === undefined ? {} : { service: request.service.client_id };
  const summary = `After a logout the browser stays here: ${sentenceOf(refused)}`;
  const why = { rule: refused.rule.id, summary, data: dataOf(refused) };
  return [...ended, { kind: 'logout.stays', at, trace, ...service, ...why }];
}

function homeOf(request: LogoutRequest): NonNullable<Logout['home']> | undefined {
  const uri = valueSent(request, 'post_logout_redirect_uri');
  if (uri === undefined || request.service === undefined) return undefined;
  return { uri: logoutAddress(uri, valueSent(request, 'state') ?? null), name: request.service.client_name };
}

/**
 * Shared and isolated sessions alike (Digdir, func_nosso: logout is global). The browser's session goes on
 * under another id: a thief of the old one learns nothing of what comes. Codes and tokens die with their
 * grant; grants with other scopes live on.
 */
export function ending(look: Read, browser: KnownBrowser, read: LogoutRequest, about: Ending): Change<Ended> {
  const sso = ssoOf(browser.sso);
  const sessions = read.navigation ? (look(sso.kind, sso.id)?.value.sessions ?? []) : [];
  const request = { ...read, ended: sessions.length };
  const home = judge(about.lists.back, request, homeOf);
  const refused = home instanceof Refused ? home : undefined;
  const partners = sessions.flatMap((session) =>
    session.services.map((service) => partnerOf(look, session, service, about.issuer)),
  );
  const logout: Logout = {
    browser: browser.tag,
    outcome: read.navigation ? (sessions.length > 0 ? 'done' : 'none') : 'kept',
    ui_locales: languagesMeant(wordsSent(request, 'ui_locales') ?? []),
    home: home instanceof Refused ? null : home,
    condition: conditionOf(refused, about.trace),
    told: partners.map(({ notified: told }) => told),
  };
  const needsPage = logout.home === null || logout.told.some(({ front }) => front !== null);
  const id = needsPage ? derivedId(about.stamp.entropy, 'lo', 22) : null;
  const calls = partners.flatMap(({ call }, index) => (call === null ? [] : [{ ...call, index }]));
  const shown = { tags: { browser: browser.tag }, expiresAt: about.stamp.at + SHOWN_FOR };
  const next = read.navigation ? renewed(look, about.renewal, about.stamp.at) : undefined;
  return {
    result: { logout, id, calls, session: next?.result ?? null },
    puts: [...(id === null ? [] : [LOGOUT_DONE.put(id, logout, shown)]), ...(next?.puts ?? [])],
    deletes: [...(sessions.length > 0 ? [sso] : []), ...(next?.deletes ?? [])],
    removes: sessions.map(({ id }) => ({ kind: GRANT, tags: { browser: id } })),
    events: [
      ...eventsOf(sessions, refused, request, about),
      ...(speaksOfAnother(look, request, sessions) ? [hintEvent(request, about)] : []),
    ],
  };
}
