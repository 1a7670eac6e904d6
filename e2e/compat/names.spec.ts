/** Habit: the suite greets who came: given and family name after TestID, with scope `profile`. */
import { toPicker } from '../support/citizen.ts';
import { expect, test } from '../support/world.ts';

test('the service can say the name of a person that is registered', async ({ page, world }) => {
  const { pid, name } = await world.control.person({ name: { given: 'Fornøyd', family: 'Barberskum' } });
  await toPicker(page, world);
  await page.getByText('TestID på nivå høyt').click();
  await page.fill('#pid', pid);
  await page.click('#submit');
  const claims = page.locator('pre', { hasText: '"amr"' }).first();
  await expect(claims).toContainText(`"given_name": "${name.given}"`);
  await expect(claims).toContainText(`"family_name": "${name.family}"`);
});
