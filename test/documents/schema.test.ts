/** What an editor is told by docs/reference/config.schema.json: it takes what a start takes, and knows the members of each eID. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadMethods } from '../../src/methods/load.ts';

const written = JSON.parse(readFileSync('docs/reference/config.schema.json', 'utf8'));
const schema = z.fromJSONSchema(written);
const holding = (eids: unknown) => schema.safeParse({ people: [{ eids }] }).success;
const parts = (await loadMethods(null))
  .filter(({ credential }) => credential.partOf !== undefined)
  .map(({ id }) => id);

describe('the schema of the config file', () => {
  it('takes the examples', () => {
    expect(schema.safeParse(parse(readFileSync('examples/proveporten.yaml', 'utf8'))).error).toBeUndefined();
  });

  it('names the members of every eID a person may hold, and its states', async () => {
    const { properties } = written.properties.people.items.properties.eids;
    const ids = (await loadMethods(null)).map(({ id }) => id);
    expect(Object.keys(properties).toSorted()).toEqual([...ids].toSorted());
    for (const id of ids.filter((one) => !parts.includes(one))) {
      expect([id, holding({ [id]: { state: 'active' } }), holding({ [id]: null })]).toEqual([id, true, true]);
      expect([id, holding({ [id]: { state: 'aktive' } }), holding({ [id]: { stat: 'active' } })]).toEqual([
        id,
        false,
        false,
      ]);
    }
  });

  it('takes no eID that is not here, and none that is part of another', () => {
    expect(holding({ noid: {} })).toBe(false);
    for (const id of parts) expect([id, holding({ [id]: {} })]).toEqual([id, false]);
  });
});
