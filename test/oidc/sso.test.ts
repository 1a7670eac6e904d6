/** Single sign-on, row by row (docs/facts/idporten.md#single-sign-on), through the front door. What decides without a store is in policy.test.ts. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { LoginMethod } from '../../src/eid/method.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { loadMethods } from '../../src/methods/load.ts';
import type { Browser, Page } from '../support/browser.ts';
import { throughBankId, throughTestId } from '../support/journey.ts';
import { atHome, type Change, errorOf, GOODBYE, headless, Party } from '../support/party.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const SUBSTANTIAL = 'idporten-loa-substantial';
const HIGH = 'idporten-loa-high';
const FRESH = 'digdir:fresh';
const MINUTE = 60_000;

let ahead = 0;
let person: TestPerson;

/** An eID that takes no part in single sign-on, as eIDAS will not. */
async function foreignEid(): Promise<LoginMethod> {
  const native = (await loadMethods(null)).find(({ entries }) => entries.some(({ id }) => id === 'testid1'));
  const [entry] = native?.entries ?? [];
  if (native === undefined || entry === undefined) throw new Error('TestID is gone');
  const { headless: _, ...rest } = native;
  return { ...rest, id: 'foreign', entries: [{ ...entry, id: 'foreign', acr: HIGH, order: 99, sso: false }] };
}

const simulator = await sharedWorld({
  clock: { now: () => systemClock.now() + ahead },
  config: { settings: { scopes: { [FRESH]: { requires_user_authentication: true } } } },
  methods: [await foreignEid()],
});
const [one, two, isolated] = await Promise.all([
  Party.registered(simulator),
  Party.registered(simulator),
  Party.registered(simulator, { sso_disabled: true }),
]);
beforeEach(async () => {
  person = await simulator.control.person();
});

const later = (minutes: number) => {
  ahead += minutes * MINUTE;
};

/** A browser in which the person has logged in at `one`, by TestID. */
async function loggedIn(eid = 'testid1', party = one): Promise<Browser> {
  return (await party.logIn(party.browser(), person, {}, eid)).browser;
}

/** Is the person let in without a page? */
const served = async (browser: Browser, party: Party, change: Change = {}) =>
  (await party.silent(browser, change)) === null;
const asked = ({ url }: Page) => url.pathname === '/authorize/selector';

describe('one circle of trust', () => {
  it('another service is served without a page, with who, how and when it really was', {
    tags: ['@profile-11.13', '@asvs-6.8.4'],
  }, async () => {
    const browser = one.browser();
    const first = (await one.tokens(await one.logIn(browser, person, {}, 'testid1'))).claims;
    later(10);
    const page = await browser.open(two.request());
    expect(atHome(page)).toBe(true);
    const { acr, amr, auth_time, pid, sid, sub } = (await two.tokens(page)).claims;
    expect([acr, amr, auth_time, pid]).toEqual([SUBSTANTIAL, ['TestID'], first.auth_time, person.pid]);
    expect([sid === first.sid, sub === first.sub]).toEqual([false, false]);
  });

  it('a higher level is asked for anew, and raises the session; a lower one gets the real one', {
    tags: ['@profile-6.1.5', '@profile-11.5', '@profile-11.14'],
  }, async () => {
    const browser = await loggedIn('testid1');
    expect(await served(browser, two, { acr_values: HIGH })).toBe(false);
    const picker = await browser.open(two.request({ acr_values: HIGH }));
    expect(picker.html).not.toContain('id="testid1"');
    await throughBankId(browser, picker, person, simulator.control);
    const { claims } = await one.tokens(await browser.open(one.request({ acr_values: SUBSTANTIAL })));
    expect([claims.acr, claims.amr]).toEqual([HIGH, ['BankID']]);
  });

  it('prompt=login asks always, and leaves a session that serves', {
    tags: ['@profile-6.1.6', '@profile-11.15'],
  }, async () => {
    const browser = await loggedIn();
    later(5);
    const picker = await browser.open(two.request({ prompt: 'login' }));
    expect(asked(picker)).toBe(true);
    const { claims } = await two.tokens(await throughTestId(browser, picker, person));
    const again = await one.tokens(await browser.open(one.request()));
    expect(again.claims.auth_time).toBe(claims.auth_time);
  });

  it('max_age asks whom it finds too old', { tags: '@profile-2.1.12' }, async () => {
    const browser = await loggedIn();
    later(2);
    expect(await served(browser, two, { max_age: '180' })).toBe(true);
    for (const max_age of ['60', '0']) expect(await served(browser, two, { max_age })).toBe(false);
  });

  it('id_token_hint serves its own person, and asks where it is another’s', async () => {
    const browser = one.browser();
    const { id_token } = await one.tokens(await one.logIn(browser, person));
    expect(await served(browser, one, { id_token_hint: id_token })).toBe(true);
    person = await simulator.control.person();
    const other = await loggedIn();
    expect(await served(other, one, { id_token_hint: id_token })).toBe(false);
    expect(asked(await other.open(one.request({ id_token_hint: id_token })))).toBe(true);
  });

  describe('id_token_hint of another person (OIDC Core 3.1.2.2)', () => {
    let fresh: Party;
    beforeEach(async () => {
      fresh = await Party.registered(simulator);
    });
    const hintOf = async (who: TestPerson) =>
      (await fresh.tokens(await fresh.logIn(fresh.browser(), who))).id_token;
    const trail = () => simulator.control.trail({ service: fresh.service.client_id });

    it.each([{ prompt: 'none' }, {}])('logs nobody in without a page (%j)', async (change) => {
      const id_token_hint = await hintOf(person);
      const other = await simulator.control.person();
      const by = async (who: TestPerson) =>
        errorOf(await fresh.browser().open(fresh.request({ ...change, id_token_hint, ...headless(who) })));
      expect(await by(other)).toBe('login_required');
      expect((await trail()).at(-1)?.rule).toBe('id_token_hint.person');
      expect(await by(person)).toBeNull();
    });

    it.each([
      ['testid1', 'query'],
      ['testid2', 'form_post'],
    ])(
      'ends a login on the pages with a sentence, and with an error to the service (%s, %s)',
      async (eid, response_mode) => {
        const id_token_hint = await hintOf(person);
        const change = { id_token_hint, response_mode, ui_locales: 'en' };
        const other = await simulator.control.person();
        const page = await fresh.logIn(fresh.browser(), other, change, eid);
        expect([page.status, page.heading]).toEqual([200, 'You logged in as somebody else']);
        expect(page.html).not.toContain('post.js');
        if (response_mode === 'query') {
          expect(errorOf(await page.click('go-on'))).toBe('login_required');
        } else {
          const sent = page.form('form-post').controls.map(({ name, value }) => [name, value]);
          expect(sent).toContainEqual(['error', 'login_required']);
        }
        expect(await served(page.browser, two)).toBe(false);
      },
    );

    it('lets that person in on the pages, over the session of another', async () => {
      const id_token_hint = await hintOf(person);
      const browser = fresh.browser();
      await fresh.logIn(browser, await simulator.control.person());
      const home = await fresh.logIn(browser, person, { id_token_hint });
      expect((await fresh.tokens(home)).claims.pid).toBe(person.pid);
    });

    it('at logout ends what there is, and the trail tells of it', async () => {
      const id_token_hint = await hintOf(person);
      const logout = fresh.logout({ id_token_hint, client_id: null, post_logout_redirect_uri: null });
      const browser = fresh.browser();
      await fresh.logIn(browser, person);
      await browser.open(logout);
      expect((await trail()).some(({ kind }) => kind === 'logout.hint')).toBe(false);
      await fresh.logIn(browser, await simulator.control.person());
      await browser.open(logout);
      expect((await trail()).some(({ kind }) => kind === 'logout.hint')).toBe(true);
      expect(await served(browser, fresh)).toBe(false);
    });
  });

  it('a scope that wants the person authenticated anew is not served', {
    tags: ['@profile-3.22', '@profile-6.1.11'],
  }, async () => {
    const scopes = ['openid', 'profile', FRESH];
    const api = await Party.registered(simulator, { integration_type: 'api_klient', scopes });
    const browser = await loggedIn();
    expect(await served(browser, api)).toBe(true);
    expect(await served(browser, api, { scope: scopes.join(' ') })).toBe(false);
    expect(atHome(await api.logIn(browser, person, { scope: scopes.join(' ') }))).toBe(true);
  });
});

describe('its time', () => {
  it('is thirty minutes between two authorize calls', {
    tags: ['@profile-6.1.1', '@profile-11.13', '@asvs-7.3.1'],
  }, async () => {
    const browser = await loggedIn();
    for (const party of [two, one, two]) {
      later(29);
      expect(await served(browser, party)).toBe(true);
    }
    later(31);
    expect(await served(browser, one)).toBe(false);
  });

  it('goes on with a call that asks for a login, whether or not that is finished', {
    tags: '@profile-6.1.2',
  }, async () => {
    const browser = await loggedIn();
    later(20);
    expect(asked(await browser.open(two.request({ prompt: 'login' })))).toBe(true);
    later(20);
    expect(await served(browser, one)).toBe(true);
  });

  it('goes on with a call that prompt=none lets nobody answer', async () => {
    const browser = await loggedIn();
    later(20);
    expect(await served(browser, two, { acr_values: HIGH })).toBe(false);
    later(20);
    expect(await served(browser, one)).toBe(true);
  });

  it('is 120 minutes from the first authentication, whatever comes after it', {
    tags: ['@profile-6.1.1', '@profile-11.13', '@asvs-7.3.2'],
  }, async () => {
    const browser = await loggedIn();
    for (const _ of [25, 50]) {
      later(25);
      expect(await served(browser, two)).toBe(true);
    }
    await one.logIn(browser, person, { acr_values: HIGH });
    for (const _ of [75, 100]) {
      later(25);
      expect(await served(browser, two)).toBe(true);
    }
    later(21);
    expect(await served(browser, two)).toBe(false);
  });

  it('begins anew with another person, who gets nothing of the former', { tags: '@asvs-6.8.1' }, async () => {
    const browser = await loggedIn();
    for (const _ of [29, 58, 87, 116]) {
      later(29);
      expect(await served(browser, one)).toBe(true);
    }
    person = await simulator.control.person();
    await two.logIn(browser, person, { prompt: 'login' });
    later(20);
    const { claims } = await one.tokens(await browser.open(one.request()));
    expect(claims.pid).toBe(person.pid);
  });
});

describe('a service without SSO (sso_disabled)', () => {
  it('asks although there is a common session, and is then served by its own', {
    tags: ['@profile-6.1.7', '@profile-11.29'],
  }, async () => {
    const browser = await loggedIn();
    expect(await served(browser, isolated)).toBe(false);
    await isolated.logIn(browser, person);
    expect(await served(browser, isolated)).toBe(true);
    expect(await served(browser, one)).toBe(true);
  });

  it('gives no other service anything', { tags: '@profile-6.1.7' }, async () => {
    const another = await Party.registered(simulator, { sso_disabled: true });
    const browser = await loggedIn('testid2', isolated);
    expect(await served(browser, isolated)).toBe(true);
    for (const party of [one, another]) expect(await served(browser, party)).toBe(false);
  });

  it('shares the timers: a call to it keeps the common session, and both end together', {
    tags: '@profile-6.1.7',
  }, async () => {
    const browser = await loggedIn();
    await isolated.logIn(browser, person);
    later(29);
    expect(await served(browser, isolated)).toBe(true);
    later(29);
    expect(await served(browser, one)).toBe(true);
    later(31);
    expect([await served(browser, one), await served(browser, isolated)]).toEqual([false, false]);
  });

  it('is logged out with all others', { tags: '@profile-6.1.8' }, async () => {
    const browser = await loggedIn();
    await isolated.logIn(browser, person);
    await browser.open(`${simulator.login}/logout`);
    expect([await served(browser, one), await served(browser, isolated)]).toEqual([false, false]);
  });
});

describe('an eID without SSO', () => {
  it('answers nobody else, and leaves the common session alone', { tags: '@profile-6.1.9' }, async () => {
    const browser = await loggedIn();
    const home = await two.logIn(browser, person, { prompt: 'login' }, 'foreign');
    const { claims } = await two.tokens(home);
    expect(claims.sid).toMatch(/^[\w-]{43}$/);
    const { auth_time } = (await one.tokens(await browser.open(one.request()))).claims;
    expect(Number(auth_time)).toBeLessThanOrEqual(Number(claims.auth_time));
  });

  it('is asked for each time, and can be logged out of', async () => {
    const browser = await loggedIn('foreign');
    expect([await served(browser, one), await served(browser, two)]).toEqual([false, false]);
    expect((await browser.open(one.logout())).url.href).toBe(GOODBYE);
  });
});

it('a logout ends all that the session gave, however many logins that were', async () => {
  const browser = one.browser();
  const tokens = [await one.tokens(await one.logIn(browser, person))];
  for (let n = 0; n < 105; n += 1) {
    const home = await browser.open(one.request());
    if (n > 102) tokens.push(await one.tokens(home));
  }
  await browser.open(`${simulator.login}/logout`);
  const statuses = tokens.map(async ({ access_token }) => (await one.userinfo(access_token)).status);
  expect(await Promise.all(statuses)).toEqual([401, 401, 401]);
});

describe('a service on the same host, whose browser takes it for the same site,', () => {
  const FRAME = { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'iframe' };
  /** What a page of the service has its browser ask. */
  const ask = async (browser: Browser, party: Party, change: Change, headers: Record<string, string>) => {
    const cookie = browser.jar.header(new URL(party.simulator.login)) ?? '';
    const answer = await fetch(party.request(change), {
      redirect: 'manual',
      headers: { cookie, ...headers },
    });
    const to = new URL(answer.headers.get('location') ?? '', party.simulator.login).searchParams;
    return [to.has('code'), to.get('error'), answer.headers.getSetCookie().length];
  };

  it.each([
    ['a hidden frame', FRAME],
    ['a script', { ...FRAME, 'sec-fetch-dest': 'empty' }],
    ['an image', { ...FRAME, 'sec-fetch-dest': 'image' }],
  ])('gets no code by %s, with or without prompt=none, and keeps its session', async (_, headers) => {
    const browser = await loggedIn();
    for (const change of [{ prompt: 'none' }, {}])
      expect(await ask(browser, two, change, headers)).toEqual([false, 'login_required', 0]);
    expect(await served(browser, two)).toBe(true);
  });

  it('gets one by a link, and by a form that posts the request', async () => {
    const browser = await loggedIn();
    const whole = { ...FRAME, 'sec-fetch-dest': 'document' };
    expect(await ask(browser, two, { prompt: 'none' }, whole)).toEqual([true, null, 0]);
    const body = two.query({ prompt: 'none' });
    const post = { method: 'POST', body, redirect: 'manual', headers: whole } as const;
    const answer = await fetch(`${simulator.login}/authorize`, post);
    const location = new URL(answer.headers.get('location') ?? '', simulator.login);
    const cookie = browser.jar.header(location) ?? '';
    const home = await fetch(location, { redirect: 'manual', headers: { cookie, ...whole } });
    expect(home.headers.get('location')).toContain('code=');
  });

  it('needs no cookie for a headless login in a frame', async () => {
    expect(await ask(one.browser(), one, headless(person), FRAME)).toEqual([true, null, 0]);
  });

  it('is answered as its browser says where settings.same_site is as_served', async () => {
    const loose = await ownWorld({ config: { settings: { same_site: 'as_served' } } });
    const party = await Party.registered(loose);
    const { browser } = await party.logIn(party.browser(), await loose.control.person());
    expect(await ask(browser, party, { prompt: 'none' }, FRAME)).toEqual([true, null, 0]);
  });
});

it('headless login leaves no session', { tags: ['@profile-2.3.6', '@profile-11.22'] }, async () => {
  const browser = one.browser();
  expect(atHome(await browser.open(one.request(headless(person))))).toBe(true);
  expect(await served(browser, one)).toBe(false);
});
