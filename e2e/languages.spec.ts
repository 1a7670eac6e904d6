/** Four languages from the first page on; a citizen's own choice is stronger than the service's. */

import { LANGUAGES } from '../src/kernel/language.ts';
import en from '../src/login/pages/texts/en.ts';
import nb from '../src/login/pages/texts/nb.ts';
import nn from '../src/login/pages/texts/nn.ts';
import se from '../src/login/pages/texts/se.ts';
import { TEXTS as WEB } from '../src/web/texts.ts';
import { atPicker, toPicker } from './support/citizen.ts';
import { expect, test } from './support/world.ts';

const NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English', se: 'Sámegiella' } as const;
const HEADINGS = { nb, nn, en, se } as const;

for (const language of LANGUAGES) {
  test(`${NAMES[language]} is chosen in the menu and stays`, async ({ page, world, context }) => {
    const asked = language === 'nb' ? 'en' : 'nb';
    await toPicker(page, world, { ui_locales: asked });
    await expect(page.locator('html')).toHaveAttribute('lang', asked);
    await page.locator('#language').click();
    const link = page.locator('header').getByRole('link', { name: NAMES[language] });
    await expect(link).toHaveAttribute('lang', language);
    await expect(link).toHaveAttribute('hreflang', language);
    await link.click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADINGS[language]['picker.title']);
    await expect(page.locator('header [aria-current]')).toHaveText(NAMES[language]);
    const cookies = await context.cookies(world.issuer);
    expect(cookies.find(({ name }) => name === 'IDPORTEN_SELECTED_LANGUAGE')?.value).toBe(language);

    await page.locator('#bankid').click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);

    const later = await context.newPage();
    await toPicker(later, world, { ui_locales: asked, prompt: 'login' });
    await expect(later.locator('html')).toHaveAttribute('lang', language);
  });
}

for (const language of LANGUAGES) {
  test(`the service asks for ${NAMES[language]}, and the citizen has not chosen`, async ({ page, world }) => {
    await toPicker(page, world, { ui_locales: language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADINGS[language]['picker.title']);
    await expect(page.locator('footer')).toContainText(WEB[language].layout.unreviewed ?? '');
  });
}

test('a switch in the middle of a step keeps the step', async ({ page, world }) => {
  const person = await atPicker(page, world);
  await page.locator('#bankid').click();
  await page.locator('#pid').fill(person.pid);
  await page.locator('#submit').click();
  await page.locator('#language').click();
  await page.locator('header').getByRole('link', { name: 'English' }).click();
  await expect(page.locator('#otc')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('colours can be set, and the choice stays', { tag: '@seed-19' }, async ({ page, world }) => {
  await toPicker(page, world);
  await page.locator('footer').getByRole('link', { name: 'Mørke farger', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await page.locator('#bankid').click();
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
});

test('the menu closes by Escape, which leaves the focus on its button, and by a click elsewhere', async ({
  page,
  world,
}) => {
  await toPicker(page, world);
  const [button, link] = [page.locator('#language'), page.getByRole('link', { name: 'Nynorsk' })];
  await expect(button).toHaveText(/^Språk: Bokmål/);
  await expect(link).toBeHidden();
  await button.press('Enter');
  await link.focus();
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await expect(link).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(link).toBeHidden();
});

test('on a phone the header is one row, and the heading comes soon', async ({ page, world }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await toPicker(page, world);
  const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? Number.NaN;
  const banner = await page.locator('.pp-banner').boundingBox();
  expect(banner?.height).toBeLessThan(36);
  expect(Math.abs((await top('#language')) - (await top('.pp-product')))).toBeLessThan(20);
  expect(await top('h1')).toBeLessThan(190);
});
