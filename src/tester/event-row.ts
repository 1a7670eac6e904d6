/** A line of the trail as the pages show it. `public/trail.js` fills the same places from the stream. */
import type { StoredEvent } from '../kernel/audit.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { wireEvent } from '../trail/wire.ts';

export interface EventRow {
  readonly seq: number;
  readonly at: string;
  /** The time of day, UTC. */
  readonly time: string;
  readonly kind: string;
  readonly summary: string;
  readonly rule: string;
  readonly service: string;
  readonly login: string;
  readonly person: string;
  readonly trace: string;
  /** Of a refusal: the sent value, the registered ones, the right one, and its documentation. */
  readonly facts: readonly Fact[];
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

const text = (value: Json | undefined): string =>
  value === null || value === undefined
    ? 'not sent'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);

/** Members and list items each on a line of their own. */
function factsOf(data: JsonObject): readonly Fact[] {
  return Object.entries(data).flatMap(([name, value]): readonly Fact[] => {
    if (Array.isArray(value)) return value.map((one) => ({ name, value: text(one) }));
    if (typeof value !== 'object' || value === null || value === undefined)
      return [{ name, value: text(value) }];
    return Object.entries(value).map(([inner, one]) => ({ name: `${name}: ${inner}`, value: text(one) }));
  });
}

/** Newest first; a member that an event lacks is the empty text. */
export function eventRows(events: readonly StoredEvent[]): readonly EventRow[] {
  return events.toReversed().map((event) => {
    const { seq, at, kind, summary, rule, service, login, person, trace, data } = wireEvent(event);
    return {
      seq,
      at,
      time: at.slice(11, 19),
      kind,
      summary,
      rule: rule ?? '',
      service: service ?? '',
      login: login ?? '',
      person: person ?? '',
      trace: trace ?? '',
      facts: rule === null ? [] : factsOf(data),
    };
  });
}
