/**
 * Completes a login: the response, the session that goes on, and the answer to a form that is sent once more,
 * as one change.
 */
import type { AuditEvent } from '../../kernel/audit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Person } from '../../people/person.ts';
import { kind } from '../../storage/kind.ts';
import { BROWSER_SESSION, type SessionRow } from '../../storage/session-store.ts';
import type { Change, Key, Put, Read, Stored } from '../../storage/store.ts';
import { browserOf, type Renewal, renewed } from '../../web/session.ts';
import { ssoInRealTime, ssoMoved, ssoOf } from '../session/sso.ts';
import type { EventContext } from './context.ts';
import { type Login, left, loginPut, serviceOf } from './login.ts';
import type { SendResult, SentEvent } from './ports.ts';

/** The form that completed it, sent once more, gets the same answer for so long (ms). */
const REPEATABLE = 60 * 1000;

/** Kind `delivery`, id = login: the response to a finished login. */
interface CompletedRecord {
  readonly answer: JsonObject;
  /**
   * Digest of the form that was answered, hidden fields and all: no other browser can send it. Null = it was
   * no form.
   */
  readonly form: string | null;
  readonly version: number;
  /**
   * The session that went on with the answer: once it has ended, no answer is repeated. Null = the login was
   * cancelled, and no session went on.
   */
  readonly session: Pick<Key, 'id'> | null;
}
export const COMPLETED = kind<CompletedRecord, 'login' | 'service'>('delivery', {
  leftBy: 'logins',
  expires: 'every',
  version: 0,
});

const sessionOf = (look: Read, { from }: Renewal): Stored<SessionRow> | undefined =>
  from === undefined ? undefined : look(from.kind, from.id);

/**
 * False from the tester's side, and where another tab has renewed the session since this request came: its
 * browser asks again, with the new one.
 */
export function canComplete({ renewal, look }: EventContext): boolean {
  return renewal !== null && sessionOf(look, renewal) !== undefined;
}

/** The records and events that are committed with the answer. */
export interface Leaving {
  readonly login: Login;
  readonly person: Person | null;
  readonly puts: readonly Put[];
  readonly deletes: readonly Key[];
  readonly events: readonly AuditEvent[];
}

/**
 * Completes a proven or cancelled login. A proof begins a new session id: the old one opens nothing (ASVS
 * 7.2.4).
 */
export function complete(
  context: EventContext,
  { login, person, puts, deletes, events }: Leaving,
): Change<SendResult> {
  const { ports, stamp, look, sending, found, renewal } = context;
  const sso = renewal === null ? null : goingOn(look, renewal);
  const about = { login, person, at: stamp.at, aged: found.aged, stamp, trace: sending.trace, look, sso };
  const { answer, renews, ...completion } = ports.onComplete(about);
  const next = renews && renewal !== null ? renewed(look, renewal, stamp.at) : undefined;
  const ended: Login = login.state === 'proven' ? { ...login, state: 'delivered' } : login;
  const record: CompletedRecord = {
    answer,
    form: sending.form ?? null,
    version: sending.version ?? drawnVersion(found.value),
    session: next === undefined || renewal === null ? null : { id: renewal.to.id },
  };
  return {
    result: { kind: 'completed', login: left(found, ended), answer, session: next?.result ?? null },
    puts: [
      ...puts,
      loginPut(ended),
      completedPut(ended, record, stamp.at),
      ...completion.puts,
      ...(next?.puts ?? []),
    ],
    deletes: [...deletes, ...(next === undefined ? [] : [...(sso?.deletes ?? []), ...(next.deletes ?? [])])],
    events: [...events, ...completion.events],
  };
}

/** The version of the page that may still be seen: a proven login has none of its own. */
const drawnVersion = ({ state, version }: Login): number => (state === 'proven' ? version - 1 : version);

/** The SSO session of the browser, as it is to stand under its new tag. */
function goingOn(look: Read, renewal: Renewal) {
  const before = browserOf(sessionOf(look, renewal)?.value)?.sso;
  const found = before === undefined ? undefined : ssoInRealTime(look, before);
  return { tag: renewal.sso, found, deletes: before === undefined ? [] : [ssoOf(before)] };
}

function completedPut(login: Login, value: CompletedRecord, at: Instant): Put {
  const tags = { login: login.id, ...serviceOf(login) };
  return COMPLETED.put(login.id, value, { tags, expiresAt: at + REPEATABLE });
}

/** A form that comes too late. */
type Late = Pick<EventContext, 'look' | 'found' | 'lastForm' | 'renewal' | 'stamp'> & {
  readonly sending: Pick<SentEvent, 'form' | 'version'>;
};

/**
 * The form that completed it has the same answer; of a cancelled login, which tells nothing of a person, any
 * form of that version has it.
 */
function isSame({ sending, found }: Late, { form, version }: CompletedRecord): boolean {
  if (found.value.state === 'cancelled' && version === sending.version) return true;
  return form !== null && form === sending.form;
}

/**
 * An old form. Where the completing one comes with the session id that its first answer made an end of, its
 * sender never got the new one, and gets another.
 */
export function repeated(late: Late): Change<SendResult> {
  const { look, found, renewal, stamp, lastForm } = late;
  const login = found.value;
  const twice = lastForm !== undefined && lastForm === late.sending.form;
  const completion = look(COMPLETED, login.id)?.value;
  const stale = { result: { kind: 'stale', login: found, twice } } as const;
  if (completion === undefined || renewal === null || !isSame(late, completion)) return stale;
  const { session, answer } = completion;
  const again = { kind: 'completed', login: found, answer, session: null } as const;
  if (session === null) return { result: again };
  const lives = look(BROWSER_SESSION, session.id);
  if (lives === undefined) return stale;
  if (session.id === renewal.from?.id) return { result: again };
  const from = { kind: BROWSER_SESSION, id: session.id };
  const next = renewed(look, { ...renewal, from }, stamp.at);
  const sso = ssoMoved(look, browserOf(lives.value)?.sso ?? '', renewal.sso);
  const record = completedPut(login, { ...completion, session: { id: renewal.to.id } }, stamp.at);
  return {
    result: { ...again, session: next?.result ?? null },
    puts: [...(next?.puts ?? []), ...(sso.puts ?? []), record],
    deletes: [...(next?.deletes ?? []), ...(sso.deletes ?? [])],
  };
}
