/** A browser has six connections to one address (HTTP/1.1): tabs that follow what happens leave room for another. */
import type { Page } from '@playwright/test';
import { expectLoggedIn, throughBankId, toPicker } from './support/citizen.ts';
import { toWaiting, waiting } from './support/waiting.ts';
import { expect, type TestPerson, test, type World } from './support/world.ts';

/** Eight tabs of one tester: two that wait for a phone, three phones, three dashboards. */
async function eightTabs(page: Page, world: World): Promise<{ tabs: readonly Page[]; person: TestPerson }> {
  const context = page.context();
  const person = await world.control.person();
  const open = async (path: string) => {
    const tab = await context.newPage();
    await tab.goto(world.login + path);
    return tab;
  };
  const waiting = [];
  for (const somebody of [person, await world.control.person()]) {
    const tab = await context.newPage();
    await toWaiting(tab, world, somebody);
    waiting.push(tab);
  }
  const others = [];
  for (const path of [`/phone/${person.id}`, '/', `/phone/${person.id}`, '/', `/phone/${person.id}`, '/'])
    others.push(await open(path));
  return { tabs: [...waiting, ...others], person };
}

/** As a browser tells a page that another tab covers it, or that it is seen again. */
const setHidden = (page: Page, hidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

test('with eight that are all seen, a ninth logs in, and the others still hear', async ({ page, world }) => {
  const { tabs, person } = await eightTabs(page, world);
  const somebody = await world.control.person();
  await toPicker(page, world);
  await throughBankId(page, world, somebody);
  await expectLoggedIn(page, world, somebody);
  await expect((tabs.at(-1) ?? page).locator('#trail')).toContainText('password accepted');
  await world.control.must('POST', `/people/${person.id}/phone/${await messageOf(world, person)}/approve`, {
    pin: '1234',
  });
  await expectLoggedIn(tabs[0] ?? page, world, person);
});

test('a tab that nobody sees holds no stream, and has caught up when it is seen again', async ({
  page,
  world,
}) => {
  const asked: string[] = [];
  await page.goto(world.issuer);
  await expect(page.getByText('New events come by themselves.')).toBeVisible();
  await setHidden(page, true);
  page.on('request', ({ url }) => void asked.push(String(url)));
  const name = `Service ${world.issuer.length}`;
  const { client_id } = await world.control.service({
    client_name: name,
    redirect_uris: ['http://localhost:9/cb'],
  });
  // The other page hears it, this one does not.
  const other = await page.context().newPage();
  await other.goto(world.issuer);
  await expect(other.locator('#trail')).toContainText(client_id);
  await expect(page.locator('#trail')).not.toContainText(client_id);
  expect(asked).toEqual([]);
  await setHidden(page, false);
  await expect(page.locator('#trail')).toContainText(client_id);
});

test('a phone and a waiting page catch up likewise', async ({ page, world }) => {
  const person = await waiting(page, world);
  const phone = await page.context().newPage();
  await phone.goto(`${world.login}/phone/${person.id}`);
  const id = await messageOf(world, person);
  for (const tab of [page, phone]) await setHidden(tab, true);
  await world.control.must('POST', `/people/${person.id}/phone/${id}/approve`, { pin: '1234' });
  await setHidden(phone, false);
  await expect(phone.locator('#phone')).not.toHaveAttribute('data-left', /./);
  await setHidden(page, false);
  await expectLoggedIn(page, world, person);
});

async function messageOf(world: World, { id }: TestPerson): Promise<string> {
  const { messages } = await world.control.must<{ messages: readonly { id: string }[] }>(
    'GET',
    `/people/${id}/phone?state=new`,
  );
  return messages.at(-1)?.id ?? '';
}
