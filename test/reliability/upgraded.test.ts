/** R12: a store as each earlier schema left it, with logins in flight, is upgraded at the start, and they go on. */
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/storage/open.ts';
import { Citizen } from '../methods/citizen.ts';
import { endAll, Program } from '../start/program.ts';
import { ownFile } from '../support/shared.ts';
import { worldAt } from '../support/world.ts';
import { LONG, startingOn } from './engine.ts';
import { tell } from './figure.ts';
import { finished, placeOf, standing, WAITING } from './waiting.ts';

afterEach(endAll);

/** The index of words and its triggers, as test/start/older-index.sql has them. */
const [OLDER_INDEX = ''] =
  /CREATE VIRTUAL TABLE found.*END;/s.exec(
    readFileSync(new URL('../start/older-index.sql', import.meta.url), 'utf8'),
  ) ?? [];

/**
 * What takes a file back by one schema, by that schema's number. Schema 1 did not say in which shape its
 * records are: what becomes of its logins is held by test/start/older-store.test.ts, on a file as it left it.
 */
const BACK: Readonly<Record<number, string>> = {
  // Addresses of people had no index.
  4: "DELETE FROM records WHERE kind = 'address'",
  // The certificate authority was kept with the signing keys.
  3: "UPDATE records SET kind = 'keys' WHERE kind = 'authority'",
  // Words were looked up in the records themselves.
  2: `DROP TRIGGER words_made; DROP TRIGGER words_gone; DROP TRIGGER words_changed; DROP TABLE found; ${OLDER_INDEX}
    INSERT INTO found (rowid, words) SELECT made, words FROM records WHERE words IS NOT NULL`,
};
const NEWEST = 5;

/** Takes the file back to this schema. */
function takenBack(storage: string, schema: number): void {
  const database = new DatabaseSync(storage.replace('sqlite:', ''));
  expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: NEWEST });
  for (let step = NEWEST - 1; step >= schema; step -= 1) database.exec(BACK[step] ?? '');
  database.exec(`PRAGMA user_version = ${schema}`);
  database.close();
}

/** In a short run the oldest, whose upgrade takes all steps. */
const SCHEMAS = Object.keys(BACK)
  .map(Number)
  .slice(0, LONG ? undefined : 1);

describe.each(SCHEMAS)('sqlite, schema %i', (schema) => {
  it('is upgraded, and logins that waited go on', { timeout: 120_000, tags: '@threat-F8' }, async (test) => {
    const starting = await startingOn({ name: 'sqlite', fresh: async () => ownFile() });
    const storage = starting.env?.PROVEPORTEN_STORAGE ?? '';
    const older = new Program(starting);
    const simulator = worldAt(await older.ready());
    const place = await placeOf(simulator, await openStore(storage));
    const waiting = [];
    for (const way of WAITING) waiting.push({ ...way, ...(await standing(place, way)) });
    await place.store.close();
    await older.end();
    takenBack(storage, schema);
    await new Program(starting).ready();
    const store = await openStore(storage);
    for (const { name, door, citizen } of waiting) {
      const now = Citizen.standing({ ...place, store }, door, citizen.person, citizen.page);
      await now.looksAgain();
      expect([name, now.page.heading]).toEqual([name, citizen.page.heading]);
      await finished(now);
      await place.service.redeemed(now.page);
      expect(await simulator.control.found(citizen.person.pid)).toMatchObject([{ id: citizen.person.id }]);
    }
    await store.close();
    const { length } = waiting;
    tell(test, 'R12', { name: 'sqlite' }, `from schema ${schema}: ${length} of ${length} steps go on`);
  });
});
