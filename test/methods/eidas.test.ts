/** eIDAS (docs/facts/idporten.md#levels): who may use it, what the tokens say, whom the register knows, and single sign-on. */
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { listener, tellable } from '../oidc/channels.ts';
import type { Browser, Page } from '../support/browser.ts';
import { throughTestId } from '../support/journey.ts';
import { elementText, loginOf } from '../support/login.ts';
import { atHome, type Change, errorOf, Party } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const LOW = 'eidas-loa-low';
const EIDAS = 'eidas-loa-substantial';
const HIGH = 'eidas-loa-high';
const NORWEGIAN = 'idporten-loa-substantial';
/** Of Sweden’s login page: the first is of the cast, the second is known to nobody. */
const [ELSA, NILS] = ['SE/NO/test-1', 'SE/NO/test-2'];

const simulator = await sharedWorld();
const party = await Party.registered(simulator, { client_name: 'Byggesak' });
let browser: Browser;
beforeEach(() => {
  browser = party.browser();
});

const open = (acr_values: string | null = EIDAS, change: Change = {}) =>
  browser.open(party.request({ acr_values, ...change }));
const entries = ({ html }: Page) => [...html.matchAll(/class="pp-entry" id="([^"]+)"/g)].map(([, id]) => id);

/** From the selector through a country. */
async function through(selector: Page, who = NILS, level = EIDAS): Promise<Page> {
  const abroad = await selector.submit({ countryId: who.slice(0, 2) });
  return abroad.submit({ who, level });
}
const typed = ({ name, born }: TestPerson, identifier: string) => ({
  ...{ who: 'other', given_name: name.given, family_name: name.family, birthdate: born, identifier },
});
/** Somebody whose identifier is typed. */
async function asTyped(fields: Readonly<Record<string, string>>): Promise<Page> {
  const abroad = await (await open()).submit({ countryId: fields.identifier?.slice(0, 2) ?? '' });
  return abroad.submit({ level: EIDAS, ...fields });
}
const claimsOf = async (home: Page) => (await party.tokens(home)).claims;
const lastStep = async () => {
  const [login] = (await simulator.control.logins({ service: party.service.client_id })).slice(-1);
  const events = await simulator.control.trail({ login: login?.id ?? '' });
  return events.findLast(({ kind }) => kind === 'login.step')?.summary;
};

describe('who may use it', () => {
  it('only whose service asks for its levels', { tags: '@profile-2.2.3' }, async () => {
    for (const acr_values of [null, NORWEGIAN, 'idporten-loa-high'])
      expect((await open(acr_values)).html).not.toContain('id="eidas"');
  });

  it.each([EIDAS, HIGH])(
    'alone it is where the browser goes at once: %s',
    {
      tags: '@profile-2.2.3',
    },
    async (acr_values) => {
      const page = await open(acr_values);
      expect([page.url.pathname, page.heading]).toEqual(['/authorize/eidas', 'Select country']);
      expect(entries(await page.press('back'))).toEqual(['eidas']);
    },
  );

  it('the documented example offers Norwegian eIDs and, on the other tab, eIDAS', {
    tags: ['@profile-2.2.3', '@profile-8.6'],
  }, async () => {
    const norwegian = await open(`${NORWEGIAN} ${EIDAS}`);
    expect(entries(norwegian)).toEqual(expect.arrayContaining(['bankid', 'testid1']));
    const international = await norwegian.click('tab-international');
    expect(entries(international)).toEqual(['eidas']);
    const home = await through(await international.click('eidas'));
    expect(await claimsOf(home)).toMatchObject({ acr: EIDAS, amr: ['eIDAS'] });
    browser = party.browser();
    const person = await simulator.control.person();
    const other = await throughTestId(browser, await open(`${NORWEGIAN} ${EIDAS}`), person, 'testid1');
    expect(await claimsOf(other)).toMatchObject({ acr: NORWEGIAN, pid: person.pid });
  });

  it('its line in the picker is in English for everybody', async () => {
    for (const ui_locales of ['nb', 'nn', 'en', 'se']) {
      browser = party.browser();
      const picker = await (await open(`${NORWEGIAN} ${EIDAS}`, { ui_locales })).click('tab-international');
      expect(picker.text).toContain('Log in with an electronic ID from your own country in Europe');
    }
  });

  it('its levels are announced', async () => {
    const answer = await fetch(`${simulator.issuer}/.well-known/openid-configuration`);
    const { acr_values_supported } = (await answer.json()) as { acr_values_supported: string[] };
    expect(acr_values_supported.filter((acr) => acr.startsWith('eidas-'))).toEqual([LOW, EIDAS, HIGH]);
  });
});

describe('the tokens', () => {
  it('say who comes, in the names of 2026 and no others, and no number', {
    tags: ['@profile-4.14', '@profile-7.6', '@profile-11.30', '@profile-12.4'],
  }, async () => {
    const { access_token, claims } = await party.tokens(await through(await open()));
    expect(claims).toMatchObject({
      ...{ acr: EIDAS, amr: ['eIDAS'], eidas_person_identifier: NILS, birthdate: '1966-03-18' },
      ...{ given_name: 'Nils', family_name: 'Testlundin' },
    });
    const own = ['acr', 'amr', 'birthdate', 'eidas_person_identifier', 'family_name', 'given_name'];
    const shared = ['aud', 'auth_time', 'exp', 'iat', 'iss', 'jti', 'locale', 'nonce', 'sid', 'sub'];
    expect(Object.keys(claims).toSorted()).toEqual([...own, ...shared].toSorted());
    expect(decodeJwt(access_token)).not.toHaveProperty('pid');
    expect(decodeJwt(access_token)).not.toHaveProperty('eidas_person_identifier');
    expect(await (await party.userinfo(access_token)).json()).toEqual({ sub: claims.sub, locale: 'nb' });
  });

  it('say as much to a service that asks for openid alone', async () => {
    const claims = await claimsOf(await through(await open(EIDAS, { scope: 'openid' })));
    expect(claims).toMatchObject({ eidas_person_identifier: NILS, family_name: 'Testlundin' });
  });

  it('have a sub for each identifier and service', { tags: '@asvs-6.8.1' }, async () => {
    const subject = async (who: string, by = party) => {
      browser = by.browser();
      const selector = await browser.open(by.request({ acr_values: EIDAS }));
      return (await by.tokens(await through(selector, who))).claims.sub;
    };
    const other = await Party.registered(simulator);
    const subs = [await subject(NILS), await subject(NILS), await subject(ELSA), await subject(NILS, other)];
    expect([subs[0] === subs[1], new Set(subs).size]).toEqual([true, 3]);
  });

  it('say the level that the country has proven, if it is the one asked for or higher', {
    tags: '@asvs-6.8.4',
  }, async () => {
    const level = async (asked: string, proven: string) =>
      claimsOf(await through(await open(asked, { prompt: 'login' }), NILS, proven));
    expect((await level(EIDAS, HIGH)).acr).toBe(HIGH);
    expect((await level(LOW, LOW)).acr).toBe(LOW);
    expect((await level(HIGH, HIGH)).acr).toBe(HIGH);
  });
});

describe('the population register', () => {
  it('knows Elsa: her number is there, and the sub is the same as without it', async () => {
    const matched = await claimsOf(await through(await open(), ELSA));
    const [elsa] = await simulator.control.found('Elsa Provbergström');
    expect(matched).toMatchObject({ pid: elsa?.pid, eidas_person_identifier: ELSA, acr: EIDAS });
    await simulator.control.change({ id: elsa?.id ?? '' }, { eids: { eidas: { match: 'none' } } });
    browser = party.browser();
    const unmatched = await claimsOf(await through(await open(), ELSA));
    expect(unmatched).not.toHaveProperty('pid');
    expect(unmatched.sub).toBe(matched.sub);
  });

  it.each([
    ['found', true, 'matched with a person of the register'],
    ['none', false, 'the register knows no such person'],
    ['error', false, 'the register failed'],
    ['two', false, 'the register knows two such persons'],
  ])('answers as the person says: %s', async (match, isThere, said) => {
    const identifier = `FI/NO/${match}`;
    const person = await simulator.control.person({ eids: { eidas: { identifier, match } } });
    const claims = await claimsOf(await asTyped(typed(person, identifier)));
    expect(claims.pid).toBe(isThere ? person.pid : undefined);
    expect(claims).toMatchObject({ eidas_person_identifier: identifier, birthdate: person.born });
    expect(await lastStep()).toContain(said);
  });

  it('knows nobody who was born on another day, or whose identifier two hold', async () => {
    const identifier = 'FI/NO/twice';
    const person = await simulator.control.person({ eids: { eidas: { identifier } } });
    const other = { ...typed(person, identifier), birthdate: '1901-01-01' };
    expect(await claimsOf(await asTyped(other))).not.toHaveProperty('pid');
    expect(await lastStep()).toContain('with another date of birth');
    await simulator.control.person({ born: person.born, eids: { eidas: { identifier } } });
    browser = party.browser();
    expect(await claimsOf(await asTyped(typed(person, identifier)))).not.toHaveProperty('pid');
  });

  it('takes any state in one call, and `solve` logs that person in', async () => {
    const person = await simulator.control.person({ eids: { eidas: {} } });
    expect(person.eids.eidas).toMatchObject({ state: 'active', match: 'found' });
    const page = await open();
    await simulator.control.solve(loginOf(page).id, { person: person.id });
    expect(await claimsOf(await page.reload())).toMatchObject({ acr: EIDAS, pid: person.pid });
    for (const identifier of ['Sweden 1', 'GR/NO/1']) {
      const refused = await simulator.control.call('POST', '/people', { eids: { eidas: { identifier } } });
      expect([identifier, refused.status]).toEqual([identifier, 400]);
    }
  });
});

it('`solve` logs in somebody without a foreign identity by their own name, without a number', async () => {
  const person = await simulator.control.person();
  const page = await open();
  await simulator.control.solve(loginOf(page).id, { person: person.id });
  const claims = await claimsOf(await page.reload());
  expect(claims).toMatchObject({ family_name: person.name.family, birthdate: person.born, acr: EIDAS });
  expect(claims).not.toHaveProperty('pid');
});

it('`solve` does not answer from a country that is not the person’s', async () => {
  const finn = await simulator.control.person({ eids: { eidas: { identifier: 'FI/NO/solve' } } });
  const abroad = await (await open()).submit({ countryId: 'SE' });
  const path = `/logins/${loginOf(abroad).id}/solve`;
  expect((await simulator.control.call('POST', path, { person: finn.id })).status).toBe(409);
});

describe('at the desk the register', () => {
  it('is told of a foreign identifier, of what it answers, and forgets it', async () => {
    const person = await simulator.control.person();
    const desk = async () => browser.open(`${simulator.login}/bank/${person.id}`);
    const comes = async () => {
      browser = party.browser();
      return claimsOf(await asTyped(typed(person, 'IS/NO/desk')));
    };
    const wrong = await (await desk()).submit({ identifier: 'Ísland' }, 'eidas-register');
    expect([wrong.value('identifier'), elementText(wrong, 'identifier-error')]).toEqual([
      'Ísland',
      expect.stringContaining('SE/NO/test-1'),
    ]);
    expect(await comes()).not.toHaveProperty('pid');
    const done = await (await desk()).submit({ identifier: 'IS/NO/desk' }, 'eidas-register');
    expect(done.text).toContain('Folkeregisteret kjenner personen som IS/NO/desk.');
    expect(await comes()).toMatchObject({ pid: person.pid });
    for (const answer of ['none', 'error', 'two']) {
      await (await desk()).press(`eidas-${answer}`);
      expect([answer, (await comes()).pid]).toEqual([answer, undefined]);
    }
    await (await desk()).press('eidas-found');
    expect(await comes()).toMatchObject({ pid: person.pid });
    await (await desk()).press('eidas-remove');
    expect(await comes()).not.toHaveProperty('pid');
  });

  it('has nothing to say of who is known by another country alone, and their pages are there', async () => {
    await through(await open(), 'MT/NO/test-3');
    const [martina] = await simulator.control.found('Martina');
    for (const path of [`/phone/${martina?.id}`, `/bank/${martina?.id}`, '/people'])
      expect((await browser.open(simulator.login + path)).status, path).toBe(200);
    const desk = await browser.open(`${simulator.login}/bank/${martina?.id}`);
    expect(desk.html).not.toContain('id="eidas-register"');
  });
});

describe('single sign-on', () => {
  const silent = async (acr_values: string) => errorOf(await open(acr_values, { prompt: 'none' }));

  it('answers another service that asks for its levels, with the same claims', async () => {
    const first = await claimsOf(await through(await open()));
    const home = await open(EIDAS, { prompt: 'none' });
    expect(await claimsOf(home)).toMatchObject({ sub: first.sub, eidas_person_identifier: NILS, acr: EIDAS });
    expect(await silent(HIGH)).toBe('login_required');
  });

  it('is ended for the sub that the service knows: its hint is no other person’s, and the logout token says it', async () => {
    const heard = await listener();
    onTestFinished(heard.close);
    const told = await tellable(simulator, heard.origin, { backchannel_logout_uri: '/back' });
    const selector = await browser.open(told.request({ acr_values: EIDAS }));
    const { id_token, claims } = await told.tokens(await through(selector, ELSA));
    await browser.open(told.logout({ id_token_hint: id_token, post_logout_redirect_uri: null }));
    const body = new URLSearchParams(heard.heard[0]?.body);
    expect(decodeJwt(body.get('logout_token') ?? '').sub).toBe(claims.sub);
    const trail = await simulator.control.trail({ service: told.service.client_id });
    expect(trail.map(({ kind }) => kind)).not.toContain('logout.hint');
  });

  it('is a circle of its own: neither opens what the other has opened, and the logout ends both', async () => {
    await through(await open());
    expect([await silent(EIDAS), await silent(NORWEGIAN)]).toEqual([null, 'login_required']);
    const person = await simulator.control.person();
    expect(atHome(await throughTestId(browser, await open(NORWEGIAN), person, 'testid2'))).toBe(true);
    expect([await silent(EIDAS), await silent(NORWEGIAN)]).toEqual([null, null]);
    await browser.open(party.logout());
    expect([await silent(EIDAS), await silent(NORWEGIAN)]).toEqual(['login_required', 'login_required']);
  });
});
