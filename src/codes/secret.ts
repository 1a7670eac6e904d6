/** The secret and the digits of HOTP and TOTP devices. */
import { Secret } from 'otpauth';
import { z } from 'zod';
import { derive, type Stamp } from '../kernel/entropy.ts';

/** RFC 4226, section 4, R6: at least 128 bits, 160 recommended. */
const BYTES = 20;

/** A device's secret in base32, as authenticator apps take it. */
export function newSecret(stamp: Stamp, purpose: string): string {
  return new Secret({ buffer: new Uint8Array(derive(stamp.entropy, purpose, BYTES)).buffer }).base32;
}

/** Members of a holder that both kinds have. */
export const deviceShape = {
  secret: z.string().regex(/^[A-Z2-7]{16,128}$/, 'A secret is base32: A to Z and 2 to 7, at least 16.'),
  digits: z.int().min(6).max(8),
};

/** The answer without spaces: people group digits. */
export function typed(answer: string): string {
  return answer.replace(/\s/g, '');
}
