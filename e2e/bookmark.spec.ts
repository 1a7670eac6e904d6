/** "Ukjent tjenesteeier": the login page without a login, as a citizen meets it. */
import type { Page } from '@playwright/test';
import { answer, atPassword, codeOnDevice, passwordOf, toNumber, toPicker } from './support/citizen.ts';
import { expect, test } from './support/world.ts';

const UNKNOWN = 'Ukjent tjenesteeier';

async function expectSystemFault(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/^Feil: Systemfeil/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Systemfeil');
  const causes = page.getByRole('main').locator('ol > li');
  await expect(causes).toHaveCount(3);
  await expect(causes.nth(0)).toContainText('bokmerke');
  await expect(causes.nth(1)).toContainText('informasjonskapsler');
  await expect(causes.nth(2)).toContainText('gamle');
}

test('a bookmark of the picker, to the end', { tag: ['@seed-52', '@seed-53', '@seed-54'] }, async ({
  page,
  world,
}) => {
  const person = await world.control.person();
  const opened = await page.goto(`${world.issuer}/authorize/selector`);
  expect(opened?.status()).toBe(200);
  await expect(page.locator('.pp-with')).toHaveText(UNKNOWN);
  await page.locator('#bankid').click();
  await answer(page, 'pid', person.pid);
  await expect(page.locator('.pp-with')).toHaveText(UNKNOWN);
  await answer(page, 'otc', await codeOnDevice(page, world, person));
  await answer(page, 'password', passwordOf(person));
  await expectSystemFault(page);
  await page.reload();
  await expectSystemFault(page);
});

for (const path of ['/authorize/bankid', '/authorize/testid2'] as const) {
  test(`a bookmark of ${path}`, { tag: '@seed-54' }, async ({ page, world }) => {
    const opened = await page.goto(`${world.issuer}${path}`);
    expect(opened?.status()).toBe(200);
    await expect(page.locator('#pid')).toBeVisible();
    await expect(page.locator('.pp-with')).toHaveText(UNKNOWN);
  });
}

test('a browser that keeps no cookies', { tag: '@seed-55' }, async ({ page, world, context }) => {
  await toPicker(page, world);
  await context.clearCookies();
  await page.locator('#bankid').click();
  await expect(page.locator('.pp-with')).toHaveText(UNKNOWN);
  await expect(page.locator('#pid')).toBeVisible();
});

test('a form sent without cookies', async ({ page, world, context }) => {
  await toNumber(page, world);
  await context.clearCookies();
  await page.locator('#cancel').click();
  await expectSystemFault(page);
  await expect(page).toHaveURL(/\/authorize\/bankid/);
});

test('cookies lost before the last answer: an error there, and nothing goes home', async ({
  page,
  world,
  context,
}) => {
  const person = await atPassword(page, world);
  await context.clearCookies();
  await answer(page, 'password', passwordOf(person));
  await expectSystemFault(page);
  await expect(page).toHaveURL(/\/authorize\/bankid/);
});

test('a browser whose cookie is of yesterday', { tag: '@seed-56' }, async ({ page, world, context }) => {
  await toPicker(page, world);
  const name = `proveporten_${new URL(world.issuer).port}`;
  const [cookie] = (await context.cookies(world.login)).filter((one) => one.name === name);
  expect(cookie).toBeDefined();
  await context.addCookies([{ name, value: 's%3Ayesterday.signature', url: world.login }]);
  await page.reload();
  await expect(page.locator('.pp-with')).toHaveText(UNKNOWN);
});
