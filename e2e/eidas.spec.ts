/** eIDAS: the country selector by keyboard, by mouse and without JavaScript, and what a country answers. */
import type { Page } from '@playwright/test';
import { toPicker } from './support/citizen.ts';
import type { World } from './support/world.ts';
import { expect, test } from './support/world.ts';

const toSelector = async (page: Page, { demo }: World, acr_values = 'eidas-loa-substantial') => {
  await page.goto(`${demo}/login?${new URLSearchParams({ acr_values })}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Select country' })).toBeVisible();
};
const search = (page: Page) => page.getByRole('combobox', { name: 'Search for a country' });
const option = (page: Page, name: string) => page.getByRole('option', { name, exact: true });
const next = (page: Page) => page.getByRole('button', { name: 'Next' });

async function expectClaims(page: Page, claims: readonly string[]): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'You are logged in' })).toBeVisible();
  const token = page.locator('pre', { hasText: '"amr"' }).first();
  for (const claim of claims) await expect(token).toContainText(claim);
}

test('by keyboard alone: typed, pointed at, selected, and through the country', async ({ page, world }) => {
  await toSelector(page, world);
  await expect(next(page)).toBeDisabled();
  await expect(page.locator('#country-selector-results')).toBeHidden();
  await search(page).focus();
  await page.keyboard.type('s');
  await expect(page.getByRole('listbox', { name: 'Countries' })).toBeVisible();
  await expect(search(page)).toHaveAttribute('aria-expanded', 'true');
  // Names that begin so come first; Finland calls itself Suomi. The arrows go round.
  for (const [key, code] of [
    ['ArrowDown', 'SK'],
    ['ArrowUp', 'FI'],
    ['ArrowUp', 'SE'],
  ]) {
    await page.keyboard.press(`${key}`);
    await expect(search(page)).toHaveAttribute('aria-activedescendant', `country-${code}`);
  }
  await page.keyboard.press('Enter');
  await expect(search(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('#countryName')).toHaveValue('Sweden');
  await expect(page.locator('#countryCode')).toHaveValue('SE');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Login in Sweden' })).toBeVisible();
  await page.getByRole('radio', { name: 'Maja Prövarsson' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expectClaims(page, [
    '"eidas_person_identifier": "SE/NO/test-3"',
    '"eidas-loa-substantial"',
    '"eIDAS"',
  ]);
});

test('Escape closes the list and then empties the field; nothing that is no country can be sent', async ({
  page,
  world,
}) => {
  await toSelector(page, world);
  await search(page).fill('norg');
  await expect(page.getByRole('status')).toHaveText('No country has this name.');
  await page.keyboard.press('Enter');
  await expect(next(page)).toBeDisabled();
  await search(page).fill('fi');
  await expect(option(page, 'Finland')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(option(page, 'Finland')).toBeHidden();
  await expect(search(page)).toHaveValue('fi');
  await page.keyboard.press('Escape');
  await expect(search(page)).toHaveValue('');
  await expect(next(page)).toBeDisabled();
});

test('by mouse, found by the country’s own name, and changed before it is sent', async ({ page, world }) => {
  await toSelector(page, world, 'eidas-loa-high');
  await search(page).click();
  await expect(page.getByRole('option')).toHaveCount(30);
  await option(page, 'Austria').click();
  await expect(page.locator('#countryName')).toHaveValue('Austria');
  await search(page).fill('ísl');
  await option(page, 'Iceland').click();
  await expect(page.locator('#countryCode')).toHaveValue('IS');
  await next(page).click();
  await expect(page.getByRole('radio', { name: 'High' })).toBeChecked();
  await page.getByRole('button', { name: 'Continue to Norway' }).click();
  await expectClaims(page, ['"eidas-loa-high"', '"family_name": "Prófunardóttir"']);
});

test('somebody else’s fields stand there while somebody else is chosen', async ({ page, world }) => {
  await toSelector(page, world);
  await search(page).fill('Demo country');
  await next(page).click();
  await expect(page.getByLabel('Given name')).toBeHidden();
  await page.getByRole('radio', { name: 'Somebody else' }).check();
  await page.getByLabel('Given name').fill('Ola');
  await page.getByRole('button', { name: 'Continue to Norway' }).click();
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(page.getByLabel('Given name')).toHaveValue('Ola');
  await page.getByLabel('Family name').fill('Prøve');
  await page.getByLabel('Date of birth').fill('1970-01-01');
  await page.getByLabel('Identifier').fill('CA/NO/ola');
  await page.getByRole('button', { name: 'Continue to Norway' }).click();
  await expectClaims(page, ['"eidas_person_identifier": "CA/NO/ola"', '"birthdate": "1970-01-01"']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the country is one of a list, and is asked for where none is selected', async ({ page, world }) => {
    await toPicker(page, world, { acr_values: 'idporten-loa-substantial eidas-loa-substantial' });
    await page.locator('#tab-international').click();
    await page.locator('#eidas').click();
    await page.locator('#submit').click();
    await expect(page.getByRole('link', { name: 'Please select a country' })).toBeVisible();
    await page.getByLabel('Country').selectOption('Poland');
    await page.locator('#submit').click();
    await expect(page.getByText('Polska')).toBeVisible();
    await page.locator('#submit').click();
    await expectClaims(page, ['"eidas_person_identifier": "PL/NO/test-1"']);
  });
});
