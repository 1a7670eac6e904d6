/** The help centre as HTTP: every topic in every language, and what leads to it. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/kernel/language.ts';
import { Browser, type Page } from '../support/browser.ts';
import { linksOf } from '../support/forms.ts';
import { sharedWorld } from '../support/shared.ts';

const { login } = await sharedWorld();
const browser = new Browser();
const index = await browser.open(`${login}/help`);
/** Pages that do something, and have no questions. */
const tools = ['/help/scam', '/help/chat', '/help/self-test'];
const topics = [...new Set(linksOf(index.html).map(({ href }) => href))].filter(
  (href) => /^\/help\/[\w-]+$/.test(href) && !tools.includes(href),
);

/** The page as this language has it, chosen in its own menu. */
async function read(path: string, language: string): Promise<Page> {
  const page = await browser.open(`${login}${path}?lang=${language}`);
  expect([page.status, page.url.pathname]).toEqual([200, path]);
  expect(page.url.searchParams.has('lang')).toBe(false);
  expect(page.html).toContain(`<html lang="${language}"`);
  return page;
}

it('the index stands in the foot of every page, of an error too', { tags: '@seed-1' }, async () => {
  for (const path of ['/people', '/nothing/here', '/authorize/selector'])
    expect((await browser.open(login + path)).link('help')).toBe('/help');
});

it('answers what the pages answered that this is made after', {
  tags: [
    '@seed-2',
    '@seed-3',
    '@seed-10',
    '@seed-11',
    '@seed-12',
    '@seed-13',
    '@seed-14',
    '@seed-16',
    '@seed-18',
    '@seed-26',
    '@seed-29',
    '@seed-57',
    '@seed-96',
    '@seed-97',
  ],
}, async () => {
  const answers = [
    ['login', 'Hva er en elektronisk ID?'],
    ['idporten', 'ID-porten står mellom tjenesten og den elektroniske ID-en'],
    ['idporten', 'Direktoratet for forvaltning og IKT'],
    ['security', 'Hvilke informasjonskapsler brukes her?'],
    ['security', 'Slette informasjonskapsler på iPhone og iPad'],
    ['security', 'Verken politiet, banken eller det offentlige'],
    ['contact-information', 'Hvordan endrer jeg kontaktinformasjonen?'],
    ['reservation', 'Hva betyr det å reservere seg?'],
    ['mailbox', 'Hva er en digital postkasse?'],
    ['signing', 'etterligner innloggingen, ikke signaturen'],
    ['einnsyn', 'Hva er eInnsyn?'],
    ['reading', 'Hold nede Ctrl (Windows) eller Cmd (Mac)'],
    ['support', '800 30 300'],
  ] as const;
  for (const [topic, answer] of answers) expect((await read(`/help/${topic}`, 'nb')).text).toContain(answer);
});

it('marks what only the Difi era knew, and no link dials its numbers', { tags: '@seed-26' }, async () => {
  const page = await read('/help/support', 'nb');
  expect(page.html).toMatch(/id="phone-number"[\s\S]*?pp-historic">Historisk: gjaldt før 2020/);
  expect(page.html).not.toContain('href="tel:');
});

it('there are as many topics as the old help site’s menu had, and more', () => {
  expect(topics.length).toBeGreaterThanOrEqual(12);
});

describe.each(topics)('%s', (path) => {
  it('reads in four languages, and its questions are links of their own', { tags: '@seed-23' }, async () => {
    const seen = new Set<string>();
    const sets = new Set<string>();
    for (const language of LANGUAGES) {
      const page = await read(path, language);
      const anchors = [...page.html.matchAll(/<h3[^>]* id="([\w-]+)"/g)].map(([, id]) => id);
      expect(anchors.length).toBeGreaterThan(1);
      expect(new Set(anchors).size).toBe(anchors.length);
      for (const anchor of anchors) expect(page.html).toContain(`href="${path}#${anchor}"`);
      sets.add(anchors.join());
      seen.add(page.text.replace(/\s+/g, ' '));
    }
    expect(seen.size).toBe(LANGUAGES.length);
    expect(sets.size).toBe(1);
  });

  it('has breadcrumbs and headings in order, and every link of it leads somewhere', {
    tags: '@seed-22',
  }, async () => {
    const page = await read(path, 'nb');
    expect(page.html).toMatch(/<nav class="pp-crumbs"[\s\S]*href="\/help"[\s\S]*aria-current="page">/);
    const levels = [...page.html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true);
    for (const { href } of linksOf(page.html).filter((one) => /^\/help\b/.test(one.href))) {
      const [address = '', anchor] = href.split('#');
      const target = address === path ? page : await browser.open(login + address);
      expect([href, target.status]).toEqual([href, 200]);
      if (anchor !== undefined) expect(target.html).toContain(`id="${anchor}"`);
    }
  });
});

it.each(tools)('%s reads in four languages, and stands on the index', async (path) => {
  const seen = new Set<string>();
  for (const language of LANGUAGES) seen.add((await read(path, language)).heading);
  expect(index.html).toContain(`href="${path}"`);
  expect(seen.size).toBeGreaterThan(2);
});

it('leads to no bundled service where they are off', async () => {
  const page = await read('/help/einnsyn', 'nb');
  expect(page.text).toContain('øve i tjenesten Innsyn');
  expect(page.html).not.toMatch(/\{demo\}|>Innsyn<\/a>/);
});

it('a topic that is none is not found', async () => {
  expect((await browser.open(`${login}/help/nothing`)).status).toBe(404);
});

it('a page that is only read gives no session', async () => {
  const fresh = await fetch(`${login}/help/login`);
  expect(fresh.headers.get('set-cookie')).toBeNull();
});
