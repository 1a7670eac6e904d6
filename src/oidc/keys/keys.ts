/**
 * The signing keys and their certificates. They live in the store: every process signs with the same, also
 * after a restart (docs/facts/idporten.md#keys).
 */
import {
  calculateJwkThumbprint,
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  type JWK,
} from 'jose';
import { selfSigned } from '../../certificates/make.ts';
import type { Clock, Instant } from '../../kernel/clock.ts';
import { stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { kind } from '../../storage/kind.ts';
import { create } from '../../storage/record-operations.ts';
import type { Key, Store, Stored } from '../../storage/store.ts';
import { headerOf, isSigned, privateKey, publicKey, signed } from './rs256.ts';

const ALG = 'RS256';

/** One key with its certificate (base64 DER, RFC 7517, 4.7). */
export interface SigningKey {
  readonly kid: string;
  readonly private_jwk: JsonObject;
  readonly x5c: readonly string[];
  /** In the ring's own time; absent = from the beginning. It is published before (rotation.ts). */
  readonly signs_from?: Instant;
  /** Set when another is to sign: the last token of this one has died by then. */
  readonly published_until?: Instant;
}

/** Kind `keys`, id `ring`: newest first; `subject` is what pairwise `sub` follows from. */
export interface KeyRing {
  readonly signing: readonly [SigningKey, ...SigningKey[]];
  readonly subject: string;
}
export const KEYS = kind<KeyRing>('keys', { leftBy: null, expires: 'none', version: 0 });
export const RING: Key<KeyRing> = { kind: KEYS, id: 'ring' };

/** The ring as found, at a moment of its own time. */
export type RingNow = KeyRing & { readonly now: Instant };
export const ringAt = ({ value, aged }: Stored<KeyRing>, at: Instant): RingNow => ({
  ...value,
  now: at + aged,
});

/** The newest key whose time has come. */
export function signingKey({ signing, now }: RingNow): SigningKey {
  return signing.find(({ signs_from = 0 }) => signs_from <= now) ?? signing[0];
}

export function publishedKeys({ signing, now }: RingNow): readonly SigningKey[] {
  return signing.filter(({ published_until }) => published_until === undefined || published_until > now);
}

export interface Signer {
  readonly kid: string;
  readonly x5c: readonly string[];
  /**
   * Compact JWT whose header is exactly x5c, kid, alg, and after them `extraHeader`
   * (docs/facts/idporten.md#tokens).
   */
  sign(payload: JsonObject, extraHeader?: JsonObject): Promise<string>;
}

export interface Keys {
  /** Makes the key in the thread pool if the store has none; the first signature waits for it. */
  prepare(): Promise<void>;
  /** The ring as it stands now, made first where there is none. */
  ring(): Promise<RingNow>;
  /** The key that signs now; of `ring`, where the caller has it already. */
  signer(ring?: RingNow): Promise<Signer>;
  /** The keys in `/jwks.json`. */
  publicKeys(): Promise<readonly JWK[]>;
  /**
   * The claims of an id_token we signed, expired or not (id_token_hint: OIDC RP-Initiated Logout, 2); an
   * access token is none.
   */
  verifyOwn(jwt: string): Promise<JsonObject | undefined>;
}

/** A fresh RS256 key of 2048 bits with a certificate of ten years; the kid is its RFC 7638 thumbprint. */
export async function makeSigningKey(at: Instant): Promise<SigningKey> {
  const pair = await generateKeyPair(ALG, { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, private_jwk: jwk as JsonObject, x5c: [await selfSigned(pair, at)] };
}

async function makeRing(store: Store, clock: Clock): Promise<void> {
  const stamped = stamp(clock);
  const ring: KeyRing = { signing: [await makeSigningKey(stamped.at)], subject: stamped.entropy };
  // Two processes may race: the one that comes second drops its own and uses the other's.
  await create(store, clock.now(), KEYS.put(RING.id, ring, {}));
}

function publicPart(key: SigningKey): JWK {
  const { kty, n, e } = key.private_jwk as JWK & JsonObject;
  return { kty, use: 'sig', alg: ALG, kid: key.kid, x5c: [...key.x5c], n, e } as JWK;
}

function signerOf({ kid, x5c, private_jwk }: SigningKey): Signer {
  const key = privateKey(private_jwk);
  if (key === undefined) throw new Error('The stored signing key cannot be read.');
  const header = { x5c: [...x5c], kid, alg: ALG };
  const plain = headerOf(header);
  return {
    kid,
    x5c,
    sign: (payload, extraHeader) =>
      signed(extraHeader === undefined ? plain : headerOf({ ...header, ...extraHeader }), payload, key),
  };
}

function claimsOf(jwt: string, keys: readonly JWK[]): JsonObject | undefined {
  const key = keys.find((candidate) => isSigned(jwt, publicKey(candidate as JsonObject)));
  if (key === undefined) return undefined;
  const { kid, typ } = decodeProtectedHeader(jwt);
  // An ID token of ours has no typ; a logout token has (OIDC Back-Channel Logout, 2.4).
  if (kid !== key.kid || typ !== undefined) return undefined;
  const claims = decodeJwt(jwt) as JsonObject;
  // An access token has a client_id, a signed response (JARM) no sub.
  return typeof claims.client_id === 'string' || typeof claims.sub !== 'string' ? undefined : claims;
}

/** The keys of this store. */
export function createKeys(store: Store, clock: Clock): Keys {
  let making: Promise<void> | undefined;
  const signers = new Map<string, Signer>();
  const signer = (key: SigningKey): Signer => {
    const known = signers.get(key.kid) ?? signerOf(key);
    signers.set(key.kid, known);
    return known;
  };
  const found = async () => {
    const at = clock.now();
    const kept = await store.get(RING.kind, RING.id, at);
    return kept === undefined ? undefined : ringAt(kept, at);
  };
  const prepare = (): Promise<void> => {
    making ??= found()
      .then((ring) => (ring === undefined ? makeRing(store, clock) : undefined))
      .finally(() => {
        making = undefined;
      });
    return making;
  };
  const ring = async (): Promise<RingNow> => {
    const known = await found();
    if (known !== undefined) return known;
    await prepare();
    return ring();
  };
  const publicKeys = async () => publishedKeys(await ring()).map(publicPart);
  return {
    prepare,
    ring,
    publicKeys,
    signer: async (known) => signer(signingKey(known ?? (await ring()))),
    verifyOwn: async (jwt) => claimsOf(jwt, await publicKeys()),
  };
}
