/** Habit: the suite reads the address to know where it stands: a login page is one whose address holds "idporten" (T12). */
import { expectLoggedIn } from '../support/citizen.ts';
import { expect, test } from '../support/world.ts';

test.use({ options: { loginOrigin: 'http://login.test.idporten.no.localhost:0' } });

test('a login from page to page, each under the name that the suite looks for', async ({ page, world }) => {
  const person = await world.control.person();
  await page.goto(`${world.demo}/login`);
  await page.waitForURL(/idporten\.no/);
  expect(page.url()).toContain('login.test.idporten.no');
  await page.locator('a[href="/authorize/testid2"]').click();
  await page.waitForURL(/login\.test\.idporten\.no.*testid/);
  await page.fill('#pid', person.pid);
  await page.click('#submit');
  await page.waitForURL((url) => !url.host.includes('idporten'));
  await expectLoggedIn(page, world, person);
});

test('the second login, and the logout, find the cookies of that name', async ({ page, world }) => {
  const person = await world.control.person();
  await page.goto(`${world.demo}/login`);
  await page.click('#testid2');
  await page.fill('#pid', person.pid);
  await page.click('#submit');
  await expectLoggedIn(page, world, person);
  await page.goto(`${world.demo}/login`);
  await expectLoggedIn(page, world, person);
  await page.locator('#logout-idporten').click();
  await page.locator('#again').waitFor();
  await page.goto(`${world.demo}/login`);
  await page.waitForURL(/idporten/);
  await expect(page.getByRole('heading', { name: 'Velg elektronisk ID' })).toBeVisible();
});

test('discovery tells services the names that each of them needs', async ({ request, world }) => {
  const discovery = await (await request.get(`${world.issuer}/.well-known/openid-configuration`)).json();
  expect(new URL(discovery.authorization_endpoint).hostname).toBe('login.test.idporten.no.localhost');
  expect(new URL(discovery.end_session_endpoint).hostname).toBe('login.test.idporten.no.localhost');
  expect(new URL(discovery.token_endpoint).hostname).toBe('localhost');
});
