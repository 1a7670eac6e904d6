/** To the page that waits for the phone. */
import { expect, type Page } from '@playwright/test';
import { toPicker } from './citizen.ts';
import type { TestPerson, World } from './world.ts';

export async function toWaiting(page: Page, world: World, person: TestPerson): Promise<void> {
  await toPicker(page, world);
  await page.locator('#bankid-mobil').click();
  await page.locator('#pid').fill(person.pid);
  const birthdate = page.locator('#birthdate');
  if ((await birthdate.count()) > 0) await birthdate.fill(person.pid.slice(0, 6));
  await page.locator('#submit').click();
  await expect(page.locator('#time-left')).toBeVisible();
}
