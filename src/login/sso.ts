/** The SSO session: 30 minutes between authorize calls, 120 minutes from the first authentication (idporten-profile §6.1). */
import type { Instant } from '../kernel/clock.ts';
import { digest } from '../kernel/entropy.ts';
import type { Key } from '../storage/store.ts';
import type { Acr } from './acr.ts';

/** One service in the session. */
export interface SsoService {
  readonly client_id: string;
  /** 43 characters of base64url; the id_token's `sid` where the service requires it. */
  readonly sid: string;
  readonly seen_at: Instant;
  /** Grants that carry only login scopes: they die at logout. */
  readonly grants: readonly string[];
}

/** The stored record (kind `sso`; tags browser, person; expires at the earlier of idle and absolute limit). */
export interface SsoSession {
  readonly id: string;
  readonly person: string;
  readonly acr: Acr;
  readonly amr: string;
  /** When the person really proved who they are, in the record's time. */
  readonly auth_time: Instant;
  readonly touched_at: Instant;
  readonly services: readonly SsoService[];
}

export const SSO = 'sso';

/** The browser's shared session; its id follows from the browser's tag, so that it can be named without searching. */
export function sharedSession(browser: string): Key {
  return { kind: SSO, id: `s_${digest(`sso ${browser}`).slice(0, 22)}` };
}

export interface SsoLimits {
  /** Seconds. */
  readonly sso_idle: number;
  readonly sso_max: number;
}

export function sessionExpiry(authTime: Instant, touchedAt: Instant, limits: SsoLimits): Instant {
  return Math.min(touchedAt + limits.sso_idle * 1000, authTime + limits.sso_max * 1000);
}
