/** Habit: lists of numbers from Tenor (month +80) and Dolly (month +40), kept in the suite and known to no simulator. */
import { expectLoggedIn, toPicker } from '../support/citizen.ts';
import { expect, openWorld, test, type World } from '../support/world.ts';

let both: World;
test.beforeAll(async () => {
  both = await openWorld({ config: { settings: { synthetic: [80, 40] } } });
});
test.afterAll(() => both.close());

for (const [kind, source] of [
  ['tenor', 'Tenor’s +80'],
  ['dolly', 'Dolly’s +40, where settings.synthetic lists it'],
] as const)
  test(source, async ({ page }) => {
    // Made and forgotten: what is left is a number of that kind, which nobody has.
    const person = await both.control.person({ number: { kind } });
    await both.control.must('DELETE', `/people/${person.id}`);
    await toPicker(page, both);
    await page.getByText('TestID på nivå høyt').click();
    await page.locator('#pid').fill(person.pid);
    await page.getByText('Autentiser').click();
    await expectLoggedIn(page, both, person);
    const month = Number(person.pid.slice(2, 4));
    expect(month).toBeGreaterThan(kind === 'tenor' ? 80 : 40);
  });
