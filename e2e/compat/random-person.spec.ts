/** Habit: no number of one's own. The button fills the field, the suite waits for eleven digits and remembers them. */
import { toPicker } from '../support/citizen.ts';
import { expect, test } from '../support/world.ts';

test('Hent tilfeldig person, by its text', async ({ page, world }) => {
  await toPicker(page, world);
  await page.getByText('TestID på nivå høyt').click();
  await page.getByText('Hent tilfeldig person').click();
  await expect(page.locator('#pid')).toHaveValue(/^\d{11}$/);
  const pid = await page.locator('#pid').inputValue();
  await page.getByRole('button', { name: 'Autentiser' }).click();
  await expect(page.locator('dd', { hasText: pid })).toBeVisible();
});

test('Hent tilfeldig person, by its id, the value read by a poll', async ({ page, world }) => {
  await toPicker(page, world);
  await page.click('#testid1');
  await page.locator('#populatePersonButton').click();
  await expect.poll(() => page.locator('input[name="pid"]').inputValue()).toHaveLength(11);
  await page.locator('#submit').click();
  await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible();
});

test('Hent tilfeldig daglig leder: the organisation is noted down, and its director logs in', async ({
  page,
  world,
}) => {
  await toPicker(page, world);
  await page.getByText('TestID på nivå høyt').click();
  await page.getByText('Hent tilfeldig daglig leder').click();
  await expect(page.locator('#pid')).toHaveValue(/^\d{11}$/);
  const pid = await page.locator('#pid').inputValue();
  const shown = await page.getByText(/er daglig leder i/).textContent();
  const [orgno] = /\b[23]\d{8}\b/.exec(shown ?? '') ?? [];
  const organisations = expect.arrayContaining([expect.objectContaining({ orgno })]);
  expect(await world.control.found(pid)).toEqual([expect.objectContaining({ organisations })]);
  await page.getByText('Autentiser').click();
  await expect(page.locator('dd', { hasText: pid })).toBeVisible();
});

test('each of several suites gets somebody else', async ({ page, world }) => {
  const taken = new Set<string>();
  await toPicker(page, world);
  await page.click('#testid2');
  for (let suite = 0; suite < 3; suite++) {
    const before = await page.locator('#pid').inputValue();
    await page.getByRole('button', { name: 'Hent tilfeldig person' }).click();
    await expect(page.locator('#pid')).not.toHaveValue(before);
    taken.add(await page.locator('#pid').inputValue());
  }
  expect(taken.size).toBe(3);
});
