/**
 * Ends the waits of other logins of a person, where a row says so: each leads on in the same change, and its
 * message cannot be answered any more.
 */
import type { AuditEvent } from '../../kernel/audit.ts';
import { MESSAGE, messagePut } from '../../people/message.ts';
import type { Put } from '../../storage/store.ts';
import type { EventContext } from './context.ts';
import type { Seen } from './facts.ts';
import type { Transitioned } from './follow.ts';
import { asOf, LOGIN, type Login, loginPut, serviceOf } from './login.ts';
import { sentBy } from './trail.ts';

interface EndedWaits {
  readonly puts: readonly Put[];
  readonly events: readonly AuditEvent[];
}

/** A login that waits no longer, or is somebody else's or of another eID, is left as it is. */
export function endedWaits(context: EventContext, seen: Seen, { ends }: Transitioned): EndedWaits {
  if (ends == null) return { puts: [], events: [] };
  const { to, say } = ends;
  const waiting = waitingOf(context, seen, ends.logins);
  return {
    puts: waiting.flatMap((login) => [
      loginPut({ ...login, step: to, say, wait: null, version: login.version + 1 }),
      ...withdrawn(context, login),
    ]),
    events: waiting.map((login) => eventOf(context, login, to)),
  };
}

function waitingOf(
  { look, stamp, found }: EventContext,
  { facts: { person } }: Seen,
  ids: readonly string[],
): readonly Login[] {
  return ids.flatMap((id) => {
    const other = id === found.id ? undefined : look(LOGIN, id);
    if (other === undefined) return [];
    const login = asOf(other, stamp.at);
    const isMeant = login.person === person?.id && login.method === found.value.method;
    return login.state === 'open' && login.wait !== null && isMeant ? [login] : [];
  });
}

function eventOf({ stamp, sending }: EventContext, login: Login, to: string): AuditEvent {
  const { id, person, step, version } = login;
  return {
    kind: 'login.step',
    at: stamp.at,
    login: id,
    ...serviceOf(login),
    trace: sending.trace,
    ...(person === null ? {} : { person }),
    summary: 'The wait for the phone was ended by what happened in another login',
    data: { event: 'elsewhere', from: step, to, version: version + 1, by: sentBy(sending) },
  };
}

function withdrawn({ look }: EventContext, { wait }: Login): readonly Put[] {
  const message = wait?.message == null ? undefined : look(MESSAGE, wait.message)?.value;
  return message?.state === 'new' ? [messagePut({ ...message, state: 'withdrawn' })] : [];
}
