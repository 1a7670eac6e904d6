/**
 * grant_type=refresh_token (RFC 6749, 6; docs/facts/idporten.md#lifetimes): a refresh token is used for new
 * tokens.
 */
import type { AuthorizationRequest, RefreshToken } from '../records.ts';
import { refreshTokenKey } from '../records.ts';
import { type Sent, valueSent, wordsSent } from '../request/params.ts';
import type { GrantType, Redeemed, Spending } from './grant.ts';
import { RENEWAL_CHECKS, RENEWAL_FORM_CHECKS } from './refresh-checks.ts';
import { freshToken, sameToken, spentPut } from './renewal.ts';
import { tokenRules } from './rules.ts';

/** RFC 6749, 6: the same scope or less. OIDC Core 12.2: no nonce. */
function narrow(granted: AuthorizationRequest, form: Sent): AuthorizationRequest {
  const wanted = wordsSent(form, 'scope') ?? granted.scopes;
  return { ...granted, nonce: null, scopes: granted.scopes.filter((scope) => wanted.includes(scope)) };
}

/** ONETIME: a new token, and the used one kept to be recognised; REUSE: the same one again. */
function spend({ presented, found, grant, issue, request }: Redeemed<RefreshToken>): Spending {
  const { stamp, client } = request;
  if (client.service.refresh_token_usage === 'REUSE')
    return sameToken({ token: presented, aged: found.aged }, stamp, grant, issue.policy);
  const { puts, renewal } = freshToken(stamp, grant, issue.policy);
  return { puts: [...puts, spentPut(found)], renewal };
}

export const REFRESH_TOKEN_GRANT: GrantType<RefreshToken> = {
  presented: (form) => valueSent(form, 'refresh_token'),
  key: refreshTokenKey,
  form: RENEWAL_FORM_CHECKS,
  checks: RENEWAL_CHECKS,
  // RFC 9700, 4.14.2: one of two has stolen it, and which is not known.
  revokes: tokenRules['refresh.once'],
  narrow,
  spend,
};
