/** grant_type=authorization_code: the code is spent, and the tokens recorded, in one change (RFC 6749, 4.1.3). */
import type { JsonObject } from '../../kernel/json.ts';
import type { Change, Found, Key, Look, Put } from '../../storage/store.ts';
import { Refused } from '../../web/rule.ts';
import { enforce, firstRefusal } from '../check.ts';
import { assertionUsed } from '../client/authentication.ts';
import { useOf } from '../client/dpop.ts';
import { type AuthorizationCode, CODE, codeKey, GRANT, type Grant, RECOGNISED } from '../records.ts';
import { type Sent, valueSent } from '../request/params.ts';
import type { GrantHandler, TokenErrand } from './endpoint.ts';
import { accessPut, granted, type Issue, prepareIssue, refusedBy } from './issue.ts';
import { freshToken } from './renewal.ts';
import { tokenRules } from './rules.ts';

/** What was read and signed before the change. */
interface Prepared {
  readonly code: Key<AuthorizationCode>;
  /** Null where the code is unknown. */
  readonly grant: Key | null;
  readonly issue: Issue | undefined;
}

/** Where the code's record stands. */
export const codeSent = (form: Sent): Key<AuthorizationCode> => codeKey(valueSent(form, 'code') ?? '');

async function prepare(errand: TokenErrand<AuthorizationCode>): Promise<Prepared> {
  const code = codeSent(errand);
  const found = errand.redeemed;
  if (found === undefined) return { code, grant: null, issue: undefined };
  const { grant: id } = found.value;
  const issue = await prepareIssue(errand, { grant: id, person: found.tags.person });
  return { code, grant: { kind: GRANT, id }, issue };
}

/** The grant goes on: with refresh tokens as long as they renew, and one token longer. */
function lasting({ value, ...found }: Found<Grant>, { policy }: Issue, now: number): Found<Grant> {
  const { authorization, access_token } = policy.lifetimes;
  const until = now + found.aged + (policy.renewable ? authorization * 1000 : 0);
  const renewable_until = policy.renewable ? until : null;
  return { ...found, value: { ...value, renewable_until }, expiresAt: until + access_token * 1000 };
}

/** The code marked as used, the tokens, and the grant they hang on. */
function redeemed(errand: TokenErrand, code: Found<AuthorizationCode>, before: Found<Grant>, issue: Issue) {
  const { stamp } = errand;
  const grant = lasting(before, issue, stamp.at);
  const fresh = issue.policy.renewable ? freshToken(stamp, grant, issue.policy) : undefined;
  const { id, tags, value, expiresAt } = grant;
  const spent: AuthorizationCode = { ...code.value, spent: true };
  const puts: readonly Put[] = [
    CODE.put(code.id, spent, { tags, expiresAt: stamp.at + code.aged + RECOGNISED }),
    GRANT.put(id, value, { tags, expiresAt }),
    accessPut(issue, grant),
    ...(fresh?.puts ?? []),
  ];
  return granted(errand, issue, puts, fresh?.renewal, tags.person);
}

/** Judges and decides inside the change: of several parallel redemptions one finds the code unspent. */
function decided(
  errand: TokenErrand,
  { code: key, grant: of, issue }: Prepared,
  look: Look,
): Change<JsonObject | Refused> {
  const { client, holder, stamp, lists, sent } = errand;
  // A code that was not there a moment ago is not one the service could know.
  const code = of === null ? undefined : look(key.kind, key.id);
  const grant = of === null ? undefined : look(GRANT, of.id);
  const replayed = firstRefusal(lists.dpop.once, useOf(look, holder));
  if (replayed !== undefined) return refusedBy(errand, replayed, undefined);
  const refusal = firstRefusal(lists.redemption, {
    ...{ code, grant, client_id: client.service.client_id, jkt: holder?.jkt ?? null, at: stamp.at, sent },
    personKnown: issue !== undefined,
    assertionUsed: assertionUsed(look, client),
  });
  // Reuse of the code revokes what it gave (RFC 6749, 4.1.2).
  if (refusal !== undefined)
    return refusedBy(errand, refusal, refusal.rule === tokenRules['code.once'] ? of?.id : undefined);
  // Reached only where a test has removed a check.
  if (code === undefined || grant === undefined || issue === undefined)
    return refusedBy(errand, new Refused(tokenRules['code.known']), undefined);
  return redeemed(errand, code, grant, issue);
}

/** Spends a code for tokens. */
export const redeemCode: GrantHandler<AuthorizationCode> = async (errand) => {
  enforce(errand.lists.codeForm, errand);
  const prepared = await prepare(errand);
  const { code, grant } = prepared;
  const keys = [code, ...(grant === null ? [] : [grant]), ...errand.claims];
  return errand.ports.store.change<JsonObject | Refused>(errand.stamp.at, keys, (look) =>
    decided(errand, prepared, look),
  );
};
