/**
 * RS256 as each login needs it (RFC 7515; RFC 7518, 3.3), by node:crypto: signatures in the thread pool,
 * verification at once. jose does all else, and did this: it makes the header and looks the key up anew for
 * each call (decision 1).
 */
import {
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { JsonObject } from '../../kernel/json.ts';
import { remembered } from '../../kernel/remembered.ts';

/** Bits of the shortest modulus that RS256 may have (RFC 7518, 3.3). */
const SHORTEST = 2048;
/** So many keys are remembered. */
const MOST = 1000;

/** Only base64url without padding: another spelling of the same bytes is another text. */
const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** Reads a key once and remembers it by its content; undefined where it is none that RS256 can use. */
function reader(read: (jwk: JsonWebKey) => KeyObject): (jwk: JsonObject) => KeyObject | undefined {
  const keyOf = remembered<KeyObject | undefined, JsonObject>(MOST, (_content, jwk) =>
    jwk.kty === 'RSA' ? orNone(() => read(jwk)) : undefined,
  );
  return (jwk) => keyOf(`${jwk.kty} ${jwk.n} ${jwk.e}`, jwk);
}

function orNone(read: () => KeyObject): KeyObject | undefined {
  try {
    const key = read();
    return isLongEnough(key) ? key : undefined;
  } catch {
    return undefined;
  }
}

const isLongEnough = ({ asymmetricKeyDetails }: KeyObject) =>
  (asymmetricKeyDetails?.modulusLength ?? 0) >= SHORTEST;

/** The private key of a JWK. */
export const privateKey = reader((key) => createPrivateKey({ key, format: 'jwk' }));
/** The public key of a JWK. */
export const publicKey = reader((key) => createPublicKey({ key, format: 'jwk' }));

const encoded = (value: JsonObject) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The first part of a compact JWS: encoded once for many. */
export const headerOf = (header: JsonObject): string => encoded(header);

/** A compact JWS; the signature is made in the thread pool. */
export function signed(header: string, payload: JsonObject, key: KeyObject): Promise<string> {
  const text = `${header}.${encoded(payload)}`;
  return new Promise((resolve, reject) => {
    sign('sha256', Buffer.from(text), key, (error, signature) => {
      if (error === null) resolve(`${text}.${signature.toString('base64url')}`);
      else reject(error);
    });
  });
}

/**
 * Whether a compact JWS is signed by this key with RS256. A header with `crit` asks for extensions, and none
 * is known (RFC 7515, 4.1.11).
 */
export function isSigned(jws: string, key: KeyObject | undefined): boolean {
  if (key === undefined || key.asymmetricKeyType !== 'rsa' || !isLongEnough(key) || !COMPACT.test(jws))
    return false;
  const [header = '', payload, signature = ''] = jws.split('.');
  const { alg, crit }: JsonObject = parsed(header);
  if (alg !== 'RS256' || crit !== undefined) return false;
  const bytes = Buffer.from(signature, 'base64url');
  return verify('sha256', Buffer.from(`${header}.${payload}`), key, bytes);
}

function parsed(part: string): JsonObject {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as JsonObject) : {};
  } catch {
    return {};
  }
}
