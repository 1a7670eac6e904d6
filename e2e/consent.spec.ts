/** The pages between proof and return, as a citizen meets them: consent, whom to represent; and login by e-mail. */
import { answer } from './support/citizen.ts';
import {
  asked,
  FULLMAKT,
  landingOf,
  partyAt,
  proven,
  toConsent,
  toRepresentation,
} from './support/consent-visits.ts';
import { expect, test } from './support/world.ts';

const code = (url: string) => new URL(url).searchParams.get('code') ?? '';
const home = /\/landing\?.*\bcode=/;

test('consent: one scope is given, one is declined, by keyboard, and the token says so', {
  tag: '@profile-7.5',
}, async ({ page, world }) => {
  const party = await toConsent(page, world);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('En applikasjon ber om tilgang');
  await page.getByRole('checkbox', { name: 'Se journalen din' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'skatteetaten' })).not.toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(home);
  expect((await party.redeem(code(page.url()), landingOf(world))).body.scope).toBe(
    'openid helse:journal.read',
  );
});

test('consent: "Ikke godta" goes back with access_denied', async ({ page, world }) => {
  await toConsent(page, world);
  await page.getByRole('button', { name: 'Ikke godta' }).click();
  await expect(page).toHaveURL(/error=access_denied/);
});

test('consent: the language can be switched, and a reload asks again', async ({ page, world }) => {
  await toConsent(page, world);
  await page.locator('#language').click();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('checkbox', { name: 'See your medical record' })).toBeChecked();
  await page.reload();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(page).toHaveURL(home);
});

test('representation: a mother is chosen, and the response names her', async ({ page, world }) => {
  const party = await toRepresentation(page, world);
  await page.locator('#submit').click();
  await expect(page.locator('#error-summary')).toBeVisible();
  await page.locator('#error-summary a').click();
  await expect(page.locator('#authorizer')).toBeFocused();
  await page.getByRole('radio', { name: 'Mor Testesen' }).check();
  await page.locator('#submit').click();
  await expect(page).toHaveURL(home);
  const { body } = await party.redeem(code(page.url()), landingOf(world));
  expect(body.authorization_details).toMatchObject([{ authorizer: { name: 'Mor Testesen' } }]);
});

test('both pages stand in a row, from the SSO session, without JavaScript', async ({ browser, world }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const party = await partyAt(world);
  const person = await world.control.person({
    represents: [
      {
        authorizer: { pid: '28816196088', name: 'Usikker' },
        permissions: [{ owner: 'nav', role: 'arbeid' }],
      },
    ],
  });
  await proven(page, world, party, person, { scope: 'openid' });
  await asked(page, world, party, { ...FULLMAKT, scope: 'openid helse:journal.read' });
  await page.getByRole('radio', { name: 'Usikker' }).check();
  await page.locator('#submit').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('En applikasjon ber om tilgang');
  await page.locator('#submit').click();
  await expect(page).toHaveURL(home);
  await context.close();
});

test('e-mail: the code is read on the phone in a tab beside', async ({ page, world }) => {
  const party = await partyAt(world);
  await asked(page, world, party, { acr_values: 'selfregistered-email' });
  await answer(page, 'email', 'reader@example.test');
  const [phone] = await Promise.all([page.context().waitForEvent('page'), page.locator('#phone').click()]);
  const text = await phone
    .getByText(/Koden din for å logge inn/)
    .first()
    .textContent();
  await answer(page, 'otc', /\b\d{6}\b/.exec(text ?? '')?.[0] ?? '');
  await expect(page).toHaveURL(home);
});
