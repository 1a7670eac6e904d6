/** "Contact your bank", and what comes of it: each trouble is met at a login, put right at the desk, and the login goes through. */
import type { BrowserContext, Page } from '@playwright/test';
import { BankIdApp } from '../test/methods/app.ts';
import {
  answer,
  expectLoggedIn,
  passwordOf,
  throughBankId,
  toCode,
  toNumber,
  toPicker,
} from './support/citizen.ts';
import { ahead, expect, openWorld, type TestPerson, test, type World } from './support/world.ts';

const personWhose = ({ control }: World, bankid: object | null) => control.person({ eids: { bankid } });

async function bankOf(context: BrowserContext, { issuer }: World, { id }: TestPerson): Promise<Page> {
  const bank = await context.newPage();
  await bank.goto(`${issuer}/bank/${id}`);
  return bank;
}

async function press(bank: Page, action: string, sentence: string): Promise<void> {
  await bank.locator(`#${action}`).click();
  await expect(bank.getByRole('status')).toHaveText(sentence);
}

async function tabTo(page: Page, id: string): Promise<void> {
  for (let stops = 0; stops < 50; stops += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`#${id}:focus`).count()) > 0) return;
  }
  throw new Error(`The Tab key does not lead to #${id}`);
}

/** The login that stopped says so; a new one goes all the way. */
async function logIn(page: Page, world: World, person: TestPerson): Promise<void> {
  await toPicker(page, world);
  await throughBankId(page, world, person);
  await expectLoggedIn(page, world, person);
}

async function stopsAt(page: Page, world: World, person: TestPerson, sentence: string): Promise<void> {
  await toNumber(page, world);
  await answer(page, 'pid', person.pid);
  await expect(page.locator('#error-summary')).toContainText(sentence);
}

test('BankID is ordered, takes its time, and its first password comes by letter', {
  tag: '@seed-31',
}, async ({ page, context }) => {
  const { clock, later } = ahead();
  const world = await openWorld({ clock });
  const person = await personWhose(world, null);
  await stopsAt(page, world, person, 'Vi finner ingen BankID');
  const bank = await bankOf(context, world, person);
  await press(bank, 'bankid-order', 'BankID er bestilt. Den kan brukes om 2 døgn.');
  await expect(bank.locator('#desk-bankid')).toContainText('BankID er bestilt og kan brukes fra');
  await expect(bank.locator('#bankid-order')).toHaveCount(0);
  await stopsAt(page, world, person, 'Vi finner ingen BankID');
  later(2 * 24 * 3600 + 1);
  await bank.locator('#phone').click();
  const letter = bank.getByText('Det nye BankID-passordet ditt er');
  const password = /er (\S+)\./.exec((await letter.textContent()) ?? '')?.[1] ?? '';
  await logIn(page, world, { ...person, eids: { bankid: { state: 'active', password } } });
  await world.close();
});

test('an expired BankID is renewed', { tag: '@seed-72' }, async ({ page, context, world }) => {
  const person = await personWhose(world, { state: 'expired' });
  await stopsAt(page, world, person, 'BankID');
  const bank = await bankOf(context, world, person);
  await expect(bank.locator('#desk-bankid')).toContainText('BankID gikk ut');
  await press(bank, 'bankid-renew', 'BankID er fornyet og kan brukes nå.');
  await expect(bank.locator('#bankid-renew')).toHaveCount(0);
  await logIn(page, world, person);
});

test('a suspended BankID is reactivated', { tag: ['@seed-51', '@seed-76'] }, async ({
  page,
  context,
  world,
}) => {
  const person = await personWhose(world, { state: 'suspended' });
  await stopsAt(page, world, person, 'BID-1403');
  const bank = await bankOf(context, world, person);
  await press(bank, 'bankid-reactivate', 'BankID er åpnet igjen.');
  await logIn(page, world, person);
});

test('a new password comes by e-mail, an SMS tells of it, and the old one is no good', {
  tag: ['@seed-44', '@seed-75'],
}, async ({ page, context, world }) => {
  const person = await world.control.person();
  const bank = await bankOf(context, world, person);
  await press(bank, 'bankid-new-password', 'Et nytt passord er sendt. Det gamle virker ikke lenger.');
  await bank.locator('#phone').click();
  const notice = bank.locator('.pp-phone-screen .pp-note-text');
  await expect(notice).toContainText('Banken har laget et nytt BankID-passord til deg.');
  const mail = await bank.locator('section[aria-labelledby=emails] .pp-note-text').textContent();
  const password = /er (\S+)\./.exec(mail ?? '')?.[1] ?? '';
  expect(password).toMatch(/^\S{10,}$/);
  await expect(notice).not.toContainText(password);
  await toPicker(page, world);
  await throughBankId(page, world, person);
  await expect(page.locator('#error-summary')).toContainText('Feil passord');
  await answer(page, 'password', password);
  await expectLoggedIn(page, world, person);
});

test('a BankID for the online bank only is activated for all services, where the login’s own link leads', {
  tag: '@seed-67',
}, async ({ page, context, world }) => {
  const person = await personWhose(world, { all_services: false });
  await toPicker(page, world);
  await toCode(page, person);
  await answer(page, 'otc', await world.control.code(person, 'bankid'));
  await expect(page.locator('#error-summary')).toContainText('nettbanken');
  const opened = context.waitForEvent('page');
  await page.locator('.pp-tester #bank').click();
  const bank = await opened;
  await press(bank, 'bankid-activate-all-services', 'BankID gjelder nå for alle tjenester.');
  await logIn(page, world, person);
});

test('by keyboard: to the button, past a mistake, and on', { tag: '@seed-68' }, async ({ page, world }) => {
  const person = await world.control.person();
  await page.goto(`${world.issuer}/bank/${person.id}`);
  await tabTo(page, 'email-bankid-edit-profile');
  await page.keyboard.type('nobody');
  await page.keyboard.press('Enter');
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(page).toHaveTitle(/^Feil: Banken til /);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#email-bankid-edit-profile')).toBeFocused();
  await expect(page.locator('#email-bankid-edit-profile')).toHaveValue('nobody');
  await page.keyboard.press('End');
  await page.keyboard.type('@example.test');
  await page.keyboard.press('Tab');
  await expect(page.locator('#bankid-edit-profile')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Profilen er endret.');
  expect(await world.control.must('GET', `/people/${person.id}`)).toMatchObject({
    email: 'nobody@example.test',
  });
});

test('what another window has done meanwhile is not done twice', async ({ page, context, world }) => {
  const person = await world.control.person();
  await page.goto(`${world.issuer}/bank/${person.id}`);
  const other = await bankOf(context, world, person);
  await press(other, 'bankid-suspend', 'BankID er sperret.');
  await page.locator('#bankid-suspend').click();
  await expect(page.locator('#error-summary')).toContainText(
    /Dette skjedde:\s*«Sperr BankID» tilbys ikke lenger/,
  );
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(page.locator('#bankid-reactivate')).toBeVisible();
});

test('a foreign passport is registered, checked, and then the app takes it', { tag: '@seed-86' }, async ({
  context,
  world,
}) => {
  const person = (await personWhose(world, { app: null })) as TestPerson & { readonly mobile: string };
  const bank = await bankOf(context, world, person);
  await bank.locator('#country').fill('swe');
  await press(
    bank,
    'register-foreign-passport',
    'Passet er registrert. Identiteten er ikke kontrollert ennå.',
  );
  const app = new BankIdApp(world, person);
  await app.toProof();
  expect((await app.tap('passport')).said).toMatchObject({ error: true });
  await press(bank, 'register-check', 'Identiteten er kontrollert.');
  expect(await app.tap('passport')).toMatchObject({ screen: 'scan', said: null });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sentence is said once, and a mistake is told at its field', async ({ page, world }) => {
    const person = await personWhose(world, { state: 'suspended' });
    await page.goto(`${world.issuer}/bank/${person.id}`);
    await press(page, 'bankid-reactivate', 'BankID er åpnet igjen.');
    await page.reload();
    await expect(page.locator('#notice')).toHaveCount(0);
    await page.locator('#mobile-bankid-edit-profile').fill('12');
    await page.locator('#bankid-edit-profile').click();
    await expect(page.locator('#mobile-bankid-edit-profile')).toHaveAccessibleDescription(
      /Mobilnummeret er ikke riktig/,
    );
    await expect(page.locator('#mobile-bankid-edit-profile')).toHaveValue('12');
    await page.locator('#mobile-bankid-edit-profile').fill('+4740000999');
    await press(page, 'bankid-edit-profile', 'Profilen er endret.');
    await logIn(page, world, person);
    expect(passwordOf(person)).not.toBe('');
  });
});
