/** The store holds signing keys and secrets, so its files and folder belong to one user: 0600 and 0700. */
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const FOLDER = 0o700;
const FILE = 0o600;
const OTHERS = 0o077;

/**
 * Marks a folder that this program has made. In a folder that the user made, it would hide the user's files
 * from git.
 */
const MARK = '*\n';

/**
 * Makes the folder for this user alone. One that stands is closed where we have made it; the user's own keeps
 * its mode.
 */
export function makeFolder(folder: string): void {
  const mark = join(folder, '.gitignore');
  const made = mkdirSync(folder, { recursive: true, mode: FOLDER }) !== undefined;
  if (made) writeFileSync(mark, MARK);
  else if (existsSync(mark) && readFileSync(mark, 'utf8') === MARK) narrow(folder, FOLDER);
}

/** SQLite gives its log and index beside the database the mode of the database. */
const filesOf = (path: string): readonly string[] => [path, `${path}-wal`, `${path}-shm`];

/** Makes the database's file for this user alone, and closes what stands already. */
export function makeFile(path: string): void {
  if (!existsSync(path)) create(path);
  for (const file of filesOf(path)) if (existsSync(file)) narrow(file, FILE);
}

/** Two processes may try at once; one makes the file. */
function create(path: string): void {
  try {
    closeSync(openSync(path, 'wx', FILE));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A user who does not own the file may not: `readableByOthers` then says so. */
function narrow(path: string, mode: number): void {
  try {
    if ((statSync(path).mode & OTHERS) !== 0) chmodSync(path, mode);
  } catch {}
}

/** A sentence for the start where others of this machine can read the store all the same; null where not. */
export function readableByOthers(path: string): string | null {
  if (platform() === 'win32') return null;
  const open = filesOf(path).find((file) => existsSync(file) && (statSync(file).mode & OTHERS) !== 0);
  if (open === undefined) return null;
  return `The store ${open} can be read by other users of this machine, and holds signing keys: its file system or its owner does not let this program change that. Keep it in a folder of your own (${dirname(resolve(path))} is not closed), or name another file with PROVEPORTEN_STORAGE=sqlite:<path>.`;
}
