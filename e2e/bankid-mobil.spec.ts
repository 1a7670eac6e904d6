/** BankID on mobile as a citizen uses it: the page in one window, the phone in another. */
import type { Page } from '@playwright/test';
import { mobileAndBirth } from '../test/methods/mobile.ts';
import { answer, expectLoggedIn, toPicker } from './support/citizen.ts';
import { decline, phoneOf, typePin } from './support/phone.ts';
import { expect, type TestPerson, test, type World } from './support/world.ts';

const summary = (page: Page) => page.locator('#error-summary');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const STOPPED = 'Innloggingen med BankID på mobil stoppet';

/** From the first step to the reference words, or to what is said instead. */
async function give(page: Page, person: TestPerson): Promise<void> {
  const { mobile, birthdate } = mobileAndBirth(person);
  await page
    .getByLabel('Mobilnummer')
    .fill(`+47 ${mobile.slice(0, 3)} ${mobile.slice(3, 5)} ${mobile.slice(5)}`);
  await page.getByLabel('Fødselsdato').fill(birthdate);
  await page.getByRole('button', { name: 'Neste' }).click();
}

async function toWords(page: Page, world: World, person: TestPerson): Promise<string> {
  await toPicker(page, world, { acr_values: 'idporten-loa-high' });
  await page.getByRole('link', { name: 'BankID på mobil' }).click();
  await expect(heading(page)).toHaveText('Logg inn med BankID på mobil');
  await give(page, person);
  return wordsOn(page);
}

async function wordsOn(page: Page): Promise<string> {
  await expect(page.locator('#reference-words')).toHaveText(/^[A-ZÆØÅ]+ [A-ZÆØÅ]+$/);
  return (await page.locator('#reference-words').textContent()) ?? '';
}

test('number and birthday, the same words on page and phone, PIN on the phone: logged in at high', {
  tag: '@seed-8',
}, async ({ page, world }) => {
  const person = await world.control.person();
  const words = await toWords(page, world, person);
  const phone = await phoneOf(page, world, person);
  await expect(phone.locator('#reference-words')).toHaveText(words);
  await typePin(phone, '1234');
  await expectLoggedIn(page, world, person);
  const claims = page.locator('pre', { hasText: '"amr"' }).first();
  await expect(claims).toContainText('"idporten-loa-high"');
  await expect(claims).toContainText('"BankID Mobil"');
});

test('what is typed wrong is said at its field, and what is right leads on, by keyboard', async ({
  page,
  world,
}) => {
  const person = await world.control.person();
  const { mobile, birthdate } = mobileAndBirth(person);
  await toPicker(page, world);
  await page.locator('#bankid-mobil').click();
  await page.locator('#mobile').fill('123');
  await page.locator('#birthdate').fill('1');
  await page.keyboard.press('Enter');
  await expect(summary(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Feil: /);
  await page.locator('#mobile').fill(mobile);
  await page.locator('#birthdate').fill('310299');
  await page.keyboard.press('Enter');
  await expect(page.locator('#birthdate-error')).toContainText('Fødselsdatoen må være en dato');
  await page.locator('#mobile').fill(mobile);
  await answer(page, 'birthdate', birthdate);
  await wordsOn(page);
});

test('words that differ are declined: that was right, and another try has new words', async ({
  page,
  world,
}) => {
  const person = await world.control.person();
  const words = await toWords(page, world, person);
  const phone = await phoneOf(page, world, person);
  await decline(phone, 'words_differ');
  await expect(heading(page)).toHaveText(STOPPED);
  await expect(summary(page)).toContainText('Du avslo fordi ordene var ulike.');
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await give(page, person);
  expect(await wordsOn(page)).not.toBe(words);
  await typePin(phone, '1234');
  await expectLoggedIn(page, world, person);
});

test('declined on the phone: the page says so, and leads to the other ways', async ({ page, world }) => {
  const person = await world.control.person();
  await toWords(page, world, person);
  await decline(await phoneOf(page, world, person), 'no');
  await expect(summary(page)).toContainText('Du avslo på mobilen.');
  await page.getByRole('button', { name: 'Velg en annen måte å logge inn på' }).click();
  await expect(heading(page)).toHaveText('Velg elektronisk ID');
});

test('90 seconds without an answer: C302, and the phone has nothing to answer any more', async ({
  page,
  world,
}) => {
  const person = await world.control.person();
  await toWords(page, world, person);
  const phone = await phoneOf(page, world, person);
  await expect(phone.locator('#pin')).toBeVisible();
  expect(await world.store.age(91_000, { person: person.id })).toBeGreaterThan(0);
  await page.reload();
  await expect(summary(page)).toContainText('(C302)');
  await phone.reload();
  await expect(phone.locator('#pin')).toHaveCount(0);
});

test('three wrong PINs suspend it; the bank opens it, and the login succeeds', async ({ page, world }) => {
  const person = await world.control.person();
  await toWords(page, world, person);
  const phone = await phoneOf(page, world, person);
  for (const left of [2, 1]) {
    await typePin(phone, '0000');
    await expect(page.locator('#wait-status')).toContainText(`Du har ${left} forsøk igjen.`);
    await expect(phone.locator('#error-summary')).toContainText(`Du har ${left} forsøk igjen.`);
  }
  await typePin(phone, '0000');
  await expect(heading(page)).toHaveText(STOPPED);
  await expect(summary(page)).toContainText('BankID på mobil er sperret');
  await expect(page.getByRole('button', { name: 'Prøv igjen' })).toHaveCount(0);
  const bank = await page.context().newPage();
  await bank.goto(`${world.issuer}/bank/${person.id}`);
  await bank.getByRole('button', { name: 'Åpne BankID på mobil' }).click();
  await expect(bank.getByText('BankID på mobil er åpnet igjen.')).toBeVisible();
  await page.getByRole('button', { name: 'Velg en annen måte å logge inn på' }).click();
  await page.locator('#bankid-mobil').click();
  await give(page, person);
  await wordsOn(page);
  await phone.reload();
  await typePin(phone, '1234');
  await expectLoggedIn(page, world, person);
});

test('a phone that is asked already is busy, until the first login is declined', async ({
  page,
  elsewhere,
  world,
}) => {
  const person = await world.control.person();
  await toWords(page, world, person);
  await toPicker(elsewhere, world);
  await elsewhere.locator('#bankid-mobil').click();
  await give(elsewhere, person);
  await expect(summary(elsewhere)).toContainText('(C131)');
  await decline(await phoneOf(page, world, person), 'not_me');
  await expect(summary(page)).toContainText('Du avslo fordi du ikke hadde bedt om dette.');
  await elsewhere.getByRole('button', { name: 'Prøv igjen' }).click();
  await give(elsewhere, person);
  await wordsOn(elsewhere);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page looks by itself, and the approval takes the login home', async ({ page, world }) => {
    const person = await world.control.person();
    await toWords(page, world, person);
    const phone = await phoneOf(page, world, person);
    await typePin(phone, '1234');
    await page.locator('#check').click();
    await expectLoggedIn(page, world, person);
  });
});
