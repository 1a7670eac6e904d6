/** High contrast, where the system's colours replace ours: what is focused or chosen is told by more than colour. */
import type { Locator, Page } from '@playwright/test';
import { ADDRESS_ALONE, answer, toNumber, toPicker } from './support/citizen.ts';
import { violations } from './support/look.ts';
import { waiting } from './support/waiting.ts';
import { expect, test, type World } from './support/world.ts';

test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } });

/** By Tab, as somebody with a keyboard: whichever control it comes to has an outline that is not the ground's colour. */
async function expectFocusSeen(page: Page, stops: number): Promise<void> {
  const seen = [];
  for (let count = 0; count < stops; count += 1) {
    await page.keyboard.press('Tab');
    const { name, style, width, colour, ground } = await page.locator(':focus').evaluate((element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return {
        ...{ name: element.outerHTML.slice(0, 80), style: outlineStyle },
        ...{ width: Number.parseFloat(outlineWidth), colour: outlineColor },
        ground: getComputedStyle(document.body).backgroundColor,
      };
    });
    seen.push(name);
    expect(style, name).not.toBe('none');
    expect(width, name).toBeGreaterThanOrEqual(2);
    expect(colour, name).not.toBe(ground);
  }
  expect(new Set(seen).size).toBe(stops);
}

/** What is drawn of an element, but for its colours. */
const drawn = (element: Locator) =>
  element.evaluate((one) => {
    const { fontWeight, textDecorationLine } = getComputedStyle(one);
    return { fontWeight, textDecorationLine };
  });

/** The chosen one of several is bolder, or is no link to look at. */
async function expectChosenToDiffer(chosen: Locator, other: Locator): Promise<void> {
  expect(await drawn(chosen)).not.toEqual(await drawn(other));
}

async function expectGood(page: Page, stops = 4): Promise<void> {
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  expect(await violations(page, 'light')).toEqual([]);
  await expectFocusSeen(page, stops);
}

test('the picker: its tabs, its language and its colours', async ({ page, world }) => {
  await toPicker(page, world, { acr_values: `${ADDRESS_ALONE} idporten-loa-substantial` });
  await expectGood(page);
  const [chosen, other] = [
    page.locator('.pp-tabs [aria-current]'),
    page.locator('.pp-tabs a:not([aria-current])'),
  ];
  await expectChosenToDiffer(chosen, other.first());
  const line = (tab: Locator) => tab.evaluate((one) => getComputedStyle(one).borderBottomColor);
  const ground = await page.locator('main').evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await line(other.first()), 'no line below the tab that is not chosen').toBe(ground);
  expect(await line(chosen)).not.toBe(ground);

  await page.locator('#language').click();
  const languages = page.locator('header .pp-menu a');
  await expectChosenToDiffer(languages.and(page.locator('[aria-current]')), languages.last());
  const schemes = page.locator('footer .pp-switch a');
  await expectChosenToDiffer(schemes.and(page.locator('[aria-current]')), schemes.last());
});

test('a step with a mistake: the field is told by words and its frame', async ({ page, world }) => {
  await toNumber(page, world);
  await answer(page, 'pid', '123');
  await page.locator('.ds-error-summary').waitFor();
  await expectGood(page);
  const field = page.locator('#pid');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveCSS('border-bottom-style', 'solid');
  await expect(field).toHaveAccessibleDescription(/\S/);
});

test('the page that waits: its ring has a gap', async ({ page, world }) => {
  await waiting(page, world);
  await expectGood(page);
  const ring = page.locator('.pp-waiting > span');
  const sides = await ring.evaluate((one) => {
    const { borderTopColor, borderBottomColor } = getComputedStyle(one);
    return { borderTopColor, borderBottomColor };
  });
  expect(sides.borderTopColor).not.toBe(sides.borderBottomColor);
});

test('the phone, with its message', async ({ page, elsewhere, world }) => {
  const person = await waiting(elsewhere, world);
  await page.goto(`${world.issuer}/phone/${person.id}`);
  await expectGood(page);
});

const at = (page: Page, { issuer }: World, path: string) => page.goto(`${issuer}${path}`);

test('a topic of the help centre: where one is, and the answer one came for', async ({ page, world }) => {
  await at(page, world, '/help/security');
  await expectGood(page);
  const topics = page.locator('.pp-beside a');
  await expectChosenToDiffer(
    topics.and(page.locator('[aria-current]')),
    topics.and(page.locator(':not([aria-current])')).first(),
  );
  const answers = page.locator('.pp-answer > h3[id]');
  await at(page, world, `/help/security#${await answers.last().getAttribute('id')}`);
  await expect(answers.last()).not.toHaveCSS('outline-style', 'none');
  await expect(answers.first()).toHaveCSS('outline-style', 'none');
});

test('the settings: a chosen radio button has its dot', async ({ page, world }) => {
  await at(page, world, '/settings');
  await expectGood(page);
  const group = page.locator('.pp-settings fieldset').first();
  await expect(group.locator(':checked')).toHaveCSS('background-image', /radial-gradient/);
  await expect(group.locator('input:not(:checked)').first()).toHaveCSS('background-image', 'none');
});
