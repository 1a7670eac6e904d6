/** Looks an access token up, without verifying it: the store has no other than ours. */
import type { Instant } from '../../kernel/clock.ts';
import type { Store, Stored } from '../../storage/store.ts';
import { type AccessToken, GRANT } from '../records.ts';

/** The record as found, unless its grant was revoked meanwhile. */
export async function activeToken(
  store: Store,
  found: Stored<AccessToken> | undefined,
  at: Instant,
): Promise<Stored<AccessToken> | undefined> {
  if (found === undefined) return undefined;
  return (await store.get(GRANT, found.value.grant, at)) === undefined ? undefined : found;
}
