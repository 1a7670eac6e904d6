/** From the address in PROVEPORTEN_STORAGE to a store. */
import { StartError } from '../kernel/errors.ts';
import { type Limits, limitsFrom } from '../kernel/limits.ts';
import { misaddressed } from '../kernel/store-address.ts';
import { readableByOthers } from './private-files.ts';
import { openSqlite } from './sqlite.ts';
import { MEMORY, type Synchronous } from './sqlite-schema.ts';
import type { Store } from './store.ts';

const POSTGRES = /^postgres(ql)?:/;

export interface OpenOptions {
  readonly limits?: Limits;
  /** Values are frozen, so that a test catches a caller that changes what others read. */
  readonly frozen?: boolean | undefined;
  /** Of SQLite; `normal` unless told. */
  readonly synchronous?: Synchronous;
  /** To PostgreSQL, beside the one that listens; 4 unless told. */
  readonly connections?: number;
  /** Told one sentence where a database is waited for. */
  readonly waiting?: (sentence: string) => void;
}

/** Opens `sqlite:<path>`, `sqlite::memory:` or `postgres://…`; for anything else @throws StartError */
export async function openStore(url: string, options: OpenOptions = {}): Promise<Store> {
  if (POSTGRES.test(url)) return openDatabase(url, options);
  const wrong = misaddressed(url);
  if (wrong !== null) throw new StartError([`PROVEPORTEN_STORAGE ${wrong}`]);
  return openSqlite(url.replace('sqlite:', ''), options);
}

/** `pg` is loaded only where it is asked for. */
async function openDatabase(
  url: string,
  { limits = limitsFrom(), frozen = false, connections = 4, waiting = () => undefined }: OpenOptions,
): Promise<Store> {
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url, { limits, frozen, connections, waiting });
}

/** The engine of a store, as metrics name it: `sqlite`, `postgres`, or `memory` for one that ends with the process. */
export function engineOf(url: string): string {
  if (url === `sqlite:${MEMORY}`) return 'memory';
  return POSTGRES.test(url) ? 'postgres' : 'sqlite';
}

/** A sentence for the start where others can read what the store keeps; null where not. */
export function exposure(url: string): string | null {
  const path = /^sqlite:(.+)$/s.exec(url)?.[1];
  return path === undefined || path === MEMORY ? null : readableByOthers(path);
}
