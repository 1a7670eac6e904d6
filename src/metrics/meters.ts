/**
 * The meters of this process: fed by its requests, its store and the events that it commits itself, so that the
 * figures of several instances add up. Labels are routes, eIDs, steps, rules and other names out of the sources:
 * never a person, a service, a login or anything that was sent.
 */
import type { AuditEvent } from '../kernel/audit.ts';
import type { StoreWatch } from '../storage/watched.ts';
import type { EndedRequest } from '../web/log.ts';
import { counts, durations } from './cells.ts';

/** Methods that are counted by name; a client may send others of Node's. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** How a login has ended, by the place to which its last step leads. */
const ENDS: Readonly<Record<string, string>> = { '@cancelled': 'cancelled', '@failed': 'failed' };

/** How a code came about, by the event that tells it. */
const WAYS: Readonly<Record<string, string>> = {
  'sso.joined': 'login',
  'sso.served': 'sso',
  'login.headless': 'headless',
};

export class Meters {
  /** By method, route and status. */
  readonly requests = counts();
  /** By method and route; without event streams, whose duration is that of a wait. */
  readonly requestDurations = durations();
  /** By operation. */
  readonly storeDurations = durations();
  /** By operation. */
  readonly storeFailures = counts();
  /** By kind of event. */
  readonly events = counts();
  /** By eID and outcome. */
  readonly logins = counts();
  /** By eID, step and the step it leads to. */
  readonly steps = counts();
  /** By the way they came about. */
  readonly codes = counts();
  /** By rule. */
  readonly refusals = counts();
  /** By kind of message. */
  readonly messages = counts();

  readonly request = ({ method, route, status, from, to, isStream }: EndedRequest): void => {
    const name = METHODS.has(method) ? method : 'other';
    this.requests.at(name, route, String(status)).value += 1;
    if (!isStream) this.requestDurations.at(name, route).add(to - from);
  };

  readonly ended: StoreWatch['ended'] = (operation, ms, outcome) => {
    this.storeDurations.at(operation).add(ms);
    if (outcome === 'failed') this.storeFailures.at(operation).value += 1;
  };

  committed(events: readonly AuditEvent[]): void {
    for (const event of events) this.#count(event);
  }

  #count({ kind, rule, data }: AuditEvent): void {
    this.events.at(kind).value += 1;
    if (kind === 'login.step') this.#step(data);
    else if (kind === 'refusal') this.refusals.at(rule ?? 'none').value += 1;
    const way = WAYS[kind];
    if (way !== undefined) this.codes.at(way).value += 1;
    if (kind === 'sso.joined') this.logins.at(nameIn(data, 'eid'), 'completed').value += 1;
  }

  #step(data: AuditEvent['data']): void {
    const [eid, from, to] = [nameIn(data, 'eid'), nameIn(data, 'from'), nameIn(data, 'to')];
    this.steps.at(eid, from, to).value += 1;
    const end = ENDS[to];
    if (end !== undefined) this.logins.at(eid, end).value += 1;
    const sent = data?.messages;
    if (!Array.isArray(sent)) return;
    for (const message of sent) this.messages.at(nameIn(message, 'kind')).value += 1;
  }
}

/** `none` where the member is no text. */
function nameIn(data: unknown, member: string): string {
  const value: unknown =
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[member] : undefined;
  return typeof value === 'string' ? value : 'none';
}
