/**
 * The changes that an authorize call makes to the SSO sessions of a browser's cookie. All instants are turned
 * into the record's own time (decision 10).
 */

import type { Levels } from '../../kernel/acr.ts';
import type { Stamp } from '../../kernel/entropy.ts';
import { timeOrderedId } from '../../kernel/entropy.ts';
import type { Lifetimes } from '../../kernel/lifetimes.ts';
import { type Circle, circleIn, within } from '../../login/session/policy.ts';
import {
  type BrowserSso,
  SSO,
  type SsoService,
  type SsoSession,
  ssoExpiry,
  ssoOf,
} from '../../login/session/sso.ts';
import type { Put, Stored } from '../../storage/store.ts';
import type { KnownBrowser } from '../../web/session.ts';
import type { CodePorts, CodeRequest, Proof, SessionAt } from './request.ts';

/**
 * Another person replaces the session; the same one raises or renews it, but a weaker eID takes nothing from
 * a stronger one.
 */
export function upgraded(
  { found, levels }: { readonly found: Stored<BrowserSso> | undefined; readonly levels: Levels },
  circle: Circle,
  proof: Proof,
  stamp: Stamp,
): SsoSession {
  const known = within(found?.value.sessions ?? [], circle, levels);
  const { isolated_for, serves } = circle;
  const own = { ...proof, auth_time: proof.auth_time + (found?.aged ?? 0), isolated_for, serves };
  if (known === undefined || known.person !== proof.person)
    return { ...own, id: timeOrderedId(stamp, 's'), services: [] };
  return levels.reaches(proof.acr, known.acr) ? { ...known, ...own } : known;
}

/** The session with this service in it. */
function joinedBy({ stamp, request }: CodeRequest, session: SsoSession, aged: number, sid: string) {
  const { client_id } = request;
  const service: SsoService = { client_id, sid, seen_at: stamp.at + aged };
  const others = session.services.filter((other) => other.client_id !== client_id);
  return { ...session, services: [...others, service] };
}

/** The record after a code was issued: the session with the service in it, and the idle time begun anew. */
export function joined(
  { lifetimes, levels }: CodePorts,
  codeRequest: CodeRequest,
  { browser, found, session }: SessionAt,
  sid: string,
): Put {
  const circle = circleIn(session, levels);
  const others = (found?.value.sessions ?? []).filter(
    (other) => within([other], circle, levels) === undefined,
  );
  const before = within(found?.value.sessions ?? [], circle, levels);
  // If no former session is left, the record, and with it the timers, is another person's.
  const goesOn = found !== undefined && (others.length > 0 || before?.person === session.person);
  const aged = found?.aged ?? 0;
  const own = joinedBy(codeRequest, session, aged, sid);
  const value = {
    begun_at: goesOn ? found.value.begun_at : session.auth_time,
    touched_at: codeRequest.stamp.at + aged,
    sessions: [...others, own],
  };
  const tags = { browser: browser.tag, person: session.person };
  // An expired record is not found, and its age is not the new one's.
  const expiresAt = ssoExpiry(value, lifetimes);
  return SSO.put(ssoOf(browser.sso).id, value, { tags, expiresAt, fresh: found === undefined });
}

/** Each authorize call begins the idle time anew, also one that asks for a login (Digdir, func_sso). */
export function touched(
  limits: Lifetimes,
  { sso }: KnownBrowser,
  found: Stored<BrowserSso>,
  { at }: Stamp,
): Put {
  const value = { ...found.value, touched_at: at + found.aged };
  return SSO.put(ssoOf(sso).id, value, { tags: found.tags, expiresAt: ssoExpiry(value, limits) });
}
