/** Pushed requests: kept by /par and by POST /authorize, used once by GET /authorize (RFC 9126; decision 12). */
import type { Instant } from '../kernel/clock.ts';
import { derivedToken, type Stamp } from '../kernel/entropy.ts';
import type { Put, Store } from '../storage/store.ts';
import type { Params } from '../web/params.ts';
import { Refused } from '../web/rule.ts';
import { PAR, type PushedRequest } from './records.ts';
import { pushedRules } from './rules.ts';

/** How ID-porten's own look (idporten-profile §2.4). */
export const URN = 'urn:idporten:';

/** Credentials of the client are for /par alone and are not kept. */
const CREDENTIALS: readonly string[] = ['client_secret', 'client_assertion', 'client_assertion_type'];

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

/** Takes the pushed request: of several parallel uses one gets it (RFC 9126, 7.3). Another client's attempt takes nothing. */
export async function takePushed(store: Store, uri: string, client_id: string, at: Instant): Promise<Params> {
  const key = { kind: PAR, id: uri };
  const taken = await store.change<PushedRequest | undefined>(at, [key], (look) => {
    const value = look<PushedRequest>(PAR, uri)?.value;
    return value?.client_id === client_id ? { result: value, deletes: [key] } : { result: value };
  });
  if (taken === undefined) throw new Refused(pushedRules['request_uri.unused']);
  if (taken.client_id !== client_id)
    throw new Refused(pushedRules['request_uri.same_client'], { sent: { client_id } });
  return { values: new Map(Object.entries(taken.parameters)), doubled: [], malformed: [] };
}
