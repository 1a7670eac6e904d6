/** How a code changes the browser's SSO session. All instants are turned into the session record's own time (decision 10). */
import type { Lifetimes } from '../kernel/lifetimes.ts';
import { reaches } from '../login/acr.ts';
import { SSO, type SsoService, type SsoSession, sessionExpiry } from '../login/sso.ts';
import type { Found, Put } from '../storage/store.ts';
import type { Order, Within } from './finish.ts';
import type { Authentication } from './records.ts';

/** Grants that end with the session: those that carry nothing but login (idporten-profile §6.2). */
const LOGIN_SCOPES: readonly string[] = ['openid', 'profile'];
/** Of one service only the latest are remembered: older tokens have long expired. */
const REMEMBERED = 20;

/** The session after a login; with `auth_time` in the record's own time. */
export type NextSession = Pick<SsoSession, 'id' | 'person' | 'acr' | 'amr' | 'auth_time' | 'services'>;

/** What a person proved, when in real time. */
export type Proof = Pick<Authentication, 'person' | 'acr' | 'amr' | 'auth_time'>;

/** Another person replaces the session; the same one raises or renews it, but a weaker eID takes nothing from a stronger one. */
export function upgraded(found: Found<SsoSession> | undefined, id: string, proof: Proof): NextSession {
  if (found === undefined || found.value.person !== proof.person)
    return { ...own(proof, 0), id, services: [] };
  if (!reaches(proof.acr, found.value.acr)) return found.value;
  return { ...own(proof, found.aged), id, services: found.value.services };
}

function own({ person, acr, amr, auth_time }: Proof, aged: number) {
  return { person, acr, amr, auth_time: auth_time + aged };
}

/** The session's record with this service in it and its idle time begun anew (idporten-profile §6.1). */
export function joined(
  limits: Lifetimes,
  { stamp, request }: Pick<Order, 'stamp' | 'request'>,
  { browser, found, session }: Within,
  sid: string,
  grant: string,
): Put {
  const same = found !== undefined && found.value.person === session.person;
  const at = stamp.at + (same ? found.aged : 0);
  const { client_id, scopes } = request;
  const before = session.services.find((service) => service.client_id === client_id);
  const mortal = scopes.every((scope) => LOGIN_SCOPES.includes(scope));
  const grants = [...(before?.grants ?? []), ...(mortal ? [grant] : [])].slice(-REMEMBERED);
  const service: SsoService = { client_id, sid, seen_at: at, grants };
  const others = session.services.filter((other) => other !== before);
  const value: SsoSession = { ...session, touched_at: at, services: [...others, service] };
  return {
    kind: SSO,
    id: session.id,
    value,
    tags: { browser, person: session.person },
    expiresAt: sessionExpiry(session.auth_time, at, limits),
    fresh: !same,
  };
}
