/** The do-nothing server's tokens: as long as ours, with two RS256 signatures. */
import { createPublicKey, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { publicKey } from '../key.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const signed = promisify(sign);
const client = createPublicKey({ key: publicKey, format: 'jwk' });

const base64url = (text: string) => Buffer.from(text).toString('base64url');

/** Ours carries its certificate; this is as many characters. */
const HEADER = base64url(
  JSON.stringify({ x5c: [randomBytes(786).toString('base64')], kid: 'do-nothing', alg: 'RS256' }),
);

export const token = (bytes = 16) => randomBytes(bytes).toString('base64url');

async function jwt(claims: object): Promise<string> {
  const input = `${HEADER}.${base64url(JSON.stringify(claims))}`;
  return `${input}.${(await signed('sha256', Buffer.from(input), privateKey)).toString('base64url')}`;
}

interface Granted {
  readonly pid: string;
  readonly nonce: string;
  readonly issuer: string;
  readonly jti: string;
}

export async function tokens({ pid, nonce, issuer, jti }: Granted): Promise<object> {
  const now = Math.floor(Date.now() / 1000);
  const both = { sub: token(77), iss: issuer, pid, acr: 'idporten-loa-high', iat: now, exp: now + 120 };
  const consumer = { authority: 'iso6523-actorid-upis', ID: '0192:991825827' };
  const [access_token, id_token] = await Promise.all([
    jwt({
      ...both,
      scope: 'openid profile',
      client_amr: 'private_key_jwt',
      jti,
      client_id: 'bench',
      consumer,
    }),
    jwt({
      ...both,
      aud: 'bench',
      amr: ['BankID'],
      auth_time: now,
      jti: token(8),
      nonce,
      sid: token(32),
      locale: 'nb',
    }),
  ]);
  return { access_token, id_token, token_type: 'Bearer', expires_in: 120, scope: 'openid profile' };
}

/** The one check: a service's proof of itself. */
export function isProof(assertion: string): boolean {
  const end = assertion.lastIndexOf('.');
  const signature = Buffer.from(assertion.slice(end + 1), 'base64url');
  return verify('sha256', Buffer.from(assertion.slice(0, end)), client, signature);
}

/** Unchecked. */
export function jtiOf(authorization: string): string {
  const payload = Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString();
  return (JSON.parse(payload) as { readonly jti: string }).jti;
}
