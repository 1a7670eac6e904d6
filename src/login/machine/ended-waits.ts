/**
 * Ends the waits of logins of a person, where a row of another login, an action of the desk or a tap on the
 * phone says so: each leads on in the same change, and its message cannot be answered any more.
 */
import type { EndOfWaits } from '../../eid/effect.ts';
import type { AuditEvent } from '../../kernel/audit.ts';
import type { Instant } from '../../kernel/clock.ts';
import { MESSAGE, messagePut } from '../../people/message.ts';
import type { Put, Read } from '../../storage/store.ts';
import { asOf, LOGIN, type Login, loginPut, type SentBy, serviceOf } from './login.ts';

/** What ends the waits: something that happens to a person, with an eID. */
export interface Elsewhere {
  readonly look: Read;
  readonly at: Instant;
  readonly trace: string;
  /** Undefined = nobody is known yet. */
  readonly person: string | undefined;
  /** The eID's id. */
  readonly method: string | null;
  readonly by: SentBy | 'desk';
  /** The login in which it happens, and which is left as it is; absent = in none. */
  readonly login?: string;
}

interface EndedWaits {
  readonly puts: readonly Put[];
  readonly events: readonly AuditEvent[];
}

/** A login that waits no longer, or is somebody else's or of another eID, is left as it is. */
export function endedWaits(elsewhere: Elsewhere, ends: EndOfWaits | null): EndedWaits {
  if (ends === null) return { puts: [], events: [] };
  const { to, say } = ends;
  const waiting = waitingOf(elsewhere, ends.logins);
  return {
    puts: waiting.flatMap((login) => [
      loginPut({ ...login, step: to, say, wait: null, version: login.version + 1 }),
      ...withdrawn(elsewhere, login),
    ]),
    events: waiting.map((login) => eventOf(elsewhere, login, to)),
  };
}

function waitingOf(
  { look, at, person, method, login: own }: Elsewhere,
  ids: readonly string[],
): readonly Login[] {
  return ids.flatMap((id) => {
    const other = id === own ? undefined : look(LOGIN, id);
    if (other === undefined) return [];
    const login = asOf(other, at);
    const isMeant = login.person === person && login.method === method;
    return login.state === 'open' && login.wait !== null && isMeant ? [login] : [];
  });
}

function eventOf({ at, trace, by }: Elsewhere, login: Login, to: string): AuditEvent {
  const { id, person, step, version } = login;
  return {
    kind: 'login.step',
    at,
    login: id,
    ...serviceOf(login),
    trace,
    ...(person === null ? {} : { person }),
    summary: 'The wait for the phone was ended by what happened elsewhere',
    data: { event: 'elsewhere', from: step, to, version: version + 1, by },
  };
}

function withdrawn({ look }: Elsewhere, { wait }: Login): readonly Put[] {
  const message = wait?.message == null ? undefined : look(MESSAGE, wait.message)?.value;
  return message?.state === 'new' ? [messagePut({ ...message, state: 'withdrawn' })] : [];
}
