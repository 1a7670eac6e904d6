/** The engines that each promise of docs/reliability.md is held on, and how much of it a run holds. */
import { emptyFolder, freePort, type Starting } from '../start/program.ts';
import { ownDatabase, ownFile } from '../support/shared.ts';

/** `npm run test:long` and `npm run reliability` hold the whole figure, `npm test` a small one. */
export const LONG = process.env.PROVEPORTEN_TESTS === 'long';

export interface Engine {
  readonly name: string;
  /** The address of a new store, for PROVEPORTEN_STORAGE; gone behind the test that asks for it. */
  fresh(): Promise<string>;
  /** Further settings of a program on it. */
  readonly environment?: Readonly<Record<string, string>>;
}

const sqlite: Engine = { name: 'sqlite', fresh: async () => ownFile() };
/** A commit waits for the disk. */
const sqliteFull: Engine = {
  ...sqlite,
  name: 'sqlite, synchronous=full',
  environment: { PROVEPORTEN_SYNCHRONOUS: 'full' },
};
/** The tests' server syncs nothing: what it promises of a power cut is its own. */
const postgres: Engine = { name: 'PostgreSQL', fresh: ownDatabase };

/** A short run holds most promises on SQLite alone. */
export const ENGINES: readonly Engine[] = LONG ? [sqlite, postgres] : [sqlite];
/** Of a promise that every run holds on each engine, and with each setting that says when a commit is one. */
export const ALL_ENGINES: readonly Engine[] = [sqlite, sqliteFull, postgres];

/** A program on a new store that may be started again, and is found at the same address then. */
export async function startingOn(
  { fresh, environment }: Engine,
  env: Readonly<Record<string, string>> = {},
): Promise<Starting> {
  const own = { PORT: String(await freePort()), PROVEPORTEN_STORAGE: await fresh() };
  return { cwd: emptyFolder(), env: { ...own, ...environment, ...env } };
}
