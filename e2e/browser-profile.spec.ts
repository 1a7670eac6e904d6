/** A tester is taken for an old browser: BankID refuses it with what helps, and what helps lets the login go on. */
import type { Page } from '@playwright/test';
import { answer, codeOnDevice, expectLoggedIn, passwordOf, toNumber } from './support/citizen.ts';
import { expect, test, type World } from './support/world.ts';

const summary = (page: Page) => page.locator('#error-summary');

async function taken(page: Page, world: World, name: string): Promise<void> {
  await page.goto(world.issuer);
  await page.getByRole('link', { name: /^Browser/ }).click();
  await page.getByRole('button', { name: `Use ${name}`, exact: true }).click();
  await expect(page.locator('#now')).toHaveText(name);
}

test('safety zones: BankID stops with BID-2031, the trusted site is added, and the same login goes on', {
  tag: ['@seed-58', '@seed-61', '@seed-62'],
}, async ({ page, world }) => {
  const person = await world.control.person();
  await taken(page, world, 'Internet Explorer 11 with safety zones');
  await toNumber(page, world);
  await expect(summary(page)).toContainText('https://csfe.bankid.no');
  await expect(summary(page)).toContainText('(BID-2031)');
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(summary(page)).toContainText('(BID-2031)');

  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: /^Browser: Internet Explorer 11/ }).click();
  const settings = await opened;
  await settings.getByRole('button', { name: 'Add the eID’s address to Trusted sites' }).click();
  await expect(settings.locator('#now')).toContainText('the eID trusted');
  await settings.close();

  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await answer(page, 'pid', person.pid);
  await answer(page, 'otc', await codeOnDevice(page, world, person));
  await answer(page, 'password', passwordOf(person));
  await expectLoggedIn(page, world, person);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a browser is picked, BankID stops, and the choice is taken back', { tag: '@seed-48' }, async ({
    page,
    world,
  }) => {
    await taken(page, world, 'A browser that is not supported');
    await toNumber(page, world);
    await expect(summary(page)).toContainText('(BID-6202)');
    await page.goto(`${world.issuer}/browser`);
    await page.getByRole('button', { name: 'Forget the choice' }).click();
    await expect(page.locator('#now')).toHaveText('A browser of today');
    await toNumber(page, world);
    await expect(page.locator('#pid')).toBeVisible();
  });
});
