/** The one end of every login: from the picker, from an SSO session, or headless, a code is issued here. */
import type { AuditEvent } from '../kernel/audit.ts';
import type { Instant } from '../kernel/clock.ts';
import { derivedId, derivedToken, type Stamp } from '../kernel/entropy.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Acr } from '../login/acr.ts';
import type { Deliver, Delivery, Outcome } from '../login/home.ts';
import { sessionFor } from '../login/policy.ts';
import type { SsoSession } from '../login/sso.ts';
import type { Put } from '../storage/store.ts';
import { chooseLanguage, type Language } from '../web/language.ts';
import { Refused } from '../web/rule.ts';
import { errorAddress, successAddress } from './answer.ts';
import type { OidcPorts } from './ports.ts';
import { type Authentication, type AuthorizationRequest, codeKey, GRANT, type Grant } from './records.ts';
import { requestRules } from './rules.ts';
import { joined, upgraded } from './sso-session.ts';

/** A spent code is recognised for so long (ms), so that its reuse can revoke what it gave. */
const RECOGNISED = 10 * 60 * 1000;

export type FinishPorts = Pick<OidcPorts, 'origins' | 'lifetimes'>;

/** What a login carries for us: the checked request, and how its language is chosen. */
export interface Ticket {
  readonly request: AuthorizationRequest;
  readonly sso_disabled: boolean;
  /** The citizen's own choice of language when the login began. */
  readonly language: Language | null;
}

/** The ticket as the JSON a login carries. */
export function ticketJson(ticket: Ticket): JsonObject {
  const { request, ...rest } = ticket;
  return { ...rest, request: { ...request } };
}

/** Whose code, for which request, drawn from which stamp. */
export interface Issue {
  readonly request: AuthorizationRequest;
  readonly authentication: Authentication;
  readonly stamp: Stamp;
  readonly trace: string;
  readonly login?: string;
}

export interface Issued extends Delivery {
  readonly grant: string;
}

/** A one-time code with the grant its tokens will belong to. Two unguessable halves, as ID-porten's look (idporten-profile §2.3). */
export function issueCode(ports: FinishPorts, issue: Issue): Issued {
  const { request, authentication, stamp } = issue;
  const { at, entropy } = stamp;
  const code = `${derivedToken(entropy, 'code')}.${derivedToken(entropy, 'code, second half')}`;
  const grant = derivedId(entropy, 'g');
  const tags = { service: request.client_id, person: authentication.person };
  const validUntil = at + ports.lifetimes.authorization_code * 1000;
  const { client_id, scopes } = request;
  const granted: Grant = { client_id, person: authentication.person, scopes, access_tokens: [] };
  const puts: Put[] = [
    {
      ...codeKey(code),
      value: { request, authentication, grant, spent: false, valid_until: validUntil },
      tags,
      expiresAt: validUntil + RECOGNISED,
    },
    { kind: GRANT, id: grant, value: granted, tags, expiresAt: at + ports.lifetimes.authorization * 1000 },
  ];
  return {
    grant,
    location: successAddress(request, code, ports.origins.issuer),
    puts,
    events: [
      noted(issue, 'code.issued', `Code issued by ${authentication.amr}`, { acr: authentication.acr }),
    ],
  };
}

/** A line of the trail about an authorization. */
export function noted(
  issue: Pick<Issue, 'request' | 'stamp' | 'trace' | 'login'> & { authentication?: Authentication },
  kind: string,
  summary: string,
  data: Readonly<Record<string, Json>> = {},
): AuditEvent {
  return {
    kind,
    at: issue.stamp.at,
    ...(issue.login === undefined ? {} : { login: issue.login }),
    service: issue.request.client_id,
    ...(issue.authentication === undefined ? {} : { person: issue.authentication.person }),
    trace: issue.trace,
    summary,
    data,
  };
}

/** Proven: who, how, and when, in real time. */
function proof(outcome: Outcome): { person: string; acr: Acr; amr: string; auth_time: Instant } {
  const { login, person, at, aged } = outcome;
  if (person === null || login.achieved === null) throw new Error(`Login ${login.id} goes home unproven`);
  return { person: person.id, ...login.achieved, auth_time: (login.proven_at ?? at + aged) - aged };
}

/** A proven login joins the browser's SSO session, or begins one, and gets its code. */
function proven(ports: FinishPorts, outcome: Outcome, ticket: Ticket): Delivery {
  const { login, stamp, trace, look } = outcome;
  const { request } = ticket;
  const key = sessionFor(login.browser, { client_id: request.client_id, sso_disabled: ticket.sso_disabled });
  const found = look<SsoSession>(key.kind, key.id);
  const who = proof(outcome);
  const session = upgraded(found, key.id, who);
  const sid = session.services.find(({ client_id }) => client_id === request.client_id)?.sid;
  const authentication: Authentication = {
    ...who,
    language: chooseLanguage(ticket.language ?? undefined, request.ui_locales),
    sid: sid ?? derivedToken(stamp.entropy, 'sid', 32),
  };
  const issue: Issue = { request, authentication, stamp, trace, login: login.id };
  const issued = issueCode(ports, issue);
  const put = joined(ports.lifetimes, login.browser, session, found, issue, issued.grant);
  const events = [
    ...issued.events,
    noted(issue, 'sso.joined', 'The SSO session of this browser', { session: key.id }),
  ];
  return { location: issued.location, puts: [...issued.puts, put], events };
}

/** Cancelled: access_denied goes back to the service (idporten-profile §2.5). */
function cancelled(ports: FinishPorts, outcome: Outcome, { request }: Ticket): Delivery {
  const { stamp, trace, login } = outcome;
  const refused = new Refused(requestRules['login.cancelled']);
  const event = noted({ request, stamp, trace, login: login.id }, 'refusal', refused.rule.says);
  return {
    location: errorAddress(request, refused, ports.origins.issuer, trace),
    puts: [],
    events: [{ ...event, rule: refused.rule.id }],
  };
}

/** The way home that login/ is given. */
export function createDeliver(ports: FinishPorts): Deliver {
  return (outcome) => {
    const ticket = outcome.login.ticket as unknown as Ticket;
    return outcome.login.state === 'cancelled'
      ? cancelled(ports, outcome, ticket)
      : proven(ports, outcome, ticket);
  };
}
