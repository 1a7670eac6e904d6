/** The browser with a screen that goes a way (test/ways): for tests, and for pictures of where it leads. */
import type { Locator, Page } from '@playwright/test';
import type { Browsing } from '../test/ways/browsing.ts';

/** By name: one of several, one of a list, one of a combobox's list box (which keeps the value in a hidden field), or text. */
async function fillIn(page: Page, field: string, value: string): Promise<void> {
  const named = page.locator(`[name="${field}"]`);
  switch (
    await named
      .first()
      .evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName))
  ) {
    case 'radio':
      return page.locator(`[name="${field}"][value="${value}"]`).check();
    case 'SELECT':
      return void (await named.selectOption(value));
    case 'hidden':
      await page.getByRole('combobox').click();
      return page.locator(`[role=option][data-value="${value}"]`).click();
    default:
      return named.fill(value);
  }
}

/** Clicks what leads to a page, and waits for that page: a click that follows at once on the old one would take the first one's place. */
export async function lead(link: Locator): Promise<void> {
  const loaded = link.page().waitForEvent('domcontentloaded');
  await link.click();
  await loaded;
}

export const browsing = (page: Page): Browsing => ({
  open: async (url) => {
    await page.goto(url);
  },
  has: async (id) => (await page.locator(`#${id}`).count()) > 0,
  press: async (id, fields = {}) => {
    for (const [field, value] of Object.entries(fields)) await fillIn(page, field, value);
    if (id.startsWith('menu-')) await page.locator('#menu').click();
    await lead(page.locator(`#${id}`));
  },
  meanwhile: async (done) => {
    const waiting = page.url();
    // A waiting page would move on by itself, and says as a whole only when it is asked for again what became of the wait.
    await page.goto('about:blank');
    await done();
    await page.goto(waiting);
  },
});
