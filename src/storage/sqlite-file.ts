/** Whether a database's file is still the one that was opened: SQLite goes on in one that was moved or deleted. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { StoreGone } from './store.ts';

/** @throws StoreGone where another file, or none, stands under its name. */
export type Standing = () => void;

/**
 * For a file that is open now. To be called before each transaction: what was written to a file without a
 * name is lost with the process, and must not be acknowledged.
 */
export function standingFile(path: string): Standing {
  const file = resolve(path);
  const opened = found(file);
  return () => {
    const now = found(file);
    if (now === undefined) throw new StoreGone({ why: 'its file is not where it was opened' });
    if (now.ino !== opened?.ino || now.dev !== opened.dev)
      throw new StoreGone({ why: 'another file has taken the place of the one that was opened' });
  };
}

/** Undefined also where its folder cannot be read. */
function found(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
