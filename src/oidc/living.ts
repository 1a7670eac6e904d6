/** Is this an access token of ours that is alive? Looked up, not verified: what we did not issue is not there. */
import type { Instant } from '../kernel/clock.ts';
import type { Found, Store } from '../storage/store.ts';
import { type AccessToken, accessTokenKey, GRANT } from './records.ts';

/** Its record; undefined where it is unknown or expired, or its grant was revoked. */
export async function livingToken(
  store: Store,
  token: string,
  at: Instant,
): Promise<Found<AccessToken> | undefined> {
  const { kind, id } = accessTokenKey(token);
  const found = await store.get<AccessToken>(kind, id, at);
  const grant = found && (await store.get(GRANT, found.value.grant, at));
  return grant && found;
}
