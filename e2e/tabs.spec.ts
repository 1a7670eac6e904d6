/** Two logins in one browser: each tab ends with its own person, whichever goes first. */
import type { Page } from '@playwright/test';
import { answer, codeOnDevice, expectLoggedIn, passwordOf, toPicker } from './support/citizen.ts';
import { expect, type TestPerson, test, type World } from './support/world.ts';

/** As people do: look at the number step, reload, go back, and choose again. */
async function wander(page: Page): Promise<void> {
  await page.locator('#bankid').click();
  await expect(page.locator('#pid')).toBeVisible();
  await page.reload();
  await page.goBack();
  await expect(page.locator('.pp-entries')).toBeVisible();
  await page.locator('#bankid').click();
  await expect(page.locator('#pid')).toBeVisible();
}

async function finish(page: Page, world: World, person: TestPerson): Promise<void> {
  await answer(page, 'otc', await codeOnDevice(page, world, person));
  await answer(page, 'password', passwordOf(person));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const first of [0, 1] as const) {
      test(`one service twice; the ${first === 0 ? 'older' : 'younger'} tab goes first`, async ({
        context,
        world,
      }) => {
        const tabs = [];
        for (const person of [await world.control.person(), await world.control.person()]) {
          const page = await context.newPage();
          await toPicker(page, world);
          tabs.push({ page, person });
        }
        const order = first === 0 ? tabs : tabs.toReversed();
        for (const { page } of order) await wander(page);
        for (const { page, person } of order) await answer(page, 'pid', person.pid);
        for (const { page, person } of order) {
          await finish(page, world, person);
          await expectLoggedIn(page, world, person);
        }
      });
    }

    test('two services', async ({ context, world }) => {
      const [one, other] = [await context.newPage(), await context.newPage()];
      const [person, somebody] = [await world.control.person(), await world.control.person()];
      await toPicker(one, world);
      await toPicker(other, world, {}, '/contact');
      await other.locator('#bankid').click();
      await one.locator('#bankid').click();
      await expect(one.locator('.pp-with')).toHaveText('Prøveporten demo');
      await expect(other.locator('.pp-with')).toHaveText('Dine kontaktopplysninger');
      await answer(one, 'pid', person.pid);
      await answer(other, 'pid', somebody.pid);
      await finish(other, world, somebody);
      await expect(other.getByText(somebody.pid)).toBeVisible();
      await finish(one, world, person);
      await expectLoggedIn(one, world, person);
    });
  });
}

test('a bare address that two logins could mean asks which', async ({ context, world }) => {
  const [one, other, typed] = [
    await context.newPage(),
    await context.newPage(),
    await context.newPage(),
  ] as const;
  await toPicker(one, world);
  await toPicker(other, world, {}, '/contact');
  await typed.goto(`${world.issuer}/authorize/bankid`);
  await expect(typed.getByRole('heading', { level: 1 })).toHaveText('Hvilken innlogging?');
  await typed.getByRole('link', { name: /^Dine kontaktopplysninger/ }).click();
  await expect(typed.locator('.pp-with')).toHaveText('Dine kontaktopplysninger');
});

test('a login of one browser does nothing in another', async ({ page, elsewhere, world }) => {
  await toPicker(page, world);
  const id = (await world.control.logins()).at(-1)?.id ?? '';
  const answered = await elsewhere.goto(`${world.issuer}/authorize/selector?login=${id}`);
  expect(answered?.status()).toBe(200);
  await expect(elsewhere.locator('.pp-with')).toHaveText('Ukjent tjenesteeier');
  expect(elsewhere.url()).not.toContain(id);
});
