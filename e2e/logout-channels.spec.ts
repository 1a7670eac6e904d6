/** Single logout with two real services, in a real browser: frames, logout tokens, and what the page tells of them. */
import type { RequestListener } from 'node:http';
import type { Page } from '@playwright/test';
import { served } from '../test/support/served.ts';
import { loggedIn } from './support/citizen.ts';
import { expect, type TestPerson, test, type World } from './support/world.ts';

/** Logged in at both bundled services by one login. */
async function atBoth(page: Page, world: World): Promise<TestPerson> {
  const person = await loggedIn(page, world);
  await page.getByRole('link', { name: 'Dine kontaktopplysninger' }).click();
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.locator('#logout')).toBeVisible();
  return person;
}

const BOTH = 'ID-porten told this service of the logout by back channel and front channel.';

test('a logout at one service ends both, by both channels', async ({ page, world }) => {
  const person = await atBoth(page, world);
  await page.getByRole('button', { name: 'Logg ut av ID-porten' }).click();
  await expect(page).toHaveURL(/\/contact\/?\?state=/);
  await expect(page.locator('#told')).toHaveText(BOTH);
  await page.goto(world.demo);
  await expect(page.locator('#told')).toHaveText(BOTH);
  const events = await world.control.trail({ person: person.id });
  const summaries = events.filter(({ kind }) => kind.startsWith('logout.')).map(({ summary }) => summary);
  expect(summaries.toSorted()).toEqual([
    'Back-channel logout of contact-profile: accepted (204)',
    'Back-channel logout of demo-client: accepted (204)',
    'Front-channel logout of contact-profile: loaded',
    'Front-channel logout of demo-client: loaded',
  ]);
});

test('who stays at ID-porten sees what came of each service, also after a reload', async ({
  page,
  world,
}) => {
  await atBoth(page, world);
  const reported = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.goto(`${world.issuer}/logout`);
  const rows = page.locator('#services tbody tr');
  await expect(rows).toHaveText([
    /demo-client.*loaded.*accepted \(204\)/,
    /contact-profile.*loaded.*accepted/,
  ]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du er logget ut');
  // Reported, it is not called again.
  await expect(page.locator('iframe')).toHaveCount(2);
  expect((await reported).status()).toBe(204);
  await page.reload();
  await expect(rows).toHaveText([/loaded/, /loaded/]);
  await expect(page.locator('iframe')).toHaveCount(0);
});

/** A service with frames of its own, and the addresses it was asked for. */
async function serving(respond: RequestListener) {
  const asked: string[] = [];
  const { origin, close } = await served((req, res) => {
    asked.push(req.url ?? '');
    respond(req, res);
  });
  return { origin, asked, close };
}

/** Logs in at a service by hand, for the sake of its frame. */
async function loggedInAt(page: Page, world: World, origin: string): Promise<{ client_id: string }> {
  const { client_id } = await world.control.service({
    client_name: 'A service with a frame',
    redirect_uris: [`${origin}/callback`],
    post_logout_redirect_uris: [`${origin}/goodbye`],
    frontchannel_logout_uri: `${origin}/frame`,
    code_challenge_method: 'none',
  });
  const query = { response_type: 'code', client_id, redirect_uri: `${origin}/callback`, scope: 'openid' };
  await page.goto(`${world.issuer}/authorize?${new URLSearchParams(query)}`);
  await page.locator('#testid1').click();
  await page.locator('#populatePersonButton').click();
  await page.locator('#submit').click();
  await page.waitForURL(`${origin}/callback?*`);
  return { client_id };
}

test('a frame that never answers has its time, and the browser goes home', async ({ page, world }) => {
  const silent = await serving((req, res) => {
    if (!req.url?.startsWith('/frame')) res.end('here');
  });
  const { client_id } = await loggedInAt(page, world, silent.origin);
  const query = { client_id, post_logout_redirect_uri: `${silent.origin}/goodbye`, state: 's' };
  await page.goto(`${world.issuer}/logout?${new URLSearchParams(query)}`, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du logges ut');
  await page.waitForURL(`${silent.origin}/goodbye?state=s`);
  await page.goBack();
  await expect(page.locator('#services')).toContainText('timed out');
  await expect(page.locator('#onwards')).toHaveText('Gå tilbake til A service with a frame');
  silent.close();
});

test('a frame leads to no other host than the registered one', async ({ page, world }) => {
  const elsewhere = await serving((_req, res) => void res.end('elsewhere'));
  const leading = await serving((req, res) => {
    const away = req.url?.startsWith('/frame') ? { location: `${elsewhere.origin}/caught` } : undefined;
    res.writeHead(away === undefined ? 200 : 302, away).end();
  });
  await loggedInAt(page, world, leading.origin);
  await page.goto(`${world.issuer}/logout`);
  await expect(page.locator('#services')).not.toContainText('called');
  expect(leading.asked.some((url) => url.startsWith('/frame?iss='))).toBe(true);
  expect(elsewhere.asked).toEqual([]);
  leading.close();
  elsewhere.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('services are called by their frames, and the browser goes home by itself', async ({
    page,
    world,
  }) => {
    await atBoth(page, world);
    await page.getByRole('button', { name: 'Logg ut av ID-porten' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du logges ut');
    await expect(page).toHaveURL(/\/contact\/?\?state=/);
    await expect(page.locator('#told')).toHaveText(BOTH);
  });
});
