/** MinID's letter, app and authenticator app in Chromium, with phone and desk in a second window. */

import type { Page } from '@playwright/test';
import { URI } from 'otpauth';
import { lead } from '../scripts/browsing.ts';
import { messagesOf } from '../test/support/phone.ts';
import { answer, expectLoggedIn, toPicker } from './support/citizen.ts';
import { phoneOf } from './support/phone.ts';
import { expect, type TestPerson, test, type World } from './support/world.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const CHOSEN = 'et ferskt passord 1';

async function codeBy(kind: string, world: World, person: TestPerson): Promise<string> {
  return (await messagesOf(world, person)).findLast((one) => one.kind === kind)?.code ?? '';
}

async function toLetter(page: Page, world: World, person: TestPerson): Promise<void> {
  await toPicker(page, world);
  await lead(page.locator('#minid'));
  await lead(page.locator('#order'));
  await answer(page, 'pid', person.pid);
  await lead(page.locator('#submit'));
  await answer(page, 'mobile', '40000777');
  await answer(page, 'otc', await codeBy('sms', world, person));
  await lead(page.locator('#without-email'));
  await expect(heading(page)).toHaveText('Brevet er på vei');
  await lead(page.locator('#submit'));
}

async function choosePassword(page: Page): Promise<void> {
  await page.locator('#new-password').fill(CHOSEN);
  await answer(page, 'confirm-password', CHOSEN);
  await expect(heading(page)).toHaveText('MinID er klar til bruk');
}

test('a letter is ordered, read in the post, and typed: the field sets prefix and dashes', {
  tag: '@profile-1.5',
}, async ({ page, world }) => {
  const person = await world.control.person({ eids: { minid: null } });
  await toLetter(page, world, person);
  const code = await codeBy('letter', world, person);
  const phone = await phoneOf(page, world, person);
  await expect(phone.locator('.pp-post').first()).toContainText(code);
  const field = page.locator('#activation-code');
  await field.focus();
  await expect(field).toHaveValue('MID-');
  await field.blur();
  await expect(field).toHaveValue('');
  await field.focus();
  await page.keyboard.type(code.replaceAll('-', '').slice('MID'.length).toLowerCase());
  await expect(field).toHaveValue(code);
  await page.keyboard.press('Backspace');
  await expect(field).toHaveValue(code.slice(0, -1));
  await field.fill(code);
  await page.keyboard.press('Enter');
  await choosePassword(page);
  await lead(page.locator('#submit'));
  await page.locator('#pid').fill(person.pid);
  await answer(page, 'password', CHOSEN);
  await answer(page, 'otc', await codeBy('sms', world, person));
  await expectLoggedIn(page, world, person);
});

test('an authenticator app is added in the MinID app, by the key below the picture', async ({
  page,
  world,
}) => {
  const person = await world.control.person({ eids: { minid: { totp: null } } });
  await page.goto(`${world.issuer}/phone/${person.id}?app=minid-app`);
  for (const button of ['profile', 'add']) await lead(page.locator(`#${button}`));
  await page.locator('#password').fill(person.eids.minid?.password ?? '');
  await lead(page.locator('#next'));
  const picture = page.getByRole('img', { name: 'QR-kode for autentiseringsappen' });
  await expect(picture).toBeVisible();
  const secret = (await page.locator('.pp-scanned-typed').textContent()) ?? '';
  const app = URI.parse(`otpauth://totp/MinID?secret=${secret.replaceAll(' ', '')}`);
  await page.locator('#otc').fill(app.generate());
  await lead(page.locator('#next'));
  await expect(page.locator('#notice')).toHaveText('Autentiseringsappen er lagt til.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the code of a letter is taken as it is typed', async ({ page, world }) => {
    const order = { code: 'ABCD2345EFGH' };
    const person = await world.control.person({ eids: { minid: { state: 'ordered', order } } });
    await toPicker(page, world);
    for (const link of ['minid', 'order', 'activate']) await page.locator(`#${link}`).click();
    await answer(page, 'pid', person.pid);
    await answer(page, 'activation-code', 'abcd 2345 efgh');
    await choosePassword(page);
  });
});
