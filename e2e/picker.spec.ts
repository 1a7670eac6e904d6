/** The picker's two tabs, by keyboard alone, and entries that are clicked twice; with and without JavaScript. */
import { answer, codeOnDevice, expectLoggedIn, passwordOf, toPicker } from './support/citizen.ts';
import { expect, test } from './support/world.ts';

const BOTH = { acr_values: 'selfregistered-email idporten-loa-substantial' };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the tabs are gone between by keyboard, and Back of the browser returns', async ({
      page,
      world,
    }) => {
      await toPicker(page, world, BOTH);
      const tabs = page.getByRole('navigation', { name: 'Norske eller internasjonale' });
      const norwegian = tabs.getByRole('link', { name: 'Norske' });
      const international = tabs.getByRole('link', { name: 'Internasjonale' });
      await expect(norwegian).toHaveAttribute('aria-current', 'page');
      await norwegian.focus();
      await page.keyboard.press('Tab');
      await expect(international).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(international).toHaveAttribute('aria-current', 'page');
      await expect(page.locator('.pp-entry')).toHaveCount(1);
      await page.goBack();
      await expect(page.locator('#bankid')).toBeVisible();
    });

    test('an entry that is clicked twice begins one login, and it goes on', async ({ page, world }) => {
      const person = await world.control.person();
      await toPicker(page, world);
      await page.locator('#bankid').dblclick();
      await answer(page, 'pid', person.pid);
      await answer(page, 'otc', await codeOnDevice(page, world, person));
      await answer(page, 'password', passwordOf(person));
      await expectLoggedIn(page, world, person);
      expect(await world.control.logins({ person: person.id })).toHaveLength(1);
    });
  });
}
