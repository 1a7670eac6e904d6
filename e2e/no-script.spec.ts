/** Every page works without JavaScript. */
import { answer, atPassword, codeOnDevice, expectLoggedIn, throughBankId } from './support/citizen.ts';
import { expect, test } from './support/world.ts';

test.use({ javaScriptEnabled: false });

test('a whole login and logout', async ({ page, world }) => {
  const person = await world.control.person();
  await page.goto(world.demo);
  await page.getByRole('button', { name: 'Log in' }).click();
  await throughBankId(page, world, person);
  await expectLoggedIn(page, world, person);
  await page.getByRole('button', { name: 'Log out at ID-porten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are logged out');
  await page.goto(`${world.issuer}/logout`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du var ikke logget inn');
});

test('nobody is offered to see a password, which would take a script', async ({ page, world }) => {
  await atPassword(page, world);
  await expect(page.locator('.pp-reveal')).toBeHidden();
});

test('mistakes, and a random person', async ({ page, world }) => {
  const person = await world.control.person();
  await page.goto(`${world.demo}/login`);
  await page.locator('#bankid').click();
  await answer(page, 'pid', '123');
  await expect(page.locator('#error-summary')).toBeFocused();
  await answer(page, 'pid', person.pid);
  await answer(page, 'otc', '');
  await expect(page.locator('#error-summary')).toContainText('Skriv inn koden');
  expect(await codeOnDevice(page, world, person)).toMatch(/^\d{6}$/);
  await page.locator('#back').click();
  await page.locator('#testid1').click();
  await page.locator('#populatePersonButton').click();
  await expect(page.locator('#pid')).toHaveValue(/^\d{11}$/);
  await page.locator('#submit').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are logged in');
});

test('the tester’s pages show without JavaScript what they know', async ({ page, world }) => {
  await page.goto(world.issuer);
  await expect(page.getByRole('link', { name: 'Reload to see what has happened since' })).toBeVisible();
  await page.goto(`${world.issuer}/people`);
  await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  await page.getByLabel('Search').fill('Tvillingprøve');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(2);
});
