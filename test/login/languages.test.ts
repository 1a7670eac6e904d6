/** Four languages on every page of a login, and which of them is chosen. */
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { stamp } from '../../src/kernel/entropy.ts';
import { LANGUAGES, type Language } from '../../src/kernel/language.ts';
import { loginTexts } from '../../src/login/pages/texts.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { freshPid } from '../../src/people/pid.ts';
import { LANGUAGE_COOKIE } from '../../src/web/language.ts';
import { TEXTS } from '../../src/web/texts.ts';
import type { Page } from '../support/browser.ts';
import { elementText, movedClock, serviceOf, titleOf } from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { chosenOutages } from '../support/outages.ts';
import { sharedWorld } from '../support/shared.ts';
import { HttpBrowsing } from '../ways/browsing.ts';
import { waysOf } from '../ways/list.ts';
import { type Place, Walk } from '../ways/walk.ts';

const clock = movedClock();
const { outages, meet } = chosenOutages();
const simulator = await sharedWorld({ clock });
/** Where ways are walked, each from the cast as it is after a start. */
const walked = await sharedWorld({ clock, outages, demoPort: 0 });
const place: Place = { ...walked, later: clock.pass, meet };
const service = await serviceOf(simulator);

const languageOf = (page: Page) => /<html lang="(\w+)"/.exec(page.html)?.[1];
const someone = (bankid: object = {}) => simulator.control.person({ eids: { bankid } });
const at = (language: Language) => ({ ui_locales: language });

/** What a page must say: a key of the eID's words or of the login's. */
interface Shown {
  readonly page: Page;
  readonly eid?: string;
  /** Of the heading. */
  readonly heading: string;
  /** Of the error the page shows; absent = it shows none. */
  readonly error?: string;
}

type Scene = (language: Language) => Promise<Shown>;
type Scenes = Readonly<Record<string, Scene>>;

/** By title: whose heading is seen, and by which way of test/ways: to a screen, or to an error. */
function along(eid: string, titles: Readonly<Record<string, readonly [string, string]>>): Scenes {
  const { steps, says } = waysOf(eid);
  const scene =
    (heading: string, name: string): Scene =>
    async (language) => {
      const way = steps[name] ?? says[name];
      if (way === undefined || !('steps' in way)) throw new Error(`There is no way to ${name}`);
      await walked.control.must('POST', '/reset', { all: true });
      const browsing = new HttpBrowsing();
      await new Walk(place, browsing, eid).arrive({ ...way, language });
      const shown = { page: browsing.page, eid, heading: `${heading}.heading` };
      return name in says ? { ...shown, error: name } : shown;
    };
  return Object.fromEntries(
    Object.entries(titles).map(([title, [heading, name]]) => [title, scene(heading, name)]),
  );
}

const BANKID = along('bankid', {
  number: ['number', 'number'],
  'number: nobody has it': ['number', 'number.none'],
  code: ['code', 'code'],
  'code: missing': ['code', 'code.missing'],
  'code: wrong': ['code', 'code.wrong'],
  'code: spent': ['code', 'code.spent'],
  'code: netbank only': ['code', 'code.netbank'],
  password: ['password', 'password'],
  'password: missing': ['password', 'password.missing'],
  'password: wrong': ['password', 'password.wrong'],
  '9314': ['stopped', 'errors.9314'],
  '9314 after codes': ['stopped', 'suspended.code'],
  '9314 by the bank': ['stopped', 'suspended.bank'],
  '9403': ['stopped', 'errors.9403'],
  '1313': ['stopped', 'errors.1313'],
  '9409': ['stopped', 'errors.9409'],
  '14D1': ['stopped', 'errors.14D1'],
  choose: ['choose', 'choose'],
  app: ['app', 'app'],
  'app: declined': ['choose', 'app.rejected'],
  'app: not unlocked': ['app', 'app.unlock'],
  'app: gone': ['choose', 'app.gone'],
  mobile: ['mobile', 'mobile'],
  'mobile: wrong PIN': ['mobile', 'mobile.wrong'],
  'mobile: declined': ['choose', 'mobile.rejected'],
  'mobile: words differ': ['choose', 'mobile.differ'],
  'mobile: suspended': ['choose', 'mobile.suspended'],
  'mobile: blocked': ['choose', 'mobile.blocked'],
  'mobile: gone': ['choose', 'mobile.gone'],
  '14B1': ['stopped', 'errors.14B1'],
  '9439': ['stopped', 'errors.9439'],
  change: ['change', 'change'],
  leave: ['leave', 'leave'],
  'new password': ['new', 'new-password'],
  'new password: short': ['new', 'new.short'],
  'new password: long': ['new', 'new.long'],
  'new password: not the same': ['new', 'new.differ'],
  '1308': ['new', 'errors.1308'],
  'password changed': ['changed', 'changed'],
  '2031': ['stopped', 'errors.2031'],
  '6202': ['stopped', 'errors.6202'],
  '1A13': ['stopped', 'errors.1A13'],
  'browser.old': ['stopped', 'browser.old'],
  'outage.restart': ['stopped', 'outage.restart'],
  'outage.network': ['stopped', 'outage.network'],
  'outage.update': ['stopped', 'outage.update'],
  'outage.reset': ['stopped', 'outage.reset'],
  'outage.later': ['stopped', 'outage.later'],
  'outage.bank': ['stopped', 'outage.bank'],
  'outage.service': ['stopped', 'outage.service'],
});
const MOBILE = along('bankid-mobil', {
  number: ['number', 'number'],
  'number: mobile': ['number', 'number.mobile'],
  'number: birthdate': ['number', 'number.birthdate'],
  'number: several': ['number', 'number.several'],
  'number: none': ['number', 'number.none'],
  wait: ['wait', 'wait'],
  C101: ['wait', 'errors.C101'],
  'suspended.pin': ['stopped', 'suspended.pin'],
  'suspended.bank': ['stopped', 'suspended.bank'],
  differ: ['stopped', 'differ'],
  not_me: ['stopped', 'not_me'],
  declined: ['stopped', 'declined'],
  lost: ['stopped', 'lost'],
  C302: ['stopped', 'errors.C302'],
  'errors.busy': ['stopped', 'errors.busy'],
  C114: ['stopped', 'errors.C114'],
  C104: ['stopped', 'errors.C104'],
  C134: ['stopped', 'errors.C134'],
});

/** TestID's number step, and a number that is refused with the text that says why. */
const given =
  (entry: string, pid?: () => string, error?: string): Scene =>
  async (language) => {
    const picker = await service.atPicker(at(language));
    const page = await picker.click(entry);
    const shown = { eid: 'testid', heading: 'heading' };
    if (pid === undefined || error === undefined) return { ...shown, page };
    return { ...shown, page: await page.submit({ pid: pid() }), error };
  };

const TESTID: Scenes = {
  number: given('testid1'),
  format: given('testid1', () => '123', 'pid.format'),
  checksum: given('testid2', () => '17858713888', 'pid.checksum'),
  real: given('testid2', () => realLooking(0), 'pid.real'),
  offset: given('testid2', () => freshPid(stamp(systemClock), 0, { offset: 65 }), 'pid.offset.65'),
};

const AROUND: Scenes = {
  picker: async (language) => {
    const page = await service.atPicker(at(language));
    return { page, heading: 'picker.title' };
  },
  'which login?': async (language) => {
    const { browser } = await service.atPicker(at(language));
    await browser.open(service.request(at(language)));
    const page = await browser.open(new URL('/authorize/bankid', simulator.login));
    return { page, heading: 'ask.title' };
  },
  'another eID?': async (language) => {
    const page = await service.atCode(await someone(), at(language));
    return { page: await page.open('/authorize/testid2'), heading: 'switch.title' };
  },
  ended: async (language) => {
    const page = await service.atPicker(at(language));
    await page.press('cancel');
    return { page: await page.reload(), heading: 'ended.title' };
  },
  expired: async (language) => {
    const page = await service.atPicker(at(language));
    clock.pass(1801);
    return { page: await page.reload(), heading: 'ended.title' };
  },
  'an old form': async (language) => {
    const page = await service.atPicker(at(language));
    await page.click('bankid');
    const old = await page.press('cancel');
    expect([old.status, old.text.includes(loginTexts(language)('stale.text'))]).toEqual([409, true]);
    return { page: old, eid: 'bankid', heading: 'number.heading' };
  },
};

/** A text with what may stand for its gaps. */
const pattern = (text: string) =>
  new RegExp(text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '\\d+'));

async function shows({ page, eid, heading, error }: Shown, language: Language): Promise<void> {
  const texts = (await loadMethods(null)).find(({ id }) => id === eid)?.texts;
  const speak = loginTexts(language, texts);
  expect([languageOf(page), page.heading]).toEqual([language, speak(heading)]);
  const prefix = TEXTS[language].layout.errorPrefix;
  expect(titleOf(page).startsWith(prefix)).toBe(error !== undefined);
  expect(page.html.includes('id="error-summary"')).toBe(error !== undefined);
  if (error === undefined) return;
  // `{…}` is filled by the page; asked for as a gap, so that the pattern sees it.
  const raw = texts?.[language][error] ?? speak(error);
  expect(page.text).toMatch(pattern(raw));
}

const scenes = [
  ...Object.entries(AROUND).map(([name, scene]) => [`the login: ${name}`, scene] as const),
  ...Object.entries(BANKID).map(([name, scene]) => [`BankID: ${name}`, scene] as const),
  ...Object.entries(MOBILE).map(([name, scene]) => [`BankID on mobile: ${name}`, scene] as const),
  ...Object.entries(TESTID).map(([name, scene]) => [`TestID: ${name}`, scene] as const),
];

describe.each(LANGUAGES)('every page speaks %s, and its title says when it shows an error:', (language) => {
  it.each(scenes)('%s', async (_, scene) => {
    await shows(await scene(language), language);
  });
});

/** Said by the app while it is activated, not by a page of a login. */
const ON_THE_PHONE = '4000';

it('every error of every eID has been seen in a page above', async () => {
  const methods = await loadMethods(null);
  const seen = [BANKID, MOBILE, TESTID].flatMap((scenes) => Object.keys(scenes));
  const errors = methods.flatMap(({ errors }) => Object.entries(errors));
  const unseen = errors.filter(([code, { says = code }]) => !seen.includes(says) && code !== ON_THE_PHONE);
  expect(unseen.map(([code]) => code)).toEqual([]);
});

describe('the language', () => {
  it.each([
    ['nb where nothing is asked', undefined, 'nb'],
    ['the first of ui_locales that there is', 'de fr en nn', 'en'],
    ['the language of a tag with a region', 'sv-SE nn-NO', 'nn'],
    ['that of a tag in other letters, or with a script', 'EN-Latn-GB', 'en'],
    ['bokmål for Norwegian', 'no-NO', 'nb'],
    ['nb where none of them is there', 'de fr', 'nb'],
    ['Sámi as well', 'se nb', 'se'],
  ])('is %s', async (_, ui_locales, language) => {
    const page = await service.atPicker(ui_locales === undefined ? {} : { ui_locales });
    expect(languageOf(page)).toBe(language);
  });

  it('chosen by the citizen is stronger than ui_locales, on this page and at the next login', {
    tags: ['@profile-11.27', '@seed-21'],
  }, async () => {
    const page = await service.atPicker(at('nn'));
    expect(page.browser.jar.names).not.toContain(LANGUAGE_COOKIE);
    const chosen = await page.click('English');
    expect([languageOf(chosen), chosen.url.pathname]).toEqual(['en', '/authorize/selector']);
    expect(chosen.url.searchParams.has('lang')).toBe(false);
    expect(page.browser.jar.header(chosen.url)).toContain(`${LANGUAGE_COOKIE}=en`);
    expect(languageOf(await chosen.click('bankid'))).toBe('en');
    expect(languageOf(await page.browser.open(service.request(at('se'))))).toBe('en');
  });

  it('may be changed in the middle: the login stays where it is, and what was said is said again', async () => {
    const person = await someone();
    const page = await service.atPassword(person);
    const wrong = await page.submit({ password: 'not the one' });
    const chosen = await wrong.click('Nynorsk');
    expect([languageOf(chosen), chosen.heading]).toEqual(['nn', 'Passord']);
    expect(elementText(chosen, 'password-error')).toContain(
      'Feil passord. Sjekk om Caps Lock er på, og prøv på nytt.',
    );
    expect(chosen.url.searchParams.get('login')).toBe(wrong.url.searchParams.get('login'));
  });

  it('is not changed by a link on another site', async () => {
    const page = await service.atPicker();
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await page.fetch('/authorize/selector?lang=en', { headers });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
    expect(await answer.text()).toContain('<html lang="nb"');
  });

  it('of a page without a login is the one the citizen chose', async () => {
    const page = await service.atPicker();
    await page.click('English');
    const { browser: stranger } = await service.atPicker();
    stranger.jar.clear();
    stranger.jar.take(page.url, [`${LANGUAGE_COOKIE}=en; Path=/`]);
    const unknown = await stranger.open(new URL('/authorize/selector', simulator.login));
    expect([unknown.status, languageOf(unknown)]).toEqual([200, 'en']);
    const lost = await stranger.open(new URL('/authorize/selector?late', simulator.login));
    expect([lost.status, languageOf(lost)]).toEqual([500, 'en']);
    expect(titleOf(lost).startsWith(TEXTS.en.layout.errorPrefix)).toBe(true);
  });

  it('of each page is a menu of links that say their own language', {
    tags: ['@profile-8.10', '@seed-21'],
  }, async () => {
    const page = await service.atPicker(at('en'));
    const menu = [...page.html.matchAll(/<a [^>]*\blang="(\w+)" hreflang="(\w+)"( aria-current="true")?/g)];
    expect(menu.map(([, lang, hreflang, current]) => [lang, hreflang, current !== undefined])).toEqual([
      ['nb', 'nb', false],
      ['nn', 'nn', false],
      ['en', 'en', true],
      ['se', 'se', false],
    ]);
  });
});
