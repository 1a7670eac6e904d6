/** A key that a service holds, and the proofs it makes (RFC 9449, 4.2). */
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { systemClock } from '../../src/kernel/clock.ts';
import { digest } from '../../src/kernel/entropy.ts';

export interface Prover {
  readonly jkt: string;
  /** The header DPoP of one request; with a token it names it. */
  proof(
    url: string,
    wish?: { readonly method?: string; readonly token?: string | undefined; readonly claims?: object },
  ): Promise<{ readonly dpop: string }>;
}

export async function prover(alg = 'ES256'): Promise<Prover> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(publicKey);
  return {
    jkt: await calculateJwkThumbprint(jwk),
    proof: async (htu, { method: htm = 'POST', token, claims = {} } = {}) => {
      const iat = Math.floor(systemClock.now() / 1000);
      const ath = token === undefined ? {} : { ath: digest(token) };
      const jwt = new SignJWT({ jti: crypto.randomUUID(), htm, htu, iat, ...ath, ...claims });
      return { dpop: await jwt.setProtectedHeader({ typ: 'dpop+jwt', alg, jwk }).sign(privateKey) };
    },
  };
}
