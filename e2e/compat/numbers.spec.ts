/** Habit: lists of numbers from Tenor (month +80) and Dolly (month +40), kept in the suite and known to no simulator. */
import { expectLoggedIn, toPicker } from '../support/citizen.ts';
import { expect, test } from '../support/world.ts';

test.use({ options: { config: { settings: { synthetic: [80, 40] } } } });

for (const [kind, source] of [
  ['tenor', 'Tenor’s +80'],
  ['dolly', 'Dolly’s +40, where settings.synthetic lists it'],
] as const)
  test(source, async ({ page, world }) => {
    // Made and forgotten: what is left is a number of that kind, which nobody has.
    const person = await world.control.person({ number: { kind } });
    await world.control.must('DELETE', `/people/${person.id}`);
    await toPicker(page, world);
    await page.getByText('TestID på nivå høyt').click();
    await page.locator('#pid').fill(person.pid);
    await page.getByText('Autentiser').click();
    await expectLoggedIn(page, world, person);
    const month = Number(person.pid.slice(2, 4));
    expect(month).toBeGreaterThan(kind === 'tenor' ? 80 : 40);
  });
