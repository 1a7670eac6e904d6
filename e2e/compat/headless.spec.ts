/** Habit: no page at all: `login_hint` says who comes, one request is answered with the code. */
import { calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client';
import { expect, test } from '../support/world.ts';

test('one request with a hint, redirects off, and the code is in Location', async ({ request, world }) => {
  const person = await world.control.person();
  const redirect_uri = 'http://localhost:9/callback';
  const part = { client_name: 'A suite', redirect_uris: [redirect_uri] };
  const { client_id, client_secret } = await world.control.service(part);
  const code_verifier = randomPKCECodeVerifier();
  const params = {
    ...{ client_id, redirect_uri, response_type: 'code', scope: 'openid profile' },
    ...{ acr_values: 'idporten-loa-high', state: 'state-of-a-suite', nonce: 'nonce-of-a-suite' },
    code_challenge: await calculatePKCECodeChallenge(code_verifier),
    code_challenge_method: 'S256',
    login_hint: `testid:${person.pid}_idporten-loa-high`,
  };
  const answer = await request.get(`${world.login}/authorize`, { params, maxRedirects: 0 });
  const home = new URL(answer.headers().location ?? '');
  expect([302, 303]).toContain(answer.status());
  expect(home.searchParams.get('state')).toBe('state-of-a-suite');
  const form = {
    ...{ grant_type: 'authorization_code', code: home.searchParams.get('code') ?? '' },
    ...{ redirect_uri, code_verifier },
  };
  const basic = Buffer.from(`${client_id}:${client_secret}`).toString('base64');
  const headers = { authorization: `Basic ${basic}` };
  const tokens = await (await request.post(`${world.issuer}/token`, { form, headers })).json();
  const [, payload = ''] = tokens.id_token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  expect(claims).toMatchObject({ pid: person.pid, acr: 'idporten-loa-high', amr: ['TestID'] });
});

test('a browser that is sent there with a hint stands at the service', async ({ page, world }) => {
  const person = await world.control.person();
  await page.goto(`${world.demo}/login?${new URLSearchParams({ eid: 'testid', pid: person.pid })}`);
  await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible();
  await expect(page.locator('dd', { hasText: person.pid })).toBeVisible();
});
