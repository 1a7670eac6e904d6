/** What the tester may open beside a login: where it helps, and nothing else. */
import { expect, it } from 'vitest';
import { mobileAndBirth } from '../methods/mobile.ts';
import type { Page } from '../support/browser.ts';
import { linksOf } from '../support/forms.ts';
import { serviceOf } from '../support/login.ts';
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
    const page = await service.atCode(person);
    expect([page.heading, shelfOf(page)]).toEqual(['Innloggingen stoppet', all(person)]);
  },
);

it('BankID on mobile has no code device, also where it stops', async () => {
  for (const held of [{}, { state: 'suspended' }]) {
    const person = await simulator.control.person({ eids: { bankid: { mobile: held } } });
    const number = await service.atEntry('bankid-mobil');
    expect(shelfOf(await number.submit(mobileAndBirth(person)))).toEqual(all(person).slice(1));
  }
});

it('who has stopped has nothing to lose by another eID', async () => {
  const person = await simulator.control.person({ eids: { bankid: { mobile: { state: 'suspended' } } } });
  const number = await service.atEntry('bankid-mobil');
  const stopped = await number.submit(mobileAndBirth(person));
  expect((await stopped.open('/authorize/testid2')).heading).toBe('Logg inn med TestID');
});

it('a code by e-mail is read in the mail alone', async () => {
  const page = await service.atPicker({ acr_values: 'selfregistered-email' });
  const code = await page.submit({ email: 'somebody@example.test' });
  expect(shelfOf(code)).toEqual([expect.stringMatching(/^\/phone\/p_\w+$/)]);
});

it('there is nothing to open where nobody is known', async () => {
  const page = await service.atPicker();
  expect([shelfOf(page), shelfOf(await page.click('bankid'))]).toEqual([[], []]);
});
