/** TestID, in the way existing suites drive the real test environment. */
import { atPicker, expectLoggedIn, toPicker } from './support/citizen.ts';
import { real } from './support/numbers.ts';
import { expect, test } from './support/world.ts';

test('a suite written for the real test environment passes unchanged', { tag: '@profile-11.21' }, async ({
  page,
  world,
}) => {
  const person = await atPicker(page, world);
  await page.click('#testid2');
  await page.fill('#pid', person.pid);
  await page.click('#submit');
  await expectLoggedIn(page, world, person);
});

test('roles and labels in Norwegian find everything', async ({ page, world }) => {
  const person = await world.control.person();
  await page.goto(world.demo);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('heading', { name: 'Velg elektronisk ID' })).toBeVisible();
  await page.getByRole('link', { name: 'TestID på nivå høyt' }).click();
  await page.getByLabel('Personidentifikator (syntetisk)').fill(person.pid);
  await page.getByRole('button', { name: 'Autentiser' }).click();
  await expectLoggedIn(page, world, person);
});

test('the substantial entry gives that level', async ({ page, world }) => {
  await toPicker(page, world);
  await page.getByRole('link', { name: 'TestID Lag din egen' }).click();
  await page.click('#populatePersonButton');
  const pid = page.locator('#pid');
  await expect(pid).toHaveValue(/^\d{11}$/);
  await page.click('#submit');
  await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible();
  await expect(page.locator('pre', { hasText: '"amr"' }).first()).toContainText('idporten-loa-substantial');
});

test('a random person replaces what was typed, and the page says so', { tag: '@profile-9.8' }, async ({
  page,
  world,
}) => {
  const person = await atPicker(page, world);
  await page.click('#testid1');
  await page.fill('#pid', person.pid);
  await page.getByRole('button', { name: 'Hent tilfeldig person' }).click();
  await expect(page.getByRole('status')).toHaveText(/byttet ut/);
  await expect(page.locator('#pid')).not.toHaveValue(person.pid);
  await expect(page.locator('#pid')).toHaveValue(/^\d{11}$/);
});

test('a number that may be somebody’s is refused and not shown again', async ({ page, world }) => {
  await toPicker(page, world);
  await page.click('#testid2');
  await page.fill('#pid', real);
  await page.click('#submit');
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(page.locator('#pid')).toHaveValue('');
  expect(await page.content()).not.toContain(real);
});
