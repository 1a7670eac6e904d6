/** Habit: role and accessible name, strictly: a name that two elements have fails the suite. */
import { atPicker, expectLoggedIn } from '../support/citizen.ts';
import { expect, test } from '../support/world.ts';

test('TestID Lag din egen is one link, the field a textbox, the way on a button', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.getByRole('link', { name: 'TestID Lag din egen' }).click();
  await page.getByRole('textbox', { name: 'Personidentifikator' }).fill(person.pid);
  await page.getByRole('button', { name: 'Autentiser' }).click();
  await expectLoggedIn(page, world, person);
});

test('names as expressions, whole and without case', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.getByRole('link', { name: /testid lag din egen testbruker/i }).click();
  await page.getByRole('textbox', { name: /personidentifikator \(syntetisk\)/i }).fill(person.pid);
  await page.getByRole('button', { name: /autentiser/i }).click();
  await expectLoggedIn(page, world, person);
});

test('the picker is waited for by its heading', async ({ page, world }) => {
  await page.goto(`${world.demo}/login`);
  await expect(page.getByRole('heading', { name: 'Velg elektronisk ID' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'TestID på nivå høyt' })).toHaveCount(1);
});
