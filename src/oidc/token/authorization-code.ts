/** grant_type=authorization_code (RFC 6749, 4.1.3): a code is spent for tokens, once. */
import type { Stored } from '../../storage/store.ts';
import { type AuthorizationCode, CODE, codeKey, GRANT, type Grant, RECOGNISED } from '../records.ts';
import { valueSent } from '../request/params.ts';
import { CODE_FORM_CHECKS, REDEMPTION_CHECKS } from './code-checks.ts';
import type { GrantType, Redeemed, Spending } from './grant.ts';
import { freshToken } from './renewal.ts';
import { tokenRules } from './rules.ts';

/** The grant goes on: with refresh tokens as long as they renew, and one token longer. */
function lasting({ grant, issue, request }: Redeemed<AuthorizationCode>): Stored<Grant> {
  const { renewable, lifetimes } = issue.policy;
  const until = request.stamp.at + grant.aged + (renewable ? lifetimes.authorization * 1000 : 0);
  const value = { ...grant.value, renewable_until: renewable ? until : null };
  return { ...grant, value, expiresAt: until + lifetimes.access_token * 1000 };
}

/** The code marked as used, the grant, and a refresh token where there is to be one. */
function spend(redeemed: Redeemed<AuthorizationCode>): Spending {
  const { found: code, issue, request } = redeemed;
  const { at } = request.stamp;
  const grant = lasting(redeemed);
  const fresh = issue.policy.renewable ? freshToken(request.stamp, grant, issue.policy) : undefined;
  const { id, tags, value, expiresAt } = grant;
  const puts = [
    CODE.put(code.id, { ...code.value, spent: true }, { tags, expiresAt: at + code.aged + RECOGNISED }),
    GRANT.put(id, value, { tags, expiresAt }),
    ...(fresh?.puts ?? []),
  ];
  return { puts, renewal: fresh?.renewal };
}

export const AUTHORIZATION_CODE: GrantType<AuthorizationCode> = {
  presented: (form) => valueSent(form, 'code'),
  key: codeKey,
  form: CODE_FORM_CHECKS,
  checks: REDEMPTION_CHECKS,
  // RFC 6749, 4.1.2: reuse of the code revokes its tokens.
  revokes: tokenRules['code.once'],
  narrow: (granted) => granted,
  spend,
};
