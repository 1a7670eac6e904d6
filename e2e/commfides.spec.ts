/** Commfides as a citizen uses it: the page in one window, the helper program of the card in another. */
import type { Page } from '@playwright/test';
import { answer, expectLoggedIn, toPicker } from './support/citizen.ts';
import { expect, type TestPerson, test, type World } from './support/world.ts';

const summary = (page: Page) => page.locator('#error-summary');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const ASKS = 'Skriv PIN-koden i vinduet fra Commfides';
const STOPPED = 'Innloggingen med Commfides stoppet';

/** Somebody of their own, whose card number is given. */
async function given(page: Page, world: World, card: object = {}): Promise<TestPerson> {
  const person = await world.control.person({ eids: { commfides: card } });
  await toPicker(page, world, { acr_values: 'idporten-loa-high' });
  await page.getByRole('link', { name: 'Commfides' }).click();
  await page.getByLabel('Kortnummer').fill(person.eids.commfides?.identifier ?? '');
  await page.getByRole('button', { name: 'Neste' }).click();
  return person;
}

/** The link beside the login, which opens the computer in a window of its own. */
async function computerOf(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.locator('#reader').click();
  return opened;
}

test('the number of the card, certificate and PIN in a second window: logged in at high', async ({
  page,
  world,
}) => {
  const person = await given(page, world);
  await expect(heading(page)).toHaveText(ASKS);
  await expect(page.locator('input[type=password]')).toHaveCount(0);
  const computer = await computerOf(page);
  await expect(computer.getByRole('radio', { name: /^Innlogging: / })).toBeChecked();
  await computer.getByLabel('PIN-kode').fill('1234');
  await computer.getByRole('button', { name: 'OK' }).click();
  await expect(computer.getByText('Kortet er klart')).toBeVisible();
  await expectLoggedIn(page, world, person);
  const claims = page.locator('pre', { hasText: '"amr"' }).first();
  await expect(claims).toContainText('"Commfides"');
  await expect(claims).toContainText('"idporten-loa-high"');
});

test('a window that is open already shows by itself what a login asks, and that the PIN was wrong', async ({
  page,
  world,
}) => {
  const person = await given(page, world);
  const computer = await computerOf(page);
  await computer.locator('#decline').click();
  await expect(summary(page)).toContainText('Du avbrøt i vinduet fra Commfides.');
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(heading(page)).toHaveText(ASKS);
  await answerIn(computer, '9999');
  for (const one of [page.locator('#wait-status'), summary(computer)])
    await expect(one).toContainText('Du har 2 forsøk igjen.');
  await answerIn(computer, '1234');
  await expectLoggedIn(page, world, person);
});

async function answerIn(computer: Page, pin: string): Promise<void> {
  await computer.locator('#pin').fill(pin);
  await computer.locator('#approve').click();
}

test('what is amiss is put right at the computer, and the login goes on where it was', async ({
  page,
  world,
}) => {
  const person = await given(page, world, { computer: { program: false, reader: false, slot: 'none' } });
  await expect(heading(page)).toHaveText(STOPPED);
  const computer = await computerOf(page);
  for (const [said, button] of [
    ['Programmet fra Commfides er ikke installert', /^Installer /],
    ['Vi finner ingen kortleser.', 'Koble til kortleseren'],
    ['Det er ikke satt inn noe kort', 'Sett inn mitt eget'],
  ] as const) {
    await expect(summary(page)).toContainText(said);
    await computer.getByRole('button', { name: button }).click();
    await expect(computer.getByRole('button', { name: button })).toHaveCount(0);
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
  }
  await expect(heading(page)).toHaveText(ASKS);
  await answerIn(computer, '1234');
  await expectLoggedIn(page, world, person);
});

test('three wrong PINs block the card, its PUK opens it, and the login goes on, all by keyboard', async ({
  page,
  world,
}) => {
  const person = await given(page, world);
  const computer = await computerOf(page);
  for (const pin of ['1', '2', '3']) {
    await computer.locator('#pin').focus();
    await computer.keyboard.type(pin);
    await computer.keyboard.press('Enter');
    await expect(summary(computer).or(computer.locator('#puk'))).toBeVisible();
    await expect(computer.locator('#pin')).toHaveCount(pin === '3' ? 0 : 1);
  }
  await expect(summary(page)).toContainText('PIN-koden er sperret etter for mange feil.');
  await computer.locator('#puk').focus();
  await computer.keyboard.type('12345678');
  for (const id of ['new-pin', 'confirm-pin']) {
    while (!(await computer.locator(`#${id}`).evaluate((one) => one === document.activeElement)))
      await computer.keyboard.press('Tab');
    await computer.keyboard.type('4321');
  }
  await computer.keyboard.press('Enter');
  await expect(computer.locator('#notice')).toHaveText('Kortet er åpnet med den nye PIN-koden.');
  await page.locator('#submit').focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(ASKS);
  await computer.reload();
  await computer.locator('#pin').focus();
  await computer.keyboard.type('4321');
  await computer.keyboard.press('Enter');
  await expectLoggedIn(page, world, person);
});

test('another certificate is not one’s own eID: “Tilbake” leads to the other ways', async ({
  page,
  world,
}) => {
  await given(page, world, { employer: 'Øvingsdal Snekkeri AS' });
  const computer = await computerOf(page);
  await computer.getByRole('radio', { name: /^Ansatt hos / }).check();
  await answerIn(computer, '1234');
  await expect(summary(page)).toContainText('er ikke til å logge inn med som privatperson');
  await page.getByRole('button', { name: 'Tilbake' }).click();
  await expect(heading(page)).toHaveText('Velg elektronisk ID');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page looks by itself, and the PIN in the window takes the login home', async ({
    page,
    world,
  }) => {
    const person = await given(page, world);
    const computer = await computerOf(page);
    await answerIn(computer, '1234');
    await page.locator('#check').click();
    await expectLoggedIn(page, world, person);
  });

  test('a number that is no card’s is said at its field', async ({ page, world }) => {
    await toPicker(page, world);
    await page.locator('#commfides').click();
    await answer(page, 'serial', 'CF00000000');
    await expect(page.locator('#serial-error')).toContainText('Vi finner ikke noe kort fra Commfides');
    await expect(page.locator('#serial')).toHaveValue('CF00000000');
  });
});
