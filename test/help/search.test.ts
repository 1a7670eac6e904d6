/** The search of the help centre, as a form without scripts sends it. */
import { expect, it } from 'vitest';
import { Browser, type Page } from '../support/browser.ts';
import { linksOf } from '../support/forms.ts';
import { realLooking } from '../support/numbers.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();
const { login, control } = simulator;
const browser = new Browser();

const searched = async (q: string): Promise<Page> =>
  (await browser.open(`${login}/help?lang=nb`)).submit({ q }, 'search');
const found = (page: Page) =>
  linksOf(page.html)
    .filter(({ href }) => href.includes('#') && href !== '#main')
    .map(({ text, href }) => ({ text, href }));

it('finds by title first, then by text, whatever the case', { tags: '@seed-1' }, async () => {
  const page = await searched('INFORMASJONSKAPSLER');
  expect(page.url.search).toBe('?q=INFORMASJONSKAPSLER');
  const hits = [...page.html.matchAll(/pp-entry-name">([^<]*)/g)].map(([, name = '']) =>
    /informasjonskapsler/i.test(name),
  );
  expect(hits).toContain(true);
  expect(hits).toContain(false);
  expect(hits).toEqual([...hits].sort().reverse());
});

it('finds words by their beginning, all of them, and leads to the question itself', async () => {
  const [first] = found(await searched('hvordan logg ut'));
  expect(first?.href).toBe('/help/idporten#log-out');
  const there = await browser.open(login + (first?.href ?? ''));
  expect(there.html).toContain('id="log-out"');
});

it('says how many there are where it shows the first', async () => {
  const page = await searched('du');
  expect(page.text).toMatch(/\d{2,} svar inneholder «du». Her er de 20 første/);
  expect(found(page)).toHaveLength(20);
});

it('offers the topics where nothing is found', async () => {
  const page = await searched('xyzzy');
  expect(page.text).toContain('Ingen svar inneholder «xyzzy»');
  expect(linksOf(page.html).map(({ href }) => href)).toContain('/help/security');
});

it('says what to do where nothing was asked', async () => {
  expect((await searched('  ')).text).toContain('Skriv ett eller flere ord');
});

it.each([
  ['a synthetic number', async () => (await control.person()).pid],
  ['one with gaps', async () => (await control.person()).pid.replace(/^(.{6})/, '$1 ')],
  ['one that could be real', async () => realLooking(0)],
  ['any eleven digits', async () => '12345678901'],
])('%s stays in no address, and is not searched for', async (_what, number) => {
  const page = await searched(`skatt ${await number()}`);
  expect(page.url.pathname + page.url.search).toBe('/help/search?refused=number');
  expect(page.status).toBe(200);
  expect(page.text).toContain('ligner et fødselsnummer');
  expect(page.html).not.toContain(await number());
});

it('shows what was typed as text', async () => {
  const page = await searched('<script>alert(1)</script>');
  expect(page.html).not.toContain('<script>alert');
});
