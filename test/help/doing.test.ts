/** What the help centre does beside telling: training, exercise, self-test, known bugs, privacy. */
import { describe, expect, it } from 'vitest';
import { Browser, type Page } from '../support/browser.ts';
import { decode } from '../support/forms.ts';
import { throughBankId } from '../support/journey.ts';
import { sharedWorld } from '../support/shared.ts';

const { login, demo, control } = await sharedWorld({ demoPort: 0 });

const at = (path: string, browser = new Browser()): Promise<Page> => browser.open(`${login}${path}`);
const isDone = (page: Page, mission: string) => page.html.includes(`id="mission-${mission}" data-done`);

describe('the scam call', () => {
  it('is withstood by declining on the phone, and that is a mission done', { tags: '@seed-95' }, async () => {
    const page = await at('/help/scam');
    expect(page.text).toContain('Hei, dette er politiet');
    const wrong = await page.press('approve');
    expect(wrong.text).toContain('er nå inne i nettbanken din');
    expect(isDone(await at('/help/training', page.browser), 'scam')).toBe(false);
    const right = await (await wrong.click('again')).press('decline');
    expect(right.text).toContain('Riktig. Du avslo');
    expect(right.text).toContain('ber aldri om');
    expect(isDone(await at('/help/training', page.browser), 'scam')).toBe(true);
  });
});

describe('the training', () => {
  it('ticks off a login, then its logout, in this browser alone', { tags: '@seed-15' }, async () => {
    const browser = new Browser();
    expect(isDone(await at('/help/training', browser), 'log-in')).toBe(false);
    const person = await control.person();
    const picker = await browser.open(`${demo}/login`);
    await (await picker.click('testid1')).submit({ pid: person.pid });
    const after = await at('/help/training', browser);
    expect(isDone(after, 'log-in')).toBe(true);
    expect(isDone(after, 'log-out')).toBe(false);
    await browser.open(`${login}/logout`);
    const out = await at('/help/training', browser);
    expect([isDone(out, 'log-in'), isDone(out, 'log-out')]).toEqual([true, true]);
    expect(isDone(await at('/help/training'), 'log-in')).toBe(false);
    expect(isDone(await out.press('forget'), 'log-out')).toBe(false);
  });
});

describe('the self-test', () => {
  it('sees whether cookies come back, and what the browser is taken for', { tags: '@seed-65' }, async () => {
    const page = await at('/help/self-test');
    expect(page.text).toMatch(/Informasjonskapsler\s+Virker/);
    expect(page.text).toContain('A browser of today');
    const without = await fetch(`${login}/help/self-test?probed`);
    expect(await without.text()).toContain('Uten dem kan du ikke logge inn');
  });
});

describe('the known bugs', () => {
  it('a browser is taken for an old one, its login stops, and the button ends it', {
    tags: ['@seed-9', '@seed-58'],
  }, async () => {
    const page = await (await at('/help/bugs')).press('use-bankid-ie-zones');
    expect(page.text).toContain('Internet Explorer 11 with safety zones');
    const picker = await page.open(`${demo}/login`);
    expect((await picker.click('bankid')).text).toContain('BID-2031');
    const ended = await (await at('/help/bugs', page.browser)).press('end-browser');
    expect(ended.html).not.toContain('id="now"');
    const again = await page.open(`${demo}/login`);
    expect((await again.click('bankid')).text).not.toContain('BID-2031');
  });

  it('a new person has the error, until the button ends it', { tags: ['@seed-9', '@seed-66'] }, async () => {
    const page = await (await at('/help/bugs')).press('make-bankid-incorrect-data');
    const id = page.url.searchParams.get('person') ?? '';
    const person = await control.must<{ eids: { bankid: { all_services: boolean } } }>(
      'GET',
      `/people/${id}`,
    );
    expect(person.eids.bankid.all_services).toBe(false);
    expect(page.text).toContain('Feil data er oppgitt');
    expect(page.text).toMatch(/Fødselsnummer\s+\d{11}/);
    const healed = await page.press('end-person');
    expect(healed.text).toContain('Feilen er avsluttet');
    const after = await control.must<{ eids: { bankid: { all_services: boolean } } }>('GET', `/people/${id}`);
    expect(after.eids.bankid.all_services).toBe(true);
  });

  it('each person that a button makes has the error, and is healed by the other button', async () => {
    const page = await at('/help/bugs');
    const ids = [...page.html.matchAll(/ id="(make-[\w-]+)"/g)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const made = await page.press(id);
      expect([id, made.status, /<div[^>]* id="person"/.test(made.html)]).toEqual([id, 200, true]);
      expect((await made.press('end-person')).text).toContain('Feilen er avsluttet');
    }
  });

  it('an old cookie, and a bookmark, lead to a login that no service is known for', {
    tags: ['@seed-9', '@seed-52', '@seed-54', '@seed-56'],
  }, async () => {
    const browser = new Browser();
    const stale = await (await at('/help/bugs', browser)).press('stale');
    expect(stale.url.pathname).toBe('/authorize/selector');
    expect(stale.text).toContain('Ukjent tjenesteeier');
    const held = await at('/help/bugs', browser);
    expect(held.text).toContain('Nettleseren har nå en gammel informasjonskapsel');
    const fresh = await held.press('now-end-stale');
    expect(fresh.text).toContain('Informasjonskapselen er slettet');
    expect(fresh.html).not.toContain('id="now"');
    for (const id of ['bookmark', 'unknown'])
      expect((await fresh.click(id)).text).toContain('Ukjent tjenesteeier');
    expect((await fresh.click('end-bookmark')).url.origin).toBe(demo);
    expect((await browser.open(`${demo}/login`)).text).not.toContain('Ukjent tjenesteeier');
  });

  it('a browser without cookies proves who one is to no service, until the button ends it', {
    tags: ['@seed-9', '@seed-53', '@seed-55'],
  }, async () => {
    const browser = new Browser();
    // A session from before is not sent either.
    await browser.open(`${demo}/login`);
    const page = await (await at('/help/bugs', browser)).press('refuse');
    expect(page.text).toContain('får nå ingen informasjonskapsler');
    expect((await at('/help/self-test', browser)).text).toContain('Uten dem kan du ikke logge inn');
    const before = browser.jar.header(new URL(login));
    const picker = await browser.open(`${demo}/login`);
    expect(picker.text).toContain('Ukjent tjenesteeier');
    const end = await throughBankId(browser, picker, await control.person(), control);
    expect([end.status, end.heading]).toEqual([500, 'Systemfeil']);
    expect(browser.jar.header(new URL(login))).toBe(before);
    const ended = await (await at('/help/bugs', browser)).press('now-end-refuse');
    expect(ended.text).toContain('tar imot informasjonskapsler igjen');
    expect(ended.html).not.toContain('id="now"');
    expect((await browser.open(`${demo}/login`)).text).not.toContain('Ukjent tjenesteeier');
  });

  it('a form that got lost ends in a system fault, and the start of a service mends it', {
    tags: ['@seed-9', '@seed-53'],
  }, async () => {
    const page = await at('/help/bugs');
    const fault = await page.click('system-error');
    expect([fault.status, fault.heading]).toEqual([500, 'Systemfeil']);
    const start = await page.click('end-system-error');
    expect([start.status, start.url.origin]).toEqual([200, demo]);
  });

  it('refuses what no button sends, and another site’s form', async () => {
    const post = (body: string, origin: string) =>
      fetch(`${login}/help/bugs`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
    expect((await post('do=nothing', login)).status).toBe(400);
    expect((await post('do=person+bankid.nothing', login)).status).toBe(400);
    expect((await post('do=browser+ie-8', 'https://evil.test')).status).toBe(403);
  });
});

it('the help leads to the bundled services that one practises in', {
  tags: ['@seed-14', '@seed-16'],
}, async () => {
  expect((await at('/help/einnsyn')).link('Innsyn')).toBe(`${demo}/innsyn/`);
  const signer = await at('/help/signing');
  expect((await signer.click('Signer')).url.href).toBe(`${demo}/signer/`);
});

describe('privacy', () => {
  it('deletes what this browser has left, and leaves the others alone', { tags: '@seed-17' }, async () => {
    const [mine, other] = [new Browser(), new Browser()];
    const person = await control.person();
    const picker = await mine.open(`${demo}/login`);
    await (await picker.click('testid1')).submit({ pid: person.pid });
    await at('/help/self-test', mine);
    const theirs = await other.open(`${demo}/login`);
    const open = async () => (await control.logins({ service: 'demo-client' })).length;
    const before = await open();
    const page = await (await at('/help/privacy', mine)).press('delete');
    expect(page.text).toContain('Det er slettet');
    expect(await open()).toBe(before - 1);
    expect(mine.jar.header(page.url) ?? '').not.toContain('proveporten_');
    expect((await theirs.reload()).heading).toBe('Velg elektronisk ID');
    expect(decode((await at('/help/training', mine)).html)).not.toContain('data-done');
  });
});
