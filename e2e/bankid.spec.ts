/** BankID as a citizen uses it. */
import type { Page } from '@playwright/test';
import {
  answer,
  atCode,
  atPassword,
  atPicker,
  codeOnDevice,
  expectLoggedIn,
  passwordOf,
  throughBankId,
  toNumber,
} from './support/citizen.ts';
import { expect, test } from './support/world.ts';

const summary = (page: Page) => page.locator('#error-summary');

test('the right number, code and password lead to validated tokens', {
  tag: ['@seed-5', '@seed-34'],
}, async ({ page, world }) => {
  const person = await atPicker(page, world, { acr_values: 'idporten-loa-high' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Velg elektronisk ID');
  await throughBankId(page, world, person);
  await expectLoggedIn(page, world, person);
  const claims = page.locator('pre', { hasText: '"amr"' }).first();
  await expect(claims).toContainText('"BankID"');
  await expect(claims).toContainText('"idporten-loa-high"');
  await expect(claims).toContainText(world.issuer);
});

test('a wrong code is told with the attempts left, and the next one is right', async ({ page, world }) => {
  const person = await atCode(page, world);
  const right = await codeOnDevice(page, world, person);
  await answer(page, 'otc', right === '000000' ? '111111' : '000000');
  await expect(summary(page)).toContainText('Feil engangskode');
  await expect(summary(page)).toContainText('Du har 4 forsøk igjen');
  await expect(page).toHaveTitle(/^Feil: /);
  await expect(page.locator('#otc')).toHaveAccessibleDescription(/Feil engangskode/);
  await expect(page.locator('#otc')).toHaveValue('');
  await answer(page, 'otc', right);
  await answer(page, 'password', passwordOf(person));
  await expectLoggedIn(page, world, person);
});

test('five wrong passwords suspend the BankID, in every browser', { tag: '@seed-76' }, async ({
  page,
  elsewhere,
  world,
}) => {
  const person = await atPassword(page, world);
  for (const left of [4, 3, 2, 1]) {
    await answer(page, 'password', 'not-the-password');
    await expect(summary(page)).toContainText(`Du har ${left} forsøk igjen`);
    await expect(page.locator('#password')).toHaveValue('');
  }
  await answer(page, 'password', 'not-the-password');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Innloggingen stoppet');
  await expect(summary(page)).toContainText('BID-1403');

  await toNumber(elsewhere, world);
  await answer(elsewhere, 'pid', person.pid);
  await expect(summary(elsewhere)).toContainText('BID-1403');
  await elsewhere.getByRole('button', { name: 'Velg en annen måte å logge inn på' }).click();
  await expect(elsewhere.locator('#bankid')).toBeVisible();
});

test('cancel ends at the service, which is told so', async ({ page, world }) => {
  await atCode(page, world);
  await page.getByRole('button', { name: 'Avbryt og gå tilbake til' }).click();
  await expect(page).toHaveURL(new RegExp(`^${world.demo}/callback\\?error=access_denied&`));
  await expect(page.getByText('The person cancelled the login at ID-porten.')).toBeVisible();
});

test('back leads to the picker and drops what was typed', async ({ page, world }) => {
  const person = await atCode(page, world);
  await page.getByRole('button', { name: 'Velg en annen måte å logge inn på' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Velg elektronisk ID');
  await page.locator('#bankid').click();
  await expect(page.locator('#pid')).toHaveValue('');
  await page.locator('#back').click();
  await throughBankId(page, world, person);
  await expectLoggedIn(page, world, person);
});

test('the password can be looked at, and is sent as a password', async ({ page, world }) => {
  await atPassword(page, world);
  const [field, toggle] = [page.locator('#password'), page.getByRole('button', { name: 'Vis passordet' })];
  await field.fill('not the password');
  await toggle.click();
  await expect(field).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Skjul passordet' }).click();
  await expect(field).toHaveAttribute('type', 'password');
  await toggle.click();
  await field.press('Enter');
  await expect(summary(page)).toContainText('Feil passord');
  await expect(field).toHaveAttribute('type', 'password');
  await expect(field).toHaveValue('');
});

test('a number may be pasted with spaces', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.locator('#bankid').click();
  const spaced = `  ${person.pid.slice(0, 6)} ${person.pid.slice(6)} `;
  await page.locator('#pid').focus();
  await page.keyboard.insertText(spaced);
  await expect(page.locator('#pid')).toHaveValue(spaced);
  await page.locator('#pid').press('Enter');
  await expect(page.locator('#otc')).toBeVisible();
});

test('a double click on the last button gets one login', async ({ page, world }) => {
  const person = await atPassword(page, world);
  await page.locator('#password').fill(passwordOf(person));
  await page.locator('#submit').dblclick();
  await expectLoggedIn(page, world, person);
});

test('a reload of a step shows the same step', async ({ page, world }) => {
  const person = await atPassword(page, world);
  await page.reload();
  await answer(page, 'password', passwordOf(person));
  await expectLoggedIn(page, world, person);
});

test('a keyboard is enough, and focus is always seen', { tag: '@seed-35' }, async ({
  page,
  elsewhere,
  world,
}) => {
  const person = await atPicker(page, world);
  await expect(page.locator('#bankid')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hopp til innholdet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await tabTo(page, '#bankid');
  await page.keyboard.press('Enter');

  await expect(page.locator('#pid')).toBeVisible();
  await tabTo(page, '#pid');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(summary(page)).toBeFocused();
  await expect(summary(page)).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#pid')).toBeFocused();
  await expect(page.locator('#pid')).toHaveValue('12');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(person.pid);
  await page.keyboard.press('Enter');

  await expect(page.locator('#otc')).toBeVisible();
  // In another browser, so that this page keeps the keyboard.
  const code = await codeOnDevice(elsewhere, world, person);
  await tabTo(page, '#otc');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expect(page.locator('#password')).toBeVisible();
  await tabTo(page, '#password');
  await page.keyboard.type(passwordOf(person));
  await page.keyboard.press('Enter');
  await expectLoggedIn(page, world, person);
});

/** Tab until it is reached; each stop on the way must show where the focus is. */
async function tabTo(page: Page, target: string): Promise<void> {
  for (let stops = 0; stops < 20; stops += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect(focused).toHaveCSS('outline-style', 'solid');
    await expect(focused).toHaveCSS('outline-width', /^([2-9]|\d\d+)(\.\d+)?px$/);
    if ((await page.locator(`${target}:focus`).count()) > 0) return;
  }
  throw new Error(`${target} is not reached within 20 stops`);
}
