/** BankID on mobile by HTTP: who is found, what the phone is asked, and each way it can end. */
import { describe, expect, it } from 'vitest';
import { LOGIN } from '../../src/login/machine/login.ts';
import type { Page } from '../support/browser.ts';
import { elementText, loginOf, movedClock, serviceOf } from '../support/login.ts';
import { chosenOutages } from '../support/outages.ts';
import { answer, approve, asked, messagesOf, reject } from '../support/phone.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import { type TestPerson, world } from '../support/world.ts';
import { bankidOf } from './bankid.ts';
import { mobileAndBirth } from './mobile.ts';

const EID = 'bankid-mobil';
const ENGLISH = { ui_locales: 'en' };
const clock = movedClock();
const { outages, meet, isMet } = chosenOutages();
const simulator = await sharedWorld({ clock, outages });
const service = await serviceOf(simulator);

const whose = (bankid: object | null, more: object = {}) =>
  simulator.control.person({ ...more, eids: { bankid } });
const someone = (mobile: object | null = {}, more: object = {}) => whose({ mobile }, more);

const heldBy = async (person: TestPerson) => (await bankidOf(simulator, person))?.mobile ?? null;

const hold = (person: TestPerson, bankid: object | null) =>
  simulator.control.change(person, { eids: { bankid } });
const atBank = ({ id }: TestPerson, action: string, fields = {}) =>
  simulator.control.call('POST', `/people/${id}/desk/bankid/${action}`, fields);

/** A new browser at the first step. */
const atNumber = (its = service): Promise<Page> => its.atEntry(EID, ENGLISH);

/** Number and date of birth given: wherever that leads. */
const given = async (person: TestPerson, more: object = {}, its = service): Promise<Page> =>
  (await atNumber(its)).submit({ ...mobileAndBirth(person), ...more });

const errorOn = (page: Page) => elementText(page, 'error-summary');
const WAITING = 'Look at your mobile';
const STOPPED = 'The login with BankID on mobile stopped';

/** A new browser that BankID asks on the mobile, as a code chip. */
const asChip = (person: TestPerson) => service.atCode(person, ENGLISH);

describe('a login', () => {
  it('shows the same words on page and phone, takes the PIN there, and proves high', {
    tags: ['@profile-4.11', '@seed-8'],
  }, async () => {
    const person = await someone({ pin: '98765432' }, { locale: 'nn' });
    const visit = await given(person);
    expect(visit.heading).toBe(WAITING);
    const message = await asked(simulator, person);
    expect(message).toMatchObject({
      kind: 'sim',
      needs: ['pin'],
      login: loginOf(visit).id,
      text: 'Vil du logge inn hos A service? Samanlikn orda.',
      words: expect.stringMatching(/^[A-ZÆØÅ]+ [A-ZÆØÅ]+$/),
    });
    expect(elementText(visit, 'reference-words')).toBe(message.words);
    await approve(simulator, person, { pin: '98765432' });
    const claims = await service.redeemed(await visit.reload());
    expect(claims).toMatchObject({ pid: person.pid, acr: 'idporten-loa-high', amr: ['BankID Mobil'] });
    expect(await heldBy(person)).toMatchObject({ pin_errors: 0 });
    expect((await given(person)).heading).toBe(WAITING);
  });

  it('is answered by `solve`', async () => {
    const person = await someone();
    const page = await service.atPicker();
    await service.solve(page, { person: person.id, method: EID });
    expect(await service.redeemed(await page.reload())).toMatchObject({ pid: person.pid });
  });

  it('keeps nothing of what was typed, neither on the page nor in the login', async () => {
    const person = await someone();
    const { mobile, birthdate } = mobileAndBirth(person);
    const page = await given(person);
    const record = await simulator.store.get(LOGIN, loginOf(page).id, clock.now());
    expect(JSON.stringify(record)).not.toMatch(new RegExp(`${mobile}|"${birthdate}"`));
    const wrong = await given(person, { mobile: '40 00 00 001', birthdate: '010199' });
    expect(wrong.html).not.toContain('40 00 00 001');
  });
});

describe('the mobile number', () => {
  it.each([
    ['with spaces', (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5)}`],
    ['with +47', (digits: string) => `+47 ${digits}`],
    ['with 0047', (digits: string) => `0047${digits}`],
    [
      'with dashes and underscores',
      (digits: string) => `${digits.slice(0, 4)}-${digits.slice(4, 6)}_${digits.slice(6)}`,
    ],
  ])('is read %s', async (_, written) => {
    const person = await someone();
    const mobile = written(mobileAndBirth(person).mobile);
    expect((await given(person, { mobile })).heading).toBe(WAITING);
  });

  it.each(['', '4000012', '400001234', '+46 40000123', '4oooo123'])('is not %o', async (mobile) => {
    const page = await given(await someone(), { mobile });
    expect(errorOn(page)).toContain('The mobile number must have 8 digits.');
    expect(page.html).toMatch(/<input[^>]*id="mobile"[^>]*aria-invalid="true"/);
  });
});

describe('the date of birth', () => {
  it.each(['', '300299', '3202', '321299', '20000305', '5. mars'])('is not %o', async (birthdate) => {
    const page = await given(await someone(), { birthdate });
    expect(errorOn(page)).toContain('The date of birth must be a date of 6 digits.');
    expect(page.html).toMatch(/<input[^>]*id="birthdate"[^>]*aria-invalid="true"/);
  });

  it('may be a leap day of one century only', async () => {
    const person = await someone({}, { born: '2000-02-29' });
    expect((await given(person, { birthdate: '29 02 00' })).heading).toBe(WAITING);
  });

  it('wrong together with the number is said of each', async () => {
    const page = await given(await someone(), { mobile: '1', birthdate: '1' });
    expect(errorOn(page)).toMatch(
      /The mobile number must have 8 digits\..* The date of birth must be a date/,
    );
  });
});

describe('who is found', () => {
  it('is nobody by another’s birthday, nor without BankID on mobile; both are told the same', async () => {
    const person = await someone({}, { born: '1980-01-02' });
    const without = await someone(null);
    const said = [errorOn(await given(person, { birthdate: '030180' })), errorOn(await given(without))];
    expect(said[0]).toContain('We cannot find a BankID on mobile');
    expect(said[1]).toBe(said[0]);
  });

  it('is made by the command on the page', async () => {
    const page = await given(await someone(null));
    expect(page.text).toContain('"mobile": "+47<the number>", "born": "<YYYY-MM-DD>"');
    expect(page.text).toContain('"eids": {"bankid": {"mobile": {}}}');
  });

  it('follows a new number, and leaves with the person', async () => {
    const person = await someone();
    await simulator.control.change(person, { mobile: '+4799999901' });
    expect(errorOn(await given(person))).toContain('We cannot find a BankID on mobile');
    expect((await given(person, { mobile: '99999901' })).heading).toBe(WAITING);
    await simulator.control.call('DELETE', `/people/${person.id}`);
    expect(errorOn(await given(person, { mobile: '99999901' }))).toContain('We cannot find a BankID');
  });

  it('follows a number that the bank was told', async () => {
    const person = await someone();
    await atBank(person, 'edit-profile', { mobile: '+4799999903' });
    expect((await given(person, { mobile: '99999903' })).heading).toBe(WAITING);
  });

  it('is neither of two who share number and birthday and both hold it; the one who does, otherwise', async () => {
    const shared = { mobile: '+4799999902', born: '1990-06-07' };
    const [one, other] = [await someone({}, shared), await someone({}, shared)];
    const page = await given(one);
    expect(errorOn(page)).toContain('More than one test person');
    await hold(other, { mobile: null });
    const visit = await given(one);
    await approve(simulator, one, { pin: '1234' });
    expect(await service.redeemed(await visit.reload())).toMatchObject({ pid: one.pid });
  });

  it('may have been made at first sight of a number by another eID', async () => {
    const number = await service.atEntry('testid1');
    const claims = await service.redeemed(await number.along('populatePersonButton', 'submit'));
    const person = await simulator.control.shown({ id: String(claims.pid) });
    expect((await given(person)).heading).toBe(WAITING);
  });
});

describe('the PIN', () => {
  it('wrong is C101: counted, said, and asked for again', { tags: '@seed-38' }, async () => {
    const person = await someone();
    const visit = await given(person);
    expect(await approve(simulator, person, { pin: '0000' })).toMatchObject({ state: 'new' });
    const page = await visit.reload();
    expect(page.heading).toBe(WAITING);
    expect(errorOn(page)).toBe(
      'This happened: The PIN was wrong. Type it again on the mobile. Attempts left: 2. (C101)',
    );
    expect(await heldBy(person)).toMatchObject({ pin_errors: 1, state: 'active' });
    await approve(simulator, person, { pin: '1234' });
    expect(await heldBy(person)).toMatchObject({ pin_errors: 0 });
  });

  it('wrong three times, over several logins, suspends it; the bank opens it again', async () => {
    const person = await someone();
    const first = await given(person);
    for (const pin of ['0000', '12345']) await approve(simulator, person, { pin });
    await (await first.reload()).press('back');
    const visit = await given(person);
    await approve(simulator, person, { pin: '1' });
    const page = await visit.reload();
    expect([page.heading, errorOn(page)]).toEqual([STOPPED, expect.stringContaining('is suspended')]);
    expect(page.html).not.toContain('id="again"');
    const error = { code: 'C101', shown: 'C101' };
    expect(await service.login(page)).toMatchObject({ step: 'stopped', error });
    expect(await heldBy(person)).toEqual(expect.objectContaining({ state: 'suspended', pin_errors: 3 }));
    expect(errorOn(await given(person))).toContain('is suspended');
    expect(await atBank(person, 'open-mobile')).toMatchObject({ status: 200 });
    expect((await given(person)).heading).toBe(WAITING);
  });

  it('has 4 to 8 digits', async () => {
    for (const pin of ['123', '987654321', 'abcd'])
      expect(
        (await simulator.control.call('POST', '/people', { eids: { bankid: { mobile: { pin } } } })).status,
      ).toBe(400);
  });
});

describe('declined', () => {
  it.each([
    ['words_differ', 'You declined because the words differed.'],
    ['not_me', 'You declined because you had not asked for this.'],
    ['no', 'You declined on the mobile.'],
  ])(
    'for the reason %s has its own sentence, and can be tried again with new words',
    async (reason, sentence) => {
      const person = await someone();
      const visit = await given(person);
      const before = await asked(simulator, person);
      await reject(simulator, person, { reason });
      const page = await visit.reload();
      expect([page.heading, errorOn(page)]).toEqual([STOPPED, expect.stringContaining(sentence)]);
      expect((await page.along('again', mobileAndBirth(person))).heading).toBe(WAITING);
      expect((await asked(simulator, person)).words).not.toBe(before.words);
    },
  );

  it('leads to the picker by the main button', async () => {
    const person = await someone();
    const visit = await given(person);
    await reject(simulator, person);
    expect((await (await visit.reload()).submit()).heading).toBe('Choose an electronic ID');
  });
});

describe('the time', () => {
  it('is 90 seconds: then C302, and the phone has nothing to answer', async () => {
    const person = await someone();
    const visit = await given(person);
    const { id } = await asked(simulator, person);
    await simulator.store.age(89_000, { person: person.id });
    expect((await visit.reload()).heading).toBe(WAITING);
    await simulator.store.age(2000, { person: person.id });
    const page = await visit.reload();
    expect([page.heading, errorOn(page)]).toEqual([STOPPED, expect.stringContaining('(C302)')]);
    expect(await answer(simulator, person, id, ['approve', { pin: '1234' }])).toMatchObject({ status: 409 });
    expect((await given(person)).heading).toBe(WAITING);
  });

  it('is a setting, and so is the number of wrong PINs', async () => {
    const config = { settings: { eids: { [EID]: { wait: 10 }, bankid: { pins: 1 } } } };
    const own = await ownWorld({ clock, config });
    const its = await serviceOf(own);
    const person = await own.control.person();
    const page = await its.atPicker(ENGLISH);
    const waiting = await (await page.click(EID)).submit(mobileAndBirth(person));
    expect(elementText(waiting, 'time-left')).toMatch(/^Time left: (9|10) s$/);
    await approve(own, person, { pin: '0000' });
    expect(errorOn(await waiting.reload())).toContain('is suspended');
  });
});

describe('who suspended it', () => {
  it('is told: the bank, at both doors', async () => {
    const person = await whose({ chosen: 'mobile' });
    await atBank(person, 'suspend-mobile');
    expect(await heldBy(person)).toMatchObject({ state: 'suspended', suspended_because: 'bank' });
    expect(errorOn(await given(person))).toContain('The bank has blocked BankID on mobile.');
    expect(errorOn(await asChip(person))).toContain('The bank has blocked BankID on mobile.');
  });

  it('is told: wrong PINs, at both doors', async () => {
    const person = await whose({ chosen: 'mobile', mobile: { pin_errors: 2 } });
    const visit = await given(person);
    await approve(simulator, person, { pin: '0000' });
    expect(errorOn(await visit.reload())).toContain('suspended after too many wrong PINs');
    expect(await heldBy(person)).toMatchObject({ state: 'suspended', suspended_because: 'pin' });
    expect(errorOn(await given(person))).toContain('suspended after too many wrong PINs');
    expect(errorOn(await asChip(person))).toContain('suspended after too many wrong PINs');
  });
});

describe('reference words that differ', () => {
  it.each<[string, (person: TestPerson) => Promise<Page>]>([
    ['by the own entry', given],
    ['as a code chip', asChip],
  ])('are shown to whoever has `words: other`, and can be declined: %s', async (_, come) => {
    const person = await whose({ chosen: 'mobile', mobile: { words: 'other' } });
    const visit = await come(person);
    const { words } = await asked(simulator, person);
    expect(words).toMatch(/^[A-ZÆØÅ]+ [A-ZÆØÅ]+$/);
    const [adjective, noun] = elementText(visit, 'reference-words').split(' ');
    expect(words?.split(' ')).not.toContain(adjective);
    expect(words?.split(' ')).not.toContain(noun);
    await reject(simulator, person, { reason: 'words_differ' });
    expect(errorOn(await visit.reload())).toContain('You declined because the words differed.');
  });
});

describe('one login at a time', () => {
  it('is asked on the phone: the next is told C131, until the first has gone', {
    tags: '@seed-38',
  }, async () => {
    const person = await someone();
    const first = await given(person);
    const second = await given(person);
    expect([second.heading, errorOn(second)]).toEqual([STOPPED, expect.stringContaining('(C131)')]);
    expect(await asked(simulator, person)).toMatchObject({ login: loginOf(first).id });
    await first.press('back');
    expect((await second.along('again', mobileAndBirth(person))).heading).toBe(WAITING);
  });

  it.each<[string, (visit: Page, person: TestPerson) => Promise<unknown>]>([
    ['cancelled', (page) => page.press('cancel')],
    ['declined', (_, person) => reject(simulator, person)],
    ['approved', (_, person) => approve(simulator, person, { pin: '1234' })],
    ['left for another eID', async (page) => (await page.open('/authorize/testid1')).submit()],
    ['late', async () => clock.pass(90)],
  ])('%s, it frees the phone', async (_, end) => {
    const person = await someone();
    await end(await given(person), person);
    expect((await given(person)).heading).toBe(WAITING);
  });

  it('keeps the phone for as long as it is given more time', async () => {
    const person = await someone();
    const page = await given(person);
    await page.press('extend');
    clock.pass(100);
    expect(errorOn(await given(person))).toContain('(C131)');
    clock.pass(81);
    expect((await given(person)).heading).toBe(WAITING);
  });

  it('whose place another has taken is told C293 when the phone answers it', async () => {
    const person = await someone();
    const first = await given(person);
    const { id } = await asked(simulator, person);
    await hold(person, { state: 'active' });
    const second = await given(person);
    expect(await answer(simulator, person, id, ['approve', { pin: '1234' }])).toMatchObject({ status: 200 });
    expect(errorOn(await first.reload())).toContain('(C293)');
    await approve(simulator, person, { pin: '1234' });
    expect(await service.redeemed(await second.reload())).toMatchObject({ pid: person.pid });
  });

  it('of two that come together wins', async () => {
    const person = await someone();
    const visits = await Promise.all([atNumber(), atNumber()]);
    const pages = await Promise.all(visits.map((page) => page.submit(mobileAndBirth(person))));
    expect(pages.map(({ heading }) => heading).toSorted()).toEqual([WAITING, STOPPED].toSorted());
    expect((await messagesOf(simulator, person)).filter(({ state }) => state === 'new')).toHaveLength(1);
  });
});

describe('what else stops it', () => {
  it('a service whose name is too long for a SIM card: C114', async () => {
    const its = await serviceOf(simulator, 'A service whose name is as long as its forms '.repeat(3).trim());
    const page = await given(await someone(), {}, its);
    expect(errorOn(page)).toContain('(C114)');
    expect(page.html).not.toContain('id="again"');
  });

  it('what happens at the desk meanwhile', async () => {
    for (const [action, sentence] of [
      ['suspend-mobile', 'The bank has blocked BankID on mobile.'],
      ['new-sim', 'The SIM card no longer has BankID on mobile.'],
    ] as const) {
      const person = await someone();
      const visit = await given(person);
      await atBank(person, action);
      await approve(simulator, person, { pin: '1234' });
      expect(errorOn(await visit.reload())).toContain(sentence);
    }
  });

  it.each([
    ...['C104', 'C131', 'C134', 'C293', 'C302'].map((code) => ['number', code] as const),
    ...['C104', 'C302'].map((code) => ['wait', code] as const),
  ])('an outage at %s: %s, and the phone is free', async (step, code) => {
    const person = await someone();
    if (step === 'number') meet(`${EID}.number.${code}`);
    const visit = await given(person);
    if (step === 'wait') {
      meet(`${EID}.wait.${code}`);
      await approve(simulator, person, { pin: '1234' });
    }
    expect(isMet()).toBe(true);
    expect(errorOn(await visit.reload())).toContain(`(${code})`);
    expect((await given(person)).heading).toBe(WAITING);
  });
});

describe('the desk', () => {
  it('does each thing where it is offered, and refuses it where not', async () => {
    const person = await someone();
    const did: (readonly [string, number, string | undefined])[] = [];
    for (const action of [
      ...['open-mobile', 'offer-mobile', 'suspend-mobile', 'suspend-mobile', 'open-mobile', 'new-sim'],
      ...['new-sim', 'offer-mobile', 'withdraw-mobile', 'withdraw-mobile'],
    ])
      did.push([action, (await atBank(person, action)).status, (await heldBy(person))?.state]);
    expect(did).toEqual([
      ['open-mobile', 409, 'active'],
      ['offer-mobile', 409, 'active'],
      ['suspend-mobile', 200, 'suspended'],
      ['suspend-mobile', 409, 'suspended'],
      ['open-mobile', 200, 'active'],
      ['new-sim', 200, undefined],
      ['new-sim', 409, undefined],
      ['offer-mobile', 200, 'active'],
      ['withdraw-mobile', 200, undefined],
      ['withdraw-mobile', 409, undefined],
    ]);
  });

  it('is BankID’s: BankID on mobile has none of its own', async () => {
    const person = await someone();
    const path = `/people/${person.id}/desk`;
    const { desks } = await simulator.control.must<{ desks: object }>('GET', path);
    expect(Object.keys(desks)).not.toContain(EID);
  });
});

describe('one credential with two doors', () => {
  it('has one PIN and one counter: wrong at one door is wrong at the other, and so is the suspension', async () => {
    const person = await whose({ chosen: 'mobile', mobile: { pin: '246810' } });
    const own = await given(person);
    await approve(simulator, person, { pin: '1234' });
    expect(errorOn(await own.reload())).toContain('Attempts left: 2.');
    await (await own.reload()).press('back');
    const chip = await asChip(person);
    await approve(simulator, person, { pin: '1234' });
    expect(errorOn(await chip.reload())).toContain('Attempts left: 1.');
    await (await chip.reload()).press('back');
    await given(person);
    await approve(simulator, person, { pin: '1234' });
    expect(await heldBy(person)).toMatchObject({ state: 'suspended', pin_errors: 3 });
    expect(errorOn(await asChip(person))).toContain('BankID on mobile is suspended');
    expect(errorOn(await given(person))).toContain('is suspended');
    await hold(person, { state: 'active' });
    await given(person);
    await approve(simulator, person, { pin: '246810' });
    expect(await heldBy(person)).toMatchObject({ state: 'active', pin_errors: 0 });
  });

  it.each<[string, object | null]>([
    ['no BankID at all', null],
    ['a BankID that is not delivered', { state: 'ordered' }],
    ['a bank without BankID on mobile', { mobile: null }],
  ])('is not there for somebody who has %s', async (_, bankid) => {
    const person = await whose(bankid);
    expect(errorOn(await given(person))).toContain('We cannot find a BankID on mobile');
  });

  it('goes with the BankID while the phone is asked', async () => {
    const person = await someone();
    const visit = await given(person);
    await hold(person, null);
    await approve(simulator, person, { pin: '1234' });
    expect(errorOn(await visit.reload())).toContain('The SIM card no longer has BankID on mobile.');
    expect((await simulator.control.shown(person)).eids).toMatchObject({ bankid: null });
  });

  it('stands in a person once, and whoever writes it under the door’s own name is told where', async () => {
    const person = await simulator.control.person();
    expect(person.eids).not.toHaveProperty(EID);
    const refused = await simulator.control.call('POST', '/people', { eids: { [EID]: { pin: '1234' } } });
    const detail = expect.stringContaining('write eids.bankid.mobile');
    expect(refused).toMatchObject({ status: 400, body: { detail } });
    await expect(
      world({ config: { people: [{ name: { given: 'Kari' }, eids: { [EID]: null } }] } }),
    ).rejects.toThrow(/write eids\.bankid\.mobile/);
  });

  it('needs both eIDs: the door alone is refused at the start', async () => {
    await expect(world({ config: { settings: { methods: [EID, 'testid'] } } })).rejects.toThrow(
      /"bankid-mobil", whose credential is part of that of "bankid"/,
    );
  });

  it('is shown by both names to the tester', async () => {
    const person = await someone({ pin: '97531' });
    const { browser } = await service.atPicker();
    const page = await browser.open(`${simulator.login}/people?search=${person.id}`);
    expect(page.text).toMatch(/BankID on mobile.*97531/);
  });
});
