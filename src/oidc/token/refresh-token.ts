/** grant_type=refresh_token: the token is used, and what it gives recorded, in one change (RFC 6749, 6; idporten-profile §4.5). */
import type { JsonObject } from '../../kernel/json.ts';
import type { Change, Found, Key, Look } from '../../storage/store.ts';
import { Refused } from '../../web/rule.ts';
import { enforce, firstRefusal } from '../check.ts';
import { assertionUsed } from '../client/authentication.ts';
import { useOf } from '../client/dpop.ts';
import {
  type AuthorizationRequest,
  GRANT,
  type Grant,
  type RefreshToken,
  refreshTokenKey,
} from '../records.ts';
import { type Sent, valueSent, wordsSent } from '../request/params.ts';
import type { GrantHandler, TokenErrand } from './endpoint.ts';
import { accessPut, granted, type Issue, prepareIssue, refusedBy } from './issue.ts';
import { freshToken, sameToken, spentPut } from './renewal.ts';
import { tokenRules } from './rules.ts';

const sentToken = (form: Sent) => valueSent(form, 'refresh_token') ?? '';

/** What was read and signed before the change. */
interface Prepared {
  readonly token: Key<RefreshToken>;
  /** Null where the token is unknown. */
  readonly grant: Key | null;
  readonly issue: Issue | undefined;
}

/** RFC 6749, 6: the same scope or less. OIDC Core 12.2: no nonce. */
const narrowed =
  (errand: TokenErrand) =>
  (request: AuthorizationRequest): AuthorizationRequest => {
    const wanted = wordsSent(errand, 'scope') ?? request.scopes;
    return { ...request, nonce: null, scopes: request.scopes.filter((scope) => wanted.includes(scope)) };
  };

/** Where the token's record stands. */
export const refreshTokenSent = (form: Sent): Key<RefreshToken> => refreshTokenKey(sentToken(form));

async function prepare(errand: TokenErrand<RefreshToken>): Promise<Prepared> {
  const token = refreshTokenSent(errand);
  const found = errand.redeemed;
  if (found === undefined) return { token, grant: null, issue: undefined };
  const { grant: id } = found.value;
  const issue = await prepareIssue(errand, { grant: id, person: found.tags.person }, narrowed(errand));
  return { token, grant: { kind: GRANT, id }, issue };
}

/** ONETIME: a new token, and the used one kept to be recognised; REUSE: the same one again. */
function renewed(errand: TokenErrand, token: Found<RefreshToken>, grant: Found<Grant>, issue: Issue) {
  const { stamp, client } = errand;
  const { policy } = issue;
  const reuse = client.service.refresh_token_usage === 'REUSE';
  const { renewal, puts } = reuse
    ? sameToken(sentToken(errand), token.aged, stamp, grant, policy)
    : freshToken(stamp, grant, policy);
  const all = [...puts, ...(reuse ? [] : [spentPut(token)]), accessPut(issue, grant)];
  return granted(errand, issue, all, renewal, grant.tags.person);
}

/** Judges and decides inside the change: of several parallel uses of a ONETIME token one finds it unspent. */
function decided(
  errand: TokenErrand,
  { token: key, grant: of, issue }: Prepared,
  look: Look,
): Change<JsonObject | Refused> {
  const { client, holder, stamp, lists, sent } = errand;
  const token = of === null ? undefined : look(key.kind, key.id);
  const grant = of === null ? undefined : look(GRANT, of.id);
  const replayed = firstRefusal(lists.dpop.once, useOf(look, holder));
  if (replayed !== undefined) return refusedBy(errand, replayed, undefined);
  const refusal = firstRefusal(lists.renewal, {
    ...{ token, grant, client_id: client.service.client_id, jkt: holder?.jkt ?? null, at: stamp.at, sent },
    personKnown: issue !== undefined,
    assertionUsed: assertionUsed(look, client),
  });
  // RFC 9700, 4.14.2: one of two has stolen it, and nobody knows which.
  if (refusal !== undefined)
    return refusedBy(errand, refusal, refusal.rule === tokenRules['refresh.once'] ? of?.id : undefined);
  // Reached only where a test has removed a check.
  if (token === undefined || grant === undefined || issue === undefined)
    return refusedBy(errand, new Refused(tokenRules['refresh.known']), undefined);
  return renewed(errand, token, grant, issue);
}

/** Uses a refresh token for new tokens. */
export const renew: GrantHandler<RefreshToken> = async (errand) => {
  enforce(errand.lists.renewalForm, errand);
  const prepared = await prepare(errand);
  const { token, grant } = prepared;
  const keys = [token, ...(grant === null ? [] : [grant]), ...errand.claims];
  return errand.ports.store.change<JsonObject | Refused>(errand.stamp.at, keys, (look) =>
    decided(errand, prepared, look),
  );
};
