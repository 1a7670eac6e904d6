/** MinID in Chromium: SMS, app and authenticator app, with the phone in a second window; by keyboard, and without JavaScript. */
import type { Page } from '@playwright/test';
import { messagesOf } from '../test/support/phone.ts';
import { answer, expectLoggedIn, toPicker } from './support/citizen.ts';
import { hold, phoneOf } from './support/phone.ts';
import { expect, type TestPerson, test, type World } from './support/world.ts';

const passwordOf = (person: TestPerson) => person.eids.minid?.password ?? '';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const someone = ({ control }: World, minid: object = {}) => control.person({ eids: { minid } });

/** The newest code that this person was sent. */
async function codeBy(kind: string, world: World, person: TestPerson): Promise<string> {
  return (await messagesOf(world, person)).findLast((one) => one.kind === kind)?.code ?? '';
}

/** From the picker to the second factor. */
async function withPassword(page: Page, world: World, person: TestPerson): Promise<void> {
  await toPicker(page, world);
  await page.locator('#minid').click();
  await page.locator('#pid').fill(person.pid);
  await answer(page, 'password', passwordOf(person));
}

test('by SMS, which is read on the phone in a second window', { tag: '@seed-4' }, async ({ page, world }) => {
  const person = await someone(world);
  await withPassword(page, world, person);
  const phone = await phoneOf(page, world, person);
  const code = await codeBy('sms', world, person);
  await expect(phone.getByText(`${code} er koden din for å logge inn`)).toBeVisible();
  await answer(page, 'otc', code);
  await expectLoggedIn(page, world, person);
});

test('by the authenticator app, chosen in place of the SMS', async ({ page, context, world }) => {
  const person = await someone(world);
  await withPassword(page, world, person);
  await page.locator('#other').click();
  await page.locator('#way-totp').click();
  const device = await context.newPage();
  await device.goto(`${world.issuer}/people/${person.id}/device`);
  await answer(page, 'otc', (await device.locator('[data-eid=minid]').textContent()) ?? '');
  await expectLoggedIn(page, world, person);
});

test('by keyboard alone, with a mistake on the way', async ({ page, world }) => {
  const person = await someone(world);
  await toPicker(page, world);
  await page.locator('#minid').focus();
  await page.keyboard.press('Enter');
  await page.locator('#pid').focus();
  await page.keyboard.type(person.pid);
  await page.keyboard.press('Tab');
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(page.locator('#pid')).toHaveValue(person.pid);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#password')).toBeFocused();
  await page.keyboard.type(passwordOf(person));
  await page.keyboard.press('Enter');
  await expect(page.locator('#otc')).toBeVisible();
  await page.locator('#otc').focus();
  await page.keyboard.type(await codeBy('sms', world, person));
  await page.keyboard.press('Enter');
  await expectLoggedIn(page, world, person);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a forgotten password is made anew, and logs in', async ({ page, world }) => {
    const person = await someone(world);
    await toPicker(page, world);
    await page.locator('#minid').click();
    await page.locator('#forgot').click();
    await answer(page, 'pid', person.pid);
    await answer(page, 'otc', await codeBy('sms', world, person));
    await expect(heading(page)).toHaveText('Kode på e-post');
    await answer(page, 'otc', await codeBy('email', world, person));
    await page.locator('#new-password').fill('et nytt passord 1');
    await answer(page, 'confirm-password', 'et nytt passord 1');
    await expect(page.getByRole('status')).toHaveText('Passordet er lagret. Logg inn med det nye passordet.');
    await page.locator('#pid').fill(person.pid);
    await answer(page, 'password', 'et nytt passord 1');
    await answer(page, 'otc', await codeBy('sms', world, person));
    await expectLoggedIn(page, world, person);
  });

  test('a push is approved in a second window, and the page goes on', async ({ page, world }) => {
    const person = await someone(world, { preferred: 'app' });
    await withPassword(page, world, person);
    await expect(heading(page)).toHaveText('Godkjenn i MinID-appen');
    const phone = await phoneOf(page, world, person);
    await hold(phone);
    await phone.locator('#approve-face').click();
    await page.locator('#check').click();
    await expectLoggedIn(page, world, person);
  });
});

test('a push is approved in a second window, and the page goes on by itself', async ({ page, world }) => {
  const person = await someone(world, { preferred: 'app' });
  await withPassword(page, world, person);
  const phone = await phoneOf(page, world, person);
  await hold(phone);
  await phone.locator('#approve-face').click();
  await expectLoggedIn(page, world, person);
});
