/** BankID with a code device, as a citizen meets it: every outcome by its page, its code, and what stands afterwards. */
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { stamp } from '../../src/kernel/entropy.ts';
import { freshPid } from '../../src/people/pid.ts';
import type { Page } from '../support/browser.ts';
import {
  elementText,
  homeWith,
  loginOf,
  movedClock,
  passwordOf,
  Service,
  serviceOf,
  wrongCodes,
} from '../support/login.ts';
import { ownStorage, ownWorld, sharedWorld } from '../support/shared.ts';
import { type TestPerson, type World, world } from '../support/world.ts';
import { bankidOf } from './bankid.ts';

const clock = movedClock();
const ENGLISH = { ui_locales: 'en' };
const simulator: World = await sharedWorld({ clock });
const service = await serviceOf(simulator);
const held = (person: TestPerson) => bankidOf(simulator, person);

const someone = (bankid: object = {}) => simulator.control.person({ eids: { bankid } });
const code = (person: TestPerson) => simulator.control.code(person, 'bankid');

/** The error as the control API tells it of the login of this page. */
const errorOf = async (page: Page, its = service) => (await its.login(page)).error;

const logIn = async (person: TestPerson, more?: Readonly<Record<string, string>>) =>
  service.redeemed(await service.logIn(person, more));

const wrongPasswords = (page: Page, times: number) =>
  page.along(...Array.from({ length: times }, (_, n) => ({ password: `wrong ${n}` })));

/** Wrong codes of this person, one after the other. */
const wrong = async (page: Page, person: TestPerson, times: number, where = simulator) =>
  page.along(...(await wrongCodes(where, person, times)).map((otc) => ({ otc })));

describe('the right answers', () => {
  it('prove the person at the high level', {
    tags: ['@profile-4.11', '@profile-9.6', '@seed-30'],
  }, async () => {
    const person = await someone();
    const said = { pid: person.pid, acr: 'idporten-loa-high', amr: ['BankID'] };
    expect(await logIn(person)).toMatchObject(said);
  });

  it('tell given and family name with the scope profile', async () => {
    const person = await someone();
    const claims = await logIn(person, { scope: 'openid profile' });
    expect(claims).toMatchObject({ given_name: person.name.given, family_name: person.name.family });
    expect(claims).not.toHaveProperty('name');
    expect(await logIn(person, { scope: 'openid' })).not.toHaveProperty('given_name');
  });

  it('may be typed with spaces, number and code', async () => {
    const person = await someone();
    const pid = person.pid.replace(/^(\d{6})/, ' $1 ');
    const otc = (await code(person)).replace(/^(...)/, '$1 ');
    const number = await service.atEntry('bankid');
    const home = await number.along({ pid }, { otc }, { password: passwordOf(person) });
    expect(homeWith(home)).toHaveProperty('code');
  });

  it('carry the number beside the password, for the password manager, and in no address', async () => {
    const person = await someone();
    const page = await service.atPassword(person);
    expect(page.html).toMatch(new RegExp(`autocomplete="username" value="${person.pid}" hidden`));
    expect(page.url.href).not.toContain(person.pid);
  });

  it('work twice within a second for one person', async () => {
    const person = await someone();
    for (const claims of [await logIn(person), await logIn(person)])
      expect(claims).toMatchObject({ pid: person.pid });
  });

  it('work for one person twenty times in parallel, each with a code of its own', {
    tags: '@class-own-parallel-logins',
  }, async () => {
    const person = await someone();
    const all = await Promise.all(Array.from({ length: 20 }, () => logIn(person)));
    expect(all.map(({ pid }) => pid)).toEqual(Array.from({ length: 20 }, () => person.pid));
    expect(new Set(all.map(({ sid }) => sid)).size).toBe(20);
  });
});

describe('a wrong code', () => {
  it('is told with the attempts left, and counted', async () => {
    const person = await someone();
    const shown = await wrong(await service.atCode(person, ENGLISH), person, 1);
    expect(elementText(shown, 'otc-error')).toBe(
      'Wrong one-time code. Get a new code and try again. Attempts left: 4.',
    );
    expect(await held(person)).toMatchObject({ code_errors: 1, device_state: 'active' });
  });

  it('is forgotten when the right one comes', async () => {
    const person = await someone();
    const shown = await wrong(await service.atCode(person), person, 2);
    expect(await held(person)).toMatchObject({ code_errors: 2 });
    await shown.submit({ otc: await code(person) });
    expect(await held(person)).toMatchObject({ code_errors: 0 });
  });

  it('is not an empty one', async () => {
    const person = await someone();
    const page = await service.atCode(person, ENGLISH);
    const shown = await page.submit({ otc: '  ' });
    expect(elementText(shown, 'otc-error')).toBe('Type the code from the code device.');
    expect(await held(person)).toMatchObject({ code_errors: 0 });
  });

  it('five times suspends the device: 9403, which the citizen sees as BID-1403', async () => {
    const person = await someone();
    const shown = await wrong(await service.atCode(person, ENGLISH), person, 5);
    expect(elementText(shown, 'error-summary')).toContain('(BID-1403)');
    expect(shown.text).toContain('The code device is suspended after too many wrong codes.');
    expect(await errorOf(shown)).toMatchObject({ code: '9403', shown: 'BID-1403' });
    expect(await held(person)).toMatchObject({ device_state: 'suspended', state: 'active' });
    expect(await errorOf(await service.atCode(person, ENGLISH))).toMatchObject({ code: '9403' });
  });
});

describe('a code', () => {
  /** As the control API shows it to whoever reads. */
  async function present({ id }: TestPerson): Promise<string> {
    type Codes = { readonly bankid: { readonly code: string } };
    return (await simulator.control.must<Codes>('GET', `/people/${id}/codes`)).bankid.code;
  }

  it('spent within 30 seconds is refused without counting, and the page says why', async () => {
    const person = await someone();
    const otc = await code(person);
    await (await service.atCode(person)).submit({ otc });
    const page = await service.atCode(person, ENGLISH);
    const shown = await page.submit({ otc });
    expect(elementText(shown, 'otc-error')).toContain('This code was used a moment ago.');
    expect(await held(person)).toMatchObject({ code_errors: 0 });
    clock.pass(31);
    const later = await shown.submit({ otc });
    expect(elementText(later, 'otc-error')).toContain('Wrong one-time code.');
    expect(await held(person)).toMatchObject({ code_errors: 1 });
  });

  it('is taken once, also when ten browsers send it at the same moment', {
    tags: ['@asvs-6.5.1', '@asvs-15.4.2', '@class-code-twice'],
  }, async () => {
    const person = await someone();
    const otc = await code(person);
    const visits = await Promise.all(Array.from({ length: 10 }, () => service.atCode(person)));
    const pages = await Promise.all(visits.map((page) => page.submit({ otc })));
    expect(pages.filter(({ heading }) => heading === 'Passord')).toHaveLength(1);
    expect(await held(person)).toMatchObject({ code_errors: 0, device_state: 'active' });
  });

  it('that has been skipped is spent', async () => {
    const person = await someone();
    const skipped = await code(person);
    clock.pass(10 * 60);
    const page = await service.atCode(person);
    const shown = await page.submit({ otc: skipped });
    expect(elementText(shown, 'otc-error')).toContain('Feil engangskode.');
    expect((await shown.submit({ otc: await present(person) })).heading).toBe('Passord');
  });

  it('shown by reading is not spent by it', async () => {
    const person = await someone();
    const shown = await present(person);
    expect(await present(person)).toBe(shown);
    const page = await service.atCode(person);
    expect((await page.submit({ otc: shown })).heading).toBe('Passord');
    expect(await present(person)).not.toBe(shown);
  });
});

describe('a wrong password', () => {
  it('is told with the attempts left, and counted; a finished login forgets it', async () => {
    const person = await someone();
    const visit = await service.atPassword(person, ENGLISH);
    const shown = await wrongPasswords(visit, 3);
    expect(elementText(shown, 'password-error')).toContain('Attempts left: 2.');
    expect(await held(person)).toMatchObject({ password_errors: 3 });
    homeWith(await shown.submit({ password: passwordOf(person) }));
    expect(await held(person)).toMatchObject({ password_errors: 0, code_errors: 0 });
  });

  it('is not forgotten by a right code', async () => {
    const person = await someone();
    await wrongPasswords(await service.atPassword(person), 3);
    await service.atPassword(person);
    expect(await held(person)).toMatchObject({ password_errors: 3 });
  });

  it('five times suspends the BankID: 9314, which the citizen sees as BID-1403', {
    tags: '@seed-76',
  }, async () => {
    const person = await someone();
    const shown = await wrongPasswords(await service.atPassword(person, ENGLISH), 5);
    expect(elementText(shown, 'error-summary')).toContain('(BID-1403)');
    expect(shown.text).toContain('This BankID is suspended after too many wrong passwords.');
    expect(await errorOf(shown)).toMatchObject({ code: '9314', shown: 'BID-1403' });
    const events = await simulator.control.trail({ login: loginOf(shown).id });
    expect(events.at(-1)?.data).toMatchObject({ code: '9314', shown: 'BID-1403' });
  });

  it('from thirty browsers at once is counted five times, and the right one then comes too late', {
    tags: ['@threat-T6', '@asvs-2.4.1', '@asvs-6.3.1'],
  }, async () => {
    const person = await someone();
    const visits = await Promise.all(Array.from({ length: 31 }, () => service.atPassword(person)));
    const [last, ...others] = visits;
    const pages = await Promise.all(others.map((page, n) => page.submit({ password: `wrong ${n}` })));
    expect(pages.filter(({ heading }) => heading === 'Passord')).toHaveLength(4);
    expect(await held(person)).toMatchObject({ state: 'suspended', password_errors: 5 });
    const shown = await last?.browser.submit(last, { password: passwordOf(person) });
    expect(shown?.heading).toBe('Innloggingen stoppet');
  });
});

describe('a suspension', () => {
  it('ends with `state: active`, which clears the counters', { tags: '@asvs-6.1.1' }, async () => {
    const person = await someone();
    await wrongPasswords(await service.atPassword(person), 5);
    expect(await errorOf(await service.atCode(person))).toMatchObject({ code: '9314' });
    await simulator.control.change(person, { eids: { bankid: { state: 'active' } } });
    expect(await held(person)).toMatchObject({ state: 'active', password_errors: 0, code_errors: 0 });
    expect(await logIn(person)).toMatchObject({ pid: person.pid });
  });

  it('of the device ends with `state: active` too', async () => {
    const person = await someone({ device_state: 'suspended', code_errors: 5 });
    await simulator.control.change(person, { eids: { bankid: { state: 'active' } } });
    expect(await held(person)).toMatchObject({ device_state: 'active', code_errors: 0 });
    expect(await logIn(person)).toMatchObject({ pid: person.pid });
  });

  it('meets a login that already stood at the password', {
    tags: ['@seed-51', '@class-after-lockout'],
  }, async () => {
    const person = await someone();
    const early = await service.atPassword(person);
    await wrongPasswords(await service.atPassword(person), 5);
    const shown = await early.submit({ password: passwordOf(person) });
    expect(await errorOf(shown)).toMatchObject({ code: '9314' });
  });

  it('of BankID and of the device outlives sessions and a restart', { tags: '@asvs-6.1.1' }, async () => {
    const storage = await ownStorage();
    const before = await world({ storage });
    const [one, other] = [await before.control.person(), await before.control.person()];
    const its = await serviceOf(before);
    await wrongPasswords(await its.atPassword(one), 5);
    await wrong(await its.atCode(other), other, 5, before);
    await before.close();

    const after = await ownWorld({ storage });
    const then = new Service(after, its);
    expect(await errorOf(await then.atCode(one), then)).toMatchObject({ code: '9314' });
    expect(await errorOf(await then.atCode(other), then)).toMatchObject({ code: '9403' });
  });
});

describe('time', () => {
  it('ends a BankID: 1313 by its state', { tags: '@seed-72' }, async () => {
    const person = await someone({ state: 'expired' });
    const page = await service.atCode(person, ENGLISH);
    expect(elementText(page, 'error-summary')).toContain('This BankID has expired.');
    expect(await errorOf(page)).toMatchObject({ code: '1313', shown: 'BID-1313' });
  });

  it('ends a BankID: 1313 when its day has come', { tags: '@seed-71' }, async () => {
    const person = await someone({ expires_at: new Date(clock.now() + 60_000).toISOString() });
    expect((await service.atCode(person)).heading).toBe('Engangskode');
    clock.pass(61);
    expect(await errorOf(await service.atCode(person))).toMatchObject({ code: '1313' });
  });

  it('between code and password may be two minutes, and no more: 14D1', async () => {
    const person = await someone();
    const quick = await service.atPassword(person);
    clock.pass(118);
    homeWith(await quick.submit({ password: passwordOf(person) }));
    const page = await service.atPassword(person, ENGLISH);
    clock.pass(121);
    const shown = await page.submit({ password: passwordOf(person) });
    expect(shown.text).toContain('Too much time passed between the code and the password.');
    expect(await errorOf(shown)).toMatchObject({ code: '14D1', shown: 'BID-14D1' });
    expect(await held(person)).toMatchObject({ password_errors: 0 });
  });

  it('ends the session after ten minutes: 9409', async () => {
    const person = await someone();
    const page = await service.atCode(person, ENGLISH);
    clock.pass(601);
    const shown = await page.submit({ otc: await code(person) });
    expect(shown.text).toContain('the BankID session has ended');
    expect(await errorOf(shown)).toMatchObject({ code: '9409' });
    const picker = await shown.submit();
    expect(picker.heading).toBe('Choose an electronic ID');
    homeWith(await service.throughBankId(picker, person));
  });
});

describe('a BankID for the netbank only', { tags: ['@seed-36', '@seed-66'] }, () => {
  const TEXTS = {
    nb: 'Feil data er oppgitt.',
    nn: 'Feil data er oppgitt.',
    en: 'Incorrect data entered.',
    se: 'Boasttu dieđut.',
  };

  it.each(Object.entries(TEXTS))('is told so at the code, in %s', async (ui_locales, text) => {
    const person = await someone({ all_services: false });
    const page = await service.atCode(person, { ui_locales });
    const shown = await page.submit({ otc: await code(person) });
    expect(elementText(shown, 'otc-error').startsWith(text)).toBe(true);
    expect(await held(person)).toMatchObject({ code_errors: 0, device_state: 'active' });
  });
});

describe('a number without BankID', () => {
  /** What differs between any two visits. */
  const masked = (page: Page) =>
    page.html
      .replace(/(name="_csrf" value=")[^"]*/g, '$1…')
      .replace(/(?<=\b|%3D)l_[a-z0-9]+(?:\.\d+)?/g, 'l_…');

  const unknown = () => freshPid(stamp(systemClock), 0);

  const givenNumber = async (pid: string) => (await service.atEntry('bankid', ENGLISH)).submit({ pid });

  it('looks the same whether a person has it or not', {
    tags: ['@seed-31', '@threat-T7', '@asvs-6.3.8'],
  }, async () => {
    const without = await simulator.control.person({ eids: { bankid: null } });
    const [nobody, somebody] = [await givenNumber(unknown()), await givenNumber(without.pid)];
    expect(elementText(nobody, 'pid-error')).toContain('We cannot find a BankID for this number.');
    const typed = /(<input [^>]*id="pid"[^>]*value=")\d{11}"/;
    const drawn = (page: Page) => masked(page).replace(typed, '$1"');
    expect(drawn(nobody)).toBe(drawn(somebody));
    expect(nobody.headers['content-length']).toBe(somebody.headers['content-length']);
  });

  it('gets BankID by the call the page gives the developer', async () => {
    const pid = unknown();
    const page = await givenNumber(pid);
    expect(elementText(page, 'create-person')).not.toContain(pid);
    const command = elementText(page, 'create-person').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
    const text = command.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replace('<the number>', pid);
    const [, method = '', url = '', header = '', body = ''] =
      /^curl -X (\w+) (\S+) \\ -H '([^']+)' \\ -d '([^']+)'$/.exec(text) ?? [];
    const [name = '', value = ''] = header.split(': ');
    const made = await fetch(url, { method, headers: { [name]: value }, body });
    expect(made.status).toBe(201);
    const person: TestPerson = await made.json();
    const home = await page.along({ pid }, { otc: await code(person) }, { password: passwordOf(person) });
    expect(await service.redeemed(home)).toMatchObject({ pid });
  });

  it.each([
    ['is too short', '123', 'The number must have 11 digits.'],
    ['fails its check digits', '17858713888', 'The number is not right. Check every digit.'],
  ])('that %s is told so', async (_, pid, text) => {
    expect(elementText(await givenNumber(pid), 'pid-error')).toBe(text);
  });
});

describe('other devices', () => {
  it('by the clock: TOTP, each code once', async () => {
    const person = await someone({ generator: 'totp' });
    const page = await service.atCode(person);
    const otc = await code(person);
    homeWith(await page.along({ otc }, { password: passwordOf(person) }));
    const second = await service.atCode(person, ENGLISH);
    const shown = await second.submit({ otc });
    expect(elementText(shown, 'otc-error')).toContain('This code was used a moment ago.');
    clock.pass(30);
    homeWith(await shown.along({ otc: await code(person) }, { password: passwordOf(person) }));
  });

  it('fixed: `otp`, as often as one likes', async () => {
    const person = await someone({ generator: 'fixed' });
    for (let n = 0; n < 2; n++) {
      const page = await service.atCode(person);
      homeWith(await page.along({ otc: 'otp' }, { password: passwordOf(person) }));
    }
  });

  it('with a card reader: eight digits, and six are wrong', { tags: '@seed-37' }, async () => {
    const person = await someone({ device: 'card-reader-8' });
    const page = await service.atCode(person);
    expect(elementText(page, 'otc-hint')).toBe('8 siffer');
    const otc = await code(person);
    expect(otc).toMatch(/^\d{8}$/);
    const shown = await page.submit({ otc: otc.slice(0, 6) });
    expect(elementText(shown, 'otc-error')).toContain('Feil engangskode.');
    expect((await shown.submit({ otc })).heading).toBe('Passord');
  });
});

describe('settings', () => {
  async function other() {
    const bankid = { static_code: '12345', attempts: 2, session: 60, code_to_password: 10 };
    const own = await ownWorld({ clock, config: { settings: { eids: { bankid } } } });
    return { its: await serviceOf(own), person: await own.control.person() };
  }

  it('take one code for everybody beside the device’s own', async () => {
    const { its, person } = await other();
    for (const otc of ['12345', await its.world.control.code(person, 'bankid'), '123 45']) {
      const page = await its.atCode(person);
      homeWith(await page.along({ otc }, { password: passwordOf(person) }));
    }
  });

  it('take no such code unless told', async () => {
    const person = await someone();
    const page = await service.atCode(person);
    expect(elementText(await page.submit({ otc: '12345' }), 'otc-error')).toContain('Feil');
  });

  it('say how many attempts there are', async () => {
    const { its, person } = await other();
    const shown = await wrongPasswords(await its.atPassword(person), 2);
    expect(await errorOf(shown, its)).toMatchObject({ code: '9314' });
  });

  it('say how long a session and a pause may be', async () => {
    const { its, person } = await other();
    const slow = await its.atPassword(person);
    clock.pass(11);
    const late = await slow.submit({ password: passwordOf(person) });
    expect(await errorOf(late, its)).toMatchObject({ code: '14D1' });
    const slower = await its.atCode(person);
    clock.pass(61);
    const over = await slower.submit({ otc: '12345' });
    expect(await errorOf(over, its)).toMatchObject({ code: '9409' });
  });
});

describe('the way back', () => {
  it('drops what was typed', async () => {
    const person = await someone();
    const page = await service.atPassword(person);
    const picker = await page.press('back');
    expect(picker.heading).toBe('Velg elektronisk ID');
    expect((await picker.click('bankid')).heading).toBe('Logg inn med BankID');
  });

  it('from each step ends at the service with access_denied', async () => {
    const person = await someone();
    const denied = { error: 'access_denied', state: 'the state of the service', iss: simulator.issuer };
    for (const at of [service.atEntry('bankid'), service.atCode(person), service.atPassword(person)])
      expect(homeWith(await (await at).press('cancel'))).toMatchObject(denied);
  });

  it('leads from a stopped login to another eID without a question', async () => {
    const person = await someone({ state: 'suspended' });
    const page = await service.atCode(person);
    const other = await page.open('/authorize/testid2');
    expect(other.heading).toBe('Logg inn med TestID');
  });
});
