/** Contact information after the eID, as a citizen meets it. */
import type { Page } from '@playwright/test';
import { messagesOf } from '../test/support/phone.ts';
import { toContact, toProof } from './support/contact-visits.ts';
import { expect, test } from './support/world.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const home = /\/landing\?.*\bcode=/;

test('by keyboard: an address of others is proved, and a mailbox is declined', async ({ page, world }) => {
  const person = await toProof(page, world);
  await expect(heading(page)).toHaveText('Bekreft med en kode');
  await page.getByLabel('Kode', { exact: true }).focus();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(page.locator('#error-summary')).toBeFocused();
  await page.locator('#error-summary a').press('Enter');
  await expect(page.locator('#otc')).toBeFocused();
  const code = (await messagesOf(world, person)).find((message) => message.code !== null)?.code;
  await page.keyboard.type(code ?? '');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Velg digital postkasse');
  await page.getByRole('radio', { name: 'Digipost' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'Jeg vil ikke ha digital postkasse' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(home);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the reservation is kept, a mistake is told, and the rest is skipped', async ({ page, world }) => {
    await toContact(page, world, { reserved: true });
    await page.getByRole('button', { name: 'Behold reservasjonen' }).click();
    await page.getByLabel('Mobilnummer').fill('400 AB 123');
    await page.getByRole('button', { name: 'Bekreft' }).click();
    await expect(page.getByLabel('Mobilnummer')).toHaveValue('400 AB 123');
    await expect(page.locator('#error-summary')).toContainText('Skriv et mobilnummer');
    await page.getByRole('button', { name: 'Hopp over' }).click();
    await expect(page).toHaveURL(home);
  });
});
