/** `npm run bench -- browser`: the wall time of one login in headless Chromium, from the service's link to its callback; ours and the
 *  do-nothing server in turns, each time in a browser that has never been there. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium, launchArguments } from '../scripts/chromium.ts';
import type { InBrowser } from '../scripts/reference/figures.ts';
import { paired, shuffled } from './blocks.ts';
import { authorizeUrl } from './driver.ts';
import { among, type Entrant, warmUp } from './entrant.ts';
import { median, round } from './load.ts';
import { told } from './measurement.ts';
import { doNothing } from './others.ts';
import { ours } from './ours.ts';
import { REDIRECT_URI } from './referee.ts';
import { share } from './share.ts';

const WARM_UP = share(1000);
/** Of the browser. */
const FIRST = 5;
const LOGINS = share(40);

export async function inBrowser(): Promise<InBrowser> {
  const service = createServer((_req, res) => res.end('<!doctype html><title>Service</title>'));
  service.listen(Number(new URL(REDIRECT_URI).port), 'localhost');
  await once(service, 'listening');
  const executablePath = await findChromium();
  const browser = await chromium.launch({ executablePath, args: [...launchArguments] });
  try {
    return await among([ours, doNothing], async (entrants) => {
      await warmUp(entrants, WARM_UP);
      return told(() => inTurns(browser, entrants));
    });
  } finally {
    await browser.close();
    service.close();
  }
}

async function inTurns(browser: Browser, entrants: readonly Entrant[]) {
  const times = new Map<string, Seen[]>(entrants.map(({ contender }) => [contender.name, []]));
  for (let turn = -FIRST; turn < LOGINS; turn += 1)
    for (const entrant of shuffled(entrants)) {
      const taken = await login(browser, entrant);
      if (turn >= 0) times.get(entrant.contender.name)?.push(taken);
    }
  const [mine = [], least = []] = [ours, doNothing].map(({ name }) => times.get(name));
  const all = (seen: readonly Seen[]) => seen.map(({ login_ms }) => login_ms);
  const paint = (seen: readonly Seen[]) => round(median(seen.map(({ paint_ms }) => paint_ms)));
  const [ours_ms, least_ms] = [round(median(all(mine))), round(median(all(least)))];
  return {
    ...{ logins: LOGINS, ours_ms, least_ms, ratio: paired(all(mine), all(least)) },
    ...{ ours_paint_ms: paint(mine), least_paint_ms: paint(least) },
  };
}

/** Of one login. */
interface Seen {
  readonly login_ms: number;
  readonly paint_ms: number;
}

/** Of the page that stands, from where its navigation began, redirects included (W3C Paint Timing). */
function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const found = (entries: PerformanceEntryList) => {
          const paint = entries.find(({ name }) => name === 'first-contentful-paint');
          if (paint !== undefined) resolve(paint.startTime);
        };
        new PerformanceObserver((list) => found(list.getEntries())).observe({
          type: 'paint',
          buffered: true,
        });
      }),
  );
}

async function login(browser: Browser, { target, tickets }: Entrant): Promise<Seen> {
  const [ticket] = await tickets(1);
  if (ticket === undefined) throw new Error('No login was prepared');
  const context = await browser.newContext();
  const page = await context.newPage();
  const before = performance.now();
  await page.goto(authorizeUrl(target, ticket, 'v'.repeat(43)));
  const looked = performance.now();
  const paint_ms = await firstPaint(page);
  const waited = performance.now() - looked;
  await page.locator(`#${target.entry}`).click();
  for (const [name, value] of ticket.answers) {
    await page.locator(`#${name}`).fill(value);
    await page.locator('#submit').click();
  }
  await page.waitForURL(`${REDIRECT_URI}*`);
  const login_ms = performance.now() - before - waited;
  await context.close();
  return { login_ms, paint_ms };
}
