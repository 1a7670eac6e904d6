/**
 * `npm run pictures`: takes the pictures of docs, of the running pages: the main ones in light, in dark and on a phone
 * (`docs/pictures`, shown in `docs/pictures.md`), and the README's first login.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { eidsHere } from '../src/methods/folders.ts';
import { type OwnWorld, world } from '../test/support/world.ts';
import { waysOf } from '../test/ways/list.ts';
import { Walk } from '../test/ways/walk.ts';
import type { LoginWay } from '../test/ways/way.ts';
import { browsing } from './browsing.ts';
import { findChromium, launchArguments } from './chromium.ts';
import { ROOT } from './files.ts';
import { webp } from './webp.ts';

const FOLDER = join(ROOT, 'docs', 'pictures');
/** In bytes, of all pictures of the folder: whoever clones takes them along. */
const ALL_TOGETHER = 400_000;
/** Less than a guide's: they are to be looked at, not read closely. */
const QUALITY = 0.35;

const VARIANTS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: { width: 720, height: 620 }, colorScheme: 'light' },
  dark: { viewport: { width: 720, height: 620 }, colorScheme: 'dark' },
  mobile: { viewport: { width: 360, height: 720 }, colorScheme: 'light', isMobile: true, hasTouch: true },
};

type Go = (page: Page, here: OwnWorld) => Promise<unknown>;

const at =
  (path: string): Go =>
  (page, { login }) =>
    page.goto(`${login}${path}`);

/** To a step of a login, by the way that the tests go. */
const step =
  (eid: string, name: string): Go =>
  (page, here) =>
    new Walk(here, browsing(page), eid).arrive(wayTo(eid, name));

function wayTo(eid: string, name: string): LoginWay {
  const way = waysOf(eid).steps[name];
  if (way === undefined) throw new Error(`No way leads to ${name} of ${eid}.`);
  return way;
}

/** The phone of whoever is waited for, as it lies beside the page. */
const phoneOf =
  (eid: string, name: string): Go =>
  async (page, here) => {
    const walk = new Walk(here, browsing(page), eid);
    const way = wayTo(eid, name);
    await walk.arrive(way);
    const { id } = await walk.member(way.as);
    await page.goto(`${here.login}/phone/${id}`);
  };

interface Shown {
  readonly title: string;
  readonly go: Go;
}

function ofEid(eid: string): readonly (readonly [string, Shown])[] {
  return Object.entries(waysOf(eid).pictured ?? {}).map(([name, { title, step: to, phone }]) => [
    name,
    { title, go: phone ? phoneOf(eid, to) : step(eid, to) },
  ]);
}

/** By name of its files: what it is, and how to get there. */
const SHOWN: Readonly<Record<string, Shown>> = {
  picker: { title: 'The picker', go: (page, { demo }) => page.goto(`${demo}/login`) },
  ...Object.fromEntries(eidsHere().flatMap(ofEid)),
  help: { title: 'The help centre', go: at('/help') },
  settings: { title: 'Settings', go: at('/settings') },
  fault: { title: '“Systemfeil”: a login that no service asked for', go: at('/authorize/selector?late') },
};

/** In a simulator as it is after a start, and a browser that has been nowhere. */
async function taken(
  browser: Browser,
  here: OwnWorld,
  { go, options }: { readonly go: Go; readonly options: BrowserContextOptions },
): Promise<Buffer> {
  await here.control.must('POST', '/reset', { all: true });
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await go(page, here);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const content = await webp(page, png, QUALITY);
  await context.close();
  return content;
}

function shownPage(): string {
  const cell = (name: string, variant: string) =>
    `![${SHOWN[name]?.title}, ${variant}](pictures/${name}-${variant}.webp)`;
  const parts = Object.entries(SHOWN).map(([name, { title }]) => {
    const cells = Object.keys(VARIANTS).map((variant) => cell(name, variant));
    return `## ${title}\n\n| light | dark | mobile |\n| --- | --- | --- |\n| ${cells.join(' | ')} |\n`;
  });
  const lead =
    'The main pages as a citizen meets them, in Bokmål, the language of a browser that has chosen none. `npm run pictures` takes these pictures, of the running pages, and writes this page.';
  return `# Pictures\n\n${lead}\n\n${parts.join('\n')}`;
}

async function mainPages(browser: Browser, here: OwnWorld): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  let bytes = 0;
  for (const [name, { go }] of Object.entries(SHOWN)) {
    for (const [variant, options] of Object.entries(VARIANTS)) {
      const content = await taken(browser, here, { go, options });
      writeFileSync(join(FOLDER, `${name}-${variant}.webp`), content);
      bytes += content.length;
      console.log(`${name}-${variant}: ${content.length} bytes`);
    }
  }
  writeFileSync(join(ROOT, 'docs', 'pictures.md'), shownPage());
  console.log(`${bytes} bytes in all`);
  if (bytes > ALL_TOGETHER) throw new Error(`All pictures together are to be at most ${ALL_TOGETHER} bytes.`);
}

/** The picker, and the finished login at the bundled service, side by side; each with a frame of a pixel. */
async function firstLogin(browser: Browser, here: OwnWorld): Promise<void> {
  await here.control.must('POST', '/reset', { all: true });
  const context = await browser.newContext({ viewport: { width: 700, height: 640 }, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(`${here.demo}/login`);
  const shots = [await page.screenshot({ caret: 'hide' })];
  const eid = eidsHere().find((one) => waysOf(one).first !== undefined) ?? '';
  const last = waysOf(eid).first ?? '';
  const walk = new Walk(here, browsing(page), eid);
  const way = wayTo(eid, last);
  await walk.arrive({ ...way, steps: [...way.steps, 'password'] });
  shots.push(await page.screenshot({ caret: 'hide' }));
  await page.setViewportSize({ width: 1428, height: 642 });
  const images = shots.map(
    (shot) =>
      `<img style="border: 1px solid #767676" src="data:image/png;base64,${shot.toString('base64')}">`,
  );
  await page.goto('about:blank');
  await page.setContent(`<body style="display: flex; gap: 24px; margin: 0">${images.join('')}</body>`);
  const file = join(ROOT, 'docs', 'first-login.png');
  await page.screenshot({ path: file });
  console.log(`docs/first-login.png: ${readFileSync(file).length} bytes`);
  await context.close();
}

const here = await world({ port: 7575, demoPort: 7576 });
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...launchArguments] });
try {
  await mainPages(browser, here);
  await firstLogin(browser, here);
} finally {
  await browser.close();
  await here.close();
}
