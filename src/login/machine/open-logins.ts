/** The unfinished logins of a browser: found by one record of its own, however many it has finished. */
import type { Instant } from '../../kernel/clock.ts';
import { kind } from '../../storage/kind.ts';
import type { Put, Read, Store, Stored } from '../../storage/store.ts';
import { asOf, LOGIN, type Login, REMEMBERED } from './login.ts';

/**
 * Kind `open-logins`, id = the browser's tag; tag browser. Written when a login begins; those that have ended
 * since are passed over.
 */
export interface OpenLogins {
  /** Ids, oldest first. The last is the login that began last, whether or not it has ended. */
  readonly logins: readonly string[];
}
export const OPEN_LOGINS = kind<OpenLogins, 'browser'>('open-logins', {
  leftBy: 'logins',
  expires: 'every',
  version: 0,
});

export const isUnfinished = ({ state }: Login): boolean => state === 'open' || state === 'proven';

/** Ids of a browser's logins that have not ended, oldest first. */
export function unfinished(look: Read, browser: string, at: Instant): readonly string[] {
  const listed = look(OPEN_LOGINS, browser)?.value.logins ?? [];
  return listed.filter((id) => {
    const found = look(LOGIN, id);
    return found !== undefined && isUnfinished(asOf(found, at));
  });
}

/** The record with a login that begins, behind those that have not ended. */
export function openLoginsPut({ id, browser, expires_at }: Login, others: readonly string[]): Put {
  const expiresAt = expires_at + REMEMBERED;
  return OPEN_LOGINS.put(browser, { logins: [...others, id] }, { tags: { browser }, expiresAt, fresh: true });
}

/**
 * The logins that have begun in a browser and not ended before the last began, as they stand now, oldest
 * first.
 */
export async function loginsOf(
  store: Store,
  browser: string,
  at: Instant,
): Promise<readonly Stored<Login>[]> {
  return listedLogins(store, browser, await store.get(OPEN_LOGINS, browser, at), at);
}

/** The same, where the browser's record has been read. */
export async function listedLogins(
  store: Store,
  browser: string,
  record: Stored<OpenLogins> | undefined,
  at: Instant,
): Promise<readonly Stored<Login>[]> {
  const listed = record?.value.logins;
  if (listed === undefined) return lastOf(store, browser, at);
  const found = await store.many(
    listed.map((id) => ({ kind: LOGIN, id })),
    at,
  );
  return found.flatMap((one) => {
    return one === undefined ? [] : [{ ...one, value: asOf(one, at) }];
  });
}

/** A store that an older version wrote lists no logins: the one that began last shows its outcome. */
async function lastOf(store: Store, browser: string, at: Instant): Promise<readonly Stored<Login>[]> {
  const found = await store.latest(LOGIN, { browser }, at, { limit: 1 });
  return found.map((login) => ({ ...login, value: asOf(login, at) }));
}
