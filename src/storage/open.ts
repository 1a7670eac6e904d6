/** From the address in PROVEPORTEN_STORAGE to a store. */
import { StartError } from '../kernel/errors.ts';
import { readableByOthers } from './private-files.ts';
import { openSqlite, type SqliteOptions } from './sqlite.ts';
import { MEMORY } from './sqlite-schema.ts';
import type { Store } from './store.ts';

/** Opens `sqlite:<path>` or `sqlite::memory:`; anything else is a StartError. */
export function openStore(url: string, options: SqliteOptions = {}): Store {
  const path = /^sqlite:(.+)$/s.exec(url)?.[1];
  if (path === undefined) throw new StartError([unknown(url)]);
  return openSqlite(path, options);
}

/** The engine of a store, as metrics name it: `sqlite`, or `memory` for one that ends with the process. */
export function engineOf(url: string): string {
  return url === `sqlite:${MEMORY}` ? 'memory' : url.replace(/:.*$/s, '');
}

/** A sentence for the start where others can read what the store keeps; null where not. */
export function exposure(url: string): string | null {
  const path = /^sqlite:(.+)$/s.exec(url)?.[1];
  return path === undefined || path === MEMORY ? null : readableByOthers(path);
}

/** Shows the scheme only: the rest of a database's address may hold a password. */
function unknown(url: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0];
  const given =
    scheme === undefined
      ? 'names no kind of store'
      : `begins with "${scheme}" and names no store this version knows`;
  return `PROVEPORTEN_STORAGE ${given}; write sqlite:<path of a file>, or sqlite::memory: for a store that ends with the process.`;
}
