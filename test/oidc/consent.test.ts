/** Consent (docs/facts/idporten.md#scopes): the page between proof and return, from the picker and from the SSO session. */
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import type { Browser, Page } from '../support/browser.ts';
import { throughTestId } from '../support/journey.ts';
import { loginOf } from '../support/login.ts';
import { atHome, type Change, codeOf, errorOf, Party, RENEWING } from '../support/party.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const TAX = 'skatteetaten:formue/skattemelding';
const HEALTH = 'helse:journal.read';
const PLAIN = 'krr:user/kontaktinformasjon.read';
const ALL = `openid ${TAX} ${HEALTH} ${PLAIN}`;
const consenting = { requires_user_consent: true };
const TEXTS = {
  nb: 'Se journalen din',
  nn: 'Sjå journalen din',
  en: 'See your record',
  se: 'Oaidnit iežat journála',
};

let ahead = 0;
let person: TestPerson;
let browser: Browser;

const scopes = {
  [TAX]: { ...consenting, authorization_max_lifetime: 3600 },
  [HEALTH]: { ...consenting, description: TEXTS, long_description: 'Alt som står der.' },
};
const simulator = await sharedWorld({
  clock: { now: () => systemClock.now() + ahead },
  config: { settings: { scopes } },
});
const api = {
  ...RENEWING,
  integration_type: 'api_klient',
  scopes: ALL.split(' '),
  onbehalfof: [{ onbehalfof: 'leikanger', display_name: 'Leikanger kommune', orgno: '991825827' }],
};
const party = await Party.registered(simulator, { ...api, client_name: 'Banken' });
const other = await Party.registered(simulator, { ...api, client_name: 'Forsikringen' });
beforeEach(async () => {
  person = await simulator.control.person();
  browser = party.browser();
});

const asks = (page: Page) => page.heading === 'En applikasjon ber om tilgang';
const boxes = (page: Page) =>
  page.form('submit').controls.flatMap(({ id }) => (id?.startsWith('scope:') ? [id.slice(6)] : []));
const open = (change: Change = {}, by = party) => browser.open(by.request({ scope: ALL, ...change }));
const logIn = async (change: Change = {}) => throughTestId(browser, await open(change), person);
const accept = (page: Page) => browser.submit(page);

/** Accepts with the boxes of these scopes unticked. */
async function without(page: Page, ...scopes: readonly string[]): Promise<Page> {
  const form = page.form('submit');
  const kept = form.controls.filter(({ id }) => !scopes.some((scope) => id === `scope:${scope}`));
  const unticked = Object.assign(Object.create(page), { form: () => ({ ...form, controls: kept }) }) as Page;
  return browser.submit(unticked);
}

async function scopesOf(home: Page, by = party): Promise<readonly string[]> {
  const { body } = await by.redeem(codeOf(home));
  const { scope } = decodeJwt<{ scope: string }>(body.access_token ?? '');
  expect(body.scope).toBe(scope);
  return scope.split(' ');
}

describe('after the eID', () => {
  it('the citizen sees who asks for which scopes, and until when', {
    tags: ['@profile-3.21', '@profile-7.5'],
  }, async () => {
    const page = await logIn();
    expect([page.status, asks(page), boxes(page)]).toEqual([200, true, [TAX, HEALTH]]);
    for (const text of ['Banken', TEXTS.nb, 'Alt som står der.', TAX, 'Tilgangen varer til'])
      expect(page.text).toContain(text);
    expect(() => page.form('back')).toThrow();
    // Either answer is as easy as the other.
    const looks = page.html.matchAll(/data-variant="(\w+)"[^>]*id="(?:submit|cancel)"/g);
    expect([...looks].map(([, look]) => look)).toEqual(['primary', 'primary']);
  });

  it('accepts, and the token has them all', async () => {
    expect(await scopesOf(await accept(await logIn()))).toEqual(ALL.split(' '));
  });

  it('declines one: it is missing from the token, from refreshed ones and from userinfo’s scope', {
    tags: ['@profile-2.5.9', '@profile-11.29'],
  }, async () => {
    const home = await without(await logIn(), HEALTH);
    const { body } = await party.redeem(codeOf(home));
    const again = await party.refresh(body.refresh_token, { scope: `openid ${HEALTH}` });
    expect([errorOf(home), body.scope]).toEqual([null, `openid ${TAX} ${PLAIN}`]);
    expect(again.body.error).toBe('invalid_scope');
  });

  it('declines each: the login goes on with what needs no consent', async () => {
    expect(await scopesOf(await without(await logIn(), TAX, HEALTH))).toEqual(['openid', PLAIN]);
  });

  it('declines all there is: a token for nothing is none', async () => {
    const home = await without(await logIn({ scope: HEALTH, nonce: null }), HEALTH);
    expect(errorOf(home)).toBe('access_denied');
  });

  it('does not accept: the service is told access_denied, and no session is left', {
    tags: ['@core-3.1.2.4', '@core-3.1.2.6'],
  }, async () => {
    const page = await logIn();
    expect(errorOf(await browser.submit(page, {}, 'cancel'))).toBe('access_denied');
    expect(errorOf(await open({ scope: 'openid', prompt: 'none' }))).toBe('login_required');
  });

  it.each([
    ['nn', 'Ein applikasjon ber om tilgang', TEXTS.nn],
    ['en', 'An application asks for access', TEXTS.en],
    ['se', 'Prográmma bivdá beassanvuoigatvuođa', TEXTS.se],
  ])('reads it in %s', async (ui_locales, heading, text) => {
    const page = await logIn({ ui_locales });
    expect([page.heading, page.text.includes(text)]).toEqual([heading, true]);
  });

  it('nobody is asked where no scope wants it, and nobody without a page', {
    tags: '@profile-2.1.13',
  }, async () => {
    expect(await scopesOf(await logIn({ scope: `openid ${PLAIN}` }))).toEqual(['openid', PLAIN]);
    expect((await party.issued(person, { scope: ALL })).scope).toBe(ALL);
  });

  it('gives nothing that was not on the page', { tags: '@core-3.1.2.4' }, async () => {
    const page = await logIn({ scope: `openid ${HEALTH}` });
    const path = `/logins/${loginOf(page).id}/events`;
    const answer = (scope: string) => ({ event: 'answer', fields: { [`scope:${scope}`]: 'on' } });
    expect((await simulator.control.call('POST', path, answer(TAX))).status).toBe(400);
    await simulator.control.must('POST', path, answer(HEALTH));
    expect(await scopesOf(await browser.open(page.url))).toEqual(['openid', HEALTH]);
  });
});

describe('from the SSO session', () => {
  it('the login stops at the page, and goes home as who it was', async () => {
    const first = await party.tokens(await logIn({ scope: 'openid' }));
    const page = await open();
    expect([asks(page), page.url.pathname]).toEqual([true, '/authorize/selector']);
    const home = await without(page, TAX);
    const { claims } = await party.tokens(home);
    const { auth_time } = first.claims;
    expect(claims).toMatchObject({ pid: person.pid, auth_time, amr: ['TestID'] });
    expect(errorOf(await open({ scope: 'openid', prompt: 'none' }))).toBeNull();
  });

  it('prompt=none is told consent_required', async () => {
    await logIn({ scope: 'openid' });
    expect(errorOf(await open({ prompt: 'none' }))).toBe('consent_required');
  });

  it('does not accept: access_denied, and the session stays', async () => {
    await logIn({ scope: 'openid' });
    expect(errorOf(await browser.submit(await open(), {}, 'cancel'))).toBe('access_denied');
    expect(errorOf(await open({ scope: 'openid', prompt: 'none' }))).toBeNull();
  });

  it('a logout meanwhile takes what the page rested on', async () => {
    await logIn({ scope: 'openid' });
    const page = await open();
    await browser.open(`${simulator.login}/logout`);
    expect(errorOf(await accept(page))).toBe('login_required');
    expect(errorOf(await open({ scope: 'openid', prompt: 'none' }))).toBe('login_required');
  });

  it('asks two services in two tabs, each for itself', async () => {
    await logIn({ scope: 'openid' });
    const [one, two] = [await open(), await open({}, other)];
    expect([one.text.includes('Banken'), two.text.includes('Forsikringen')]).toEqual([true, true]);
    expect(await scopesOf(await without(two, TAX), other)).not.toContain(TAX);
    expect(await scopesOf(await accept(one))).toContain(TAX);
  });
});

describe('remembered', () => {
  const inSilence = async (change: Change = {}, by = party) =>
    errorOf(await open({ prompt: 'none', ...change }, by)) === null;

  it('for this service and what was given, as long as the access lasts', async () => {
    await accept(await logIn());
    expect([await inSilence(), await inSilence({}, other)]).toEqual([true, false]);
    const path = `/services/${party.service.client_id}`;
    await simulator.control.must('PATCH', path, { client_name: 'Banken AS' });
    ahead += 25 * 60_000;
    expect(await inSilence()).toBe(true);
    ahead += 25 * 60_000;
    expect(await inSilence({ scope: 'openid' })).toBe(true);
    ahead += 11 * 60_000;
    expect(await inSilence({ scope: 'openid' })).toBe(true);
    expect(await inSilence()).toBe(false);
  });

  it('in another browser as well, once the person is there', async () => {
    await accept(await logIn());
    browser = party.browser();
    expect(atHome(await logIn())).toBe(true);
  });

  it('what was declined is asked for again, alone', async () => {
    await without(await logIn(), HEALTH);
    expect(boxes(await open())).toEqual([HEALTH]);
  });

  it('not with prompt=consent, which asks for all of it', { tags: '@profile-2.1.11' }, async () => {
    await accept(await logIn());
    const page = await open({ prompt: 'consent' });
    expect(boxes(page)).toEqual([TAX, HEALTH]);
    expect(await scopesOf(await without(page, TAX))).not.toContain(TAX);
  });

  it('given to a supplier for one customer, it is not given for another', {
    tags: '@profile-7.9',
  }, async () => {
    const page = await logIn({ onbehalfof: 'leikanger' });
    expect(page.text).toContain('Leikanger kommune');
    await accept(page);
    expect([await inSilence({ onbehalfof: 'leikanger' }), await inSilence()]).toEqual([true, false]);
  });

  it('is seen by the tester, in real time', async () => {
    await accept(await logIn());
    type Kept = { kept: { consent: Record<string, Record<string, { expires_at: string }>> } };
    const { kept } = await simulator.control.shown<Kept>(person);
    const given = kept.consent[party.service.client_id] ?? {};
    expect(Object.keys(given)).toEqual([TAX, HEALTH]);
    const left = Date.parse(given[TAX]?.expires_at ?? '') - (systemClock.now() + ahead);
    expect(Math.abs(left - 3_600_000)).toBeLessThan(60_000);
  });
});

it('`solve` accepts', async () => {
  const picker = await open();
  const path = `/logins/${loginOf(picker).id}/solve`;
  await simulator.control.must('POST', path, { person: person.id, method: 'testid' });
  expect(await scopesOf(await browser.open(picker.url))).toEqual(ALL.split(' '));
});
