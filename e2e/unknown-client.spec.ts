/** A service that nobody registered: the page explains, and one button puts it right. */
import { requestOf } from '../test/support/login.ts';
import { expect, test, type World } from './support/world.ts';

const request = ({ issuer, demo }: World, client_id: string, path: string) =>
  requestOf({ login: issuer }, { client_id }, { redirect_uri: `${demo}${path}` }).href;

test('the page says what is wrong, to the citizen and to the developer', { tag: '@profile-2.5.1' }, async ({
  page,
  world,
}) => {
  const answer = await page.goto(request(world, 'ny-tjeneste', '/nowhere'));
  expect(answer?.status()).toBe(400);
  await expect(page).toHaveTitle(/^Feil: /);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tjenesten sendte en ugyldig forespørsel');
  await expect(page.getByText('Noe gikk galt')).toBeVisible();
  await expect(page.getByText('Feilen ligger hos tjenesten du kom fra')).toBeVisible();
  const developer = page.getByRole('region', { name: 'For the developer' });
  await expect(developer).toHaveAttribute('lang', 'en');
  await expect(developer.getByRole('row', { name: /client_id/ })).toContainText('ny-tjeneste');
  await expect(developer.locator('pre', { hasText: '/control/services' })).toBeVisible();
  await developer.getByRole('link', { name: 'This request in the trail' }).click();
  await expect(page.getByLabel('Trace id')).toHaveValue(/^[0-9a-f]{32}$/);
  await expect(page.locator('#trail details')).toContainText('client_id.known');
  await expect(page.locator('#trail tr')).toHaveCount(1);
});

test('the button registers the service, and the same request then works', { tag: '@seed-33' }, async ({
  page,
  world,
}) => {
  await page.goto(request(world, 'nyere-tjeneste', '/nowhere'));
  await page.getByRole('button', { name: 'Register this service here' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The service is registered');
  await expect(page.locator('#connect')).toContainText('client_secret: ');
  await page.getByRole('link', { name: 'Go on with the login' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Velg elektronisk ID');
  await expect(page.locator('.pp-with')).toHaveText('nyere-tjeneste');
});

test('an address that is not registered is added by the same button', async ({ page, world }) => {
  await page.goto(request(world, 'demo-client', '/another/callback'));
  await expect(page.getByRole('region', { name: 'For the developer' })).toContainText(
    `${world.demo}/callback`,
  );
  await page.locator('#register').click();
  await expect(page.locator('#connect')).toContainText(`redirect_uri: ${world.demo}/another/callback`);
  await page.locator('#go-on').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Velg elektronisk ID');
});

test('a command can be copied', async ({ page, world, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: world.issuer });
  await page.goto(request(world, 'kopiert-tjeneste', '/nowhere'));
  const snippet = page.locator('.pp-snippet', { hasText: 'curl' }).first();
  await snippet.getByRole('button', { name: /^Copy/ }).click();
  await expect(snippet.getByRole('button')).toHaveText('Copied');
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toBe(await snippet.locator('code').textContent());
});
