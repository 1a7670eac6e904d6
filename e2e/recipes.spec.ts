/** The steps of README's first login and of docs/recipes/approve-on-the-phone.md, in the order and in the words in which they stand there. */
import { stripTypeScriptTypes } from 'node:module';
import type { APIRequestContext, Page } from '@playwright/test';
import { block, documents } from '../test/documents/blocks.ts';
import type { STEPS } from '../test/documents/list.ts';
import { answer, expectLoggedIn, passwordOf, toNumber, toPicker } from './support/citizen.ts';
import { expect, type TestPerson, test, type World } from './support/world.ts';

type Step = (typeof STEPS)[number];
const PERSON: Step = 'docs/recipes/approve-on-the-phone.md › A person who is asked on the phone 1';

/** What the recipe has in scope, and the login of its person between the two blocks. */
interface Scope {
  readonly page: Page;
  readonly request: APIRequestContext;
  readonly BASE: string;
  reach(person: TestPerson): Promise<void>;
}

/** Runs the block that makes a person, brings her to the waiting page, and answers as the other block does. */
async function answered(
  step: Step,
  page: Page,
  request: APIRequestContext,
  world: World,
): Promise<TestPerson> {
  const reached: TestPerson[] = [];
  const reach = async (person: TestPerson) => {
    reached.push(person);
    await toNumber(page, world);
    await answer(page, 'pid', person.pid);
    await expect(page.getByRole('heading', { name: 'Godkjenn i BankID-appen' })).toBeVisible();
  };
  const source = `async ({ page, request, BASE, reach }) => {\n${block(PERSON).text}\nawait reach(person);\n${block(step).text}\n}`;
  const run: (scope: Scope) => Promise<void> = new Function(`return ${stripTypeScriptTypes(source)}`)();
  await run({ page, request, BASE: world.issuer, reach });
  const [person] = reached;
  if (person === undefined) throw new Error('The recipe made nobody');
  return person;
}

test('by a call: one approves, and the page asks for the password', async ({ page, request, world }) => {
  const step = 'docs/recipes/approve-on-the-phone.md › By a call 1';
  const person = await answered(step, page, request, world);
  await page.locator('#submit').click();
  await expectLoggedIn(page, world, person);
});

test('by a call: one message of several is declined', async ({ page, request, world }) => {
  await answered('docs/recipes/approve-on-the-phone.md › By a call 2', page, request, world);
  await expect(page.getByText('Du avslo innloggingen i appen.')).toBeVisible();
});

test('on the phone’s page', async ({ page, request, world }) => {
  const step = "docs/recipes/approve-on-the-phone.md › On the phone's page 1";
  const person = await answered(step, page, request, world);
  await answer(page, 'password', passwordOf(person));
  await expectLoggedIn(page, world, person);
});

test('a card, answered by a call', async ({ page, request, world }) => {
  const step: Step = 'docs/recipes/approve-on-the-phone.md › A card 1';
  await toPicker(page, world);
  await page.locator('#commfides').click();
  const source = `async ({ page, request, BASE }) => {\n${block(step).text}\nreturn person;\n}`;
  const run: (scope: Omit<Scope, 'reach'>) => Promise<TestPerson> = new Function(
    `return ${stripTypeScriptTypes(source)}`,
  )();
  await expectLoggedIn(page, world, await run({ page, request, BASE: world.issuer }));
});

test('README, the first login: the person it names, by what pages show of her', async ({ page, world }) => {
  const readme = documents().get('README.md') ?? '';
  const [, pid = '', name = ''] = /for example `(\d{11})` \(([^)]+)\)/.exec(readme) ?? [];
  await page.goto(world.demo);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('link', { name: 'BankID Kodebrikke' }).click();
  await answer(page, 'pid', pid);
  const device = await page.context().newPage();
  await device.goto(
    new URL((await page.getByRole('link', { name: 'Code device' }).getAttribute('href')) ?? '', page.url())
      .href,
  );
  await answer(page, 'otc', (await device.locator('#code').textContent()) ?? '');
  await device.goto(`${world.issuer}/people`);
  const line = device.getByRole('row', { name }).first();
  await expect(line).toContainText(pid);
  const [, password = ''] = /BankID: active, password (\S+?),/.exec((await line.textContent()) ?? '') ?? [];
  await answer(page, 'password', password);
  await expect(page.getByRole('heading', { level: 1, name: 'You are logged in' })).toBeVisible();
  await expect(page.locator('dd', { hasText: pid })).toBeVisible();
});
