/** One pattern of ways out, the same on every page of a login. Their texts and ids are part of the outside contract. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../support/browser.ts';
import { textOf } from '../support/forms.ts';
import { homeWith, movedClock, passwordOf, serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';

const CLIENT = 'https://service.example.no/start';
const clock = movedClock();
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator, 'Byggesak', { client_uri: CLIENT });

const someone = (bankid: object = {}) => simulator.control.person({ eids: { bankid } });
const entered = async (bankid: object = {}) => service.atCode(await someone(bankid));

const BACK = 'Velg en annen måte å logge inn på';
const CANCEL = 'Avbryt og gå tilbake til Byggesak';

/** The ways out of a page by id, with their texts; links to the service's own page too. */
function exitsOf({ html }: Page): Readonly<Record<string, string>> {
  const buttons = [...html.matchAll(/<button\b[^>]*\bid="(back|cancel)"[^>]*>([\s\S]*?)<\/button>/g)];
  return Object.fromEntries([
    ...buttons.map(([, id = '', text = '']) => [id, textOf(text)]),
    ...(html.includes(CLIENT) ? [['home', CLIENT]] : []),
  ]);
}

async function atNewPassword(): Promise<Page> {
  const person = await someone();
  const page = await service.atPassword(person);
  return page.along('menu-change', 'submit', { password: passwordOf(person) });
}

const pages: Readonly<Record<string, () => Promise<Page>>> = {
  number: () => service.atEntry('testid1'),
  code: () => entered(),
  choice: async () => (await entered()).press('other'),
  wait: () => entered({ chosen: 'app' }),
  password: async () => service.atPassword(await someone()),
  'new password': atNewPassword,
};

describe.each(Object.entries(pages))('the page with a form: %s', (_, go) => {
  it('leads to the other ways in, and home', async () => {
    const page = await go();
    expect(exitsOf(page)).toEqual({ back: BACK, cancel: CANCEL });
    const picker = await page.press('back');
    expect(picker.heading).toBe('Velg elektronisk ID');
    expect(exitsOf(picker)).toEqual({ cancel: CANCEL });
    expect(homeWith(await picker.press('cancel'))).toMatchObject({ error: 'access_denied' });
  });
});

describe('a page that confirms, tells of a change or has stopped', () => {
  const NEW = { 'new-password': 'another password', 'confirm-password': 'another password' };
  it.each<[string, () => Promise<Page>, readonly string[]]>([
    ['cancel?', async () => (await entered()).press('menu-cancel'), ['submit', 'stay']],
    ['change the password?', async () => (await entered()).press('menu-change'), ['submit', 'keep']],
    ['changed', async () => (await atNewPassword()).submit(NEW), ['submit']],
    ['stopped', () => entered({ state: 'suspended' }), ['submit']],
    ['stopped, with another try', () => entered({ device_state: 'suspended' }), ['submit', 'other']],
  ])('has its own buttons alone: %s', async (_, go, buttons) => {
    const page = await go();
    expect(exitsOf(page)).toEqual({});
    const drawn = page.forms.flatMap(({ controls }) => controls).filter(({ button }) => button);
    expect(drawn.map(({ id }) => id)).toEqual(buttons);
  });

  it('leads from the stop to the other ways in', async () => {
    const page = await entered({ state: 'suspended' });
    expect(page.html).toMatch(new RegExp(`id="submit"[^>]*>${BACK}<`));
    expect((await page.submit()).heading).toBe('Velg elektronisk ID');
  });

  it('asks whether to change the eID with two buttons', async () => {
    const page = await entered();
    const asked = await page.open('/authorize/testid2');
    expect([asked.heading, exitsOf(asked)]).toEqual(['Bytte innloggingsmetode?', {}]);
    expect((await asked.click('Fortsett med BankID')).heading).toBe('Engangskode');
  });
});

describe('a login that has ended', () => {
  it('tells who is logged in so, with the way to the service', { tags: '@profile-3.4' }, async () => {
    const visit = await service.atPicker();
    await service.throughTestId(visit, await someone());
    const page = await visit.reload();
    expect([page.heading, page.link('home')]).toEqual(['Du er allerede logget inn', CLIENT]);
    expect(page.text).not.toContain('på nytt');
    expect(exitsOf(page)).toEqual({ home: CLIENT });
  });

  it('sends who cancelled back to begin again', { tags: '@threat-F7' }, async () => {
    const visit = await service.atPicker();
    await visit.press('cancel');
    const page = await visit.reload();
    expect([page.heading, page.link('Tilbake til Byggesak')]).toEqual(['Innloggingen er avsluttet', CLIENT]);
    expect(page.text).toContain('logg inn på nytt');
  });

  it('leads to the root of the redirect address where no page is registered', async () => {
    const plain = await serviceOf(simulator, 'Uten side');
    const visit = await plain.atPicker();
    await visit.press('cancel');
    expect((await visit.reload()).link('home')).toBe('http://service.localhost:9/');
  });
});

it('two logins are chosen between by service and time', async () => {
  const page = await service.atPicker();
  await page.browser.open(service.request());
  const asked = await page.browser.open(new URL('/authorize/bankid', page.url));
  expect(asked.heading).toBe('Hvilken innlogging?');
  expect(asked.html).toMatch(
    /<span class="pp-entry-name">Byggesak<\/span>\s*<span class="pp-entry-line">begynt kl\. [\d:]+<\/span>/,
  );
});
