/** From MinID to BankID: single sign-on at level substantial, and a stronger eID where a service asks for high. */
import { messagesOf } from '../test/support/phone.ts';
import { answer, expectLoggedIn, throughBankId, toPicker } from './support/citizen.ts';
import { expect, test } from './support/world.ts';

const SUBSTANTIAL = { acr_values: 'idporten-loa-substantial' };
const HIGH = { acr_values: 'idporten-loa-high' };

test('who has come by MinID is asked for a stronger eID by a service that needs one, and has it from then on', async ({
  page,
  world,
}) => {
  const person = await world.control.person();
  await toPicker(page, world, SUBSTANTIAL);
  await page.locator('#minid').click();
  await page.locator('#pid').fill(person.pid);
  await answer(page, 'password', person.eids.minid?.password ?? '');
  await expect(page.locator('#otc')).toBeVisible();
  const sms = (await messagesOf(world, person)).findLast(({ kind }) => kind === 'sms');
  await answer(page, 'otc', sms?.code ?? '');
  await expectLoggedIn(page, world, person);
  await expect(page.getByRole('main')).toContainText('"amr": [\n    "Minid-OTC"\n  ]');

  await toPicker(page, world, HIGH);
  await expect(page.locator('#minid')).toHaveCount(0);
  await page.goto(`${world.issuer}/authorize/minid`);
  await expect(page.locator('#bankid')).toBeVisible();
  await throughBankId(page, world, person);
  await expectLoggedIn(page, world, person);

  await page.goto(`${world.demo}/login?${new URLSearchParams(SUBSTANTIAL)}`);
  await expectLoggedIn(page, world, person);
  await expect(page.getByRole('main')).toContainText('"acr": "idporten-loa-high"');
  await expect(page.getByRole('main')).toContainText('"BankID"');
});
