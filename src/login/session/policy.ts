/**
 * Whether the citizen must log in, and at which level: decided from values, without a store
 * (docs/facts/idporten.md#levels, docs/facts/idporten.md#single-sign-on).
 */

import type { Entry } from '../../eid/method.ts';
import type { Acr, Levels } from '../../kernel/acr.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { SsoSession } from './sso.ts';

/**
 * The entries the picker offers, in its order: every one that can reach the lowest level asked for, and those
 * offered by name only.
 */
export function openEntries(
  asked: readonly Acr[],
  entries: readonly Entry[],
  levels: Levels,
): readonly Entry[] {
  const ranked = asked.filter((acr) => !levels.isByName(acr));
  const floor = levels.floorOf(ranked);
  const onlyNamed = ranked.length === 0 && asked.length > 0;
  const isNamed = (acr: Acr) =>
    asked.some((one) => levels.kindOf(one) === levels.kindOf(acr) && levels.reaches(acr, one));
  return entries
    .filter(({ acr }) => (levels.isByName(acr) ? isNamed(acr) : !onlyNamed && levels.reaches(acr, floor)))
    .toSorted((one, other) => one.order - other.order);
}

/** The session of a browser that a login belongs to. */
export interface Circle extends Pick<SsoSession, 'isolated_for' | 'serves'> {
  readonly kind: string;
}

/** The service of a login, and the settings of service and eID for SSO. */
interface LoginSso {
  readonly client_id: string;
  readonly sso_disabled: boolean;
  readonly kind: string;
  /** False: the eID has no SSO. */
  readonly serves?: boolean;
}

/**
 * The common one of a kind of level, the service's own where SSO is switched off for it (Digdir, func_nosso),
 * or one that serves no service where the eID has no SSO.
 */
export function circleOf({ client_id, sso_disabled, kind, serves = true }: LoginSso): Circle {
  return { isolated_for: sso_disabled || !serves ? client_id : null, serves, kind };
}

/** The circle that a session makes. */
export function circleIn({ isolated_for, serves, acr }: SsoSession, levels: Levels): Circle {
  return { isolated_for, serves, kind: levels.kindOf(acr) };
}

export function within(
  sessions: readonly SsoSession[],
  circle: Circle,
  levels: Levels,
): SsoSession | undefined {
  return sessions.find((session) => {
    const { isolated_for, serves, kind } = circleIn(session, levels);
    return isolated_for === circle.isolated_for && serves === circle.serves && kind === circle.kind;
  });
}

/** The demands of a request on a session that is to answer it. */
export interface SessionDemand {
  readonly floor: Acr;
  readonly levels: Levels;
  readonly prompt: readonly string[];
  /** Seconds. */
  readonly max_age: number | null;
  /** A scope wants the person authenticated anew (Digdir, protocol_scope: requires_user_authentication). */
  readonly anew: boolean;
}

/**
 * May the session answer without a page? `at` is the record's own time; expired ones are not found in the
 * first place.
 */
export function mayServe(session: SsoSession, demand: SessionDemand, at: Instant): boolean {
  // Step-up: a higher level than the session's needs a stronger eID (Digdir, overordnet).
  if (!session.serves || !demand.levels.reaches(session.acr, demand.floor)) return false;
  if (demand.anew || demand.prompt.includes('login')) return false;
  // OIDC Core 3.1.2.1: older than max_age means authenticate again; 0 always does.
  const { max_age } = demand;
  return max_age === null || (max_age > 0 && at - session.auth_time <= max_age * 1000);
}
