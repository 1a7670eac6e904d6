/** What another country says: who comes and whom they are matched with, that it refuses, and that it fails. */
import { expect, it } from 'vitest';
import type { Page } from '../support/browser.ts';
import { homeWith, loginOf, serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import { country, NEXT } from './country.ts';

const simulator = await sharedWorld({ methods: [country] });
const service = await serviceOf(simulator);
const BORN = '1980-02-29';

const holding = (identifier: string, born = BORN) =>
  simulator.control.person({ born, eids: { country: { identifier } } });
const answered = async (identifier: string, born = BORN) =>
  (await service.atEntry('country')).submit({ identifier, born });
/** What the trail says that the country's answer was. */
const event = async (home: Promise<Page>) => {
  await home;
  const [login] = (await simulator.control.logins({ service: service.client_id })).slice(-1);
  const events = await simulator.control.trail({ login: login?.id ?? '' });
  return events.filter(({ kind }) => kind === 'login.step').at(-1)?.summary;
};

it('that it refuses is told as access_denied', async () => {
  const page = await service.atEntry('country');
  expect(homeWith(await page.press('refuses'))).toMatchObject({ error: 'access_denied' });
  expect(await simulator.control.login(loginOf(page).id)).toMatchObject({ state: 'cancelled', person: null });
});

it('that it fails is told as server_error with its reason, once more to who sends the form twice', async () => {
  const page = await service.atEntry('country');
  const home = homeWith(await page.press('fails'));
  expect(home).toMatchObject({ error: 'server_error', state: 'the state of the service' });
  expect(home.error_description).toMatch(
    /^Another party .* It is said: the country has no answer\. \(traceId=/i,
  );
  expect(homeWith(await page.press('fails'))).toEqual(home);
  expect(await simulator.control.login(loginOf(page).id)).toMatchObject({ state: 'failed', person: null });
  expect((await page.reload()).text).toContain('Denne innloggingen mislyktes.');
});

it('its page is in its own language and offers no other, and those around it are in the citizen’s', async () => {
  const page = await service.atEntry('country', { ui_locales: 'nn' });
  expect(page.html).toContain('<html lang="en"');
  expect(page.text).toContain(NEXT.en);
  expect(page.html).not.toContain('id="language"');
  expect(page.text).toContain('Cancel and go back');
  const picker = await page.press('back');
  expect(picker.html).toContain('<html lang="nn"');
  expect(picker.html).toContain('id="language"');
});

it('who holds the identifier and was born that day is the person, and `sub` follows from the identifier', async () => {
  const { pid } = await holding('DE/NO/1');
  const told = await service.redeemed(await answered('DE/NO/1'));
  expect(told).toMatchObject({ pid, amr: ['Country'] });
  const alone = await service.redeemed(await answered('DE/NO/1', '1980-03-01'));
  expect(alone).not.toHaveProperty('pid');
  expect(alone.sub).toBe(told.sub);
  const other = await service.redeemed(await answered('DE/NO/2'));
  expect(other.sub).not.toBe(told.sub);
});

it('who does not match is passed over, and the trail says so', async () => {
  await holding('DE/NO/3');
  expect(await event(answered('DE/NO/3'))).toBe('Country: the person who holds it');
  expect(await event(answered('DE/NO/3', '1980-03-01'))).toBe('Country: the holder does not match');
  await holding('DE/NO/3');
  expect(await event(answered('DE/NO/3'))).toBe('Country: two hold it');
  expect(await event(answered('DE/NO/4'))).toBe('Country: the person of the country');
});

it('`sub` stays the country’s in single sign-on and by a hint', async () => {
  await holding('DE/NO/5');
  const home = await answered('DE/NO/5');
  const { browser } = home;
  const first = await service.redeemedWith(home);
  const silent = (more: Record<string, string>) =>
    browser.open(service.request({ acr_values: 'idporten-loa-high', prompt: 'none', ...more }));
  const again = await silent({ id_token_hint: first.id_token });
  expect((await service.redeemed(again)).sub).toBe(first.claims.sub);
  const another = await service.redeemedWith(await answered('DE/NO/6'));
  expect(homeWith(await silent({ id_token_hint: another.id_token }))).toMatchObject({
    error: 'login_required',
  });
});
