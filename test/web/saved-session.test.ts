/** What a form changes in the browser's session is committed before its redirect begins: the next page may be asked for at once. */
import { expect, it } from 'vitest';
import { BROWSER_SESSION } from '../../src/storage/session-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { Browser } from '../support/browser.ts';
import { sharedWorld } from '../support/shared.ts';
import { storeWith } from '../support/store.ts';

/** While set, changes of sessions wait for it. */
let held: { readonly asked: () => void; readonly free: Promise<void> } | undefined;

const holding = (store: Store): Store =>
  storeWith(store, {
    async change(at, keys, decide) {
      if (held !== undefined && keys.some(({ kind }) => kind.name === BROWSER_SESSION.name)) {
        held.asked();
        await held.free;
      }
      return store.change(at, keys, decide);
    },
  });
const simulator = await sharedWorld({ wrapStore: holding });

it.each([
  [
    'at the desk',
    async (): Promise<string> => `/bank/${(await simulator.control.person()).id}`,
    'bankid-suspend',
  ],
  ['of the browser profile', async (): Promise<string> => '/browser', 'use-unsupported'],
] as const)('a form %s', async (_where, path, button) => {
  const page = await new Browser().open(simulator.issuer + (await path()));
  const asked = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  held = { asked: asked.resolve, free: free.promise };
  let answered = false;
  const headers = { origin: simulator.issuer };
  const sent = page.fetch(page.url, { method: 'POST', body: page.sent(button), headers });
  sent.then(() => {
    answered = true;
  });
  await asked.promise;
  // A head that was sent would have arrived before the answer to a later request.
  await fetch(`${simulator.issuer}/health`);
  expect(answered).toBe(false);
  held = undefined;
  free.resolve();
  expect((await sent).status).toBe(303);
});
