/** A login by the BankID app: the service's button in one tab, the answer by a call, as the phone would give it.
 *
 *      BASE=http://localhost:7575 DEMO=http://localhost:7576 npx playwright test examples/playwright */
import { expect, test } from '@playwright/test';

interface Person {
  readonly id: string;
  readonly pid: string;
  readonly eids: { readonly bankid: { readonly password: string } };
}

test('a person approves on the phone', async ({ page, request }) => {
  const { BASE = 'http://localhost:7575', DEMO = 'http://localhost:7576' } = process.env;

  // Who used the app last is asked there.
  const made = await request.post(`${BASE}/control/people`, {
    data: { eids: { bankid: { chosen: 'app' } } },
  });
  const person = (await made.json()) as Person;

  await page.goto(DEMO);
  await page.locator('#submit').click();
  await page.locator('#bankid').click();
  await page.locator('#pid').fill(person.pid);
  await page.locator('#submit').click();
  await expect(page.getByRole('heading', { name: 'Godkjenn i BankID-appen' })).toBeVisible();

  // The question was sent together with the page, so it is there.
  await request.post(`${BASE}/control/people/${person.id}/phone/approve`, { data: {} });

  // The waiting page moves on by itself.
  await page.locator('#password').fill(person.eids.bankid.password);
  await page.locator('#submit').click();
  await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible();
});
