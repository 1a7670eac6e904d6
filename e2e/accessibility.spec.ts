/**
 * Every page and every state, for everybody (WCAG 2.2 AA). What there is to visit is taken from the running
 * router and the step tables, so a page or a message that nobody visits fails.
 */
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../src/kernel/language.ts';
import shared from '../src/login/pages/texts/nb.ts';
import { loadMethods } from '../src/methods/load.ts';
import { chosenOutages } from '../test/support/outages.ts';
import type { WorldOptions } from '../test/support/world.ts';
import { pattern, statesOf } from '../test/ways/states.ts';
import { ADDRESS_ALONE } from './support/citizen.ts';
import { expectToFitNarrow, outOfOrder, tooSmall, violations } from './support/look.ts';
import { pagePaths } from './support/routes.ts';
import type { Clocked, Visit } from './support/visit.ts';
import { FURTHER, PAGES, STATES, ZONE_TOKEN } from './support/visits.ts';
import { ahead, expect, openWorld, test } from './support/world.ts';

// What is measured is what stays: no colour on its way to another.
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

/**
 * `npm run test:long` looks at every message of every step, in both schemes and all languages; `npm test` at
 * every page, every sixth of what else there is and every twelfth step of a login, in the light one and Norwegian.
 * The screens of apps are left to it, too.
 */
const LONG = process.env.PROVEPORTEN_TESTS === 'long';
const SCHEMES: Readonly<Record<number, readonly ('light' | 'dark')[]>> = LONG
  ? { 1280: ['light', 'dark'], 390: ['light', 'dark'] }
  : { 1280: ['light'], 390: [] };
// Four languages take longer than one.
test.describe.configure({ mode: 'parallel', timeout: LONG ? 90_000 : 30_000 });
const isMessage = (name: string) => name.includes(' says ');
const isStep = (name: string) => /^[\w-]+: /.test(name);
/** A screen of an app on the phone or of a helper program: the same page with other words. */
const isScreen = (name: string) => /-(?:app|program): /.test(name);

/** In `npm test`. */
function isLookedAt(name: string, place: number): boolean {
  if (isMessage(name) || isScreen(name)) return false;
  return name in PAGES || place % (isStep(name) ? 12 : 6) === 0;
}

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
  await expectToFitNarrow(page, '');
  const banner = await page.locator('.pp-banner').boundingBox();
  if (language === 'nb') expect(banner?.height, 'the banner is one line').toBeLessThan(36);
}

/** The same page by each further link of its language menu. Pages for testers are in English alone: they have none. */
async function inspectInOtherLanguages(page: Page): Promise<void> {
  const links = page.locator('header .pp-menu a[hreflang]');
  const others = links.and(page.locator(':not([aria-current])'));
  const languages = await others.evaluateAll((all) => all.map((link) => link.getAttribute('hreflang') ?? ''));
  if (languages.length > 0) expect(languages).toHaveLength(LANGUAGES.length - 1);
  for (const hreflang of languages) {
    // As a citizen does: an address that is typed is the service's, whose page it is at /authorize.
    await page.locator('#language').click();
    const loaded = page.waitForEvent('load');
    await links.and(page.locator(`[hreflang=${hreflang}]`)).click();
    await loaded;
    await expect(page.locator('html')).toHaveAttribute('lang', hreflang);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, colorScheme), `${hreflang}, ${colorScheme}`).toEqual([]);
    }
    await expectToFitNarrow(page, `, ${hreflang}`);
  }
}

const OWN = {
  clock: {},
  token: { controlToken: ZONE_TOKEN },
  email: { config: { settings: { methods: [ADDRESS_ALONE] } } },
} as const;

// A visit leaves persons suspended and services changed, and the worker's next spec logs in with the same
// persons.
test.afterEach(({ world }) => world.control.must('POST', '/reset', { all: true }));

for (const [place, [name, visit]] of Object.entries({ ...PAGES, ...STATES, ...FURTHER }).entries()) {
  if (!LONG && !isLookedAt(name, place)) continue;
  test(name, async ({ page, world }) => {
    const own = visit.own === undefined ? undefined : await clocked(OWN[visit.own]);
    await visit.go(page, own ?? { ...world, later: NOT_OWN, meet: NOT_OWN });
    await expectMessage(page, name);
    await inspect(page, visit);
    if (LONG) await inspectInOtherLanguages(page);
    await own?.close();
  });
}

/** A visit to a message really sees it. */
async function expectMessage(page: Page, name: string): Promise<void> {
  const [who, key] = name.split(' says ');
  const texts: Readonly<Record<string, string>> = methods.find(({ id }) => id === who)?.texts.nb ?? shared;
  if (key !== undefined) await expect(page.getByRole('main')).toContainText(pattern(texts[key] ?? ''));
}
