/** R12: a store as each earlier schema left it, with logins in flight, is upgraded at the start, and they go on. */
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/storage/open.ts';
import { Citizen } from '../methods/citizen.ts';
import { endAll, Program } from '../start/program.ts';
import { worldAt } from '../support/world.ts';
import { LONG, ownFile, startingOn } from './engine.ts';
import { tell } from './figure.ts';
import { finished, placeOf, standing, WAITING } from './waiting.ts';

afterEach(endAll);

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
  2: `DROP TRIGGER words_made; DROP TRIGGER words_gone; DROP TRIGGER words_changed; DROP TABLE found;
    CREATE VIRTUAL TABLE found USING fts5(words, content = 'records', content_rowid = 'made', columnsize = 0,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
    INSERT INTO found (rowid, words) SELECT made, words FROM records WHERE words IS NOT NULL;
    CREATE TRIGGER words_made AFTER INSERT ON records WHEN new.words IS NOT NULL BEGIN
      INSERT INTO found (rowid, words) VALUES (new.made, new.words);
    END;
    CREATE TRIGGER words_gone AFTER DELETE ON records WHEN old.words IS NOT NULL BEGIN
      INSERT INTO found (found, rowid, words) VALUES ('delete', old.made, old.words);
    END;
    CREATE TRIGGER words_changed AFTER UPDATE OF words ON records WHEN old.words IS NOT new.words BEGIN
      INSERT INTO found (found, rowid, words) SELECT 'delete', old.made, old.words WHERE old.words IS NOT NULL;
      INSERT INTO found (rowid, words) SELECT new.made, new.words WHERE new.words IS NOT NULL;
    END;`,
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
