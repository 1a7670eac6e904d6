/** The line of the trail about one step of a login. */

import type { Facts } from '../../eid/facts.ts';
import type { AuditEvent } from '../../kernel/audit.ts';
import type { Stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { mask } from '../../web/rule.ts';
import type { Transitioned } from './follow.ts';
import { type Login, type LoginEvent, type SentBy, serviceOf } from './login.ts';
import type { SentEvent } from './ports.ts';

export interface Happened {
  readonly sending: SentEvent;
  readonly stamp: Stamp;
  readonly before: Login;
  readonly facts: Facts;
  readonly after: Login;
  readonly next: Transitioned;
  /** With all that `transition` saw, for replay. */
  readonly record: boolean;
}

export function sentBy({ from }: Pick<SentEvent, 'from'>): SentBy {
  return typeof from === 'string' ? from : 'browser';
}

export function stepEvent(happened: Happened): AuditEvent {
  const { sending, stamp, before, facts, after: login, next, record } = happened;
  // The person the login has left is named as well: the message on their phone is withdrawn.
  const person = login.person ?? before.person;
  return {
    kind: 'login.step',
    at: stamp.at,
    login: login.id,
    ...serviceOf(login),
    trace: sending.trace,
    ...(person === null ? {} : { person }),
    summary: next.summary,
    data: {
      event: sending.event?.kind,
      eid: before.method ?? login.method,
      from: before.step ?? '@picker',
      to: login.step ?? (login.state === 'open' ? '@picker' : `@${login.state}`),
      version: login.version,
      by: sentBy(sending),
      ...(next.messages.length === 0
        ? {}
        : { messages: next.messages.map(({ id, kind }) => ({ id, kind })) }),
      ...(login.say?.code === undefined
        ? {}
        : { code: login.say.code, shown: login.say.shown ?? login.say.code }),
      ...(record ? { replay: replayable(sending.event, facts, login) } : {}),
    },
  };
}

/** All that `transition` saw. A typed number is masked: the trail keeps no number, real or synthetic. */
function replayable(event: LoginEvent | null, facts: Facts, after: Login): JsonObject {
  const fields = Object.fromEntries(Object.entries(facts.fields).map(([name, value]) => [name, mask(value)]));
  const told = event?.kind === 'answer' ? { ...event, fields } : event;
  return JSON.parse(JSON.stringify({ event: told, facts: { ...facts, fields }, after })) as JsonObject;
}
