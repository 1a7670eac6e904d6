/** The decision of one `send`, inside the change: pure, so that the store may run it again. */

import { withPatch } from '../../eid/holding.ts';
import type { LoginMethod } from '../../eid/method.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Stamp } from '../../kernel/entropy.ts';
import { personIndexes } from '../../people/by-mobile.ts';
import { followed, type Registered } from '../../people/contact.ts';
import { MESSAGE, messagePut } from '../../people/message.ts';
import { PERSON, type Person } from '../../people/person.ts';
import { wordsOf } from '../../people/search.ts';
import type { Change, Put, Read, Stored } from '../../storage/store.ts';
import { canComplete, complete, type Leaving, repeated } from './complete.ts';
import type { EventContext } from './context.ts';
import { type Elsewhere, endedWaits } from './ended-waits.ts';
import { factsOf, type Seen } from './facts.ts';
import type { Transitioned } from './follow.ts';
import {
  asOf,
  isOpenTo,
  LOGIN,
  type Login,
  type LoginEvent,
  left,
  loginPut,
  type StoredLogin,
} from './login.ts';
import type { LoginPorts, SendResult, SentEvent } from './ports.ts';
import { refusedNumber } from './real-number.ts';
import { methodOf, stepOf } from './tables.ts';
import { takesBack } from './taken-back.ts';
import { sentBy, stepEvent } from './trail.ts';
import { transition } from './transition.ts';

/** `overdue`: a wait had ended; that is written down now, and the event is to be sent once more. */
export type Applied = SendResult | { readonly kind: 'overdue' };

export function apply(ports: LoginPorts, sending: SentEvent, stamp: Stamp, look: Read): Change<Applied> {
  const stored = look(LOGIN, sending.id);
  const { from } = sending;
  const mayDrive =
    stored !== undefined && (typeof from === 'string' || isOpenTo(stored.value, from.browser?.tag));
  if (!mayDrive) return { result: { kind: 'unknown' } };
  const { form: lastForm, ...kept } = stored.value;
  const found: Stored<Login> = { ...stored, value: kept };
  const login = asOf(found, stamp.at);
  const renewal = typeof from === 'string' ? null : from.renewal;
  const here = { ports, sending, stamp, look, renewal, lastForm };
  const context: EventContext = { ...here, found: { ...found, value: login } };
  if (login.state === 'open' && login !== found.value) return timeIsUp({ ...context, found });
  const { event, version = login.version } = sending;
  const isProven = login.state === 'proven';
  const atHand = isProven && renewal !== null;
  if (!atHand && version !== login.version) return repeated(context);
  if (event === null || (isProven && !isTakenBack(context, event))) return completeProven(context);
  const refused = refusedNumber(login, stepOf(ports.tables, login), event);
  const heard: LoginEvent = refused === undefined ? event : { kind: 'answer', fields: {} };
  const seen = factsOf(context, heard);
  const next = refused ?? transition(login, heard, seen.facts, ports.tables);
  return next.changed ? commit(context, seen, next) : { result: { kind: 'ignored', login: context.found } };
}

/**
 * An answer does it from a page alone, and not where it is the form that led to the proof, sent once more.
 */
function isTakenBack({ found, sending, lastForm, renewal }: EventContext, event: LoginEvent): boolean {
  const isTwice = lastForm !== undefined && lastForm === sending.form;
  if (event.kind === 'answer' && (renewal === null || isTwice)) return false;
  return takesBack(found.value, event);
}

/** An event that came for something else is sent again, to the login as it then stands. */
function timeIsUp(context: EventContext): Change<Applied> {
  const event = { kind: 'time' } as const;
  const { form: _, ...sending } = context.sending;
  const own = { ...context, sending: { ...sending, event } };
  const seen = factsOf(own, event);
  const change = commit(own, seen, transition(context.found.value, event, seen.facts, context.ports.tables));
  return context.sending.event?.kind === 'time' ? change : { ...change, result: { kind: 'overdue' } };
}

/**
 * Everything one event changed, as one change; a login that is now proven, cancelled or answered with an
 * error is completed in it.
 */
function commit(context: EventContext, seen: Seen, next: Transitioned): Change<SendResult> {
  const { ports, stamp, sending, found } = context;
  const leaving = changes(context, seen, next);
  const { login: after, puts, deletes } = leaving;
  const told = { sending, stamp, before: found.value, facts: seen.facts, after, next, record: ports.record };
  const ended = endedWaits(elsewhereOf(context, seen), next.ends);
  const events = [stepEvent(told), ...ended.events];
  const tellsError = after.state === 'cancelled' || after.server_error !== undefined;
  const isOver = tellsError || (after.state === 'proven' && canComplete(context));
  if (isOver && after.service !== null)
    return complete(context, { ...leaving, puts: [...puts, ...ended.puts], events });
  return {
    result: { kind: 'moved', login: left(found, after) },
    puts: [...puts, ...ended.puts, loginPut(withForm(context, after))],
    deletes,
    events,
  };
}

/** The event, as the person's other logins see it. */
function elsewhereOf({ look, stamp, sending, found }: EventContext, { facts: { person } }: Seen): Elsewhere {
  const { id: login, value } = found;
  const by = sentBy(sending);
  return { look, at: stamp.at, trace: sending.trace, person: person?.id, method: value.method, by, login };
}

/** The login after the event, its person, and the records to be stored beside it. */
function changes(context: EventContext, seen: Seen, next: Transitioned): Omit<Leaving, 'events'> {
  const { ports, stamp, sending, found, look } = context;
  const isNew = next.person === 'new' && seen.facts.pid !== null;
  const made = isNew ? ports.personFor(seen.facts.pid, stamp, look) : undefined;
  const person = made?.person ?? seen.person?.value ?? null;
  const named: Login = next.person === null ? next.login : { ...next.login, person: person?.id ?? null };
  const login: Login = named.state === 'proven' ? { ...named, proven_by: sentBy(sending) } : named;
  const before = [...(made?.puts ?? []), ...seen.puts];
  const method = methodOf(ports.tables, found.value);
  const changed = person === null ? null : changedBy(next, method, person, seen.facts.personAt);
  const puts = [...before, ...next.messages.map(messagePut), ...answered(context, login)];
  if (changed === null) return { login, person, puts, deletes: [] };
  const record = { tags: { person: changed.id }, expiresAt: expiryOf(changed, before, seen.person) };
  // Without words the standing ones are kept, at less cost.
  if (next.contact == null)
    return { login, person: changed, puts: [...puts, PERSON.put(changed.id, changed, record)], deletes: [] };
  const index = personIndexes(look, [{ before: person ?? undefined, after: changed }]);
  const searched = PERSON.put(changed.id, changed, { ...record, words: wordsOf(changed) });
  return { login, person: changed, puts: [...puts, searched, ...index.puts], deletes: index.deletes };
}

/** Kept as long as a person who is made in this change, else as found. */
function expiryOf({ id }: Person, before: readonly Put[], found: Stored<Person> | undefined) {
  const made = before.find((put) => put.kind === PERSON && put.id === id);
  return (made === undefined ? found?.expiresAt : made.expiresAt) ?? null;
}

/** Remembers the form; an event without one leaves the last. */
function withForm({ sending, lastForm }: EventContext, login: Login): StoredLogin {
  const form = sending.form ?? lastForm;
  return form === undefined ? login : { ...login, form };
}

/** The person with the event's changes; null = there are none. */
function changedBy(
  { credential, contact, remembered }: Transitioned,
  method: LoginMethod | undefined,
  person: Person,
  personAt: Instant,
): Person | null {
  const told = contact == null ? person : moved(person, contact, personAt);
  if (remembered !== null) {
    const { step, value } = remembered;
    return { ...told, remembered: { ...told.remembered, [step]: value } };
  }
  if (credential !== null && method !== undefined) return withPatch(method, told, credential);
  return contact == null ? null : told;
}

/** With the dates of what changed, unless they are given. */
function moved(person: Person, contact: Partial<Registered>, at: Instant): Person {
  const told = { ...person, ...contact };
  return contact.contact === undefined ? { ...told, contact: followed(person, told, at) } : told;
}

/**
 * The message that the login waited for: answered, withdrawn because the login went another way, or extended.
 */
function answered({ found, look, sending: { event } }: EventContext, after: Login): readonly Put[] {
  const before = found.value.wait;
  if (before?.message == null || event?.kind === 'time') return [];
  const message = look(MESSAGE, before.message)?.value;
  if (message === undefined) return [];
  if (after.wait?.message === message.id) {
    const { expires_at } = message;
    const more = after.wait.until - before.until;
    return more === 0 || expires_at === null
      ? []
      : [messagePut({ ...message, expires_at: expires_at + more })];
  }
  const verdict = event?.kind === 'phone' ? ANSWERED[event.answer] : 'withdrawn';
  return [messagePut({ ...message, state: verdict })];
}

const ANSWERED = { approve: 'approved', reject: 'rejected' } as const;

/** A proven login is completed with its browser's next request. */
function completeProven(context: EventContext): Change<SendResult> {
  const { found, look } = context;
  const login = found.value;
  if (login.state !== 'proven' || !canComplete(context)) return { result: { kind: 'ignored', login: found } };
  const person = login.person === null ? null : (look(PERSON, login.person)?.value ?? null);
  return complete(context, { login, person, puts: [], deletes: [], events: [] });
}
