/** authorization_details of type idporten:fullmakt (docs/facts/idporten.md#scopes): whom the citizen represents. */
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../src/kernel/entropy.ts';
import type { Browser, Page } from '../support/browser.ts';
import { throughTestId } from '../support/journey.ts';
import { realLooking } from '../support/numbers.ts';
import { atHome, type Change, errorOf, Party } from '../support/party.ts';
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
  ...{ integration_type: 'api_klient', scopes: ['openid', 'profile', SECRET] },
  grant_types: ['authorization_code', 'refresh_token'],
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
const redeemed = async (home: Page) => (await party.redeem(home.url.searchParams.get('code') ?? '')).body;
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
    expect([page.status, page.heading, people(page)]).toEqual([
      200,
      'Hvem vil du representere?',
      [handleOf(mother.pid), 'self'],
    ]);
    await choose(page, 'self');
    expect(people(await open(fullmakt('arbeid', 'bostoette')))).toEqual([
      handleOf(mother.pid),
      handleOf(father.pid),
      'self',
    ]);
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
    const login = page.form('cancel').controls.find(({ name }) => name === 'login')?.value ?? '';
    const answered = await simulator.control.call('POST', `/logins/${login.split('.')[0]}/events`, {
      event: 'answer',
    });
    expect(answered.status).toBe(409);
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
    const [first] = (await redeemed(await choose(page, mother.pid))).authorization_details as unknown as [
      { permissions: unknown },
    ];
    expect(first.permissions).toEqual([WORK, HOME]);
    const [second] = (await redeemed(await choose(await open(fullmakt('bostoette')), father.pid)))
      .authorization_details as unknown as [{ authorizer: { name: string } }];
    expect(second.authorizer.name).toMatch(/^\S+ \S+/);
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
    const text = JSON.stringify([
      body.authorization_details,
      decodeJwt(body.id_token ?? ''),
      decodeJwt(body.access_token ?? ''),
    ]);
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
    const { body } = await party.post('/par', party.query(fullmakt('arbeid')), party.basic);
    const pushed = { client_id: party.service.client_id, request_uri: body.request_uri ?? '' };
    const page = await browser.open(`${simulator.login}/authorize?${new URLSearchParams(pushed)}`);
    expect(people(page)).toEqual([handleOf(mother.pid), 'self']);
  });

  it('a login without a page represents nobody', async () => {
    const { body } = await party.redeem(await party.code(person, fullmakt('arbeid')));
    expect(body.authorization_details).toEqual([]);
  });
});

describe('powers of attorney', () => {
  it('are given, changed and taken away by the control API', async () => {
    const path = `/people/${person.id}`;
    const one = { authorizer: { pid: father.pid, name: 'Far' }, permissions: [WORK] };
    expect(await simulator.control.must('PATCH', path, { represents: [one] })).toMatchObject({
      represents: [one],
    });
    await logIn({});
    expect(people(await open())).toEqual([handleOf(father.pid), 'self']);
    expect(await simulator.control.must('PATCH', path, { represents: [] })).toMatchObject({ represents: [] });
    expect((await open()).text).toContain('Ingen har gitt deg');
  });

  it.each([
    ['a number of a real person', { pid: realLooking(0) }, [WORK]],
    ['a number that is none', { pid: '1' }, [WORK]],
    ['no permission', { pid: PAIR.authorizer }, []],
    ['a role of several words', { pid: PAIR.authorizer }, [{ owner: 'nav', role: 'a b' }]],
  ])('are refused with %s', async (_, authorizer, permissions) => {
    const made = await simulator.control.call('POST', '/people', {
      represents: [{ authorizer, permissions }],
    });
    expect(made.status).toBe(400);
    expect(JSON.stringify(made.body)).not.toContain(authorizer.pid.padEnd(11, '-'));
  });

  it('Digdir’s own test pair is there', { tags: '@profile-7.11' }, async () => {
    const { people: all } = await simulator.control.must<{ people: readonly TestPerson[] }>(
      'GET',
      `/people?search=${PAIR.representative}`,
    );
    const [representative] = all;
    if (representative === undefined) throw new Error('The pair is not in the cast');
    person = representative;
    const body = await redeemed(await choose(await logIn(), PAIR.authorizer));
    expect(body.authorization_details).toEqual([represented(PAIR.authorizer, 'Usikker Billettluke', WORK)]);
  });
});
