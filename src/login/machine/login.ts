/**
 * A login: one citizen on the way through one eID for one service. Its record is the state of the machine.
 */

import { type Achieved, withClaims } from '../../eid/claims.ts';
import type { Facts, Feedback, ShownService, Wanted } from '../../eid/facts.ts';
import { DAY, type Instant } from '../../kernel/clock.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { LIMIT_TABLE } from '../../kernel/limits.ts';
import { kind } from '../../storage/kind.ts';
import type { Put, Stored, Tags } from '../../storage/store.ts';

type LoginState = 'open' | 'proven' | 'delivered' | 'cancelled' | 'failed' | 'expired';

/**
 * `tester`: the control API, in the citizen's place. An answer to a message is the phone's, also where the
 * control API sends it.
 */
export type SentBy = 'browser' | 'phone' | 'tester';

/** The step's answer is awaited from the phone, for a time. */
export interface Wait {
  /** The message that is to be answered; null = none can be (the phone is out of reach). */
  readonly message: string | null;
  /** In the login's own time. */
  readonly until: Instant;
  /** Its length, and that of one extension. */
  readonly seconds: number;
  /** The number of times the wait has been extended; at most `MOST_EXTENSIONS` (WCAG 2.2.1). */
  readonly extended: number;
  /** The step of the same eID at which the login stands when the time is up, and what it says there. */
  readonly late: string;
  readonly say: Feedback;
}

export const MOST_EXTENSIONS = 10;

/** The stored record (kind `login`; tags login, browser, service and, once known, person). */
export interface Login {
  readonly id: string;
  readonly browser: string;
  /**
   * Null = unknown: the login began at one of its own pages, and is for nobody (unknown-service.ts).
   */
  readonly service: string | null;
  readonly shown: ShownService;
  readonly wanted: Wanted;
  /** The caller's own: carried, never read here. */
  readonly ticket: JsonObject;
  /** The address the browser is sent to at the end; the login's forms must be allowed to lead there. */
  readonly returns_to: string;
  /** Entries the picker offers, in order. */
  readonly entries: readonly string[];
  readonly entry: string | null;
  readonly method: string | null;
  /** The post-login step that runs after the eID's last step; null = none runs. */
  readonly post_login: string | null;
  readonly step: string | null;
  readonly state: LoginState;
  /** Counts every event that changed something; forms carry it, so that an old form is known as old. */
  readonly version: number;
  readonly person: string | null;
  /** Values that one step of the eID keeps for another; dropped with the eID. */
  readonly notes: Readonly<Record<string, Json>>;
  readonly say: Feedback | null;
  /**
   * The last answer, shown again in the fields of the same step, by field id; absent = none. Never a secret,
   * never a number that may be real.
   */
  readonly typed?: Readonly<Record<string, string>>;
  /** Set while the phone is waited for. */
  readonly wait: Wait | null;
  /**
   * How another party has failed, in English: the service is told `server_error` and this. Absent = none has.
   */
  readonly server_error?: string;
  readonly achieved: Achieved | null;
  /** Post-login steps already passed. */
  readonly passed: readonly string[];
  readonly started_at: Instant;
  /** The instant of the proof; becomes `auth_time`. */
  readonly proven_at: Instant | null;
  /** The sender of the event that made it `proven`, which `transition` does not know. Absent = not proven. */
  readonly proven_by?: SentBy;
  /**
   * The step that waited for the phone whose answer has proven the login, and the notes until then. Absent =
   * no phone has.
   */
  readonly waited?: Pick<Login, 'notes'> & { readonly step: string };
  readonly expires_at: Instant;
}

/** As it is kept: with the digest of the last form that changed it, so that one sent twice is known. */
export type StoredLogin = Login & { readonly form?: string };

/** Said of a login that an older version began and this one cannot go on with. */
export const OUTDATED: Feedback = { text: 'ended.outdated' };

/**
 * Version 0 is what was written before records said their version: by which program, and with which members,
 * is unknown. An open login of version 0 begins anew; an ended one is only shown, and is read as it is. A
 * change of what a stored login holds adds an upgrade to the kind.
 */
function fromUnknown(value: unknown): unknown {
  const login = value as Login;
  const unfinished = login.state === 'open' || login.state === 'proven';
  if (!unfinished) return login;
  const shown = login.shown ?? { name: login.service, logo_uri: null, client_uri: null };
  const told: Partial<Wanted> = login.wanted;
  const wanted = { acr_values: [], ui_locales: [], ...told };
  return { ...login, shown, wanted, state: 'failed', interlude: null, wait: null, say: OUTDATED };
}

/** Version 1 called the post-login step an interlude, and its proof had no claims. */
function fromInterludes(value: unknown): Login {
  const { interlude: post_login = null, ...login } = value as Login & { readonly interlude?: string | null };
  return { ...login, post_login, achieved: login.achieved && withClaims(login.achieved) };
}

/** Every login of version 2 was for a service. */
const withKnownService = (value: unknown): unknown => value;

export const LOGIN = kind<StoredLogin, 'login' | 'browser' | 'service' | 'person'>('login', {
  leftBy: 'logins',
  expires: 'every',
  version: 3,
  upgrades: [fromUnknown, fromInterludes, withKnownService],
});

/** A finished login stays this long, so that a late form gets its outcome (ms). */
export const REMEMBERED = LIMIT_TABLE.login_kept.most * DAY;

/**
 * An open login whose time is up is expired, and a wait that is over has ended, whether or not that is
 * written down.
 */
export function asOf(found: Stored<Login>, at: Instant): Login {
  const login = found.value;
  const now = at + found.aged;
  if (login.state !== 'open' && login.state !== 'proven') return login;
  if (login.expires_at <= now) return { ...login, state: 'expired' };
  return inTime(login, now);
}

/**
 * The open login at `now`, in its own time: a wait that is over has led it on. That counts as an event, so
 * that forms of the waiting page are old.
 */
export function inTime(login: Login, now: Instant): Login {
  const { wait } = login;
  if (login.state !== 'open' || wait == null || wait.until > now) return login;
  return { ...login, step: wait.late, say: wait.say, wait: null, version: login.version + 1 };
}

/** The record as a change leaves it. */
export function left(found: Stored<Login>, login: Login): Stored<Login> {
  return { ...found, value: login, tags: tagsOf(login) };
}

export function loginPut(login: StoredLogin): Put {
  return LOGIN.put(login.id, login, { tags: tagsOf(login), expiresAt: login.expires_at + REMEMBERED });
}

function tagsOf({ id, browser, service, person }: Login): Tags {
  return {
    login: id,
    browser,
    ...serviceOf({ service }),
    ...(person === null ? {} : { person }),
  };
}

/** Whether a browser, by its tag, may see and drive it; one of an unknown service is bound to none. */
export function isOpenTo({ browser, service }: Login, by: string | undefined): boolean {
  return service === null || browser === by;
}

/** The member for tags and events; empty where the service is unknown. */
export function serviceOf({ service }: Pick<Login, 'service'>): { readonly service?: string } {
  return service === null ? {} : { service };
}

/** Everything that can happen to a login. `fields` come from a form or the control API. */
export type LoginEvent =
  | { readonly kind: 'choose'; readonly entry: string }
  /**
   * The phone's answer to the message that is waited for; `fields` hold a PIN, how it was unlocked, or a
   * reason.
   */
  | {
      readonly kind: 'phone';
      readonly message: string;
      readonly answer: 'approve' | 'reject';
      readonly fields: Readonly<Record<string, string>>;
    }
  /** The citizen asks for more time. */
  | { readonly kind: 'extend' }
  /** The time of a wait may be up: writes down what `asOf` sees. */
  | { readonly kind: 'time' }
  | { readonly kind: 'answer'; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancel' };

/** The members that the caller of `begin` gives. */
export type NewLogin = Pick<
  Login,
  'browser' | 'service' | 'shown' | 'wanted' | 'ticket' | 'returns_to' | 'entries'
> & { readonly trace: string };

/** The facts that rows get, with the login as the machine knows it. */
export type LoginFacts = Facts & { readonly login: Login };
