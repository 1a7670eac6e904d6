/** The bench service's proof of itself at the token endpoint. */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Ticket } from './driver.ts';
import { privateKey, publicKey } from './key.ts';

/** Signed before the clock runs: the driver shares the cores. Lives 100 s, which a batch never lasts. */
export async function assertion(issuer: string, client_id: string): Promise<Ticket['proof']> {
  const jwt = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'RS256', kid: publicKey.kid })
    .setIssuer(client_id)
    .setSubject(client_id)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('100s')
    .sign(privateKey);
  const client_assertion_type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  return { form: { client_id, client_assertion_type, client_assertion: jwt } };
}
