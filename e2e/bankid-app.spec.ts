/** BankID's app by hand: the phone's page, and the two phones of one person. */

import type { Page } from '@playwright/test';
import { lead } from '../scripts/browsing.ts';
import { answer, codeOnDevice, expectLoggedIn, passwordOf, toNumber } from './support/citizen.ts';
import { expect, type TestPerson, test, type World } from './support/world.ts';

type Owner = TestPerson & { readonly mobile: string };
const heading = (page: Page) => page.locator('#app-heading');
const press = (page: Page, name: string) => lead(page.getByRole('button', { name, exact: true }));

const someone = (world: World, part: object = { eids: { bankid: { app: null } } }) =>
  world.control.person(part) as Promise<Owner>;

const toPhone = (page: Page, { issuer }: World, { id }: TestPerson) => page.goto(`${issuer}/phone/${id}`);
const openApp = (page: Page) => lead(page.getByRole('link', { name: 'BankID', exact: true }));

/** The other phone of this person is taken up, from its home screen. */
async function takeUp(page: Page, name: 'iPhone' | 'Android'): Promise<void> {
  await lead(page.locator('#home'));
  await page.locator('#settings summary').click();
  await lead(page.getByRole('button', { name: new RegExp(name) }));
}

/** From an app that is installed: number, mobile, the code of the text message, terms. */
async function toProof(page: Page, person: Owner, begin = 'Kom i gang'): Promise<void> {
  await press(page, begin);
  await page.locator('#pid').fill(person.pid);
  await press(page, 'Neste');
  await page.locator('#mobile').fill(person.mobile);
  await press(page, 'Neste');
  // As on any phone, the message comes over the app that is open.
  const message = page.getByText(/Aktiveringskoden din er \d{6}/).first();
  const code = /\d{6}/.exec((await message.textContent()) ?? '')?.[0] ?? '';
  await page.locator('#otc').fill(code);
  await press(page, 'Neste');
  await press(page, 'Jeg godtar');
  await expect(heading(page)).toHaveText('Vis hvem du er');
}

async function install(page: Page): Promise<void> {
  await lead(page.locator('#install-bankid-app'));
  await openApp(page);
}

/** Logs in: approved in this window's phone, then the password. */
async function logIn(page: Page, phone: Page, world: World, person: Owner): Promise<void> {
  await world.control.must('PATCH', `/people/${person.id}`, { eids: { bankid: { chosen: 'app' } } });
  await toNumber(page, world);
  await answer(page, 'pid', person.pid);
  await toPhone(phone, world, person);
  await openApp(phone);
  await press(phone, 'Godkjenn');
  await answer(page, 'password', passwordOf(person));
  await expectLoggedIn(page, world, person);
}

for (const [way, tag, documents] of [
  ['Pass', '@seed-80', {}],
  ['Nasjonalt ID-kort', '@seed-81', { id_card: { expires_at: '2090-01-01T00:00:00.000Z' } }],
] as const) {
  test(`activated by document: ${way}`, { tag }, async ({ page, context, world }) => {
    const person = await someone(world, { eids: { bankid: { app: null } }, documents });
    const phone = await context.newPage();
    await toPhone(phone, world, person);
    await install(phone);
    await toProof(phone, person);
    await press(phone, way);
    await press(phone, 'Et uleselig bilde');
    await expect(phone.locator('#error-summary')).toContainText('Bildet kan ikke leses');
    await press(phone, 'Et godt bilde');
    await expect(heading(phone)).toHaveText('Appen er aktivert');
    await press(phone, 'Ferdig');
    await logIn(page, phone, world, person);
  });
}

test('activated by code device and password', { tag: '@seed-82' }, async ({ page, world }) => {
  const person = await someone(world);
  await toPhone(page, world, person);
  await install(page);
  await toProof(page, person);
  await press(page, 'Kodebrikke og passord');
  await page.locator('#otc').fill(await codeOnDevice(page, world, person));
  await page.locator('#password').fill(passwordOf(person));
  await press(page, 'Neste');
  await expect(heading(page)).toHaveText('Appen er aktivert');
});

test('activated by the app on the other phone, which then stops', { tag: ['@seed-78', '@seed-83'] }, async ({
  page,
  context,
  world,
}) => {
  const person = await someone(world, {});
  const phone = await context.newPage();
  await toPhone(phone, world, person);
  await openApp(phone);
  await expect(heading(phone)).toHaveText('BankID er klar');
  await takeUp(phone, 'Android');
  await install(phone);
  await toProof(phone, person, 'Aktiver her');
  await press(phone, 'BankID-appen på den andre telefonen');
  await takeUp(phone, 'iPhone');
  await openApp(phone);
  await expect(heading(phone)).toHaveText('Flytte BankID-appen?');
  await press(phone, 'Godkjenn');
  await expect(heading(phone)).toHaveText('Appen er aktiv på en annen telefon');
  await takeUp(phone, 'Android');
  await openApp(phone);
  await expect(heading(phone)).toHaveText('BankID er klar');
  await logIn(page, phone, world, person);
});

test('faster BankID in "My BankID", once the phone lets apps use it', { tag: '@seed-92' }, async ({
  page,
  world,
}) => {
  const person = await someone(world, {});
  await toPhone(page, world, person);
  await page.locator('#settings summary').click();
  await page.locator('#biometrics_for_apps').uncheck();
  await lead(page.locator('#save'));
  await openApp(page);
  await press(page, 'Min BankID');
  await press(page, 'Slå på raskere BankID');
  await expect(heading(page)).toHaveText('Slått av i telefonen');
  await page.locator('#settings summary').click();
  await page.locator('#biometrics_for_apps').check();
  await lead(page.locator('#save'));
  await press(page, 'Prøv igjen');
  await press(page, 'Ansikt');
  await expect(page.locator('#notice')).toHaveText('Raskere BankID er på.');
  await expect(page.getByRole('button', { name: 'Slå av raskere BankID' })).toBeVisible();
});
