/** TestID: a synthetic number and nothing else, and never a number that somebody real could have. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { stamp } from '../../src/kernel/entropy.ts';
import { freshPid } from '../../src/people/pid.ts';
import { linksOf } from '../support/forms.ts';
import { elementText, homeWith, type Service, serviceOf } from '../support/login.ts';
import { holds, realLooking } from '../support/numbers.ts';
import { ownFolder, ownWorld, sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const simulator = await sharedWorld();
const service = await serviceOf(simulator);

const unregistered = () => freshPid(stamp(systemClock), 0);

describe('the picker', () => {
  it('names both entries as the real test environment does', { tags: '@profile-8.3' }, async () => {
    const page = await service.atPicker();
    expect(elementText(page, 'testid1')).toBe('TestID Lag din egen testbruker');
    expect(elementText(page, 'testid2')).toBe('TestID på nivå høyt Lag din egen testbruker');
    expect(new URL(page.link('testid1'), page.url).pathname).toBe('/authorize/testid1');
    expect(new URL(page.link('testid2'), page.url).pathname).toBe('/authorize/testid2');
  });

  it.each([
    ['nb', 'TestID Lag din egen testbruker'],
    ['nn', 'TestID Lag din eigen testbrukar'],
    ['en', 'TestID Make your own test user'],
    ['se', 'TestID Ráhkat iežat geahččalangeavaheaddji'],
  ])('calls the lower one TestID and no more: %s', async (ui_locales, name) => {
    const page = await service.atPicker({ ui_locales });
    const named = linksOf(page.html).filter(({ text }) => text.includes(name));
    expect(named.map(({ id }) => id)).toEqual(['testid1']);
  });

  it('leaves out the lower one where the service asks for the high level', async () => {
    const page = await service.atPicker({ acr_values: 'idporten-loa-high' });
    expect(() => page.link('testid1')).toThrow();
    expect(page.link('testid2')).toBeTruthy();
  });
});

describe('the page', () => {
  it('has the texts and ids that other tests are written against', { tags: '@profile-8.4' }, async () => {
    const page = await service.atEntry('testid2');
    expect(page.html).toContain('<label class="ds-label" for="pid">Personidentifikator (syntetisk)</label>');
    expect(elementText(page, 'submit')).toBe('Autentiser');
    expect(elementText(page, 'populatePersonButton')).toBe('Hent tilfeldig person');
    expect(page.form('pid').controls.find(({ id }) => id === 'pid')?.name).toBe('pid');
  });
});

describe.each([
  ['testid1', 'idporten-loa-substantial'],
  ['testid2', 'idporten-loa-high'],
])('%s', (entry, acr) => {
  it('logs in a registered person', { tags: ['@profile-4.12', '@profile-8.3'] }, async () => {
    const person = await simulator.control.person();
    const page = await service.atEntry(entry);
    const home = await page.submit({ pid: person.pid });
    expect(await service.redeemed(home)).toMatchObject({ pid: person.pid, acr, amr: ['TestID'] });
  });

  it('tells given and family name with the scope profile, without pages as well', async () => {
    const { pid, name } = await simulator.control.person();
    const claimsOf = async (scope: string) => {
      const page = await service.atEntry(entry, { scope });
      const hint = { scope, login_hint: `testid:${pid}_${acr}` };
      const homes = [await page.submit({ pid }), await service.atPicker(hint)];
      return Promise.all(homes.map((home) => service.redeemed(home)));
    };
    for (const claims of await claimsOf('openid profile')) {
      expect(claims).toMatchObject({ given_name: name.given, family_name: name.family });
      expect(claims).not.toHaveProperty('name');
    }
    for (const claims of await claimsOf('openid')) expect(claims).not.toHaveProperty('given_name');
  });

  it('makes a person for a number nobody has, and knows them the next time', {
    tags: '@profile-9.1',
  }, async () => {
    const pid = unregistered();
    const subjects: unknown[] = [];
    for (let n = 0; n < 2; n++) {
      const page = await service.atEntry(entry);
      const claims = await service.redeemed(await page.submit({ pid }));
      expect(claims).toMatchObject({ pid, acr });
      subjects.push(claims.sub);
    }
    expect(subjects[0]).toBe(subjects[1]);
    const made = await simulator.control.shown({ id: pid });
    expect(made.name.given).not.toBe('');
    expect(made.eids.bankid).toMatchObject({ state: 'active' });
  });
});

describe('a number nobody has', () => {
  it('given in twenty browsers at once becomes one person', async () => {
    const pid = unregistered();
    const visits = await Promise.all(Array.from({ length: 20 }, () => service.atEntry('testid2')));
    const homes = await Promise.all(visits.map((page) => page.submit({ pid })));
    const claims = await Promise.all(homes.map((home) => service.redeemed(home)));
    expect(new Set(claims.map(({ sub }) => sub)).size).toBe(1);
    expect(await simulator.control.found(pid)).toHaveLength(1);
  });
});

describe('"Hent tilfeldig person"', () => {
  it('fills in a number that works', async () => {
    const page = await service.atEntry('testid2');
    const shown = await page.press('populatePersonButton');
    const suggested = shown.value('pid');
    expect(suggested).toMatch(/^\d{2}[89]\d{8}$/);
    expect(shown.html).not.toContain('role="status"');
    expect(await service.redeemed(await shown.submit())).toMatchObject({ pid: suggested });
  });

  it('says so when it replaces what was typed', async () => {
    const person = await simulator.control.person();
    const page = await service.atEntry('testid2');
    const shown = await page.submit({ pid: person.pid }, 'populatePersonButton');
    expect(shown.text).toContain('Nummeret du hadde skrevet, er byttet ut med et tilfeldig nummer.');
    expect(shown.html).not.toContain(person.pid);
  });

  it('gives another one each time', async () => {
    const page = await service.atEntry('testid1');
    const value = (html: string) => /id="pid"[^>]* value="(\d{11})"/.exec(html)?.[1];
    const first = await page.press('populatePersonButton');
    const second = await first.press('populatePersonButton');
    expect(value(first.html)).toMatch(/^\d{11}$/);
    expect(value(second.html)).not.toBe(value(first.html));
  });
});

describe('"Hent tilfeldig daglig leder"', () => {
  const BUTTON = 'populateDailyLeaderButton';
  type Director = TestPerson & { readonly organisations: readonly Record<string, string>[] };

  async function suggested(its: Service, fields = {}) {
    const page = await its.atEntry('testid2');
    const shown = await page.submit(fields, BUTTON);
    const pid = shown.value('pid') ?? '';
    const director = await its.world.control.shown<Director>({ id: pid });
    const organisation = director.organisations.find(({ role }) => role === 'DAGL');
    return { shown, pid, director, organisation };
  }

  it('fills in one of the cast, and shows the organisation', { tags: '@profile-8.4' }, async () => {
    const { shown, pid, director, organisation } = await suggested(service);
    const { given, family } = director.name;
    expect(shown.text).toContain(
      `${given} ${family} er daglig leder i ${organisation?.name} (${organisation?.orgno}).`,
    );
    expect(organisation?.orgno).toMatch(/^[23]\d{8}$/);
    expect(await service.redeemed(await shown.submit())).toMatchObject({ pid });
  });

  it('says so when it replaces what was typed', async () => {
    const { shown } = await suggested(service, { pid: '123' });
    expect(shown.text).toContain('Nummeret du hadde skrevet, er byttet ut.');
  });

  it('makes one where there is none, and finds them the next time', async () => {
    const own = await ownWorld();
    const its = await serviceOf(own);
    for (const { id, organisations } of await own.control.found<Director>())
      if (organisations.length > 0) await own.control.must('DELETE', `/people/${id}`);
    const [first, second] = [await suggested(its), await suggested(its)];
    expect(first.organisation?.orgno).toMatch(/^[23]\d{8}$/);
    expect(second.pid).toBe(first.pid);
    await own.control.change(first.director, { organisations: [] });
    expect((await suggested(its)).pid).not.toBe(first.pid);
  });
});

/** Name and bytes of each. */
const filesIn = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('latin1')] as const);

describe('a number that could belong to somebody real', () => {
  it.each([
    ['testid1', 'submit'],
    ['testid2', 'submit'],
    ['testid2', 'populatePersonButton'],
    ['bankid', 'submit'],
  ])('is never shown, stored or logged: %s, #%s', async (entry, button) => {
    const folder = ownFolder();
    const log: string[] = [];
    const output = { write: (line: string) => void log.push(line) };
    const own = await ownWorld({
      storage: `sqlite:${join(folder, 'store.db')}`,
      output,
      logLevel: 'trace',
      record: true,
    });
    const its = await serviceOf(own);
    for (const [n, real] of [realLooking(0), realLooking(1, true)].entries()) {
      const written = [real, real.replace(/^(\d{6})/, '$1 ')][n] ?? real;
      const page = await its.atEntry(entry);
      const shown = await page.submit({ pid: written }, button);
      expect(shown.status).toBe(200);
      if (button === 'submit')
        expect(elementText(shown, 'pid-error')).toContain('Dette kan være nummeret til en virkelig person.');
      expect(shown.url.href).toContain('/authorize/');
      expect([holds(shown.html, real), holds(shown.url.href, real)]).toEqual([false, false]);
      const trail = await own.control.trail({ limit: '100' });
      expect(holds(JSON.stringify(trail), real)).toBe(false);
      expect(holds(log.join(''), real)).toBe(false);
      for (const [name, bytes] of filesIn(folder)) expect([name, holds(bytes, real)]).toEqual([name, false]);
    }
  });

  it('is found by these very means where it is written down', async () => {
    const folder = ownFolder();
    const own = await ownWorld({ storage: `sqlite:${join(folder, 'store.db')}` });
    const pid = unregistered();
    const page = await (await serviceOf(own)).atEntry('testid2');
    homeWith(await page.submit({ pid }));
    expect(filesIn(folder).some(([, bytes]) => holds(bytes, pid))).toBe(true);
  });
});

describe('other kinds of synthetic numbers', () => {
  it.each([
    [40, 'Dolly'],
    [65, 'Norsk Helsenett'],
  ] as const)(
    'those raised by %i are refused unless the settings list it, and say so',
    { tags: '@profile-9.2' },
    async (offset, whose) => {
      const pid = freshPid(stamp(systemClock), 0, { offset });
      const page = await service.atEntry('testid2');
      const said = elementText(await page.submit({ pid }), 'pid-error');
      for (const part of [`økt med ${offset}, slik ${whose} gjør`, `settings.synthetic har med ${offset}`])
        expect(said).toContain(part);
      const hint = { login_hint: `testid:${pid}_idporten-loa-high` };
      const home = await service.atPicker(hint);
      expect(home.url.searchParams.get('error')).toBe('invalid_request');
      expect(home.url.searchParams.get('error_description')).toContain(
        `where settings.synthetic lists ${offset}, for example synthetic: [80, ${offset}].`,
      );
      const own = await ownWorld({ config: { settings: { synthetic: [80, offset] } } });
      const its = await serviceOf(own);
      const visit = await its.atEntry('testid2');
      expect(await its.redeemed(await visit.submit({ pid }))).toMatchObject({ pid });
    },
  );

  it('those issued from 2032 on log in', async () => {
    const page = await service.atEntry('testid2');
    const home = await page.submit({ pid: '12859000027' });
    expect(await service.redeemed(home)).toMatchObject({ pid: '12859000027' });
  });
});
