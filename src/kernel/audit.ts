import type { Instant } from './clock.ts';
import type { JsonObject } from './json.ts';

/** One line of the trail, as it is handed to the store together with the records it tells about. */
export interface AuditEvent {
  /** Dotted, for example `login.step`, `login.begun`, `token.issued`, `refusal`. */
  readonly kind: string;
  readonly at: Instant;
  readonly login?: string;
  readonly service?: string;
  readonly person?: string;
  readonly trace?: string;
  /** The rule's id, where a rule refused something. */
  readonly rule?: string;
  /** One plain English sentence for the terminal and the dashboard; never a national identity number. */
  readonly summary: string;
  readonly data?: JsonObject;
}

/** As stored: numbered in the order of commit. */
export interface StoredEvent extends AuditEvent {
  readonly seq: number;
}
