/** The public keys of a service. */
import { z } from 'zod';

/** RFC 7518, 6.3.2 and 6.4: members that make a key private. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
/** Digdir: RSA of 2048 bits, at most five keys, kid of letters, digits and `._-`. */
const BYTES = 256;
const KEYS = 5;

const key = z.record(z.string(), z.json()).superRefine((jwk, context) => {
  const problem = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  for (const member of PRIVATE) {
    if (member in jwk) problem(member, `The member ${member} is private: register the public key alone.`);
  }
  if (jwk.kty !== 'RSA') problem('kty', 'A key is of type RSA.');
  if (!isLong(jwk.n)) problem('n', 'An RSA key has a modulus of at least 2048 bits.');
  if (!isText(jwk.e)) problem('e', 'An RSA key has an exponent.');
  if (jwk.kid !== undefined && !/^[\w.-]{1,200}$/.test(String(jwk.kid))) {
    problem('kid', 'A kid is made of letters, digits, dot, underscore and hyphen.');
  }
});

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isLong(value: unknown): boolean {
  return isText(value) && Buffer.from(value, 'base64url').length >= BYTES;
}

/** One to five RSA keys without private members. */
export const publicJwks = z.strictObject({
  keys: z.array(key).min(1, 'A jwks has at least one key.').max(KEYS, 'A jwks has at most five keys.'),
});
