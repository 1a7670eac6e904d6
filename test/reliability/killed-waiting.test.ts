/** R3 and R5: a program is killed while logins wait at each step of each eID, and after too many wrong answers. */
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/storage/open.ts';
import { Citizen } from '../methods/citizen.ts';
import { endAll, Program } from '../start/program.ts';
import { Party, RENEWING } from '../support/party.ts';
import { type World, worldAt } from '../support/world.ts';
import { ENGINES, type Engine, LONG, startingOn } from './engine.ts';
import { tell } from './figure.ts';
import {
  finished,
  GUESSED,
  placeOf,
  type Standing,
  standing,
  toTheEnd,
  WAITING,
  type Waiting,
} from './waiting.ts';

afterEach(endAll);

/** All that a service and its citizen hold beside a login; what this returns tells what of it still holds. */
async function held(simulator: World) {
  const party = await Party.registered(simulator, RENEWING);
  const person = await simulator.control.person();
  const keys = async () => (await fetch(`${simulator.issuer}/jwks.json`)).text();
  const before = await keys();
  const browser = party.browser();
  await party.logIn(browser, person);
  const [code, pushed, tokens] = [await party.code(person), await party.pushed(), await party.issued(person)];
  return async () => ({
    keys: (await keys()) === before,
    sso: await party.silent(browser),
    code: (await party.redeem(code)).status,
    pushed: (await party.browser().open(pushed)).status,
    access_token: (await party.userinfo(tokens.access_token ?? '')).status,
    refresh_token: (await party.refresh(tokens.refresh_token)).status,
  });
}

/** A program on the engine, started again at its address after each kill. */
async function mortal(engine: Engine) {
  const starting = await startingOn(engine);
  let program = new Program(starting);
  const simulator = worldAt(await program.ready());
  const store = await openStore(starting.env?.PROVEPORTEN_STORAGE ?? '');
  onTestFinished(() => store.close());
  const kill = async () => {
    program.child.kill('SIGKILL');
    await program.exited;
    const begun = performance.now();
    program = new Program(starting);
    await program.ready();
    return Math.round(performance.now() - begun);
  };
  return { simulator, place: await placeOf(simulator, store), kill };
}

describe.each(ENGINES)('$name', (engine) => {
  it('a login that waits at any step goes on in the same browser, and all that was issued holds', {
    timeout: 120_000,
    tags: '@threat-F1',
  }, async (test) => {
    const { simulator, place, kill } = await mortal(engine);
    const waiting = [];
    for (const way of WAITING) waiting.push(await standing(place, way));
    // A code lives for a minute, and the walks take longer.
    const holds = await held(simulator);
    const ready = await kill();
    expect(await holds()).toEqual({
      keys: true,
      sso: null,
      ...{ code: 200, pushed: 200, access_token: 200, refresh_token: 200 },
    });
    for (const { name, citizen } of waiting) {
      const { heading } = citizen.page;
      await citizen.looksAgain();
      expect([name, citizen.page.heading]).toEqual([name, heading]);
      await finished(citizen);
      await place.service.redeemed(citizen.page);
    }
    tell(test, 'R3', engine, `${waiting.length} of ${WAITING.length} steps go on, ready after ${ready} ms`);
    if (LONG) expect(ready).toBeLessThan(2_000);
  });

  it('who has given too many wrong answers stays locked', {
    timeout: 120_000,
    tags: ['@threat-F1', '@threat-T6'],
  }, async (test) => {
    const { simulator, place, kill } = await mortal(engine);
    /** Whether the person comes home by this eID again: some by another carrier of it. */
    const comesHome = async ({ door, citizen }: Waiting & Standing) => {
      const again = await Citizen.at(place, door, citizen.person);
      await toTheEnd(again);
      return again.isHome;
    };
    const locked = [];
    for (const way of GUESSED) {
      const one = { ...way, ...(await standing(place, way)) };
      await one.citizen.does('wear out');
      const home = await comesHome(one);
      locked.push({ ...one, home, shown: await simulator.control.shown(one.citizen.person) });
    }
    await kill();
    for (const { home, shown, ...one } of locked) {
      const now = [await simulator.control.shown(one.citizen.person), await comesHome(one)];
      expect([one.name, ...now]).toEqual([one.name, shown, home]);
    }
    const shut = locked.filter(({ home }) => !home).map(({ name }) => name);
    tell(
      test,
      'R5',
      engine,
      `${locked.length} of ${locked.length} as before, ${shut.length} of them shut out`,
    );
    expect(shut).toContain('bankid: password');
  });
});
