/** Who must log in, and with what: decided from values, without a store (idporten-profile §2.2, §6.1). */
import type { Instant } from '../kernel/clock.ts';
import type { Found, Key } from '../storage/store.ts';
import { type Acr, reaches } from './acr.ts';
import type { Entry } from './method.ts';
import { type SsoSession, sharedSession } from './sso.ts';

/** The entries the picker offers: every one that can reach the floor, in picker order. */
export function openEntries(floor: Acr, entries: readonly Entry[]): readonly Entry[] {
  return entries
    .filter((entry) => reaches(entry.acr, floor))
    .toSorted((one, other) => one.order - other.order);
}

/** The SSO session a service belongs to: the browser's shared one, or its own where SSO is switched off for it (Digdir, func_nosso). */
export function sessionFor(browser: string, service: { client_id: string; sso_disabled: boolean }): Key {
  return sharedSession(service.sso_disabled ? `${browser} ${service.client_id}` : browser);
}

/** What a request demands of a session that is to answer it. */
export interface SessionDemand {
  readonly floor: Acr;
  readonly prompt: readonly string[];
  /** Seconds. */
  readonly max_age: number | null;
}

/** May the session answer without a page? Expired ones are not found in the first place. */
export function mayServe(session: Found<SsoSession>, demand: SessionDemand, at: Instant): boolean {
  if (session.expiresAt !== null && session.expiresAt <= at + session.aged) return false;
  // Step-up: a higher level than the session's needs a stronger eID (Digdir, overordnet).
  if (!reaches(session.value.acr, demand.floor)) return false;
  if (demand.prompt.includes('login')) return false;
  // OIDC Core 3.1.2.1: older than max_age means authenticate again; 0 always does.
  const age = at + session.aged - session.value.auth_time;
  return demand.max_age === null || (demand.max_age > 0 && age <= demand.max_age * 1000);
}
