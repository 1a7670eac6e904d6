/** Contact information between proof and return (docs/facts/idporten.md#the-contact-register). */
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/people/contact.ts';
import type { Page } from '../support/browser.ts';
import { loginOf, movedClock } from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { atHome, codeOf, errorOf, headless, Party } from '../support/party.ts';
import { messagesOf } from '../support/phone.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const clock = movedClock();
const simulator = await sharedWorld({ clock });
const { control } = simulator;
const party = await Party.registered(simulator, { contact_info_step: true });
const quiet = await Party.registered(simulator);

const OLD = '2020-02-03T09:00:00.000Z';
const old = { updated_at: OLD, verified_at: OLD, validated_at: null };
/** `none`: no mailbox is asked for behind it. */
const OUTDATED = { email: old, mobile: old, mailbox: 'none' };
const CONFIRM = 'Er kontaktinformasjonen din riktig?';
const MISSING = 'Registrer kontaktinformasjonen din';
const RESERVED = 'Du er reservert mot digital kommunikasjon';
const PROVE = 'Bekreft med en kode';
const MAILBOX = 'Velg digital postkasse';

interface Registered {
  readonly contact: Contact;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly reserved: boolean;
}

/** Nobody's but the test's: those that are made up are of another series. */
let count = 100_000;
const mobile = () => `+4790${++count}`;
const mail = () => `nr.${++count}@proveporten.test`;
const made = (contact: object = OUTDATED, part: object = {}) => control.person({ contact, ...part });
const shown = async (person: TestPerson): Promise<Registered> => control.shown<Registered>(person);
const logIn = (person: TestPerson, by = party, change = {}) => by.logIn(by.browser(), person, change);
const where = (page: Page) => (atHome(page) ? 'home' : page.heading);
const headings = (...people: readonly TestPerson[]) =>
  Promise.all(people.map(async (one) => where(await logIn(one))));
const messages = async (person: TestPerson) =>
  (await messagesOf(simulator, person)).filter(({ code }) => code !== null);
const latest = async (person: TestPerson) => (await messages(person)).at(-1)?.code ?? '';
const isNow = (at: string | null) => Math.abs(Date.parse(at ?? '') - clock.now()) < 60_000;

describe('who is asked', () => {
  it('whose information is older than the limit, or missing, and nobody else', {
    tags: ['@profile-8.11', '@profile-11.30', '@profile-13.10'],
  }, async () => {
    const people = [
      await made({}),
      await made({ email: old }),
      await made({}, { mobile: null, email: null }),
      await made({ status: 'deleted' }),
      await made({ status: 'not_registered' }),
      await made({}, { email: null }),
      await made(OUTDATED, { mobile: null, email: null, born: '2014-01-01' }),
    ];
    const asked = ['home', CONFIRM, MISSING, MISSING, MISSING, 'home', MISSING];
    expect(await headings(...people)).toEqual(asked);
  });

  it('by the later of updated and confirmed, for each address', async () => {
    const ago = (days: number) => new Date(clock.now() - days * 86_400_000).toISOString();
    const dates = (days: number) => ({ ...old, verified_at: ago(days) });
    const within = await made({ email: dates(540), mobile: dates(540) });
    const beyond = await made({ email: dates(555), mobile: dates(10) });
    expect(await headings(within, beyond)).toEqual(['home', CONFIRM]);
  });

  it('as the person’s own switch says, else the service, else the settings', async () => {
    const person = await made();
    expect(where(await logIn(person, quiet))).toBe('home');
    await control.change(person, { contact: { step: true } });
    expect(where(await logIn(person, quiet))).toBe(CONFIRM);
    await control.change(person, { contact: { step: false } });
    expect(where(await logIn(person))).toBe('home');
  });

  it('as the settings say, also after how many months', async () => {
    const asking = await ownWorld({
      config: { settings: { contact_info_step: true, contact_info_months: 12 } },
    });
    const theirs = await Party.registered(asking);
    const silent = await Party.registered(asking, { contact_info_step: false });
    const year = new Date(Date.now() - 400 * 86_400_000).toISOString();
    const contact = { mobile: { updated_at: year, verified_at: year } };
    const somebody = await asking.control.person({ contact });
    expect(where(await logIn(somebody, theirs))).toBe(CONFIRM);
    expect(where(await logIn(somebody, silent))).toBe('home');
  });

  it('once a login: neither by single sign-on nor in a login without pages', async () => {
    const person = await made();
    const browser = party.browser();
    expect(codeOf(await (await party.logIn(browser, person)).press('skip'))).toMatch(/./);
    expect(codeOf(await browser.open(party.request()))).toMatch(/./);
    expect(codeOf(await party.browser().open(party.request(headless(person))))).toMatch(/./);
    expect(where(await party.logIn(browser, person, { prompt: 'login' }))).toBe(CONFIRM);
  });

  it('never who is known by an e-mail address alone', async () => {
    const page = await party.browser().open(party.request({ acr_values: 'selfregistered-email' }));
    const asked = await page.submit({ email: 'eldbjorg@example.test' });
    const { person } = await control.login(loginOf(asked).id);
    const home = await asked.submit({ otc: await latest({ id: person } as TestPerson) });
    expect(codeOf(home)).toMatch(/./);
  });

  it('never who comes by another country, also where the register knows them', async () => {
    const identifier = 'SE/NO/contact-1';
    const eidas = { state: 'active', identifier, match: 'found' };
    const person = await made(OUTDATED, { eids: { eidas } });
    const asked = { acr_values: 'eidas-loa-substantial', ui_locales: 'en' };
    const country = await (await party.browser().open(party.request(asked))).submit({ countryId: 'SE' });
    const { given: given_name, family: family_name } = person.name;
    const who = { who: 'other', given_name, family_name, birthdate: person.born, identifier };
    const { claims } = await party.tokens(await country.submit(who));
    expect(claims.pid).toBe(person.pid);
  });

  it('nobody while the register fails: the login goes on without a word', async () => {
    const person = await made({ ...OUTDATED, answers: false });
    expect(where(await logIn(person))).toBe('home');
    await control.change(person, { contact: { answers: true } });
    const page = await logIn(person);
    await control.change(person, { contact: { answers: false } });
    expect(codeOf(await page.submit({ mobile: 'nonsense' }))).toMatch(/./);
    expect((await shown(person)).contact.mobile).toEqual(old);
  });
});

it('an outage for everybody is met by the next form, and ended at once', async () => {
  const person = await made(OUTDATED);
  const asked = await logIn(person);
  await control.must('PATCH', '/settings', { contact_register_answers: false });
  expect(codeOf(await asked.submit({ mobile: 'nonsense' }))).toMatch(/./);
  expect(where(await logIn(await made(OUTDATED)))).toBe('home');
  await control.must('PATCH', '/settings', { contact_register_answers: null });
  expect(await control.must('GET', '/settings')).toMatchObject({ contact_register_answers: true });
  expect(where(await logIn(person))).toBe(CONFIRM);
});

describe('what is asked', () => {
  it('whether the addresses are right: what is confirmed counts from now on', {
    tags: '@seed-11',
  }, async () => {
    const person = await made();
    const page = await logIn(person);
    expect([page.value('mobile'), page.value('email')]).toEqual([person.mobile, (await shown(person)).email]);
    expect(codeOf(await page.submit())).toMatch(/./);
    const { contact } = await shown(person);
    expect(contact.email).toEqual({ ...old, verified_at: contact.email.verified_at });
    expect(isNow(contact.email.verified_at) && isNow(contact.mobile.verified_at)).toBe(true);
    expect(await headings(person)).toEqual(['home']);
  });

  it('new ones are kept with country code and in lower case', async () => {
    const person = await made();
    const typed = { mobile: '92 34 56 78', email: ' Ola.Nordmann@Proveporten.TEST ' };
    expect(codeOf(await (await logIn(person)).submit(typed))).toMatch(/./);
    const after = await shown(person);
    expect([after.mobile, after.email]).toEqual(['+4792345678', 'ola.nordmann@proveporten.test']);
    expect(isNow(after.contact.mobile.updated_at)).toBe(true);
    expect((await control.found('92345678')).map(({ id }) => id)).toEqual([person.id]);
  });

  it.each([
    ['letters', { mobile: '400AB123' }, ['Skriv et mobilnummer']],
    ['too few digits', { mobile: '+47 4000' }, ['Skriv et mobilnummer']],
    ['a Norwegian number that is no mobile', { mobile: '22 12 34 56' }, ['Skriv et mobilnummer']],
    ['no address of mail', { email: 'kari@' }, ['Skriv en e-postadresse']],
    ['letters that mail does not take', { email: 'bjørn@proveporten.test' }, ['Skriv en e-postadresse']],
    ['both', { mobile: '12', email: 'kari' }, ['Skriv et mobilnummer', 'Skriv en e-postadresse']],
    ['neither', { mobile: ' ', email: '' }, ['Oppgi mobilnummer, e-postadresse eller begge.']],
  ])('says what is wrong and keeps what was typed: %s', async (_, typed, sentences) => {
    const person = await made();
    const page = await (await logIn(person)).submit(typed);
    expect([page.status, page.heading]).toEqual([200, CONFIRM]);
    for (const sentence of sentences) expect(page.text).toContain(sentence);
    for (const [field, text] of Object.entries(typed)) expect(page.value(field)).toBe(text);
    expect((await shown(person)).contact.mobile).toEqual(old);
  });

  it('takes a number of another country, and of Digdir’s test series', async () => {
    for (const [typed, kept] of [
      ['0046 70 123 45 67', '+46701234567'],
      ['68500123', '+4768500123'],
    ] as const) {
      const person = await made();
      expect(codeOf(await (await logIn(person)).submit({ mobile: typed }))).toMatch(/./);
      expect((await shown(person)).mobile).toBe(kept);
    }
  });

  it('keeps no number that could be a real person’s', async () => {
    const real = realLooking(3);
    const page = await (await logIn(await made())).submit({ mobile: real });
    expect(page.heading).toBe(CONFIRM);
    expect(page.text).toContain('virkelig person');
    expect(page.html).not.toContain(real);
  });

  it('asks for one address at least of who has none; skipping goes on', async () => {
    const person = await made({ mailbox: 'none' }, { mobile: null, email: null });
    const page = await logIn(person);
    const again = await page.submit();
    expect([again.heading, again.text]).toEqual([MISSING, expect.stringContaining('Oppgi mobilnummer')]);
    expect(codeOf(await again.press('skip'))).toMatch(/./);
    expect(codeOf(await (await logIn(person)).submit({ email: mail() }))).toMatch(/./);
    expect(await headings(person)).toEqual(['home']);
  });

  it('who was deleted is registered anew', async () => {
    const person = await made({ status: 'deleted', mailbox: 'none' });
    const page = await logIn(person);
    expect([page.value('mobile'), page.value('email')]).toEqual(['', '']);
    expect(codeOf(await page.submit({ mobile: mobile() }))).toMatch(/./);
    expect(await shown(person)).toMatchObject({ email: null, contact: { status: 'active' } });
  });

  it('cancel ends the login, and changes nothing', async () => {
    const person = await made();
    expect(errorOf(await (await logIn(person)).press('cancel'))).toBe('access_denied');
    expect((await shown(person)).contact.email).toEqual(old);
  });

  it('reads in the citizen’s language', async () => {
    const page = await logIn(await made(), party, { ui_locales: 'se' });
    expect(page.heading).toBe('Leatgo du oktavuođadieđut rivttes?');
  });
});

describe('who is reserved', () => {
  const since = { reserved_at: '2022-05-17T10:00:00.000Z', ...OUTDATED };

  it('meets the reservation first, then the same', { tags: '@seed-12' }, async () => {
    const person = await made(since, { reserved: true });
    const page = await logIn(person);
    expect([page.heading, page.text]).toEqual([RESERVED, expect.stringContaining('17. mai 2022')]);
    const next = await page.submit();
    expect(next.heading).toBe(CONFIRM);
    expect(codeOf(await next.submit())).toMatch(/./);
    expect((await shown(person)).reserved).toBe(true);
  });

  it('may remove it there', async () => {
    const person = await made({ ...since, mailbox: null }, { reserved: true });
    const next = await (await logIn(person)).press('end-reservation');
    expect([next.heading, next.text]).toEqual([
      CONFIRM,
      expect.stringContaining('Reservasjonen er fjernet.'),
    ]);
    const after = await shown(person);
    expect([after.reserved, after.contact.reserved_at]).toEqual([false, null]);
    expect((await next.submit()).heading).toBe(MAILBOX);
  });
});

describe('an address that somebody else has, too', () => {
  async function sharing(part: object = {}) {
    const address = { mobile: mobile(), email: mail(), ...part };
    await control.person(address);
    const person = await made(OUTDATED, address);
    return { address, person, page: await (await logIn(person)).submit() };
  }

  it('is proved by a code sent to it, one address after the other', async () => {
    const { address, person, page } = await sharing();
    expect([page.heading, page.text]).toEqual([PROVE, expect.stringContaining(address.mobile)]);
    const second = await page.submit({ otc: await latest(person) });
    expect([second.heading, second.text]).toEqual([PROVE, expect.stringContaining(address.email)]);
    const sent = await messages(person);
    expect(sent.map(({ kind }) => kind)).toEqual(['sms', 'email']);
    expect(codeOf(await second.submit({ otc: await latest(person) }))).toMatch(/./);
    const { contact } = await shown(person);
    expect(isNow(contact.mobile.validated_at) && isNow(contact.email.validated_at)).toBe(true);
  });

  it('and only then: no code for an address of one’s own', async () => {
    const { person, page } = await sharing({ mobile: null });
    expect(await messages(person)).toHaveLength(1);
    const changed = await (await page.press('change')).submit({ email: mail(), mobile: mobile() });
    expect(codeOf(changed)).toMatch(/./);
    expect(await messages(person)).toHaveLength(1);
  });

  it('mail counts as the same in whatever case it was registered', async () => {
    await control.person({ email: 'Felles.Adresse@proveporten.test' });
    const page = await (await logIn(await made())).submit({ email: 'felles.adresse@Proveporten.test' });
    expect(page.heading).toBe(PROVE);
  });

  it('what was proved is remembered within the login', async () => {
    const { person, page } = await sharing();
    const second = await page.submit({ otc: await latest(person) });
    const asked = await second.press('change');
    expect(asked.heading).toBe(CONFIRM);
    expect(codeOf(await asked.submit({ email: mail() }))).toMatch(/./);
    expect(await messages(person)).toHaveLength(2);
  });

  it('a new code makes the one before worthless', { tags: '@asvs-6.6.2' }, async () => {
    const { person, page } = await sharing({ email: null });
    const first = await latest(person);
    const again = await page.press('again');
    expect(again.text).toContain('Vi har sendt en ny kode.');
    expect((await again.submit({ otc: first })).text).toContain('Koden er feil.');
    expect(
      codeOf(await again.reload().then(async (now) => now.submit({ otc: await latest(person) }))),
    ).toMatch(/./);
  });

  it('wrong codes are counted on the person: after three nothing is sent for ten minutes', async () => {
    const { person, page } = await sharing({ email: null });
    const wrong = (await latest(person)) === '000000' ? '000001' : '000000';
    const empty = await page.submit({ otc: ' ' });
    expect(empty.text).toContain('Skriv koden du har fått.');
    const first = await empty.submit({ otc: wrong });
    expect(first.text).toContain('Du kan forsøke 2 ganger til.');
    const second = await first.submit({ otc: wrong });
    expect(second.text).toContain('én gang til');
    const third = await second.submit({ otc: wrong });
    expect([third.heading, third.text]).toEqual([CONFIRM, expect.stringContaining('Vent 10 minutter')]);
    const elsewhere = await (await logIn(person)).submit();
    expect([elsewhere.heading, elsewhere.text]).toEqual([
      CONFIRM,
      expect.stringContaining('Vent 10 minutter'),
    ]);
    expect(await messages(person)).toHaveLength(1);
    expect(codeOf(await third.press('skip'))).toMatch(/./);
    await simulator.store.age(11 * 60_000, { person: person.id });
    expect((await (await logIn(person)).submit()).heading).toBe(PROVE);
  });

  it('a code lives ten minutes', { tags: '@asvs-6.5.5' }, async () => {
    const { person, page } = await sharing({ email: null });
    await simulator.store.age(11 * 60_000, { login: loginOf(page).id });
    const late = await page.submit({ otc: await latest(person) });
    expect([late.heading, late.text]).toEqual([PROVE, expect.stringContaining('Koden har gått ut.')]);
  });
});

describe('the digital mailbox', () => {
  const unchosen = { ...OUTDATED, mailbox: null };
  const asked = async (part: object = {}, contact: object = unchosen) => {
    const person = await made(contact, part);
    return { person, page: await (await logIn(person)).submit() };
  };

  it('is chosen after the addresses', { tags: '@seed-13' }, async () => {
    const { person, page } = await asked();
    expect(page.heading).toBe(MAILBOX);
    const unsaid = await page.submit();
    expect(unsaid.text).toContain('Velg en postkasse, eller at du ikke vil ha noen.');
    expect(codeOf(await unsaid.submit({ mailbox: 'e-boks' }))).toMatch(/./);
    expect((await shown(person)).contact.mailbox).toBe('e-boks');
  });

  it('“none” is remembered, “not now” is not', async () => {
    const { person, page } = await asked();
    expect(codeOf(await page.press('skip'))).toMatch(/./);
    await control.change(person, { contact: { email: old } });
    const none = await (await logIn(person)).submit();
    expect(none.heading).toBe(MAILBOX);
    expect(codeOf(await none.submit({ mailbox: 'none' }))).toMatch(/./);
    await control.change(person, { contact: { email: old } });
    expect(where(await (await logIn(person)).submit())).toBe('home');
  });

  it('not of who is too young for one, or reserved', async () => {
    expect(where((await asked({ born: '2014-03-01' })).page)).toBe('home');
    const reserved = await made(unchosen, { reserved: true });
    const home = await (await logIn(reserved)).along({}, {});
    expect(where(home)).toBe('home');
  });
});

describe('the login around it', () => {
  it('tells on its own page that the time was up, and that nothing unsaved was changed', async () => {
    const page = await logIn(await made());
    await simulator.store.age(31 * 60_000, { login: loginOf(page).id });
    const late = await page.submit();
    expect([late.status, late.heading]).toEqual([409, 'Tiden er ute, og du er ikke logget inn']);
    expect(late.text).toContain('Det du ikke rakk å lagre, er ikke endret.');
  });

  it('comes before consent', async () => {
    const scope = 'helse:journal.read';
    const world = await ownWorld({
      config: { settings: { scopes: { [scope]: { requires_user_consent: true } } } },
    });
    const scopes = ['openid', scope];
    const api = { integration_type: 'api_klient', scopes, contact_info_step: true };
    const theirs = await Party.registered(world, api);
    const person = await world.control.person({ contact: OUTDATED });
    const page = await theirs.logIn(theirs.browser(), person, { scope: scopes.join(' ') });
    expect(page.heading).toBe(CONFIRM);
    const consent = await page.press('skip');
    expect(consent.heading).toBe('En applikasjon ber om tilgang');
    expect(codeOf(await consent.submit())).toMatch(/./);
  });

  it('leaves no address in the trail', async () => {
    const person = await made();
    const page = await logIn(person);
    const address = mail();
    await page.submit({ email: address });
    expect(JSON.stringify(await control.trail({ person: person.id }))).not.toContain(address);
  });

  it('is answered by the control API as by a citizen', async () => {
    const person = await made({ ...OUTDATED, mailbox: null });
    const page = await logIn(person);
    const { id } = loginOf(page);
    expect(await control.login(id)).toMatchObject({ step: 'confirm', fields: ['mobile', 'email', 'extra'] });
    expect(await control.solve(id, { person: person.id })).toMatchObject({ state: 'proven' });
    expect(isNow((await shown(person)).contact.email.verified_at)).toBe(true);
  });
});
