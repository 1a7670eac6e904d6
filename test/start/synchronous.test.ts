/** PROVEPORTEN_SYNCHRONOUS=full keeps what was answered through a power cut, which no test can make; what a kill leaves is in test/reliability. */
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import { world } from '../support/world.ts';
import { emptyFolder, refusal } from './program.ts';

describe('PROVEPORTEN_SYNCHRONOUS', () => {
  it('of another word stops the start with a sentence', async () => {
    const { code, err } = await refusal({ env: { PROVEPORTEN_SYNCHRONOUS: 'off' } });
    expect([code, err]).toEqual([1, expect.stringContaining('PROVEPORTEN_SYNCHRONOUS')]);
    expect(err).toMatch(/normal.*full/);
  });

  it.each([
    [{}, 1],
    [{ PROVEPORTEN_SYNCHRONOUS: 'full' }, 2],
  ])('reaches SQLite: %j', async (environment, level) => {
    const opened = vi.spyOn(DatabaseSync.prototype, 'prepare');
    const simulator = await world({ storage: `sqlite:${emptyFolder()}/a.db`, environment });
    const database = opened.mock.contexts.find((each) => each instanceof DatabaseSync);
    opened.mockRestore();
    expect(database?.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: level });
    await simulator.close();
  });
});
