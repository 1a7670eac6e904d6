/** The waiting page in a browser: it hears by itself, says each change once, and leaves the focus where it is. */
import type { Page } from '@playwright/test';
import { approve, asked, reject } from '../test/support/phone.ts';
import { expectLoggedIn } from './support/citizen.ts';
import { waiting } from './support/waiting.ts';
import { type Ahead, ahead, test as base, expect, openWorld, type World } from './support/world.ts';

/** A simulator whose clock these journeys can move. */
const test = base.extend<{ readonly here: World & Pick<Ahead, 'later'> }>({
  here: async ({ browserName: _ }, use) => {
    const { clock, later } = ahead();
    const world = await openWorld({ clock });
    await use({ ...world, later });
    await world.close();
  },
});

const PIN = { pin: '1234' };
const WRONG = { pin: '9999' };

const loginOf = async (page: Page) =>
  (await page.locator('input[name=login]').first().inputValue()).split('.')[0] ?? '';

/** All that the live region says from now on, and where the focus was. */
async function listening(page: Page): Promise<readonly { readonly text: string; readonly focus: string }[]> {
  const said: { text: string; focus: string }[] = [];
  await page.exposeFunction('hear', (text: string, focus: string) => said.push({ text, focus }));
  await page.locator('#wait-status').evaluate((region) => {
    const { hear } = window as unknown as { hear: (text: string, focus: string) => void };
    const look = () => hear(region.textContent ?? '', document.activeElement?.id ?? '');
    new MutationObserver(look).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return said;
}

test('a ring turns while it waits, unless less motion is asked for', async ({ page, world }) => {
  await waiting(page, world);
  const ring = page.locator('.pp-waiting > span');
  await expect(ring).toHaveCSS('animation-name', 'pp-turn');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(ring).toHaveCSS('animation-name', 'none');
});

test('an approval in another window takes the login home', async ({ page, here }) => {
  const person = await waiting(page, here);
  await expect(page.locator('#reference-words')).toHaveText((await asked(here, person)).words ?? '');
  await approve(here, person, PIN);
  await expectLoggedIn(page, here, person);
});

test('a change is announced once, and the focus stays until the page moves on', async ({ page, here }) => {
  const person = await waiting(page, here);
  await page.locator('#cancel').focus();
  const said = await listening(page);
  await approve(here, person, PIN);
  await expectLoggedIn(page, here, person);
  expect(said).toEqual([{ text: 'Innloggingen går videre.', focus: 'cancel' }]);
});

test('a wrong PIN is said where the citizen is, and the forms stay fresh', async ({ page, here }) => {
  const person = await waiting(page, here);
  const [url, title] = [page.url(), await page.title()];
  await page.locator('#back').focus();
  const said = await listening(page);
  await approve(here, person, WRONG);
  await expect(page.locator('#wait-status')).toContainText('PIN');
  await expect(page.locator('#back')).toBeFocused();
  expect(said).toHaveLength(1);
  expect(page.url()).toBe(url);
  await expect(page).toHaveTitle(`Feil: ${title}`);
  await expect(page.locator('#wait-status')).toHaveAttribute('data-color', 'danger');
  await page.locator('#back').click();
  await expect(page.locator('.pp-entries')).toBeVisible();
  await expect(page.locator('main .ds-alert')).toHaveCount(0);
});

test('a page that opened with an error shows the newer one in its place', async ({ page, here }) => {
  const person = await waiting(page, here);
  await approve(here, person, WRONG);
  await expect(page.locator('#wait-status')).toContainText('PIN');
  await page.reload();
  const summary = page.locator('#error-summary');
  await expect(summary).toBeFocused();
  const said = await listening(page);
  await approve(here, person, WRONG);
  await expect.poll(() => said.length).toBe(1);
  await expect(summary.locator('li')).toHaveText(said[0]?.text ?? '');
  await expect(summary).toBeFocused();
  await expect(page.locator('#wait-status')).toHaveClass(/ds-sr-only/);
});

test('a rejection leads to where the login stops', async ({ page, here }) => {
  const person = await waiting(page, here);
  await reject(here, person);
  await expect(page.locator('#again')).toBeVisible();
  await expect(page).toHaveTitle(/^Feil: /);
});

test('ten times more time, by keyboard, without losing the focus', async ({ page, here }) => {
  await waiting(page, here);
  const extend = page.locator('#extend');
  await extend.focus();
  const said = await listening(page);
  for (let count = 1; count <= 10; count += 1) {
    await page.keyboard.press('Enter');
    await expect.poll(() => said.length).toBe(count);
    await expect(extend).toBeFocused();
  }
  await expect(page.locator('#time-left')).toHaveText('Tid igjen: 16 min');
  expect(said[0]?.text).toBe('Du har fått mer tid.');
  await expect(page.locator('#wait-status')).toHaveText(
    'Du har fått mer tid. Du kan ikke få mer tid enn dette.',
  );
  await expect(extend).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(extend).toHaveCount(0);
  await expect(page.locator('#no-more-time')).toBeVisible();
});

test('the last minute is told once, and counted in seconds without being announced', async ({
  page,
  here,
}) => {
  await page.clock.install();
  await waiting(page, here);
  const said = await listening(page);
  const time = page.locator('#time-left');
  await expect(time).toHaveText('Tid igjen: 1 min');
  await page.clock.runFor(31_000);
  await expect(time).toHaveText(/^Tid igjen: 5\d s$/);
  await page.clock.runFor(20_000);
  await expect(time).toHaveText(/^Tid igjen: 3\d s$/);
  // What the page says comes here after its text has changed.
  await expect.poll(() => said.map(({ text }) => text)).toEqual(['Du har høyst ett minutt igjen.']);
});

test('when the time is up the page asks for itself, and shows where the login stands', async ({
  page,
  here,
}) => {
  await page.clock.install();
  await waiting(page, here);
  here.later(90);
  await page.clock.runFor(91_000);
  await expect(page.locator('#again')).toBeVisible();
  await expect(page.locator('#error-summary')).toBeFocused();
});

test('two tabs of one login move on together', async ({ page, context, here }) => {
  const person = await waiting(page, here);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator('#extend').click();
  await expect(page.locator('#wait-status')).toHaveText('Du har fått mer tid.');
  await reject(here, person);
  for (const tab of [page, other]) await expect(tab.locator('#again')).toBeVisible();
});

test('a server that is gone makes no loop, and the page goes on when it is back', async ({
  page,
  context,
}, info) => {
  const storage = `sqlite:${info.outputPath('logins.db')}`;
  const world = await openWorld({ storage });
  // The page has its script, and hears, before the server goes.
  const heard = page.waitForResponse((response) => response.url().includes('/authorize/events'));
  await waiting(page, world);
  await heard;
  const login = await loginOf(page);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.clock.install();
  await world.close();
  await page.clock.runFor(95_000);
  await expect(page.locator('#time-left')).toHaveText('Tid igjen: 0 s');
  expect(asked.filter((url) => !url.includes('/authorize/events'))).toEqual([]);
  const back = await openWorld({ storage, port: Number(new URL(world.issuer).port) });
  await back.control.must('POST', `/logins/${login}/events`, { event: 'cancel' });
  await expect(page).not.toHaveURL(/bankid-mobil/, { timeout: 10_000 });
  await back.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page looks by itself, and the approval takes the login home', async ({ page, here }) => {
    const person = await waiting(page, here);
    await approve(here, person, PIN);
    await expect(page).toHaveURL(`${here.demo}/`, { timeout: 15_000 });
    await expectLoggedIn(page, here, person);
  });

  test('more time leads back to the button, which keeps its look-again', async ({ page, here }) => {
    const person = await waiting(page, here);
    await page.locator('#extend').click();
    await expect(page).toHaveURL(/#extend$/);
    await expect(page.locator('#time-left')).toHaveText(/^Tid igjen: [23] min$/);
    await expect(page.locator('#extend')).toBeFocused();
    await reject(here, person);
    await expect(page.locator('#again')).toBeVisible({ timeout: 15_000 });
  });

  test('whoever does not want to wait looks at once', async ({ page, here }) => {
    const person = await waiting(page, here);
    await reject(here, person);
    await page.locator('#check').click();
    await expect(page.locator('#again')).toBeVisible();
  });
});
