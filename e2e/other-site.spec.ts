/** A service on `localhost`, which the browser takes for the same site, and one on `127.0.0.1`, which it does not: they meet the same, as in production. */
import type { IncomingMessage } from 'node:http';
import type { Page } from '@playwright/test';
import { served } from '../test/support/served.ts';
import { expect, test, type World } from './support/world.ts';

/** A service with pages of its own, which sets a cookie and keeps what it was asked. */
async function serviceAt(host: string, world: World) {
  const asked: IncomingMessage[] = [];
  let html = '';
  const { origin, close } = await served((req, res) => {
    asked.push(req);
    res.setHeader('set-cookie', 'theirs=1; Path=/; SameSite=Lax');
    res.setHeader('content-type', 'text/html').end(req.url?.startsWith('/page') ? html : 'here');
  }, host);
  const { client_id } = await world.control.service({
    client_name: 'A service',
    code_challenge_method: 'none',
    redirect_uris: [`${origin}/callback`],
    post_logout_redirect_uris: [`${origin}/goodbye`],
    frontchannel_logout_uri: `${origin}/frame`,
  });
  const request = { response_type: 'code', client_id, redirect_uri: `${origin}/callback` };
  const authorize = (more: object = {}) =>
    `${world.login}/authorize?${new URLSearchParams({ ...request, scope: 'openid', state: 's', ...more })}`;
  const show = async (page: Page, body: string) => {
    html = body;
    await page.goto(`${origin}/page`);
  };
  return { origin, client_id, asked, authorize, show, close };
}

for (const host of ['localhost', '127.0.0.1']) {
  test(`a service on ${host} renews in no frame, logs out by no form, and has no cookie in the frame of a logout`, async ({
    page,
    world,
  }) => {
    const service = await serviceAt(host, world);
    await page.goto(service.authorize());
    await page.locator('#testid1').click();
    await page.locator('#populatePersonButton').click();
    await page.locator('#submit').click();
    await page.waitForURL(`${service.origin}/callback?*`);

    const renewed = page.waitForRequest((one) => one.url().startsWith(`${service.origin}/callback`));
    const silent = service.authorize({ prompt: 'none' }).replaceAll('&', '&amp;');
    await service.show(page, `<iframe hidden src="${silent}"></iframe>`);
    expect(new URL((await renewed).url()).searchParams.get('error')).toBe('login_required');

    await service.show(
      page,
      `<form method="post" action="${world.login}/logout"><input name="client_id" value="${service.client_id}"><button>Out</button></form>`,
    );
    await page.getByRole('button', { name: 'Out' }).click();
    await expect(page.locator('.pp-developer')).toContainText(/logout\.(other_site|cookie)/);

    // Logged in all the while: a navigation is answered without a page, and one to /logout ends it.
    await page.goto(service.authorize({ prompt: 'none' }));
    expect(new URL(page.url()).searchParams.has('code')).toBe(true);
    const back = { client_id: service.client_id, post_logout_redirect_uri: `${service.origin}/goodbye` };
    await page.goto(`${world.login}/logout?${new URLSearchParams(back)}`);
    await page.waitForURL(`${service.origin}/goodbye`);
    const frames = service.asked.filter(({ url }) => url?.startsWith('/frame'));
    expect(frames.map(({ headers }) => headers.cookie)).toEqual([undefined]);
    service.close();
  });
}
