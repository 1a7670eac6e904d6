/** R4: a redirect that carries a code is an acknowledgement, which no kill -9 takes back. */
import { afterEach, describe, expect, it } from 'vitest';
import { endAll, Program } from '../start/program.ts';
import { Party } from '../support/party.ts';
import { type TestPerson, worldAt } from '../support/world.ts';
import { ALL_ENGINES, LONG, startingOn } from './engine.ts';
import { tell } from './figure.ts';

afterEach(endAll);

const KILLS = LONG ? 10 : 1;
/** Codes until a kill. */
const CODES = 24;
const LANES = 8;

/** A code that a redirect has brought, and what came of the attempts to redeem it. */
interface Acknowledged {
  readonly code: string;
  /** So often answered with tokens. */
  redeemed: number;
  /** The kill took the answer of an attempt along, which may count or not. */
  unanswered: boolean;
}

async function redeem(party: Party, one: Acknowledged): Promise<void> {
  const { status } = await party.redeem(one.code).catch((error: unknown) => {
    one.unanswered = true;
    throw error;
  });
  if (status === 200) one.redeemed += 1;
}

/** Logins in several lanes, half of whose codes are redeemed at once, until the kill. */
async function untilKilled(program: Program, party: Party, person: TestPerson): Promise<Acknowledged[]> {
  const codes: Acknowledged[] = [];
  const lane = async () => {
    for (;;) {
      const one = { code: await party.code(person), redeemed: 0, unanswered: false };
      const count = codes.push(one);
      if (count === CODES) program.child.kill('SIGKILL');
      if (count % 2 === 0) await redeem(party, one);
    }
  };
  await Promise.allSettled(Array.from({ length: LANES }, lane));
  await program.exited;
  return codes;
}

describe.each(ALL_ENGINES)('$name', (engine) => {
  it(`of ${KILLS} kills none loses a code`, {
    timeout: 120_000,
    tags: ['@threat-F1', '@asvs-2.3.3'],
  }, async (test) => {
    const starting = await startingOn(engine);
    let program = new Program(starting);
    const simulator = worldAt(await program.ready());
    const party = await Party.registered(simulator);
    const person = await simulator.control.person();
    const all: Acknowledged[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const codes = await untilKilled(program, party, person);
      program = new Program(starting);
      await program.ready();
      // Twice each: what has been redeemed, before the kill or now, is never redeemed again.
      for (const one of [...codes, ...codes]) await redeem(party, one);
      all.push(...codes);
    }
    const lost = all.filter(({ redeemed, unanswered }) => redeemed === 0 && !unanswered);
    const twice = all.filter(({ redeemed }) => redeemed > 1);
    const kept = `${all.length} acknowledged codes, ${lost.length} lost, ${twice.length} redeemed twice`;
    tell(test, 'R4', engine, `${KILLS} kills under load: ${kept}`);
    expect(all.length).toBeGreaterThanOrEqual(CODES * KILLS);
    expect([lost, twice]).toEqual([[], []]);
  });
});
