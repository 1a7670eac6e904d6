/** Habit: everything is found by the text that a person reads, as recorders write it (`getByText`, `text=`, `getByLabel` cut off at a bracket). */
import { atPicker, expectLoggedIn } from '../support/citizen.ts';
import { test } from '../support/world.ts';

test('the entry for level high, the label’s beginning, the button', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.getByText('TestID på nivå høyt').click();
  await page.getByLabel('Personidentifikator (').fill(person.pid);
  await page.getByText('Autentiser').click();
  await expectLoggedIn(page, world, person);
});

test('the first link that says TestID, and the oldest engine of selectors', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.locator('a', { hasText: 'TestID' }).first().click();
  await page.fill('input[id=pid]', person.pid);
  await page.click('text=Autentiser');
  await expectLoggedIn(page, world, person);
});

test('name and line of an entry, read as one text', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.getByText('TestID Lag din egen').click();
  await page.locator('input[name="pid"]').fill(person.pid);
  await page.locator('button:has-text("Autentiser")').click();
  await expectLoggedIn(page, world, person);
});
