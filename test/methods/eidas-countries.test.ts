/** eIDAS: the country selector, and what a country answers or fails to answer (eidas-idporten-connector, 2026-06-11). */
import { expect, it } from 'vitest';
import type { Page } from '../support/browser.ts';
import { elementText, homeWith, movedClock, serviceOf } from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';

const EIDAS = 'eidas-loa-substantial';
const COUNTRIES =
  'AT BE BG CA CY CZ DK EE EL ES EU FI FR HR HU IE IS IT LI LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const clock = movedClock();
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator, 'Byggesak');

const atSelector = (more: object = {}) => service.atPicker({ acr_values: EIDAS, ...more });
const atCountry = async (countryId = 'SE', more: object = {}) =>
  (await atSelector(more)).submit({ countryId });
const valuesOf = ({ html }: Page, element: string) =>
  [...html.matchAll(new RegExp(`<${element}\\b[^>]*? value="([^"]*)"`, 'g'))].map(([, value = '']) => value);

it.each(['nb', 'nn', 'en', 'se'])(
  'its pages are in English for a citizen who reads %s',
  async (ui_locales) => {
    const selector = await atSelector({ ui_locales });
    const pages = [selector, await selector.submit({ countryId: 'SE' })];
    for (const page of pages) {
      expect(page.html).toContain('<html lang="en"');
      expect(page.html).not.toContain('id="language"');
      expect(page.text).toContain('Cancel and go back to Byggesak');
    }
    expect(pages.map(({ heading }) => heading)).toEqual(['Select country', 'Login in Sweden']);
  },
);

it('the selector has the countries of production and those of the test environment', async () => {
  const [none, ...codes] = valuesOf(await atSelector(), 'option');
  expect([none, codes.toSorted()]).toEqual(['', COUNTRIES]);
});

it.each(['', 'NO', 'GR', 'se'])('a country that is none is asked for again: %j', async (countryId) => {
  const page = await (await atSelector()).submit({ countryId });
  expect(page.heading).toBe('Select country');
  expect(elementText(page, 'search-error')).toBe('Please select a country');
});

it('each country has a page in its name, with people of its own', async () => {
  const seen = new Set<string>();
  const names = new Set<string>();
  for (const code of COUNTRIES) {
    const page = await atCountry(code);
    const people = valuesOf(page, 'input').filter((value) => value.startsWith(`${code}/NO/test-`));
    expect([code, people.length]).toEqual([code, 3]);
    for (const one of people) seen.add(one);
    for (const place of [1, 2, 3]) names.add(elementText(page, `who-${place}-more`) + page.heading);
  }
  expect([seen.size, names.size]).toEqual([90, 90]);
});

it.each([
  ['error', 'answered with an error'],
  ['no-identifier', 'left out the identifier'],
  ['no-birthdate', 'left out the date of birth'],
  ['no-name', 'left out the name'],
  ['other-country', 'of a person of another country'],
  ['malformed', 'does not read XX/NO/'],
])('what a country does wrong is server_error: %s', async (button, said) => {
  const home = homeWith(await (await atCountry()).press(button));
  expect(home).toMatchObject({ error: 'server_error', state: 'the state of the service' });
  expect(home.error_description).toContain(said);
  expect(home).not.toHaveProperty('code');
});

it.each([
  ['SE/XX/1', 'does not read XX/NO/'],
  ['se/NO/1', 'does not read XX/NO/'],
  ['DK/NO/1', 'of a person of another country'],
])('an identifier that is none, or another country’s, is server_error: %s', async (identifier, said) => {
  const other = { who: 'other', given_name: 'A', family_name: 'B', birthdate: '1980-01-01', identifier };
  const home = homeWith(await (await atCountry()).submit(other));
  expect(home).toMatchObject({ error: 'server_error' });
  expect(home.error_description).toContain(said);
});

it('a level below the one asked for is an error, and never a weaker token, handed over late or not', async () => {
  const answers = { who: 'SE/NO/test-2', level: 'eidas-loa-substantial' };
  const high = { acr_values: 'eidas-loa-high' };
  const home = homeWith(await (await atCountry('SE', high)).submit(answers));
  expect(home).toMatchObject({ error: 'server_error' });
  expect(home.error_description).toContain('eidas-loa-substantial, below eidas-loa-high');
  const held = await (await atCountry('SE', high)).submit(answers, 'held');
  expect(homeWith(await held.submit())).toMatchObject({ error: 'server_error' });
  const tampered = await (await atCountry('SE', high)).submit({ ...answers, level: 'eidas-loa-top' });
  expect(homeWith(tampered)).toMatchObject({ error: 'server_error' });
});

it('of an answer that is not taken nobody is kept', async () => {
  const other = { who: 'other', given_name: 'Nemo', family_name: 'Ingenmann', birthdate: '1980-01-01' };
  const nemo = { ...other, identifier: 'SE/NO/nemo' };
  const high = { acr_values: 'eidas-loa-high' };
  await (await atCountry('SE', high)).submit({ ...nemo, level: EIDAS });
  await (await atCountry('DK')).submit(nemo);
  for (const button of ['cancels', 'error', 'silent', 'late']) await (await atCountry()).submit(nemo, button);
  expect(await simulator.control.found('Ingenmann')).toEqual([]);
  await (await atCountry()).submit(nemo, 'held');
  expect(await simulator.control.found('Ingenmann')).toMatchObject([{ pid: null, born: '1980-01-01' }]);
});

it.each(['cancels', 'cancel'])('whoever cancels abroad comes home with access_denied: %s', async (button) => {
  expect(homeWith(await (await atCountry()).press(button))).toMatchObject({ error: 'access_denied' });
});

it('somebody else is asked for what is missing, and for no real person’s number', async () => {
  const page = await atCountry();
  const wrong = await page.submit({ who: 'other', given_name: 'Åsa', birthdate: '31.12.1980' });
  expect(elementText(wrong, 'family_name-error')).toBe('Write the family name.');
  expect(elementText(wrong, 'birthdate-error')).toContain('1990-12-05');
  expect([wrong.value('given_name'), elementText(wrong, 'given_name-error')]).toEqual(['Åsa', '']);
  const number = realLooking(0);
  const real = await wrong.submit({ who: 'other', identifier: `SE/NO/${number}` });
  expect(real.text).toContain('This may be the number of a real person.');
  expect(real.html).not.toContain(number);
});

const wentWrong = ({ heading, text }: Page, because: string) => {
  expect(heading).toBe('Something went wrong');
  expect(text).toContain(because);
  expect(text).toContain('A login cannot be opened from a favourite or a bookmark.');
};

it('the journey may take 700 seconds', async () => {
  const [soon, late] = [await atCountry(), await atCountry()];
  clock.pass(699);
  homeWith(await soon.submit());
  clock.pass(1);
  const stopped = await late.submit();
  wentWrong(stopped, 'It took too long');
  const again = await stopped.press('submit');
  expect(again.heading).toBe('Select country');
  expect(homeWith(await (await again.submit({ countryId: 'DK' })).submit())).toHaveProperty('code');
});

it('an answer is valid for 120 seconds, and the journey no longer for it', async () => {
  const [soon, late] = [await (await atCountry()).press('held'), await (await atCountry()).press('held')];
  clock.pass(119);
  expect(await service.redeemed(await soon.submit())).toMatchObject({ amr: ['eIDAS'] });
  clock.pass(1);
  wentWrong(await late.submit(), 'The answer of the other country was too old.');
  const country = await atCountry();
  clock.pass(600);
  const held = await country.press('held');
  clock.pass(101);
  wentWrong(await held.submit(), 'It took too long');
});

it('a country that does not answer is waited for, until the journey is over', async () => {
  const silent = await (await atCountry()).press('silent');
  clock.pass(690);
  const still = await silent.submit();
  expect([still.heading, still.text]).toEqual([
    'Waiting for an answer',
    expect.stringContaining('There is still no answer.'),
  ]);
  clock.pass(10);
  wentWrong(await still.submit(), 'It took too long');
  wentWrong(await (await atCountry()).press('late'), 'It took too long');
});

it('its times are settings', async () => {
  const config = { settings: { eids: { eidas: { journey: 30, answer: 5 } } } };
  const quick = await serviceOf(await ownWorld({ clock, config }));
  const abroad = await (await quick.atPicker({ acr_values: EIDAS })).submit({ countryId: 'SE' });
  const held = await abroad.press('held');
  expect(held.text).toContain('valid for 5 seconds');
  clock.pass(6);
  wentWrong(await held.submit(), 'too old');
});
