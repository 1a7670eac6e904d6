/** Follows a row that fits: its effect on the login, and the login's next state. */
import type { Effect, EndOfWaits } from '../../eid/effect.ts';
import type { Facts } from '../../eid/facts.ts';
import type { Row } from '../../eid/step.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { addressed, type Message } from '../../people/message.ts';
import type { Credentials } from '../../people/person.ts';
import { keptOf } from './kept-fields.ts';
import type { Login, Wait } from './login.ts';
import { levelsIn, methodOf, stepOf, type Tables } from './tables.ts';
import { atPicker } from './taken-back.ts';
import { endedForNobody } from './unknown-service.ts';

/**
 * The login as it stands when an event comes, the facts at that time, and the tables that say what the event
 * means.
 */
export interface TransitionContext {
  readonly login: Login;
  readonly facts: Facts;
  readonly tables: Tables;
}

export interface Transitioned {
  readonly login: Login;
  /** False: nothing happened, nothing is to be written. */
  readonly changed: boolean;
  /** The members of the person's credential that change. */
  readonly credential: Partial<Credentials> | null;
  readonly person: 'known' | 'new' | null;
  /** Members of the person that change. */
  readonly contact: Effect['contact'] | null;
  /** The value that the post-login step remembers of the person. */
  readonly remembered: { readonly step: string; readonly value: JsonObject } | null;
  readonly messages: readonly Message[];
  /** Other logins of the person whose wait ends; null = none. */
  readonly ends: EndOfWaits | null;
  /** For the trail: `<method>.<step> → <to>` in plain words. */
  readonly summary: string;
}

/**
 * Applies a row: its effect and its next step. A row that would prove less than was asked leads where the eID
 * says instead.
 */
export function follow(context: TransitionContext, asked: Row<string>): Transitioned {
  const { login, facts, tables } = context;
  const row = tooLow(context, asked) ?? asked;
  const doing = row.do?.(facts) ?? {};
  const messages = messagesOf(login, doing, facts);
  const noted: Login = {
    ...login,
    notes: { ...login.notes, ...doing.notes },
    say: doing.say ?? null,
    typed: typedAgain(context, row.to, doing),
    wait: waitOf(context, row.to, doing, messages),
  };
  // The step that is left puts its part of the credential back, unless its row changes the credential itself.
  const released = row.to === login.step ? null : (stepOf(tables, login)?.onLeave?.(facts) ?? null);
  const { post_login: step } = login;
  const { credential = released, person = null, contact = null, remembered: value, ends = null } = doing;
  const remembered = value === undefined || step === null ? null : { step, value };
  const next = arrive({ ...context, login: noted }, row.to, doing.event);
  return {
    credential,
    person,
    contact,
    remembered,
    messages,
    ends,
    summary: summaryOf(context, row.to, doing),
    changed: true,
    login: { ...next, ...waitedAt(login, next), version: login.version + 1 },
  };
}

function summaryOf({ login, tables }: TransitionContext, to: string, { event }: Effect): string {
  const entry = methodOf(tables, login)?.entries.find(({ id }) => id === login.entry);
  const name = login.post_login ?? entry?.name.en ?? '';
  return `${name}: ${event ?? (to === login.step ? 'asked again' : `${login.step} → ${to}`)}`;
}

/**
 * The row in place of one that proves less than was asked: the eID's own, or the end of the login. Undefined
 * where the row is right.
 */
function tooLow({ login, facts, tables }: TransitionContext, row: Row<string>): Row<string> | undefined {
  const method = methodOf(tables, login);
  if (row.to !== '@proven' || login.post_login !== null || method === undefined) return undefined;
  const notes = { ...login.notes, ...row.do?.(facts).notes };
  const { acr } = method.achieved({ ...facts, login: { ...login, notes } });
  const levels = levelsIn(tables);
  const floor = levels.floorOf(login.wanted.acr_values, levels.kindOf(acr));
  if (levels.reaches(acr, floor)) return undefined;
  return method.tooLow ?? { to: '@failed', do: () => ({ event: `${acr} proven, less than ${floor}` }) };
}

function waitedAt({ wait, step, notes }: Login, { state }: Login): Pick<Login, 'waited'> {
  return state === 'proven' && wait !== null && step !== null ? { waited: { step, notes } } : {};
}

/** An answer that was wrong stays in its fields; whatever leads on, or was no error, leaves them empty. */
function typedAgain({ login, facts, tables }: TransitionContext, to: string, { say }: Effect) {
  const isWrong = to === login.step && say !== undefined && say.kind !== 'notice';
  return isWrong ? keptOf(stepOf(tables, login)?.fields ?? [], facts.fields) : {};
}

function messagesOf(login: Login, { messages = [] }: Effect, { person, stamp }: Facts): readonly Message[] {
  if (person === null) return [];
  const from = { id: login.id, service: login.service, name: login.shown.name };
  return messages.map((one, place) => addressed(one, place, { person: person.id, login: from }, stamp));
}

/** A new wait, or the one that goes on because the login stays where it is. */
function waitOf(
  { login, facts }: TransitionContext,
  to: string,
  { wait }: Effect,
  messages: readonly Message[],
): Wait | null {
  if (wait === undefined) return to === login.step ? login.wait : null;
  const until = facts.at + wait.seconds * 1000;
  return { ...wait, message: messages[0]?.id ?? null, until, extended: 0 };
}

function arrive({ login, facts, tables }: TransitionContext, to: string, event = ''): Login {
  const { say } = login;
  if (to === '@picker') return { ...atPicker(login), say };
  if (to === '@failed') return { ...atPicker(login), state: 'failed', say };
  if (to === '@access_denied') return { ...atPicker(login), state: 'cancelled' };
  if (to === '@server_error') return { ...atPicker(login), state: 'failed', server_error: event };
  if (to !== '@proven') return { ...login, step: to };
  if (login.post_login !== null) {
    return onwards({ ...login, passed: [...login.passed, login.post_login] }, facts, tables);
  }
  const method = methodOf(tables, login);
  if (method === undefined) throw new Error(`Login ${login.id} stands at no eID`);
  const achieved = { claims: [], ...method.achieved({ ...facts, login }) };
  return onwards({ ...login, achieved, proven_at: facts.at }, facts, tables);
}

/** After the proof: the next post-login step that applies, or the end. */
export function onwards(login: Login, facts: Facts, tables: Tables): Login {
  if (login.service === null) return endedForNobody(login);
  const next = tables.postLogin.find(
    (step) => !login.passed.includes(step.id) && step.applies({ ...facts, login }),
  );
  if (next === undefined) return { ...login, post_login: null, step: null, state: 'proven' };
  const step = typeof next.start === 'string' ? next.start : next.start({ ...facts, login });
  return { ...login, post_login: next.id, step };
}
