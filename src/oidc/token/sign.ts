/** Building and signing tokens: all that leaves signed passes here. */
import { derivedToken } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Signer } from '../keys/keys.ts';
import { accessTokenClaims, idTokenClaims, type TokenFacts } from './claims.ts';

/** Tokens that are signed and not yet given away. */
export interface SignedTokens {
  readonly accessToken: string;
  readonly accessClaims: JsonObject;
  /** Only with the scope openid (OIDC Core 3.1.3.3). */
  readonly idToken: string | undefined;
}

/**
 * Both signatures at once, in the thread pool: they are most of a login's cost. An opaque access token says
 * nothing and needs none.
 */
export async function signTokens(signer: Signer, facts: TokenFacts): Promise<SignedTokens> {
  const { policy, stamp, request } = facts;
  const accessClaims = accessTokenClaims(facts);
  const wantsId = request.scopes.includes('openid');
  const [accessToken, idToken] = await Promise.all([
    policy.opaque ? derivedToken(stamp.entropy, 'access_token', 32) : signer.sign(accessClaims),
    wantsId ? signer.sign(idTokenClaims(facts)) : undefined,
  ]);
  return { accessToken, accessClaims, idToken };
}
