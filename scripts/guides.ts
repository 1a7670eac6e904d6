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
import { waysOf } from '../test/ways/list.ts';
import { Walk } from '../test/ways/walk.ts';
import type { PictureWay } from '../test/ways/way.ts';
import { browsing } from './browsing.ts';
import { findChromium, launchArguments } from './chromium.ts';
import { webp } from './webp.ts';

/** Sharp on dense screens, and small: pages have few colours. */
const SCALE = 1.25;
/** Shown to testers alone, and not what the guide is about. */
const WITHOUT = '.pp-tester, .pp-leave, fieldset:has(> .pp-stacked) { display: none }';

interface Shot {
  readonly here: OwnWorld;
  readonly page: Page;
  readonly eid: string;
}

/** The phone, or the card reader, of the person who goes the way. */
async function besidePage({ here, page, eid }: Shot, { way, reader }: PictureWay): Promise<string> {
  const { id } = await new Walk(here, browsing(page), eid).member(way?.as ?? '');
  if (reader !== undefined) {
    await page.goto(`${here.login}/reader/${id}?program=${reader}`);
    return '.pp-window';
  }
  const app = way !== null && 'taps' in way && way.taps.length > 0 ? `?app=${way.app}` : '';
  await page.goto(`${here.login}/phone/${id}${app}`);
  return '.pp-phone';
}

/** Goes there; what is then to be pictured, by its selector. */
async function arrive(shot: Shot, picture: PictureWay): Promise<string> {
  const { here, page, eid } = shot;
  const { way, acr, open, follow, phone, reader } = picture;
  const walk = new Walk(here, browsing(page), eid);
  if (way === null) await page.goto(`${here.demo}/login?${new URLSearchParams(acr && { acr_values: acr })}`);
  else if ('taps' in way) await walk.tapped(way);
  else await walk.arrive(way);
  if (phone || reader !== undefined) return besidePage(shot, picture);
  if (follow !== undefined) await Promise.all([page.waitForEvent('load'), page.locator(follow).click()]);
  if (open !== undefined) await page.locator(open).click();
  return 'main';
}

interface Wanted {
  readonly eid: string;
  readonly language: Language;
  readonly picture: PictureWay;
}

/** A browser that reads the language, in a simulator as it is after a start; so does the person. */
async function fresh(browser: Browser, here: OwnWorld, { eid, language, picture }: Wanted): Promise<Shot> {
  await here.control.must('POST', '/reset', { all: true });
  const context = await browser.newContext({
    bypassCSP: true,
    deviceScaleFactor: SCALE,
    reducedMotion: 'reduce',
    viewport: { width: 640, height: 900 },
  });
  await context.addCookies([{ name: LANGUAGE_COOKIE, value: language, url: new URL(here.login).origin }]);
  const page = await context.newPage();
  if (picture.way !== null) {
    const { id } = await new Walk(here, browsing(page), eid).member(picture.way.as);
    await here.control.must('PATCH', `/people/${id}`, { locale: language });
  }
  return { here, page, eid };
}

async function shoot({ page }: Shot, part: string): Promise<Picture & { readonly content: Buffer }> {
  await page.addStyleTag({ content: WITHOUT });
  const pictured = page.locator(part);
  const box = await pictured.boundingBox();
  const png = await pictured.screenshot({ animations: 'disabled', caret: 'hide' });
  const heading = ((await page.locator('h1').first().textContent()) ?? '').trim();
  const content = await webp(page, png);
  return { heading, width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0), content };
}

/** Steps that share a way are pictured of one login: the words on the phone are those of the page. */
async function guideIn(
  browser: Browser,
  here: OwnWorld,
  guide: Omit<Wanted, 'picture'> & { readonly steps: Readonly<Record<string, PictureWay>> },
): Promise<readonly (readonly [step: string, Picture & { readonly content: Buffer }])[]> {
  const taken: [string, Picture & { readonly content: Buffer }][] = [];
  let last: { readonly shot: Shot; readonly way: PictureWay['way'] } | undefined;
  for (const [step, picture] of Object.entries(guide.steps)) {
    const live = picture.way !== null && last?.way === picture.way ? last : undefined;
    const shot = live?.shot ?? (await fresh(browser, here, { ...guide, picture }));
    const part = live !== undefined ? await besidePage(shot, picture) : await arrive(shot, picture);
    taken.push([step, await shoot(shot, part)]);
    last = { shot, way: picture.way };
  }
  for (const context of browser.contexts()) await context.close();
  return taken;
}

async function guidesOf(eid: string, browser: Browser, here: OwnWorld): Promise<void> {
  const { guides = {} } = waysOf(eid);
  if (Object.keys(guides).length === 0) return;
  const folder = pictureFolder(eid);
  rmSync(folder, { recursive: true, force: true });
  const list: Record<string, Picture> = {};
  for (const [guide, steps] of Object.entries(guides)) {
    for (const language of LANGUAGES) {
      for (const [step, { content, ...told }] of await guideIn(browser, here, { eid, language, steps })) {
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
