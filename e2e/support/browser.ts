/** Picks the profile of a browser, as a tester does at `/browser`. */
import type { Page } from '@playwright/test';
import type { World } from './world.ts';

/** Ends at the page that says so. */
export const takenFor =
  (agent: string) =>
  async (page: Page, { issuer }: Pick<World, 'issuer'>): Promise<void> => {
    await page.goto(`${issuer}/browser`);
    await page.locator(`#use-${agent}`).click();
    await page.locator(`#use-${agent}`).waitFor({ state: 'detached' });
  };
