/** The phone in a second window: it hears by itself, answers logins, and never takes away what is being typed. */

import type { BrowserContext, Page } from '@playwright/test';
import { lead } from '../scripts/browsing.ts';
import { wallet } from '../test/phone/method.ts';
import { answer, expectLoggedIn, toPicker } from './support/citizen.ts';
import { toWaiting, waiting } from './support/waiting.ts';
import { expect, type TestPerson, test, type World } from './support/world.ts';

// With the tests' own eID, whose app anybody may know.
test.use({ options: { methods: [wallet] } });

async function phoneOf(context: BrowserContext, { issuer }: World, { id }: TestPerson): Promise<Page> {
  const phone = await context.newPage();
  await phone.goto(`${issuer}/phone/${id}`);
  return phone;
}

/** With its stream open: what is sent from now on is heard. */
async function hearingPhoneOf(context: BrowserContext, world: World, person: TestPerson): Promise<Page> {
  const heard = context.waitForEvent('response', (answer) => answer.url().endsWith('/events'));
  const phone = await phoneOf(context, world, person);
  await heard;
  return phone;
}

async function toPush(page: Page, world: World, person: TestPerson): Promise<void> {
  await toPicker(page, world);
  await page.locator('#wallet').click();
  await answer(page, 'pid', person.pid);
  await expect(page.locator('#time-left')).toBeVisible();
}

test('a login is approved with the PIN, and nobody reloads anything', { tag: '@seed-43' }, async ({
  page,
  context,
  world,
}) => {
  const person = await world.control.person();
  const phone = await hearingPhoneOf(context, world, person);
  await expect(phone.getByText('Ingen meldinger ennå.')).toBeVisible();
  await toWaiting(page, world, person);
  const words = await page.locator('#reference-words').textContent();
  await expect(phone.locator('#reference-words')).toHaveText(words ?? '');
  await expect(phone.locator('#phone-news')).toHaveText('Det er noe nytt på telefonen.');
  await phone.locator('#pin').fill('9999');
  await phone.keyboard.press('Enter');
  await expect(phone.locator('#error-summary')).toBeFocused();
  await expect(phone).toHaveTitle(/^Feil: /);
  await phone.locator('#pin').fill('1234');
  await phone.locator('#approve').click();
  await expectLoggedIn(page, world, person);
  await expect(phone.getByText('Godkjent. Innloggingen går videre der du startet den.')).toBeVisible();
});

test('the PIN is typed on the pad, and the pad is no stop on the way by keyboard', async ({
  page,
  context,
  world,
}) => {
  const person = await waiting(page, world);
  const phone = await phoneOf(context, world, person);
  const pad = phone.getByRole('group', { name: 'Taster til PIN-koden' });
  await expect(pad.getByRole('button')).toHaveCount(11);
  await phone.locator('#pin').focus();
  await phone.keyboard.press('Tab');
  await expect(phone.locator('#approve')).toBeFocused();
  for (const key of ['1', '2', '0', 'Slett siste siffer', '3', '4'])
    await pad.getByRole('button', { name: key, exact: true }).click();
  await expect(phone.locator('#pin')).toHaveValue('1234');
  await phone.locator('#approve').click();
  await expectLoggedIn(page, world, person);
});

test('without scripts there is no pad, and the field is enough', async ({ page, browser, world }) => {
  const person = await waiting(page, world);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const phone = await phoneOf(context, world, person);
  await expect(phone.locator('.pp-pad')).toBeHidden();
  await phone.locator('#pin').fill('1234');
  await phone.locator('#approve').click();
  await expect(phone.getByText('Godkjent. Innloggingen går videre der du startet den.')).toBeVisible();
  await context.close();
});

test('a login is declined because the words differ', async ({ page, context, world }) => {
  const person = await waiting(page, world);
  const phone = await phoneOf(context, world, person);
  await phone.locator('#decline').click();
  await phone.getByRole('button', { name: 'Ordene er ulike' }).click();
  await expect(phone.getByText('Avslått', { exact: true })).toBeVisible();
  await expect(page.locator('#again')).toBeVisible();
  await expect(page).toHaveTitle(/^Feil: /);
});

test('what is being typed stays, and what is new waits for a button', async ({ page, context, world }) => {
  const person = await waiting(page, world);
  const phone = await hearingPhoneOf(context, world, person);
  await phone.locator('#pin').fill('12');
  await page.locator('#cancel').click();
  await expect(phone.locator('#show')).toBeVisible();
  await expect(phone.locator('#pin')).toHaveValue('12');
  await expect(phone.locator('#pin')).toBeFocused();
  await phone.locator('#show').click();
  await expect(phone.getByText('Trukket tilbake')).toBeVisible();
  await expect(phone.locator('#pin')).toHaveCount(0);
  await expect(phone.locator('#main')).toBeFocused();
});

test('what is open stays open when something new is shown', async ({ page, context, world }) => {
  const person = await world.control.person();
  const phone = await hearingPhoneOf(context, world, person);
  await phone.locator('#settings > summary').click();
  await phone.locator('body').click({ position: { x: 5, y: 300 } });
  await toWaiting(page, world, person);
  await expect(phone.locator('#pin')).toBeVisible();
  await expect(phone.locator('#os_version')).toBeVisible();
});

test('a double click on a notification opens it and approves nothing', async ({ page, context, world }) => {
  const person = await world.control.person({ eids: { wallet: { phone: 'iphone' } } });
  await toPush(page, world, person);
  const phone = await phoneOf(context, world, person);
  const [summary, approve] = [phone.locator('details.pp-note > summary'), phone.locator('#approve')];
  const closed = await summary.boundingBox();
  await summary.click();
  const button = await approve.boundingBox();
  await summary.click();
  if (closed === null || button === null) throw new Error('The notification is not drawn');
  // Where the button will lie under the pointer of whoever clicks at the foot of the notification.
  const y = (button.y + closed.y + closed.height) / 2;
  expect(y).toBeGreaterThan(button.y);
  await phone.mouse.dblclick(button.x + button.width / 2, y);
  await expect(approve).toBeVisible();
  await expect(page.locator('#time-left')).toBeVisible();
  await approve.click();
  await expect(page).toHaveURL(`${world.demo}/`);
});

test('a notification is held on the iPhone and approved without opening the app, by keyboard', {
  tag: '@seed-90',
}, async ({ page, context, world }) => {
  const person = await world.control.person({ eids: { wallet: { phone: 'iphone', unlock: true } } });
  await toPush(page, world, person);
  const phone = await phoneOf(context, world, person);
  await expect(phone.locator('#approve-face')).toBeHidden();
  const held = phone.locator('details.pp-note > summary');
  await held.focus();
  await phone.keyboard.press('Enter');
  await phone.keyboard.press('Tab');
  await expect(phone.locator('#approve-face')).toBeFocused();
  await phone.keyboard.press('Enter');
  await expect(page).toHaveURL(`${world.demo}/`);
});

test('with notifications off the request is found in the app', async ({ page, context, world }) => {
  const person = await world.control.person({ eids: { wallet: { phone: 'android' } } });
  await world.control.must('PATCH', `/people/${person.id}/phone`, { in_use: 'android' });
  const phone = await phoneOf(context, world, person);
  await phone.locator('#settings > summary').click();
  await phone.getByLabel('Vis varsler på låst skjerm').uncheck();
  await lead(phone.locator('#save'));
  await toPush(page, world, person);
  await lead(phone.locator('#refresh'));
  await expect(phone.getByText('Ingen meldinger ennå.')).toBeVisible();
  await phone.getByRole('link', { name: 'Lommebok' }).click();
  await phone.locator('#approve').click();
  await expect(page).toHaveURL(`${world.demo}/`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the phone is looked at again by a link, and answers', async ({ page, context, world }) => {
    const person = await world.control.person();
    const phone = await phoneOf(context, world, person);
    await toWaiting(page, world, person);
    await expect(phone.locator('#pin')).toHaveCount(0);
    await phone.getByRole('link', { name: 'Se etter nytt' }).click();
    await phone.locator('#pin').fill('1234');
    await phone.locator('#approve').click();
    await expect(phone.getByText('Godkjent. Innloggingen går videre der du startet den.')).toBeVisible();
    await page.reload();
    await expectLoggedIn(page, world, person);
  });
});
