/** Journeys a person would make, in one Chromium. Each spec starts its own simulator, so workers share nothing. */
import { defineConfig } from '@playwright/test';
import { findChromium, launchArguments } from './e2e/support/chromium.ts';

// Workers load this file again; they inherit what the first load found and, for the bundled browser, its library path.
process.env.CHROMIUM_PATH = await findChromium();

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: 'list',
  use: {
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: [...launchArguments] },
  },
});
