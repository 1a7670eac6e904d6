/** The bundled relying service, as a tester uses it. */
import { describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld({ demoPort: 0 });
const demo: string = simulator.demo ?? '';
const person = await simulator.control.person();

const HEADLESS = { eid: 'testid', pid: person.pid, acr_values: 'idporten-loa-high' };

const start = (browser: Browser) => browser.open(`${demo}/`);
/** Presses the button of the first page, with these wishes. */
const begin = async (browser: Browser, fields: Readonly<Record<string, string>> = {}) =>
  (await start(browser)).submit(fields);
const logIn = async (browser: Browser, fields: Readonly<Record<string, string>> = {}) =>
  throughBankId(browser, await begin(browser, fields), person, simulator.control);

describe('a login', () => {
  it('shows the validated tokens and the raw request, and no secret', {
    tags: ['@profile-1.6', '@seed-16'],
  }, async () => {
    const page = await logIn(new Browser(), { acr_values: 'idporten-loa-high' });
    expect(page.heading).toBe('You are logged in');
    expect(page.url.href).toBe(`${demo}/`);
    expect(page.text).toContain(person.pid);
    expect(page.text).toContain('acr_values=idporten-loa-high');
    expect(page.text).toContain('Basic (masked)');
    expect(page.html).not.toMatch(/demo-client-secret/);
  });

  it('asks in the name of a customer, and checks that the answer is', async () => {
    const picker = await begin(new Browser(), { onbehalfof: 'prove-kommune' });
    expect(picker.text).toContain('Prøve kommune');
    const page = await throughBankId(picker.browser, picker, person, simulator.control);
    expect(page.text).toContain('"client_onbehalfof": "prove-kommune"');
  });

  it('can push its request', async () => {
    const page = await logIn(new Browser(), { par: 'on' });
    expect(page.text).toMatch(/Authorization request \S+request_uri=/);
  });

  it.each(['form_post', 'query.jwt', 'form_post.jwt'])('takes its answer by %s', async (response_mode) => {
    const answer = await logIn(new Browser(), { response_mode });
    const page = response_mode.startsWith('form_post') ? await answer.press('go-on') : answer;
    expect([page.heading, page.text.includes(person.pid)]).toEqual(['You are logged in', true]);
    expect(page.text).toContain(`response_mode=${response_mode}`);
  });

  it.each(['form_post', 'form_post.jwt'])('is told by %s what went wrong', async (response_mode) => {
    const answer = await (await begin(new Browser(), { response_mode })).press('cancel');
    const page = await answer.press('go-on');
    expect(page.text).toContain('access_denied');
  });

  it('goes without pages for a synthetic number', async () => {
    const page = await begin(new Browser(), HEADLESS);
    expect([page.heading, page.text.includes('TestID')]).toEqual(['You are logged in', true]);
  });

  it('offers no logout at ID-porten after a login without pages, which opened no session there', async () => {
    const browser = new Browser();
    for (const par of ['on', 'off']) {
      const page = await begin(browser, { ...HEADLESS, par });
      expect(page.html).not.toContain('logout-idporten');
      expect(page.html).toContain('id="headless"');
      expect((await page.press('logout-here')).text).toContain('You are not logged in here');
    }
    await logIn(browser);
    expect((await start(browser)).html).toContain('logout-idporten');
  });
});

describe('two registrations', () => {
  it('share the session at ID-porten, and a logout there ends it', {
    tags: ['@profile-1.7', '@seed-33'],
  }, async () => {
    const browser = new Browser();
    await logIn(browser);
    const contact = await (await browser.open(`${demo}/contact`)).submit();
    expect([contact.heading, contact.text.includes(person.pid)]).toEqual(['Dine kontaktopplysninger', true]);

    const leaving = await contact.press('logout-idporten');
    expect(leaving.text).toMatch(/Prøveporten demo \(demo-client\) called accepted \(204\)/);
    const goodbye = await leaving.click('onwards');
    expect(goodbye.heading).toBe('Du er logget ut');
    expect(goodbye.text).toContain('Du er logget ut av Dine kontaktopplysninger og av ID-porten.');
    expect(goodbye.text).toContain('with the state that this service gave');
    expect(goodbye.text).toContain('told this service of the logout by back channel.');
    // The other service has lost its visitor as well.
    const other = await start(browser);
    expect(other.text).toContain('You are not logged in here');
    expect(other.text).toContain('told this service of the logout by back channel.');
    expect((await browser.open(`${demo}/contact/login`)).heading).toBe('Velg elektronisk ID');
  });

  it('are told by their frames as well: the sid says who it is, no cookie is needed', {
    tags: '@profile-6.3.2',
  }, async () => {
    const browser = new Browser();
    const page = await logIn(browser);
    const [, sid = ''] = /"sid": "([\w-]{43})"/.exec(page.text) ?? [];
    const iss = simulator.issuer;
    const frame = (query: Record<string, string>) =>
      fetch(`${demo}/logout/frontchannel?${new URLSearchParams(query)}`);
    await frame({ iss: 'https://elsewhere.example', sid });
    await frame({ iss, sid: 'another' });
    expect((await start(browser)).heading).toBe('You are logged in');
    const answer = await frame({ iss, sid });
    expect(answer.headers.get('content-security-policy')).toContain(`frame-ancestors ${simulator.login}`);
    expect((await start(browser)).text).toContain('of the logout by front channel.');
  });

  it.each([
    ['nothing', ''],
    ['no token', 'logout_token=x'],
  ])('refuse %s at the back channel', async (_name, body) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(`${demo}/logout/backchannel`, { method: 'POST', body, headers });
    expect([answer.status, (await answer.json()).error]).toEqual([400, 'invalid_request']);
  });

  it('take an id_token for no logout token', async () => {
    const browser = new Browser();
    const [, logout_token = ''] = /"id_token": "([\w.-]+)"/.exec((await logIn(browser)).text) ?? [];
    const body = new URLSearchParams({ logout_token });
    expect((await fetch(`${demo}/logout/backchannel`, { method: 'POST', body })).status).toBe(400);
    expect((await start(browser)).heading).toBe('You are logged in');
  });

  it('can be left here only', async () => {
    const left = await (await logIn(new Browser())).press('logout-here');
    expect(left.text).toContain('You are not logged in here');
    expect((await left.submit()).heading).toBe('You are logged in');
  });
});

describe('what can go wrong', () => {
  it('is told in words when the person cancels', async () => {
    const page = await (await new Browser().open(`${demo}/login`)).press('cancel');
    expect([page.status, page.heading]).toEqual([200, 'ID-porten answered “access_denied”']);
  });

  it('is told in words when nobody is logged in for prompt=none', async () => {
    const page = await new Browser().open(`${demo}/login?prompt=none`);
    expect(page.heading).toBe('ID-porten answered “login_required”');
  });

  it('refuses an answer that began in another browser', { tags: '@class-login-csrf' }, async () => {
    const page = await new Browser().open(`${demo}/callback?code=a&state=b`);
    expect([page.status, page.heading]).toEqual([400, 'This answer belongs to no login of this browser']);
  });

  it('takes the same answer twice, as a browser brings it when somebody clicks twice', async () => {
    let held = true;
    const browser = new Browser((url) => held && url.pathname === '/callback');
    const answer = (await logIn(browser)).url;
    held = false;
    const twice = await Promise.all([browser.open(answer), browser.open(answer)]);
    for (const page of twice) expect([page.status, page.heading]).toEqual([200, 'You are logged in']);
    await twice[0].press('logout-here');
    expect((await browser.open(answer)).status).toBe(400);
  });

  it('answers methods it does not have with 405', async () => {
    const answer = await fetch(`${demo}/login`, { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  });
});

describe('“Innsyn” and “Signer”', () => {
  it.each([
    ['innsyn', 'Innsyn', 'Siste dokumenter i postjournalen'],
    ['signer', 'Signer', 'Til signering'],
  ])('%s has a name and a logo of its own, at ID-porten too, and one page', async (path, name, text) => {
    const browser = new Browser();
    const picker = await (await browser.open(`${demo}/${path}/`)).submit();
    expect([picker.heading, picker.text]).toEqual(['Velg elektronisk ID', expect.stringContaining(name)]);
    expect(picker.html).toContain('src="data:image/svg+xml,');
    const page = await throughBankId(browser, picker, person, simulator.control);
    expect([page.heading, page.text]).toEqual([name, expect.stringContaining(text)]);
    expect(page.text).toContain(person.pid);
    expect(page.html).toContain('src="data:image/svg+xml,');
  });

  it('read in the language that the citizen chose at ID-porten', async () => {
    const browser = new Browser();
    const start = await browser.open(`${demo}/signer/`);
    const page = await throughBankId(
      browser,
      await start.submit({ ui_locales: 'en' }),
      person,
      simulator.control,
    );
    expect([page.text, page.html]).toEqual([
      expect.stringContaining('To be signed'),
      expect.stringContaining('<html lang="en"'),
    ]);
  });

  it('lead from one service to the next, without a login', async () => {
    const browser = new Browser();
    await logIn(browser);
    const contact = await (await browser.open(`${demo}/contact/`)).submit();
    const innsyn = await (await contact.click('other')).submit();
    const signer = await (await innsyn.click('other')).submit();
    expect([innsyn.heading, signer.heading]).toEqual(['Innsyn', 'Signer']);
    expect(signer.link('other')).toBe('/');
  });
});

describe('the start page of a service', () => {
  const open = (path: string, accept?: string, browser = new Browser()) =>
    browser.open(`${demo}${path}/`, undefined, accept === undefined ? {} : { 'accept-language': accept });

  it.each([
    ['', 'Prøveporten demo'],
    ['/contact', 'Dine kontaktopplysninger'],
    ['/innsyn', 'Innsyn'],
    ['/signer', 'Signer'],
  ])('%s is a citizen’s, with one button; what developers choose stands behind it', async (path, name) => {
    const page = await open(path);
    expect([page.heading, page.html.includes('<html lang="nb"')]).toEqual([name, true]);
    expect(page.html).toMatch(/<button[^>]*id="submit">Logg inn med ID-porten</);
    const [before = '', behind = ''] = page.html.split('<details class="ds-details" id="developer">');
    expect([before.includes('<select'), behind.includes('id="acr_values"')]).toEqual([false, true]);
  });

  it.each([
    ['nn-NO,nn;q=0.9', 'nn', 'Logg inn med ID-porten'],
    ['no', 'nb', 'Logg inn med ID-porten'],
    ['de,se;q=0.5', 'se', 'Logge sisa ID-porten bokte'],
    ['en-US', 'en', 'Log in with ID-porten'],
    ['de', 'nb', 'Logg inn med ID-porten'],
  ])('speaks the language of the browser: %s', async (accept, language, button) => {
    const page = await open('/innsyn', accept);
    expect(page.html).toContain(`<html lang="${language}"`);
    expect(page.html).toContain(`id="submit">${button}<`);
  });

  it('speaks the one that is chosen, and so does ID-porten then', async () => {
    const page = await (await open('/signer', 'en')).click('Nynorsk');
    expect([page.url.search, page.html.includes('<html lang="nn"')]).toEqual(['', true]);
    expect((await page.submit()).html).toContain('<html lang="nn"');
  });

  it('tells the citizen of a login that was cancelled, in each language, and the developer why', async () => {
    const picker = await (await open('/innsyn')).submit();
    const left = await picker.press('cancel');
    expect([left.status, left.heading]).toEqual([200, 'Du er ikke logget inn']);
    const english = await left.click('English');
    expect([english.heading, english.text.includes('access_denied')]).toEqual([
      'You are not logged in',
      true,
    ]);
    expect((await english.click('again')).heading).toBe('Innsyn');
  });

  it('says what has ended only where the logout began in this browser', async () => {
    const page = await open('/innsyn', undefined, new Browser());
    const strange = await page.open('/innsyn/?state=strange');
    expect([strange.heading, strange.text.includes('og av ID-porten')]).toEqual(['Du er logget ut', false]);
    expect(strange.text).toContain('carries no state of a logout that began in this browser');
  });

  it('leads a link with two slashes in front nowhere else', async () => {
    const answer = await fetch(`${demo}//elsewhere.example/?lang=en`, { redirect: 'manual' });
    expect(answer.headers.get('location')?.startsWith('//') ?? false).toBe(false);
  });
});
