/** Proof key for code exchange, S256 alone (RFC 7636). */
import { digest } from '../../kernel/entropy.ts';

const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

/** RFC 7636, 4.1: 43 to 128 unreserved characters. */
export function isVerifier(text: string): boolean {
  return VERIFIER.test(text);
}

/** RFC 7636, 4.2: BASE64URL(SHA256(verifier)). */
export function challengeFor(verifier: string): string {
  return digest(verifier);
}

/** RFC 7636, 4.6. */
export function verifierFits(verifier: string, challenge: string): boolean {
  return challengeFor(verifier) === challenge;
}
