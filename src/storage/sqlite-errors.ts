/** The meaning of what SQLite and the operating system say, by code. */
import { StoreBusy, StoreGone } from './store.ts';

/** SQLite's primary result code (sqlite.org/rescode.html); undefined for an error of another kind. */
function resultCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
}

/** SQLITE_BUSY: another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  return resultCode(error) === 5;
}

/** By error code of the operating system, or by SQLite's primary result code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'its folder is a file',
  EACCES: 'its folder is not writable for this user',
  EPERM: 'its folder is not writable for this user',
  EROFS: 'it lies on a read-only disk',
  EISDIR: 'it is a folder, not a file',
  ENOSPC: 'the disk is full',
  5: 'another program keeps it locked',
  8: 'it is not writable for this user',
  10: 'the disk fails',
  11: 'its file is damaged',
  13: 'the disk is full',
  14: 'the file cannot be opened or made',
  26: 'the file is not a SQLite database',
};

/** In the middle of a sentence. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = resultCode(error) ?? ('code' in error ? error.code : '');
  return REASONS[String(code)] ?? error.message;
}

/** Of a disk or a file, which may be well again at the next try: no statement is to blame. */
const OF_THE_DISK = [8, 10, 11, 13, 14, 26];

/** The error as the port knows it; others as they are. */
export function meaning(error: unknown): unknown {
  if (isBusy(error)) return new StoreBusy({ cause: error });
  const isOfTheDisk = OF_THE_DISK.includes(resultCode(error) ?? 0);
  return isOfTheDisk ? new StoreGone({ cause: error, why: reason(error) }) : error;
}
