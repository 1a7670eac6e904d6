/** The picker: two tabs where the service's levels offer both kinds, and what it says where it has little to offer. */
import { describe, expect, it } from 'vitest';
import type { LoginMethod } from '../../src/eid/method.ts';
import type { Page } from '../support/browser.ts';
import { homeWith, loginOf, serviceOf, titleOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import { abroad } from './abroad.ts';

const LEVEL = 'abroad-loa-high';
const WEAK = 'idporten-loa-substantial';

const foreign: LoginMethod = {
  ...abroad('abroad', LEVEL, LEVEL),
  levels: [{ acr: LEVEL, kind: 'abroad', rank: 4, byName: true }],
};
const [foreignEntry] = foreign.entries;
const international: LoginMethod = {
  ...foreign,
  entries: foreignEntry === undefined ? [] : [{ ...foreignEntry, international: true, language: 'en' }],
};
const old: LoginMethod = {
  ...abroad('old', WEAK, WEAK),
  browsers: { 'ie-8': { code: 'old', text: 'low' } },
};
const simulator = await sharedWorld({ methods: [old, international] });
const service = await serviceOf(simulator, 'Byggesak');
/** Of Norwegian eIDs it has none. */
const few = await serviceOf(
  await sharedWorld({
    config: { settings: { methods: ['selfregistered-email'] } },
    methods: [international],
  }),
  'Byggesak',
);
const BOTH = { acr_values: `${WEAK} ${LEVEL}` };

const entries = ({ html }: Page) => [...html.matchAll(/class="pp-entry" id="([^"]+)"/g)].map(([, id]) => id);
/** Each tab's name, and `true` for the chosen one. */
const tabs = ({ html }: Page) =>
  [...html.matchAll(/<a id="tab-\w+"[^>]*?( aria-current="page")?>([^<]*)</g)].map(([, current, name]) => [
    name,
    current !== undefined,
  ]);

describe('two tabs', () => {
  it('part the Norwegian entries from the international ones, by links', async () => {
    const norwegian = await service.atPicker(BOTH);
    expect(tabs(norwegian)).toEqual([
      ['Norske', true],
      ['Internasjonale', false],
    ]);
    expect(entries(norwegian)).toEqual(expect.arrayContaining(['bankid', 'testid1', 'old']));
    expect(entries(norwegian)).not.toContain('abroad');

    const other = await norwegian.click('tab-international');
    expect(tabs(other)).toEqual([
      ['Norske', false],
      ['Internasjonale', true],
    ]);
    expect(other.url.search).toBe('?tab=international');
    expect(entries(other)).toEqual(['abroad']);
    expect([titleOf(norwegian), titleOf(other)]).toEqual([
      expect.stringContaining('Velg elektronisk ID: Norske'),
      expect.stringContaining('Velg elektronisk ID: Internasjonale'),
    ]);
    expect(entries(await other.click('tab-norwegian'))).toEqual(entries(norwegian));
  });

  it('are in the language of the page, and stay chosen where it is changed', async () => {
    const page = await service.atPicker({ ...BOTH, ui_locales: 'en' });
    expect(tabs(page).map(([name]) => name)).toEqual(['Norwegian', 'International']);
    const chosen = await (await page.click('tab-international')).click('Nynorsk');
    expect([chosen.heading, entries(chosen)]).toEqual(['Vel elektronisk ID', ['abroad']]);
  });

  it('keep each login apart, and lead back to the one that the citizen came from', async () => {
    const first = await service.atPicker(BOTH);
    const second = await service.atPicker(BOTH, first.browser);
    const login = second.value('login')?.split('.')[0];
    expect(second.url.searchParams.get('login')).toBe(login);
    const foreign = await (await second.click('tab-international')).click('abroad');
    expect(foreign.value('login')?.split('.')[0]).toBe(login);
    const back = await foreign.press('back');
    expect([entries(back), back.value('login')?.split('.')[0]]).toEqual([['abroad'], login]);
    const number = await (await back.click('tab-norwegian')).click('testid2');
    expect(tabs(await number.press('back'))[0]).toEqual(['Norske', true]);
  });

  it('have the same way out, and an old form of theirs leads to the tab it stood on', async () => {
    const page = await (await service.atPicker(BOTH)).click('tab-international');
    await (await page.click('abroad')).press('back');
    const old = await page.press('cancel');
    expect([old.status, entries(old)]).toEqual([409, ['abroad']]);
    expect(homeWith(await old.press('cancel'))).toMatchObject({ error: 'access_denied' });
  });

  it.each(['tab=somewhere', 'tab=norwegian&tab=international', 'tab='])(
    'are the Norwegian ones with an address of nobody’s making: %s',
    async (query) => {
      const page = await service.atPicker(BOTH);
      const odd = await page.browser.open(new URL(`/authorize/selector?${query}`, page.url));
      expect([odd.status, tabs(odd)[0]]).toEqual([200, ['Norske', true]]);
    },
  );

  it('are not there where all entries are of one kind', async () => {
    const norwegian = await service.atPicker({ acr_values: WEAK });
    const foreign = await (await service.atPicker({ acr_values: LEVEL })).press('back');
    for (const page of [norwegian, foreign]) expect(tabs(page)).toEqual([]);
    expect(entries(foreign)).toEqual(['abroad']);
    expect(foreign.url.searchParams.has('tab')).toBe(false);
  });
});

it('an entry that speaks one language says so to a page in another', async () => {
  const line = (page: Page) => /<span class="pp-entry-line"[^>]*>/.exec(page.html)?.[0];
  const at = async (ui_locales: string) =>
    (await service.atPicker({ ...BOTH, ui_locales })).click('tab-international');
  expect(line(await at('nb'))).toContain(' lang="en"');
  expect(line(await at('en'))).not.toContain(' lang=');
});

it('a browser that an eID does not work in is told of at its entry, which can be chosen all the same', async () => {
  const SAID = 'Virker ikke i nettleseren eller på enheten du bruker';
  const page = await service.atPicker({ acr_values: WEAK });
  expect(page.text).not.toContain(SAID);
  const profiles = await page.browser.open(new URL('/browser', page.url));
  await profiles.press('use-ie-8');
  const told = await page.reload();
  expect(told.html).toMatch(new RegExp(`id="old"(?:(?!</a>).)*${SAID}`, 's'));
  expect(told.html).not.toMatch(new RegExp(`id="testid1"(?:(?!</a>).)*${SAID}`, 's'));
  expect((await told.click('old')).status).toBe(200);
});

it('an entry that is asked for twice at once is one login, which goes on from either page', async () => {
  const person = await simulator.control.person();
  const picker = await service.atPicker({ acr_values: WEAK });
  const [one, other] = await Promise.all([picker.click('bankid'), picker.click('bankid')]);
  expect([one.status, other.status, one.heading]).toEqual([200, 200, other.heading]);
  expect(loginOf(other).id).toBe(loginOf(picker).id);
  const code = await other.submit({ pid: person.pid });
  expect([code.status, code.url.searchParams.get('login')]).toEqual([200, loginOf(picker).id]);
  expect(code.value('otc')).toBe('');
});

describe('a service that asks for a level', () => {
  const NONE = 'Ingen av innloggingsmåtene her har høyt nok sikkerhetsnivå for tjenesten.';
  const ABROAD = 'Ingen norsk elektronisk ID her har høyt nok sikkerhetsnivå for tjenesten.';

  it('that no Norwegian eID here gives, is told so, and has what others give', async () => {
    const page = await few.atPicker({ acr_values: `idporten-loa-high ${LEVEL}` });
    expect([page.heading, entries(page), tabs(page)]).toEqual(['Velg elektronisk ID', ['abroad'], []]);
    expect(page.text).toContain(ABROAD);
    const without = await few.atPicker({ acr_values: LEVEL });
    expect((await without.press('back')).text).not.toContain(ABROAD);
  });

  it('that nobody here gives, is told so, with a way home', async () => {
    const page = await few.atPicker({ acr_values: 'idporten-loa-high' });
    expect([page.status, page.heading, entries(page)]).toEqual([200, 'Du kan ikke logge inn her', []]);
    expect(page.text).toContain(NONE);
    expect(page.text).toContain('Gå tilbake til Byggesak');
    expect(page.html).not.toContain('<ul class="pp-entries">');
    expect(homeWith(await page.press('cancel'))).toMatchObject({ error: 'access_denied' });
  });
});
