/** What a login costs the network. */
import type { Page } from '@playwright/test';
import { expectLoggedIn, passwordOf } from './support/citizen.ts';
import { expect, test, type World } from './support/world.ts';

/** Every request of the page that left the browser, redirects one by one, as the browser's own network log has them. */
async function networkLog(page: Page): Promise<() => readonly string[]> {
  const log = await page.context().newCDPSession(page);
  const sent: { readonly id: string; readonly url: string }[] = [];
  const cached = new Set<string>();
  log.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/^https?:/.test(request.url)) sent.push({ id: requestId, url: request.url });
  });
  log.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  log.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache === true) cached.add(requestId);
  });
  await log.send('Network.enable');
  return () => sent.filter(({ id }) => !cached.has(id)).map(({ url }) => url);
}

/** From /authorize to the service's callback. */
function ofTheLogin(urls: readonly string[], { issuer, demo }: World): readonly string[] {
  return urls.filter((url) => url.startsWith(`${issuer}/`) || url.startsWith(`${demo}/callback`));
}

test('a whole login takes at most 12 requests, with an empty cache', async ({ page, browser, world }) => {
  const person = await world.control.person();
  const requests = await networkLog(page);
  await page.goto(`${world.demo}/login`);
  await page.locator('#bankid').click();
  await page.locator('#pid').fill(person.pid);
  await page.locator('#submit').click();
  await expect(page.locator('#otc')).toBeVisible();
  const beside = await browser.newPage();
  await beside.goto(`${world.issuer}/people/${person.id}/device`);
  await page.locator('#otc').fill((await beside.locator('#code').textContent()) ?? '');
  await beside.close();
  await page.locator('#submit').click();
  await page.locator('#password').fill(passwordOf(person));
  await page.locator('#submit').click();
  await expectLoggedIn(page, world, person);

  const urls = ofTheLogin(requests(), world);
  expect(urls.filter((url) => url.startsWith(`${world.demo}/callback`))).toHaveLength(1);
  expect(urls.length, urls.join('\n')).toBeLessThanOrEqual(12);
});

test('there is one style sheet, and it is ours', async ({ page, world }) => {
  const sheets: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'stylesheet') sheets.push(request.url());
  });
  for (const url of [`${world.demo}/login`, world.issuer, `${world.issuer}/people`, world.demo]) {
    await page.goto(url);
    await expect(page.locator('link[rel=stylesheet]')).toHaveCount(1);
    await expect(page.locator('style, [style]')).toHaveCount(0);
    expect(new Set(sheets).size).toBe(1);
    expect(sheets[0]).toMatch(/^http:\/\/localhost:\d+\/assets\/[\w-]+\/app\.css$/);
    sheets.length = 0;
  }
});
