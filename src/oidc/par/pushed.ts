/**
 * Pushed requests: kept by /par and by POST /authorize, used once by GET /authorize (RFC 9126; decision 12).
 */
import type { Instant } from '../../kernel/clock.ts';
import { derivedToken, type Stamp } from '../../kernel/entropy.ts';
import type { Put, Store, Stored } from '../../storage/store.ts';
import type { Params } from '../../web/params.ts';
import { Refused } from '../../web/rule.ts';
import { type Check, checks, judge, parse } from '../check.ts';
import { PAR, type PushedRequest, RECOGNISED } from '../records.ts';
import { missing, type Sent, UNDERSTOOD, valueSent } from '../request/params.ts';
import { identityRules } from '../request/rules.ts';
import { pushedRules } from './rules.ts';

/** The prefix of ID-porten's own request_uris (docs/facts/idporten.md#pushed-requests). */
const URN = 'urn:idporten:';

/** Credentials of the client are for /par alone. */
export const CREDENTIALS: readonly string[] = ['client_secret', 'client_assertion', 'client_assertion_type'];

/** The parameters that are kept of a pushed request: those with a meaning. */
const KEPT = new Set([...UNDERSTOOD, 'redirect_uri', 'resource']);

/** The record of a checked request under a fresh request_uri. */
export function pushedPut(
  client_id: string,
  values: ReadonlyMap<string, string>,
  stamp: Stamp,
  seconds: number,
): Put {
  const kept = [...values].filter(([name]) => KEPT.has(name));
  const valid_until = stamp.at + seconds * 1000;
  const parameters = Object.fromEntries([...kept, ['client_id', client_id]]);
  const value: PushedRequest = { client_id, parameters, spent: false, valid_until };
  const id = URN + derivedToken(stamp.entropy, 'request_uri', 32);
  return PAR.put(id, value, { tags: { service: client_id }, expiresAt: valid_until + RECOGNISED });
}

/** The used request: nothing of it is kept but that it was used. */
export function spentRequest({ id, tags, value, expiresAt }: Stored<PushedRequest>): Put {
  return PAR.put(id, { ...value, parameters: {}, spent: true }, { tags, expiresAt });
}

/** The request_uri a query names, where it is one of ours; by-reference ones are for the checks to refuse. */
export function pushedUri({ values }: Params): string | undefined {
  const uri = values.get('request_uri');
  return uri?.startsWith(URN) ? uri : undefined;
}

/** A request_uri's record beside the client that uses it. */
interface Use {
  readonly uri: string;
  readonly found: Stored<PushedRequest> | undefined;
  readonly client_id: string;
  /** Real time; the record's own is `at + aged`. */
  readonly at: Instant;
}

const uriSent = ({ uri }: Use) => ({ sent: { request_uri: uri } });

export const USE_CHECKS: readonly Check<Use>[] = checks(pushedRules, {
  'request_uri.known': [({ found }) => found !== undefined, uriSent],
  'request_uri.same_client': [
    ({ found, client_id }) => found?.value.client_id === client_id,
    ({ client_id }) => ({ sent: { client_id } }),
  ],
  'request_uri.once': [({ found }) => found?.value.spent !== true, uriSent],
  'request_uri.fresh': [
    ({ found, at }) => found !== undefined && at + found.aged < found.value.valid_until,
    uriSent,
  ],
});

/** The pushed request where it may be used, or why not. */
export const judgeUse = (use: Use): Stored<PushedRequest> | Refused =>
  judge(USE_CHECKS, use, ({ found }) => found);

/** The pushed request, for its own client; it is taken where it leads to an answer (authorize/outcome.ts). */
export async function readPushed(store: Store, uri: string, query: Sent, at: Instant): Promise<Params> {
  const client_id = valueSent(query, 'client_id');
  if (client_id === undefined)
    throw new Refused(identityRules['client_id.present'], missing('client_id')(query));
  const use = { uri, found: await store.get(PAR, uri, at), client_id, at };
  const { value } = parse(USE_CHECKS, use, ({ found }) => found);
  return { values: new Map(Object.entries(value.parameters)), doubled: [], malformed: [] };
}
