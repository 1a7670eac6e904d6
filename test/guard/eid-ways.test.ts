/** docs/reference/eids.md tells the truth: each screen and each message of each eID is reached as it says. */
import { describe, expect, test } from 'vitest';
import type { LoginMethod } from '../../src/eid/method.ts';
import { loadMethods } from '../../src/methods/load.ts';
import type { Page } from '../support/browser.ts';
import { sharedWorld } from '../support/shared.ts';
import { HttpBrowsing } from '../ways/browsing.ts';
import { waysOf } from '../ways/list.ts';
import { messageKeys, pattern } from '../ways/states.ts';
import { Walk } from '../ways/walk.ts';
import type { EidWay, LoginWay } from '../ways/way.ts';

const methods = await loadMethods(null);
const here = await sharedWorld({ demoPort: 0 });

/** Where a way leads, from the cast as it is after a start. */
async function arrived({ id }: LoginMethod, way: LoginWay): Promise<Page> {
  await here.control.must('POST', '/reset', { all: true });
  const browsing = new HttpBrowsing();
  await new Walk(here, browsing, id).arrive(way);
  return browsing.page;
}

/** Those that are told step by step. The browser tests go the others too. */
function followed(ways: Readonly<Record<string, EidWay>>) {
  return Object.entries(ways).flatMap(([name, way]) =>
    'steps' in way && way.told === undefined ? [{ name, way }] : [],
  );
}

/** Ids of the elements that `button[type=submit]` finds: suites click it, so there is one at most. */
function typedSubmit(html: string): readonly (string | undefined)[] {
  const buttons = [...html.matchAll(/<button\b[^>]*type="submit"[^>]*>/g)];
  return buttons.map(([button]) => /\bid="([^"]*)"/.exec(button)?.[1]);
}

/** Null where the page is the screen, or says the message with its code. */
function astray({ steps, texts, errors }: LoginMethod, { heading, text }: Page, where: Where): string | null {
  if ('screen' in where)
    return headed(texts.nb[steps[where.screen]?.heading ?? '']).test(heading)
      ? null
      : `It is headed “${heading}”.`;
  const { message } = where;
  if (!pattern(texts.nb[message] ?? 'no such text').test(text)) return `It says: ${text}`;
  const codes = Object.entries(errors).filter(([id, { says = `errors.${id}` }]) => says === message);
  const shown = codes.map(([id, error]) => error.shown ?? id);
  const isShown = shown.length === 0 || shown.some((code) => text.includes(`(${code})`));
  return isShown ? null : `It does not show ${shown.join(' or ')}: ${text}`;
}

/** The whole heading, which may have places for values. */
const headed = (text = 'no such heading') => new RegExp(`^${pattern(text).source}$`);

type Where = { readonly screen: string } | { readonly message: string };

describe.each(methods)('$id', (method) => {
  const { steps, says, apps } = waysOf(method.id);

  test('has a way to each screen and each message, and to nothing else', () => {
    expect(Object.keys(steps).toSorted()).toEqual(Object.keys(method.steps).toSorted());
    expect(Object.keys(says).toSorted()).toEqual(messageKeys(method).toSorted());
  });

  test.each(followed(steps))('the way to the screen $name', async ({ name, way }) => {
    const page = await arrived(method, way);
    expect(astray(method, page, { screen: name })).toBeNull();
    expect(typedSubmit(page.html)).toEqual(page.html.includes('id="submit"') ? ['submit'] : []);
  });

  test.each(followed(says))('the way to the message $name', async ({ name, way }) => {
    expect(astray(method, await arrived(method, way), { message: name })).toBeNull();
  });

  for (const { id: app, screens } of method.handset ?? []) {
    const found = apps?.[app] ?? {};

    test(`has a way to each screen of ${app}`, () => {
      expect(Object.keys(found).toSorted()).toEqual(Object.keys(screens).toSorted());
    });

    test.each(Object.entries(found))(`${app}: the way to the screen %s`, async (screen, way) => {
      await here.control.must('POST', '/reset', { all: true });
      expect(await new Walk(here, new HttpBrowsing(), method.id).tapped(way)).toBe(screen);
    });
  }

  test('a way that leads elsewhere is seen', async () => {
    const [way] = followed(steps);
    if (way === undefined) throw new Error('It has no way to follow');
    const page = await arrived(method, way.way);
    expect(astray(method, page, { screen: 'elsewhere' })).toBeTypeOf('string');
    expect(astray(method, page, { message: 'nothing' })).toBeTypeOf('string');
  });
});

test('a code that is not shown is seen', () => {
  const method = { texts: { nb: { 'errors.e1': 'Feil' } }, errors: { e1: { cause: 'x' } } };
  const page = (text: string) => ({ heading: '', text }) as Page;
  const where = { message: 'errors.e1' };
  expect(astray(method as unknown as LoginMethod, page('Feil (e1)'), where)).toBeNull();
  expect(astray(method as unknown as LoginMethod, page('Feil (e2)'), where)).toBeTypeOf('string');
});
