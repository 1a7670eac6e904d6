/** What a person does on the way from the service to the service and back. Codes are read from the person's own device. */
import { expect, type Page } from '@playwright/test';
import type { TestPerson, World } from './world.ts';

/** The service's button; `choices` is what its form would send (acr_values, prompt, ui_locales, par). */
export async function toPicker(
  page: Page,
  { demo }: World,
  choices: Readonly<Record<string, string>> = {},
  service = '',
): Promise<void> {
  await page.goto(`${demo}${service}/login?${new URLSearchParams(choices)}`);
  await expect(page.locator('.pp-entries')).toBeVisible();
}

/** The device page in a tab beside this one, as a tester has it. Looking spends nothing. */
export async function codeOnDevice(page: Page, { issuer }: World, { id }: TestPerson): Promise<string> {
  const device = await page.context().newPage();
  await device.goto(`${issuer}/people/${id}/device`);
  const code = await device.locator('#code').textContent();
  await device.close();
  return code ?? '';
}

export async function answer(page: Page, field: string, value: string): Promise<void> {
  await page.locator(`#${field}`).fill(value);
  await page.locator('#submit').click();
}

export const passwordOf = (person: TestPerson) => person.eids.bankid?.password ?? '';

/** The entry that asks for an e-mail address: it is international, and of no level. */
export const ADDRESS_ALONE = 'selfregistered-email';

/** The entry that asks for a number and nothing else. */
export const NUMBER_ALONE = 'testid1';

/** Somebody of their own for one test, whose browser stands at the picker. */
export async function atPicker(page: Page, world: World, choices = {}): Promise<TestPerson> {
  await toPicker(page, world, choices);
  return world.control.person();
}

/** To the number step of BankID. */
export async function toNumber(page: Page, world: World): Promise<void> {
  await toPicker(page, world);
  await page.locator('#bankid').click();
}

/** From the picker to the code step of BankID. */
export async function toCode(page: Page, person: TestPerson): Promise<void> {
  await page.locator('#bankid').click();
  await answer(page, 'pid', person.pid);
  await expect(page.locator('#otc')).toBeVisible();
}

/** Somebody of their own, at the code step of BankID. */
export async function atCode(page: Page, world: World): Promise<TestPerson> {
  const person = await atPicker(page, world);
  await toCode(page, person);
  return person;
}

async function toPassword(page: Page, world: World, person: TestPerson): Promise<void> {
  await toCode(page, person);
  await answer(page, 'otc', await codeOnDevice(page, world, person));
  await expect(page.locator('#password')).toBeVisible();
}

/** Somebody of their own, at the password step of BankID. */
export async function atPassword(page: Page, world: World): Promise<TestPerson> {
  const person = await atPicker(page, world);
  await toPassword(page, world, person);
  return person;
}

/** From the picker through BankID to the service. */
export async function throughBankId(page: Page, world: World, person: TestPerson): Promise<void> {
  await toPassword(page, world, person);
  await answer(page, 'password', passwordOf(person));
}

/** The bundled service shows who came, from an id_token it has validated. */
export async function expectLoggedIn(page: Page, { demo }: World, person: TestPerson): Promise<void> {
  await expect(page).toHaveURL(`${demo}/`);
  await expect(page.getByRole('heading', { level: 1, name: 'You are logged in' })).toBeVisible();
  await expect(page.locator('dd', { hasText: person.pid })).toBeVisible();
}

/** Somebody of their own, who came through BankID to the bundled service. */
export async function loggedIn(page: Page, world: World): Promise<TestPerson> {
  const person = await atPicker(page, world);
  await throughBankId(page, world, person);
  await expectLoggedIn(page, world, person);
  return person;
}
