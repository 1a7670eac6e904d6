/** What every journey stands on: one simulator a worker, in memory, on free ports, with the bundled service. */
import { test as base, type Page } from '@playwright/test';
import { type Clock, systemClock } from '../../src/kernel/clock.ts';
import { type OwnWorld, type WorldOptions, world } from '../../test/support/world.ts';

export { expect } from '@playwright/test';
export type { TestPerson } from '../../test/support/world.ts';

export interface World extends OwnWorld {
  /** The bundled service. */
  readonly demo: string;
}

/** Scopes that need consent, for who asks for them. */
const CONSENTING = {
  settings: {
    scopes: {
      'helse:journal.read': {
        requires_user_consent: true,
        description: {
          ...{ nb: 'Se journalen din', nn: 'Sjå journalen din' },
          ...{ en: 'See your medical record', se: 'Oaidnit iežat journála' },
        },
        long_description: {
          ...{
            nb: 'Det legen og sykehuset har skrevet om deg.',
            nn: 'Det legen og sjukehuset har skrive om deg.',
          },
          ...{
            en: 'What doctors and hospitals wrote about you.',
            se: 'Maid doavttir ja buohcciviessu leat čállán du birra.',
          },
        },
      },
      'skatteetaten:formue/skattemelding': { requires_user_consent: true },
    },
  },
};

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const opened = await world({ demoPort: 0, config: CONSENTING, ...options });
  return { ...opened, demo: opened.demo ?? '' };
}

/** Of a clock that a test puts forward, and which else goes as ours does. */
export interface Ahead {
  readonly clock: Clock;
  readonly later: (seconds: number) => void;
}

export function ahead(): Ahead {
  let by = 0;
  const later = (seconds: number) => {
    by += seconds * 1000;
  };
  return { clock: { now: () => systemClock.now() + by }, later };
}

/** Worker options and fixtures. */
interface Worlds {
  /** Of a Playwright project: where every page of its worlds is. */
  readonly loginOrigin: string | undefined;
  readonly named: undefined;
  /** Of a spec whose simulator differs. */
  readonly options: WorldOptions;
  readonly world: World;
}

interface Pages {
  /** In another browser. */
  readonly elsewhere: Page;
}

export const test = base.extend<Pages, Worlds>({
  elsewhere: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(await context.newPage());
    await context.close();
  },
  loginOrigin: [undefined, { scope: 'worker', option: true }],
  // A worker serves one project; also a world that a spec opens itself is to have it.
  named: [
    async ({ loginOrigin }, use) => {
      if (loginOrigin !== undefined) process.env.PROVEPORTEN_LOGIN_ORIGIN = loginOrigin;
      await use(undefined);
    },
    { scope: 'worker', auto: true },
  ],
  options: [{}, { scope: 'worker', option: true }],
  world: [
    async ({ options }, use) => {
      const world = await openWorld(options);
      await use(world);
      await world.close();
    },
    { scope: 'worker' },
  ],
});
