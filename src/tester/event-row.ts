/** A line of the trail as the pages show it. `public/trail.js` fills the same places from the stream. */
import type { StoredEvent } from '../kernel/audit.ts';
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
}

/** Newest first; what an event does not tell is the empty text. */
export function eventRows(events: readonly StoredEvent[]): readonly EventRow[] {
  return events.toReversed().map((event) => {
    const { seq, at, kind, summary, rule, service, login, person, trace } = wireEvent(event);
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
    };
  });
}
