import type { z } from 'zod';
import type { Instant } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { kind } from '../storage/kind.ts';
import type { plainService } from './members.ts';

export type AuthMethod = Members['token_endpoint_auth_method'];
/** The service's authentication method, as its tokens name it (docs/facts/idporten.md#tokens). */
export type ClientAmr = AuthMethod | 'virksomhetssertifikat';

/** The members as `plainService` gives them. */
type Members = ReadonlyDeep<Omit<z.output<typeof plainService>, 'client_id' | 'client_secret' | 'jwks'>>;

/** The members of a stored record: its readers change nothing. */
type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T;

/** The stored record (kind `service`, id = client_id, tag service = client_id). */
export interface Service extends Members {
  readonly client_id: string;
  /** Null with private_key_jwt: it signs with its enterprise certificate. */
  readonly jwks: { readonly keys: readonly JsonObject[] } | null;
  /** SHA-256 in base64url; the secret of a request is compared with it. */
  readonly client_secret_hash: string | null;
  /**
   * Readable in the tester's zone (decision 18). Null where there is none, and of a service registered before
   * secrets were kept.
   */
  readonly client_secret: string | null;
  readonly created_at: Instant;
}

/** Version 0 did not say whether its logins ask for contact information. */
function asksAsSettingsSay(value: unknown): Service {
  return { contact_info_step: null, ...(value as Omit<Service, 'contact_info_step'>) };
}

export const SERVICE = kind<Service, 'service'>('service', {
  leftBy: 'tester',
  expires: 'none',
  version: 1,
  upgrades: [asksAsSettingsSay],
});
