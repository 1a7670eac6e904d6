/** The facts that an eID's rows, pages and solutions get. */
import type { Acr } from '../kernel/acr.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/entropy.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Credentials, Person } from '../people/person.ts';
import type { Pid, PidProblem } from '../people/pid.ts';
import type { AgentId } from './browser.ts';

/** The service as the picker and every step show it. */
export interface ShownService {
  readonly name: string;
  readonly logo_uri: string | null;
  readonly client_uri: string | null;
}

/** The service's demands, as far as the login needs them. */
export interface Wanted {
  readonly acr_values: readonly Acr[];
  readonly ui_locales: readonly string[];
}

/**
 * The page's words since the last event: an eID's error by its code, or a field's complaint. The words come
 * from the texts.
 */
export interface Feedback {
  /** Key of the text: `errors.9314` of the eID, or `field.required` and the like. */
  readonly text: string;
  /** The eID's own error code, and the code the citizen sees. */
  readonly code?: string;
  readonly shown?: string;
  /** The field the message belongs to. */
  readonly field?: string;
  /** Complaints about other fields of the same answer: a sentence each. */
  readonly also?: readonly { readonly field: string; readonly text: string }[];
  /** Said without being an error; absent = an error. */
  readonly kind?: 'notice';
  /** Numbers and words the text needs. */
  readonly with?: JsonObject;
}

/** The login as a step knows it. */
export interface CurrentLogin {
  readonly id: string;
  /** Opaque; the same for all logins of a browser, for as long as it stays open. */
  readonly browser: string;
  readonly shown: ShownService;
  readonly wanted: Wanted;
  /** The caller's own: carried, never read by an eID. */
  readonly ticket: JsonObject;
  readonly entry: string | null;
  readonly step: string | null;
  readonly person: string | null;
  /** Values that one step keeps for another; dropped with the eID. */
  readonly notes: Readonly<Record<string, Json>>;
  readonly say: Feedback | null;
}

/**
 * All a row, a page or a solution may know: the login, the person as far as identified, time and chance.
 * Nothing else.
 */
export interface Facts<C = Credentials, S = JsonObject> {
  readonly login: CurrentLogin;
  /** The citizen's answer; empty for a page. */
  readonly fields: Readonly<Record<string, string>>;
  /** In the login's own time. */
  readonly at: Instant;
  readonly stamp: Stamp;
  /** The number in the answer, where the step identifies and the number may be used. */
  readonly pid: Pid | null;
  /** The reason why the number in the answer cannot be used. */
  readonly pidProblem: PidProblem | null;
  readonly person: Person | null;
  /** The person's credential of this eID. */
  readonly credential: C | null;
  /** In the person record's own time: credentials' instants are read against it. */
  readonly personAt: Instant;
  /** `settings.eids.<id>`, parsed by the eID's own schema. */
  readonly settings: S;
  /** The host that browsers find the login's pages at, without a port: one-time codes are bound to it. */
  readonly host: string;
  /** Those of the eID that the credential is part of; else the same. */
  readonly ownerSettings: JsonObject;
  /**
   * The phone's answer; null = the event does not come from a phone. The PIN and the like are in `fields`.
   */
  readonly phone: 'approve' | 'reject' | null;
  /** The browser the citizen uses, as far as a tester can set it: its kind is the id of a profile. */
  readonly browser: { readonly agent: AgentId };
  /** The code of an outage that is to be met here; null = none. */
  readonly outage: string | null;
  /** Whether the contact register answers at all. */
  readonly registerAnswers: boolean;
  /** More than one person fits the answer: none of them is taken. */
  readonly ambiguous: boolean;
  /** The credential of the holder of a foreign identifier who does not match what else the country says. */
  readonly passedOver: C | null;
  /** Of the addresses in the answer, those that other people have registered, too (`Step.addresses`). */
  readonly shared: readonly string[];
  /** The person that the step suggests: a managing director, where its `suggestsDirector` says so. */
  readonly suggestion: Person | null;
}
