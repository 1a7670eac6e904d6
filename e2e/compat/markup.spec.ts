/** Habit: markup instead of meaning: ids, names, XPath, `href` to the letter, and the only `button[type=submit]` of a page. */
import { atPicker, expectLoggedIn } from '../support/citizen.ts';
import { expect, test } from '../support/world.ts';

test('by id', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.click('#testid1');
  await page.fill('#pid', person.pid);
  await page.click('button[id="submit"]');
  await expectLoggedIn(page, world, person);
});

test('by XPath', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.click('//*[@id="testid2"]');
  await page.locator('xpath=//input[@name="pid"]').fill(person.pid);
  await page.click('//button[@type="submit"]');
  await expectLoggedIn(page, world, person);
});

test('by href, written as the page writes it', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.waitForSelector('a[href="/authorize/testid1"]');
  await page.locator('a[href="/authorize/testid1"]').click();
  await page.locator('input[name="pid"]').fill(person.pid);
  await page.locator('#submit').click();
  await expectLoggedIn(page, world, person);
});

test('button[type=submit] is one, so that a strict suite may press it', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.click('#testid2');
  await page.locator('input[type=text]').fill(person.pid);
  await expect(page.locator('button[type=submit]')).toHaveText('Autentiser');
  await page.locator('button[type=submit]').click();
  await expectLoggedIn(page, world, person);
});

test('keys alone: the number, then Enter', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.click('#testid2');
  await page.locator('#pid').pressSequentially(person.pid);
  await page.keyboard.press('Enter');
  await expectLoggedIn(page, world, person);
});
