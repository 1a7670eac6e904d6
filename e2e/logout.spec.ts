/** Out again: here only, at ID-porten, and on ID-porten's own page. */
import { atPicker, expectLoggedIn, loggedIn, throughBankId, toPicker } from './support/citizen.ts';
import { expect, test } from './support/world.ts';

test('logged out at ID-porten, the next login asks again', async ({ page, world }) => {
  await loggedIn(page, world);
  await page.getByRole('button', { name: 'Log out at ID-porten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are logged out');
  await expect(page.getByText('sent you back with the state that this service gave')).toBeVisible();
  await toPicker(page, world);
  await expect(page.locator('#bankid')).toBeVisible();
});

test('logged out here only, the next login needs no page', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await throughBankId(page, world, person);
  await page.getByRole('button', { name: 'Log out here only' }).click();
  await page.getByRole('button', { name: 'Log in' }).click();
  await expectLoggedIn(page, world, person);
});

test('single sign-on takes a person to the other service', { tag: '@seed-3' }, async ({ page, world }) => {
  const person = await atPicker(page, world);
  await throughBankId(page, world, person);
  await page.getByRole('link', { name: 'Dine kontaktopplysninger' }).click();
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page).toHaveURL(`${world.demo}/contact/`);
  await expect(page.getByText(person.pid)).toBeVisible();
});

test('ID-porten’s own page says whether anything ended', async ({ page, world }) => {
  await loggedIn(page, world);
  await page.goto(`${world.issuer}/logout`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du er logget ut');
  await page.goto(`${world.issuer}/logout`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du var ikke logget inn');
});

test('an address that is not registered is explained and not followed', { tag: '@profile-6.2.7' }, async ({
  page,
  world,
}) => {
  await toPicker(page, world);
  const query = new URLSearchParams({
    client_id: 'demo-client',
    post_logout_redirect_uri: 'https://elsewhere.example/',
  });
  await page.goto(`${world.issuer}/logout?${query}`);
  await expect(page).toHaveURL(/\/logout\/lo_/);
  await expect(page.locator('.pp-developer')).toContainText('https://elsewhere.example/');
});

test('without ID-porten’s cookie nobody is logged out, and it says so', async ({ page, world }) => {
  await page.goto(`${world.issuer}/logout`);
  await expect(page.locator('.pp-developer')).toContainText('logout.cookie');
});
