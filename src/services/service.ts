import type { Acr } from '../kernel/acr.ts';
import type { Instant } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { kind } from '../storage/kind.ts';

export type AuthMethod = 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt' | 'none';
/** How a service authenticated, as its tokens tell it (docs/facts/idporten.md#tokens). */
export type ClientAmr = AuthMethod | 'virksomhetssertifikat';

/** A customer of the supplier whose service it is (Digdir, func_onbehalfof; `logo_uri` is ours: theirs comes by e-mail). A type, so that it is JSON. */
type OnBehalfOf = {
  readonly onbehalfof: string;
  readonly display_name: string;
  /** Nine digits. */
  readonly orgno: string;
  /** The way back to the customer. */
  readonly url: string | null;
  readonly logo_uri: string | null;
};

/** The stored record (kind `service`, id = client_id, tag service = client_id). Digdir's own field names (self-service API). */
export interface Service {
  readonly client_id: string;
  readonly client_name: string;
  /** Nine digits. */
  readonly client_orgno: string;
  /** Of who runs it for the organisation above; at Digdir it follows from the supplier's certificate. */
  readonly supplier_orgno: string | null;
  readonly integration_type: 'idporten' | 'api_klient';
  readonly application_type: 'web' | 'browser' | 'native';
  readonly token_endpoint_auth_method: AuthMethod;
  /** SHA-256 in base64url: what a request is held against. */
  readonly client_secret_hash: string | null;
  /** Readable in the tester's zone (decision 18). Null where there is none, and of a service registered before secrets were kept. */
  readonly client_secret: string | null;
  /** Null with private_key_jwt: it signs with its enterprise certificate. */
  readonly jwks: { readonly keys: readonly JsonObject[] } | null;
  readonly redirect_uris: readonly string[];
  readonly post_logout_redirect_uris: readonly string[];
  readonly frontchannel_logout_uri: string | null;
  readonly frontchannel_logout_session_required: boolean;
  readonly backchannel_logout_uri: string | null;
  /** Follows from the address: whoever is called is told the `sid` (Digdir, func_backchannel_logout). */
  readonly backchannel_logout_session_required: boolean;
  readonly grant_types: readonly ('authorization_code' | 'refresh_token')[];
  readonly scopes: readonly string[];
  /** What a request without acr_values asks for (RFC 7591, 2 by OpenID Connect Registration 1.0, 2; release note ID-5505, 2025-06-19). */
  readonly default_acr_values: readonly Acr[];
  /** Seconds; null is `settings.lifetimes`. A scope may cap it (scope.ts). */
  readonly access_token_lifetime: number | null;
  /** How long a refresh token waits for its use. */
  readonly refresh_token_lifetime: number | null;
  /** How long refresh tokens renew at all. */
  readonly authorization_lifetime: number | null;
  readonly refresh_token_usage: 'ONETIME' | 'REUSE';
  readonly code_challenge_method: 'S256' | 'none';
  readonly sso_disabled: boolean;
  readonly client_uri: string | null;
  readonly logo_uri: string | null;
  readonly onbehalfof: readonly OnBehalfOf[];
  readonly created_at: Instant;
}

export const SERVICE = kind<Service, 'service'>('service', { leftBy: 'tester', expires: 'none', version: 0 });
