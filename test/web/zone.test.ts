/** The tester's zone behind a token: how one gets in, what a wrong token costs, and how one gets out. */

import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../start/program.ts';
import { Browser } from '../support/browser.ts';
import { requestOf } from '../support/login.ts';
import { ownWorld } from '../support/shared.ts';
import { type OwnWorld, type WorldOptions, world } from '../support/world.ts';
import { inTurns, raw } from './raw.ts';
import { addressOf, NOBODY, routesOf, withoutAssets } from './routes.ts';

const TOKEN = 'a-token-of-this-test';

const serve = (options: WorldOptions = {}): Promise<OwnWorld> =>
  ownWorld({ controlToken: TOKEN, durations: { guess: 1 }, ...options });

async function enter(browser: Browser, issuer: string) {
  return browser.submit(await browser.open(`${issuer}/people`), { token: TOKEN });
}

const bearer = (issuer: string, token: string) =>
  fetch(`${issuer}/control/people`, { headers: { authorization: `Bearer ${token}` } });

describe('a tester who has told the token', () => {
  it('has a cookie of their own, which says nothing of the token', async () => {
    const { issuer } = await serve();
    const cookies = [];
    for (const browser of [new Browser(), new Browser()]) {
      expect((await enter(browser, issuer)).status).toBe(200);
      cookies.push(/proveporten_tester_\d+=([\w-]{43})/.exec(browser.jar.header(new URL(issuer)) ?? '')?.[1]);
    }
    expect(new Set(cookies).size).toBe(2);
    expect(cookies).not.toContain(undefined);
  });

  it('gets out again, and a copy of the cookie with them', async () => {
    const { issuer } = await serve();
    const browser = new Browser();
    await enter(browser, issuer);
    const cookie = browser.jar.header(new URL(issuer)) ?? '';
    const out = await browser.submit(await browser.open(`${issuer}/`), {}, 'leave');
    expect([out.status, out.heading]).toEqual([401, 'For testers only']);
    expect(browser.jar.header(new URL(issuer)) ?? '').not.toContain('proveporten_tester');
    expect((await fetch(`${issuer}/people`, { headers: { cookie } })).status).toBe(401);
  });

  it('is out when the program starts with another token, and in again with the same', async () => {
    const storage = `sqlite:${emptyFolder()}/store.db`;
    const first = await world({ storage, controlToken: TOKEN });
    const browser = new Browser();
    await enter(browser, first.issuer);
    const port = Number(new URL(first.issuer).port);
    const cookie = browser.jar.header(new URL(first.issuer)) ?? '';
    await first.close();
    for (const [controlToken, expected] of [
      [TOKEN, 200],
      ['another-token-of-this-test', 401],
    ] as const) {
      const { issuer, close } = await world({ storage, port, controlToken });
      const { status } = await fetch(`${issuer}/people`, { headers: { cookie } });
      expect([controlToken, status]).toEqual([controlToken, expected]);
      await close();
    }
  });

  it('sees no way out where nobody was asked', async () => {
    const open = await ownWorld();
    expect((await new Browser().open(`${open.issuer}/`)).html).not.toContain('/zone/leave');
  });
});

describe('a page outside the zone', () => {
  it.each([
    ['an unknown service', { client_id: 'nobody-here' }],
    ['an unknown address', { redirect_uri: 'http://localhost:7576/elsewhere' }],
  ])('shows nothing that leads into it where it is closed: %s', async (_what, part) => {
    const asked = { response_type: 'code', scope: 'openid', redirect_uri: 'http://localhost:9/cb' };
    const path = `/authorize?${new URLSearchParams({ client_id: 'demo-client', ...asked, ...part })}`;
    const ways = /\/control\b|action="\/services|href="\/(trail|people|services|phone|bank|browser)\b/;
    const closed = (await new Browser().open(`${(await serve()).issuer}${path}`)).html;
    expect(closed).toContain('In proveporten.yaml');
    expect(closed).not.toMatch(ways);
    const open = await ownWorld();
    expect((await new Browser().open(`${open.issuer}${path}`)).html).toMatch(ways);
  });

  it('offers no call that makes who was not found, where it is closed', async () => {
    const services = [
      {
        ...{ client_id: 'mine', client_name: 'Mine', application_type: 'native' },
        ...{ redirect_uris: ['no.example.app:/cb'], post_logout_redirect_uris: [] },
      },
    ];
    const told = [];
    for (const controlToken of ['none', TOKEN]) {
      const simulator = await serve({ controlToken, config: { services } });
      const browser = new Browser();
      const asked = requestOf(simulator, { client_id: 'mine' }, { redirect_uri: 'no.example.app:/cb' });
      const picker = await browser.open(asked);
      const number = await browser.click(picker, 'bankid-mobil');
      const page = await browser.submit(number, { mobile: '40000999', birthdate: '311290' });
      told.push([page.status, page.html.includes('/control/people')]);
    }
    expect(told).toEqual([
      [200, true],
      [200, false],
    ]);
  });
});

/** What is open to citizens, services and machines. */
const OPEN = [
  ...['/.well-known/openid-configuration', '/jwks.json', '/par', '/token', '/token/introspect'],
  ...['/token/revoke', '/authorize', '/authorize/…', '/logout', '/logout/:id', '/zone/leave'],
  ...['/health', '/isalive', '/ready', '/assets/…', '/favicon.ico', '/help', '/help/…', '/settings'],
  // A refusal in another language: who was refused holds its id.
  '/refusal/:trace',
];
/** They ask for an access token, or for the control token itself. */
const ASKING = ['/userinfo', '/rest/v1/person', '/innlogginger/logg/idporten', '/zone'];

it('every other address is closed without the token, by each of its methods', {
  tags: ['@threat-T4', '@asvs-13.4.5', '@asvs-6.3.4'],
}, async () => {
  const closed = await serve();
  const asked = withoutAssets(routesOf(closed)).flatMap(({ pattern, methods }) =>
    methods
      .filter((method) => method !== 'OPTIONS')
      .map((method) => ({ pattern, method, path: addressOf(pattern, NOBODY) })),
  );
  const answered = await inTurns(asked, async ({ pattern, method, path }) => {
    const { status } = await raw(closed.issuer, { path, method, body: '' });
    const name = pattern.replace(/^\/(assets|help|authorize)\/.*/, '/$1/…');
    return { name, isClosed: status === 401 };
  });
  const open = new Set(answered.flatMap(({ name, isClosed }) => (isClosed ? [] : [name])));
  expect([...open].toSorted()).toEqual(OPEN.toSorted());
  const closedToAll = new Set(answered.map(({ name }) => name).filter((name) => !open.has(name)));
  expect([...closedToAll]).toEqual(
    expect.arrayContaining([...ASKING, '/people', '/trail', '/control/people']),
  );
});

describe('a wrong token', () => {
  it('waits twice as long each time, while the right one is let in at once', async () => {
    const { issuer } = await serve({ durations: { guess: 40 } });
    const began = performance.now();
    for (const guess of ['one', 'two', 'three', 'four'])
      expect((await bearer(issuer, guess)).status).toBe(401);
    // 40, 80, 160 and 320 ms at the least.
    expect(performance.now() - began).toBeGreaterThanOrEqual(590);
    const wrong = bearer(issuer, 'five').then(() => 'wrong');
    const right = bearer(issuer, TOKEN).then(({ status }) => status);
    expect(await Promise.race([wrong, right])).toBe(200);
    expect(await wrong).toBe('wrong');
  });

  it('is told 429 where many wait already, and the right one is not', async () => {
    const { issuer } = await serve({ durations: { guess: 4000 } });
    const answers = await Promise.all(Array.from({ length: 80 }, (_, n) => bearer(issuer, `guess ${n}`)));
    const statuses = answers.map(({ status }) => status);
    expect([...new Set(statuses)].toSorted()).toEqual([401, 429]);
    expect(statuses.filter((status) => status === 401)).toHaveLength(50);
    expect((await bearer(issuer, TOKEN)).status).toBe(200);
  });
});
