/** The login page without a login: the page names the causes and the way on. */
import type { Page } from '@playwright/test';
import { answer, atPassword, passwordOf, toNumber, toPicker } from './support/citizen.ts';
import { expect, test } from './support/world.ts';

async function expectCauses(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/^Feil: Ukjent tjenesteeier/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ukjent tjenesteeier');
  const causes = page.getByRole('main').locator('ol > li');
  await expect(causes).toHaveCount(3);
  await expect(causes.nth(0)).toContainText('bokmerke');
  await expect(causes.nth(1)).toContainText('informasjonskapsler');
  await expect(causes.nth(2)).toContainText('gamle');
}

for (const path of ['/authorize/selector', '/authorize/bankid', '/authorize/testid2'] as const) {
  test(`a bookmark of ${path}`, { tag: '@seed-54' }, async ({ page, world }) => {
    const answer = await page.goto(`${world.issuer}${path}`);
    expect(answer?.status()).toBe(400);
    await expectCauses(page);
  });
}

test('a browser that keeps no cookies', { tag: '@seed-55' }, async ({ page, world, context }) => {
  await toPicker(page, world);
  await context.clearCookies();
  await page.locator('#bankid').click();
  await expectCauses(page);
});

test('a form sent without cookies', async ({ page, world, context }) => {
  await toNumber(page, world);
  await context.clearCookies();
  await page.locator('#cancel').click();
  await expect(page).toHaveTitle(/^Feil: /);
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
  await expect(page).toHaveTitle(/^Feil: /);
  await expect(page.getByText('Noe gikk galt')).toBeVisible();
  await expect(page).toHaveURL(/\/authorize\/bankid/);
  await page.goto(`${world.issuer}/authorize/bankid`);
  await expectCauses(page);
});

test('a browser whose cookie is of yesterday', { tag: '@seed-56' }, async ({ page, world, context }) => {
  await toPicker(page, world);
  const name = `proveporten_${new URL(world.issuer).port}`;
  const [cookie] = (await context.cookies(world.login)).filter((one) => one.name === name);
  expect(cookie).toBeDefined();
  await context.addCookies([{ name, value: 's%3Ayesterday.signature', url: world.login }]);
  await page.reload();
  await expectCauses(page);
});
