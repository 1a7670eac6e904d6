/** R1: many logins at once, each with its own person, state and nonce. */
import { afterEach, describe, expect, it } from 'vitest';
import { endAll, Program } from '../start/program.ts';
import { Party } from '../support/party.ts';
import { worldAt } from '../support/world.ts';
import { ENGINES, LONG, startingOn } from './engine.ts';
import { p95, tell } from './figure.ts';
import { wholeLogin } from './whole-login.ts';

afterEach(endAll);

const COUNT = LONG ? 200 : 40;

describe.each(ENGINES)('$name', (engine) => {
  it(`${COUNT} logins at once all come home as who they are`, {
    timeout: 60_000,
    tags: '@threat-F5',
  }, async (test) => {
    const { issuer } = await Program.served(await startingOn(engine));
    const party = await Party.registered(worldAt(issuer));
    const people = await Promise.all(Array.from({ length: COUNT }, () => party.simulator.control.person()));
    const taken = await Promise.all(people.map((person, n) => wholeLogin(party, person, `login ${n}`)));
    const alone = await wholeLogin(party, await party.simulator.control.person(), 'the one afterwards');
    tell(
      test,
      'R1',
      engine,
      `${taken.length} of ${COUNT} logins at once, none mixed up, p95 ${p95(taken)} ms; then one in ${Math.round(alone)} ms`,
    );
    expect(taken).toHaveLength(COUNT);
    if (LONG) expect([p95(taken) <= 5_000, alone < 2_000]).toEqual([true, true]);
  });
});
