/** The signing keys and their certificates. They live in the store: every process signs with the same, also after a restart (docs/facts/idporten.md#keys). */
import {
  type CryptoKey,
  calculateJwkThumbprint,
  compactVerify,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  SignJWT,
} from 'jose';
import type { Clock, Instant } from '../../kernel/clock.ts';
import { stamp } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { kind } from '../../storage/kind.ts';
import { create, type Key, type Store, type Stored } from '../../storage/store.ts';
import { selfSigned } from './certificate.ts';

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
  /** Compact JWT whose header is exactly x5c, kid, alg, and after them `extraHeader` (docs/facts/idporten.md#tokens). */
  sign(payload: JsonObject, extraHeader?: JsonObject): Promise<string>;
}

export interface Keys {
  /** Makes the key in the thread pool if the store has none; the first signature waits for it. */
  prepare(): Promise<void>;
  /** The ring as it stands now, made first where there is none. */
  ring(): Promise<RingNow>;
  /** The key that signs now; of `ring`, where the caller has it already. */
  signer(ring?: RingNow): Promise<Signer>;
  /** What `/jwks.json` publishes. */
  publicKeys(): Promise<readonly JWK[]>;
  /** The claims of an id_token we signed, expired or not (id_token_hint: OIDC RP-Initiated Logout, 2); an access token is none. */
  verifyOwn(jwt: string): Promise<JsonObject | undefined>;
}

const imported = new Map<string, Promise<CryptoKey>>();

/** A key imported once, remembered by its content; undefined where it is none that RS256 can use. */
export async function importRsa(jwk: JsonObject): Promise<CryptoKey | undefined> {
  const content = JSON.stringify(jwk);
  const known = imported.get(content);
  const key = known ?? importJWK(jwk as JWK, ALG).then((made) => made as CryptoKey);
  if (known === undefined) {
    if (imported.size >= 1000) imported.clear();
    imported.set(content, key);
  }
  return key.catch(() => undefined);
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

async function signerOf(key: SigningKey): Promise<Signer> {
  const secret = await importRsa(key.private_jwk);
  if (secret === undefined) throw new Error('The stored signing key cannot be read.');
  return {
    kid: key.kid,
    x5c: key.x5c,
    sign: (payload, extraHeader = {}) =>
      new SignJWT(payload)
        .setProtectedHeader({ x5c: [...key.x5c], kid: key.kid, alg: ALG, ...extraHeader })
        .sign(secret),
  };
}

async function claimsOf(jwt: string, keys: readonly JWK[]): Promise<JsonObject | undefined> {
  const { kid, typ } = decodeProtectedHeader(jwt);
  const key = keys.find((candidate) => candidate.kid === kid);
  // An ID token of ours has no typ; a logout token has (OIDC Back-Channel Logout, 2.4).
  if (key === undefined || typ !== undefined) return undefined;
  const { kty, n, e } = key;
  const verifier = await importRsa({ kty, n, e } as JsonObject);
  if (verifier === undefined) return undefined;
  const { payload } = await compactVerify(jwt, verifier, { algorithms: [ALG] });
  const claims = JSON.parse(new TextDecoder().decode(payload)) as JsonObject;
  // An access token has a client_id, a signed response (JARM) no sub.
  return typeof claims.client_id === 'string' || typeof claims.sub !== 'string' ? undefined : claims;
}

/** The keys of this store. */
export function createKeys(store: Store, clock: Clock): Keys {
  let making: Promise<void> | undefined;
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
    signer: async (known) => signerOf(signingKey(known ?? (await ring()))),
    verifyOwn: async (jwt) => claimsOf(jwt, await publicKeys()).catch(() => undefined),
  };
}
