/** The protocol's records in the store. Codes and tokens are looked up by digest and not kept themselves. */

import { type Achieved, withClaims } from '../eid/claims.ts';
import type { Acr } from '../kernel/acr.ts';
import type { Instant } from '../kernel/clock.ts';
import { digest } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Language } from '../kernel/language.ts';
import { kind } from '../storage/kind.ts';

/** Options of the kinds whose records a login leaves behind and time removes. */
export const OF_LOGINS = { leftBy: 'logins', expires: 'every' } as const;

export const PROMPTS = ['login', 'none', 'consent'] as const;
export type Prompt = (typeof PROMPTS)[number];

/** The ways an answer may travel (docs/facts/idporten.md#discovery); `fragment` is none of ID-porten's. */
export const RESPONSE_MODES = ['query', 'form_post', 'query.jwt', 'form_post.jwt'] as const;
export type ResponseMode = (typeof RESPONSE_MODES)[number];

/**
 * A checked authorization request, which every later step trusts. It is part of the login's ticket (so a
 * type, which is JSON) and of the code.
 */
export type AuthorizationRequest = {
  readonly client_id: string;
  readonly redirect_uri: string;
  readonly response_mode: ResponseMode;
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly nonce: string | null;
  /** S256; null only where the client has PKCE waived and sent none. */
  readonly code_challenge: string | null;
  /** Thumbprint of the key that the code is for (RFC 9449, 10). */
  readonly dpop_jkt: string | null;
  readonly acr_values: readonly Acr[];
  readonly ui_locales: readonly string[];
  readonly prompt: readonly Prompt[];
  /** Seconds. */
  readonly max_age: number | null;
  /** RFC 8707; becomes the access token's `aud`. */
  readonly resource: string | null;
  /** The customer in whose name a supplier asks (Digdir, func_onbehalfof). */
  readonly onbehalfof: string | null;
  /** As asked; in a grant, as granted. Null where nothing was asked. */
  readonly authorization_details: readonly JsonObject[] | null;
};

/**
 * Kind `par`, id = request_uri; tag service. Also what `POST /authorize` stores (decision 12). Used once, and
 * kept as long as a code to say so.
 */
export interface PushedRequest {
  readonly client_id: string;
  /** The parameters as sent, single-valued; none once it was used. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly spent: boolean;
  /** Real expiry of the unspent request, in the record's time. */
  readonly valid_until: Instant;
}
export const PAR = kind<PushedRequest, 'service'>('par', { ...OF_LOGINS, version: 0 });

/** The authentication of a person: level, methods and time. */
export interface Authentication extends Achieved {
  readonly person: string;
  readonly auth_time: Instant;
  readonly language: Language;
  /** 43 characters of base64url. */
  readonly sid: string;
}

/**
 * Kind `code`, id = digest(code). Kept after use, marked, so that reuse can revoke its tokens (RFC 6749,
 * 4.1.2).
 */
export interface AuthorizationCode {
  /** The members that a redemption is checked against. */
  readonly request: Pick<AuthorizationRequest, 'client_id' | 'redirect_uri' | 'code_challenge' | 'dpop_jkt'>;
  readonly grant: string;
  /** A spent code stays 10 minutes only to be recognised. */
  readonly spent: boolean;
  /** Real expiry of the unspent code, in the record's time. */
  readonly valid_until: Instant;
}
export const CODE = kind<AuthorizationCode, 'service' | 'person'>('code', { ...OF_LOGINS, version: 0 });
/**
 * A spent code or request_uri is recognised for so long (ms), so that its reuse can be told from an unknown
 * one, and revoke a code's tokens.
 */
export const RECOGNISED = 10 * 60 * 1000;
export const codeKey = (code: string) => ({ kind: CODE, id: digest(code) });

/**
 * Kind `grant`: the authorization that one login gave one service. Code and tokens point to it and are dead
 * without it, so revoking deletes this one record.
 */
export interface Grant {
  readonly request: AuthorizationRequest;
  /** Its `auth_time` in this record's time. */
  readonly authentication: Authentication;
  /** Refresh tokens renew until then; null where there are none. */
  readonly renewable_until: Instant | null;
  /** Id of the login with pages that gave it; absent = there was none, or an older version wrote it. */
  readonly login?: string;
}
function saysClaims(value: unknown): Grant {
  const grant = value as Grant;
  return { ...grant, authentication: withClaims(grant.authentication) };
}
export const GRANT = kind<Grant, 'service' | 'person' | 'browser'>('grant', {
  ...OF_LOGINS,
  version: 1,
  upgrades: [saysClaims],
});

/** Kind `access-token`, id = digest(token). */
export interface AccessToken {
  readonly grant: string;
  readonly client_id: string;
  readonly scopes: readonly string[];
  readonly claims: JsonObject;
  /** Thumbprint of the key it is bound to; null = none: any bearer may use it. */
  readonly jkt: string | null;
  /** Also where the claims must not tell it (Digdir, protocol_tokenintrospect). */
  readonly pid: string | null;
  readonly language: Language;
}
export const ACCESS_TOKEN = kind<AccessToken, 'service' | 'person' | 'browser'>('access-token', {
  ...OF_LOGINS,
  version: 0,
});
export const accessTokenKey = (token: string) => ({ kind: ACCESS_TOKEN, id: digest(token) });

/**
 * Kind `refresh-token`, id = digest(token). Kept as long as its grant renews: a spent one must be recognised.
 */
export interface RefreshToken {
  readonly grant: string;
  readonly client_id: string;
  readonly spent: boolean;
  /** Thumbprint of the key it is bound to, where its service proves itself by nothing else (RFC 9449, 5). */
  readonly jkt: string | null;
  /** In the record's time. */
  readonly valid_until: Instant;
}
export const REFRESH_TOKEN = kind<RefreshToken, 'service' | 'person' | 'browser'>('refresh-token', {
  ...OF_LOGINS,
  version: 0,
});
export const refreshTokenKey = (token: string) => ({ kind: REFRESH_TOKEN, id: digest(token) });

/**
 * Kind `jti`, id = digest(client_id + jti): a client assertion is used once (Digdir guide; RFC 7523, 3), and
 * so is a DPoP proof. A spent one stays spent: a reset is not for replay.
 */
export const JTI = kind<Readonly<Record<never, never>>, 'service'>('jti', {
  leftBy: null,
  expires: 'every',
  version: 0,
});
