/** The JSON shape of an event, wherever it leaves the house. */
import type { StoredEvent } from '../kernel/audit.ts';
import { rfc3339 } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';

export interface WireEvent {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly login: string | null;
  readonly service: string | null;
  readonly person: string | null;
  readonly trace: string | null;
  readonly rule: string | null;
  readonly summary: string;
  readonly data: JsonObject;
}

/** Every member is always there: one that an event lacks is null, and no data is {}. */
export function wireEvent(event: StoredEvent): WireEvent {
  const { seq, at, kind, login, service, person, trace, rule, summary, data } = event;
  return {
    seq,
    at: rfc3339(at),
    kind,
    login: login ?? null,
    service: service ?? null,
    person: person ?? null,
    trace: trace ?? null,
    rule: rule ?? null,
    summary,
    data: data ?? {},
  };
}
