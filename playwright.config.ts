/** Journeys a person would make, in one Chromium. Each spec starts its own simulator, so workers share nothing. */
import { defineConfig } from '@playwright/test';
import { findChromium, launchArguments } from './scripts/chromium.ts';

// Workers load this file again; they inherit what the first load found and, for the bundled browser, its library path.
process.env.CHROMIUM_PATH = await findChromium();

/**
 * What a person does between a service and back, once more with the pages under another name than the issuer's. The rest of the suite looks
 * at single pages, which hold no address but their own, at the tester's zone, or at time.
 */
const JOURNEYS = [
  ...['testid', 'bankid', 'bankid-ways', 'bankid-app', 'bankid-mobil', 'buypass', 'commfides'],
  ...[
    'minid',
    'eidas',
    'consent',
    'response-modes',
    'tabs',
    'bookmark',
    'no-script',
    'spa',
    'logout',
    'logout-channels',
  ],
];
/** A handful of them, which every run walks under two names: a login, a logout by both channels, a page without a server. */
const HANDFUL = ['testid', 'logout-channels', 'spa'];
const specs = (names: readonly string[]) => names.map((name) => `**/${name}.spec.ts`);
const twoOrigins = { loginOrigin: 'http://127.0.0.1:0' };

/** `npm test`, and what it leaves to `npm run test:long`. */
const short = [{ name: 'one origin' }, { name: 'two origins', testMatch: specs(HANDFUL), use: twoOrigins }];
const long = [
  { name: 'every message, both schemes', testMatch: '**/accessibility.spec.ts' },
  {
    name: 'two origins, long',
    testMatch: specs(JOURNEYS.filter((name) => !HANDFUL.includes(name))),
    use: twoOrigins,
  },
];

/**
 * `npx playwright test examples/playwright` runs the examples as their readers do: against the simulator of BASE and DEMO, the one that runs
 * already, or one that is started for them. In the whole suite e2e/example.spec.ts runs them. Workers inherit the answer.
 */
if (process.argv.some((argument) => /(^|\/)examples(\/|$)/.test(argument))) process.env.RUN_EXAMPLES = 'yes';
const examples = process.env.RUN_EXAMPLES === 'yes';
const theirs = [{ name: 'examples', testDir: 'examples/playwright' }];
const webServer = {
  command: `"${process.execPath}" src/main.ts --storage sqlite::memory:`,
  url: 'http://localhost:7575/ready',
  reuseExistingServer: true,
};

export default defineConfig<object, { loginOrigin: string | undefined }>({
  testDir: 'e2e',
  // On the two cores that CI has: a tenth of the time of three is waiting.
  workers: 4,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: 'list',
  ...(examples && process.env.BASE === undefined ? { webServer } : {}),
  projects: examples ? theirs : process.env.PROVEPORTEN_TESTS === 'long' ? long : short,
  use: {
    // Traces slow every test down: `npx playwright test --trace retain-on-failure` writes one.
    trace: 'off',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: [...launchArguments] },
  },
});
