/** The page of settings in a browser: by keyboard, and what the settings do to the pages. */
import { toNumber } from './support/citizen.ts';
import { expect, test } from './support/world.ts';

test('text of twice the size, high contrast and no motion, by keyboard, and back to the step', {
  tag: ['@seed-18', '@seed-19'],
}, async ({ page, world }) => {
  await toNumber(page, world);
  const step = page.url();
  const before = await page
    .locator('h1')
    .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
  await page.locator('#settings').focus();
  await page.keyboard.press('Enter');
  await page.locator('#size-100').focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown');
  await expect(page.locator('#size-200')).toBeChecked();
  await page.locator('#contrast-auto').focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('#motion-auto').focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('#submit').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Innstillingene er lagret.');
  await page.getByRole('link', { name: 'Tilbake' }).click();
  await expect(page).toHaveURL(step);
  const after = await page
    .locator('h1')
    .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
  expect(after).toBe(before * 2);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 640 });
    const overflow = await page
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(overflow, `sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
  }
  const border = (element: Element) =>
    getComputedStyle(element).getPropertyValue('--ds-color-neutral-border-subtle');
  const strong = (element: Element) =>
    getComputedStyle(element).getPropertyValue('--ds-color-neutral-border-strong');
  expect(await page.locator('html').evaluate(border)).toBe(await page.locator('html').evaluate(strong));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the settings are a plain form', async ({ page, world }) => {
    await page.goto(`${world.issuer}/settings?back=/settings`);
    await page.locator('#scheme-dark').check();
    await page.locator('#submit').click();
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
    await expect(page.locator('#scheme-dark')).toBeChecked();
  });
});

test('what the system asks for holds without a setting', async ({ page, world }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto(`${world.issuer}/settings`);
  const colours = await page.locator('html').evaluate((element) => {
    const style = getComputedStyle(element);
    return [
      style.getPropertyValue('--ds-color-neutral-border-subtle'),
      style.getPropertyValue('--ds-color-neutral-border-strong'),
    ];
  });
  expect(colours[0]).toBe(colours[1]);
});
