/** The public keys of a service. */
import { z } from 'zod';
import { type RuleId, registrationRules } from './rules.ts';

/** RFC 7518, 6.3.2 and 6.4: members that make a key private. */
export const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
/** Digdir: RSA of 2048 bits, at most five keys, kid of letters, digits and `._-`. */
const BYTES = 256;
const KEYS = 5;

const says = (rule: RuleId): string => registrationRules[rule].says;

const key = z.record(z.string(), z.json()).superRefine((jwk, context) => {
  const problem = (member: string, rule: RuleId) =>
    context.addIssue({ code: 'custom', path: [member], message: says(rule) });
  for (const member of PRIVATE_MEMBERS) if (member in jwk) problem(member, 'jwks.public');
  if (jwk.kty !== 'RSA') problem('kty', 'jwks.rsa');
  if (!isLong(jwk.n)) problem('n', 'jwks.length');
  if (!isText(jwk.e)) problem('e', 'jwks.rsa');
  if (jwk.kid !== undefined && !/^[\w.-]{1,200}$/.test(String(jwk.kid))) problem('kid', 'jwks.kid');
});

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isLong(value: unknown): boolean {
  return isText(value) && Buffer.from(value, 'base64url').length >= BYTES;
}

/** One to five RSA keys without private members. */
export const publicJwks = z.strictObject({
  keys: z.array(key).min(1, says('jwks.some')).max(KEYS, says('jwks.five')),
});
