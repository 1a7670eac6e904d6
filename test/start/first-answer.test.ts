/** What a start answers before it is over: discovery, which waits for no people. */
import { expect, it } from 'vitest';
import { SEEDED_PERSON } from '../../src/people/ensure.ts';
import { ownWorld } from '../support/shared.ts';
import { storeWith } from '../support/store.ts';
import { freePort } from './program.ts';

it('answers discovery while the people are written, and whatever else is asked when they are there', async () => {
  const port = await freePort();
  const [begun, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const starting = ownWorld({
    port,
    wrapStore: (store) =>
      storeWith(store, {
        async change(at, keys, decide) {
          if (keys.some(({ kind }) => kind.name === SEEDED_PERSON.name)) {
            begun.resolve();
            await written.promise;
          }
          return store.change(at, keys, decide);
        },
      }),
  });
  await begun.promise;
  const asked = (path: string) => fetch(`http://localhost:${port}${path}`);
  const discovery = await asked('/.well-known/openid-configuration');
  expect([discovery.status, await discovery.json()]).toEqual([
    200,
    expect.objectContaining({ issuer: `http://localhost:${port}` }),
  ]);
  const answered: string[] = [];
  const others = ['/ready', '/control/people?search=Kari', '/people'].map(async (path) => {
    const { status } = await asked(path);
    answered.push(path);
    return status;
  });
  // Behind those three at the same door: had it let them in, they would have been answered by now.
  await asked('/.well-known/openid-configuration');
  expect(answered).toEqual([]);
  written.resolve();
  expect(await Promise.all(others)).toEqual([200, 200, 200]);
  const simulator = await starting;
  expect(await simulator.control.found('Kari Prøvestad')).toHaveLength(1);
});
