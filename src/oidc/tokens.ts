/** Building and signing tokens: all that leaves signed passes here. */
import type { JsonObject } from '../kernel/json.ts';
import { accessTokenClaims, idTokenClaims, type TokenFacts } from './claims.ts';
import type { Signer } from './keys.ts';

/** Tokens that are signed and not yet given away. */
export interface SignedTokens {
  readonly accessToken: string;
  readonly accessClaims: JsonObject;
  /** Only with the scope openid (OIDC Core 3.1.3.3). */
  readonly idToken: string | undefined;
}

/** Both signatures at once, in the thread pool: they are most of what a login costs. */
export async function signTokens(signer: Signer, facts: TokenFacts): Promise<SignedTokens> {
  const accessClaims = accessTokenClaims(facts);
  const wantsId = facts.request.scopes.includes('openid');
  const [accessToken, idToken] = await Promise.all([
    signer.sign(accessClaims),
    wantsId ? signer.sign(idTokenClaims(facts)) : undefined,
  ]);
  return { accessToken, accessClaims, idToken };
}
