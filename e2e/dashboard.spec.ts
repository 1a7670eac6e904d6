/** A newcomer's first minute. */
import { answer, codeOnDevice, expectLoggedIn } from './support/citizen.ts';
import { expect, test } from './support/world.ts';

test('one click from the front page to a first login, and the trail shows it without reload', async ({
  page,
  context,
  world,
}) => {
  await page.goto(world.issuer);
  const pid = (await page.locator('#guide-pid').textContent()) ?? '';
  const [person] = await world.control.found('an ordinary person: everything works');
  if (person === undefined) throw new Error('The cast has no ordinary person');
  await expect(page.getByText('New events come by themselves.')).toBeVisible();

  const login = await context.newPage();
  await login.goto(world.issuer);
  await login.getByRole('link', { name: 'Log in now' }).click();
  await expect(login.getByRole('heading', { level: 1 })).toHaveText('Velg elektronisk ID');
  await login.locator('#bankid').click();
  await answer(login, 'pid', pid);

  const trail = page.locator('#trail');
  await expect(trail).toContainText('number accepted');
  await answer(login, 'otc', await codeOnDevice(login, world, person));
  await expect(trail).toContainText('one-time code accepted');
  await answer(login, 'password', person.eids.bankid?.password ?? '');
  await expectLoggedIn(login, world, person);
  await expect(trail).toContainText('password accepted');

  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
});

test('the trail of one login can be opened from the dashboard', async ({ page, world }) => {
  await page.goto(`${world.demo}/login`);
  await page.goto(world.issuer);
  const link = page.locator('#trail a[href^="/trail?login="]').first();
  const id = await link.textContent();
  await link.click();
  await expect(page.getByLabel('Login')).toHaveValue(id ?? '');
  await expect(page.locator('#trail tr').first()).toContainText(id ?? '');
});

test('people: each with what one types to be them', async ({ page, world }) => {
  await page.goto(`${world.issuer}/people`);
  const row = page.getByRole('row', { name: /has no BankID at all/ });
  await expect(row).toContainText('none');
  await page
    .getByRole('row', { name: /an ordinary person: everything works/ })
    .getByRole('link', { name: /Code device/ })
    .click();
  await expect(page.locator('#code')).toHaveText(/^\d{6}$/);
  const code = await page.locator('#code').textContent();
  await page.getByRole('link', { name: 'Show the next code' }).click();
  await expect(page.locator('#code')).toHaveText(code ?? '');
});
