import { describe, expect, it } from 'vitest';
import { TEXTS } from '../../src/desk/texts.ts';
import { LANGUAGES } from '../../src/kernel/language.ts';
import { has } from '../phone/support.ts';
import { Browser } from '../support/browser.ts';
import { holds, realLooking } from '../support/numbers.ts';
import { messagesOf } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { type LibraryJson, library, open, trailOf } from './support.ts';

const simulator = await sharedWorld({ methods: [library] });

const countOf = async (person: TestPerson) =>
  (await simulator.control.shown<LibraryJson>(person)).eids.library?.count;

describe('the desk as a page', () => {
  it('tells how the person stands, and offers what can be done', { tags: '@seed-68' }, async () => {
    const page = await open(simulator, await simulator.control.person());
    expect(page.status).toBe(200);
    expect(page.text).toContain('0 lån, gyldig til 28. februar 2030.');
    expect(page.text).toContain('Slik den står på ryggen');
    expect(
      ['library-lend', 'library-move', 'library-close', 'register-passport'].map((id) => has(page, id)),
    ).toEqual([true, true, true, true]);
  });

  it('does it: credential, message and trail at once, and says so once', async () => {
    const person = await simulator.control.person();
    const browser = new Browser();
    const done = await (await open(simulator, person, browser)).submit({ title: 'Sult' }, 'library-lend');
    expect([done.status, done.url.search]).toEqual([200, '']);
    expect(done.html).toMatch(/role="status" id="notice">Du har nå 1 lån\.</);
    expect(done.text).toContain('1 lån, gyldig til');
    expect(await countOf(person)).toBe(1);
    expect(await messagesOf(simulator, person)).toMatchObject([
      { kind: 'letter', text: expect.stringMatching(/^Til .+: Sult$/) },
    ]);
    expect(await trailOf(simulator, person)).toMatchObject([
      { kind: 'desk.library', summary: 'The library: loan 1', data: { action: 'lend' } },
    ]);
    expect(has(await open(simulator, person, browser), 'notice')).toBe(false);
  });

  it.each(LANGUAGES)('speaks %s to whoever reads it', async (locale) => {
    const page = await open(simulator, await simulator.control.person({ locale }));
    const say = TEXTS[locale];
    expect(page.html).toContain(`<html lang="${locale}"`);
    for (const text of [say.lead, say.phone, say['register.name'], say['register.id-card.hint']])
      expect(page.text).toContain(text);
    expect(page.html).toMatch(new RegExp(`<button[^>]*>${say['register.passport.text']}</button>`));
    expect(page.text).toMatch(locale === 'en' ? /28 February 2030/ : /2030/);
  });

  it('says it in the language of the next look', async () => {
    const person = await simulator.control.person();
    const picked = await (await open(simulator, person)).click('English');
    const done = await picked.submit({ title: 'Hunger' }, 'library-lend');
    expect(done.text).toContain('You have 1 loans.');
  });

  it('says it at this person’s desk, whosever is looked at meanwhile', async () => {
    const [person, other] = [await simulator.control.person(), await simulator.control.person()];
    let hops = Number.POSITIVE_INFINITY;
    const browser = new Browser(() => hops-- <= 0);
    const page = await open(simulator, person, browser);
    hops = 1;
    await page.submit({ title: 'Sult' }, 'library-lend');
    hops = Number.POSITIVE_INFINITY;
    expect(has(await open(simulator, other, browser), 'notice')).toBe(false);
    expect((await open(simulator, person, browser)).text).toContain('Du har nå 1 lån.');
  });

  it('refuses with the sentence at its field, and keeps what was typed', async () => {
    const person = await simulator.control.person();
    const empty = await (await open(simulator, person)).press('library-lend');
    expect(empty.status).toBe(422);
    expect(empty.html).toMatch(/<title>Feil: Banken til /);
    expect(empty.html).toContain('<a class="ds-link" href="#title">Skriv tittelen.</a>');
    expect(empty.html).toMatch(
      /id="title"[^>]*aria-describedby="title-hint title-error" aria-invalid="true"/,
    );
    expect(await trailOf(simulator, person)).toEqual([]);
    expect((await empty.submit({ title: 'Sult' }, 'library-lend')).text).toContain('Du har nå 1 lån.');
  });

  it('keeps what was typed, but shows no number again that could be real', async () => {
    const person = await simulator.control.person();
    const page = await open(simulator, person);
    const wrong = await page.submit({ country: 'Sverige' }, 'register-foreign-passport');
    expect(wrong.html).toMatch(/id="country"[^>]*value="Sverige"/);
    const real = realLooking(2);
    const masked = await wrong.submit({ country: `x ${real}` }, 'register-foreign-passport');
    expect(masked.status).toBe(422);
    expect(holds(masked.html, real)).toBe(false);
  });

  it('takes no number of a real person, and stores none', async () => {
    const person = await simulator.control.person();
    const number = realLooking(0);
    const page = await (await open(simulator, person)).submit({ title: `Sult ${number}` }, 'library-lend');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Dette kan være nummeret til en virkelig person.');
    expect(holds(page.html, number)).toBe(false);
    expect(await messagesOf(simulator, person)).toEqual([]);
  });

  it('gives two fields of one name an id each, and hears both', async () => {
    const person = await simulator.control.person();
    const page = await open(simulator, person);
    expect(page.html.match(/id="title"/g)).toHaveLength(1);
    const moved = await page.submit({ 'title-library-move': 'kari' }, 'library-move');
    expect(moved.text).toContain('Flyttet.');
    expect((await simulator.control.shown<LibraryJson>(person)).email).toBe('kari@library.test');
  });

  it('answers 409 in the citizen’s language where it is offered no longer', async () => {
    const person = await simulator.control.person({ locale: 'nn', eids: { library: { count: 1 } } });
    const page = await open(simulator, person);
    await page.submit({ title: 'Sult' }, 'library-lend');
    const late = await page.submit({ title: 'Pan' }, 'library-lend');
    expect(late.status).toBe(409);
    expect(late.html).toMatch(/<title>Feil: /);
    expect(late.text).toContain('«Lån ei bok» blir ikkje tilbode lenger');
    expect(await countOf(person)).toBe(2);
    expect(has(late, 'library-lend')).toBe(false);
  });

  it('offers what is left when the credential is gone, and the register always', async () => {
    const person = await simulator.control.person();
    const gone = await (await open(simulator, person)).press('library-close');
    expect(gone.text).toContain('Kortet er slettet.');
    expect([has(gone, 'library-lend'), has(gone, 'register-passport')]).toEqual([false, true]);
    expect((await simulator.control.shown<LibraryJson>(person)).eids.library).toBeNull();
  });

  it('two presses at once take turns: the limit holds', async () => {
    const person = await simulator.control.person();
    const pages = await Promise.all(Array.from({ length: 6 }, () => open(simulator, person)));
    const answers = await Promise.all(pages.map((page) => page.submit({ title: 'Sult' }, 'library-lend')));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 409, 409, 409, 409]);
    expect(await countOf(person)).toBe(2);
    expect(await messagesOf(simulator, person)).toHaveLength(2);
  });
});
