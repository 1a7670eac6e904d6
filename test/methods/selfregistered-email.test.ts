/** Self-registered e-mail (docs/facts/idporten.md#levels): who reads the code may log in, and nobody is known by it. */
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../support/browser.ts';
import { throughTestId } from '../support/journey.ts';
import { elementText, loginOf, movedClock } from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { atHome, type Change, errorOf, Party } from '../support/party.ts';
import { messagesOf, type PhoneMessage } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const EMAIL = 'selfregistered-email';
const SUBSTANTIAL = 'idporten-loa-substantial';
const ADDRESS = 'somebody@example.test';

const clock = movedClock();
const simulator = await sharedWorld({ clock });
let party = await Party.registered(simulator, { client_name: 'Tipstjenesten' });
let browser: Browser;
beforeEach(() => {
  browser = party.browser();
});

const open = (acr_values: string | null = EMAIL, change: Change = {}) =>
  browser.open(party.request({ acr_values, ...change }));
const entries = ({ html }: Page) => [...html.matchAll(/class="pp-entry" id="([^"]+)"/g)].map(([, id]) => id);

/** The e-mails of the person whose login this page is, oldest first. */
async function mailbox(page: Page): Promise<readonly PhoneMessage[]> {
  const { person } = await simulator.control.login(loginOf(page).id);
  return (await messagesOf(simulator, { id: person ?? '' })).filter(({ kind }) => kind === 'email');
}
const told = ({ heading, text }: Page) => ({ heading, text });
const latest = async (page: Page) => (await mailbox(page)).at(-1)?.code ?? '';
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

async function logIn(address = ADDRESS, change: Change = {}): Promise<Page> {
  const page = await (await open(EMAIL, change)).submit({ email: address });
  return page.submit({ otc: await latest(page) });
}

describe('who may use it', () => {
  it('only whose service names it', { tags: '@profile-7.7' }, async () => {
    expect(entries(await open(null))).not.toContain(EMAIL);
    expect(entries(await open(SUBSTANTIAL))).not.toContain(EMAIL);
  });

  it('beside a level it stands on the international tab of the picker', {
    tags: '@profile-2.2.4',
  }, async () => {
    const picker = await open(`${EMAIL} ${SUBSTANTIAL}`);
    expect(entries(picker)).toEqual(expect.arrayContaining(['testid1', 'bankid']));
    expect(entries(picker)).not.toContain(EMAIL);
    const international = await picker.click('tab-international');
    expect(entries(international)).toEqual([EMAIL]);
    expect((await international.click(EMAIL)).heading).toBe('Logg inn med e-post');
  });

  it('alone it is where the browser goes at once, and Back leads to a picker of one', {
    tags: '@profile-2.2.4',
  }, async () => {
    const page = await open();
    expect([page.url.pathname, page.heading]).toEqual([`/authorize/${EMAIL}`, 'Logg inn med e-post']);
    expect(entries(await page.press('back'))).toEqual([EMAIL]);
  });

  it('a person with an eID at a service that takes either keeps the level of the eID', {
    tags: '@profile-2.2.5',
  }, async () => {
    const person = await simulator.control.person();
    const home = await throughTestId(browser, await open(`${EMAIL} ${SUBSTANTIAL}`), person, 'testid1');
    expect((await party.tokens(home)).claims).toMatchObject({ acr: SUBSTANTIAL, pid: person.pid });
  });
});

describe('the tokens', () => {
  it('tell the address, the level and the way, and no number', {
    tags: ['@profile-4.10', '@profile-4.13', '@profile-11.30'],
  }, async () => {
    const { access_token, claims } = await party.tokens(await logIn());
    expect(claims).toMatchObject({ acr: EMAIL, amr: ['Selfregistered-email'], email: ADDRESS });
    for (const token of [claims, decodeJwt(access_token)]) expect(token).not.toHaveProperty('pid');
    expect(claims).not.toHaveProperty('given_name');
    expect(decodeJwt(access_token)).not.toHaveProperty('email');
    expect(await (await party.userinfo(access_token)).json()).toEqual({ sub: claims.sub, locale: 'nb' });
  });

  it('have a sub for each address and service', async () => {
    const subject = async (address: string, by = party) => {
      [browser, party] = [by.browser(), by];
      return (await by.tokens(await logIn(address))).claims.sub;
    };
    const [own, other] = [party, await Party.registered(simulator)];
    const subs = [await subject('one@example.test'), await subject(' One@Example.test ', own)];
    subs.push(await subject('two@example.test'), await subject('one@example.test', other));
    party = own;
    expect([subs[0] === subs[1], new Set(subs).size]).toEqual([true, 3]);
  });

  it('of somebody with an eID have no e-mail', async () => {
    const person = await simulator.control.person({ email: ADDRESS });
    const home = await throughTestId(browser, await open(SUBSTANTIAL), person, 'testid1');
    expect((await party.tokens(home)).claims).not.toHaveProperty('email');
  });
});

describe('single sign-on', () => {
  it('answers who is content with an address, and no level', async () => {
    await logIn();
    expect(errorOf(await open(EMAIL, { prompt: 'none' }))).toBeNull();
    expect(errorOf(await open(SUBSTANTIAL, { prompt: 'none' }))).toBe('login_required');
    expect(entries(await open(SUBSTANTIAL))).toContain('bankid');
  });

  it('of an eID answers no request for an address, nor the reverse; both are there side by side, until the logout', async () => {
    const silent = async (acr_values: string) => errorOf(await open(acr_values, { prompt: 'none' }));
    const person = await simulator.control.person();
    await throughTestId(browser, await open(SUBSTANTIAL), person, 'testid2');
    expect([await silent(SUBSTANTIAL), await silent(EMAIL)]).toEqual([null, 'login_required']);
    await logIn();
    expect([await silent(SUBSTANTIAL), await silent(EMAIL)]).toEqual([null, null]);
    const both = await open(`${EMAIL} ${SUBSTANTIAL}`);
    expect((await party.tokens(both)).claims).toMatchObject({ acr: 'idporten-loa-high', pid: person.pid });
    await browser.open(`${simulator.login}/logout`);
    expect([await silent(SUBSTANTIAL), await silent(EMAIL)]).toEqual(['login_required', 'login_required']);
  });

  it('of an address answers beside a level that the eID does not reach', async () => {
    await throughTestId(browser, await open(SUBSTANTIAL), await simulator.control.person(), 'testid1');
    await logIn();
    const home = await open(`${EMAIL} idporten-loa-high`);
    expect((await party.tokens(home)).claims.acr).toBe(EMAIL);
  });
});

/** How many people there are by their address alone. */
const registered = async () => (await simulator.control.found('registered by e-mail')).length;

describe('the address', () => {
  it.each(['', 'somebody', 'a@b', 'a b@example.test'])('is asked for again: %j', async (email) => {
    const before = await registered();
    const page = await (await open()).submit({ email });
    expect(page.text).toContain('Skriv e-postadressen slik');
    expect(page.value('email')).toBe(email);
    expect(await registered()).toBe(before);
  });

  it('is asked for again without what could be a real person’s number', async () => {
    const before = await registered();
    const page = await (await open()).submit({ email: `${realLooking(0)}@example.test` });
    expect(elementText(page, 'email-error')).toContain('Dette kan være nummeret til en virkelig person.');
    expect(page.value('email')).toBe('');
    expect(await registered()).toBe(before);
  });

  it('is everybody’s who has it: each finds the mail on their phone, and stays who they are', async () => {
    const address = 'shared.by.two@example.test';
    const sharers = [
      await simulator.control.person({ email: address }),
      await simulator.control.person({ email: 'Shared.By.Two@example.test' }),
    ];
    const other = await simulator.control.person();
    const page = await (await open()).submit({ email: address });
    const otc = await latest(page);
    const phone = async ({ id }: TestPerson) => (await browser.open(`${simulator.login}/phone/${id}`)).text;
    for (const person of sharers) expect(await phone(person)).toContain(otc);
    expect(await phone(other)).not.toContain(otc);
    const { claims } = await party.tokens(await page.submit({ otc }));
    expect(claims).toMatchObject({ acr: EMAIL, email: address });
    expect(claims).not.toHaveProperty('pid');
    for (const person of sharers)
      expect((await messagesOf(simulator, person)).map(({ code }) => code)).toEqual([otc]);
  });

  it('is sent a mail in the language of the login, with the name of the service', async () => {
    const email = 'reader@example.test';
    const page = await (await open(EMAIL, { ui_locales: 'en' })).submit({ email });
    const [mail] = await mailbox(page);
    expect(mail?.text).toBe(
      `Your code for logging in to Tipstjenesten is ${mail?.code}. If you did not ask for it, you can ignore this e-mail.`,
    );
    expect(page.text).toContain(email);
  });
});

describe('the code', () => {
  let count = 0;
  const address = () => `a${count}@example.test`;
  beforeEach(() => {
    count += 1;
  });
  const atCode = async () => (await open()).submit({ email: address() });

  it('may be wrong twice; then the address has to wait, whatever browser and code', {
    tags: '@asvs-6.6.3',
  }, async () => {
    const given = { email: address() };
    const atCodeOf = async (by: Browser) =>
      (await by.open(party.request({ acr_values: EMAIL }))).submit(given);
    const [mine, other] = [party.browser(), party.browser()];
    const [page, second] = [await atCodeOf(mine), await atCodeOf(other)];
    const codes = (await mailbox(page)).map(({ code }) => code);
    expect(codes).toHaveLength(2);
    const guess = { otc: ['000000', '000001', '000002'].find((code) => !codes.includes(code)) ?? '' };
    expect((await page.submit(guess)).text).toContain('Du har 2 forsøk igjen');
    expect((await second.submit(guess)).text).toContain('Du har 1 forsøk igjen');
    const third = party.browser();
    const stopped = await (await atCodeOf(third)).submit(guess);
    const mustWait = {
      heading: 'Logg inn med e-post',
      text: expect.stringContaining('Prøv igjen om 10 min.'),
    };
    expect(told(stopped)).toEqual(mustWait);

    // A right code is not taken either: it could have been guessed.
    const right = await (await page.reload()).submit({ otc: codes[0] ?? '' });
    expect(told(right)).toEqual(mustWait);
    const refused = await stopped.submit(given);
    expect(told(refused)).toEqual(mustWait);
    expect(await mailbox(refused)).toHaveLength(3);

    clock.pass(10 * 60);
    const again = await refused.submit(given);
    expect(atHome(await again.submit({ otc: await latest(again) }))).toBe(true);
  });

  it('is replaced by a new one, which does not give more attempts', { tags: '@asvs-6.6.2' }, async () => {
    let page = await atCode();
    const before = await latest(page);
    page = await page.submit({ otc: wrong(before) });
    page = await page.press('again');
    expect(page.text).toContain('Vi har sendt en ny kode');
    page = await page.submit({ otc: before });
    expect(page.text).toContain('Du har 1 forsøk igjen');
    expect(atHome(await page.submit({ otc: ` ${await latest(page)} ` }))).toBe(true);
    page = await (await browser.open(party.request({ acr_values: EMAIL, prompt: 'login' }))).submit({
      email: address(),
    });
    expect((await page.submit({ otc: wrong(await latest(page)) })).text).toContain('Du har 2 forsøk');
  });

  it.each(['', '  '])('is asked for again where none was given, and none is counted: %j', async (otc) => {
    let page = await atCode();
    for (const _ of Array(4)) page = await page.submit({ otc });
    expect(page.text).toContain('Skriv inn koden fra e-posten');
    page = await page.submit({ otc: wrong(await latest(page)) });
    expect(page.text).toContain('Du har 2 forsøk igjen');
  });

  it('is taken again at once where the tester sets the person’s state to active', async () => {
    let page = await atCode();
    for (const _ of Array(3)) page = await page.submit({ otc: wrong(await latest(page)) });
    expect(page.text).toMatch(/Prøv igjen om \d+ min\./);
    const { person } = await simulator.control.login(loginOf(page).id);
    await simulator.control.change({ id: person ?? '' }, { eids: { [EMAIL]: { state: 'active' } } });
    page = await page.submit({ email: address() });
    expect(atHome(await page.submit({ otc: await latest(page) }))).toBe(true);
  });

  it('is valid for ten minutes', async () => {
    const page = await atCode();
    clock.pass(10 * 60);
    const late = await page.submit({ otc: await latest(page) });
    expect(late.text).toContain('Koden gjelder ikke lenger');
    expect(atHome(await (await late.press('again')).submit({ otc: await latest(late) }))).toBe(true);
  });

  it('is nobody else’s: that of another login is wrong', async () => {
    const mine = await atCode();
    browser = party.browser();
    const theirs = await (await open()).submit({ email: 'theirs@example.test' });
    const answered = await theirs.submit({ otc: await latest(mine) });
    expect(answered.text).toContain('Koden er feil');
  });
});

it('whoever cancels comes home with access_denied', async () => {
  expect(errorOf(await (await open()).press('cancel'))).toBe('access_denied');
});

it('the person behind an address is shown to the tester, without a number', async () => {
  await logIn('shown@example.test');
  const people = await simulator.control.found('shown@example.test');
  expect(people).toMatchObject([
    { pid: null, email: 'shown@example.test', eids: {}, why: 'registered by e-mail' },
  ]);
  for (const path of [`/phone/${people[0]?.id}`, `/bank/${people[0]?.id}`, '/people'])
    expect((await browser.open(simulator.login + path)).status, path).toBe(200);
});

it('is announced', async () => {
  const answer = await fetch(`${simulator.issuer}/.well-known/openid-configuration`);
  expect(((await answer.json()) as { acr_values_supported: string[] }).acr_values_supported).toContain(EMAIL);
});

it('`solve` gets through', async () => {
  const page = await open();
  await simulator.control.solve(loginOf(page).id);
  expect((await party.tokens(await page.reload())).claims.acr).toBe(EMAIL);
});
