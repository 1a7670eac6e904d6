/** What every journey stands on: one simulator a worker, in memory, on free ports, with the bundled service. */
import { test as base } from '@playwright/test';
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

/** Worker options and fixtures. */
interface Worlds {
  /** Of a Playwright project: where every page of its worlds is. */
  readonly loginOrigin: string | undefined;
  readonly named: undefined;
  readonly world: World;
}

export const test = base.extend<object, Worlds>({
  loginOrigin: [undefined, { scope: 'worker', option: true }],
  // A worker serves one project; also a world that a spec opens itself is to have it.
  named: [
    async ({ loginOrigin }, use) => {
      if (loginOrigin !== undefined) process.env.PROVEPORTEN_LOGIN_ORIGIN = loginOrigin;
      await use(undefined);
    },
    { scope: 'worker', auto: true },
  ],
  world: [
    async ({ browserName: _ }, use) => {
      const world = await openWorld();
      await use(world);
      await world.close();
    },
    { scope: 'worker' },
  ],
});
