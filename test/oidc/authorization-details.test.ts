/** authorization_details of type idporten:fullmakt (docs/facts/idporten.md#scopes): whom the citizen represents. */
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../src/kernel/entropy.ts';
import type { Browser, Page } from '../support/browser.ts';
import { throughTestId } from '../support/journey.ts';
import { loginOf } from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { atHome, type Change, codeOf, errorOf, Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const fullmakt = (...permission_roles: readonly string[]) => ({
  authorization_details: JSON.stringify([{ type: 'idporten:fullmakt', permission_roles }]),
});
const WORK = { owner: 'nav', role: 'arbeid' };
const HOME = { owner: 'husbanken', role: 'bostoette' };
const SECRET = 'nav:fortrolig';
/** Digdir's own test pair (auth_fullmakt). */
const PAIR = { representative: '05895894984', authorizer: '28816196088' };

let person: TestPerson;
let browser: Browser;

const simulator = await sharedWorld({
  config: { settings: { scopes: { [SECRET]: { requires_pseudonymous_tokens: true } } } },
});
const party = await Party.registered(simulator, {
  ...RENEWING,
  integration_type: 'api_klient',
  scopes: ['openid', 'profile', SECRET],
});
const [mother, father] = await Promise.all([simulator.control.person(), simulator.control.person()]);
beforeEach(async () => {
  const represents = [
    { authorizer: { pid: mother.pid, name: 'Mor Testesen' }, permissions: [WORK, HOME] },
    { authorizer: { pid: father.pid }, permissions: [HOME] },
  ];
  person = await simulator.control.person({ represents });
  browser = party.browser();
});

const open = (change: Change = fullmakt('arbeid')) => browser.open(party.request(change));
const logIn = async (change: Change = fullmakt('arbeid'), who = person) =>
  throughTestId(browser, await open(change), who);
const people = (page: Page) =>
  page.form('submit').controls.flatMap(({ name, value }) => (name === 'authorizer' ? [value] : []));
const choose = (page: Page, authorizer: string) => browser.submit(page, { authorizer });
const redeemed = async (home: Page) => (await party.redeem(codeOf(home))).body;
const detailsOf = (token: string | undefined) => decodeJwt(token ?? '').authorization_details;

/** What stands for a person in the form. */
const handleOf = (pid: string) => digest(pid).slice(0, 12);
const nameOf = ({ name }: TestPerson) => `${name.given} ${name.family}`;
const represented = (pid: string, name: string, ...permissions: readonly object[]) => ({
  type: 'idporten:fullmakt',
  authorizer: { pid, name },
  authorized_representative: { name: nameOf(person), pid: person.pid },
  permissions,
});

describe('the page', () => {
  it('offers who gave one of the roles asked for, and oneself', async () => {
    const page = await logIn();
    const [hers, his] = [mother, father].map(({ pid }) => handleOf(pid));
    expect(page).toMatchObject({ status: 200, heading: 'Hvem vil du representere?' });
    expect(people(page)).toEqual([hers, 'self']);
    await choose(page, 'self');
    expect(people(await open(fullmakt('arbeid', 'bostoette')))).toEqual([hers, his, 'self']);
    expect(() => page.form('back')).toThrow();
  });

  it('says so where nobody was chosen, and takes nobody who is not offered', async () => {
    const page = await logIn();
    const again = await browser.submit(page);
    expect([again.text.includes('Velg hvem du vil representere.'), atHome(again)]).toEqual([true, false]);
    expect(again.html).toContain('aria-invalid="true"');
    await choose(again, 'self');
    for (const injected of [father.pid, person.pid, '', 'constructor'])
      expect(atHome(await choose(await open(), injected))).toBe(false);
  });

  it('tells who has no power of attorney, and has no way on but out', {
    tags: '@profile-2.5.10',
  }, async () => {
    const nobody = await simulator.control.person();
    const page = await logIn(fullmakt('arbeid'), nobody);
    expect(page.heading).toBe('Ingen har gitt deg fullmakt');
    expect(page.html).toMatch(/data-variant="primary"[^>]*id="cancel"[^>]*>Tilbake til /);
    expect(() => page.form('submit')).toThrow();
    const path = `/logins/${loginOf(page).id}/events`;
    expect((await simulator.control.call('POST', path, { event: 'answer' })).status).toBe(409);
    expect(errorOf(await browser.submit(page, {}, 'cancel'))).toBe('access_denied');
  });

  it.each([
    ['nn', 'Kven vil du representere?'],
    ['en', 'Whom do you represent?'],
    ['se', 'Gean háliidat ovddastit?'],
  ])('is read in %s', async (ui_locales, heading) => {
    expect((await logIn({ ...fullmakt('arbeid'), ui_locales })).heading).toBe(heading);
  });
});

describe('the tokens', () => {
  it('say who represents whom in what was asked for: response, id_token, access token', {
    tags: ['@profile-7.10', '@profile-11.30'],
  }, async () => {
    const body = await redeemed(await choose(await logIn(), handleOf(mother.pid)));
    const expected = [represented(mother.pid, 'Mor Testesen', WORK)];
    expect(body.authorization_details).toEqual(expected);
    expect([body.id_token, body.access_token].map(detailsOf)).toEqual([expected, expected]);
    expect(decodeJwt(body.id_token ?? '').pid).toBe(person.pid);
  });

  it('have every role asked for; a name is made for whoever was given none', async () => {
    const page = await logIn(fullmakt('bostoette', 'arbeid'));
    const first = await redeemed(await choose(page, mother.pid));
    expect(first).toMatchObject({ authorization_details: [{ permissions: [WORK, HOME] }] });
    const second = await redeemed(await choose(await open(fullmakt('bostoette')), father.pid));
    const name = expect.stringMatching(/^\S+ \S+/);
    expect(second).toMatchObject({ authorization_details: [{ authorizer: { name } }] });
  });

  it('are empty for oneself, in all three places', { tags: '@profile-4.4' }, async () => {
    const body = await redeemed(await choose(await logIn(), 'self'));
    expect(body.authorization_details).toEqual([]);
    expect([body.id_token, body.access_token].map(detailsOf)).toEqual([[], []]);
  });

  it('have none where none was asked for', async () => {
    const body = await redeemed(await logIn({}));
    expect([body.authorization_details, detailsOf(body.id_token)]).toEqual([undefined, undefined]);
  });

  it('keep it through a refresh', async () => {
    const body = await redeemed(await choose(await logIn(), mother.pid));
    const again = await party.refresh(body.refresh_token);
    expect(again.body.authorization_details).toEqual(body.authorization_details);
    expect(detailsOf(again.body.access_token)).toEqual(body.authorization_details);
  });

  it('that are pseudonymous do not give the citizen away', async () => {
    const page = await logIn({ ...fullmakt('arbeid'), scope: `openid ${SECRET}` });
    const body = await redeemed(await choose(page, mother.pid));
    const tokens = [body.id_token, body.access_token].map((token = '') => decodeJwt(token));
    const text = JSON.stringify([body.authorization_details, ...tokens]);
    expect([text.includes(person.pid), text.includes(mother.pid)]).toEqual([false, true]);
  });
});

describe('single sign-on', () => {
  it('is not changed by it: the page is shown each time, and plain logins are plain', {
    tags: '@profile-6.1.10',
  }, async () => {
    await choose(await logIn(), mother.pid);
    const page = await open();
    expect([page.url.pathname, page.heading]).toEqual(['/authorize/selector', 'Hvem vil du representere?']);
    expect(detailsOf((await redeemed(await choose(page, 'self'))).id_token)).toEqual([]);
    expect(detailsOf((await redeemed(await open({}))).id_token)).toBeUndefined();
  });

  it('prompt=none is told interaction_required', async () => {
    await logIn({});
    expect(errorOf(await open({ ...fullmakt('arbeid'), prompt: 'none' }))).toBe('interaction_required');
  });

  it('travels by PAR', async () => {
    await logIn({});
    const page = await browser.open(await party.pushed(fullmakt('arbeid')));
    expect(people(page)).toEqual([handleOf(mother.pid), 'self']);
  });

  it('a login without a page represents nobody', async () => {
    expect((await party.issued(person, fullmakt('arbeid'))).authorization_details).toEqual([]);
  });
});

describe('powers of attorney', () => {
  it('are given, changed and taken away by the control API', async () => {
    const path = `/people/${person.id}`;
    const one = { authorizer: { pid: father.pid, name: 'Far' }, permissions: [WORK] };
    const give = async (...represents: readonly object[]) =>
      expect(await simulator.control.must('PATCH', path, { represents })).toMatchObject({ represents });
    await give(one);
    await logIn({});
    expect(people(await open())).toEqual([handleOf(father.pid), 'self']);
    await give();
    expect((await open()).text).toContain('Ingen har gitt deg');
  });

  it.each([
    ['a number of a real person', { pid: realLooking(0) }, [WORK]],
    ['a number that is none', { pid: '1' }, [WORK]],
    ['no permission', { pid: PAIR.authorizer }, []],
    ['a role of several words', { pid: PAIR.authorizer }, [{ owner: 'nav', role: 'a b' }]],
  ])('are refused with %s', async (_, authorizer, permissions) => {
    const represents = [{ authorizer, permissions }];
    const made = await simulator.control.call('POST', '/people', { represents });
    expect(made.status).toBe(400);
    expect(JSON.stringify(made.body)).not.toContain(authorizer.pid.padEnd(11, '-'));
  });

  it('Digdir’s own test pair is there', { tags: '@profile-7.11' }, async () => {
    person = await simulator.control.must('GET', `/people/${PAIR.representative}`);
    const body = await redeemed(await choose(await logIn(), PAIR.authorizer));
    expect(body.authorization_details).toEqual([represented(PAIR.authorizer, 'Usikker Billettluke', WORK)]);
  });
});
