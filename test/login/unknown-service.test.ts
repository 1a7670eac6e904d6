/**
 * "Ukjent tjenesteeier": a login page without a login. The picker opens, every entry works, the citizen proves
 * who they are, and it ends in "Systemfeil" (seed, "Known bugs and solutions").
 */
import { describe, expect, it } from 'vitest';
import { Browser, type Page } from '../support/browser.ts';
import { linksOf } from '../support/forms.ts';
import { throughBankId } from '../support/journey.ts';
import { elementText, loginOf, passwordOf, serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld();
const { control, login } = simulator;
const service = await serviceOf(simulator, 'Byggesak');
const UNKNOWN = 'Ukjent tjenesteeier';

/** A browser that keeps no cookies. */
class WithoutCookies extends Browser {
  constructor() {
    super();
    this.jar.take = () => undefined;
  }
}

const opened = (path: string, browser: Browser = new Browser()) => browser.open(new URL(path, login));

function endsInSystemFault(page: Page): void {
  expect([page.status, page.heading]).toEqual([500, 'Systemfeil']);
  for (const cause of ['bokmerke', 'informasjonskapsler', 'gamle']) expect(page.text).toContain(cause);
  expect(page.url.origin).toBe(login);
}

const pickerLinks = (page: Page) =>
  linksOf(page.html).filter(({ href }) => href.startsWith('/authorize/') && !href.includes('selector'));

describe('a bookmark', () => {
  it('of the picker opens it without a service, and every entry works', {
    tags: ['@seed-52', '@seed-54'],
  }, async () => {
    const picker = await opened('/authorize/selector');
    expect([picker.status, picker.heading]).toEqual([200, 'Velg elektronisk ID']);
    expect(picker.html).toMatch(new RegExp(`class="pp-with"[^>]*>\\s*${UNKNOWN}`));
    const asked = await service.atPicker();
    const ids = (page: Page) => pickerLinks(page).map(({ id }) => id);
    expect(ids(picker)).toEqual(ids(asked));
    for (const { href } of pickerLinks(picker)) {
      const step = await picker.open(href);
      expect([href, step.status, step.url.pathname]).toEqual([href, 200, href.split('?')[0]]);
      expect(step.text).toContain(UNKNOWN);
    }
  });

  it('of an entry leads there at once', async () => {
    const number = await opened('/authorize/bankid');
    expect([number.status, number.url.pathname]).toEqual([200, '/authorize/bankid']);
    expect(number.text).toContain(UNKNOWN);
  });

  it('ends in a system fault, gives nothing away and opens no session', { tags: ['@seed-53'] }, async () => {
    const browser = new Browser();
    const person = await control.person();
    const end = await throughBankId(browser, await opened('/authorize/selector', browser), person, control);
    endsInSystemFault(end);
    expect(browser.jar.names).toEqual([]);
    const ended = end.url.searchParams.get('login') ?? '';
    expect(await control.login(ended)).toMatchObject({ service: null, state: 'failed' });
    const kinds = (await control.trail({ login: ended })).map(({ kind }) => kind);
    expect(kinds).not.toContain('code.issued');
    expect((await end.reload()).heading).toBe('Systemfeil');
    const asked = await browser.open(service.request());
    expect(asked.heading).toBe('Velg elektronisk ID');
  });

  it('is cancelled to a page that leads to no service', async () => {
    const picker = await opened('/authorize/selector');
    const end = await picker.press('cancel');
    expect([end.status, end.heading]).toEqual([200, 'Innloggingen er avsluttet']);
    expect(elementText(picker, 'cancel')).toBe('Avbryt');
  });

  it('that is fetched in advance begins nothing', async () => {
    const before = (await control.logins()).length;
    const ahead = await new Browser().open(new URL('/authorize/selector', login), undefined, {
      'sec-purpose': 'prefetch',
    });
    expect([ahead.status, ahead.heading]).toEqual([400, UNKNOWN]);
    expect((await control.logins()).length).toBe(before);
  });
});

describe('a browser without cookies', () => {
  it('goes the whole way, with the name of the login in its addresses', { tags: ['@seed-55'] }, async () => {
    const browser = new WithoutCookies();
    const picker = await browser.open(service.request());
    expect([picker.status, picker.text.includes(UNKNOWN)]).toEqual([200, true]);
    expect(picker.text).not.toContain('Byggesak');
    const person = await control.person();
    const wrong = await (await picker.click('bankid')).submit({ pid: '123' });
    expect(elementText(wrong, 'error-summary')).not.toBe('');
    const password = await (await wrong.submit({ pid: person.pid })).submit({
      otc: await control.code(person, 'bankid'),
    });
    endsInSystemFault(await password.submit({ password: passwordOf(person) }));
  });

  it('may lose them late: the form that comes without is told so, and changes nothing', async () => {
    const person = await control.person();
    const password = await service.atPassword(person);
    const { id } = loginOf(password);
    const before = await control.login(id);
    password.browser.jar.clear();
    endsInSystemFault(await password.submit({ password: passwordOf(person) }));
    expect(await control.login(id)).toEqual(before);
  });
});

it('a stale cookie is as none', { tags: ['@seed-56'] }, async () => {
  const picker = await service.atPicker();
  const [name = ''] = picker.browser.jar.names;
  picker.browser.jar.take(new URL(login), [`${name}=s%3Ayesterday.signature; Path=/`]);
  const number = await picker.click('bankid');
  expect([number.status, number.text.includes(UNKNOWN)]).toEqual([200, true]);
  endsInSystemFault(await picker.press('cancel'));
});

it('a service that is deleted in mid-login is unknown from then on', async () => {
  const gone = await serviceOf(simulator, 'Borte');
  const person = await control.person();
  const code = await gone.atCode(person);
  await control.call('DELETE', `/services/${gone.client_id}`);
  const number = await code.submit({ otc: await control.code(person, 'bankid') });
  expect([number.status, number.url.pathname, number.text.includes(UNKNOWN)]).toEqual([
    200,
    '/authorize/bankid',
    true,
  ]);
  const again = await number.submit({ pid: person.pid });
  const password = await again.submit({ otc: await control.code(person, 'bankid') });
  endsInSystemFault(await password.submit({ password: passwordOf(person) }));
});

it('one browser may go on where another began, for there is nothing to take', async () => {
  const picker = await opened('/authorize/selector');
  const other = await new Browser().open(picker.url);
  expect([other.status, loginOf(other).id]).toEqual([200, loginOf(picker).id]);
});

it('speaks the language of the page', async () => {
  const picker = await opened('/authorize/selector?lang=en');
  expect(picker.text).toContain('Unknown service owner');
});
