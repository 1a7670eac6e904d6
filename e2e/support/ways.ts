/** The catalogue of ways (test/ways), gone in Chromium: a visit for each screen and each message of each eID. */
import type { Page } from '@playwright/test';
import { loadMethods } from '../../src/methods/load.ts';
import type { Browsing } from '../../test/ways/browsing.ts';
import { waysOf } from '../../test/ways/list.ts';
import { isLater, Walk } from '../../test/ways/walk.ts';
import type { EidWay } from '../../test/ways/way.ts';
import { lead } from './phone.ts';
import type { Visit, Visits } from './visit.ts';

/** By name: one of several, one of a list, one of a combobox's list box (which keeps the value in a hidden field), or text. */
async function fillIn(page: Page, field: string, value: string): Promise<void> {
  const named = page.locator(`[name="${field}"]`);
  switch (
    await named
      .first()
      .evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName))
  ) {
    case 'radio':
      return page.locator(`[name="${field}"][value="${value}"]`).check();
    case 'SELECT':
      return void (await named.selectOption(value));
    case 'hidden':
      await page.getByRole('combobox').click();
      return page.locator(`[role=option][data-value="${value}"]`).click();
    default:
      return named.fill(value);
  }
}

const browsing = (page: Page): Browsing => ({
  open: async (url) => {
    await page.goto(url);
  },
  has: async (id) => (await page.locator(`#${id}`).count()) > 0,
  press: async (id, fields = {}) => {
    for (const [field, value] of Object.entries(fields)) await fillIn(page, field, value);
    if (id.startsWith('menu-')) await page.locator('#menu').click();
    await lead(page.locator(`#${id}`));
  },
  meanwhile: async (done) => {
    const waiting = page.url();
    // A waiting page would move on by itself, and says as a whole only when it is asked for again what became of the wait.
    await page.goto('about:blank');
    await done();
    await page.goto(waiting);
  },
});

/** From the cast as it is after a start. */
function visitTo(eid: string, way: EidWay, error: boolean): Visit {
  const inEnglish = 'steps' in way && way.language === 'en';
  return {
    ...(error && { error }),
    ...(inEnglish && { language: 'en' }),
    ...(needsOwn(way) && { own: 'clock' }),
    async go(page, world) {
      if ('steps' in way && way.withoutScripts) await page.route('**/*.js', (route) => route.abort());
      await new Walk(world, browsing(page), eid).arrive(way);
    },
  };
}

/** Time goes by, an outage is met, or the bundled service is changed. */
function needsOwn(way: EidWay): boolean {
  if ('desk' in way) return false;
  if ('taps' in way) return way.taps.some(isLater);
  return way.fault !== undefined || way.service !== undefined || way.steps.some(isLater);
}

const methods = await loadMethods(null);
const EIDS = methods.map(({ id, start, entries }) => {
  const { steps, says, apps = {}, further = {}, notices = [], mistakes = [] } = waysOf(id);
  const visits = (ways: Readonly<Record<string, EidWay>>, titled: (name: string) => string) =>
    Object.entries(ways).map(([name, way]) => {
      const error = ways === says ? !notices.includes(name) : mistakes.includes(name);
      return [titled(name), visitTo(id, way, error)] as const;
    });
  const first = steps[start];
  return {
    pages: entries.flatMap(({ id: login }) =>
      first === undefined ? [] : [[`/authorize/${login}`, visitTo(id, { ...first, login }, false)] as const],
    ),
    states: [
      ...visits(steps, (step) => `${id}: ${step}`),
      ...Object.entries(apps).flatMap(([app, screens]) => visits(screens, (screen) => `${app}: ${screen}`)),
      ...visits(says, (key) => `${id} says ${key}`),
    ],
    further: visits(further, (title) => title),
  };
});

/** By path, as the router has it: where each entry leads. */
export const EID_PAGES: Visits = Object.fromEntries(EIDS.flatMap(({ pages }) => pages));
/** By step and message, as the tables have them. */
export const EID_STATES: Visits = Object.fromEntries(EIDS.flatMap(({ states }) => states));
/** By title. */
export const EID_FURTHER: Visits = Object.fromEntries(EIDS.flatMap(({ further }) => further));
