/**
 * The demands of a scope on the tokens that carry it: Digdir's own field names (protocol_scope),
 * `settings.scopes` of the config file.
 */
import { z } from 'zod';

const seconds = z.int().min(1).max(31_536_000).nullable().default(null);

const line = z.string().trim().min(1).max(500);
const described = z
  .union([line, z.strictObject({ nb: line, nn: line, en: line, se: line })])
  .nullable()
  .default(null);

const scopeSettings = z.strictObject({
  token_type: z.enum(['SELF_CONTAINED', 'OPAQUE']).default('SELF_CONTAINED'),
  /** The access token lives at most so long (s). */
  at_max_age: seconds,
  /** Refresh tokens renew for at most so long (s). */
  authorization_max_lifetime: seconds,
  /** A citizen is authenticated anew for it, SSO session or not. */
  requires_user_authentication: z.boolean().default(false),
  /** The citizen is asked whether the service may have it. */
  requires_user_consent: z.boolean().default(false),
  /** Shown where the citizen is asked, in one language or in each; its name is, where there is none. */
  description: described,
  long_description: described,
  /** No token that carries it has a `pid`; introspection has. */
  requires_pseudonymous_tokens: z.boolean().default(false),
  /** The client_ids that may introspect a token with it. */
  enforced_aud_for_introspection: z.array(z.string().min(1)).max(100).default([]),
});

/** RFC 6749, 3.3: the characters of a scope. */
export const scopeName = z
  .string()
  .regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'A scope has no spaces, quotes or backslashes.');

/** By name; a scope that is not named has the defaults. */
export const scopesSchema = z.record(scopeName, scopeSettings);

export type Scope = z.output<typeof scopeSettings>;
export type Scopes = Readonly<Record<string, Scope>>;

const DEFAULTS = scopeSettings.parse({});

/** The demands of these scopes, in their order. */
export function scopesNamed(scopes: Scopes, names: readonly string[]): readonly Scope[] {
  return names.map((name) => (Object.hasOwn(scopes, name) ? scopes[name] : undefined) ?? DEFAULTS);
}
