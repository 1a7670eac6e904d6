/** Several logins in one browser, old forms, double clicks, and what a GET may do. */
import { describe, expect, it } from 'vitest';
import { bankidOf } from '../methods/bankid.ts';
import type { Page } from '../support/browser.ts';
import {
  browserOf,
  homeWith,
  loginOf,
  movedClock,
  passwordOf,
  type Service,
  serviceOf,
} from '../support/login.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const clock = movedClock();
const OLD_FORM = 'Skjemaet var gammelt, og ingenting er endret.';
const simulator = await sharedWorld({ clock });
const [one, other] = [await serviceOf(simulator, 'Service One'), await serviceOf(simulator, 'Service Two')];

const person = () => simulator.control.person();

interface Tab {
  readonly service: Service;
  readonly state: string;
  readonly picker: Page;
}

/** Two tabs of one browser, both at the picker; the first opened owns the bare addresses. */
async function twoTabs(services: readonly [Service, Service]) {
  const browser = browserOf();
  const tabs: Tab[] = [];
  for (const [n, service] of services.entries()) {
    const state = `state of tab ${n}`;
    tabs.push({ service, state, picker: await browser.open(service.request({ state })) });
  }
  const [first, second] = tabs;
  if (first === undefined || second === undefined) throw new Error('There are two tabs');
  return { browser, first, second };
}

/** Nothing but the login's state: what an old form must not change. */
async function standing(page: Page): Promise<unknown> {
  const { step, state, version, person } = await simulator.control.login(loginOf(page).id);
  return { step, state, version, person };
}

async function endsAsItsOwn(tab: Tab, home: Page, who: TestPerson): Promise<void> {
  expect(homeWith(home)).toMatchObject({ state: tab.state });
  expect(await tab.service.redeemed(home)).toMatchObject({ pid: who.pid });
}

/** The whole way with a reload at every page and one visit back at the picker. */
async function withDetours(tab: Tab, who: TestPerson): Promise<Page> {
  const picker = await tab.picker.reload();
  const number = await (await picker.click('bankid')).reload();
  const code = await number.submit({ pid: who.pid });
  const again = await tab.picker.reload();
  expect(again.heading).toBe('Velg elektronisk ID');
  const back = await code.reload();
  expect(back.heading).toBe('Engangskode');
  const password = await back.submit({ otc: await simulator.control.code(who, 'bankid') });
  return (await password.reload()).submit({ password: passwordOf(who) });
}

describe('two tabs, both at the picker,', () => {
  const orders = [
    ['the first to the end, then the second', 'first', 'second'],
    ['the second to the end, then the first', 'second', 'first'],
  ] as const;
  const pairs = [
    ['two services', () => [one, other] as const],
    ['one service twice', () => [one, one] as const],
  ] as const;

  for (const [pair, services] of pairs) {
    for (const [order, early, late] of orders) {
      it(`${pair}: ${order}`, async () => {
        const tabs = await twoTabs([...services()]);
        for (const tab of [tabs[early], tabs[late]]) {
          const who = await person();
          const home = await one.throughBankId(tab.picker, who);
          await endsAsItsOwn(tab, home, who);
        }
      });

      it(`${pair}, with reloads and a look back: ${order}`, async () => {
        const tabs = await twoTabs([...services()]);
        for (const tab of [tabs[early], tabs[late]]) {
          const who = await person();
          await endsAsItsOwn(tab, await withDetours(tab, who), who);
        }
      });
    }

    it(`${pair}: step by step in turns`, async () => {
      const { first, second } = await twoTabs([...services()]);
      const [mine, theirs] = [await person(), await person()];
      const a = await first.picker.click('bankid');
      const b = await second.picker.click('bankid');
      const b2 = await b.submit({ pid: theirs.pid });
      const a3 = await a.along({ pid: mine.pid }, { otc: await simulator.control.code(mine, 'bankid') });
      const b3 = await b2.submit({ otc: await simulator.control.code(theirs, 'bankid') });
      await endsAsItsOwn(second, await b3.submit({ password: passwordOf(theirs) }), theirs);
      await endsAsItsOwn(first, await a3.submit({ password: passwordOf(mine) }), mine);
    });
  }

  it('each show the service they belong to', async () => {
    const { first, second } = await twoTabs([one, other]);
    expect(first.picker.text).toContain('Service One');
    expect(second.picker.text).toContain('Service Two');
    expect(first.picker.url.search).toBe('');
    expect(second.picker.url.searchParams.get('login')).toBe(loginOf(second.picker).id);
  });

  it('stay two when one of them is cancelled', async () => {
    const { first, second } = await twoTabs([one, other]);
    const denied = { error: 'access_denied', state: first.state };
    expect(homeWith(await first.picker.press('cancel'))).toMatchObject(denied);
    const who = await person();
    await endsAsItsOwn(second, await one.throughTestId(second.picker, who), who);
  });
});

describe('a bare address of an eID', () => {
  it('without Referer asks which login is meant, with one link for each', async () => {
    const { browser, first, second } = await twoTabs([one, other]);
    const asked = await browser.open(new URL('/authorize/bankid', simulator.login));
    expect(asked.heading).toBe('Hvilken innlogging?');
    for (const { picker } of [first, second]) expect(await standing(picker)).toMatchObject({ step: null });
    const names = [...asked.html.matchAll(/pp-entry-name">([^<]+)</g)].map(([, name]) => name);
    expect(names).toEqual(['Service One', 'Service Two']);
    const link = /href="([^"]+)"[^>]*><span class="pp-entry-name">Service Two/.exec(asked.html)?.[1] ?? '';
    const picker = await asked.open(link);
    expect([picker.heading, loginOf(picker).id]).toEqual(['Velg elektronisk ID', loginOf(second.picker).id]);
  });

  it('is not asked about when the owner stands there', async () => {
    const { browser, first } = await twoTabs([one, other]);
    await first.picker.click('bankid');
    const page = await browser.open(new URL('/authorize/bankid', simulator.login));
    expect([page.heading, loginOf(page).id]).toEqual(['Logg inn med BankID', loginOf(first.picker).id]);
  });

  it('from the page of the later login leads to the address that names it', async () => {
    const { first, second } = await twoTabs([one, other]);
    const page = await second.picker.click('bankid');
    expect(page.url.searchParams.get('login')).toBe(loginOf(second.picker).id);
    expect(await standing(first.picker)).toMatchObject({ step: null });
    const headers = { referer: second.picker.url.href, 'sec-fetch-site': 'same-origin' };
    const answer = await second.picker.fetch('/authorize/bankid', { headers });
    const itsOwn = `/authorize/bankid?login=${loginOf(second.picker).id}`;
    expect([answer.status, answer.headers.get('location')]).toEqual([303, itsOwn]);
  });

  it('from a page of another port at a path like ours is as good as typed', async () => {
    const { browser, second } = await twoTabs([one, other]);
    const page = await browser.open(new URL('/authorize/bankid', simulator.login), undefined, {
      referer: `http://localhost:3000/authorize/selector?login=${loginOf(second.picker).id}`,
    });
    expect(page.heading).toBe('Hvilken innlogging?');
  });

  it('from the old picker of a finished login does not drive the other one', async () => {
    const { first, second } = await twoTabs([one, other]);
    await one.throughTestId(second.picker, await person());
    const page = await second.picker.click('bankid');
    expect(page.heading).toBe('Du er allerede logget inn');
    expect(await standing(first.picker)).toMatchObject({ step: null });
  });
});

describe('a browser that has begun more than a hundred logins', () => {
  it('still finds the last one', async () => {
    const browser = browserOf();
    for (let n = 0; n < 101; n++) await (await one.atPicker({}, browser)).press('cancel');
    const picker = await one.atPicker({}, browser);
    expect(picker.heading).toBe('Velg elektronisk ID');
    homeWith(await one.throughTestId(picker, await person()));
  });
});

describe('an old form', () => {
  it('changes nothing and says so', { tags: '@threat-T1' }, async () => {
    const who = await person();
    const code = await one.atCode(who);
    const password = await code.submit({ otc: await simulator.control.code(who, 'bankid') });
    const before = await standing(password);
    const shown = await code.submit({ otc: '000000' });
    expect([shown.status, shown.heading]).toEqual([409, 'Passord']);
    expect(shown.text).toContain(OLD_FORM);
    expect(await standing(password)).toEqual(before);
    homeWith(await shown.submit({ password: passwordOf(who) }));
  });

  it('sent twice by a double click is counted once', { tags: '@threat-T1' }, async () => {
    const who = await person();
    const page = await one.atPassword(who);
    const wrong = { password: 'wrong one' };
    const both = await Promise.all([page.submit(wrong), page.submit(wrong)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 425]);
    const second = both.find(({ status }) => status === 425);
    expect(second?.text).toContain('Skjemaet ble sendt to ganger.');
    expect(second?.heading).toBe('Passord');
    expect(await bankidOf(simulator, who)).toMatchObject({ password_errors: 1 });
  });

  it('sent twice leads on from where it led, also when something else has happened since', async () => {
    const who = await person();
    const first = await one.atEntry('bankid');
    const code = await first.submit({ pid: who.pid });
    const again = await first.submit({ pid: who.pid });
    expect([again.status, again.heading]).toEqual([425, code.heading]);
    const password = await again.submit({ otc: await simulator.control.code(who, 'bankid') });
    homeWith(await password.submit({ password: passwordOf(who) }));
  });

  it('to cancel, from a picker that has been left, cancels nothing', async () => {
    const page = await one.atPicker();
    await page.click('bankid');
    const shown = await page.press('cancel');
    expect([shown.status, shown.text.includes(OLD_FORM)]).toEqual([409, true]);
    expect(await standing(shown)).toMatchObject({ state: 'open', step: 'number' });
  });

  it('without a readable version is old', async () => {
    const number = await one.atEntry('bankid');
    for (const login of [loginOf(number).id, `${loginOf(number).id}.`, `${loginOf(number).id}.x`]) {
      const shown = await number.submit({ login, pid: (await person()).pid });
      expect([shown.status, await standing(number)]).toMatchObject([409, { step: 'number', person: null }]);
    }
  });

  it('of a finished login is told that it has ended', async () => {
    const page = await one.atPicker();
    const number = await page.click('testid2');
    await page.press('cancel');
    homeWith(await number.press('cancel'));
    const shown = await number.submit({ pid: (await person()).pid });
    // The form was of the version that went home: the same redirect, and a cancel stays a cancel.
    expect(homeWith(shown)).toMatchObject({ error: 'access_denied' });
    const ended = await page.press('cancel');
    expect([ended.status, ended.heading]).toEqual([409, 'Innloggingen er avsluttet']);
  });
});

describe('the form of another login', () => {
  it('does nothing in a browser that has a login of its own', async () => {
    const [number, itsNumber] = [await one.atEntry('testid2'), await one.atEntry('testid2')];
    const before = await standing(itsNumber);
    const { id, version } = loginOf(itsNumber);
    const login = `${id}.${version}`;
    for (const [fields, button] of [
      [{ login, pid: (await person()).pid }, 'submit'],
      [{ login }, 'cancel'],
    ] as const) {
      const shown = await number.submit(fields, button);
      expect([shown.status, shown.text.includes('Ukjent tjenesteeier')]).toEqual([400, true]);
      expect(await standing(itsNumber)).toEqual(before);
    }
    expect(await standing(number)).toMatchObject({ step: 'number' });
  });

  it('is refused in a browser without a session, and its address shows nothing there', {
    tags: '@threat-T4',
  }, async () => {
    const page = await one.atPicker();
    const stranger = browserOf();
    const lost = await stranger.submit(page, {}, 'cancel');
    expect([lost.status, lost.heading]).toEqual([500, 'Systemfeil']);
    const { id } = loginOf(page);
    for (const path of [`/authorize/selector?login=${id}`, `/authorize/bankid?login=${id}`]) {
      const shown = await stranger.open(new URL(path, simulator.login));
      expect([shown.status, shown.text.includes('Ukjent tjenesteeier')]).toEqual([200, true]);
      expect(loginOf(shown).id).not.toBe(id);
      expect(shown.text).not.toContain('Service One');
    }
    expect(stranger.jar.names).toEqual([]);
    expect(await standing(page)).toMatchObject({ state: 'open', step: null, version: 1 });
  });

  it('is not reached by its id from a browser with another login', {
    tags: ['@threat-T4', '@class-unbound-login'],
  }, async () => {
    const [mine, theirs] = [await one.atPicker(), await one.atPicker()];
    const path = `/authorize/bankid?login=${loginOf(theirs).id}`;
    expect((await mine.browser.open(new URL(path, simulator.login))).status).toBe(400);
    expect(await standing(theirs)).toMatchObject({ step: null });
  });

  it('sent by another site is refused, whatever else is right', {
    tags: ['@threat-T3', '@asvs-3.5.1'],
  }, async () => {
    const page = await one.atPicker();
    const answer = await page.fetch(page.form('cancel').action, {
      method: 'POST',
      body: page.sent('cancel'),
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    });
    expect([answer.status, await standing(page)]).toMatchObject([403, { state: 'open', version: 1 }]);
  });
});

describe('the last button', () => {
  it('clicked twice at once gives the same redirect twice', async () => {
    const who = await person();
    const page = await one.atPassword(who);
    const answer = { password: passwordOf(who) };
    const [a, b] = await Promise.all([page.submit(answer), page.submit(answer)]);
    expect(homeWith(a)).toEqual(homeWith(b));
    expect(await one.redeemed(a)).toMatchObject({ pid: who.pid });
  });

  it('clicked again within a minute gives the same redirect, and later not', async () => {
    const who = await person();
    const page = await one.atPassword(who);
    const answer = { password: passwordOf(who) };
    const home = homeWith(await page.submit(answer));
    clock.pass(30);
    expect(homeWith(await page.submit(answer))).toEqual(home);
    clock.pass(31);
    const late = await page.submit(answer);
    expect([late.status, late.heading]).toEqual([409, 'Du er allerede logget inn']);
    expect(late.html).not.toContain(home.code);
  });
});

describe('a finished login', () => {
  it('hands its code to no GET', { tags: '@asvs-3.5.3' }, async () => {
    const who = await person();
    const page = await one.atPassword(who);
    const { code = '' } = homeWith(await page.submit({ password: passwordOf(who) }));
    expect(code).not.toBe('');
    const { id } = loginOf(page);
    const paths = ['/authorize/selector', '/authorize/bankid', '/authorize/testid1'];
    for (const path of paths.flatMap((bare) => [bare, `${bare}?login=${id}`])) {
      const shown = await page.open(new URL(path, simulator.login));
      expect([shown.status, shown.heading]).toEqual([200, 'Du er allerede logget inn']);
      expect([shown.html.includes(code), shown.text.includes('fullført')]).toEqual([false, true]);
    }
  });
});

describe('a login proven by the tester', () => {
  const solved = async (page: Page) =>
    simulator.control.solve(loginOf(page).id, { person: (await person()).id });

  it('goes home with the next GET of its browser, once', async () => {
    const page = await one.atPicker();
    await solved(page);
    const home = await page.reload();
    expect(homeWith(home)).toHaveProperty('code');
    expect((await page.reload()).heading).toBe('Du er allerede logget inn');
  });

  it('goes home with an old form of its browser', async () => {
    const page = await one.atPicker();
    const number = await page.click('testid2');
    await solved(page);
    expect(homeWith(await number.submit({ pid: (await person()).pid }))).toHaveProperty('code');
  });

  it('is cancelled by its browser as long as the answer has not left', async () => {
    const page = await one.atPicker();
    const number = await page.click('testid2');
    await solved(page);
    expect(homeWith(await number.press('cancel'))).toMatchObject({ error: 'access_denied' });
    expect(await standing(page)).toMatchObject({ state: 'cancelled', person: null });
  });

  it('goes back to the picker by “Tilbake”, and nobody is proven any more', async () => {
    const page = await one.atPicker();
    const number = await page.click('testid2');
    await solved(page);
    const back = await number.press('back');
    expect([back.status, back.heading]).toEqual([200, 'Velg elektronisk ID']);
    expect(await standing(page)).toMatchObject({ state: 'open', step: null, person: null });
    const who = await person();
    expect(await one.redeemed(await one.throughTestId(back, who))).toMatchObject({ pid: who.pid });
  });

  it('goes home in no other browser', async () => {
    const [mine, theirs] = [await one.atPicker(), await one.atPicker()];
    await solved(mine);
    const { id } = loginOf(mine);
    const path = new URL(`/authorize/selector?login=${id}`, simulator.login);
    expect((await theirs.browser.open(path)).status).toBe(400);
    expect(await standing(mine)).toMatchObject({ state: 'proven' });
  });
});

describe('an address of an eID chooses nothing', () => {
  it.each([
    ['when it is prefetched', { 'sec-purpose': 'prefetch' }],
    ['when it is prerendered', { 'sec-purpose': 'prefetch;prerender' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
  ])('%s', async (_, headers) => {
    const page = await one.atPicker();
    const own = { referer: page.url.href, 'sec-fetch-site': 'same-origin' };
    const answer = await page.fetch(page.link('bankid'), {
      redirect: 'follow',
      headers: { ...own, ...headers },
    });
    expect(await answer.text()).toContain('Velg elektronisk ID');
    expect(await standing(page)).toEqual({ step: null, state: 'open', version: 1, person: null });
  });

  it('by HEAD', async () => {
    const page = await one.atPicker();
    const answer = await page.fetch('/authorize/bankid', { redirect: 'follow', method: 'HEAD' });
    expect([answer.status, await standing(page)]).toMatchObject([200, { step: null, version: 1 }]);
  });

  it('and a double click on an entry of the picker chooses it once', async () => {
    const page = await one.atPicker();
    const both = await Promise.all([page.click('testid1'), page.click('testid1')]);
    for (const page of both) expect([page.status, page.heading]).toEqual([200, 'Logg inn med TestID']);
    expect(await standing(page)).toMatchObject({ step: 'number', version: 2 });
  });

  it('a second time', async () => {
    const page = await one.atPicker();
    const number = await page.click('bankid');
    const before = await standing(number);
    await page.click('bankid');
    expect(await standing(number)).toEqual(before);
  });
});

describe('another eID', () => {
  it('is chosen at once where nothing would be lost', async () => {
    const page = await one.atPicker();
    await page.click('bankid');
    expect((await page.click('testid1')).heading).toBe('Logg inn med TestID');
  });

  it('is asked about once the first has got somewhere, and chosen by POST', async () => {
    const who = await person();
    const page = await one.atCode(who);
    const before = await standing(page);
    const asked = await page.open('/authorize/testid2');
    expect(asked.heading).toBe('Bytte innloggingsmetode?');
    expect(asked.text).toContain('Du er i gang med BankID. Bytter du til TestID på nivå høyt');
    expect(await standing(page)).toEqual(before);
    const stayed = await asked.click('Fortsett med BankID');
    expect(stayed.heading).toBe('Engangskode');
    const changed = await asked.submit();
    expect(changed.heading).toBe('Logg inn med TestID');
    expect(await standing(changed)).toMatchObject({ step: 'number', person: null });
    homeWith(await changed.submit({ pid: who.pid }));
  });
});

describe('cancel', () => {
  it('by the tester is told to the service by the next form of the browser', async () => {
    const page = await one.atPicker();
    await simulator.control.event(loginOf(page).id, { event: 'cancel' });
    expect(homeWith(await page.press('cancel'))).toMatchObject({ error: 'access_denied' });
  });

  it('from the picker goes home with access_denied, state and iss, and nothing else', async () => {
    const page = await one.atPicker();
    const home = homeWith(await page.press('cancel'));
    const denied = { error: 'access_denied', state: 'the state of the service', iss: simulator.issuer };
    expect(home).toMatchObject(denied);
    expect(Object.keys(home).sort()).toEqual(['error', 'error_description', 'iss', 'state']);
  });
});

describe('a login that takes too long', () => {
  it('is told so by GET and by POST', { tags: '@threat-F7' }, async () => {
    const number = await one.atEntry('testid2', { ui_locales: 'en' });
    clock.pass(1801);
    const shown = await number.reload();
    expect([shown.status, shown.heading]).toEqual([200, 'The login has ended']);
    expect(shown.text).toContain('It took too long, and the login has expired.');
    const posted = await number.submit({ pid: (await person()).pid });
    expect([posted.status, posted.heading]).toEqual([409, 'The login has ended']);
    const fresh = await one.atPicker({}, number.browser);
    homeWith(await one.throughTestId(fresh, await person()));
  });
});

describe('cookies of others on the same host', () => {
  it('named SESSION, JSESSIONID and connect.sid disturb nothing', async () => {
    const browser = browserOf();
    const lines = ['SESSION=abc; Path=/', 'JSESSIONID=def; Path=/', 'connect.sid=s%3Aghi.jkl; Path=/'];
    browser.jar.take(new URL(simulator.login), lines);
    homeWith(await one.throughBankId(await one.atPicker({}, browser), await person()));
    expect(browser.jar.header(new URL(simulator.login))).toContain(
      'SESSION=abc; JSESSIONID=def; connect.sid=s%3Aghi.jkl',
    );
  });

  it('of a second simulator neither', async () => {
    const second = await ownWorld();
    const theirs = await serviceOf(second);
    const browser = browserOf();
    const [mine, its] = [await person(), await second.control.person()];
    const here = await browser.open(one.request());
    const there = await browser.open(theirs.request());
    const codeHere = await (await here.click('bankid')).submit({ pid: mine.pid });
    const codeThere = await (await there.click('bankid')).submit({ pid: its.pid });
    const otcs = [await simulator.control.code(mine, 'bankid'), await second.control.code(its, 'bankid')];
    const passwordHere = await codeHere.submit({ otc: otcs[0] ?? '' });
    const homeThere = await codeThere.along({ otc: otcs[1] ?? '' }, { password: passwordOf(its) });
    const homeHere = await passwordHere.submit({ password: passwordOf(mine) });
    expect(await one.redeemed(homeHere)).toMatchObject({ pid: mine.pid, iss: simulator.issuer });
    expect(await theirs.redeemed(homeThere)).toMatchObject({ pid: its.pid, iss: second.issuer });
  });
});
