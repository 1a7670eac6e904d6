/**
 * The lifetimes and kinds of one grant's tokens, from registration and scopes together
 * (docs/facts/idporten.md#lifetimes: the lowest wins).
 */
import type { Lifetimes } from '../../kernel/lifetimes.ts';
import { scopesNamed } from '../../services/scope.ts';
import type { Service } from '../../services/service.ts';
import type { OidcPorts } from '../ports.ts';

export interface TokenPolicy {
  readonly lifetimes: Lifetimes;
  /** The access token is a random string. */
  readonly opaque: boolean;
  /** No token tells the `pid`. */
  readonly pseudonymous: boolean;
  /**
   * A refresh token comes along: the grant is registered, and the service can prove who it is, be it by its
   * key (Digdir, protocol_token and func_dpop).
   */
  readonly renewable: boolean;
  /** The key that access tokens are bound to; null = none: any bearer may use them (RFC 9449, 6). */
  readonly jkt: string | null;
  /** The same for refresh tokens. */
  readonly renewal_jkt: string | null;
}

const lowest = (own: number, caps: readonly (number | null)[]) =>
  Math.min(own, ...caps.filter((cap) => cap !== null));

/** For a service and the scopes it was granted. */
export function policyFor(
  { lifetimes, scopes }: Pick<OidcPorts, 'lifetimes' | 'scopes'>,
  service: Service,
  granted: readonly string[],
  jkt: string | null = null,
): TokenPolicy {
  const demands = scopesNamed(scopes, granted);
  const isPublic = service.token_endpoint_auth_method === 'none';
  const caps = (name: 'at_max_age' | 'authorization_max_lifetime') => demands.map((scope) => scope[name]);
  return {
    lifetimes: {
      ...lifetimes,
      access_token: lowest(service.access_token_lifetime ?? lifetimes.access_token, caps('at_max_age')),
      refresh_token: service.refresh_token_lifetime ?? lifetimes.refresh_token,
      authorization: lowest(
        service.authorization_lifetime ?? lifetimes.authorization,
        caps('authorization_max_lifetime'),
      ),
    },
    opaque: demands.some(({ token_type }) => token_type === 'OPAQUE'),
    pseudonymous: demands.some(({ requires_pseudonymous_tokens }) => requires_pseudonymous_tokens),
    renewable: service.grant_types.includes('refresh_token') && (!isPublic || jkt !== null),
    jkt,
    renewal_jkt: isPublic ? jkt : null,
  };
}
