/** The bundled relying service, as a tester uses it. */
import { describe, expect, it } from 'vitest';
import { Browser, type Page } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { sharedWorld } from '../support/shared.ts';

const simulator = await sharedWorld({ demoPort: 0 });
const demo: string = simulator.demo ?? '';
const person = await simulator.control.person();

async function logIn(browser: Browser, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
  const picker = await browser.submit(await browser.open(`${demo}/`), fields);
  return throughBankId(browser, picker, person, simulator.control);
}

/** What the page shows of the id_token and of the token response. */
const sidIn = async (browser: Browser) =>
  /"sid": "([\w-]{43})"/.exec((await browser.open(`${demo}/`)).text)?.[1] ?? '';
async function idTokenIn(browser: Browser): Promise<string> {
  return /"id_token": "([\w.-]+)"/.exec((await logIn(browser)).text)?.[1] ?? '';
}

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
    const browser = new Browser();
    const picker = await browser.submit(await browser.open(`${demo}/`), { onbehalfof: 'prove-kommune' });
    expect(picker.text).toContain('Prøve kommune');
    const page = await throughBankId(browser, picker, person, simulator.control);
    expect(page.text).toContain('"client_onbehalfof": "prove-kommune"');
  });

  it('can push its request', async () => {
    const page = await logIn(new Browser(), { par: 'on' });
    expect(page.text).toMatch(/Authorization request \S+request_uri=/);
  });

  it.each(['form_post', 'query.jwt', 'form_post.jwt'])('takes its answer by %s', async (response_mode) => {
    const browser = new Browser();
    const answer = await logIn(browser, { response_mode });
    const posted = response_mode.startsWith('form_post');
    const page = posted ? await browser.submit(answer, {}, 'go-on') : answer;
    expect([page.heading, page.text.includes(person.pid)]).toEqual(['You are logged in', true]);
    expect(page.text).toContain(`response_mode=${response_mode}`);
  });

  it.each(['form_post', 'form_post.jwt'])('is told by %s what went wrong', async (response_mode) => {
    const browser = new Browser();
    const picker = await browser.submit(await browser.open(`${demo}/`), { response_mode });
    const answer = await browser.submit(picker, {}, 'cancel');
    const page = await browser.submit(answer, {}, 'go-on');
    expect(page.text).toContain('access_denied');
  });

  it('goes without pages for a synthetic number', async () => {
    const browser = new Browser();
    const fields = { eid: 'testid', pid: person.pid, acr_values: 'idporten-loa-high' };
    const page = await browser.submit(await browser.open(`${demo}/`), fields);
    expect([page.heading, page.text.includes('TestID')]).toEqual(['You are logged in', true]);
  });

  it('offers no logout at ID-porten after a login without pages, which opened no session there', async () => {
    const browser = new Browser();
    const fields = { eid: 'testid', pid: person.pid, acr_values: 'idporten-loa-high' };
    for (const par of ['on', 'off']) {
      const page = await browser.submit(await browser.open(`${demo}/`), { ...fields, par });
      expect([page.html.includes('logout-idporten'), page.html.includes('id="headless"')]).toEqual([
        false,
        true,
      ]);
      const out = await browser.submit(page, {}, 'logout-here');
      expect(out.text).toContain('You are not logged in here');
    }
    await logIn(browser);
    expect((await browser.open(`${demo}/`)).html).toContain('logout-idporten');
  });
});

describe('two registrations', () => {
  it('share the session at ID-porten, and a logout there ends it', {
    tags: ['@profile-1.7', '@seed-33'],
  }, async () => {
    const browser = new Browser();
    await logIn(browser);
    const contact = await browser.submit(await browser.open(`${demo}/contact`));
    expect([contact.heading, contact.text.includes(person.pid)]).toEqual(['Dine kontaktopplysninger', true]);

    const leaving = await browser.submit(contact, {}, 'logout-idporten');
    expect(leaving.text).toMatch(/Prøveporten demo \(demo-client\) called accepted \(204\)/);
    const goodbye = await browser.click(leaving, 'onwards');
    expect(goodbye.heading).toBe('You are logged out');
    expect(goodbye.text).toContain('with the state that this service gave');
    expect(goodbye.text).toContain('told this service of the logout by back channel.');
    // The other service has lost its visitor as well.
    const other = await browser.open(`${demo}/`);
    expect(other.text).toContain('You are not logged in here');
    expect(other.text).toContain('told this service of the logout by back channel.');
    expect((await browser.open(`${demo}/contact/login`)).heading).toBe('Velg elektronisk ID');
  });

  it('are told by their frames as well: the sid says who it is, no cookie is needed', {
    tags: '@profile-6.3.2',
  }, async () => {
    const browser = new Browser();
    await logIn(browser);
    const [iss, sid] = [simulator.issuer, await sidIn(browser)];
    const frame = (query: Record<string, string>) =>
      fetch(`${demo}/logout/frontchannel?${new URLSearchParams(query)}`);
    await frame({ iss: 'https://elsewhere.example', sid });
    await frame({ iss, sid: 'another' });
    expect((await browser.open(`${demo}/`)).heading).toBe('You are logged in');
    const answer = await frame({ iss, sid });
    expect(answer.headers.get('content-security-policy')).toContain(`frame-ancestors ${simulator.login}`);
    expect((await browser.open(`${demo}/`)).text).toContain('of the logout by front channel.');
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
    const id_token = await idTokenIn(browser);
    const body = new URLSearchParams({ logout_token: id_token });
    expect((await fetch(`${demo}/logout/backchannel`, { method: 'POST', body })).status).toBe(400);
    expect((await browser.open(`${demo}/`)).heading).toBe('You are logged in');
  });

  it('can be left here only', async () => {
    const browser = new Browser();
    const left = await browser.submit(await logIn(browser), {}, 'logout-here');
    expect(left.text).toContain('You are not logged in here');
    expect((await browser.submit(left)).heading).toBe('You are logged in');
  });
});

describe('what can go wrong', () => {
  it('is told in words when the person cancels', async () => {
    const browser = new Browser();
    const page = await browser.submit(await browser.open(`${demo}/login`), {}, 'cancel');
    expect([page.status, page.heading]).toEqual([200, 'ID-porten answered “access_denied”']);
  });

  it('is told in words when nobody is logged in for prompt=none', async () => {
    const page = await new Browser().open(`${demo}/login?prompt=none`);
    expect(page.heading).toBe('ID-porten answered “login_required”');
  });

  it('refuses an answer that began in another browser', async () => {
    const stranger = new Browser();
    const page = await stranger.open(`${demo}/callback?code=a&state=b`);
    expect([page.status, page.heading]).toEqual([400, 'This answer belongs to no login of this browser']);
  });

  it('takes the same answer twice, as a browser brings it when somebody clicks twice', async () => {
    let held = true;
    const browser = new Browser((url) => held && url.pathname === '/callback');
    const answer = (await logIn(browser)).url;
    held = false;
    const twice = await Promise.all([browser.open(answer), browser.open(answer)]);
    expect(twice.map((page) => [page.status, page.heading])).toEqual([
      [200, 'You are logged in'],
      [200, 'You are logged in'],
    ]);
    await browser.submit(twice[0], {}, 'logout-here');
    expect((await browser.open(answer)).status).toBe(400);
  });

  it('answers methods it does not have with 405', async () => {
    const answer = await fetch(`${demo}/login`, { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  });
});
