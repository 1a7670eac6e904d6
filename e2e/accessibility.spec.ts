/**
 * Every page and every state, for everybody (WCAG 2.2 AA). What there is to visit is taken from the running
 * router and the step tables, so a page or a message that nobody visits fails.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import shared from '../src/login/pages/texts/nb.ts';
import { loadMethods } from '../src/methods/load.ts';
import { chosenOutages } from '../test/support/outages.ts';
import type { WorldOptions } from '../test/support/world.ts';
import { pattern, statesOf } from '../test/ways/states.ts';
import { ADDRESS_ALONE } from './support/citizen.ts';
import { pagePaths } from './support/routes.ts';
import type { Clocked, Visit } from './support/visit.ts';
import { FURTHER, PAGES, STATES, ZONE_TOKEN } from './support/visits.ts';
import { ahead, expect, openWorld, test } from './support/world.ts';

// What is measured is what stays: no colour on its way to another.
test.describe.configure({ mode: 'parallel' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const methods = await loadMethods(null);

/** What no page of an eID brings about, and why. */
const NOT_YET = new Map([
  ['login says ended.failed', 'no row of any table leads to @failed'],
  ['login says ended.outdated', 'a login that an older version began: test/start/older-store.test.ts'],
  ['login says ended.unknown_service', 'its page says it at length: “a login that was for nobody”'],
  ['login says pid.offset.80', 'settings.synthetic must list 80'],
]);

test('every page the router serves is visited', async () => {
  const world = await openWorld();
  const served = await pagePaths(world.issuer, world.served);
  await world.close();
  expect(served.toSorted()).toEqual(Object.keys(PAGES).toSorted());
});

test('every step and every message of the tables is visited', () => {
  const rows = methods.flatMap(({ steps }) => Object.values(steps).flatMap(({ answer }) => answer));
  expect(rows.filter(({ to }) => to === '@failed')).toEqual([]);
  expect(
    statesOf(methods)
      .filter((state) => !NOT_YET.has(state))
      .toSorted(),
  ).toEqual(Object.keys(STATES).toSorted());
});

async function clocked(options: WorldOptions): Promise<Clocked> {
  const { clock, later } = ahead();
  const { outages, meet } = chosenOutages();
  return { ...(await openWorld({ clock, outages, ...options })), later, meet };
}

const NOT_OWN = () => {
  throw new Error('This visit moves the clock or meets an outage: it needs `own: clock`.');
};

/** Colours are all that differs in the dark. */
async function violations(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}

/**
 * Whatever is pressed or followed and does not stand in a sentence (WCAG 2.5.8, without its exception for
 * spacing).
 */
async function tooSmall(page: Page): Promise<readonly string[]> {
  return page.locator('a, button, input:not([type=hidden]), select, summary').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        if (width === 0 || element.matches('.ds-skip-link')) return false;
        const sentence = element.parentElement?.textContent.trim() !== element.textContent.trim();
        const inline = element.matches('a') && sentence;
        return (width < 24 || height < 24) && !inline;
      })
      .map((element) => element.outerHTML),
  );
}

/**
 * Neighbours in the order of Tab that are drawn otherwise (WCAG 2.4.3, 1.3.2). What comes next stands below,
 * to the right in the same line, or at the top of a further column.
 */
async function outOfOrder(page: Page): Promise<readonly string[]> {
  const stops = page.locator(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]',
  );
  return stops.evaluateAll((elements) => {
    const seen = elements
      .filter((element) => element instanceof HTMLElement && element.tabIndex >= 0)
      .filter((element) => element.checkVisibility() && !element.matches('.ds-skip-link'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const positive = elements.filter((element) => Number(element.getAttribute('tabindex')) > 0);
    const wrong = seen.filter(({ box }, place) => {
      const before = seen[place - 1]?.box;
      if (before === undefined || box.top >= before.bottom - 1) return false;
      const isSameLine = box.bottom > before.top + 1;
      return box.left < (isSameLine ? before.left : before.right - 1);
    });
    return [...positive, ...wrong.map(({ element }) => element)].map((element) => element.outerHTML);
  });
}

/**
 * Words of headings, labels and buttons that go over two lines; after a hyphen they may, and names of scopes
 * and addresses too. A code does nowhere, and a name in a table only after an underscore.
 */
async function brokenWords(page: Page): Promise<readonly string[]> {
  const texts = page.locator(
    'h1, h2, h3, label, legend, button, summary, th code, .pp-code, .pp-entry-name, .pp-banner, .ds-button',
  );
  return texts.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const isName = element.matches('th code, .pp-code');
        for (const word of (node.textContent ?? '').matchAll(isName ? /[^\s_]+_?/g : /[^\s-]+/g)) {
          if (!isName && /[:/@_.]\w/.test(word[0])) continue;
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(word[0]);
        }
      }
      return broken;
    }),
  );
}

/**
 * `npm run test:long` looks at every message of every step, in both schemes; `npm test` at every page and
 * step of a login, in the light one. The screens of apps are left to it, too.
 */
const LONG = process.env.PROVEPORTEN_TESTS === 'long';
const SCHEMES: Readonly<Record<number, readonly ('light' | 'dark')[]>> = LONG
  ? { 1280: ['light', 'dark'], 390: ['light', 'dark'] }
  : { 1280: ['light'], 390: [] };
const isMessage = (name: string) => name.includes(' says ');
/** A screen of an app on the phone or of a helper program: the same page with other words. */
const isScreen = (name: string) => /-(?:app|program): /.test(name);

async function inspect(page: Page, { error, language = 'nb' }: Visit): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page).toHaveTitle(error === true ? /^(Feil|Error): / : /^(?!Feil|Error)/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of SCHEMES[width] ?? []) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, colorScheme), `${colorScheme}, ${width} px`).toEqual([]);
    }
    expect(await tooSmall(page), `targets at ${width} px`).toEqual([]);
    expect(await outOfOrder(page), `order of Tab at ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const banner = await page.locator('.pp-banner').boundingBox();
  if (language === 'nb') expect(banner?.height, 'the banner is one line').toBeLessThan(36);
  const overflow = await page
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(overflow, 'sideways scrolling at 320 px').toBeLessThanOrEqual(0);
  expect(await brokenWords(page), 'words broken at 320 px').toEqual([]);
}

const OWN = {
  clock: {},
  token: { controlToken: ZONE_TOKEN },
  email: { config: { settings: { methods: [ADDRESS_ALONE] } } },
} as const;

// A visit leaves persons suspended and services changed, and the worker's next spec logs in with the same
// persons.
test.afterEach(({ world }) => world.control.must('POST', '/reset', { all: true }));

for (const [name, visit] of Object.entries({ ...PAGES, ...STATES, ...FURTHER })) {
  if ((isMessage(name) || isScreen(name)) && !LONG) continue;
  test(name, async ({ page, world }) => {
    const own = visit.own === undefined ? undefined : await clocked(OWN[visit.own]);
    await visit.go(page, own ?? { ...world, later: NOT_OWN, meet: NOT_OWN });
    await expectMessage(page, name);
    await inspect(page, visit);
    await own?.close();
  });
}

/** A visit to a message really sees it. */
async function expectMessage(page: Page, name: string): Promise<void> {
  const [who, key] = name.split(' says ');
  const texts: Readonly<Record<string, string>> = methods.find(({ id }) => id === who)?.texts.nb ?? shared;
  if (key !== undefined) await expect(page.getByRole('main')).toContainText(pattern(texts[key] ?? ''));
}
