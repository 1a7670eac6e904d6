/** What the tester may open beside a login: where it helps, and nothing else. */
import { expect, it } from 'vitest';
import { mobileAndBirth } from '../methods/mobile.ts';
import type { Page } from '../support/browser.ts';
import { linksOf } from '../support/forms.ts';
import { atCode, atEntry, atPicker, serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';

const simulator = await sharedWorld();
const service = await serviceOf(simulator);

const shelfOf = ({ html }: Page) =>
  linksOf(html)
    .filter(({ href }) => /^\/(people|phone|bank|browser)\b/.test(href))
    .map(({ href }) => href);
const all = ({ id }: TestPerson) => [`/people/${id}/device`, `/phone/${id}`, `/bank/${id}`];

it.each([{ state: 'suspended' }, { state: 'expired' }, { device_state: 'suspended' }])(
  'who is told to contact the bank has it at hand: BankID with %j',
  async (bankid) => {
    const person = await simulator.control.person({ eids: { bankid } });
    const { page } = await atCode(simulator, service, person);
    expect([page.heading, shelfOf(page)]).toEqual(['Innloggingen stoppet', all(person)]);
  },
);

it('BankID on mobile has no code device, also where it stops', async () => {
  for (const held of [{}, { state: 'suspended' }]) {
    const person = await simulator.control.person({ eids: { bankid: { mobile: held } } });
    const { browser, page: number } = await atEntry(simulator, service, 'bankid-mobil');
    expect(shelfOf(await browser.submit(number, mobileAndBirth(person)))).toEqual(all(person).slice(1));
  }
});

it('who has stopped has nothing to lose by another eID', async () => {
  const person = await simulator.control.person({ eids: { bankid: { mobile: { state: 'suspended' } } } });
  const { browser, page } = await atPicker(simulator, service);
  const number = await browser.click(page, 'bankid-mobil');
  const stopped = await browser.submit(number, mobileAndBirth(person));
  expect((await browser.open('/authorize/testid2', stopped)).heading).toBe('Logg inn med TestID');
});

it('a code by e-mail is read in the mail alone', async () => {
  const { browser, page } = await atPicker(simulator, service, { acr_values: 'selfregistered-email' });
  const code = await browser.submit(page, { email: 'somebody@example.test' });
  expect(shelfOf(code)).toEqual([expect.stringMatching(/^\/phone\/p_\w+$/)]);
});

it('there is nothing to open where nobody is known', async () => {
  const { browser, page } = await atPicker(simulator, service);
  expect([shelfOf(page), shelfOf(await browser.click(page, 'bankid'))]).toEqual([[], []]);
});
