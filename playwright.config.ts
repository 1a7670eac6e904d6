/** Journeys a person would make, in one Chromium. Each spec starts its own simulator, so workers share nothing. */
import { defineConfig } from '@playwright/test';
import { findChromium, launchArguments } from './e2e/support/chromium.ts';

// Workers load this file again; they inherit what the first load found and, for the bundled browser, its library path.
process.env.CHROMIUM_PATH = await findChromium();

/**
 * What a person does between a service and back, once more with the pages under another name than the issuer's. The rest of the suite looks
 * at single pages, which hold no address but their own, at the tester's zone, or at time.
 */
const JOURNEYS = [
  ...['testid', 'bankid', 'bankid-ways', 'bankid-app', 'bankid-mobil', 'consent', 'response-modes'],
  ...['tabs', 'bookmark', 'no-script', 'spa', 'logout', 'logout-channels'],
].map((name) => `**/${name}.spec.ts`);

export default defineConfig<object, { loginOrigin: string | undefined }>({
  testDir: 'e2e',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: 'list',
  projects: [
    { name: 'one origin' },
    { name: 'two origins', testMatch: JOURNEYS, use: { loginOrigin: 'http://127.0.0.1:0' } },
  ],
  use: {
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: [...launchArguments] },
  },
});
