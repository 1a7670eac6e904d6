/** MinID's activation letter (docs/facts/eids.md#minid): ordered by number, terms, mobile and e-mail, and used. */
import { describe, expect, it } from 'vitest';
import { freshPid } from '../../src/people/pid.ts';
import type { Page } from '../support/browser.ts';
import { browserOf, elementText, loginOf, movedClock, serviceOf } from '../support/login.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { atLogin, codeBy, given, received, someone, wrong } from './minid.ts';

const clock = movedClock();
const DAY = 24 * 3600;
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);
const somebody = (minid?: object, more?: object) => someone(simulator, minid, more);
const nobodyYet = (more: object = {}) => simulator.control.person({ eids: { minid: null }, ...more });

interface Held {
  readonly mobile: string | null;
  readonly email: string | null;
  readonly eids: {
    readonly minid: { readonly state: string; readonly order: { readonly code: string } | null } | null;
  };
}
const heldBy = (person: Pick<TestPerson, 'id'>) => simulator.control.shown<Held>(person);
const errorOf = (page: Page) => elementText(page, 'error-summary');
const errorAt = (page: Page) => /<a class="ds-link" href="#([\w-]+)"/.exec(page.html)?.[1];
const letterTo = async (person: Pick<TestPerson, 'id'>) =>
  (await received(simulator, person as TestPerson, 'letter')).findLast(({ code }) => code !== null);
const codeIn = async (person: TestPerson) => (await letterTo(person))?.code ?? '';

const MOBILE = { 'country-code': '+47', mobile: '400 00 777' };
const CHOSEN = { 'new-password': 'et ferskt passord 1', 'confirm-password': 'et ferskt passord 1' };

/** At the first page of ordering. */
const toOrder = async (at = service) => (await atLogin(at)).press('order');
/** At the code by SMS. */
const toCode = async ({ pid }: Pick<TestPerson, 'pid'>, at = service) =>
  (await toOrder(at)).along({ pid }, 'submit', MOBILE);
const toEmail = async (person: TestPerson, world = simulator, at = service) =>
  (await toCode(person, at)).submit({ otc: await codeBy('sms', world, person) });
/** The letter is on its way. */
const ordered = async (person: TestPerson) => (await toEmail(person)).submit({ email: 'ny@example.test' });
/** At the code of the letter. */
const toActivate = async ({ pid }: TestPerson) => (await toOrder()).along('activate', { pid });

describe('ordering', () => {
  it('leads from number to letter, and with its code to a MinID that logs in', {
    tags: ['@profile-1.5', '@profile-9.5'],
  }, async () => {
    const person = await nobodyYet();
    const terms = await (await toOrder()).submit({ pid: person.pid });
    expect(terms.heading).toBe('Vilkår for MinID');
    const mobile = await terms.press('submit');
    expect(mobile.value('country-code')).toBe('+47');
    const code = await mobile.submit(MOBILE);
    expect(code.text).toContain('Vi har sendt en kode til +4740000777.');
    const email = await code.submit({ otc: await codeBy('sms', simulator, person) });
    const page = await email.submit({ email: 'ny@example.test' });
    expect(page.heading).toBe('Brevet er på vei');
    expect((await heldBy(person)).eids.minid).toMatchObject({ state: 'ordered' });

    const letter = await letterTo(person);
    expect(letter?.code).toMatch(/^MID(-[A-HJ-NP-Z2-9]{4}){3}$/);
    expect(letter?.text).toContain(`${letter?.code}. Den gjelder i 60 dager.`);
    const typed = (letter?.code ?? '').toLowerCase().replaceAll('-', ' ');
    const password = await (await page.press('submit')).submit({ 'activation-code': typed });
    const ready = await password.submit(CHOSEN);
    expect(ready.heading).toBe('MinID er klar til bruk');

    const login = await ready.press('submit');
    const sms = await login.submit(given(person, CHOSEN['new-password']));
    const home = await sms.submit({ otc: await codeBy('sms', simulator, person) });
    expect(await service.redeemed(home)).toMatchObject({ amr: ['Minid-OTC'], pid: person.pid });
    expect(await heldBy(person)).toMatchObject({ mobile: '+4740000777', email: 'ny@example.test' });
    const found = await simulator.control.found('40000777');
    expect(found.map(({ id }) => id)).toContain(person.id);
  });

  it('sends an SMS whose last line binds the code to this host', async () => {
    const person = await nobodyYet();
    await toCode(person);
    const [sms] = await received(simulator, person, 'sms');
    const { hostname } = new URL(simulator.login);
    expect(sms?.text.split('\n').at(-1)).toBe(`@${hostname} #${sms?.code}`);
  });

  it('takes a number that nobody has yet: the person is made, without a password', async () => {
    const pid = freshPid({ at: clock.now(), entropy: 'somebody who orders MinID' }, 0);
    const page = await toCode({ pid });
    const { person: id } = await service.login(page);
    const { eids } = await heldBy({ id: id ?? '' });
    expect(eids.minid).toMatchObject({ state: 'ordered', order: null, password: null });
  });

  it('asks for an e-mail address in a sentence, and goes on without one', async () => {
    const person = await nobodyYet({ email: null });
    const email = await toEmail(person);
    const asked = await email.submit({ email: ' ' });
    expect([asked.heading, errorOf(asked)]).toEqual([
      'E-postadressen din',
      expect.stringContaining('eller velg å gå videre uten'),
    ]);
    const page = await asked.press('without-email');
    expect(page.heading).toBe('Brevet er på vei');
    const ready = await page.along('submit', { 'activation-code': await codeIn(person) }, CHOSEN);
    expect(ready.heading).toBe('MinID er klar til bruk');
    expect((await heldBy(person)).email).toBeNull();
  });

  it.each([
    [{ ...MOBILE, 'country-code': 'Norge' }, 'country-code'],
    [{ ...MOBILE, mobile: '' }, 'mobile'],
    [{ ...MOBILE, mobile: '12345678' }, 'mobile'],
    [{ ...MOBILE, mobile: '4000012' }, 'mobile'],
  ])('takes %o for no mobile number, and keeps what was typed', async (typed, field) => {
    const page = await (await toOrder()).along({ pid: (await nobodyYet()).pid }, 'submit', typed);
    expect(errorAt(page)).toBe(field);
    expect([page.value('country-code'), page.value('mobile')]).toEqual([typed['country-code'], typed.mobile]);
  });

  it('takes a foreign number with its country code', async () => {
    const abroad = { 'country-code': '0046', mobile: '070 123 45 67' };
    const page = await (await toOrder()).along({ pid: (await nobodyYet()).pid }, 'submit', abroad);
    expect(page.text).toContain('Vi har sendt en kode til +46701234567.');
  });

  it('a second time says the date of the first, and sends nothing', async () => {
    const person = await nobodyYet();
    await ordered(person);
    const day = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'Europe/Oslo' });
    const first = day.format(clock.now());
    clock.pass(2 * DAY);
    const before = await received(simulator, person);
    const page = await (await toOrder()).submit({ pid: person.pid });
    expect([page.heading, errorOf(page)]).toEqual(['Brevet er på vei', '']);
    expect(page.text).toContain('Du har allerede et brev på vei.');
    expect(page.text).toContain(`Aktiveringsbrevet er bestilt ${first}.`);
    expect(await received(simulator, person)).toEqual(before);
  });

  it('by two browsers at once sends one letter', async () => {
    const person = await nobodyYet();
    const pages = [await toEmail(person), await toEmail(person), await toEmail(person)];
    const ends = await Promise.all(pages.map((page) => page.press('without-email')));
    expect(ends.map(({ heading }) => heading)).toEqual(Array(3).fill('Brevet er på vei'));
    expect(ends.filter(({ text }) => text.includes('Du har allerede et brev på vei.'))).toHaveLength(2);
    expect(await received(simulator, person, 'letter')).toHaveLength(1);
  });

  it('is for everybody from the year they turn 13', async () => {
    const year = new Date(clock.now()).getUTCFullYear();
    const young = await nobodyYet({ born: `${year - 12}-01-01` });
    const refused = await (await toOrder()).submit({ pid: young.pid });
    expect(errorOf(refused)).toContain(`fra og med ${year + 1}, det året du fyller 13`);
    const old = await nobodyYet({ born: `${year - 13}-12-31` });
    expect((await (await toOrder()).submit({ pid: old.pid })).heading).toBe('Vilkår for MinID');
  });

  it('refuses a young number that nobody has yet, and makes nobody', async () => {
    const year = new Date(clock.now()).getUTCFullYear();
    const stamp = { at: clock.now(), entropy: 'a child who orders MinID' };
    const pid = freshPid(stamp, 0, { born: `${year - 5}-06-01`, offset: 80 });
    const page = await (await toOrder()).submit({ pid });
    expect(errorOf(page)).toContain('det året du fyller 13');
    expect(await simulator.control.found(pid)).toEqual([]);
  });

  it('refuses a D-number that is replaced by an ordinary number', async () => {
    const person = await nobodyYet({ number: { kind: 'dnumber' } });
    expect((await (await toOrder()).submit({ pid: person.pid })).heading).toBe('Vilkår for MinID');
    await simulator.control.change(person, { documents: { number_status: 'replaced' } });
    const page = await (await toOrder()).submit({ pid: person.pid });
    expect(errorOf(page)).toContain('Dette D-nummeret er byttet ut.');
  });

  it('counts wrong codes by SMS on the one counter, and stands still in the quarantine', async () => {
    const person = await somebody();
    const page = await toCode(person);
    const otc = wrong(await codeBy('sms', simulator, person));
    const stopped = await page.along({ otc }, { otc }, { otc });
    expect(stopped.heading).toBe('MinID er sperret en stund');
    expect(await received(simulator, person, 'email')).toHaveLength(1);
    const again = await (await toOrder()).submit({ pid: person.pid });
    expect(again.heading).toBe('MinID er sperret en stund');
  });

  it('counts the guesses of somebody who has no MinID yet in whichever browser', async () => {
    const person = await nobodyYet();
    const guessed = async () => {
      const page = await toCode(person);
      return page.submit({ otc: wrong(await codeBy('sms', simulator, person)) });
    };
    expect(errorOf(await guessed())).toContain('Du har 2 forsøk igjen.');
    expect(errorOf(await guessed())).toContain('Du har 1 forsøk igjen.');
    expect((await guessed()).heading).toBe('MinID er sperret en stund');
    expect((await (await toOrder()).submit({ pid: person.pid })).heading).toBe('MinID er sperret en stund');
    clock.pass(DAY);
    expect((await ordered(person)).heading).toBe('Brevet er på vei');
  });

  it('begins again where it was deleted meanwhile', async () => {
    const person = await nobodyYet();
    const page = await toEmail(person);
    await (await browserOf().open(`${simulator.login}/bank/${person.id}`)).press('minid-delete');
    const begun = await page.press('without-email');
    expect([begun.status, begun.heading]).toEqual([200, 'Bestill aktiveringsbrev']);
    expect(errorOf(begun)).toContain('er endret siden du begynte');
  });

  it('is where a forgotten password leads without an e-mail address', async () => {
    const person = await somebody({}, { email: null });
    const sms = await (await atLogin(service)).along('forgot', { pid: person.pid });
    const letter = await sms.submit({ otc: await codeBy('sms', simulator, person) });
    expect(letter.text).toContain('MinID har ingen e-postadresse for deg');
    expect((await letter.press('submit')).heading).toBe('Bestill aktiveringsbrev');
  });
});

describe('the letter', () => {
  it('is ended by five wrong codes, in whichever browser; a new one is ordered at once', async () => {
    const person = await nobodyYet();
    await ordered(person);
    const first = await codeIn(person);
    for (const left of [4, 3, 2, 1]) {
      const page = await (await toActivate(person)).submit({ 'activation-code': 'MID-AAAA-AAAA-AAAA' });
      expect(errorOf(page)).toContain(`Du har ${left} forsøk igjen.`);
    }
    const ended = await (await toActivate(person)).submit({ 'activation-code': 'MID-AAAA' });
    expect([ended.heading, errorOf(ended)]).toEqual([
      'Bestill aktiveringsbrev',
      expect.stringContaining('Du kan bestille et nytt med en gang.'),
    ]);
    expect(errorOf(await toActivate(person))).toContain('Vi har ikke noe brev');
    await ordered(person);
    const late = await (await toActivate(person)).submit({ 'activation-code': first });
    expect(errorOf(late)).toContain('Koden er feil.');
    const right = await late.submit({ 'activation-code': await codeIn(person) });
    expect(right.heading).toBe('Lag et passord');
  });

  it('takes five wrong codes of eight that come at once', async () => {
    const person = await somebody({ state: 'ordered' });
    const pages = await Promise.all(Array.from({ length: 8 }, () => toActivate(person)));
    const answers = await Promise.all(pages.map((page) => page.submit({ 'activation-code': 'MID-AAAA' })));
    const said = (text: string) => answers.filter((page) => errorOf(page).includes(text)).length;
    expect([said('Koden er feil.'), said('Du kan bestille et nytt'), said('ikke noe brev')]).toEqual([
      4, 1, 3,
    ]);
  });

  it('after ten wrong codes in a row waits a day for the next one', async () => {
    const person = await nobodyYet();
    const told: string[] = [];
    for (const _ of [1, 2]) {
      await ordered(person);
      const page = await toActivate(person);
      const wrongOnes = Array.from({ length: 5 }, () => ({ 'activation-code': 'AAAA' }));
      const ended = await page.along(...wrongOnes);
      told.push(errorOf(ended));
      expect(ended.heading).toBe('Bestill aktiveringsbrev');
    }
    expect(told).toEqual([
      expect.stringContaining('Du kan bestille et nytt med en gang.'),
      expect.stringContaining('Du kan bestille et nytt brev om 24 timer.'),
    ]);
    const refused = await (await toOrder()).submit({ pid: person.pid });
    expect(errorOf(refused)).toContain('Du kan bestille et nytt brev om 24 timer.');
    clock.pass(DAY);
    expect((await (await toOrder()).submit({ pid: person.pid })).heading).toBe('Vilkår for MinID');
  });

  it('asks for the code in a sentence where only the prefix was typed, and counts nothing', async () => {
    const person = await somebody({ state: 'ordered' });
    const page = await toActivate(person);
    const typed = Array.from({ length: 6 }, () => ({ 'activation-code': 'MID-' }));
    const asked = await page.along(...typed);
    expect(errorOf(asked)).toContain('Skriv koden som står i brevet.');
    expect((await asked.submit({ 'activation-code': await codeOf(person) })).heading).toBe('Lag et passord');
  });

  it('from the desk is ordered without the terms: they are asked for at the first login', async () => {
    const person = await nobodyYet();
    await (await browserOf().open(`${simulator.login}/bank/${person.id}`)).press('minid-order');
    const code = { 'activation-code': await codeIn(person) };
    const login = await (await toActivate(person)).along(code, CHOSEN, 'submit');
    const sms = await login.submit(given(person, CHOSEN['new-password']));
    const terms = await sms.submit({ otc: await codeBy('sms', simulator, person) });
    expect(terms.heading).toBe('Vilkår for MinID');
  });

  it('is good for as long as the setting says', async () => {
    const settings = { eids: { minid: { letter_days: 10 } } };
    const own = await ownWorld({ clock, config: { settings } });
    const there = await serviceOf(own);
    const person = await own.control.person({ eids: { minid: null } });
    await (await toEmail(person, own, there)).press('without-email');
    expect((await received(own, person, 'letter'))[0]?.text).toContain('Den gjelder i 10 dager.');
    clock.pass(10 * DAY);
    const late = await (await toOrder(there)).along('activate', { pid: person.pid });
    expect(errorOf(late)).toContain('Vi har ikke noe brev');
  });

  it('opens a MinID that its owner has closed, with a new password', async () => {
    const person = await somebody({ state: 'closed' });
    await ordered(person);
    const page = await (await toActivate(person)).submit({ 'activation-code': await codeIn(person) });
    const same = await page.submit({
      'new-password': person.eids.minid?.password ?? '',
      'confirm-password': person.eids.minid?.password ?? '',
    });
    expect(errorOf(same)).toContain('Det nye passordet er det samme som det gamle.');
    const login = await same.along(CHOSEN, 'submit');
    const sms = await login.submit(given(person, CHOSEN['new-password']));
    expect(sms.heading).toBe('Kode på SMS');
  });

  it('leaves a MinID that works as it is until it is used; then what was begun is worth nothing', async () => {
    const person = await somebody();
    await ordered(person);
    const begun = await (await atLogin(service)).submit(given(person));
    expect(begun.heading).toBe('Kode på SMS');
    const otc = await codeBy('sms', simulator, person);
    const page = await (await toActivate(person)).submit({ 'activation-code': await codeIn(person) });
    expect((await page.submit(CHOSEN)).heading).toBe('MinID er klar til bruk');
    const [notice] = (await received(simulator, person, 'email')).slice(-1);
    expect(notice?.text).toContain('MinID-en din er tatt i bruk med et aktiveringsbrev.');
    expect(errorOf(await begun.submit({ otc }))).toContain('MinID-en din er endret siden du begynte');
  });

  it('is used once: whoever is slower is told', async () => {
    const person = await nobodyYet();
    await ordered(person);
    const typed = { 'activation-code': await codeIn(person) };
    const [slow, fast] = [await toActivate(person), await toActivate(person)];
    const waiting = await slow.submit(typed);
    expect((await (await fast.submit(typed)).submit(CHOSEN)).heading).toBe('MinID er klar til bruk');
    expect((await waiting.submit(CHOSEN)).heading).not.toBe('MinID er klar til bruk');
    expect((await service.login(fast)).state).toBe('open');
  });

  it('stands in the contract: any state in one call', async () => {
    const order = { code: 'ABCD2345EFGH', wrong: 4, email: 'fra@example.test' };
    const person = await somebody({ state: 'ordered', order });
    const page = await (await toActivate(person)).submit({ 'activation-code': 'MID-ABCD-2345-EFGH' });
    await page.submit(CHOSEN);
    expect(await heldBy(person)).toMatchObject({ email: 'fra@example.test', mobile: person.mobile });
    expect(loginOf(page).id).not.toBe('');
  });
});

const codeOf = async (person: TestPerson) => (await heldBy(person)).eids.minid?.order?.code ?? '';
