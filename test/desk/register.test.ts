/** Passport, control of the identity and national ID card, at the desk and as the phone's apps see them. */
import { describe, expect, it } from 'vitest';
import { has } from '../phone/support.ts';
import { Browser } from '../support/browser.ts';
import { movedClock } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import { open } from './support.ts';

const clock = movedClock();
const simulator = await sharedWorld({ clock });

interface Papers {
  readonly documents: {
    readonly passport: { readonly country: string; readonly expires_at: string } | null;
    readonly id_card: { readonly expires_at: string } | null;
    readonly register_status: string;
    readonly id_card_ready_at: string | null;
  };
}
const papersOf = async (person: { readonly id: string }) =>
  (await simulator.control.shown<Papers>(person)).documents;
const YEARS = 365 * 24 * 3600 * 1000;

describe('the register’s desk', () => {
  it('gives a new passport to whoever has lost it', { tags: '@seed-87' }, async () => {
    const person = await simulator.control.person({ documents: { passport: null } });
    const page = await open(simulator, person);
    expect(page.text).toContain('Passet er borte, eller det finnes ikke.');
    const done = await page.press('register-passport');
    expect(done.text).toContain('Det nye passet er klart.');
    expect(done.text).toContain('Norsk pass, gyldig til');
    const { passport } = await papersOf(person);
    expect(passport).toMatchObject({ country: 'NOR', machine_readable: true });
    expect(Date.parse(passport?.expires_at ?? '') - clock.now()).toBeGreaterThan(9 * YEARS);
  });

  it('checks the identity of a foreign passport’s owner', { tags: '@seed-87' }, async () => {
    const person = await simulator.control.person();
    const page = await open(simulator, person);
    expect(has(page, 'register-check')).toBe(false);
    const foreign = await page.submit({ country: ' swe' }, 'register-foreign-passport');
    expect(foreign.text).toContain('Utenlandsk pass (SWE), gyldig til');
    expect(foreign.text).toContain('Identiteten er ikke kontrollert.');
    expect(await papersOf(person)).toMatchObject({
      passport: { country: 'SWE' },
      register_status: 'not_checked',
    });
    const checked = await foreign.press('register-check');
    expect(has(checked, 'register-check')).toBe(false);
    expect(await papersOf(person)).toMatchObject({
      passport: { country: 'SWE' },
      register_status: 'checked',
    });
  });

  it.each(['', 'nor', 'SE', 'Sweden', '<b>', '752'])('takes %j for no country', async (country) => {
    const person = await simulator.control.person();
    const page = await (await open(simulator, person)).submit({ country }, 'register-foreign-passport');
    expect(page.status).toBe(422);
    expect(page.html).toContain('<a class="ds-link" href="#country">Landet er ikke riktig.');
    expect(await papersOf(person)).toMatchObject({ passport: { country: 'NOR' } });
  });

  it('books the police, and the card is there when its day comes', { tags: '@seed-85' }, async () => {
    const person = await simulator.control.person();
    const browser = new Browser();
    const booked = await (await open(simulator, person, browser)).press('register-id-card');
    expect(booked.text).toContain('Nasjonalt ID-kort er bestilt og kan hentes');
    expect(has(booked, 'register-id-card')).toBe(false);
    const { id_card, id_card_ready_at } = await papersOf(person);
    expect(id_card).toBeNull();
    clock.pass((Date.parse(id_card_ready_at ?? '') - clock.now()) / 1000 + 1);
    const there = await open(simulator, person, browser);
    expect(there.text).toContain('Nasjonalt ID-kort, gyldig til');
    expect(has(there, 'register-id-card')).toBe(false);
  });

  it('a card that was fetched can be taken away again', async () => {
    const person = await simulator.control.person({
      documents: { id_card_ready_at: new Date(clock.now() - 1000).toISOString() },
    });
    expect((await open(simulator, person)).text).toContain('Nasjonalt ID-kort, gyldig til');
    await simulator.control.change(person, { documents: { id_card: null } });
    expect((await open(simulator, person)).text).toContain('Nasjonalt ID-kort finnes ikke.');
    expect(await papersOf(person)).toMatchObject({ id_card: null, id_card_ready_at: null });
  });

  it('is the same in the control API, which takes any document by PATCH', async () => {
    const person = await simulator.control.person({ documents: { register_status: 'not_checked' } });
    const path = `/people/${person.id}/desk/register`;
    expect(await simulator.control.must('POST', `${path}/check`, {})).toMatchObject({
      said: 'The identity is checked now.',
      person: { documents: { register_status: 'checked' } },
    });
    expect((await simulator.control.call('POST', `${path}/check`, {})).status).toBe(409);
    expect(await simulator.control.must('POST', `${path}/id-card`, {})).toMatchObject({
      said: expect.stringMatching(/^The card can be fetched from \d+ \w+ \d{4}\.$/),
    });
  });

  it('tells each thing about papers that are no good', async () => {
    const past = '2020-01-01T12:00:00.000Z';
    const person = await simulator.control.person({
      locale: 'en',
      documents: {
        passport: { country: 'SWE', machine_readable: false, expires_at: past },
        id_card: { expires_at: past },
      },
    });
    const { text } = await open(simulator, person);
    expect(text).toContain('The passport expired on 1 January 2020.');
    expect(text).toContain('No machine can read the passport.');
    expect(text).toContain('The national ID card expired on 1 January 2020.');
  });
});

describe('a D-number', () => {
  it('is replaced by an ordinary number, once', async () => {
    const person = await simulator.control.person({ number: { kind: 'dnumber' } });
    const page = await open(simulator, person);
    const done = await page.press('register-replace-number');
    expect(done.text).toContain('Folkeregisteret har byttet ut D-nummeret med et fødselsnummer.');
    expect(has(done, 'register-replace-number')).toBe(false);
    expect(await papersOf(person)).toMatchObject({ number_status: 'replaced' });
  });

  it('is all that can be replaced', async () => {
    const person = await simulator.control.person();
    expect(has(await open(simulator, person), 'register-replace-number')).toBe(false);
    expect(await papersOf(person)).toMatchObject({ number_status: 'in_use' });
  });
});
