/** The bundled relying service, as a tester uses it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, type Page } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { type TestPerson, type World, world } from '../support/world.ts';

let simulator: World;
let demo: string;
let person: TestPerson;

beforeAll(async () => {
  simulator = await world({ demoPort: 0 });
  demo = simulator.demo ?? '';
  person = await simulator.control.person();
});
afterAll(() => simulator.close());

async function logIn(browser: Browser, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
  const picker = await browser.submit(await browser.open(`${demo}/`), fields);
  return throughBankId(browser, picker, person, simulator.control);
}

describe('a login', () => {
  it('shows the validated tokens and the raw request, and no secret', async () => {
    const page = await logIn(new Browser(), { acr_values: 'idporten-loa-high' });
    expect(page.heading).toBe('You are logged in');
    expect(page.url.href).toBe(`${demo}/`);
    expect(page.text).toContain(person.pid);
    expect(page.text).toContain('acr_values=idporten-loa-high');
    expect(page.text).toContain('Basic (masked)');
    expect(page.html).not.toMatch(/demo-client-secret/);
  });

  it('can push its request', async () => {
    const page = await logIn(new Browser(), { par: 'on' });
    expect(page.text).toMatch(/Authorization request \S+request_uri=/);
  });

  it('goes without pages for a synthetic number', async () => {
    const browser = new Browser();
    const fields = { eid: 'testid', pid: person.pid, acr_values: 'idporten-loa-high' };
    const page = await browser.submit(await browser.open(`${demo}/`), fields);
    expect([page.heading, page.text.includes('TestID')]).toEqual(['You are logged in', true]);
  });
});

describe('two registrations', () => {
  it('share the session at ID-porten, and a logout there ends it', async () => {
    const browser = new Browser();
    await logIn(browser);
    const contact = await browser.submit(await browser.open(`${demo}/contact`));
    expect([contact.heading, contact.text.includes(person.pid)]).toEqual(['Dine kontaktopplysninger', true]);

    const goodbye = await browser.submit(contact, {}, 'logout-idporten');
    expect(goodbye.heading).toBe('You are logged out');
    expect(goodbye.text).toContain('with the state that this service gave');
    expect((await browser.open(`${demo}/contact/login`)).heading).toBe('Velg elektronisk ID');
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
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  });
});
