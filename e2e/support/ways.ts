/** The catalogue of ways (test/ways), gone in Chromium: a visit for each screen and each message of each eID. */
import { browsing } from '../../scripts/browsing.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { waysOf } from '../../test/ways/list.ts';
import { isLater, Walk } from '../../test/ways/walk.ts';
import type { EidWay } from '../../test/ways/way.ts';
import type { Visit, Visits } from './visit.ts';

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
