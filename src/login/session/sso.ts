/**
 * Single sign-on: the sessions of a browser's cookie. 30 minutes between authorize calls, 120 minutes from
 * the first authentication (docs/facts/idporten.md#single-sign-on).
 */

import { type Achieved, withClaims } from '../../eid/claims.ts';
import type { Instant } from '../../kernel/clock.ts';
import { digest } from '../../kernel/entropy.ts';
import { kind } from '../../storage/kind.ts';
import type { Change, Key, Read, Stored } from '../../storage/store.ts';

/** One service in a session. */
export interface SsoService {
  readonly client_id: string;
  /** 43 characters of base64url; the id_token's `sid` where the service requires it. */
  readonly sid: string;
  readonly seen_at: Instant;
}

/** An authenticated person in a browser, and the services they are logged in to. */
export interface SsoSession extends Achieved {
  readonly id: string;
  readonly person: string;
  /** The instant of the person's own proof, in the record's time. */
  readonly auth_time: Instant;
  /** The one service this session is for; null = the circle of trust. */
  readonly isolated_for: string | null;
  /** False: it can be logged out of, but answers no further login (an eID without SSO). */
  readonly serves: boolean;
  readonly services: readonly SsoService[];
}

/**
 * The stored record, one a browser (tags browser, person; expires at the earlier of idle and absolute limit).
 * Sessions apart from the common one share its cookie, and so its timers (Digdir, func_nosso).
 */
export interface BrowserSso {
  /** The first authentication: a later or stronger proof gives no longer time. */
  readonly begun_at: Instant;
  /** The latest authorize call. */
  readonly touched_at: Instant;
  readonly sessions: readonly SsoSession[];
}

function saysClaims(value: unknown): BrowserSso {
  const sso = value as BrowserSso;
  return { ...sso, sessions: sso.sessions.map(withClaims) };
}
export const SSO = kind<BrowserSso, 'browser' | 'person'>('browser-sso', {
  leftBy: 'logins',
  expires: 'every',
  version: 1,
  upgrades: [saysClaims],
});

/** Its id follows from the SSO tag of the browser's session, so that it can be named without searching. */
export const ssoOf = (tag: string): Key<BrowserSso> => ({ kind: SSO, id: digest(`sso ${tag}`).slice(0, 22) });

/**
 * The record of a browser, ready to stand under another tag: with its instants in real time, since the age
 * stays with the key (decision 10). Undefined where there is none.
 */
export function ssoInRealTime(look: Read, tag: string): Stored<BrowserSso> | undefined {
  const { kind, id } = ssoOf(tag);
  const found = look(kind, id);
  if (found === undefined) return undefined;
  const { value, aged, expiresAt } = found;
  const service = (one: SsoService) => ({ ...one, seen_at: one.seen_at - aged });
  const session = (one: SsoSession) => ({
    ...one,
    auth_time: one.auth_time - aged,
    services: one.services.map(service),
  });
  return {
    ...found,
    aged: 0,
    expiresAt: expiresAt === null ? null : expiresAt - aged,
    value: {
      begun_at: value.begun_at - aged,
      touched_at: value.touched_at - aged,
      sessions: value.sessions.map(session),
    },
  };
}

/** The record under another tag. Pure. */
export function ssoMoved(look: Read, from: string, to: string): Pick<Change<never>, 'puts' | 'deletes'> {
  const found = ssoInRealTime(look, from);
  if (found === undefined) return {};
  const { value, tags, expiresAt } = found;
  return { puts: [SSO.put(ssoOf(to).id, value, { tags, expiresAt })], deletes: [ssoOf(from)] };
}

export interface SsoLimits {
  /** Seconds. */
  readonly sso_idle: number;
  readonly sso_max: number;
}

export function ssoExpiry({ begun_at, touched_at }: BrowserSso, limits: SsoLimits): Instant {
  return Math.min(touched_at + limits.sso_idle * 1000, begun_at + limits.sso_max * 1000);
}
