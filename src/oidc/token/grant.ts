/** The declaration of a grant type, and the phases that every grant passes: none can leave one out. */
import type { Instant } from '../../kernel/clock.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Change, Key, Put, Read, Stored } from '../../storage/store.ts';
import { Refused, type Rule } from '../../web/rule.ts';
import { type Check, judge, parse } from '../check.ts';
import { assertionReplayed } from '../client/authentication.ts';
import type { ClientChecks } from '../client/authentication-checks.ts';
import { type DpopChecks, proofReplayed } from '../client/dpop.ts';
import { type AuthorizationRequest, GRANT, type Grant } from '../records.ts';
import type { Sent } from '../request/params.ts';
import { accessPut, granted, type Issue, prepareIssue, type Renewed, refusedBy } from './issue.ts';
import { spentBy, type TokenPorts, type TokenRequest } from './request.ts';

/** A code or refresh token beside the request that redeems it, as seen inside the change that spends it. */
export interface Redemption<Kept> extends Sent {
  readonly found: Stored<Kept> | undefined;
  /** The grant it belongs to; gone where a logout or a revocation ended it meanwhile. */
  readonly grant: Stored<Grant> | undefined;
  readonly client_id: string;
  /** The key that the request proves to hold. */
  readonly jkt: string | null;
  /** Real time; a record's own is `at + aged`. */
  readonly at: Instant;
  readonly personKnown: boolean;
}

/** A redemption whose checks hold. */
export interface Redeemed<Kept> {
  /** As it came. */
  readonly presented: string;
  readonly found: Stored<Kept>;
  readonly grant: Stored<Grant>;
  readonly issue: Issue;
  readonly request: TokenRequest;
}

/** The records of a redemption beside the access token, and the refresh token that comes along. */
export interface Spending {
  readonly puts: readonly Put[];
  readonly renewal: Renewed | undefined;
}

/** One kind of grant: all of it is needed, and nothing here can read, write or answer by itself. */
export interface GrantType<Kept extends { readonly grant: string }> {
  /** The code or token, as it came. */
  readonly presented: (form: Sent) => string | undefined;
  /** The key of its record: it is read together with the service. */
  readonly key: (presented: string) => Key<Kept>;
  /** Checks of the form, before any other. */
  readonly form: readonly Check<Sent>[];
  readonly checks: readonly Check<Redemption<Kept>>[];
  /** The rule whose breach revokes all that was granted. */
  readonly revokes: Rule;
  /** The request of these tokens, as a part of what was granted. */
  readonly narrow: (granted: AuthorizationRequest, form: Sent) => AuthorizationRequest;
  readonly spend: (redeemed: Redeemed<Kept>) => Spending;
}

/** The checks of the service; those of the code or token are the grant's. */
export interface RedeemerChecks {
  readonly client: ClientChecks;
  readonly dpop: DpopChecks;
}

/** One redemption, with the records read and the tokens signed before the change. */
interface Redeeming<Kept extends { readonly grant: string }> {
  readonly lists: RedeemerChecks;
  readonly type: GrantType<Kept>;
  readonly request: TokenRequest;
  readonly presented: string;
  /**
   * The grant; null where the code or token is unknown: it was not there a moment ago, so that the service
   * cannot know it.
   */
  readonly of: Key<Grant> | null;
  readonly issue: Issue | undefined;
}

/**
 * The response's members, or the refusal with its traces already committed; a thrown refusal is not in the
 * trail yet.
 */
export async function redeem<Kept extends { readonly grant: string }>(
  ports: TokenPorts,
  lists: RedeemerChecks,
  type: GrantType<Kept>,
  request: TokenRequest<Kept>,
): Promise<JsonObject | Refused> {
  const presented = parse(type.form, request, type.presented);
  const found = request.client.beside;
  const of = found === undefined ? null : { kind: GRANT, id: found.value.grant };
  const narrow = (asked: AuthorizationRequest) => type.narrow(asked, request);
  const issue =
    found && (await prepareIssue(ports, request, { grant: found.value.grant, tags: found.tags }, narrow));
  const keys = [type.key(presented), ...(of === null ? [] : [of]), ...spentBy(request)];
  return ports.store.change<JsonObject | Refused>(request.stamp.at, keys, (look) =>
    decided({ lists, type, request, presented, of, issue }, look),
  );
}

/** Judges and decides inside the change: of several parallel redemptions one finds the record unspent. */
function decided<Kept extends { readonly grant: string }>(
  { lists, type, request, presented, of, issue }: Redeeming<Kept>,
  look: Read,
): Change<JsonObject | Refused> {
  const { client, key, stamp, sent } = request;
  const replayed = proofReplayed(lists.dpop, look, key) ?? assertionReplayed(lists.client, look, client);
  if (replayed !== undefined) return refusedBy(request, replayed, null);
  const record = type.key(presented);
  const redemption: Redemption<Kept> = {
    found: of === null ? undefined : look(record.kind, record.id),
    grant: of === null ? undefined : look(of.kind, of.id),
    client_id: client.service.client_id,
    jkt: key?.jkt ?? null,
    at: stamp.at,
    sent,
    personKnown: issue !== undefined,
  };
  const redeemed = judge(
    type.checks,
    redemption,
    ({ found, grant }) => found && grant && issue && { presented, found, grant, issue, request },
  );
  if (redeemed instanceof Refused)
    return refusedBy(request, redeemed, redeemed.rule === type.revokes ? of : null);
  const { puts, renewal } = type.spend(redeemed);
  return granted(redeemed, [...puts, accessPut(redeemed.issue, redeemed.grant)], renewal);
}
