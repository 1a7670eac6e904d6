/**
 * Reads ID-porten's logout token; a frame in the browser is the other way it tells this service of a logout.
 */
import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** The values that a logout token is checked against. */
export interface Expected {
  readonly issuer: string;
  readonly client_id: string;
  readonly keys: JWTVerifyGetKey;
}

/** The fault of a token that must not be acted on; null where it has none (OIDC Back-Channel Logout, 2.6). */
function problemOf({ events, nonce, sid }: JWTPayload): string | null {
  const isLogout = typeof events === 'object' && events !== null && EVENT in events;
  if (!isLogout) return `events does not hold ${EVENT}`;
  if (nonce !== undefined) return 'a logout token must not hold a nonce';
  return typeof sid === 'string' ? null : 'sid is missing';
}

/**
 * The session that a logout token ends, and the token's own id. @throws an Error that says what is wrong with
 * it.
 */
export async function readLogoutToken(
  token: string,
  expected: Expected,
): Promise<{ sid: string; jti: string }> {
  const { issuer, client_id: audience, keys } = expected;
  const claims = { issuer, audience, requiredClaims: ['iat', 'exp', 'jti', 'events'] };
  const { payload } = await jwtVerify(token, keys, { ...claims, algorithms: ['RS256'], typ: 'logout+jwt' });
  const problem = problemOf(payload);
  if (problem !== null) throw new Error(problem);
  return { sid: String(payload.sid), jti: String(payload.jti) };
}
