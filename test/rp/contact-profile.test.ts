/** "Dine kontaktopplysninger": the bundled service with which citizens read and change what the contact register has. */
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/people/contact.ts';
import { Browser, type Page } from '../support/browser.ts';
import { throughTestId } from '../support/journey.ts';
import { realLooking } from '../support/numbers.ts';
import { Party } from '../support/party.ts';
import { messagesOf } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const simulator = await sharedWorld({ demoPort: 0 });
const { control } = simulator;
const profile = `${simulator.demo}/contact/`;
const HEADING = 'Dine kontaktopplysninger';

let count = 300_000;
const mobile = () => `+4790${++count}`;
const mail = () => `nr.${++count}@proveporten.test`;

interface Registered {
  readonly contact: Contact;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly reserved: boolean;
  readonly locale: string;
}
const shown = async (person: TestPerson): Promise<Registered> => control.shown<Registered>(person);

async function opened(person: TestPerson, query = '', browser = new Browser()): Promise<Page> {
  const start = await browser.open(profile + query);
  const picker = start.heading === HEADING ? await start.submit() : start;
  return throughTestId(browser, picker, person);
}

describe('the citizen', () => {
  it('reads what is registered', { tags: '@seed-11' }, async () => {
    const person = await control.person({ contact: { mailbox: 'digipost' }, mobile: mobile() });
    const page = await opened(person);
    expect([page.status, page.heading]).toEqual([200, HEADING]);
    expect([page.value('mobile'), page.value('email')]).toEqual([person.mobile, (await shown(person)).email]);
    for (const text of [person.pid, person.name.family, 'Det offentlige kan varsle deg', 'Sist bekreftet'])
      expect(page.text).toContain(text);
    expect(page.sent('save-mailbox').get('mailbox')).toBe('984661185');
    expect(page.sent('save-language').get('language')).toBe('nb');
  });

  it('changes addresses; what is wrong is told at its field, with what was typed', async () => {
    const person = await control.person();
    const page = await opened(person);
    const wrong = await page.submit({ mobile: '22 12 34 56', email: 'kari' }, 'save-addresses');
    for (const text of ['Skriv et mobilnummer', 'Skriv en e-postadresse']) expect(wrong.text).toContain(text);
    expect([wrong.value('mobile'), wrong.value('email')]).toEqual(['22 12 34 56', 'kari']);
    const english = await wrong.click('English');
    expect([english.value('mobile'), english.text.includes('Enter an e-mail address')]).toEqual([
      '22 12 34 56',
      true,
    ]);
    expect((await english.open('/contact/')).html).not.toContain('id="error-summary"');
    await english.click('Bokmål');
    const none = await wrong.submit({ mobile: '', email: '' }, 'save-addresses');
    expect(none.text).toContain('Oppgi mobilnummer, e-postadresse eller begge.');
    const saved = await none.submit({ mobile: '91 22 33 44', email: '' }, 'save-addresses');
    expect(saved.text).toContain('Endringen er lagret.');
    expect(await shown(person)).toMatchObject({ mobile: '+4791223344', email: null });
    expect((await saved.reload()).text).not.toContain('Endringen er lagret.');
  });

  it('proves an address that somebody else has, too, or keeps what was there', async () => {
    const address = { mobile: mobile(), email: mail() };
    await control.person(address);
    const person = await control.person();
    const asked = await (await opened(person)).submit(address, 'save-addresses');
    expect(asked.text).toContain(`Noen andre har også registrert ${address.mobile}`);
    const code = async () => (await messagesOf(simulator, person)).at(-1)?.code ?? '';
    const wrong = await asked.submit({ otc: (await code()) === '000000' ? '1' : '000000' }, 'save-code');
    expect(wrong.text).toContain('Koden er feil eller for gammel.');
    const next = await wrong.submit({ otc: await code() }, 'save-code');
    expect(next.text).toContain(`Noen andre har også registrert ${address.email}`);
    const kept = await next.press('keep');
    expect((await shown(person)).mobile).toBe(person.mobile);
    const again = await kept.submit(address, 'save-addresses');
    expect(again.text).toContain(address.email);
    const saved = await again.submit({ otc: await code() }, 'save-code');
    expect(saved.text).toContain('Endringen er lagret.');
    expect(await shown(person)).toMatchObject(address);
  });

  it('opts out and in again; the mailbox goes with it', { tags: '@seed-12' }, async () => {
    const person = await control.person({ contact: { mailbox: 'e-boks' } });
    const out = await (await opened(person)).press('reserve');
    expect(out.text).toContain('Du er reservert siden');
    expect(out.text).toContain('Den som er reservert, kan ikke ha digital postkasse.');
    expect(await shown(person)).toMatchObject({ reserved: true, contact: { mailbox: null } });
    expect((await out.press('unreserve')).text).toContain('Du er ikke reservert.');
    expect((await shown(person)).reserved).toBe(false);
  });

  it('chooses a mailbox, or none; who is too young is told', { tags: '@seed-13' }, async () => {
    const person = await control.person();
    const page = await opened(person);
    expect((await page.press('save-mailbox')).text).toContain('Velg en postkasse');
    await page.submit({ mailbox: '996460320' }, 'save-mailbox');
    expect((await shown(person)).contact.mailbox).toBe('e-boks');
    await page.submit({ mailbox: 'none' }, 'save-mailbox');
    expect((await shown(person)).contact.mailbox).toBe('none');
    const child = await opened(await control.person({ born: '2015-01-01' }));
    const refused = await child.submit({ mailbox: '984661185' }, 'save-mailbox');
    expect(refused.text).toContain('ha fylt 15 år');
  });

  it('takes no number that could be real, and says so in the citizen’s language', async () => {
    const page = await opened(await control.person());
    const real = realLooking(0);
    const refused = await (await page.click('Nynorsk')).submit({ email: `${real}@x.no` }, 'save-addresses');
    expect([refused.status, refused.heading]).toEqual([400, 'Det som vart sendt, kan ikkje brukast']);
    expect(refused.html).not.toContain(real);
    expect((await refused.click('again')).heading).toBe('Kontaktopplysningane dine');
  });

  it('is told what to choose where nothing was', async () => {
    const page = await opened(await control.person({ contact: { status: 'deleted' } }));
    const asked = await page.press('save-language');
    expect(asked.text).toContain('Velg et språk.');
    expect(asked.text).not.toContain('Velg en postkasse');
  });

  it('chooses the language of letters, and another for the page', async () => {
    const person = await control.person();
    const page = await opened(person);
    await page.submit({ language: 'se' }, 'save-language');
    expect((await shown(person)).locale).toBe('se');
    const english = await page.open('?lang=en');
    expect([english.heading, english.url.search]).toEqual(['Your contact information', '']);
    expect(english.html).toContain('<html lang="en"');
  });

  it('is told that the register does not answer, or that the visit took too long', async () => {
    const person = await control.person();
    const page = await opened(person);
    await control.change(person, { contact: { answers: false } });
    const down = await page.reload();
    expect(down.text).toContain('Kontaktregisteret svarer ikke akkurat nå.');
    await control.change(person, { contact: { answers: true } });
    expect((await down.submit()).heading).toBe(HEADING);
    await simulator.store.age(3 * 3600_000, { person: person.id });
    const late = await page.reload();
    expect(late.text).toContain('må logge inn på nytt');
    expect((await late.submit()).heading).toBe('Velg elektronisk ID');
  });
});

describe('“finished”', () => {
  const HOME = 'http://service.localhost:9/min-side';

  it('leads to the registered address that the citizen came with, through the login', async () => {
    await Party.registered(simulator, { post_logout_redirect_uris: [HOME] });
    const person = await control.person();
    const page = await opened(person, `?gotoUrl=${encodeURIComponent(HOME)}`);
    expect([page.heading, page.link('finished')]).toEqual([HEADING, HOME]);
  });

  it('logs out where there is none', async () => {
    const page = await opened(await control.person());
    const left = await page.press('finished');
    expect(left.url.pathname).toMatch(/^\/logout/);
    expect((await left.browser.open(profile)).text).toContain('You are not logged in here');
  });

  it('leads to no address that nobody has registered', async () => {
    const page = await new Browser().open(`${profile}?gotoUrl=https%3A%2F%2Fevil.example%2F`);
    expect([page.status, page.heading]).toEqual([400, 'Det som ble sendt, kan ikke brukes']);
    expect(page.text).toContain('gotoUrl must be one of');
    expect(page.html).not.toContain('evil.example');
  });
});

it('a form of another site changes nothing', async () => {
  const person = await control.person();
  const page = await opened(person);
  const stranger = await fetch(`${profile}change`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
    body: page.sent('reserve').toString(),
  });
  expect(stranger.status).toBe(303);
  expect((await shown(person)).reserved).toBe(false);
});
