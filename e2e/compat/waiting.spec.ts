/** Habit: the suite follows addresses: it waits for the selector's, for TestID's, and for its own service's. */
import { expectLoggedIn } from '../support/citizen.ts';
import { expect, test } from '../support/world.ts';

test('waitForURL on the selector, then on the eID, then at home', async ({ page, world }) => {
  const person = await world.control.person();
  await page.goto(`${world.demo}/login`);
  await page.waitForURL('**/authorize/selector');
  await page.getByText('TestID på nivå høyt').click();
  await page.waitForURL('**/authorize/testid2**');
  await page.fill('#pid', person.pid);
  await Promise.all([page.waitForURL(`${world.demo}/**`), page.click('#submit')]);
  await expectLoggedIn(page, world, person);
});

test('the answer to the click is waited for by its path', async ({ page, world }) => {
  const person = await world.control.person();
  await page.goto(`${world.demo}/login`);
  await page.click('#testid2');
  await page.fill('#pid', person.pid);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => new URL(response.url()).pathname === '/authorize/testid2'),
    page.click('#submit'),
  ]);
  expect([302, 303]).toContain(answer.status());
  await page.waitForLoadState('networkidle');
  await expectLoggedIn(page, world, person);
});
