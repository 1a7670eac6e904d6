/** The help centre as citizens use it: by keyboard, and without scripts. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/world.ts';

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

test('found by the keyboard alone, from the foot of a login to the question itself', {
  tag: ['@seed-1', '@seed-23'],
}, async ({ page, world }) => {
  await page.goto(`${world.demo}/login`);
  await page.locator('#help').focus();
  await page.keyboard.press('Enter');
  await expect(h1(page)).toHaveText('Hjelp og veiledning');
  await page.locator('#q').focus();
  await page.keyboard.type('gjør teksten større');
  await page.keyboard.press('Enter');
  await expect(page.locator('#told')).toHaveText('Ett svar inneholder «gjør teksten større».');
  await page.getByRole('link', { name: /^Hvordan gjør jeg teksten større/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#text-size')).toBeInViewport();
  await expect(page).toHaveURL(/\/help\/reading#text-size$/);
});

test('the language menu stays on the page', { tag: '@seed-21' }, async ({ page, world }) => {
  await page.goto(`${world.issuer}/help/security`);
  await page.locator('#language').click();
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await expect(h1(page)).toHaveText('Tryggleik og informasjonskapslar');
  await expect(page).toHaveURL(`${world.issuer}/help/security`);
});

test('the self-test sees scripts and the window', { tag: '@seed-65' }, async ({ page, world }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await page.goto(`${world.issuer}/help/self-test`);
  await expect(page.locator('#scripts')).toHaveText('Virker');
  await expect(page.locator('#window')).toHaveText('800 × 600');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a guide is leafed through, and a message is sent', { tag: ['@seed-20', '@seed-24'] }, async ({
    page,
    world,
  }) => {
    await page.goto(`${world.issuer}/help/bankid`);
    await page.getByRole('link', { name: 'Vis steg for steg: Logge inn med BankID og kodebrikke' }).click();
    await page.getByRole('link', { name: 'Gå fram' }).click();
    const picture = page.getByRole('img', { name: 'Skjermbilde av siden «Logg inn med BankID»' });
    await expect(picture).toBeVisible();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(300);
    await page.getByRole('link', { name: 'Gå tilbake' }).click();
    await expect(page.getByRole('heading', { name: 'Steg 1 av 4' })).toBeVisible();
    await page.goto(`${world.issuer}/help/support`);
    await page.getByLabel('Hva gjelder det?').fill('Hei!\nJeg får ikke logget inn.');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.locator('#told')).toHaveText('Takk. Meldingen er mottatt.');
  });
});
