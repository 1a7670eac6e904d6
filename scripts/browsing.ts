/** The browser with a screen that goes a way (test/ways): for tests, and for pictures of where it leads. */
import type { Locator, Page } from '@playwright/test';
import type { Browsing } from '../test/ways/browsing.ts';

/** Where a page has a form for each thing it can do, a field of a name that stands twice has the button's id behind it. */
const named = (page: Page, field: string, button: string): Locator => {
  const own = page.locator(`[name="${field}-${button}"]`);
  return own.or(page.locator(`form:has([id="${button}"]) [name="${field}"]`));
};

/** One of several, one of a list, one of a combobox's list box (which keeps the value in a hidden field), or text. */
async function fillIn(fields: Locator, value: string): Promise<void> {
  switch (
    await fields
      .first()
      .evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName))
  ) {
    case 'radio':
      return fields.and(fields.page().locator(`[value="${value}"]`)).check();
    case 'SELECT':
      return void (await fields.selectOption(value));
    case 'hidden':
      await fields.page().getByRole('combobox').click();
      return fields.page().locator(`[role=option][data-value="${value}"]`).click();
    default:
      return fields.fill(value);
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
    for (const [field, value] of Object.entries(fields)) await fillIn(named(page, field, id), value);
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
