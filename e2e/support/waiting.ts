/** To the page that waits for the phone. */
import { expect, type Page } from '@playwright/test';
import { mobileAndBirth } from '../../test/methods/mobile.ts';
import { toPicker } from './citizen.ts';
import type { TestPerson, World } from './world.ts';

export async function toWaiting(page: Page, world: World, person: TestPerson): Promise<void> {
  await toPicker(page, world);
  await page.locator('#bankid-mobil').click();
  const { mobile, birthdate } = mobileAndBirth(person);
  await page.locator('#mobile').fill(mobile);
  await page.locator('#birthdate').fill(birthdate);
  await page.locator('#submit').click();
  await expect(page.locator('#time-left')).toBeVisible();
}

/** Somebody of their own for one test, whose login waits for the phone. */
export async function waiting(page: Page, world: World): Promise<TestPerson> {
  const person = await world.control.person();
  await toWaiting(page, world, person);
  return person;
}
