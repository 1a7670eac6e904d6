/** Buypass ID as a citizen uses it: the page in one window, the phone in another; by keyboard, and without JavaScript. */

import type { Page } from '@playwright/test';
import { lead } from '../scripts/browsing.ts';
import { answer, expectLoggedIn, toPicker } from './support/citizen.ts';
import { phoneOf, typePin } from './support/phone.ts';
import { expect, type TestPerson, test, type World } from './support/world.ts';

const PASSWORD = 'passord1';
const HIGH = { acr_values: 'idporten-loa-high' };
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Somebody of their own, in this state of Buypass ID, whose browser stands at its first step. */
async function atNumber(page: Page, world: World, buypass: object = {}): Promise<TestPerson> {
  const person = await world.control.person({ eids: { buypass } });
  await toPicker(page, world, HIGH);
  await page.locator('#buypass').click();
  await expect(heading(page)).toHaveText('Logg inn med Buypass ID');
  return person;
}

/** The computer with the card reader: another window of the same desk. */
async function readerOf(page: Page, world: World, { id }: TestPerson): Promise<Page> {
  const computer = await page.context().newPage();
  await computer.goto(`${world.issuer}/reader/${id}`);
  return computer;
}

/** Read off the phone's page. */
async function codeOn(phone: Page): Promise<string> {
  await phone.reload();
  const text = await phone
    .getByText(/Koden din .* \d{6}/)
    .first()
    .textContent();
  return /\d{6}/.exec(text ?? '')?.[0] ?? '';
}

test('the app is asked in the other window, PIN there: logged in at high', async ({ page, world }) => {
  const person = await atNumber(page, world, { chosen: 'app' });
  await answer(page, 'pid', person.pid);
  await expect(heading(page)).toHaveText('Svar i Buypass ID-appen');
  const phone = await phoneOf(page, world, person);
  await lead(phone.getByRole('link', { name: 'Buypass ID', exact: true }));
  await typePin(phone, '9999');
  await expect(phone.locator('#pin-error')).toContainText('Du har 2 forsøk igjen');
  await typePin(phone, '1234');
  await expectLoggedIn(page, world, person);
  const claims = page.locator('pre', { hasText: '"amr"' }).first();
  await expect(claims).toContainText('"idporten-loa-high"');
  await expect(claims).toContainText('"Buypass"');
});

test('password and SMS by keyboard alone, with what was typed wrong said at its field', async ({
  page,
  world,
}) => {
  const person = await atNumber(page, world);
  const phone = await phoneOf(page, world, person);
  await page.locator('#pid').focus();
  await page.keyboard.type('123');
  await page.keyboard.press('Enter');
  await expect(page.locator('#error-summary')).toBeFocused();
  await page.locator('#pid').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(person.pid);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Skriv passordet');
  await page.locator('#password').focus();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Skriv koden');
  await page.locator('#otc').focus();
  await page.keyboard.type(await codeOn(phone));
  await page.keyboard.press('Tab');
  await expect(page.locator('#submit')).toBeFocused();
  await page.keyboard.press('Enter');
  await expectLoggedIn(page, world, person);
});

test('a blocked PIN is let in again in the app, by password and SMS', async ({ page, world }) => {
  const person = await atNumber(page, world, { chosen: 'app', app: { state: 'blocked' } });
  await answer(page, 'pid', person.pid);
  await expect(page.getByText('Åpne appen og fjern sperren der')).toBeVisible();
  const phone = await phoneOf(page, world, person);
  const press = (name: string) => lead(phone.getByRole('button', { name, exact: true }));
  await lead(phone.getByRole('link', { name: 'Buypass ID', exact: true }));
  await press('Fjern sperren');
  await press('Passord og kode på SMS');
  await phone.locator('#password').fill(PASSWORD);
  await press('Neste');
  const banner = await phone
    .getByText(/Koden din i appen er \d{6}/)
    .first()
    .textContent();
  await phone.locator('#otc').fill(/\d{6}/.exec(banner ?? '')?.[0] ?? '');
  await press('Neste');
  await phone.locator('#new-pin').fill('2468');
  await phone.locator('#confirm-pin').fill('2468');
  await press('Lagre PIN-koden');
  await press('Ferdig');
  await page.getByRole('button', { name: 'Buypass ID-appen', exact: true }).click();
  await typePin(phone, '2468');
  await expectLoggedIn(page, world, person);
});

test('a new smart card is activated in its window, and logs in from there', async ({ page, world }) => {
  const person = await atNumber(page, world, { card: { state: 'inactive' } });
  const { buypass } = (await world.control.shown<Carded>(person)).eids;
  await page.locator('#card').click();
  await answer(page, 'serial', buypass.identifier);
  await expect(page.getByText('Smartkortet er ikke aktivert ennå')).toBeVisible();
  const computer = await readerOf(page, world, person);
  const press = (name: string) => lead(computer.getByRole('button', { name, exact: true }));
  const mobile = await computer.context().newPage();
  await toPicker(mobile, world, HIGH);
  await mobile.locator('#buypass').click();
  await answer(mobile, 'pid', person.pid);
  await answer(mobile, 'password', PASSWORD);
  await answer(mobile, 'otc', await codeOn(await phoneOf(page, world, person)));
  await expectLoggedIn(mobile, world, person);
  await press('Jeg har logget inn');
  await computer.locator('#new-pin').fill('8642');
  await computer.locator('#confirm-pin').fill('8642');
  await press('Lagre PIN-koden');
  await page.locator('#submit').click();
  await expect(heading(page)).toHaveText('Skriv PIN-koden i vinduet fra Buypass');
  await computer.reload();
  await typePin(computer, '8642');
  await expectLoggedIn(page, world, person);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first use: the letter’s code, a password, a code by SMS', async ({ page, world }) => {
    const person = await atNumber(page, world, { password: null, app: null });
    await answer(page, 'pid', person.pid);
    await expect(heading(page)).toHaveText('Ta i bruk Buypass ID');
    const { buypass } = (await world.control.shown<Activated>(person)).eids;
    await answer(page, 'activation', buypass.activation_code);
    await page.locator('#new-password').fill(PASSWORD);
    await answer(page, 'confirm-password', PASSWORD);
    await answer(page, 'otc', await codeOn(await phoneOf(page, world, person)));
    await expectLoggedIn(page, world, person);
  });

  test('the app: the page goes on when asked', async ({ page, world }) => {
    const person = await atNumber(page, world, { chosen: 'app' });
    await answer(page, 'pid', person.pid);
    const phone = await phoneOf(page, world, person);
    await lead(phone.getByRole('link', { name: 'Buypass ID', exact: true }));
    await typePin(phone, '1234');
    await page.locator('#check').click();
    await expectLoggedIn(page, world, person);
  });
});

interface Carded {
  readonly eids: { readonly buypass: { readonly state: string; readonly identifier: string } };
}
interface Activated {
  readonly eids: { readonly buypass: { readonly state: string; readonly activation_code: string } };
}
