/** R8 and R9: a store that is locked, gone or full acknowledges nothing, is told of in time, and is used again by itself. */
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { endAll, Program } from '../start/program.ts';
import type { Page } from '../support/browser.ts';
import { Party } from '../support/party.ts';
import { ownWorld } from '../support/shared.ts';
import { type World, worldAt } from '../support/world.ts';
import { LONG } from './engine.ts';
import { tell } from './figure.ts';
import { DISKS, OUTAGES } from './outages.ts';
import { wholeLogin } from './whole-login.ts';

/** A short run waits for no network. */
const HELD = LONG ? OUTAGES : OUTAGES.filter(({ engine }) => engine === 'sqlite');
const IN_TIME = 15_000;

afterEach(endAll);

const SEVERAL = 20;

/** There was a login, another waits for its number, and a code for the service. */
async function begun(simulator: World) {
  const party = await Party.registered(simulator);
  const person = await simulator.control.person();
  await wholeLogin(party, person, 'the one before');
  const picker = await party.browser().open(party.request());
  const waiting = await picker.click('testid2');
  return { simulator, party, person, code: await party.code(person), waiting };
}

const ready = async ({ issuer }: World) => (await fetch(`${issuer}/ready`)).status;

/** Everything that must not be acknowledged, and how long the last answer took (ms). */
async function refusals(party: Party, waiting: Page, code: string) {
  const begun = performance.now();
  const control = party.simulator.control;
  const [login, person, pushed, redeemed, ...people] = await Promise.all([
    party.browser().open(party.request()),
    waiting.submit({ pid: 'no number' }),
    party.push(),
    party.redeem(code),
    ...Array.from({ length: SEVERAL }, () => control.call('POST', '/people', {})),
  ]);
  const statuses = [login, person, pushed, redeemed, ...people].map((answer) => answer?.status ?? 0);
  return { login, statuses, took: Math.round(performance.now() - begun) };
}

/** As before: the waiting login, the code, and a whole new login; how long that took (ms). */
async function backAgain({ simulator, party, person, code, waiting }: Awaited<ReturnType<typeof begun>>) {
  const since = performance.now();
  await expect.poll(() => ready(simulator), { timeout: IN_TIME }).toBe(200);
  const took = Math.round(performance.now() - since);
  const home = await waiting.submit({ pid: person.pid });
  expect((await party.tokens(home)).claims.pid).toBe(person.pid);
  expect((await party.redeem(code)).status).toBe(200);
  await wholeLogin(party, person, 'the one afterwards');
  return took;
}

describe.each(HELD)('$engine, $name', ({ engine, name, prepare }) => {
  it('acknowledges nothing, says so in time, and goes on by itself', {
    timeout: 90_000,
    tags: ['@threat-F2', '@asvs-16.5.3'],
  }, async (test) => {
    const store = await prepare();
    const limits = LONG ? {} : { store_busy: 500 };
    const before = await begun(await ownWorld({ storage: store.storage, limits, logLevel: 'silent' }));
    await store.begin();
    const { login, statuses, took } = await refusals(before.party, before.waiting, before.code);
    await expect.poll(() => ready(before.simulator), { timeout: IN_TIME }).toBe(503);
    await store.end();
    const back = await backAgain(before);
    const count = statuses.filter((status) => status === 503).length;
    tell(
      test,
      'R8',
      { name: engine },
      `${name}: ${count} of ${statuses.length} refused within ${took} ms, back ${back} ms after its end`,
    );
    expect(new Set(statuses)).toEqual(new Set([503]));
    expect(login?.text).toContain('Ingenting er endret.');
    expect(took).toBeLessThan(IN_TIME);
  });
});

describe.each(DISKS)('sqlite, a full disk', (prepare) => {
  it('acknowledges nothing, spoils no file, and the next login goes on', {
    timeout: 60_000,
    tags: '@threat-F4',
  }, async (test) => {
    const disk = prepare();
    const { program, issuer } = await Program.served({ env: { PROVEPORTEN_STORAGE: disk.storage } });
    const pid = program.child.pid ?? 0;
    const before = await begun(worldAt(issuer));
    const { control } = before.simulator;
    disk.fill(pid);
    // There may be room left inside the files.
    while ((await control.call('POST', '/people', {})).status === 201);
    const known = (await control.found()).length;
    const { login, statuses, took } = await refusals(before.party, before.waiting, before.code);
    const isReady = await ready(before.simulator);
    expect((await control.found()).length).toBe(known);
    disk.free(pid);
    const back = await backAgain(before);
    const file = new DatabaseSync(disk.storage.replace('sqlite:', ''), { readOnly: true });
    const sound = file.prepare('PRAGMA integrity_check').get();
    file.close();
    await program.end();
    const count = statuses.filter((status) => status === 503).length;
    const figures = `${count} of ${statuses.length} refused within ${took} ms, the file is sound, back ${back} ms after its end`;
    tell(test, 'R9', { name: 'sqlite' }, `${disk.means}: ${figures}`);
    expect([new Set(statuses), isReady]).toEqual([new Set([503]), 503]);
    expect(login?.text).toContain('Ingenting er endret.');
    expect(sound).toEqual({ integrity_check: 'ok' });
  });
});
