/** A party that authenticates by private_key_jwt, through the front door; its assertions may say whatever a test wants. */
import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { systemClock } from '../../src/kernel/clock.ts';
import { token } from '../../src/kernel/entropy.ts';
import { type Answered, type Change, Party, RENEWING } from '../support/party.ts';
import type { World } from '../support/world.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** A registered party, and what makes its assertions: right but for the claims given. */
export async function signing(where: World, part: object = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' };
  const registration = { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [jwk] } };
  const party = await Party.registered(where, { ...RENEWING, ...registration, ...part });
  const { client_id } = party.service;
  const assertion = async (claims: Record<string, unknown> = {}) => {
    const iat = Math.floor(systemClock.now() / 1000);
    const own = { iss: client_id, sub: client_id, aud: where.issuer, iat, exp: iat + 60, jti: token() };
    const jwt = new SignJWT({ ...own, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k' });
    const client_assertion = await jwt.sign(privateKey);
    return { client_id, client_assertion_type: JWT_BEARER, client_assertion };
  };
  return { party, key: privateKey, assertion };
}

export type Signing = Awaited<ReturnType<typeof signing>>;

/** POST /par by this form. */
export const push = async ({ party }: Signing, form: Change): Promise<Answered> => party.push(form, {});
