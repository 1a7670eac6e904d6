/** Is an access token alive? Looked up, not verified: what we did not issue is not there. */
import type { Instant } from '../../kernel/clock.ts';
import type { Found, Store } from '../../storage/store.ts';
import { type AccessToken, GRANT } from '../records.ts';

/** The record as found, unless its grant was revoked meanwhile. */
export async function activeToken(
  store: Store,
  found: Found<AccessToken> | undefined,
  at: Instant,
): Promise<Found<AccessToken> | undefined> {
  if (found === undefined) return undefined;
  return (await store.get(GRANT, found.value.grant, at)) === undefined ? undefined : found;
}
