/**
 * The ports of the login machine, the events sent to it and their results. It hands a completed login to the
 * protocol that began it through a port, without knowing that protocol.
 */

import type { AgentId } from '../../eid/browser.ts';
import type { Achieved } from '../../eid/claims.ts';
import type { AuditEvent } from '../../kernel/audit.ts';
import type { Clock, Instant } from '../../kernel/clock.ts';
import type { Stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { DirectorFor, PersonFor } from '../../people/making.ts';
import type { Person } from '../../people/person.ts';
import type { PidReader } from '../../people/pid.ts';
import type { SessionRow } from '../../storage/session-store.ts';
import type { Change, Put, Read, Store, Stored } from '../../storage/store.ts';
import type { KnownBrowser, Renewal } from '../../web/session.ts';
import type { BrowserSso } from '../session/sso.ts';
import type { Login, LoginEvent, LoginFacts, NewLogin } from './login.ts';
import type { Tables } from './tables.ts';

export interface LoginPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly tables: Tables;
  /** Seconds a login may take. */
  readonly lifetime: number;
  /** The host of the login's pages, without a port. */
  readonly host: string;
  /** `settings.eids`, each block parsed by its eID. */
  readonly settings: Readonly<Record<string, JsonObject>>;
  readonly readPid: PidReader;
  /** A person for a number that is not registered, with the puts that store them. */
  readonly personFor: PersonFor;
  /** A new managing director. */
  readonly directorFor: DirectorFor;
  /** Seconds that a person stays who is made at first sight. */
  readonly firstSight: number;
  readonly onComplete: OnComplete;
  readonly outages: Outages;
  /** `settings.contact_register_answers`. */
  readonly registerAnswers: boolean;
  /** Adds to each `login.step` event all that `transition` saw, for replay; for tests. */
  readonly record: boolean;
}

/**
 * The seam of outages. `names` are those that would mean something here, `<eid>.<step>.<code>`; the login
 * meets the one returned. Runs inside the change, so that a fault counted down in `puts` is met as often as
 * it says.
 */
export type Outages = (
  names: readonly string[],
  login: Login,
  look: Read,
) => { readonly name: string; readonly puts?: readonly Put[] } | undefined;

/**
 * The sender: a browser, known by its tag, the person's phone, or the tester's side; the last two never carry
 * a login home.
 */
type Sender = BrowserSender | 'phone' | 'tester';

export interface BrowserSender {
  /** Undefined = it sends no cookie: it has no login but those of unknown services. */
  readonly browser: KnownBrowser | undefined;
  readonly renewal: Renewal;
}

/** The result of an event; `login` is as the change has read it and left it. */
export type SendResult =
  /** There is no such login, or it belongs to another browser. */
  | { readonly kind: 'unknown' }
  /**
   * The form is of an earlier version: nothing happened. `twice`: it is the one that led on, sent once more.
   */
  | { readonly kind: 'stale'; readonly login: Stored<Login>; readonly twice: boolean }
  /** The event means nothing where the login stands, or the login has ended. */
  | { readonly kind: 'ignored'; readonly login: Stored<Login> }
  | { readonly kind: 'moved'; readonly login: Stored<Login> }
  | Completed;

/**
 * The browser is to be given the answer. `session` has been adopted by its request already; null = it goes on
 * as it was.
 */
interface Completed {
  readonly kind: 'completed';
  readonly login: Stored<Login>;
  readonly answer: JsonObject;
  readonly session: SessionRow | null;
}

export interface SentEvent {
  readonly id: string;
  /** null = nothing but: carry a proven login home. */
  readonly event: LoginEvent | null;
  readonly from: Sender;
  /** The version the form was made for; absent = whatever it is now. */
  readonly version?: number;
  /** Digest of the whole form. */
  readonly form?: string;
  readonly trace: string;
  /** The kind of browser the event comes from; `modern` unless told. */
  readonly agent?: AgentId;
}

/** A form whose session id is dead. */
interface ResentForm {
  readonly id: string;
  readonly form: string;
  readonly renewal: Renewal;
}

/** The proof, and its time in real time. */
interface Before extends Achieved {
  readonly person: Stored<Person>;
  readonly auth_time: Instant;
}

export interface Logins {
  /** The login with its first line of the trail, for the caller to commit. Pure. */
  begin(start: NewLogin, stamp: Stamp): Change<Login>;
  /**
   * A login of a person proven before, at the post-login step that stops it; undefined where none does. Pure.
   */
  resume(start: NewLogin, before: Before, stamp: Stamp): Change<Login> | undefined;
  send(sending: SentEvent): Promise<SendResult>;
  /**
   * The form that took its login home, sent once more with the session id it made an end of: `completed` with
   * the same answer, or undefined.
   */
  resend(form: ResentForm): Promise<Completed | undefined>;
  /** The facts a page or `solve` sees; reads the person where the login has one. */
  facts(login: Stored<Login>): Promise<LoginFacts>;
  /** The same for a page that is drawn from the login alone. */
  factsWithoutPerson(login: Stored<Login>): Promise<LoginFacts>;
}

export interface Completion {
  /**
   * The response to the service, committed with these records before it is sent. The machine keeps it for a
   * form that is sent again, and never reads it.
   */
  readonly answer: JsonObject;
  readonly puts: readonly Put[];
  readonly events: readonly AuditEvent[];
  /**
   * Something was proven in this browser: its session goes on under another id and SSO tag, in the same
   * change.
   */
  readonly renews: boolean;
}

export interface CompletedLogin {
  readonly login: Login;
  /** Present when the login is proven. */
  readonly person: Person | null;
  /** Real time, for tokens and answers. */
  readonly at: Instant;
  /** Milliseconds to take off the login's own instants before they leave the house (decision 10). */
  readonly aged: number;
  readonly stamp: Stamp;
  readonly trace: string;
  readonly look: Read;
  /**
   * The tag that finds the SSO session of this browser from now on, and the record as it stands, in real
   * time; null = no browser sends, so nothing is proven.
   */
  readonly sso: { readonly tag: string; readonly found: Stored<BrowserSso> | undefined } | null;
}

/** Run inside the change of the last step (and of a cancel). Pure. */
export type OnComplete = (completed: CompletedLogin) => Completion;
