/** A tester who has told the token: a random cookie, and a record that holds for which token it was given. */
import type { Request, Response } from 'express';
import type { Clock } from '../kernel/clock.ts';
import { derivedToken, digest, token } from '../kernel/entropy.ts';
import { kind } from '../storage/kind.ts';
import { put } from '../storage/record-operations.ts';
import type { Key, Store } from '../storage/store.ts';
import { cookie, removeCookie, setCookie } from './cookies.ts';
import type { Zone } from './zone.ts';

/** A working day (ms). */
const LIFETIME_MS = 12 * 60 * 60 * 1000;

export const ZONE_SESSION = kind<{ readonly key: string }>('zone-session', {
  leftBy: null,
  expires: 'every',
  version: 0,
});

export interface ZoneStore {
  readonly store: Store;
  readonly clock: Clock;
  /** Keyed with it, a record in the store helps no reader of the store to guess the token. */
  readonly secret: string;
}

export class ZoneSessions {
  readonly #ports: ZoneStore;
  readonly #zone: Zone;
  /** Of the token: another token at the next start ends all sessions. */
  readonly #key: string;

  constructor(zone: Zone, ports: ZoneStore) {
    this.#ports = ports;
    this.#zone = zone;
    this.#key = derivedToken(ports.secret, `zone:${zone.token}`, 32);
  }

  async has(req: Request): Promise<boolean> {
    const key = this.#keyOf(req);
    const { store, clock } = this.#ports;
    const found = key && (await store.get(key.kind, key.id, clock.now()));
    return found?.value.key === this.#key;
  }

  async begin(res: Response): Promise<void> {
    const { store, clock } = this.#ports;
    const [value, at] = [token(32), clock.now()];
    const expiresAt = at + LIFETIME_MS;
    await put(store, at, ZONE_SESSION.put(digest(value), { key: this.#key }, { expiresAt }));
    setCookie(res, { name: this.#zone.cookieName, value, secure: this.#zone.secure });
  }

  async end(req: Request, res: Response): Promise<void> {
    const key = this.#keyOf(req);
    const { store, clock } = this.#ports;
    if (key !== undefined)
      await store.change(clock.now(), [key], () => ({ result: undefined, deletes: [key] }));
    removeCookie(res, { name: this.#zone.cookieName, secure: this.#zone.secure });
  }

  #keyOf(req: Request): Key<{ readonly key: string }> | undefined {
    const value = cookie(req, this.#zone.cookieName);
    return value === undefined ? undefined : keyOf(value);
  }
}

/** The cookie holds the value, the store only its digest: a copy of the store opens nothing. */
function keyOf(value: string) {
  return { kind: ZONE_SESSION, id: digest(value) };
}
