/** Refresh tokens as records: sliding within the end of their grant (docs/facts/idporten.md#lifetimes). */

import type { Instant } from '../../kernel/clock.ts';
import { derivedToken, type Stamp } from '../../kernel/entropy.ts';
import type { Put, Stored } from '../../storage/store.ts';
import { type Grant, REFRESH_TOKEN, type RefreshToken, refreshTokenKey } from '../records.ts';
import type { Renewed } from './issue.ts';
import type { TokenPolicy } from './policy.ts';

/** A refresh token's own clock, and how long its grant goes on renewing (ms). */
interface Times {
  readonly own: Instant;
  readonly left: number;
}

/** The time for which the grant still renews (ms); 0 where it has no refresh tokens. */
function leftOf({ value, aged }: Stored<Grant>, at: Instant): number {
  return value.renewable_until === null ? 0 : value.renewable_until - (at + aged);
}

/** The record under this token, and its members in the response. */
function kept(token: string, { own, left }: Times, grant: Stored<Grant>, policy: TokenPolicy) {
  const lives = Math.min(policy.lifetimes.refresh_token * 1000, left);
  const { client_id } = grant.value.request;
  const about = { grant: grant.id, client_id, jkt: policy.renewal_jkt };
  const value: RefreshToken = { ...about, spent: false, valid_until: own + lives };
  const put = REFRESH_TOKEN.put(refreshTokenKey(token).id, value, {
    tags: grant.tags,
    expiresAt: own + left,
  });
  const renewal: Renewed = { token, seconds: Math.floor(lives / 1000) };
  return { renewal, puts: [put] };
}

/** A new refresh token of the grant. */
export function freshToken({ at, entropy }: Stamp, grant: Stored<Grant>, policy: TokenPolicy) {
  return kept(
    derivedToken(entropy, 'refresh_token', 32),
    { own: at, left: leftOf(grant, at) },
    grant,
    policy,
  );
}

/** REUSE: the same token, whose time begins anew. */
export function sameToken(
  { token, aged }: { readonly token: string; readonly aged: number },
  { at }: Stamp,
  grant: Stored<Grant>,
  policy: TokenPolicy,
) {
  return kept(token, { own: at + aged, left: leftOf(grant, at) }, grant, policy);
}

/** ONETIME: the used one stays, to be recognised. */
export function spentPut({ id, value, tags, expiresAt }: Stored<RefreshToken>): Put {
  return REFRESH_TOKEN.put(id, { ...value, spent: true }, { tags, expiresAt });
}
