/**
 * Changing the signing key while the program runs: the new one is published before it signs, the old one
 * until its last token has died.
 */
import { type Clock, DAY, type Instant } from '../../kernel/clock.ts';
import type { Lifetimes } from '../../kernel/lifetimes.ts';
import { SERVICE } from '../../services/service.ts';
import { list } from '../../storage/record-operations.ts';
import type { Change, Store, Stored } from '../../storage/store.ts';
import {
  KEYS,
  type KeyRing,
  type Keys,
  makeSigningKey,
  publishedKeys,
  RING,
  ringAt,
  type SigningKey,
  signingKey,
} from './keys.ts';

/** One published key, in real time. */
export interface KeyState {
  readonly kid: string;
  readonly state: 'next' | 'signing' | 'retiring';
  /** Null = from the beginning. */
  readonly signs_from: Instant | null;
  /** Null = until another is to sign. */
  readonly published_until: Instant | null;
}

/** The lifetime of today's longest token (ms). */
async function longestToken(store: Store, at: Instant, lifetimes: Lifetimes): Promise<number> {
  const seconds = [lifetimes.access_token, lifetimes.id_token];
  for (let after: string | null | undefined; after !== null; ) {
    const { found, next } = await list(store, SERVICE, at, { limit: 1000, after });
    seconds.push(...found.map(({ value }) => value.access_token_lifetime ?? 0));
    after = next;
  }
  return Math.max(...seconds) * 1000;
}

function statesOf(found: Stored<KeyRing>, at: Instant): readonly KeyState[] {
  const ring = ringAt(found, at);
  const real = (instant: Instant | undefined) => (instant === undefined ? null : instant - found.aged);
  const signing = signingKey(ring);
  const stateOf = (key: SigningKey) =>
    key === signing ? 'signing' : (key.signs_from ?? 0) > ring.now ? 'next' : 'retiring';
  return publishedKeys(ring).map((key) => ({
    kid: key.kid,
    state: stateOf(key),
    signs_from: real(key.signs_from),
    published_until: real(key.published_until),
  }));
}

interface Rotation {
  readonly store: Store;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly lifetimes: Lifetimes;
}

type Rotated = readonly KeyState[] | 'pending';

/**
 * A new key that signs after so many seconds; 'pending' where one waits for its time already, so of two at
 * once one wins.
 */
export async function rotateKeys(
  { store, clock, keys, lifetimes }: Rotation,
  signsIn: number,
): Promise<Rotated> {
  await keys.ring();
  const at = clock.now();
  const [fresh, longest] = await Promise.all([makeSigningKey(at), longestToken(store, at, lifetimes)]);
  return store.change<Rotated>(at, [RING], (look): Change<Rotated> => {
    const found = look(RING.kind, RING.id);
    if (found === undefined) throw new Error('The signing key is gone');
    const ring = ringAt(found, at);
    const [newest, ...older] = ring.signing;
    if ((newest.signs_from ?? 0) > ring.now) return { result: 'pending' };
    const signs_from = ring.now + signsIn * 1000;
    // JWKS holds both for a day at least: services are advised to cache for so long
    // (docs/facts/idporten.md#discovery, docs/facts/idporten.md#keys).
    const retiring = { ...newest, published_until: signs_from + Math.max(DAY, longest) };
    const others = publishedKeys({ ...ring, signing: [newest, ...older] }).filter((key) => key !== newest);
    const value: KeyRing = {
      subject: ring.subject,
      signing: [{ ...fresh, signs_from }, retiring, ...others],
    };
    const summary = `A new signing key is published; it signs in ${signsIn} s`;
    return {
      result: statesOf({ ...found, value }, at),
      puts: [KEYS.put(RING.id, value, {})],
      events: [{ kind: 'keys.rotated', at, summary, data: { kid: fresh.kid, retiring: newest.kid } }],
    };
  });
}
