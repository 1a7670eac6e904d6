/** How to get to each page and state. The accessibility suite compares this list with what the program can show. */

import type { Page } from '@playwright/test';
import { lead } from '../../scripts/browsing.ts';
import { requestOf } from '../../test/support/login.ts';
import { takenFor } from './browser.ts';
import {
  ADDRESS_ALONE,
  answer,
  atCode,
  loggedIn,
  NUMBER_ALONE,
  throughBankId,
  toNumber,
  toPicker,
} from './citizen.ts';
import { BETWEEN } from './consent-visits.ts';
import { CONTACT } from './contact-visits.ts';
import { HELP_FURTHER, HELP_PAGES } from './help-visits.ts';
import { dolly, nhn, real, wrongCheckDigit, wrongDate } from './numbers.ts';
import type { Visit, Visits } from './visit.ts';
import { toWaiting, waiting } from './waiting.ts';
import { EID_FURTHER, EID_PAGES, EID_STATES } from './ways.ts';
import type { World } from './world.ts';

const at =
  (path: string) =>
  (page: Page, { issuer }: World) =>
    page.goto(`${issuer}${path}`);

const typed = (number: string) => async (page: Page, world: World) => {
  await toPicker(page, world);
  await page.locator(`#${NUMBER_ALONE}`).click();
  await answer(page, 'pid', number);
};

/** A request of a client that nobody has registered. */
const asUnknownClient =
  (client_id: string) =>
  (page: Page, { issuer, demo }: World) =>
    page.goto(requestOf({ login: issuer }, { client_id }, { redirect_uri: `${demo}/nowhere` }).href);

/** A page about somebody. */
const of =
  (path: string): Visit['go'] =>
  async (page, world) => {
    const { id } = await world.control.person();
    await at(path.replace('{person}', id))(page, world);
  };
const desk = of('/bank/{person}');

/** A page that is asked for behind something else. */
const behind =
  (before: Visit['go'], path: string): Visit['go'] =>
  async (page, world) => {
    await before(page, world);
    await at(path)(page, world);
  };

const cancelled: Visit['go'] = async (page, world) => {
  await toPicker(page, world);
  await page.locator('#cancel').click();
  await page.locator('#again').waitFor();
};

const atRegister =
  (action: string, country?: string): Visit['go'] =>
  async (page, world) => {
    await desk(page, world);
    if (country !== undefined) await page.locator('#country').fill(country);
    await page.locator(`#${action}`).click();
    await page.locator('#notice, #error-summary').waitFor();
  };

const tester = { language: 'en' } as const;

/** The phone of somebody whom a login asks on it, set so. */
function phoneOf(settings: object): Visit['go'] {
  return async (page, world) => {
    const person = await world.control.person();
    await world.control.must('PATCH', `/people/${person.id}/phone`, settings);
    await toWaiting(page, world, person);
    await at(`/phone/${person.id}`)(page, world);
  };
}

/** Of the simulator of its own that asks for one. */
export const ZONE_TOKEN = 'the-token';

/** By path, as the router has it. */
export const PAGES: Visits = {
  '/': { ...tester, go: at('/') },
  '/control': { ...tester, go: at('/control') },
  '/browser': { ...tester, go: takenFor('ie-8') },
  '/people': { ...tester, go: at('/people') },
  '/people/:person/device': { ...tester, go: of('/people/{person}/device') },
  '/phone/:person': { go: phoneOf({}) },
  '/reader/:person': { go: of('/reader/{person}') },
  ...EID_PAGES,
  ...HELP_PAGES,
  '/bank/:person': { go: desk },
  '/services': { ...tester, go: at('/services') },
  '/services/register': {
    ...tester,
    async go(page, world) {
      await asUnknownClient('somebody-to-register')(page, world);
      await page.locator('#register').click();
    },
  },
  '/refusal/:trace': {
    error: true,
    async go(page, world) {
      await asUnknownClient('somebody-else')(page, world);
      for (const language of ['nn', 'nb']) {
        await page.locator('#language').click();
        await lead(page.locator(`header .pp-menu a[hreflang=${language}]`));
      }
    },
  },
  '/settings': {
    async go(page, world) {
      await behind(toPicker, '/settings?back=/authorize/selector')(page, world);
      await page.locator('#contrast-more').check();
      await page.locator('#submit').click();
      await page.getByRole('status').waitFor();
    },
  },
  '/trail': { ...tester, go: behind(toPicker, '/trail') },
  '/zone': {
    ...tester,
    own: 'token',
    error: true,
    async go(page, world) {
      await at('/people')(page, world);
      await answer(page, 'token', 'not the token');
    },
  },
  '/zone/leave': {
    ...tester,
    own: 'token',
    async go(page, world) {
      await at('/')(page, world);
      await answer(page, 'token', ZONE_TOKEN);
      await page.locator('#leave').click();
      await page.locator('#token').waitFor();
    },
  },
  '/authorize': { error: true, go: asUnknownClient('somebody-new') },
  '/authorize/selector': { go: toPicker },
  '/authorize/events': { error: true, go: at('/authorize/events') },
  '/logout': { error: true, go: at('/logout') },
  '/logout/:id': {
    async go(page, world) {
      await loggedIn(page, world);
      await at('/logout?client_id=demo-client&post_logout_redirect_uri=https://elsewhere.example/')(
        page,
        world,
      );
      await page.getByRole('cell', { name: 'loaded' }).waitFor();
    },
  },
};

/** By step and message, as the tables have them. */
export const STATES: Visits = {
  ...EID_STATES,
  'login says pid.format': { error: true, go: typed('123') },
  'login says pid.checksum': { error: true, go: typed(wrongCheckDigit) },
  'login says pid.date': { error: true, go: typed(wrongDate) },
  'login says pid.real': { error: true, go: typed(real) },
  'login says pid.offset.40': { error: true, go: typed(dolly) },
  'login says pid.offset.65': { error: true, go: typed(nhn) },
  'login says stale.text': {
    async go(page, world) {
      await toNumber(page, world);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await answer(other, 'pid', (await world.control.person()).pid);
      await other.locator('#otc').waitFor();
      await other.close();
      await answer(page, 'pid', '123');
    },
  },
  'login says ended.delivered': { go: behind(loggedIn, '/authorize/selector') },
  'login says ended.cancelled': { go: behind(cancelled, '/authorize/selector') },
  'login says ended.expired': {
    own: 'clock',
    async go(page, world) {
      await toPicker(page, world);
      world.later(31 * 60);
      await page.reload();
    },
  },
};

/** What no table or route lists: pages that several logins, mistakes or the bundled service bring about. */
export const FURTHER: Visits = {
  ...EID_FURTHER,
  ...HELP_FURTHER,
  'the desk, an appointment with the police': { go: atRegister('register-id-card') },
  'the desk, a country that is none': {
    error: true,
    go: atRegister('register-foreign-passport', 'Sweden'),
  },
  ...BETWEEN,
  ...CONTACT,
  'the picker, international, with service messages': {
    async go(page, world) {
      const messages = [
        { text: 'E-posten er nede.', severity: 'critical', eid: ADDRESS_ALONE },
        { text: { en: 'Text messages may be late.' }, severity: 'warning' },
        { text: 'I natt er det vedlikehold.', severity: 'info' },
      ];
      await world.control.must('PATCH', '/settings', { messages });
      await toPicker(page, world, { acr_values: `${ADDRESS_ALONE} idporten-loa-substantial` });
      await page.locator('#tab-international').click();
      await page.locator(`#${ADDRESS_ALONE}`).waitFor();
    },
  },
  'the picker, in a browser that an eID does not work in': {
    async go(page, world) {
      await takenFor('ie-8')(page, world);
      await toPicker(page, world);
    },
  },
  'the picker, where nothing has the level': {
    own: 'email',
    go: (page, { demo }) => page.goto(`${demo}/login`),
  },
  'which login?': {
    async go(page, world) {
      await toPicker(page, world);
      const other = await page.context().newPage();
      await toPicker(other, world, {}, '/contact');
      await other.close();
      await page.goto('about:blank');
      await at(`/authorize/${NUMBER_ALONE}`)(page, world);
    },
  },
  'change the eID?': { go: behind(atCode, `/authorize/${NUMBER_ALONE}`) },
  'waiting for the phone': {
    go: async (page, world) => waiting(page, world),
  },
  'waiting for the phone, the last minute': {
    own: 'clock',
    async go(page, world) {
      await waiting(page, world);
      world.later(45);
      await page.reload();
      await page.getByText('Du har høyst ett minutt igjen.').waitFor();
    },
  },
  'waiting for the phone, no more time': {
    async go(page, world) {
      await waiting(page, world);
      const [login] = (await page.locator('input[name=login]').first().inputValue()).split('.');
      for (let count = 0; count < 10; count += 1)
        await world.control.must('POST', `/logins/${login}/events`, { event: 'extend' });
      await page.reload();
      await page.locator('#no-more-time').waitFor();
    },
  },
  'being sent back to the service': {
    async go(page, { issuer, demo }) {
      // Without its script the page stays.
      await page.route('**/post.js', (route) => route.abort());
      const asked = { redirect_uri: `${demo}/callback`, response_mode: 'form_post', prompt: 'none' };
      await page.goto(requestOf({ login: issuer }, { client_id: 'demo-client' }, asked).href);
    },
  },
  'a bookmark': { go: at('/authorize/selector') },
  'a login that was for nobody': { error: true, go: at('/authorize/selector?late') },
  'no such page': { error: true, go: at('/peopel') },
  'not this way': { error: true, go: at('/services/register') },
  'logged out, with nothing to end': { go: behind(toPicker, '/logout') },
  'being logged out': {
    async go(page, world) {
      await loggedIn(page, world);
      // Its script never hears that the results were taken, so that the page stays.
      await page.route('**/logout/lo_*', (route) =>
        route.request().method() === 'POST' ? undefined : route.continue(),
      );
      await page.locator('#logout-idporten').click({ noWaitAfter: true });
      await page.getByRole('heading', { level: 1, name: 'Du logges ut' }).waitFor();
    },
  },
  'the token of the zone': { ...tester, own: 'token', go: at('/people') },
  'the phone, nothing has come': { go: of('/phone/{person}') },
  'the phone, an Android with all its details open': {
    async go(page, world) {
      await phoneOf({ in_use: 'android' })(page, world);
      await page.locator('#decline').click();
      await page.locator('#settings > summary').click();
    },
  },
  'the phone, a wrong PIN': {
    error: true,
    async go(page, world) {
      await phoneOf({})(page, world);
      await page.locator('#pin').fill('9999');
      await page.locator('#approve').click();
    },
  },
  'the phone, answered': {
    async go(page, world) {
      await phoneOf({})(page, world);
      await page.locator('#decline').click();
      await page.locator('#reject-no').click();
    },
  },
  'the phone, a version that is none': {
    error: true,
    async go(page, world) {
      await phoneOf({})(page, world);
      await page.locator('#settings > summary').click();
      await page.locator('#os_version').fill('many');
      await page.locator('#save').click();
    },
  },
  'people, nobody found': { ...tester, go: at('/people?search=nobody-of-this-name') },
  'bundled service': { ...tester, go: (page, { demo }) => page.goto(demo) },
  'bundled service, logged in': {
    ...tester,
    async go(page, world) {
      await loggedIn(page, world);
      await page.locator('details').first().click();
    },
  },
  'bundled service, refused': { ...tester, error: true, go: cancelled },
  'bundled service, logged out': {
    ...tester,
    async go(page, world) {
      await FURTHER['bundled service, logged in']?.go(page, world);
      await page.locator('#logout-idporten').click();
      await page.locator('#again').waitFor();
    },
  },
  'bundled service, what developers choose': {
    ...tester,
    async go(page, { demo }) {
      await page.goto(demo);
      await page.locator('#developer > summary').click();
    },
  },
  'service of citizens': { ...tester, go: (page, { demo }) => page.goto(`${demo}/innsyn/`) },
  'service of citizens, cancelled': {
    ...tester,
    async go(page, { demo }) {
      await page.goto(`${demo}/innsyn/login`);
      await page.locator('#cancel').click();
      await page.locator('#again').waitFor();
    },
  },
  'contact service': { ...tester, go: (page, { demo }) => page.goto(`${demo}/contact/`) },
  'contact service, logged in': {
    async go(page, world) {
      await toPicker(page, world, {}, '/contact');
      await throughBankId(page, world, await world.control.person());
      await page.locator('#logout').waitFor();
    },
  },
};
