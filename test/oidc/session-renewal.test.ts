/** A new session id and SSO tag at every proven login and at logout (ASVS 7.2.4): a planted cookie gives its planter nothing, and no tab loses its login. */
import { beforeEach, describe, expect, it } from 'vitest';
import { mobileAndBirth } from '../methods/mobile.ts';
import type { Browser, Page } from '../support/browser.ts';
import { throughBankId, throughTestId } from '../support/journey.ts';
import { atHome, errorOf, Party } from '../support/party.ts';
import { approve } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

let person: TestPerson;

const simulator = await sharedWorld();
const [one, two] = await Promise.all([Party.registered(simulator), Party.registered(simulator)]);
beforeEach(async () => {
  person = await simulator.control.person();
});

const cookieOf = (browser: Browser) => browser.jar.header(new URL(simulator.login)) ?? '';

/** Another browser with the same cookies. */
function twin(browser: Browser): Browser {
  const other = one.browser();
  other.jar.take(new URL(simulator.login), [`${cookieOf(browser)}; Path=/`]);
  return other;
}

const served = async (browser: Browser) => (await two.silent(browser)) === null;

/** A browser at the picker, and one with the same cookie: who planted it, and how they see the login. */
async function planted() {
  const planter = one.browser();
  await planter.open(one.request());
  const citizen = twin(planter);
  return { planter, citizen, picker: await citizen.open(two.request()) };
}

async function hasNothing(planter: Browser): Promise<void> {
  expect(await two.silent(planter)).toBe('login_required');
  const picker = await planter.open(`${simulator.login}/authorize/selector`);
  expect(picker.text).toContain('Ukjent tjenesteeier');
}

describe('a planted cookie', () => {
  const ways: readonly [string, (citizen: Browser, picker: Page) => Promise<Page>][] = [
    ['TestID', (citizen, picker) => throughTestId(citizen, picker, person)],
    ['BankID', (citizen, picker) => throughBankId(citizen, picker, person, simulator.control)],
    [
      'an eID that is proven on the phone',
      async (citizen, picker) => {
        const number = await citizen.click(picker, 'bankid-mobil');
        const waiting = await citizen.submit(number, mobileAndBirth(person));
        await approve(simulator, person, { pin: '1234' });
        return citizen.open(waiting.url);
      },
    ],
  ];

  it.each(ways)(
    'gives nothing once the citizen has logged in by %s',
    { tags: ['@asvs-7.2.4', '@class-login-csrf'] },
    async (_, through) => {
      const { planter, citizen, picker } = await planted();
      const before = cookieOf(citizen);
      expect(atHome(await through(citizen, picker))).toBe(true);
      expect(cookieOf(citizen)).not.toBe(before);
      await hasNothing(planter);
      expect(await served(citizen)).toBe(true);
    },
  );

  it('gives nothing once a login of the SSO session is raised', async () => {
    const { citizen, picker } = await planted();
    await throughTestId(citizen, picker, person, 'testid1');
    const thief = twin(citizen);
    await one.logIn(citizen, person, { acr_values: 'idporten-loa-high' });
    await hasNothing(thief);
    expect(await served(citizen)).toBe(true);
  });

  it('gives nothing after a logout, whoever logs in then', {
    tags: '@class-session-after-logout',
  }, async () => {
    const browser = one.browser();
    await one.logIn(browser, person);
    const before = twin(browser);
    await browser.open(`${simulator.login}/logout`);
    expect(cookieOf(browser)).not.toBe(cookieOf(before));
    await one.logIn(browser, await simulator.control.person());
    await hasNothing(before);
    expect(await served(browser)).toBe(true);
  });

  it('stays what it was while nothing is proven: cancelled, or answered by the SSO session', async () => {
    const browser = one.browser();
    const picker = await browser.open(one.request());
    const before = cookieOf(browser);
    expect(errorOf(await browser.submit(picker, {}, 'cancel'))).toBe('access_denied');
    expect(cookieOf(browser)).toBe(before);
    await one.logIn(browser, person);
    const after = cookieOf(browser);
    expect(await served(browser)).toBe(true);
    expect(cookieOf(browser)).toBe(after);
  });
});

describe('the logins of other tabs', () => {
  it('go on after a login, and after a logout', async () => {
    const browser = one.browser();
    const [first, second, third] = [
      await browser.open(one.request({ state: 'first' })),
      await browser.open(two.request({ state: 'second' })),
      await browser.open(one.request({ state: 'third' })),
    ];
    const [mine, their] = [await browser.click(second, 'testid2'), await browser.click(third, 'testid2')];
    await throughTestId(browser, first, person);
    const home = await browser.submit(mine, { pid: person.pid });
    expect(home.url.searchParams.get('state')).toBe('second');
    await browser.open(`${simulator.login}/logout`);
    const last = await browser.submit(their, { pid: person.pid });
    expect([atHome(last), last.url.searchParams.get('state')]).toEqual([true, 'third']);
    expect(await served(browser)).toBe(true);
  });

  it.each([1, 2, 3, 4, 5])('finish at once, and are one session: round %i', async () => {
    const browser = one.browser();
    const pages = [];
    for (const party of [one, two]) pages.push(await (await browser.open(party.request())).click('testid2'));
    const send = (page: Page) => page.submit({ pid: person.pid });
    const answers = await Promise.all(pages.map(send));
    // Whose form came after the other's new session is asked once more.
    const homes = await Promise.all(answers.map((page) => (atHome(page) ? page : send(page))));
    expect(homes.map(atHome)).toEqual([true, true]);
    const tokens = [await one.tokens(homes[0] as Page), await two.tokens(homes[1] as Page)];
    await browser.open(`${simulator.login}/logout`);
    for (const { access_token } of tokens) expect((await one.userinfo(access_token)).status).toBe(401);
  });

  it('keep how long the session has lasted', async () => {
    const browser = one.browser();
    await one.logIn(browser, person);
    const age = (minutes: number) => simulator.store.age(minutes * 60_000, { person: person.id });
    await age(20);
    const { claims } = await two.tokens(await two.logIn(browser, person, { prompt: 'login' }));
    expect(await served(browser)).toBe(true);
    await age(29);
    expect(await served(browser)).toBe(true);
    // Begun 20 minutes before, it ends after 120.
    for (const minutes of [29, 29]) {
      await age(minutes);
      expect(await served(browser)).toBe(true);
    }
    await age(14);
    expect(await served(browser)).toBe(false);
    expect(claims.pid).toBe(person.pid);
  });
});

describe('the form that went home', () => {
  /** Picker and number, up to the form whose answer is the code. */
  async function atLastForm() {
    const browser = one.browser();
    const page = await browser.click(await browser.open(one.request()), 'testid2');
    return { browser, page, fields: { pid: person.pid } };
  }

  it('sent once more with the old cookie has the same answer, and the session goes on with it', async () => {
    const { browser, page, fields } = await atLastForm();
    const slow = twin(browser);
    const home = await browser.submit(page, fields);
    const again = await slow.submit(page, fields);
    expect(again.url.href).toBe(home.url.href);
    expect(await served(slow)).toBe(true);
    // One browser has one session: the cookie that came second is the one it keeps.
    expect(await served(browser)).toBe(false);
  });

  it('is nobody else’s: with other hidden fields or other answers nothing is repeated', async () => {
    const { browser, page, fields } = await atLastForm();
    const planter = twin(browser);
    const theirs = await planter.open(page.url);
    await browser.submit(page, fields);
    for (const [form, answer] of [
      [theirs, fields],
      [page, { pid: (await simulator.control.person()).pid }],
    ] as const) {
      const shown = await planter.submit(form, answer);
      expect([shown.status, shown.heading, atHome(shown)]).toEqual([500, 'Systemfeil', false]);
    }
    await hasNothing(planter);
  });

  it('has no answer any more after a logout', async () => {
    const { browser, page, fields } = await atLastForm();
    const slow = twin(browser);
    await browser.submit(page, fields);
    await browser.open(`${simulator.login}/logout`);
    const after = await browser.submit(page, fields);
    expect([after.status, atHome(after)]).toEqual([409, false]);
    expect((await slow.submit(page, fields)).heading).toBe('Systemfeil');
  });
});

describe('an answer that was posted from the SSO session (form_post)', () => {
  const request = () => one.request({ response_mode: 'form_post', state: 'always the same' });
  const codeIn = ({ html }: Page) => /name="code" value="([^"]+)"/.exec(html)?.[1];

  it('is repeated to its own session, and to nobody who logs in after', async () => {
    const browser = one.browser();
    await one.logIn(browser, person);
    const mine = codeIn(await browser.open(request()));
    expect(codeIn(await browser.open(request()))).toBe(mine);
    const next = await simulator.control.person();
    await one.logIn(browser, next, { prompt: 'login' });
    const code = codeIn(await browser.open(request())) ?? '';
    expect(code).not.toBe(mine);
    const { body } = await one.redeem(code);
    expect(await one.claims(body.id_token)).toMatchObject({ pid: next.pid });
  });

  it('is not repeated once the same person has proven themselves anew', async () => {
    const browser = one.browser();
    await one.logIn(browser, person);
    const before = codeIn(await browser.open(request()));
    await one.logIn(browser, person, { prompt: 'login' });
    expect(codeIn(await browser.open(request()))).not.toBe(before);
  });

  it('is gone after a logout', async () => {
    const browser = one.browser();
    await one.logIn(browser, person);
    const before = codeIn(await browser.open(request()));
    await browser.open(`${simulator.login}/logout`);
    const after = await browser.open(request());
    expect([after.heading, codeIn(after)]).toEqual(['Velg elektronisk ID', undefined]);
    await throughTestId(browser, after, person);
    expect(codeIn(await browser.open(request()))).not.toBe(before);
  });
});

it('a browser whose session has ended is sent here once more, and only once', async () => {
  const browser = one.browser();
  await browser.open(one.request());
  const late = cookieOf(browser);
  await one.logIn(browser, person);
  const ask = (path: string) =>
    fetch(simulator.login + path, { headers: { cookie: late }, redirect: 'manual' });
  const first = await ask('/authorize/selector');
  expect([first.status, first.headers.get('location')]).toEqual([302, '/authorize/selector?once-more']);
  const second = await ask('/authorize/selector?once-more');
  expect([second.status, second.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/^\/authorize\/selector\?login=l_/),
  ]);
});
