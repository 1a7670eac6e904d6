/** Four languages on every page of a login, and which of them is chosen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { stamp } from '../../src/kernel/entropy.ts';
import { LANGUAGES, type Language } from '../../src/kernel/language.ts';
import { words } from '../../src/login/words.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { freshPid } from '../../src/people/pid.ts';
import { LANGUAGE_COOKIE } from '../../src/web/language.ts';
import { TEXTS } from '../../src/web/texts.ts';
import type { Page } from '../support/browser.ts';
import {
  atCode,
  atPassword,
  atPicker,
  elementText,
  movedClock,
  passwordOf,
  requestOf,
  type Service,
  serviceOf,
  titleOf,
  type Visit,
  wrongCodes,
} from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { type World, world } from '../support/world.ts';
import { bankidScenes, type Stage } from './bankid-scenes.ts';
import { mobileScenes } from './mobile-scenes.ts';

const clock = movedClock();
/** The outage that is met next, once. */
let fault: string | null = null;
let simulator: World;
let service: Service;
beforeAll(async () => {
  const outages = (names: readonly string[]) => {
    const name = names.find((one) => one === fault);
    if (name === undefined) return undefined;
    fault = null;
    return { name };
  };
  simulator = await world({ clock, outages });
  service = await serviceOf(simulator);
});
afterAll(() => simulator.close());

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

async function atNumber(entry: string, language: Language): Promise<Visit> {
  const { browser, page } = await atPicker(simulator, service, at(language));
  return { browser, page: await browser.click(page, entry) };
}

/** A number that is refused, and the text that says why. */
const refused =
  (entry: string, eid: string, heading: string, pid: () => string, error: string): Scene =>
  async (language) => {
    const { browser, page } = await atNumber(entry, language);
    return { page: await browser.submit(page, { pid: pid() }), eid, heading, error };
  };

/** A BankID that stops at the number. */
const stoppedAs =
  (bankid: object, error: string): Scene =>
  async (language) => {
    const { page } = await atCode(simulator, service, await someone(bankid), at(language));
    return { page, eid: 'bankid', heading: 'stopped.heading', error };
  };

const stage = (): Stage => ({
  ...{ simulator, service, clock },
  meet: (name) => {
    fault = name;
  },
});

const BANKID: Readonly<Record<string, Scene>> = {
  number: async (language) => {
    const { page } = await atNumber('bankid', language);
    return { page, eid: 'bankid', heading: 'number.heading' };
  },
  'number: nobody has it': refused(
    'bankid',
    'bankid',
    'number.heading',
    () => freshPid(stamp(systemClock), 0),
    'number.none',
  ),
  code: async (language) => {
    const { page } = await atCode(simulator, service, await someone(), at(language));
    return { page, eid: 'bankid', heading: 'code.heading' };
  },
  'code: missing': async (language) => {
    const { browser, page } = await atCode(simulator, service, await someone(), at(language));
    const shown = await browser.submit(page, { otc: '' });
    return { page: shown, eid: 'bankid', heading: 'code.heading', error: 'code.missing' };
  },
  'code: wrong': async (language) => {
    const person = await someone({ code_errors: 1 });
    const { browser, page } = await atCode(simulator, service, person, at(language));
    const [otc = ''] = await wrongCodes(simulator, person, 1);
    return {
      page: await browser.submit(page, { otc }),
      eid: 'bankid',
      heading: 'code.heading',
      error: 'code.wrong',
    };
  },
  'code: spent': async (language) => {
    const person = await someone();
    const otc = await simulator.control.code(person, 'bankid');
    const first = await atCode(simulator, service, person);
    await first.browser.submit(first.page, { otc });
    const { browser, page } = await atCode(simulator, service, person, at(language));
    return {
      page: await browser.submit(page, { otc }),
      eid: 'bankid',
      heading: 'code.heading',
      error: 'code.spent',
    };
  },
  'code: netbank only': async (language) => {
    const person = await someone({ all_services: false });
    const { browser, page } = await atCode(simulator, service, person, at(language));
    const shown = await browser.submit(page, { otc: await simulator.control.code(person, 'bankid') });
    return { page: shown, eid: 'bankid', heading: 'code.heading', error: 'code.netbank' };
  },
  password: async (language) => {
    const { page } = await atPassword(simulator, service, await someone(), at(language));
    return { page, eid: 'bankid', heading: 'password.heading' };
  },
  'password: missing': async (language) => {
    const { browser, page } = await atPassword(simulator, service, await someone(), at(language));
    const shown = await browser.submit(page, { password: '' });
    return { page: shown, eid: 'bankid', heading: 'password.heading', error: 'password.missing' };
  },
  'password: wrong': async (language) => {
    const { browser, page } = await atPassword(simulator, service, await someone(), at(language));
    const shown = await browser.submit(page, { password: 'not the one' });
    return { page: shown, eid: 'bankid', heading: 'password.heading', error: 'password.wrong' };
  },
  '9314': stoppedAs({ state: 'suspended', password_errors: 5 }, 'errors.9314'),
  '9314 after codes': stoppedAs({ state: 'suspended', suspended_because: 'code' }, 'suspended.code'),
  '9314 by the bank': stoppedAs({ state: 'suspended', suspended_because: 'bank' }, 'suspended.bank'),
  '9403': stoppedAs({ device_state: 'suspended' }, 'errors.9403'),
  '1313': stoppedAs({ state: 'expired' }, 'errors.1313'),
  '9409': async (language) => {
    const person = await someone();
    const { browser, page } = await atCode(simulator, service, person, at(language));
    clock.pass(601);
    const shown = await browser.submit(page, { otc: '1' });
    return { page: shown, eid: 'bankid', heading: 'stopped.heading', error: 'errors.9409' };
  },
  '14D1': async (language) => {
    const person = await someone();
    const { browser, page } = await atPassword(simulator, service, person, at(language));
    clock.pass(121);
    const shown = await browser.submit(page, { password: passwordOf(person) });
    return { page: shown, eid: 'bankid', heading: 'stopped.heading', error: 'errors.14D1' };
  },
  ...bankidScenes(stage),
};
const MOBILE = mobileScenes(stage);

const TESTID: Readonly<Record<string, Scene>> = {
  number: async (language) => {
    const { page } = await atNumber('testid1', language);
    return { page, eid: 'testid', heading: 'heading' };
  },
  format: refused('testid1', 'testid', 'heading', () => '123', 'pid.format'),
  checksum: refused('testid2', 'testid', 'heading', () => '17858713888', 'pid.checksum'),
  real: refused('testid2', 'testid', 'heading', () => realLooking(0), 'pid.real'),
  offset: refused(
    'testid2',
    'testid',
    'heading',
    () => freshPid(stamp(systemClock), 0, { offset: 65 }),
    'pid.offset.65',
  ),
};

const AROUND: Readonly<Record<string, Scene>> = {
  picker: async (language) => {
    const { page } = await atPicker(simulator, service, at(language));
    return { page, heading: 'picker.title' };
  },
  'which login?': async (language) => {
    const { browser } = await atPicker(simulator, service, at(language));
    await browser.open(requestOf(simulator, service, at(language)));
    const page = await browser.open(new URL('/authorize/bankid', simulator.login));
    return { page, heading: 'ask.title' };
  },
  'another eID?': async (language) => {
    const { browser, page } = await atCode(simulator, service, await someone(), at(language));
    return { page: await browser.open('/authorize/testid2', page), heading: 'switch.title' };
  },
  ended: async (language) => {
    const { browser, page } = await atPicker(simulator, service, at(language));
    await browser.submit(page, {}, 'cancel');
    return { page: await browser.open(page.url), heading: 'ended.title' };
  },
  expired: async (language) => {
    const { browser, page } = await atPicker(simulator, service, at(language));
    clock.pass(1801);
    return { page: await browser.open(page.url), heading: 'ended.title' };
  },
  'an old form': async (language) => {
    const { browser, page } = await atPicker(simulator, service, at(language));
    await browser.click(page, 'bankid');
    const old = await browser.submit(page, {}, 'cancel');
    expect([old.status, old.text.includes(words(language)('stale.text'))]).toEqual([409, true]);
    return { page: old, eid: 'bankid', heading: 'number.heading' };
  },
};

/** A text with what may stand for its gaps. */
const pattern = (text: string) =>
  new RegExp(text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '\\d+'));

async function shows({ page, eid, heading, error }: Shown, language: Language): Promise<void> {
  const texts = (await loadMethods(null)).find(({ id }) => id === eid)?.texts;
  const speak = words(language, texts);
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
    ['nb where none of them is there', 'de fr', 'nb'],
    ['Sámi as well', 'se nb', 'se'],
  ])('is %s', async (_, ui_locales, language) => {
    const { page } = await atPicker(simulator, service, ui_locales === undefined ? {} : { ui_locales });
    expect(languageOf(page)).toBe(language);
  });

  it('chosen by the citizen is stronger than ui_locales, on this page and at the next login', {
    tags: ['@profile-11.27', '@seed-21'],
  }, async () => {
    const { browser, page } = await atPicker(simulator, service, at('nn'));
    expect(browser.jar.names).not.toContain(LANGUAGE_COOKIE);
    const chosen = await browser.click(page, 'English');
    expect([languageOf(chosen), chosen.url.pathname, chosen.url.searchParams.has('lang')]).toEqual([
      'en',
      '/authorize/selector',
      false,
    ]);
    expect(browser.jar.header(chosen.url)).toContain(`${LANGUAGE_COOKIE}=en`);
    expect(languageOf(await browser.click(chosen, 'bankid'))).toBe('en');
    expect(languageOf(await browser.open(requestOf(simulator, service, at('se'))))).toBe('en');
  });

  it('may be changed in the middle: the login stays where it is, and what was said is said again', async () => {
    const person = await someone();
    const { browser, page } = await atPassword(simulator, service, person);
    const wrong = await browser.submit(page, { password: 'not the one' });
    const chosen = await browser.click(wrong, 'Nynorsk');
    expect([languageOf(chosen), chosen.heading]).toEqual(['nn', 'Passord']);
    expect(elementText(chosen, 'password-error')).toContain(
      'Feil passord. Sjekk om Caps Lock er på, og prøv på nytt.',
    );
    expect(chosen.url.searchParams.get('login')).toBe(wrong.url.searchParams.get('login'));
  });

  it('is not changed by a link on another site', async () => {
    const { browser, page } = await atPicker(simulator, service);
    const cookie = browser.jar.header(page.url) ?? '';
    const answer = await fetch(`${simulator.login}/authorize/selector?lang=en`, {
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
    });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
    expect(await answer.text()).toContain('<html lang="nb"');
  });

  it('of a page without a login is the one the citizen chose', async () => {
    const { browser, page } = await atPicker(simulator, service);
    await browser.click(page, 'English');
    const { browser: stranger } = await atPicker(simulator, service);
    stranger.jar.clear();
    stranger.jar.take(page.url, [`${LANGUAGE_COOKIE}=en; Path=/`]);
    const unknown = await stranger.open(new URL('/authorize/selector', simulator.login));
    expect([unknown.status, languageOf(unknown)]).toEqual([400, 'en']);
    expect(titleOf(unknown).startsWith(TEXTS.en.layout.errorPrefix)).toBe(true);
  });

  it('of each page is a menu of links that say their own language', {
    tags: ['@profile-8.10', '@seed-21'],
  }, async () => {
    const { page } = await atPicker(simulator, service, at('en'));
    const menu = [...page.html.matchAll(/<a [^>]*\blang="(\w+)" hreflang="(\w+)"( aria-current="true")?/g)];
    expect(menu.map(([, lang, hreflang, current]) => [lang, hreflang, current !== undefined])).toEqual([
      ['nb', 'nb', false],
      ['nn', 'nn', false],
      ['en', 'en', true],
      ['se', 'se', false],
    ]);
  });
});
