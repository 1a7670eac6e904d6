/** An answer that is posted to the service: by itself with JavaScript, by a button without. */

import { text } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { decodeJwt } from 'jose';
import { requestOf } from '../test/support/login.ts';
import { type Served, served } from '../test/support/served.ts';
import { answer } from './support/citizen.ts';
import { expect, test, type World } from './support/world.ts';

/** A service that shows what it was sent, and keeps it. */
interface Service extends Served {
  readonly callback: string;
  readonly client_id: string;
  readonly got: { readonly method: string; readonly fields: Readonly<Record<string, string>> }[];
}

async function openService({ control }: World): Promise<Service> {
  const got: Service['got'] = [];
  const service = await served(async (req, res) => {
    res.setHeader('content-type', 'text/html');
    if (!req.url?.startsWith('/callback')) return void res.end('<h1>Before</h1>');
    const query = new URL(req.url, 'http://localhost').search;
    const sent = req.method === 'POST' ? await text(req) : query;
    got.push({ method: req.method ?? '', fields: Object.fromEntries(new URLSearchParams(sent)) });
    res.end('<h1>At the service</h1>');
  });
  const callback = `${service.origin}/callback`;
  const { client_id } = await control.service({ client_name: 'Posttjenesten', redirect_uris: [callback] });
  return { ...service, callback, client_id, got };
}

let service: Service;
test.beforeEach(async ({ world }) => {
  service = await openService(world);
});
test.afterEach(() => service.close());

const request = ({ issuer }: World, response_mode: string, more: object = {}) =>
  requestOf({ login: issuer }, service, {
    ...{ redirect_uri: service.callback, scope: 'openid', state: 'a state', response_mode, ...more },
  }).href;

async function logIn(page: Page, world: World, response_mode: string): Promise<void> {
  const { pid } = await world.control.person();
  await page.goto(service.origin);
  await page.goto(request(world, response_mode));
  await page.locator('#testid1').click();
  await answer(page, 'pid', pid);
}

const atService = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'At the service' })).toBeVisible();

test('form_post sends itself, breaks no policy, and leaves no page to come back to', {
  tag: '@profile-2.3.4',
}, async ({ page, world }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon/.test(message.location().url))
      complaints.push(message.text());
  });
  await logIn(page, world, 'form_post');
  await atService(page);
  expect(page.url()).toBe(service.callback);
  const { code = '', ...rest } = service.got[0]?.fields ?? {};
  expect(service.got).toHaveLength(1);
  expect([service.got[0]?.method, rest]).toEqual(['POST', { iss: world.issuer, state: 'a state' }]);
  expect(code).toMatch(/^[\w-]{22}\.[\w-]{22}$/);
  expect(complaints).toEqual([]);
  // The page that posted is no page of the history: one step back is where the number was typed, or what became of it.
  await page.goBack();
  await expect(page.locator('#form-post')).toHaveCount(0);
  expect(service.got).toHaveLength(1);
});

test('form_post.jwt posts one signed response', { tag: '@profile-11.24' }, async ({ page, world }) => {
  await logIn(page, world, 'form_post.jwt');
  await atService(page);
  const { response = '', ...rest } = service.got[0]?.fields ?? {};
  expect(rest).toEqual({});
  expect(decodeJwt(response)).toMatchObject({
    iss: world.issuer,
    aud: service.client_id,
    state: 'a state',
    code: expect.any(String),
  });
});

test('query.jwt brings one signed response in the address', { tag: '@profile-2.3.3' }, async ({
  page,
  world,
}) => {
  await logIn(page, world, 'query.jwt');
  await atService(page);
  expect([service.got[0]?.method, Object.keys(service.got[0]?.fields ?? {})]).toEqual(['GET', ['response']]);
});

test('a cancelled login is posted too', async ({ page, world }) => {
  await page.goto(request(world, 'form_post'));
  await page.locator('#cancel').click();
  await atService(page);
  expect(service.got[0]?.fields).toMatchObject({ error: 'access_denied', state: 'a state' });
});

test('an SSO session posts from the address of the request, once', async ({ page, world }) => {
  await logIn(page, world, 'query');
  await atService(page);
  await page.goto(request(world, 'form_post'));
  await atService(page);
  await page.goBack();
  const codes = service.got.map(({ fields }) => fields.code);
  expect(new Set(codes).size).toBe(2);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a button, and a reload has the same code', async ({ page, world }) => {
    await logIn(page, world, 'form_post');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du sendes tilbake til tjenesten');
    const code = () => page.locator('input[name=code]').inputValue();
    const before = await code();
    await page.reload();
    expect(await code()).toBe(before);
    await page.getByRole('button', { name: 'Gå til tjenesten' }).click();
    await atService(page);
    expect(service.got[0]?.fields.code).toBe(before);
  });

  test('it speaks the language of the request', async ({ page, world }) => {
    for (const [ui_locales, button] of [
      ['nn', 'Gå til tenesta'],
      ['en', 'Go to the service'],
      ['se', 'Mana bálvalussii'],
    ] as const) {
      await page.goto(request(world, 'form_post', { ui_locales, prompt: 'none' }));
      await expect(page.locator('html')).toHaveAttribute('lang', ui_locales);
      await expect(page.getByRole('button', { name: button })).toBeVisible();
    }
  });
});
