/** The ways of each eID, found by the names of its folder and of a file here. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EidWays } from './way.ts';

const eids = readdirSync(join(import.meta.dirname, '../../src/methods')).filter((name) =>
  existsSync(join(import.meta.dirname, `${name}.ts`)),
);
const ALL = new Map(
  await Promise.all(
    eids.map(
      async (eid): Promise<readonly [string, EidWays]> => [
        eid,
        (await import(/* @vite-ignore */ `./${eid}.ts`)).default,
      ],
    ),
  ),
);

export function waysOf(eid: string): EidWays {
  return ALL.get(eid) ?? { steps: {}, says: {} };
}
