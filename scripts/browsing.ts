/** The browser that goes a way (test/ways) for a picture of where it leads. */
import type { Page } from '@playwright/test';
import type { Browsing } from '../test/ways/browsing.ts';

export const browsing = (page: Page): Browsing => ({
  open: async (url) => {
    await page.goto(url);
  },
  press: async (id, fields = {}) => {
    for (const [field, value] of Object.entries(fields)) await page.locator(`#${field}`).fill(value);
    if (id.startsWith('menu-')) await page.locator('#menu').click();
    const loaded = page.waitForEvent('domcontentloaded');
    await page.locator(`#${id}`).click();
    await loaded;
  },
  has: async (id) => (await page.locator(`#${id}`).count()) > 0,
  meanwhile: async (done) => {
    const waiting = page.url();
    await page.goto('about:blank');
    await done();
    await page.goto(waiting);
  },
});
