/** Commfides by HTTP: the card in its reader, the certificate that is chosen, and what the issuer can do. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../support/browser.ts';
import { browserOf, elementText, homeWith, movedClock, serviceOf } from '../support/login.ts';
import { answer, approve, asked, messagesOf, type ReaderJson, reject } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

interface Card {
  readonly state: string;
  readonly identifier: string;
  readonly pin: string;
  readonly puk: string;
  readonly pin_errors: number;
  readonly puk_errors: number;
}
type Holder = TestPerson & { readonly eids: { readonly commfides: Card } };

const EID = 'commfides';
const ENGLISH = { ui_locales: 'en' };
const DAY = 24 * 3600;
const clock = movedClock();
const simulator = await sharedWorld({ clock });
const { control } = simulator;
const service = await serviceOf(simulator);

const someone = (card: object = {}, more: object = {}) =>
  control.must<Holder>('POST', '/people', { locale: 'en', ...more, eids: { commfides: card } });
const cardOf = async (person: TestPerson) => (await control.shown<Holder>(person)).eids.commfides;
const tap = ({ id }: TestPerson, button: string, fields: object = {}) =>
  control.must<ReaderJson>('POST', `/people/${id}/reader/commfides-program`, { button, fields });
const issuer = ({ id }: TestPerson, action: string) =>
  control.call<{ readonly said: string; readonly messages: readonly { readonly text: string }[] }>(
    'POST',
    `/people/${id}/desk/commfides/${action}`,
    {},
  );

/** The serial number of the card is given, in a browser of its own. */
const given = async ({ eids }: Holder, more: object = ENGLISH): Promise<Page> =>
  (await service.atEntry(EID, { ...ENGLISH, ...more })).submit({ serial: eids.commfides.identifier });
/** The newest question in the window. */
const question = async (person: TestPerson) =>
  (await messagesOf(simulator, person)).findLast(({ kind }) => kind === 'reader')?.id;
/** And the PIN. */
async function logsIn(person: Holder, fields: object = { pin: '1234' }) {
  const page = await given(person);
  await answer(simulator, person, await question(person), ['approve', fields]);
  return page.reload();
}
const summary = (page: Page) => elementText(page, 'error-summary');
const isHome = (page: Page) => 'code' in homeWith(page);

describe('a login', () => {
  it('takes certificate and PIN in the window, proves high, and hands over no name', {
    tags: ['@profile-4.14', '@seed-7'],
  }, async () => {
    const person = await someone({ employer: 'Snekkeriet' }, { locale: 'nn', name: { given: 'Kari' } });
    const page = await given(person);
    expect(page.heading).toBe('Enter the PIN in the window from Commfides');
    expect(page.html).not.toContain('type="password"');
    const name = `Kari ${person.name.family}`;
    expect(await asked(simulator, person)).toMatchObject({
      kind: 'reader',
      text: 'Logg inn hos A service',
      needs: ['pin'],
      choices: [
        { id: 'personal', text: `Innlogging: ${name}` },
        { id: 'signature', text: `Signering: ${name}` },
        { id: 'employee', text: `Tilsett hos Snekkeriet: ${name}` },
      ],
    });
    await approve(simulator, person, { pin: '1234', choice: 'personal' });
    const claims = await service.redeemed(await page.reload());
    expect(claims).toMatchObject({ pid: person.pid, acr: 'idporten-loa-high', amr: ['Commfides'] });
    for (const one of ['name', 'given_name', 'family_name']) expect(claims).not.toHaveProperty(one);
  });

  it('is answered by `solve`', async () => {
    const person = await someone();
    const page = await service.atPicker();
    await service.solve(page, { person: person.id, method: EID });
    expect(await service.redeemed(await page.reload())).toMatchObject({ pid: person.pid });
  });

  it('takes the serial number as people type it, and tells a developer how to make a card with another', async () => {
    const person = await someone({ identifier: 'CF12345678' });
    const first = await service.atEntry(EID, ENGLISH);
    expect((await first.submit({ serial: ' cf 1234-5678 ' })).heading).toContain('Enter the PIN');
    await reject(simulator, person);
    const wrong = await (await service.atEntry(EID, ENGLISH)).submit({ serial: 'CF87654321' });
    expect(summary(wrong)).toContain('We cannot find a card from Commfides with this number.');
    expect(wrong.text).toContain('"eids": {"commfides": {"identifier": "<the number>"}}');
    expect(wrong.value('serial')).toBe('CF87654321');
  });

  it('needs no reader for a USB stick', async () => {
    const person = await someone({ carrier: 'stick', computer: { reader: false } });
    expect(isHome(await logsIn(person))).toBe(true);
    const { programs } = await tap(person, 'remove');
    expect(programs['commfides-program']).toMatchObject({
      screen: 'no-card',
      hardware: {
        standing: [`USB stick ${person.eids.commfides.identifier} is on the table.`],
        buttons: ['insert', 'insert-other', 'uninstall'],
      },
    });
  });

  it('does not go on where the certificate is not for that, and leads back or to another choice', async () => {
    const person = await someone();
    const stopped = await logsIn(person, { pin: '1234', choice: 'signature' });
    expect(summary(stopped)).toContain(
      'The certificate you chose is not for logging in as a private person.',
    );
    expect((await stopped.press('return')).heading).toBe('Choose an electronic ID');
    const again = await (await logsIn(person, { pin: '1234', choice: 'signature' })).press('submit');
    await approve(simulator, person, { pin: '1234', choice: 'personal' });
    expect(isHome(await again.reload())).toBe(true);
  });

  it.each([
    ['expired', { state: 'expired' }, 'The certificate has expired.'],
    ['expired by its date', { expires_at: '2020-01-01T00:00:00.000Z' }, 'The certificate has expired.'],
    ['revoked', { state: 'revoked' }, 'The certificate has been revoked.'],
    ['refused', { certificate: 'refused' }, 'The certificate did not pass the check.'],
  ])('does not go on with a card that is %s, and forgets the wrong PINs', async (_, card, said) => {
    const person = await someone({ ...card, pin_errors: 2 });
    expect(summary(await logsIn(person))).toContain(said);
    expect(await cardOf(person)).toMatchObject({ pin_errors: 0 });
  });

  it('expires with time', async () => {
    const person = await someone();
    clock.pass(3 * 365 * DAY + 60);
    expect(summary(await logsIn(person))).toContain('The certificate has expired.');
  });

  it('counts wrong PINs on the card, from however many logins at once', async () => {
    const person = await someone();
    for (let login = 0; login < 5; login += 1) await given(person);
    const messages = (await messagesOf(simulator, person)).filter(({ state }) => state === 'new');
    const wrong = ['approve', { pin: '0000' }] as const;
    await Promise.all(messages.map(({ id }) => answer(simulator, person, id, wrong)));
    expect(await cardOf(person)).toMatchObject({ state: 'blocked', pin_errors: 3 });
    expect(summary(await given(person))).toContain('The PIN is blocked after too many errors.');
  });

  it.each(['expired', 'revoked'])(
    'leaves a card %s that was blocked and opened by its PUK',
    async (state) => {
      const person = await someone({ state });
      await given(person);
      for (const pin of ['0', '00', '000']) await approve(simulator, person, { pin });
      const fields = { puk: person.eids.commfides.puk, 'new-pin': '4321', 'confirm-pin': '4321' };
      await tap(person, 'unblock', fields);
      expect(await cardOf(person)).toMatchObject({ state, pin: '4321', pin_errors: 0 });
    },
  );
});

describe('a phone', () => {
  it('is refused on choosing it, and tried again from a computer', async () => {
    const browser = browserOf();
    await (await browser.open(new URL('/browser', simulator.login))).press('use-phone');
    const picker = await service.atPicker(ENGLISH, browser);
    expect(picker.text).toContain('Does not work');
    const stopped = await picker.click(EID);
    expect(summary(stopped)).toContain('Commfides does not work on phones and tablets');
    expect(summary(await stopped.press('submit'))).toContain('Commfides does not work on phones and tablets');
    await (await browser.open(new URL('/browser', simulator.login))).press('remedy');
    expect((await stopped.reload().then((page) => page.press('submit'))).heading).toBe(
      'Log in with Commfides',
    );
  });
});

describe('the issuer', () => {
  it('gives a new card: its letter has PIN and PUK, and the former number is unknown', async () => {
    const person = await someone({ state: 'revoked', pin: '98765432', employer: 'Snekkeriet' });
    const { body } = await issuer(person, 'new-card');
    const card = await cardOf(person);
    expect(card).toMatchObject({ state: 'active', employer: 'Snekkeriet' });
    expect(card.identifier).not.toBe(person.eids.commfides.identifier);
    expect(body.said).toContain(card.identifier);
    for (const told of [card.identifier, card.pin, card.puk]) expect(body.messages[0]?.text).toContain(told);
    expect(summary(await given(person))).toContain('We cannot find a card');
    expect(isHome(await logsIn(await control.shown<Holder>(person)))).toBe(true);
  });

  it('gives a card to somebody who has none', async () => {
    const person = await control.person({ eids: { commfides: null } });
    expect((await issuer(person, 'revoke')).status).toBe(409);
    await issuer(person, 'new-card');
    expect(isHome(await logsIn(await control.shown<Holder>(person)))).toBe(true);
  });

  it('opens a card whose PUK is used up, and sends another PIN', async () => {
    const person = await someone({ state: 'blocked', pin: '9999', pin_errors: 3, puk_errors: 5 });
    const { body } = await issuer(person, 'unblock');
    const { pin } = await cardOf(person);
    expect(body.messages[0]?.text).toContain(pin);
    expect(isHome(await logsIn(person, { pin }))).toBe(true);
    expect((await issuer(person, 'unblock')).status).toBe(409);
  });

  it('renews an expired card, with its number and PIN', async () => {
    const person = await someone({ state: 'expired', pin: '4321' });
    expect((await issuer(person, 'renew')).status).toBe(200);
    expect(isHome(await logsIn(person, { pin: '4321' }))).toBe(true);
    expect((await issuer(person, 'renew')).status).toBe(409);
  });

  it('revokes the certificates, which only a new card undoes', async () => {
    const person = await someone();
    await issuer(person, 'revoke');
    expect(summary(await logsIn(person))).toContain('The certificate has been revoked.');
    for (const action of ['revoke', 'renew', 'unblock'])
      expect([action, (await issuer(person, action)).status]).toEqual([action, 409]);
  });

  it.each([
    [{}, ['Smart card', 'valid until']],
    [{ carrier: 'stick', pin_errors: 2 }, ['USB stick', 'valid until', 'Wrong PINs: 2.']],
    [
      { state: 'blocked', certificate: 'refused' },
      ['Smart card', 'The PUK opens the card.', 'does not pass'],
    ],
    [{ state: 'blocked', puk_errors: 5 }, ['Smart card', 'The PIN and the PUK are blocked.']],
    [{ state: 'expired', employer: 'Snekkeriet' }, ['Smart card', 'expired on', 'Snekkeriet']],
    [{ state: 'revoked' }, ['Smart card', 'revoked']],
    [null, ['Has no card']],
  ])('tells how the card of %j stands', async (card, lines) => {
    const { id } = await control.person({ eids: { commfides: card } });
    const { desks } = await control.must<{
      readonly desks: Readonly<Record<string, { readonly standing: readonly string[] }>>;
    }>('GET', `/people/${id}/desk`);
    expect(desks.commfides?.standing).toEqual(lines.map((line) => expect.stringContaining(line)));
  });
});

describe('the control API', () => {
  it('gives any state in one call, and heals it by `state`', async () => {
    const card = {
      state: 'blocked',
      identifier: 'AB00000001',
      carrier: 'stick',
      certificate: 'refused',
      employer: 'Snekkeriet',
      pin: '12345',
      pin_errors: 3,
      puk: '87654321',
      puk_errors: 1,
      expires_at: '2030-01-01T00:00:00.000Z',
      computer: { program: false, reader: false, slot: 'other' },
    };
    const person = await someone(card);
    expect(await cardOf(person)).toEqual(card);
    await control.change(person, { eids: { commfides: { state: 'active' } } });
    expect(await cardOf(person)).toMatchObject({
      state: 'active',
      identifier: 'AB00000001',
      certificate: 'valid',
      pin_errors: 0,
      puk_errors: 0,
      computer: { program: true, reader: true, slot: 'own' },
    });
  });

  it.each([
    { pin: '123' },
    { pin: '987654321' },
    { puk: '1' },
    { identifier: '12345678901' },
    { state: 'suspended' },
    { computer: { slot: 'somewhere' } },
    { card: 1 },
  ])('refuses %j', async (card) => {
    const { status } = await control.call('POST', '/people', { eids: { commfides: card } });
    expect(status).toBe(400);
  });
});
