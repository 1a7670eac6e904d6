/** Pushed requests: kept by /par and by POST /authorize, used once by GET /authorize (RFC 9126; decision 12). */
import type { Instant } from '../kernel/clock.ts';
import { derivedToken, type Stamp } from '../kernel/entropy.ts';
import type { Put, Store } from '../storage/store.ts';
import type { Params } from '../web/params.ts';
import { Refused } from '../web/rule.ts';
import { missing, type Sent, valueSent } from './context.ts';
import { PAR, type PushedRequest } from './records.ts';
import { identityRules, pushedRules } from './rules.ts';

/** How ID-porten's own look (idporten-profile §2.4). */
export const URN = 'urn:idporten:';

/** Credentials of the client are for /par alone and are not kept. */
export const CREDENTIALS: readonly string[] = ['client_secret', 'client_assertion', 'client_assertion_type'];

/** The record of a checked request under a fresh request_uri. */
export function pushedPut(
  client_id: string,
  values: ReadonlyMap<string, string>,
  stamp: Stamp,
  seconds: number,
): Put {
  const kept = [...values].filter(([name]) => !CREDENTIALS.includes(name));
  const value: PushedRequest = {
    client_id,
    parameters: Object.fromEntries([...kept, ['client_id', client_id]]),
  };
  const id = URN + derivedToken(stamp.entropy, 'request_uri', 32);
  return { kind: PAR, id, value, tags: { service: client_id }, expiresAt: stamp.at + seconds * 1000 };
}

/** The request_uri a query names, where it is one of ours; by-reference ones are for the checks to refuse. */
export function pushedUri({ values, doubled }: Params): string | undefined {
  const uri = values.get('request_uri');
  return uri?.startsWith(URN) && !doubled.includes('request_uri') ? uri : undefined;
}

/** The pushed request, for its own client; it is taken where it leads to an answer (serve.ts). */
export async function readPushed(store: Store, uri: string, query: Sent, at: Instant): Promise<Params> {
  const client_id = valueSent(query, 'client_id');
  if (client_id === undefined)
    throw new Refused(identityRules['client_id.present'], missing('client_id')(query));
  const found = await store.get<PushedRequest>(PAR, uri, at);
  if (found === undefined)
    throw new Refused(pushedRules['request_uri.unused'], { sent: { request_uri: uri } });
  if (found.value.client_id !== client_id)
    throw new Refused(pushedRules['request_uri.same_client'], { sent: { client_id } });
  return { values: new Map(Object.entries(found.value.parameters)), doubled: [], malformed: [] };
}
