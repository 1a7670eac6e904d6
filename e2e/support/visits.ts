/** How to get to each page and state. The accessibility suite compares this list with what the program can show. */
import type { Page } from '@playwright/test';
import { APP_STATES } from './app-visits.ts';
import { BANK_FURTHER, BANK_PAGES, BANK_STATES } from './bank-visits.ts';
import { BANKID_STATES } from './bankid-visits.ts';
import { takenFor } from './browser.ts';
import { answer, codeOnDevice, throughBankId, toCode, toPassword, toPicker } from './citizen.ts';
import { BETWEEN, EMAIL_PAGES, EMAIL_STATES } from './consent-visits.ts';
import { MOBILE_FURTHER, MOBILE_STATES, toMobile } from './mobile-visits.ts';
import { dolly, nhn, real, wrongCheckDigit, wrongDate } from './numbers.ts';
import { toWaiting } from './waiting.ts';
import type { World } from './world.ts';

/** A simulator whose clock can be put forward, and which meets an outage when told. */
export type Clocked = World & {
  readonly later: (seconds: number) => void;
  /** The outage that is met next, once: `<eid>.<step>.<code>`. */
  readonly meet: (name: string) => void;
};

export interface Visit {
  readonly go: (page: Page, world: Clocked) => Promise<unknown>;
  /** The page shows an error: its title says so. */
  readonly error?: true;
  readonly language?: 'nb' | 'en';
  /** Needs a simulator of its own: one whose clock moves and which can meet outages, or whose zone asks for a token. */
  readonly own?: 'clock' | 'token';
}
type Visits = Readonly<Record<string, Visit>>;

const at =
  (path: string) =>
  (page: Page, { issuer }: World) =>
    page.goto(`${issuer}${path}`);
const WRONG = '000000';

async function toNumber(page: Page, world: World): Promise<void> {
  await toPicker(page, world);
  await page.locator('#bankid').click();
}

/** The number step answered by somebody whose BankID is so. */
const somebodyWhose = (bankid: object | null) => async (page: Page, world: World) => {
  const person = await world.control.person({ eids: { bankid } });
  await toNumber(page, world);
  await answer(page, 'pid', person.pid);
};

const typed = (number: string) => async (page: Page, world: World) => {
  await toPicker(page, world);
  await page.locator('#testid1').click();
  await answer(page, 'pid', number);
};

/** A request of a client that nobody has registered. */
const asUnknownClient =
  (client_id: string) =>
  (page: Page, { issuer, demo }: World) =>
    page.goto(
      `${issuer}/authorize?${new URLSearchParams({
        client_id,
        redirect_uri: `${demo}/nowhere`,
        response_type: 'code',
        scope: 'openid',
        state: 'state-of-somebody',
        nonce: 'nonce-of-somebody',
        code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        code_challenge_method: 'S256',
      })}`,
    );

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

/** By path, as the router has it. */
/** TestID's page after one of its buttons that suggest somebody, over what was typed before. */
function suggested(button: string, typed = ''): Visit['go'] {
  return async (page, world) => {
    await STATES['testid: number']?.go(page, world);
    await page.locator('#pid').fill(typed);
    await page.locator(button).click();
  };
}

/** Of the simulator of its own that asks for one. */
export const ZONE_TOKEN = 'the-token';

export const PAGES: Visits = {
  '/': { ...tester, go: at('/') },
  '/control': { ...tester, go: at('/control') },
  '/browser': { ...tester, go: takenFor('ie-8') },
  '/people': { ...tester, go: at('/people') },
  '/people/:person/device': {
    ...tester,
    async go(page, world) {
      const { id } = await world.control.person();
      await at(`/people/${id}/device`)(page, world);
    },
  },
  '/phone/:person': { go: phoneOf({}) },
  ...BANK_PAGES,
  ...EMAIL_PAGES,
  '/services': { ...tester, go: at('/services') },
  '/services/register': {
    ...tester,
    async go(page, world) {
      await asUnknownClient('somebody-to-register')(page, world);
      await page.locator('#register').click();
    },
  },
  '/trail': {
    ...tester,
    async go(page, world) {
      await toPicker(page, world);
      await at('/trail')(page, world);
    },
  },
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
  '/authorize/selector': { go: (page, world) => toPicker(page, world) },
  '/authorize/events': { error: true, go: at('/authorize/events') },
  '/authorize/bankid': { go: toNumber },
  '/authorize/bankid-mobil': { go: toMobile },
  '/authorize/testid1': {
    async go(page, world) {
      await toPicker(page, world);
      await page.locator('#testid1').click();
    },
  },
  '/authorize/testid2': {
    async go(page, world) {
      await toPicker(page, world);
      await page.locator('#testid2').click();
    },
  },
  '/logout': { error: true, go: at('/logout') },
  '/logout/:id': {
    async go(page, world) {
      await toPicker(page, world);
      await throughBankId(page, world, await world.control.person());
      await page.locator('#logout').waitFor();
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
  ...EMAIL_STATES,
  'bankid: number': { go: toNumber },
  'bankid: code': {
    async go(page, world) {
      await toPicker(page, world);
      await toCode(page, await world.control.person());
    },
  },
  'bankid: password': {
    async go(page, world) {
      await toPicker(page, world);
      await toPassword(page, world, await world.control.person());
    },
  },
  'bankid: stopped': { error: true, go: somebodyWhose({ state: 'suspended' }) },
  'bankid says number.none': { error: true, go: somebodyWhose(null) },
  'bankid says code.missing': {
    error: true,
    async go(page, world) {
      await STATES['bankid: code']?.go(page, world);
      await page.locator('#submit').click();
    },
  },
  'bankid says code.wrong': {
    error: true,
    async go(page, world) {
      await STATES['bankid: code']?.go(page, world);
      await answer(page, 'otc', WRONG);
    },
  },
  'bankid says code.spent': {
    error: true,
    async go(page, world) {
      const person = await world.control.person();
      await toPicker(page, world);
      await toCode(page, person);
      const code = await codeOnDevice(page, world, person);
      await answer(page, 'otc', code);
      await page.locator('#back').click();
      await toCode(page, person);
      await answer(page, 'otc', code);
    },
  },
  'bankid says code.netbank': {
    error: true,
    async go(page, world) {
      const person = await world.control.person({ eids: { bankid: { all_services: false } } });
      await toPicker(page, world);
      await toCode(page, person);
      await answer(page, 'otc', await codeOnDevice(page, world, person));
    },
  },
  'bankid says password.missing': {
    error: true,
    async go(page, world) {
      await STATES['bankid: password']?.go(page, world);
      await page.locator('#submit').click();
    },
  },
  'bankid says password.wrong': {
    error: true,
    async go(page, world) {
      await STATES['bankid: password']?.go(page, world);
      await answer(page, 'password', 'not-the-password');
    },
  },
  'bankid says errors.9314': { error: true, go: somebodyWhose({ state: 'suspended', password_errors: 5 }) },
  'bankid says suspended.code': {
    error: true,
    go: somebodyWhose({ state: 'suspended', suspended_because: 'code' }),
  },
  'bankid says suspended.bank': { error: true, go: somebodyWhose({ state: 'suspended' }) },
  'bankid says errors.9403': { error: true, go: somebodyWhose({ device_state: 'suspended' }) },
  'bankid says errors.1313': { error: true, go: somebodyWhose({ state: 'expired' }) },
  'bankid says errors.9409': {
    error: true,
    own: 'clock',
    async go(page, world) {
      await STATES['bankid: code']?.go(page, world);
      world.later(601);
      await answer(page, 'otc', WRONG);
    },
  },
  'bankid says errors.14D1': {
    error: true,
    own: 'clock',
    async go(page, world) {
      await STATES['bankid: password']?.go(page, world);
      world.later(121);
      await answer(page, 'password', 'whatever');
    },
  },
  ...BANKID_STATES,
  ...APP_STATES,
  ...MOBILE_STATES,
  ...BANK_STATES,
  'testid: number': {
    async go(page, world) {
      await toPicker(page, world);
      await page.locator('#testid1').click();
    },
  },
  'testid says replaced': { go: suggested('#populatePersonButton', '123') },
  'testid says director': { go: suggested('#populateDailyLeaderButton') },
  'testid says director.replaced': { go: suggested('#populateDailyLeaderButton', '123') },
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
  'login says ended.delivered': {
    async go(page, world) {
      await toPicker(page, world);
      await throughBankId(page, world, await world.control.person());
      await page.locator('#logout').waitFor();
      await at('/authorize/selector')(page, world);
    },
  },
  'login says ended.cancelled': {
    async go(page, world) {
      await toPicker(page, world);
      await page.locator('#cancel').click();
      await page.locator('#again').waitFor();
      await at('/authorize/selector')(page, world);
    },
  },
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
  ...BANK_FURTHER,
  ...MOBILE_FURTHER,
  ...BETWEEN,
  'which login?': {
    async go(page, world) {
      await toPicker(page, world);
      const other = await page.context().newPage();
      await toPicker(other, world, {}, '/contact');
      await other.close();
      await page.goto('about:blank');
      await at('/authorize/bankid')(page, world);
    },
  },
  'change the eID?': {
    async go(page, world) {
      await STATES['bankid: code']?.go(page, world);
      await at('/authorize/testid1')(page, world);
    },
  },
  'waiting for the phone': {
    go: async (page, world) => toWaiting(page, world, await world.control.person()),
  },
  'waiting for the phone, the last minute': {
    own: 'clock',
    async go(page, world) {
      await toWaiting(page, world, await world.control.person());
      world.later(45);
      await page.reload();
      await page.getByText('Du har høyst ett minutt igjen.').waitFor();
    },
  },
  'waiting for the phone, no more time': {
    async go(page, world) {
      await toWaiting(page, world, await world.control.person());
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
      const query = new URLSearchParams({
        ...{ client_id: 'demo-client', redirect_uri: `${demo}/callback`, response_type: 'code' },
        ...{ scope: 'openid', response_mode: 'form_post', prompt: 'none' },
        code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        code_challenge_method: 'S256',
      });
      await page.goto(`${issuer}/authorize?${query}`);
    },
  },
  'a bookmark': { error: true, go: at('/authorize/selector') },
  'no such page': { error: true, go: at('/peopel') },
  'not this way': { error: true, go: at('/services/register') },
  'logged out, with nothing to end': {
    async go(page, world) {
      await toPicker(page, world);
      await at('/logout')(page, world);
    },
  },
  'being logged out': {
    async go(page, world) {
      await toPicker(page, world);
      await throughBankId(page, world, await world.control.person());
      await page.locator('#logout').waitFor();
      // Its script never hears that the results were taken, so that the page stays.
      await page.route('**/logout/lo_*', (route) =>
        route.request().method() === 'POST' ? undefined : route.continue(),
      );
      await page.locator('#logout-idporten').click({ noWaitAfter: true });
      await page.getByRole('heading', { level: 1, name: 'Du logges ut' }).waitFor();
    },
  },
  'the token of the zone': { ...tester, own: 'token', go: at('/people') },
  'the phone, nothing has come': {
    async go(page, world) {
      const { id } = await world.control.person();
      await at(`/phone/${id}`)(page, world);
    },
  },
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
      await toPicker(page, world);
      await throughBankId(page, world, await world.control.person());
      await page.locator('details').first().click();
    },
  },
  'bundled service, refused': {
    ...tester,
    error: true,
    async go(page, world) {
      await toPicker(page, world);
      await page.locator('#cancel').click();
      await page.locator('#again').waitFor();
    },
  },
  'bundled service, logged out': {
    ...tester,
    async go(page, world) {
      await FURTHER['bundled service, logged in']?.go(page, world);
      await page.locator('#logout-idporten').click();
      await page.locator('#again').waitFor();
    },
  },
  'contact service': { ...tester, go: (page, { demo }) => page.goto(`${demo}/contact/`) },
  'contact service, logged in': {
    ...tester,
    async go(page, world) {
      await toPicker(page, world, {}, '/contact');
      await throughBankId(page, world, await world.control.person());
      await page.locator('#logout').waitFor();
    },
  },
};
