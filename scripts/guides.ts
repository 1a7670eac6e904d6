/**
 * `npm run guides`: takes the pictures of the help centre's guides, of the running pages in each language. They lie in
 * `views/<eid>/guides` with a list of their sizes and headings. `npm run guides -- <eid>` takes those of one eID.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type Picture, pictureFolder, pictureName } from '../src/help/guides/pictures.ts';
import { LANGUAGES, type Language } from '../src/kernel/language.ts';
import { eidsHere } from '../src/methods/folders.ts';
import { LANGUAGE_COOKIE } from '../src/web/language.ts';
import { type OwnWorld, world } from '../test/support/world.ts';
import type { Browsing } from '../test/ways/browsing.ts';
import { waysOf } from '../test/ways/list.ts';
import { Walk } from '../test/ways/walk.ts';
import type { PictureWay } from '../test/ways/way.ts';
import { findChromium, launchArguments } from './chromium.ts';

/** Sharp on dense screens, and small: pages have few colours. */
const SCALE = 1.25;
/** Shown to testers alone, and not what the guide is about. */
const WITHOUT = '.pp-tester, .pp-leave { display: none }';

const browsing = (page: Page): Browsing => ({
  open: async (url) => {
    await page.goto(url);
  },
  press: async (id, fields = {}) => {
    for (const [field, value] of Object.entries(fields)) await page.locator(`#${field}`).fill(value);
    if (id.startsWith('menu-')) await page.locator('#menu').click();
    const loaded = page.waitForEvent('domcontentloaded');
    await page.locator(`#${id}`).click();
    await loaded;
  },
  has: async (id) => (await page.locator(`#${id}`).count()) > 0,
  meanwhile: async (done) => {
    const waiting = page.url();
    await page.goto('about:blank');
    await done();
    await page.goto(waiting);
  },
});

interface Shot {
  readonly here: OwnWorld;
  readonly page: Page;
  readonly eid: string;
}

/** Goes there; what is then to be pictured, by its selector. */
async function arrive({ here, page, eid }: Shot, { way, open, phone }: PictureWay): Promise<string> {
  const walk = new Walk(here, browsing(page), eid);
  if (way === null) await page.goto(`${here.demo}/login`);
  else if ('taps' in way) {
    await walk.tapped(way);
    const query = way.taps.length === 0 ? '' : `?app=${way.app}`;
    await page.goto(`${here.login}/phone/${(await walk.member(way.as)).id}${query}`);
  } else {
    await walk.arrive(way);
    if (phone) await page.goto(`${here.login}/phone/${(await walk.member(way.as)).id}`);
  }
  if (open !== undefined) await page.locator(open).click();
  return phone ? '.pp-phone' : 'main';
}

/** WebP at half quality: the texts stay sharp, and a page with its picture light. The browser itself writes it. */
async function webp(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.5);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

async function shoot(
  browser: Browser,
  here: OwnWorld,
  wanted: { readonly eid: string; readonly language: Language; readonly picture: PictureWay },
): Promise<Picture & { readonly content: Buffer }> {
  await here.control.must('POST', '/reset', { all: true });
  const context = await browser.newContext({
    bypassCSP: true,
    deviceScaleFactor: SCALE,
    reducedMotion: 'reduce',
    viewport: { width: 640, height: 900 },
  });
  const url = new URL(here.login).origin;
  await context.addCookies([{ name: LANGUAGE_COOKIE, value: wanted.language, url }]);
  const page = await context.newPage();
  const part = await arrive({ here, page, eid: wanted.eid }, wanted.picture);
  await page.addStyleTag({ content: WITHOUT });
  const pictured = page.locator(part);
  const box = await pictured.boundingBox();
  const png = await pictured.screenshot({ animations: 'disabled', caret: 'hide' });
  const heading = ((await page.locator('h1').first().textContent()) ?? '').trim();
  const content = await webp(page, png);
  await context.close();
  return { heading, width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0), content };
}

async function guidesOf(eid: string, browser: Browser, here: OwnWorld): Promise<void> {
  const { guides = {} } = waysOf(eid);
  if (Object.keys(guides).length === 0) return;
  const folder = pictureFolder(eid);
  rmSync(folder, { recursive: true, force: true });
  const list: Record<string, Picture> = {};
  for (const [guide, steps] of Object.entries(guides)) {
    for (const [step, picture] of Object.entries(steps)) {
      for (const language of LANGUAGES) {
        const { content, ...told } = await shoot(browser, here, { eid, language, picture });
        const name = pictureName(guide, step, language);
        const file = join(folder, `${name}.webp`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
        list[name] = told;
        console.log(`${eid}/${name}: ${told.width} × ${told.height}, ${content.length} bytes`);
      }
    }
  }
  writeFileSync(join(folder, 'pictures.json'), `${JSON.stringify(list, null, 2)}\n`);
}

const asked = process.argv.slice(2);
const here = await world({ demoPort: 0 });
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...launchArguments] });
for (const eid of asked.length === 0 ? eidsHere() : asked) await guidesOf(eid, browser, here);
await browser.close();
await here.close();
