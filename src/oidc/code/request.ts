/** The values that a code is issued for: the request, the proof of the person, and the SSO session. */
import type { Achieved } from '../../eid/claims.ts';
import type { AuditEvent } from '../../kernel/audit.ts';
import type { Stamp } from '../../kernel/entropy.ts';
import { present } from '../../kernel/json.ts';
import type { Language } from '../../kernel/language.ts';
import type { BrowserSso, SsoSession } from '../../login/session/sso.ts';
import type { Stored } from '../../storage/store.ts';
import type { KnownBrowser } from '../../web/session.ts';
import type { OidcPorts } from '../ports.ts';
import type { Authentication, AuthorizationRequest } from '../records.ts';

export type CodePorts = Pick<OidcPorts, 'origins' | 'lifetimes' | 'entries' | 'levels'>;

export interface CodeRequest {
  readonly request: AuthorizationRequest;
  readonly stamp: Stamp;
  readonly trace: string;
  readonly login?: string;
  /** The citizen's own choice of language. */
  readonly language: Language | null;
}

/** The proof of a person; `auth_time` is in real time. */
export type Proof = Pick<Authentication, 'person' | 'auth_time' | keyof Achieved>;

/** A browser's SSO session, as found and as it is to be. */
export interface SessionAt {
  readonly browser: KnownBrowser;
  readonly found: Stored<BrowserSso> | undefined;
  readonly session: SsoSession;
}

/** A line of the trail about an authorization. */
export function authorizationEvent(
  { request, stamp, trace, login }: CodeRequest,
  about: Pick<AuditEvent, 'kind' | 'person' | 'summary' | 'data'>,
): AuditEvent {
  return { ...about, ...present({ login }), at: stamp.at, service: request.client_id, trace };
}
