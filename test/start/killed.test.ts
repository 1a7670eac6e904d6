/** Law 9: what was answered is there after kill -9, and with PROVEPORTEN_SYNCHRONOUS=full after a power cut, which no test can make. */
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Party } from '../support/party.ts';
import { Control, type World, world } from '../support/world.ts';
import { emptyFolder, endAll, freePort, Program, refusal } from './program.ts';

afterEach(endAll);

/** The program at this address, whoever runs it. */
function at(issuer: string): World {
  return { issuer, login: issuer, demo: null, control: new Control(issuer), close: async () => undefined };
}

describe('a program killed right behind a redirect that carries a code', () => {
  it.each(['normal', 'full'])(
    'redeems it after the next start: %s',
    { tags: ['@threat-F1', '@asvs-2.3.3'] },
    async (synchronous) => {
      const starting = {
        cwd: emptyFolder(),
        env: { PORT: String(await freePort()), PROVEPORTEN_SYNCHRONOUS: synchronous },
      };
      const program = new Program(starting);
      const simulator = at(await program.ready());
      const party = await Party.registered(simulator);
      const person = await simulator.control.person();
      const codes: string[] = [];
      const asked = Array.from({ length: 16 }, async () => {
        codes.push(await party.code(person));
        if (codes.length === 8) program.child.kill('SIGKILL');
      });
      await Promise.allSettled(asked);
      await program.exited;
      expect(codes.length).toBeGreaterThanOrEqual(8);
      await new Program(starting).ready();
      for (const code of codes) expect(await party.redeem(code)).toMatchObject({ status: 200 });
    },
  );
});

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
