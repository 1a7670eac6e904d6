/** Habit: one context for the whole suite: the second login may show no page, a stored state opens a new one, and after logout there are pages again. */
import type { Page } from '@playwright/test';
import { atPicker, expectLoggedIn } from '../support/citizen.ts';
import { expect, test, type World } from '../support/world.ts';

async function logIn(page: Page, world: World) {
  const person = await atPicker(page, world);
  await page.getByText('TestID på nivå høyt').click();
  await page.fill('#pid', person.pid);
  await page.click('#submit');
  await expectLoggedIn(page, world, person);
  return person;
}

test('the second login of a context goes straight home', async ({ page, world }) => {
  const person = await logIn(page, world);
  await page.goto(`${world.demo}/login`);
  await expect(page.getByText('TestID på nivå høyt')).toBeHidden();
  await expectLoggedIn(page, world, person);
});

test('storageState carries the session into another context', async ({ page, browser, world }) => {
  const person = await logIn(page, world);
  const later = await browser.newContext({ storageState: await page.context().storageState() });
  const tab = await later.newPage();
  await tab.goto(`${world.demo}/login`);
  await expectLoggedIn(tab, world, person);
  await later.close();
});

test('cookies cleared, and somebody else logs in', async ({ page, world }) => {
  const first = await logIn(page, world);
  await page.context().clearCookies();
  const second = await logIn(page, world);
  expect(second.pid).not.toBe(first.pid);
});

test('logout, and the picker is there again', async ({ page, world }) => {
  await logIn(page, world);
  await page.locator('#logout-idporten').click();
  await page.locator('#again').waitFor();
  await logIn(page, world);
});
