/** What a cold page of a citizen takes: bytes over the wire, requests, and layout that moves. */
import type { Page } from '@playwright/test';
import { toCode, toPicker } from './support/citizen.ts';
import { toWaiting } from './support/waiting.ts';
import { expect, test, type World } from './support/world.ts';

/** Of a page that a browser sees for the first time. */
interface Weight {
  /** As compressed, without fonts: those are kept for a year and the same on every page. */
  readonly bytes: number;
  readonly requests: number;
  /** Cumulative layout shift (W3C Layout Instability). */
  readonly shift: number;
}

async function weightOf(page: Page, go: () => Promise<unknown>): Promise<Weight> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.clearBrowserCache');
  const fonts = new Set<string>();
  let [bytes, requests] = [0, 0];
  wire.on('Network.responseReceived', ({ requestId, type }) => {
    requests += 1;
    if (type === 'Font') fonts.add(requestId);
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!fonts.has(requestId)) bytes += encodedDataLength;
  });
  await go();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries().map((entry) => ('value' in entry ? Number(entry.value) : 0));
          resolve(shifts.reduce((sum, value) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // No entry is reported where nothing has moved.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
  await wire.detach();
  return { bytes, requests, shift };
}

type Go = (page: Page, world: World) => Promise<unknown>;

const at =
  (path: string): Go =>
  (page, { issuer }) =>
    page.goto(`${issuer}${path}`);

const PAGES: Readonly<Record<string, Go>> = {
  'the picker': toPicker,
  'a step with a mistake': async (page, world) => {
    await toPicker(page, world);
    await page.locator('#bankid').click();
    await page.locator('#submit').click();
  },
  'the code': async (page, world) => {
    const person = await world.control.person();
    await toPicker(page, world);
    await toCode(page, person);
  },
  'waiting for the phone': async (page, world) => toWaiting(page, world, await world.control.person()),
  'an error': at('/authorize?client_id=nobody'),
  settings: at('/settings'),
  'the help centre': at('/help'),
  'a topic of the help': at('/help/bankid'),
  'a guide, with its picture': at('/help/bankid/mobile/3'),
};

for (const [name, go] of Object.entries(PAGES))
  test(`${name}, cold`, async ({ page, world }) => {
    await go(page, world);
    const { bytes, requests, shift } = await weightOf(page, () => page.reload());
    expect(bytes, 'bytes').toBeLessThanOrEqual(60_000);
    expect(requests, 'requests').toBeLessThanOrEqual(12);
    expect(shift, 'layout shift').toBe(0);
  });
