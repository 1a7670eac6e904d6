/** What a request may hold, and what is kept of it: of logins, of pushed requests, of people seen for the first time. */
import { expect, it } from 'vitest';
import { LIMIT_TABLE } from '../../src/kernel/limits.ts';
import { LOGIN } from '../../src/login/machine/login.ts';
import { PAR } from '../../src/oidc/records.ts';
import { freshPid } from '../../src/people/pid.ts';
import { loginOf, movedClock } from '../support/login.ts';
import { errorOf, Party } from '../support/party.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const clock = movedClock();
const simulator = await sharedWorld({ clock, limits: { logins_browser: 3 } });

it('a browser with as many unfinished logins as it may have begins no further one, until one ends or is too old', {
  tags: '@limit-logins_browser',
}, async () => {
  const party = await Party.registered(simulator);
  const browser = party.browser();
  const begin = () => browser.open(party.request());
  const pages = [await begin(), await begin(), await begin()];
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
  const refused = await begin();
  expect(errorOf(refused)).toBe('temporarily_unavailable');
  expect(refused.url.searchParams.get('error_description')).toMatch(
    /This browser has 3 logins that have not ended/,
  );
  expect(refused.url.searchParams.get('state')).toBe('a state');
  const events = await simulator.control.trail({ service: party.service.client_id });
  expect(events.at(-1)?.rule).toBe('logins.open');
  // Another browser is not concerned, and one that ends makes room.
  expect((await party.browser().open(party.request())).status).toBe(200);
  await pages[1]?.press('cancel');
  expect((await begin()).status).toBe(200);
  expect(errorOf(await begin())).toBe('temporarily_unavailable');
  clock.pass(1801);
  expect((await begin()).status).toBe(200);
});

it('the oldest unfinished login keeps the bare addresses, however many have ended since', async () => {
  const party = await Party.registered(simulator);
  const browser = party.browser();
  const first = await browser.open(party.request());
  expect(first.url.search).toBe('');
  for (let n = 0; n < 5; n += 1) {
    const page = await browser.open(party.request());
    expect(page.url.search).toMatch(/^\?login=l_/);
    await page.press('cancel');
  }
  const bare = await browser.open(`${simulator.login}/authorize/selector`);
  expect(loginOf(bare).id).toBe(loginOf(first).id);
  await first.press('cancel');
  const next = await browser.open(party.request());
  const again = await browser.open(`${simulator.login}/authorize/selector`);
  expect(loginOf(again).id).toBe(loginOf(next).id);
});

it('only what is understood is kept of a request, and of that no more than a bound', {
  tags: ['@asvs-4.2.5', '@limit-request_kept'],
}, async () => {
  const party = await Party.registered(simulator);
  const fat = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`unknown_${n}`, 'x'.repeat(4_000)]));
  const pushed = await party.push({ ...fat, ui_locales: 'nn xx yy' });
  expect(pushed.status).toBe(201);
  const kept = await simulator.store.get(PAR, pushed.body.request_uri ?? '', clock.now());
  expect(JSON.stringify(kept?.value).length).toBeLessThan(600);

  const ui_locales = `nn ${'xx '.repeat(1_000)}`.trim();
  await party.browser().open(party.request({ unknown: 'x'.repeat(8_000), ui_locales }));
  const of = { service: party.service.client_id };
  const [login] = await simulator.store.latest(LOGIN, of, clock.now(), { limit: 1 });
  expect(JSON.stringify(login?.value).length).toBeLessThan(2_000);
  expect(JSON.stringify(login?.value)).not.toContain('xx');

  const most = LIMIT_TABLE.request_kept.most;
  const state = 's'.repeat(4_090);
  const filled = (length: number) => {
    const used = [...party.query({ state })].filter(([name]) => BOUNDED.includes(name));
    const size = used.map(([, value]) => value).join('').length;
    return { state, ui_locales: 'x'.repeat(length - size) };
  };
  const fits = await party.push(filled(most));
  expect([fits.status, fits.body.error_description]).toEqual([201, undefined]);
  const refused = await party.push(filled(most + 1));
  expect([refused.status, refused.body.error]).toEqual([400, 'invalid_request']);
  expect(refused.body.error_description).toMatch(/more than 8192 characters in all.*They hold 8193/);
});

/** The parameters of `Party.query` that count; `client_id` and `redirect_uri` are bounded by the registration. */
const BOUNDED = ['response_type', 'scope', 'state', 'nonce', 'code_challenge', 'code_challenge_method'];

it('who is made at first sight of a number goes when the time is up, with the number; who was made by a call stays', {
  tags: '@limit-first_sight',
}, async () => {
  const own = movedClock();
  const settings = { first_sight: 3_600 };
  const short = await ownWorld({ clock: own, config: { settings } });
  const party = await Party.registered(short);
  const made = await short.control.person();
  const pid = freshPid({ at: own.now(), entropy: 'seen for the first time' }, 0);
  type Found = { readonly people: readonly TestPerson[] };
  const seen = async () =>
    (await short.control.must<Found>('GET', `/people?search=${pid}`)).people.map(({ id }) => id);
  await party.code({ pid });
  const [first] = await seen();
  own.pass(3_599);
  expect(await seen()).toEqual([first]);
  own.pass(1);
  expect(await seen()).toEqual([]);
  expect((await short.control.call('GET', `/people/${pid}`)).status).toBe(404);
  expect((await short.control.call('GET', `/people/${made.id}`)).status).toBe(200);
  await party.code({ pid });
  expect(await seen()).toHaveLength(1);
});
