/** The instances that use the store at the moment: a record each, renewed while the instance lives. */
import { type Clock, every } from '../kernel/clock.ts';
import { token } from '../kernel/entropy.ts';
import { kind } from './kind.ts';
import { put } from './record-operations.ts';
import type { Store } from './store.ts';

/** One that ended without a word is forgotten after this (ms). */
const FORGOTTEN_MS = 60_000;
const RENEWED_MS = 20_000;

/** The facts that an instance tells the others about itself. A type, so that it is JSON. */
export type Instance = {
  /** The address it serves. */
  readonly served: string;
  /** The origin of its bundled service; null = it is off. */
  readonly demo: string | null;
};

export const INSTANCE = kind<Instance>('instance', { leftBy: null, expires: 'every', version: 0 });

export interface Membership {
  /** The other living instances, longest-lived first. One that claims this instance's address has ended. */
  others(): Promise<readonly Instance[]>;
  /** Tells the others that this one ends. */
  leave(): Promise<void>;
}

/** Enters this instance among those that use the store. */
export async function joinInstances(store: Store, clock: Clock, own: Instance): Promise<Membership> {
  const key = { kind: INSTANCE, id: token() };
  const renew = () => {
    const at = clock.now();
    return put(store, at, INSTANCE.put(key.id, own, { expiresAt: at + FORGOTTEN_MS }));
  };
  await renew();
  let left = false;
  // The next renewal makes up for one that failed.
  const stop = every(RENEWED_MS, () => void renew().catch(() => undefined));
  return {
    others: async () => {
      const found = await store.find(INSTANCE, {}, clock.now());
      return found.map(({ value }) => value).filter(({ served }) => served !== own.served);
    },
    leave: async () => {
      if (left) return;
      left = true;
      stop();
      await store.change(clock.now(), [key], () => ({ result: undefined, deletes: [key] }));
    },
  };
}
