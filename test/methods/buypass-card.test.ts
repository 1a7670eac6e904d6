/** Buypass' smart card: its PIN is typed in the window of its helper program, and set there by whoever has shown who they are. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../support/browser.ts';
import { elementText, movedClock, serviceOf } from '../support/login.ts';
import { answer, asked, messagesOf, type ReaderJson, readerOf, reject } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { BUYPASS, someone as somebody, throughCode, toCode } from './buypass-journey.ts';

interface Card {
  readonly state: string;
  readonly pin: string;
  readonly pin_errors: number;
  readonly puk_errors: number;
}
interface Held {
  readonly eids: {
    readonly buypass: { readonly identifier: string; readonly chosen: string; readonly card: Card | null };
  };
}

const PROGRAM = 'buypass-program';
const HIGH = { acr_values: 'idporten-loa-high' };
const clock = movedClock();
const simulator = await sharedWorld({ clock });
const { control } = simulator;
const service = await serviceOf(simulator);
const someone = (card: object | null = {}, more: object = {}) => somebody(simulator, { card, ...more });
const held = async (person: TestPerson) => (await control.shown<Held>(person)).eids.buypass;
const cardOf = async (person: TestPerson) => (await held(person)).card;
const window = async (person: TestPerson) => (await readerOf(simulator, person)).programs[PROGRAM];
async function tap({ id }: TestPerson, button: string, fields: object = {}) {
  const path = `/people/${id}/reader/${PROGRAM}`;
  return (await control.must<ReaderJson>('POST', path, { button, fields })).programs[PROGRAM];
}
const setPin = (person: TestPerson, pin: string) =>
  tap(person, 'save', { 'new-pin': pin, 'confirm-pin': pin });

/** The card's number is given on the page, in a browser of its own. */
async function given(person: TestPerson): Promise<Page> {
  const card = await (await service.atEntry(BUYPASS, HIGH)).press('card');
  return card.submit({ serial: (await held(person)).identifier });
}
/** The window's answer to its newest question. */
async function answers(person: TestPerson, pin: string): Promise<number> {
  const question = (await messagesOf(simulator, person)).findLast(({ kind }) => kind === 'reader');
  return (await answer(simulator, person, question?.id, ['approve', { pin }])).status;
}
async function logsIn(person: TestPerson, pin = '1234'): Promise<Record<string, unknown>> {
  const page = await given(person);
  expect(await answers(person, pin)).toBe(200);
  return service.redeemed(await page.reload());
}
const onMobile = async (person: TestPerson) => throughCode(service, person, await toCode(service, person));

describe('a login by card', () => {
  it('takes the PIN in the window alone, and proves high, with names', async () => {
    const person = await someone();
    const page = await given(person);
    expect(page.heading).toBe('Skriv PIN-koden i vinduet fra Buypass');
    expect(page.html).not.toContain('type="password"');
    expect(await asked(simulator, person)).toMatchObject({
      kind: 'reader',
      app: PROGRAM,
      text: 'Logg inn hos A service',
      needs: ['pin'],
    });
    expect(await answers(person, '1234')).toBe(200);
    const claims = await service.redeemed(await page.reload());
    expect(claims).toMatchObject({
      pid: person.pid,
      acr: 'idporten-loa-high',
      amr: ['Buypass'],
      family_name: person.name.family,
    });
    expect((await held(person)).chosen).toBe('card');
  });

  it('follows the number where the card was used last, and is one of the other ways elsewhere', async () => {
    const person = await someone({}, { chosen: 'card' });
    const page = await (await service.atEntry(BUYPASS)).submit({ pid: person.pid });
    expect(page.heading).toBe('Skriv PIN-koden i vinduet fra Buypass');
    const password = await page.along('other', 'way-password');
    expect(password.heading).toBe('Skriv passordet');
    const again = await password.along('other', 'way-card');
    expect(again.heading).toBe('Skriv PIN-koden i vinduet fra Buypass');
  });

  it.each([
    ['program', { program: false }, 'install'],
    ['reader', { reader: false }, 'connect'],
    ['card', { slot: 'none' }, 'insert'],
    ['other', { slot: 'other' }, 'insert'],
  ])('tells what is amiss, and another try does not start over: %s', async (what, computer, remedy) => {
    const person = await someone({ computer });
    const stopped = await given(person);
    const said = elementText(stopped, 'error-summary');
    expect(said).toContain(
      {
        program: 'ikke installert',
        reader: 'ingen kortleser',
        card: 'ikke noe smartkort',
        other: 'et annet kort',
      }[what],
    );
    const again = await stopped.submit();
    expect(elementText(again, 'error-summary')).toBe(said);
    await tap(person, remedy);
    const page = await again.submit();
    expect(page.heading).toBe('Skriv PIN-koden i vinduet fra Buypass');
    expect(await answers(person, '1234')).toBe(200);
    expect(await service.redeemed(await page.reload())).toMatchObject({ pid: person.pid });
  });

  it('does not work on a phone', async () => {
    const person = await someone();
    const browse = await service.atEntry(BUYPASS);
    const picked = await (await browse.open('/browser')).press('use-phone');
    const card = await (await picked.open(browse.url)).press('card');
    const stopped = await card.submit({ serial: (await held(person)).identifier });
    expect(stopped.text).toContain('Smartkort virker ikke på mobil og nettbrett');
  });

  it('blocks the card after three wrong PINs; a cancelled one counts nothing', async () => {
    const person = await someone();
    const page = await given(person);
    for (const left of [2, 1]) {
      expect(await answers(person, '9999')).toBe(200);
      expect((await page.reload()).text).toContain(`Du har ${left} forsøk igjen`);
    }
    await reject(simulator, person);
    const again = await (await page.reload()).submit();
    expect(await cardOf(person)).toMatchObject({ state: 'active', pin_errors: 2 });
    await answers(person, '9999');
    expect((await again.reload()).text).toContain('Smartkortet er sperret');
    expect(await cardOf(person)).toMatchObject({ state: 'blocked', pin_errors: 3 });
  });

  it.each([
    ['expired', 'Smartkortet er utløpt'],
    ['revoked', 'trukket smartkortet tilbake'],
  ])('is refused where the card is %s', async (state, text) => {
    const person = await someone({ state });
    const page = await given(person);
    await answers(person, '1234');
    expect((await page.reload()).text).toContain(text);
  });

  it('asks for the activation code where the level is still substantial', async () => {
    const person = await someone({}, { level: 'substantial' });
    const page = await given(person);
    await answers(person, '1234');
    expect((await page.reload()).heading).toBe('Ta i bruk Buypass ID');
  });

  it('knows nobody by a number that no card has, or by that of a person without one', async () => {
    const nobody = await someone(null);
    expect((await given(nobody)).text).toContain('Vi finner ikke noe smartkort');
  });
});

describe('a new card', () => {
  it('comes without a PIN, and takes the place of the old one', async () => {
    const person = await someone();
    const old = (await held(person)).identifier;
    await control.must('POST', `/people/${person.id}/desk/buypass/new-card`, {});
    const { identifier, card } = await held(person);
    expect([identifier === old, card?.state]).toEqual([false, 'inactive']);
    const letter = (await messagesOf(simulator, person)).findLast(({ kind }) => kind === 'letter');
    expect(letter?.text).toContain(identifier);
    expect(letter?.text).not.toMatch(/PUK/);
    const card_page = await (await service.atEntry(BUYPASS)).press('card');
    expect((await card_page.submit({ serial: old })).text).toContain('Vi finner ikke noe smartkort');
    expect((await tap(person, 'insert'))?.screen).toBe('inactive');
    expect((await given(person)).text).toContain('Smartkortet er ikke aktivert ennå');
  });

  it('is activated by a login with Buypass ID on the mobile, not with another eID, and the owner sets the PIN', async () => {
    const person = await someone({ state: 'inactive' });
    await service.logIn(person);
    expect(await tap(person, 'check')).toMatchObject({ screen: 'inactive', said: { error: true } });
    await onMobile(person);
    expect((await tap(person, 'check'))?.screen).toBe('set-pin');
    expect(await setPin(person, '12')).toMatchObject({ said: { field: 'new-pin' } });
    expect(await setPin(person, '8642')).toMatchObject({ screen: 'home' });
    expect(await cardOf(person)).toMatchObject({ state: 'active', pin: '8642' });
    expect(await logsIn(person, '8642')).toMatchObject({ pid: person.pid });
  });

  it('is not activated by a login with another card, whatever was asked after it', async () => {
    const person = await someone();
    await logsIn(person);
    const computer = { slot: 'own' };
    await control.change(person, { eids: { buypass: { card: { state: 'inactive', computer } } } });
    const page = await (await service.atEntry(BUYPASS)).submit({ pid: person.pid });
    await page.along('other', 'way-app');
    expect(await held(person)).toMatchObject({ chosen: 'app', card: { state: 'inactive' } });
    expect(await tap(person, 'check')).toMatchObject({ screen: 'inactive', said: { error: true } });
  });

  it('is activated by a login with the app', async () => {
    const person = await someone({ state: 'inactive' }, { chosen: 'app' });
    const page = await (await service.atEntry(BUYPASS)).submit({ pid: person.pid });
    const question = await asked(simulator, person);
    expect((await answer(simulator, person, question.id, ['approve', { pin: '1234' }])).status).toBe(200);
    await service.redeemed(await page.reload());
    expect((await tap(person, 'check'))?.screen).toBe('set-pin');
  });

  it('takes no login older than ten minutes, and no PIN so late', async () => {
    const person = await someone({ state: 'inactive' });
    await onMobile(person);
    clock.pass(600);
    expect((await tap(person, 'check'))?.screen).toBe('inactive');
    await onMobile(person);
    await tap(person, 'check');
    clock.pass(600);
    expect((await setPin(person, '8642'))?.screen).toBe('inactive');
    expect((await cardOf(person))?.state).toBe('inactive');
  });
});

describe('a blocked card', () => {
  const BLOCKED = { state: 'blocked', pin_errors: 3 };

  it('is opened by the PUK of an older card’s letter', async () => {
    const person = await someone(BLOCKED);
    expect((await window(person))?.screen).toBe('blocked');
    const fields = { puk: '12345678', 'new-pin': '8642', 'confirm-pin': '8642' };
    expect((await tap(person, 'unblock', fields))?.screen).toBe('home');
    expect(await logsIn(person, '8642')).toMatchObject({ pid: person.pid });
  });

  it.each([
    ['Buypass ID on the mobile', onMobile],
    ['another eID at the high level', async (person: TestPerson) => service.logIn(person)],
  ])('is opened by whoever shows who they are with %s, PUK or not', async (_, logIn) => {
    const person = await someone({ ...BLOCKED, puk_errors: 5 });
    expect((await window(person))?.screen).toBe('spent');
    await tap(person, 'identify');
    expect(await tap(person, 'check')).toMatchObject({ screen: 'identify', said: { error: true } });
    await logIn(person);
    expect((await tap(person, 'check'))?.screen).toBe('set-pin');
    expect((await setPin(person, '8642'))?.screen).toBe('home');
    expect(await cardOf(person)).toMatchObject({ state: 'active', pin_errors: 0, puk_errors: 0 });
    expect(await logsIn(person, '8642')).toMatchObject({ pid: person.pid });
  });
});

it('the control API makes a card in any state in one call, and none', async () => {
  const person = await someone({
    state: 'blocked',
    puk_errors: 5,
    pin: '24681357',
    computer: { reader: false },
  });
  expect(await cardOf(person)).toMatchObject({ state: 'blocked', puk_errors: 5, pin: '24681357' });
  expect(await cardOf(await someone(null))).toBeNull();
  await control.change(person, { eids: { buypass: { state: 'active' } } });
  expect(await cardOf(person)).toMatchObject({ state: 'active', pin_errors: 0, puk_errors: 0 });
});
