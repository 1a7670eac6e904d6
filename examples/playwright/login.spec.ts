/** One login in a browser, from the service's button and back, with a person of this test's own.
 *
 *      BASE=http://localhost:7575 DEMO=http://localhost:7576 npx playwright test examples/playwright */
import { expect, test } from '@playwright/test';

interface Person {
  readonly id: string;
  readonly pid: string;
  readonly eids: { readonly bankid: { readonly password: string } };
}

test('a person logs in with BankID', async ({ page, request }) => {
  const { BASE = 'http://localhost:7575', DEMO = 'http://localhost:7576' } = process.env;

  // A fresh synthetic person: parallel workers never share one.
  const made = await request.post(`${BASE}/control/people`, { data: {} });
  const person = (await made.json()) as Person;

  await page.goto(DEMO);
  await page.locator('#submit').click();
  await expect(page.getByRole('heading', { name: 'Velg elektronisk ID' })).toBeVisible();
  await page.locator('#bankid').click();

  await page.locator('#pid').fill(person.pid);
  await page.locator('#submit').click();

  // The code their device shows now; nothing is spent by reading it.
  const codes = await request.get(`${BASE}/control/people/${person.id}/codes`);
  const { bankid } = (await codes.json()) as { readonly bankid: { readonly code: string } };
  await page.locator('#otc').fill(bankid.code);
  await page.locator('#submit').click();

  await page.locator('#password').fill(person.eids.bankid.password);
  await page.locator('#submit').click();

  await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible();
  await expect(page.getByText(person.pid).first()).toBeVisible();
});
