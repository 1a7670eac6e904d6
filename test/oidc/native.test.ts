/** Native apps: the loopback address at any port (RFC 8252, 7.3), and schemes of their own (7.1). */
import { describe, expect, test } from 'vitest';
import { headless, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';

const REGISTERED = [
  'http://127.0.0.1:0/callback',
  'http://[::1]:0/callback',
  'http://localhost:8000/callback',
  'no.example.app:/callback',
  'https://app.example.no/callback',
];
const simulator = await sharedWorld();
const native = { application_type: 'native', token_endpoint_auth_method: 'none' };
const app = await Party.registered(simulator, { ...native, redirect_uris: REGISTERED });

/** Where a headless login ends: the address without its query; null = on our own page. */
async function cameTo(redirect_uri: string) {
  const asked = app.request({ ...headless(await simulator.control.person()), redirect_uri });
  const { headers } = await fetch(asked, { redirect: 'manual' });
  const [address = null, query] = headers.get('location')?.split('?') ?? [];
  return { address, code: new URLSearchParams(query).get('code') ?? '' };
}

describe('an app is sent home', () => {
  test.each([
    'http://127.0.0.1:51004/callback',
    'http://127.0.0.1:1/callback',
    'http://127.0.0.1:65535/callback',
    'http://127.0.0.1/callback',
    'http://[::1]:51004/callback',
    'http://localhost:8000/callback',
    'no.example.app:/callback',
    'https://app.example.no/callback',
  ])('to %s', async (redirect_uri) => {
    expect((await cameTo(redirect_uri)).address).toBe(redirect_uri);
  });

  test.each([
    'http://127.0.0.1:0/callback',
    'http://127.0.0.1:65536/callback',
    'http://127.0.0.1:51004/other',
    'http://127.0.0.1:51004/callback/',
    'http://127.0.0.1:51004/callback?x=1',
    'http://127.0.0.2:51004/callback',
    'http://localhost:51004/callback',
    'https://127.0.0.1:51004/callback',
    'no.example.app:/other',
    'no.example.other:/callback',
    'https://app.example.no:8443/callback',
  ])('and never to %s', async (redirect_uri) => {
    expect((await cameTo(redirect_uri)).address).toBeNull();
  });
});

test('the port of the request is repeated at /token', {
  tags: ['@profile-3.11', '@profile-11.9'],
}, async () => {
  const { client_id } = app.service;
  const redirect_uri = 'http://127.0.0.1:51004/callback';
  const redeem = async (change: object) =>
    app.redeem((await cameTo(redirect_uri)).code, { client_id, redirect_uri, ...change }, {});
  expect((await redeem({})).status).toBe(200);
  for (const other of ['http://127.0.0.1:51005/callback', 'http://127.0.0.1:0/callback'])
    expect((await redeem({ redirect_uri: other })).body.error).toBe('invalid_grant');
});

test('the port is free for apps only', { tags: '@profile-11.9' }, async () => {
  const web = await Party.registered(simulator, { redirect_uris: ['http://127.0.0.1:3000/callback'] });
  const answer = await fetch(web.request({ redirect_uri: 'http://127.0.0.1:3001/callback' }));
  expect(answer.status).toBe(400);
});

test('whoever asks with another address is shown one that works', async () => {
  const page = await (await fetch(app.request({ redirect_uri: 'http://127.0.0.1:51004/other' }))).text();
  expect(page).toContain('http://127.0.0.1:0/other');
  expect(page).toContain(encodeURIComponent('http://127.0.0.1:51004/callback'));
});

test('a citizen who picks an eID comes home to the app, a cancelled login as well', async () => {
  const redirect_uri = 'no.example.app:/callback';
  const browser = app.browser();
  const picker = await browser.open(app.request({ redirect_uri }));
  expect(picker.headers['content-security-policy']).toContain('no.example.app:');
  const form = picker.form('cancel');
  const controls = form.controls.filter(({ sent, id }) => sent || id === 'cancel');
  const body = new URLSearchParams(controls.map(({ name = '', value }) => [name, value]));
  const headers = { cookie: browser.jar.header(picker.url) ?? '', origin: simulator.login };
  const post = { method: 'POST', redirect: 'manual', body, headers } as const;
  const answer = await fetch(new URL(form.action, picker.url), post);
  expect(answer.headers.get('location')).toMatch(/^no\.example\.app:\/callback\?error=access_denied&/);
});
