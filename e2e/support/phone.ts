/** The person's phone in a second window, where it is looked at and pressed. */
import type { Page } from '@playwright/test';
import type { TestPerson, World } from './world.ts';

/** In a context of its own: the phone is another device. */
export async function phoneOf(page: Page, world: World, person: TestPerson): Promise<Page> {
  const context = await page.context().browser()?.newContext();
  if (context === undefined) throw new Error('The browser of this page is gone');
  const phone = await context.newPage();
  await phone.goto(`${world.issuer}/phone/${person.id}`);
  return phone;
}

/** A SIM prompt is answered with its PIN. */
export async function typePin(phone: Page, pin: string): Promise<void> {
  await phone.locator('#pin').fill(pin);
  await phone.locator('#approve').click();
}

/** The iPhone way: the notification is held, which opens it without its app. */
export async function hold(phone: Page): Promise<void> {
  await phone.locator('.pp-note > summary').first().click();
}

export async function decline(phone: Page, reason: 'words_differ' | 'not_me' | 'no'): Promise<void> {
  await phone.locator('#decline').click();
  await phone.locator(`#reject-${reason}`).click();
}
