/** Habit: the suite reads the address to know where it stands: a login page is one whose address holds "idporten" (T12). */
import { expectLoggedIn } from '../support/citizen.ts';
import { expect, openWorld, test, type World } from '../support/world.ts';

let named: World;
test.beforeAll(async () => {
  named = await openWorld({ loginOrigin: 'http://login.test.idporten.no.localhost:0' });
});
test.afterAll(() => named.close());

test('a login from page to page, each under the name that the suite looks for', async ({ page }) => {
  const person = await named.control.person();
  await page.goto(`${named.demo}/login`);
  await page.waitForURL(/idporten\.no/);
  expect(page.url()).toContain('login.test.idporten.no');
  await page.locator('a[href="/authorize/testid2"]').click();
  await page.waitForURL(/login\.test\.idporten\.no.*testid/);
  await page.fill('#pid', person.pid);
  await page.click('#submit');
  await page.waitForURL((url) => !url.host.includes('idporten'));
  await expectLoggedIn(page, named, person);
});

test('the second login, and the logout, find the cookies of that name', async ({ page }) => {
  const person = await named.control.person();
  await page.goto(`${named.demo}/login`);
  await page.click('#testid2');
  await page.fill('#pid', person.pid);
  await page.click('#submit');
  await expectLoggedIn(page, named, person);
  await page.goto(`${named.demo}/login`);
  await expectLoggedIn(page, named, person);
  await page.locator('#logout-idporten').click();
  await page.locator('#again').waitFor();
  await page.goto(`${named.demo}/login`);
  await page.waitForURL(/idporten/);
  await expect(page.getByRole('heading', { name: 'Velg elektronisk ID' })).toBeVisible();
});

test('discovery tells services the names that each of them needs', async ({ request }) => {
  const discovery = await (await request.get(`${named.issuer}/.well-known/openid-configuration`)).json();
  expect(new URL(discovery.authorization_endpoint).hostname).toBe('login.test.idporten.no.localhost');
  expect(new URL(discovery.end_session_endpoint).hostname).toBe('login.test.idporten.no.localhost');
  expect(new URL(discovery.token_endpoint).hostname).toBe('localhost');
});
