/** BankID by app and by mobile, and its menu, as a citizen uses them: the page goes on when the phone has answered. */
import type { Page } from '@playwright/test';
import {
  answer,
  atPassword,
  atPicker,
  codeOnDevice,
  expectLoggedIn,
  passwordOf,
  toCode,
  toNumber,
} from './support/citizen.ts';
import { decline, hold, phoneOf, typePin } from './support/phone.ts';
import { expect, openWorld, type TestPerson, test, type World } from './support/world.ts';

const summary = (page: Page) => page.locator('#error-summary');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** From the picker to the choice of BankID, and the one named. */
async function choosing(page: Page, person: TestPerson, way: string): Promise<void> {
  await toCode(page, person);
  await page.getByRole('button', { name: 'Velg annen BankID' }).first().click();
  await page.getByRole('button', { name: way, exact: true }).click();
}

/** The number alone: the way used last is taken. */
async function giving(page: Page, world: World, bankid: object): Promise<TestPerson> {
  const person = await world.control.person({ eids: { bankid } });
  await toNumber(page, world);
  await answer(page, 'pid', person.pid);
  return person;
}

test('BankID on mobile as a code chip: words compared, PIN on the phone, password on the page', {
  tag: '@seed-39',
}, async ({ page, world }) => {
  const person = await atPicker(page, world, { acr_values: 'idporten-loa-high' });
  await choosing(page, person, 'BankID på mobil');
  await expect(heading(page)).toHaveText('Følg med på mobilen');
  const phone = await phoneOf(page, world, person);
  const words = (await phone.locator('#reference-words').textContent()) ?? 'no words';
  await expect(page.locator('#reference-words')).toContainText(words);
  await typePin(phone, '1234');
  await answer(page, 'password', passwordOf(person));
  await expectLoggedIn(page, world, person);
});

test('a wrong PIN on the phone is told on the page, which waits on', async ({ page, world }) => {
  const person = await giving(page, world, { chosen: 'mobile' });
  await expect(page.locator('#reference-words')).toBeVisible();
  const phone = await phoneOf(page, world, person);
  await typePin(phone, '0000');
  await expect(page.locator('#wait-status')).toContainText('Du har 2 forsøk igjen');
  await typePin(phone, '1234');
  await answer(page, 'password', passwordOf(person));
  await expectLoggedIn(page, world, person);
});

test('words that differ are declined on the phone, and the page says that this was right', {
  tag: '@seed-42',
}, async ({ page, world }) => {
  const person = await giving(page, world, { chosen: 'mobile' });
  await expect(page.locator('#reference-words')).toBeVisible();
  await decline(await phoneOf(page, world, person), 'words_differ');
  await expect(summary(page)).toContainText('Du avslo fordi ordene var ulike.');
  await page.getByRole('button', { name: 'Kodebrikke' }).click();
  await answer(page, 'otc', await codeOnDevice(page, world, person));
  await answer(page, 'password', passwordOf(person));
  await expectLoggedIn(page, world, person);
});

test('BankID app: approved on the phone, then the password; the choice is remembered', {
  tag: '@seed-89',
}, async ({ page, elsewhere, world }) => {
  const person = await atPicker(page, world, { acr_values: 'idporten-loa-high' });
  await choosing(page, person, 'BankID-appen');
  await expect(heading(page)).toHaveText('Godkjenn i BankID-appen');
  const phone = await phoneOf(page, world, person);
  await hold(phone);
  await phone.locator('#approve').click();
  await answer(page, 'password', passwordOf(person));
  await expectLoggedIn(page, world, person);

  await toNumber(elsewhere, world);
  await answer(elsewhere, 'pid', person.pid);
  await expect(heading(elsewhere)).toHaveText('Godkjenn i BankID-appen');
});

test('declined in the app: the page says so, and another try succeeds', { tag: '@seed-95' }, async ({
  page,
  world,
}) => {
  const person = await giving(page, world, { chosen: 'app' });
  await expect(heading(page)).toHaveText('Godkjenn i BankID-appen');
  const phone = await phoneOf(page, world, person);
  await hold(phone);
  await decline(phone, 'no');
  await expect(summary(page)).toContainText('Du avslo innloggingen i appen.');
  await page.getByRole('button', { name: 'Fortsett med: BankID-appen' }).click();
  await expect(heading(page)).toHaveText('Godkjenn i BankID-appen');
  await hold(phone);
  await phone.locator('#approve').click();
  await answer(page, 'password', passwordOf(person));
  await expectLoggedIn(page, world, person);
});

test('no answer in time: the page says BID-14B1 by itself, and asks once more', async ({ page }) => {
  const world = await openWorld({ config: { settings: { eids: { bankid: { push: 2 } } } } });
  const person = await giving(page, world, { chosen: 'app' });
  await expect(summary(page)).toContainText('BID-14B1');
  await page.getByRole('button', { name: 'Velg annen BankID' }).click();
  await page.getByRole('button', { name: 'Kodebrikke' }).click();
  await answer(page, 'otc', await codeOnDevice(page, world, person));
  await answer(page, 'password', passwordOf(person));
  await expectLoggedIn(page, world, person);
  await world.close();
});

test('faster BankID: unlocking the phone is enough where substantial is', { tag: '@seed-93' }, async ({
  page,
  world,
}) => {
  const person = await giving(page, world, { chosen: 'app', app: { faster: true } });
  await expect(heading(page)).toHaveText('Godkjenn i BankID-appen');
  const phone = await phoneOf(page, world, person);
  await hold(phone);
  await phone.locator('#approve-face').click();
  await expectLoggedIn(page, world, person);
  const claims = page.locator('pre', { hasText: '"amr"' }).first();
  await expect(claims).toContainText('"idporten-loa-substantial"');
});

test('the password is changed from the menu: log in with the old one, the new one twice, and on', {
  tag: '@seed-45',
}, async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.locator('#bankid').click();
  await page.locator('#menu').click();
  await page.getByRole('button', { name: 'Endre passord' }).click();
  await expect(heading(page)).toHaveText('Endre BankID-passordet');
  await page.getByRole('button', { name: 'Logg inn for å endre' }).click();
  await answer(page, 'pid', person.pid);
  await answer(page, 'otc', await codeOnDevice(page, world, person));
  await answer(page, 'password', passwordOf(person));
  await page.locator('#new-password').fill(passwordOf(person));
  await answer(page, 'confirm-password', passwordOf(person));
  await expect(summary(page)).toContainText('BID-1308');
  await page.locator('#new-password').fill('et nytt passord');
  await answer(page, 'confirm-password', 'et nytt passord');
  await expect(heading(page)).toHaveText('Passordet er endret');
  await page.getByRole('button', { name: 'Gå videre' }).click();
  await expectLoggedIn(page, world, person);
});

test('cancelled from the menu: asked once, then the picker', async ({ page, world }) => {
  await atPassword(page, world);
  await page.locator('#menu').click();
  await page.getByRole('button', { name: 'Avbryt BankID' }).click();
  await page.getByRole('button', { name: 'Nei, fortsett' }).click();
  await expect(page.locator('#password')).toBeVisible();
  await page.locator('#menu').click();
  await page.getByRole('button', { name: 'Avbryt BankID' }).click();
  await page.getByRole('button', { name: 'Ja, avbryt' }).click();
  await expect(heading(page)).toHaveText('Velg elektronisk ID');
  await expect(page.getByRole('status')).toContainText('Du avbrøt BankID.');
});

test('each code device shows its code when its button is pressed', { tag: ['@seed-32', '@seed-37'] }, async ({
  page,
  world,
}) => {
  for (const [device, digits] of [
    ['keypad-6', 6],
    ['card-reader-8', 8],
  ] as const) {
    const { id } = await world.control.person({ eids: { bankid: { device } } });
    await page.goto(`${world.issuer}/people/${id}/device`);
    await expect(page.locator('#code')).toBeHidden();
    const drawn = page.locator('.pp-device', { has: page.locator('#code') });
    await drawn.getByText(/how the code$/).click();
    await expect(page.locator('#code')).toBeVisible();
    await expect(page.locator('#code')).toHaveText(new RegExp(`^\\d{${digits}}$`));
  }
});
