/** A single-page application: oidc-client-ts, unmodified, in a page of another port. A public client with PKCE and state, which asks discovery, /token and /userinfo across origins. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { decodeJwt } from 'jose';
import { served } from '../test/support/served.ts';
import { throughBankId } from './support/citizen.ts';
import { expect, type TestPerson, test, type World } from './support/world.ts';

const PAGE = readFileSync('e2e/support/spa.html');
const LIBRARY = readFileSync('node_modules/oidc-client-ts/dist/browser/oidc-client-ts.min.js');

/** What the application keeps of who is logged in. */
interface User {
  readonly id_token: string;
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly token_type: string;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly error?: string;
}

let origin: string;
let close: () => void;
let settings: object;

test.beforeEach(async () => {
  ({ origin, close } = await served(({ url }, res) => {
    if (url === '/settings.json') return void res.end(JSON.stringify(settings));
    if (url === '/oidc-client-ts.js') return void res.end(LIBRARY);
    res.setHeader('content-type', 'text/html').end(PAGE);
  }));
});
test.afterEach(() => close());

/** Registers the application and opens it. */
async function opened(page: Page, world: World, part: object = {}, more: object = {}): Promise<void> {
  const { client_id } = await world.control.service({
    client_name: 'A single-page application',
    application_type: 'browser',
    redirect_uris: [`${origin}/callback`],
    post_logout_redirect_uris: [`${origin}/goodbye`],
    ...part,
  });
  const addresses = { redirect_uri: `${origin}/callback`, post_logout_redirect_uri: `${origin}/goodbye` };
  const wanted = { scope: 'openid profile', acr_values: 'idporten-loa-high' };
  settings = { authority: world.issuer, client_id, ...addresses, ...wanted, ...more };
  await page.goto(origin);
}

async function logIn(page: Page, world: World, person: TestPerson): Promise<User> {
  await page.locator('#login').click();
  await expect(page.locator('.pp-entries')).toBeVisible();
  await throughBankId(page, world, person);
  return shown(page);
}

/** The user that the page shows once the library is done. */
async function shown(page: Page): Promise<User> {
  await expect(page).toHaveURL(`${origin}/`);
  await expect(page.locator('output')).not.toBeEmpty();
  return JSON.parse((await page.locator('output').textContent()) ?? '');
}

test('logs in, reads userinfo, keeps its session over a reload, and logs out', async ({ page, world }) => {
  const person = await world.control.person();
  await opened(page, world, {}, { loadUserInfo: true });
  const { profile, id_token } = await logIn(page, world, person);
  expect(profile).toMatchObject({ pid: person.pid, locale: 'nb' });
  // The library leaves these out of the profile.
  expect(decodeJwt(id_token)).toMatchObject({ acr: 'idporten-loa-high', amr: ['BankID'] });
  await page.reload();
  expect((await shown(page)).profile).toEqual(profile);

  await page.locator('#logout').click();
  await expect(page.locator('output')).toHaveText('null');
  await expect(page).toHaveURL(`${origin}/`);
  await page.locator('#login').click();
  await expect(page.locator('.pp-entries')).toBeVisible();
});

test('renews its tokens when they are bound to a key of the browser (DPoP)', async ({ page, world }) => {
  const person = await world.control.person();
  const grant_types = ['authorization_code', 'refresh_token'];
  await opened(page, world, { grant_types }, { bound: true });
  const first = await logIn(page, world, person);
  expect([first.token_type, first.profile.pid]).toEqual(['DPoP', person.pid]);

  await page.locator('#renew').click();
  await expect(page.locator('output')).not.toContainText(first.access_token);
  const second = await shown(page);
  expect([second.error, second.token_type]).toEqual([undefined, 'DPoP']);
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect(second.profile).toMatchObject({ sub: first.profile.sub, pid: person.pid });
});

test('is told when the person cancels', async ({ page, world }) => {
  await opened(page, world);
  await page.locator('#login').click();
  await page.locator('#cancel').click();
  await expect(page.locator('output')).toHaveText('{"error":"access_denied"}');
});
