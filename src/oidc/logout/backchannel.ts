/**
 * Back-channel logout (OIDC Back-Channel Logout 1.0; Digdir, func_backchannel_logout): only after the logout
 * is committed.
 */

import { epochSeconds } from '../../kernel/clock.ts';
import { derivedToken, type Stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Person } from '../../people/person.ts';
import { subjectFor } from '../token/claims.ts';
import { postForm } from './call.ts';
import type { LogoutPorts } from './ports.ts';

/** A call to be made. */
export interface BackCall {
  /** Of `told`. */
  readonly index: number;
  readonly uri: string;
  readonly client_id: string;
  readonly sid: string;
  /** Undefined where the person has been removed since. */
  readonly person: Person | undefined;
  /** The value that the `sub` of its tokens follows from; undefined = the person. */
  readonly subject: string | undefined;
}

const LIVES_S = 300;
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** The claims of 2.4 in ID-porten's order; no nonce. */
function logoutToken(ports: LogoutPorts, call: BackCall, secret: string, { at, entropy }: Stamp): JsonObject {
  const { client_id, sid, person, subject, index } = call;
  const iat = epochSeconds(at);
  const pid = ports.logout.logout_token_sub === 'pid' ? person?.pid : undefined;
  return {
    ...(person === undefined
      ? {}
      : { sub: pid ?? subjectFor(secret, { client_id }, { ...person, subject }) }),
    aud: client_id,
    iss: ports.origins.issuer,
    exp: iat + LIVES_S,
    iat,
    jti: derivedToken(entropy, `logout_token ${index}`, 32),
    events: { [EVENT]: {} },
    sid,
  };
}

/** Calls every service at once, each one time; returns the result of each, by its index. */
export async function callBack(
  ports: LogoutPorts,
  calls: readonly BackCall[],
  stamp: Stamp,
): Promise<ReadonlyMap<number, string>> {
  if (calls.length === 0) return new Map();
  const ring = await ports.keys.ring();
  const signer = await ports.keys.signer(ring);
  const results = calls.map(async (call) => {
    const claims = logoutToken(ports, call, ring.subject, stamp);
    const logout_token = await signer.sign(claims, { typ: 'logout+jwt' });
    return [call.index, await postForm(call.uri, { logout_token })] as const;
  });
  return new Map(await Promise.all(results));
}
