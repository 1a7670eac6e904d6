/** The step-by-step guides: leafed through in four languages, each step with a picture of the real page. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictureFolder, picturesOf } from '../../src/help/guides/pictures.ts';
import { LANGUAGES } from '../../src/kernel/language.ts';
import { loadMethods } from '../../src/methods/load.ts';
import { Browser } from '../support/browser.ts';
import { sharedWorld } from '../support/shared.ts';
import { waysOf } from '../ways/list.ts';

const { login } = await sharedWorld();
const loaded = await Promise.all((await loadMethods(null)).map(async ({ help }) => (await help?.()) ?? []));
const topics = loaded.flat();
const guides = topics.flatMap((topic) =>
  Object.entries(topic.texts.nb.guides ?? {}).map(([guide, { steps }]) => ({
    topic,
    guide,
    steps: Object.keys(steps),
  })),
);

describe.each(guides.map((one) => [`${one.topic.id}/${one.guide}`, one] as const))('%s', (path, one) => {
  it('goes forward to the answer and back again, by links alone', {
    tags: ['@seed-24', '@seed-88'],
  }, async () => {
    const browser = new Browser();
    let page = await browser.open(`${login}/help/${path}/1?lang=nb`);
    expect(page.html).not.toContain('id="back"');
    for (let at = 1; at <= one.steps.length; at += 1) {
      expect(page.text).toContain(`Steg ${at} av ${one.steps.length}`);
      const [src, alt] = /<img src="([^"]+)" alt="([^"]+)"/.exec(page.html)?.slice(1) ?? [];
      expect(alt).toMatch(/^Skjermbilde av siden «.+»$/);
      const picture = await fetch(login + src);
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
      expect(Number(picture.headers.get('content-length'))).toBeLessThan(40_000);
      if (at > 1) expect((await page.click('back')).text).toContain(`Steg ${at - 1} av`);
      page = await page.click('forward');
    }
    expect(page.url.pathname).toBe(`/help/${one.topic.id}`);
  });

  it('has a picture of each step in each language, and no other', async () => {
    const list = await picturesOf()(one.topic.id);
    const wanted = one.steps.flatMap((step) => LANGUAGES.map((language) => `${step}.${language}`)).toSorted();
    const told = Object.keys(list).filter((name) => name.startsWith(`${one.guide}/`));
    expect(told.map((name) => name.slice(one.guide.length + 1)).toSorted()).toEqual(wanted);
    const files = readdirSync(`${pictureFolder(one.topic.id)}/${one.guide}`);
    expect(files.toSorted()).toEqual(wanted.map((name) => `${name}.webp`));
  });

  it('is pictured by a way for each step, and shown by an answer', () => {
    expect(Object.keys(waysOf(one.topic.id).guides?.[one.guide] ?? {})).toEqual(one.steps);
    expect(Object.values(one.topic.shownBy ?? {})).toContain(one.guide);
    for (const language of LANGUAGES)
      expect(Object.keys(one.topic.texts[language].guides?.[one.guide]?.steps ?? {})).toEqual(one.steps);
  });
});

it.each([
  '/help/bankid/code-device/0',
  '/help/bankid/code-device/99',
  '/help/bankid/nothing/1',
  '/help/no/a/1',
])('%s is not found', async (path) => {
  expect((await fetch(login + path)).status).toBe(404);
  expect((await fetch(`${login}${path}/nb.webp`)).status).toBe(404);
});

it('a picture is asked for by language and kind alone', async () => {
  for (const name of ['xx.webp', 'nb.png', '..%2F..%2Fpictures.json', 'nb.webp.x'])
    expect((await fetch(`${login}/help/bankid/code-device/1/${name}`)).status).toBe(404);
});
